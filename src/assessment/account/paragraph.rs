//! The paragraph of an assessment (`Display`, `in_language`): at most five sentences.
//!
//! 1. The target and the verdict.
//! 2. The latest level, the base level, the limit and the gap between level and limit.
//! 3. The evidence of the verdict: path, trend, period, peak or parts.
//! 4. The way ahead: the required cut and the calibrated outlook.
//! 5. The caveats.

use core::fmt;
use core::mem::discriminant;
use std::collections::HashSet;
use std::fmt::Write as _;

use super::Details;
use super::level_text::{BaseLevel, GapReference, RoundedLevel, SignedGap, UnitLabel};
use super::outlook_text::{CalibrationClause, TrendClause};
use super::period_text::PeriodClause;
use super::sentence::Sentence;
use crate::assessment::engine::{AmbitionEvaluation, Evidence};
use crate::assessment::result::{Figures, JudgedFigures, Latest};
use crate::assessment::{Assessment, Verdict};
use crate::formula::level::LevelScale;
use crate::language::{InLanguage, Language, Phrase, phrase, printable, text};
use crate::quantity::{Emissions, Level, Share};
use crate::resolve::Basis;
use crate::target::{Ambition, Metric, TargetWording};
use crate::trend::GivenProjection;

phrase! { Assessment<'_>, this, f, language => this.details().write(f, language) }

phrase! { Details<'_>, this, f, language => {
    ParagraphOf { details: this, caveats: true }.write(f, language)
} }

/// The paragraph of an assessment, with or without the caveats.
struct ParagraphOf<'d, 'a> {
    details: &'d Details<'a>,
    caveats: bool,
}

impl Phrase for ParagraphOf<'_, '_> {
    fn write(&self, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
        let details = self.details;
        let unit = details.unit();
        match &details.assessment.judged {
            JudgedFigures::Tonnes(figures) => {
                Paragraph { details, figures, unit }.write(f, language)
            }
            JudgedFigures::PerUnit { own, .. } => {
                Paragraph { details, figures: own, unit }.write(f, language)
            }
        }?;
        if self.caveats { write_caveats(f, details, language) } else { Ok(()) }
    }
}

impl fmt::Debug for Details<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Details").field(&self.assessment).finish()
    }
}

/// Writes the paragraph; each method adds one sentence, or clauses of a sentence.
struct Paragraph<'d, 'a, L> {
    details: &'d Details<'a>,
    figures: &'d Figures<L>,
    unit: UnitLabel<'d>,
}

impl Details<'_> {
    /// The paragraph in a language, without the caveats.
    pub(super) fn paragraph_without_caveats(&self, language: Language) -> String {
        ParagraphOf { details: self, caveats: false }.in_language(language).to_string()
    }
}

impl<L: Level> Phrase for Paragraph<'_, '_, L> {
    fn write(&self, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
        self.verdict(f, language)?;
        let mut levels = Sentence::new(language);
        self.levels(&mut levels)?;
        levels.finish(f)?;
        // Figures against a limit that counts something else would mislead.
        if matches!(self.figures.verdict, Verdict::NotComparable(_)) {
            return Ok(());
        }
        let mut evidence = Sentence::new(language);
        self.tests_and_parts(&mut evidence)?;
        self.path(&mut evidence)?;
        self.trend(&mut evidence)?;
        self.period(&mut evidence)?;
        self.yearly_cuts(&mut evidence)?;
        self.peak(&mut evidence)?;
        evidence.finish(f)?;
        let mut ahead = Sentence::new(language);
        self.required_cut(&mut ahead)?;
        self.aspiration(&mut ahead)?;
        self.calibrated_outlook(&mut ahead)?;
        ahead.finish(f)
    }
}

impl<L: Level> Paragraph<'_, '_, L> {
    /// A level in the judged unit.
    fn level(&self, level: impl Level) -> RoundedLevel<'_> {
        RoundedLevel { level: level.number(), unit: self.unit }
    }

    /// A level in tonnes, even if the target is judged per head or per unit.
    fn tonnes(&self, level: Emissions) -> RoundedLevel<'_> {
        let unit = UnitLabel { metric: None, ..self.unit };
        RoundedLevel { level: level.tonnes(), unit }
    }

    fn gap(&self, gap: f64, reference: GapReference) -> SignedGap<'_> {
        let gap = RoundedLevel { level: gap, unit: self.unit };
        SignedGap { gap, reference, scale: self.scale() }
    }

    /// The scale on which the verdict compares levels.
    fn scale(&self) -> LevelScale {
        let base = self.figures.base.ok().map(|base| base.level.number());
        LevelScale::of(base, self.figures.allowable.map_or(0.0, Level::number))
    }

    /// Whether the verdict uses the trend lens. Otherwise the paragraph leaves the trend out.
    fn trend_decides(&self) -> bool {
        self.details.own.as_ref().is_some_and(AmbitionEvaluation::is_decided_by_trend)
    }

    /// The target in words and the verdict. The title of the target is English in the catalogue,
    /// so the other languages leave it out.
    fn verdict(&self, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
        let target = self.details.target();
        let place = printable(self.details.assessment().series().place());
        let (id, title) = (printable(target.id()), printable(target.title()));
        let wording = TargetWording(target);
        let wording = wording.in_language(language);
        let verdict = self.details.assessment().worded_verdict();
        let verdict = verdict.in_language(language);
        if language == Language::English && !title.is_empty() {
            return write!(f, "{place} against {title} ({id}), {wording}: {verdict}.");
        }
        text!(f, language,
            en: "{place} against {id}, {wording}: {verdict}.",
            sv: "{place}, mål {id}, {wording}: {verdict}.",
            fr: "{place}, objectif {id}, {wording}\u{a0}: {verdict}.",
            fi: "{place}, tavoite {id}, {wording}: {verdict}.",
        )
    }

    /// Adds the latest level, the base level, the limit and the gap. A composite target has a limit
    /// for each part; the latest level is that of its first part in tonnes.
    fn levels(&self, sentence: &mut Sentence) -> fmt::Result {
        self.observed(sentence)?;
        if matches!(self.figures.verdict, Verdict::NotComparable(_)) {
            return Ok(());
        }
        if self.details.own.is_none() {
            let parts = self.details.parts();
            let Some(part) = parts.into_iter().find(|part| part.figures.latest.is_ok()) else {
                return Ok(());
            };
            return self.of(&part.figures, None).observed(sentence);
        }
        sentence.add(|f, language| self.limit(f, language))?;
        sentence.add(|f, language| self.judged_level(f, language))
    }

    /// The same paragraph with the figures of a part.
    fn of<'p, M>(
        &'p self,
        figures: &'p Figures<M>,
        metric: Option<&'p Metric>,
    ) -> Paragraph<'p, 'p, M> {
        let unit = UnitLabel { metric, ..self.unit };
        Paragraph { details: self.details, figures, unit }
    }

    /// Adds the latest level and its change since the base.
    fn observed(&self, sentence: &mut Sentence) -> fmt::Result {
        let Ok(latest) = self.figures.latest else { return Ok(()) };
        let (level, year) = (self.level(latest.level), latest.year);
        sentence.add(|f, language| {
            let level = level.in_language(language);
            match self.figures.basis {
                Basis::AsReported => text!(f, language,
                    en: "emissions were {level} in {year}",
                    sv: "utsläppen var {level} år {year}",
                    fr: "les émissions étaient de {level} en {year}",
                    fi: "päästöt olivat {level} vuonna {year}",
                ),
                Basis::Net => text!(f, language,
                    en: "net emissions were {level} in {year}",
                    sv: "nettoutsläppen var {level} år {year}",
                    fr: "les émissions nettes étaient de {level} en {year}",
                    fi: "nettopäästöt olivat {level} vuonna {year}",
                ),
                Basis::Accounted => text!(f, language,
                    en: "emissions after supplementary measures were {level} in {year}",
                    sv: "utsläppen efter kompletterande åtgärder var {level} år {year}",
                    fr: "les émissions après mesures complémentaires étaient de {level} en {year}",
                    fi: "päästöt täydentävien toimien jälkeen olivat {level} vuonna {year}",
                ),
                Basis::NetAccounted => text!(f, language,
                    en: "net emissions after supplementary measures were {level} in {year}",
                    sv: "nettoutsläppen efter kompletterande åtgärder var {level} år {year}",
                    fr: "les émissions nettes après mesures complémentaires étaient de {level} en {year}",
                    fi: "nettopäästöt täydentävien toimien jälkeen olivat {level} vuonna {year}",
                ),
            }?;
            self.total_in_tonnes(f, language)?;
            self.change(f, language)
        })
    }

    /// Adds the change since the base to the clause on the latest level.
    fn change(&self, f: &mut String, language: Language) -> fmt::Result {
        let (Ok(base), Ok(change)) = (self.figures.base, self.figures.change) else {
            return Ok(());
        };
        let base = BaseLevel::new(&base, self.unit);
        let base = base.in_language(language);
        let percent = change.share.ok().map(Share::percent).filter(|p| p.is_finite());
        let size = language.percent(percent.unwrap_or_default().abs(), 1);
        match percent {
            Some(percent) if percent < 0.0 => text!(f, language,
                en: ", down {size} from {base}",
                sv: ", {size} lägre än {base}",
                fr: ", en baisse de {size} par rapport à {base}",
                fi: ", {size} vähemmän kuin {base}",
            ),
            Some(percent) if percent > 0.0 => text!(f, language,
                en: ", up {size} from {base}",
                sv: ", {size} högre än {base}",
                fr: ", en hausse de {size} par rapport à {base}",
                fi: ", {size} enemmän kuin {base}",
            ),
            Some(_) => text!(f, language,
                en: ", unchanged from {base}",
                sv: ", oförändrade jämfört med {base}",
                fr: ", sans changement par rapport à {base}",
                fi: ", yhtä paljon kuin {base}",
            ),
            None => text!(f, language,
                en: ", compared with {base}",
                sv: ", jämfört med {base}",
                fr: ", contre {base}",
                fi: "; perustaso oli {base}",
            ),
        }
    }

    /// Adds the latest level in tonnes, if the target is judged per head or per unit.
    fn total_in_tonnes(&self, f: &mut String, language: Language) -> fmt::Result {
        let latest = self.details.assessment().figures().latest;
        let (Some(_), Ok(latest)) = (self.unit.metric, latest) else { return Ok(()) };
        let total = self.tonnes(latest.level);
        let total = total.in_language(language);
        text!(f, language,
            en: " ({total} in total)",
            sv: " (totalt {total})",
            fr: " ({total} au total)",
            fi: " (yhteensä {total})",
        )
    }

    /// Writes the limit; nothing without one.
    fn limit(&self, f: &mut String, language: Language) -> fmt::Result {
        let Ok(allowable) = self.figures.allowable else { return Ok(()) };
        let (limit, year) = (self.level(allowable), self.figures.judged_year);
        let limit = limit.in_language(language);
        let Some(period) = self.details.target().deadline().period() else {
            return text!(f, language,
                en: "the limit for {year} is {limit}",
                sv: "gränsen för {year} är {limit}",
                fr: "la limite pour {year} est de {limit}",
                fi: "vuoden {year} raja on {limit}",
            );
        };
        let period = period.in_language(language);
        text!(f, language,
            en: "the limit for {period} is an average of {limit} a year",
            sv: "gränsen för {period} är i genomsnitt {limit} per år",
            fr: "la limite pour {period} est en moyenne de {limit} par an",
            fi: "jakson {period} raja on keskimäärin {limit} vuodessa",
        )
    }

    /// Writes the gap between the limit and the level that decided the verdict or, before the
    /// deadline, the latest level.
    fn judged_level(&self, f: &mut String, language: Language) -> fmt::Result {
        let target = self.details.target();
        let ambition = target.goal().deciding();
        // A peak has a clause of its own.
        if matches!(ambition, Some(Ambition::Peaked)) {
            return Ok(());
        }
        let is_list = matches!(ambition, Some(Ambition::EachYearAtMost(_)));
        let reference = if is_list { GapReference::LimitOfYear } else { GapReference::Limit };
        let is_period = target.deadline().period().is_some();
        let latest = self.figures.latest.ok();
        let Some((year, level, margin)) = self.figures.verdict.judged() else {
            return match (latest, self.figures.needed) {
                (Some(latest), Ok(needed)) if !is_period => {
                    self.gap(needed.number(), reference).write_level(latest.year, f, language)
                }
                _ => Ok(()),
            };
        };
        let gap = self.gap(-margin.number(), reference);
        if is_period && self.figures.verdict.is_due() {
            let gap = gap.in_language(language);
            return text!(f, language,
                en: "the average is {gap}",
                sv: "genomsnittet ligger {gap}",
                fr: "la moyenne se situe {gap}",
                fi: "keskiarvo on {gap}",
            );
        }
        if latest.is_some_and(|latest| latest.year == year) {
            return gap.write_level(year, f, language);
        }
        let level = self.level(level);
        let (level, gap) = (level.in_language(language), gap.in_language(language));
        text!(f, language,
            en: "the {year} level was {level}, {gap}",
            sv: "nivån {year} var {level}, {gap}",
            fr: "le niveau de {year} était de {level}, {gap}",
            fi: "vuoden {year} taso oli {level}, {gap}",
        )
    }

    /// Adds the verdicts of the two tests of net zero, or of the parts of a composite target.
    fn tests_and_parts(&self, sentence: &mut Sentence) -> fmt::Result {
        if let Some((own, net)) = self.details.verdicts_of_tests() {
            sentence.add(|f, language| {
                let own = own.in_language(language);
                text!(f, language,
                    en: "own reduction: {own}",
                    sv: "egen minskning: {own}",
                    fr: "réduction de ses propres émissions\u{a0}: {own}",
                    fi: "oma vähennys: {own}",
                )
            })?;
            sentence.add(|f, language| match net {
                Ok(net) => {
                    let net = net.in_language(language);
                    text!(f, language,
                        en: "net emissions: {net}",
                        sv: "nettoutsläpp: {net}",
                        fr: "émissions nettes\u{a0}: {net}",
                        fi: "nettopäästöt: {net}",
                    )
                }
                Err(reason) => {
                    let reason = reason.in_language(language);
                    text!(f, language,
                        en: "net emissions: no verdict ({reason})",
                        sv: "nettoutsläpp: ingen bedömning ({reason})",
                        fr: "émissions nettes\u{a0}: pas d’appréciation ({reason})",
                        fi: "nettopäästöt: ei arviota ({reason})",
                    )
                }
            })?;
        }
        for (number, part) in (1..).zip(self.details.parts()) {
            sentence.add(|f, language| {
                let ambition = &part.part.ambition;
                let Some(per_unit) = &part.per_unit else {
                    return self.of(&part.figures, None).part(number, ambition, f, language);
                };
                let metric = Some(per_unit.metric());
                self.of(per_unit.figures(), metric).part(number, ambition, f, language)
            })?;
        }
        Ok(())
    }

    /// Writes the ambition, the verdict, the limit and the gap of a part.
    fn part(
        &self,
        number: usize,
        ambition: &Ambition,
        f: &mut String,
        language: Language,
    ) -> fmt::Result {
        let ambition = ambition.in_language(language);
        text!(f, language,
            en: "part {number}, {ambition}",
            sv: "del {number}, {ambition}",
            fr: "partie {number}, {ambition}",
            fi: "osa {number}, {ambition}",
        )?;
        if let Some(metric) = self.unit.metric {
            write!(f, " {}", metric.in_language(language))?;
        }
        let verdict = self.figures.verdict.in_language(language);
        text!(f, language,
            en: ": {verdict}",
            sv: ": {verdict}",
            fr: "\u{a0}: {verdict}",
            fi: ": {verdict}",
        )?;
        if self.figures.allowable.is_err() {
            return Ok(());
        }
        f.push_str(" (");
        self.limit(f, language)?;
        let before = f.len();
        f.push_str(", ");
        let start = f.len();
        self.judged_level(f, language)?;
        if f.len() == start {
            f.truncate(before);
        }
        f.push(')');
        Ok(())
    }

    fn path(&self, sentence: &mut Sentence) -> fmt::Result {
        let (Ok(path), Ok(Latest { year, .. })) = (self.figures.path, self.figures.latest) else {
            return Ok(());
        };
        // Once the target is due, the path equals the limit, and that gap has been stated.
        let (Ok(gap), Ok(_)) = (path.gap, self.figures.required) else { return Ok(()) };
        let gap = self.gap(gap.number(), GapReference::Path(path.name));
        sentence.add(|f, language| gap.write_level(year, f, language))
    }

    /// Adds the level that the trend or a given projection yields for the judged year.
    fn trend(&self, sentence: &mut Sentence) -> fmt::Result {
        let Ok(projection) = self.figures.projection else { return Ok(()) };
        if !self.trend_decides() {
            return Ok(());
        }
        let clause = TrendClause {
            given: self.details.assessment().overrides().projection.map(GivenProjection::name),
            level: self.level(projection.level),
            year: self.figures.judged_year,
            interval: projection
                .interval
                .ok()
                .map(|interval| [self.level(interval.low), self.level(interval.high)]),
            reach: projection.reach,
        };
        sentence.add(|f, language| write!(f, "{}", clause.in_language(language)))
    }

    /// Adds the calibrated outlook, which does not affect the verdict.
    fn calibrated_outlook(&self, sentence: &mut Sentence) -> fmt::Result {
        let calibration = self.details.assessment().overrides().calibration;
        let (Some(outlook), Some(calibration)) = (self.details.calibrated(), calibration) else {
            return Ok(());
        };
        let unit = UnitLabel { metric: None, ..self.unit };
        let clause = CalibrationClause { outlook, calibration, unit };
        if clause.is_empty() {
            return Ok(());
        }
        sentence.add(|f, language| write!(f, "{}", clause.in_language(language)))
    }

    fn required_cut(&self, sentence: &mut Sentence) -> fmt::Result {
        let linear = self.figures.required.and_then(|required| required.linear_per_year);
        let Ok(linear) = linear else { return Ok(()) };
        let is_at_limit = |needed: L| self.scale().equal(needed.number(), 0.0);
        if linear.number() <= 0.0 || self.figures.needed.is_ok_and(is_at_limit) {
            return Ok(());
        }
        let (linear, year) = (self.level(linear), self.figures.judged_year);
        sentence.add(|f, language| {
            let linear = linear.in_language(language);
            text!(f, language,
                en: "to meet the target, emissions must fall by {linear} a year until {year}",
                sv: "för att nå målet måste utsläppen minska med {linear} per år fram till {year}",
                fr: "pour atteindre l’objectif, les émissions doivent baisser chaque année de {linear} jusqu’en {year}",
                fi: "tavoitteen saavuttamiseksi päästöjen on vähennyttävä {linear} vuodessa vuoteen {year} asti",
            )?;
            let (Ok(ratio), true) = (self.figures.effort_ratio, self.trend_decides()) else {
                return Ok(());
            };
            let ratio = language.number(ratio, decimals_near_one(ratio));
            text!(f, language,
                en: ", {ratio} times the current pace",
                sv: ", {ratio} gånger den nuvarande takten",
                fr: ", soit {ratio} fois le rythme actuel",
                fi: ", mikä on {ratio} kertaa nykyinen vauhti",
            )
        })
    }

    /// Adds the sum of a period so far, the limit on the sum, and the projected sum.
    fn period(&self, sentence: &mut Sentence) -> fmt::Result {
        let Some(standing) = self.details.period() else { return Ok(()) };
        let given = self.details.assessment().overrides().projection.is_some();
        let trend = self.trend_decides();
        let scale = self.scale().over(f64::from(standing.period.length()));
        PeriodClause { standing, unit: self.unit, given, trend, scale }.add(sentence)
    }

    /// Adds the number of years on the path of a yearly cut, and the total excess over that path.
    fn yearly_cuts(&self, sentence: &mut Sentence) -> fmt::Result {
        let Some(cuts) = self.details.annual_cuts() else { return Ok(()) };
        let on_path = cuts.years.iter().filter(|cut| cut.on_path == Ok(true)).count();
        let achieved = cuts.years.iter().filter(|cut| cut.cut_made == Ok(true)).count();
        let comparable = cuts.years.iter().filter(|cut| cut.cut_made.is_ok()).count();
        let (observed, Some(last)) = (cuts.years.len(), cuts.years.last()) else { return Ok(()) };
        sentence.add(|f, language| {
            text!(f, language,
                en: "emissions were at or below the path in {on_path} of {observed} observed years",
                sv: "utsläppen låg på eller under målbanan {on_path} av {observed} observerade år",
                fr: "années observées où les émissions étaient sur la trajectoire ou au-dessous\u{a0}: {on_path} sur {observed}",
                fi: "havaittuja vuosia tavoitepolulla tai sen alla: {on_path}/{observed}",
            )
        })?;
        sentence.add(|f, language| {
            text!(f, language,
                en: "the yearly cut was achieved in {achieved} of {comparable}",
                sv: "den årliga minskningen uppnåddes {achieved} av {comparable} år",
                fr: "années où la réduction annuelle a été réalisée\u{a0}: {achieved} sur {comparable}",
                fi: "vuosia, joina vuosivähennys toteutui: {achieved}/{comparable}",
            )
        })?;
        let Ok(excess) = cuts.excess() else { return Ok(()) };
        let (gap, year) = (self.tonnes(excess), last.year);
        let scale = self.scale().with(cuts.path_sum.map_or(0.0, Emissions::tonnes));
        let gap = SignedGap { gap, reference: GapReference::PathTotal, scale };
        sentence.add(|f, language| {
            let gap = gap.in_language(language);
            text!(f, language,
                en: "total emissions up to {year} are {gap}",
                sv: "de sammanlagda utsläppen till och med {year} ligger {gap}",
                fr: "les émissions cumulées jusqu’en {year} se situent {gap}",
                fi: "yhteenlasketut päästöt vuoteen {year} asti ovat {gap}",
            )
        })
    }

    /// Adds the maximum level under a peak target, and the fall since then.
    fn peak(&self, sentence: &mut Sentence) -> fmt::Result {
        let Some(peak) = self.details.evidence().ok().and_then(Evidence::peak) else {
            return Ok(());
        };
        let (maximum, year) = (RoundedLevel { level: peak.level, unit: self.unit }, peak.year);
        sentence.add(|f, language| {
            let maximum = maximum.in_language(language);
            text!(f, language,
                en: "the highest level was {maximum} in {year}",
                sv: "den högsta nivån var {maximum} år {year}",
                fr: "le niveau le plus élevé était de {maximum} en {year}",
                fi: "korkein taso oli {maximum} vuonna {year}",
            )
        })?;
        let Ok(fall) = peak.fall else { return Ok(()) };
        sentence.add(|f, language| {
            let fall = language.percent(fall.percent(), 1);
            text!(f, language,
                en: "the latest level is {fall} lower",
                sv: "den senaste nivån är {fall} lägre",
                fr: "le dernier niveau lui est inférieur de {fall}",
                fi: "viimeisin taso on siitä {fall} matalampi",
            )
        })
    }

    fn aspiration(&self, sentence: &mut Sentence) -> fmt::Result {
        let needed = self.details.aspiration().and_then(|aspiration| aspiration.needed.ok());
        let needed = needed.map(Level::number).or_else(|| {
            let per_unit = self.details.aspiration_per_unit()?;
            per_unit.needed.ok().map(Level::number)
        });
        let Some(needed) = needed else { return Ok(()) };
        let gap = self.gap(needed, GapReference::Aspiration);
        sentence.add(|f, language| {
            let gap = gap.in_language(language);
            text!(f, language,
                en: "the latest level is {gap}",
                sv: "den senaste nivån ligger {gap}",
                fr: "le dernier niveau se situe {gap}",
                fi: "viimeisin taso on {gap}",
            )
        })
    }
}

/// Writes each caveat once.
fn write_caveats(
    f: &mut fmt::Formatter<'_>,
    details: &Details<'_>,
    language: Language,
) -> fmt::Result {
    let mut sentence = Sentence::new(language);
    let caveats = details.caveats_of_verdict();
    // Two parts can have different caveats with the same text.
    let mut written = HashSet::new();
    for (index, caveat) in caveats.iter().enumerate() {
        if !written.insert((discriminant(caveat), caveat.to_string())) {
            continue;
        }
        sentence.add(|f, language| {
            if index == 0 {
                text!(f, language,
                    en: "caveats: ",
                    sv: "förbehåll: ",
                    fr: "réserves\u{a0}: ",
                    fi: "varaumat: ",
                )?;
            }
            write!(f, "{}", caveat.in_language(language))
        })?;
    }
    if !caveats.is_empty() {
        return sentence.finish(f);
    }
    sentence.add(|f, language| {
        text!(f, language,
            en: "caveats: none",
            sv: "förbehåll: inga",
            fr: "réserves\u{a0}: aucune",
            fi: "varaumat: ei ole",
        )
    })?;
    sentence.finish(f)
}

/// The number of decimals, 1 to 3, that shows whether a ratio near 1 is above or below 1.
fn decimals_near_one(ratio: f64) -> usize {
    let is_one = |scale: f64| ratio != 1.0 && (ratio * scale).round() / scale == 1.0;
    if !is_one(10.0) {
        1
    } else if !is_one(100.0) {
        2
    } else {
        3
    }
}
