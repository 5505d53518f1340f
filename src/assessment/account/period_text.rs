//! The clauses of a paragraph on a period: its observed years, the limit on its sum, and the
//! projected sum.

use core::fmt;
use std::fmt::Write as _;

use super::level_text::{GapReference, RoundedLevel, SignedGap, UnitLabel};
use super::sentence::Sentence;
use crate::assessment::PeriodStanding;
use crate::formula::level::LevelScale;
use crate::language::{InLanguage, count, text};
use crate::quantity::Emissions;

pub(super) struct PeriodClause<'a> {
    pub(super) standing: PeriodStanding,
    pub(super) unit: UnitLabel<'a>,
    /// Whether a given projection replaces the trend.
    pub(super) given: bool,
    /// Whether the verdict uses the trend or the projection.
    pub(super) trend: bool,
    /// The scale on which the verdict compares the sum with its limit.
    pub(super) scale: LevelScale,
}

impl PeriodClause<'_> {
    pub(super) fn add(&self, sentence: &mut Sentence) -> fmt::Result {
        self.observed(sentence)?;
        self.limit(sentence)?;
        self.projected(sentence)
    }

    fn level(&self, level: Emissions) -> RoundedLevel<'_> {
        RoundedLevel { level: level.tonnes(), unit: self.unit }
    }

    fn observed(&self, sentence: &mut Sentence) -> fmt::Result {
        let standing = &self.standing;
        let (observed, length) = (standing.years_observed, standing.period.length());
        let sum = self.level(standing.sum);
        sentence.add(|f, language| {
            let (period, sum) = (standing.period.in_language(language), sum.in_language(language));
            text!(f, language,
                en: "observed: {observed} of {length} years of {period}",
                sv: "observerade: {observed} av {length} år under {period}",
                fr: "années observées de la période {period}\u{a0}: {observed} sur {length}",
                fi: "havaittuja vuosia jaksolla {period}: {observed}/{length}",
            )?;
            if observed == 0 {
                return Ok(());
            }
            text!(f, language,
                en: ", with a total of {sum}",
                sv: ", med sammanlagt {sum}",
                fr: ", pour un total de {sum}",
                fi: ", päästöt yhteensä {sum}",
            )
        })
    }

    fn limit(&self, sentence: &mut Sentence) -> fmt::Result {
        let standing = &self.standing;
        let Ok(limit) = standing.limit else { return Ok(()) };
        let limit = self.level(limit);
        sentence.add(|f, language| {
            let limit = limit.in_language(language);
            text!(f, language,
                en: "the limit for the total is {limit}",
                sv: "gränsen för summan är {limit}",
                fr: "la limite du total est de {limit}",
                fi: "jakson summan raja on {limit}",
            )?;
            match (standing.left, standing.allowed_mean) {
                (Ok(left), _) if self.scale.under(left.tonnes(), 0.0) => {
                    let excess = RoundedLevel { level: -left.tonnes(), unit: self.unit };
                    let excess = excess.in_language(language);
                    text!(f, language,
                        en: ", which is exceeded by {excess}",
                        sv: ", som överskrids med {excess}",
                        fr: " et elle est dépassée de {excess}",
                        fi: ", ja ylitys on {excess}",
                    )
                }
                (_, Ok(mean)) => {
                    let (mean, years) = (self.level(mean), standing.years_left);
                    let mean = mean.in_language(language);
                    count!(f, language, years,
                        {
                            en: ", which leaves at most {mean} for the remaining year",
                            sv: ", vilket lämnar högst {mean} för det återstående året",
                            fr: ", ce qui laisse au plus {mean} pour l’année restante",
                            fi: ", joten jäljellä olevalle vuodelle jää enintään {mean}",
                        },
                        {
                            en: ", which leaves at most {mean} a year for the remaining {years} years",
                            sv: ", vilket lämnar högst {mean} per år för de återstående {years} åren",
                            fr: ", ce qui laisse au plus {mean} par an pour les {years} années restantes",
                            fi: ", joten jäljellä oleville {years} vuodelle jää enintään {mean} vuodessa",
                        }
                    )
                }
                _ => Ok(()),
            }
        })
    }

    fn projected(&self, sentence: &mut Sentence) -> fmt::Result {
        let standing = &self.standing;
        let (Ok(sum), Ok(limit)) = (standing.projected, standing.limit) else { return Ok(()) };
        if standing.years_left == 0 || !self.trend {
            return Ok(());
        }
        let excess = RoundedLevel { level: sum.tonnes() - limit.tonnes(), unit: self.unit };
        let gap = SignedGap { gap: excess, reference: GapReference::Limit, scale: self.scale };
        let sum = self.level(sum);
        sentence.add(|f, language| {
            let (sum, gap) = (sum.in_language(language), gap.in_language(language));
            if self.given {
                text!(f, language,
                    en: "with the projection, the total will be {sum}, {gap}",
                    sv: "med prognosen blir summan {sum}, {gap}",
                    fr: "avec la projection, le total sera de {sum}, {gap}",
                    fi: "ennusteen mukaan summaksi tulee {sum}, {gap}",
                )
            } else {
                text!(f, language,
                    en: "if the trend continues, the total will be {sum}, {gap}",
                    sv: "om trenden fortsätter blir summan {sum}, {gap}",
                    fr: "si la tendance se poursuit, le total sera de {sum}, {gap}",
                    fi: "trendin jatkuessa summaksi tulee {sum}, {gap}",
                )
            }
        })
    }
}
