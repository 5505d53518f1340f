//! The caveats of a plan.

use std::borrow::Cow;

use super::effect::CheckedMeasure;
use super::{Bounds, PlanAssessment, PlanFigures, PlanReference, TotalCheck};
use crate::formula::level::LevelScale;
use crate::language::{InLanguage, count, phrase, printable, text};
use crate::quantity::{Emissions, Year};

/// A fact that limits what the figures of a plan show. A caveat never changes the verdict.
///
/// ```
/// use climate_targets::plan::{Measure, MeasureStatus, Plan, PlanCaveat};
/// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
/// // 700 t is the level that the heat sector should have in 2030, typed as its reduction.
/// let heat = Measure::new("Heat").status(MeasureStatus::Adopted);
/// let heat = heat.reduces(2030, Emissions::from_tonnes(700.0));
/// let plan = Plan::builder("a plan").measure(heat).build()?;
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 900.0)])?;
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
/// let plan = plan.assess(Assessor::as_of_ymd(2024, 6, 30)?, &city, &target);
/// let caveats = plan.caveats();
/// assert!(matches!(caveats[0], PlanCaveat::ReductionAboveAsked { .. }));
/// assert_eq!(caveats[0].clone().into_owned(), caveats[0]);
/// assert_eq!(
///     caveats[0].to_string(),
///     "\"Heat\" alone reduces emissions by 700 t CO2e, more than the 500 t CO2e that the target \
///      asks for: a level may have been typed as a reduction"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(crate = "crate::serial::shown", tag = "kind", rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum PlanCaveat<'a> {
    /// A single measure reduces more than the target asks for, `B - A`, and more than `Q - A`.
    #[non_exhaustive]
    ReductionAboveAsked {
        /// The measure.
        measure: Cow<'a, str>,
        /// The reduction of the measure.
        #[cfg_attr(feature = "serde", serde(rename = "reduction_t"))]
        reduction: Emissions,
        /// `B - A`.
        #[cfg_attr(feature = "serde", serde(rename = "asked_t"))]
        asked: Emissions,
    },
    /// The measures reduce more than the reference emits.
    #[non_exhaustive]
    ReductionsAboveReference {
        /// The sum of the reductions.
        #[cfg_attr(feature = "serde", serde(rename = "reduction_t"))]
        reduction: Emissions,
        /// Q.
        #[cfg_attr(feature = "serde", serde(rename = "reference_t"))]
        reference: Emissions,
    },
    /// The measures sum to the level that the target allows, within 1 %, and this level is not the
    /// reduction that the target asks for.
    #[non_exhaustive]
    ReductionsSumToTarget {
        /// The sum of the reductions.
        #[cfg_attr(feature = "serde", serde(rename = "reduction_t"))]
        reduction: Emissions,
        /// A.
        #[cfg_attr(feature = "serde", serde(rename = "allowable_t"))]
        allowable: Emissions,
    },
    /// The reductions of a measure fall from year to year, as levels do on the way to a target.
    #[non_exhaustive]
    ReductionsFall {
        /// The measure.
        measure: Cow<'a, str>,
        /// The first year.
        from: Year,
        /// The last year.
        to: Year,
    },
    /// A total that the plan states differs from the sum of its measures.
    #[non_exhaustive]
    StatedTotalDiffers {
        /// The year.
        year: Year,
        /// The stated total.
        #[cfg_attr(feature = "serde", serde(rename = "stated_t"))]
        stated: Emissions,
        /// The sum of the measures.
        #[cfg_attr(feature = "serde", serde(rename = "sum_t"))]
        sum: Bounds,
    },
    /// Measures without a number.
    #[non_exhaustive]
    WithoutNumber {
        /// Their number.
        measures: usize,
    },
    /// Measures whose status is not stated, which count in no verdict but that of the whole plan.
    #[non_exhaustive]
    StatusNotStated {
        /// Their number.
        measures: usize,
    },
    /// The effects are counted from the base of the target, and emissions have fallen since. If the
    /// effects are counted from a later year, the plan must name that year.
    #[non_exhaustive]
    FallSinceBase {
        /// The latest observed year.
        year: Year,
        /// The fall from the base to that year.
        #[cfg_attr(feature = "serde", serde(rename = "fall_t"))]
        fall: Emissions,
    },
    /// The year is observed already, so that its inventory, not the plan, shows the outcome.
    #[non_exhaustive]
    YearObserved {
        /// The year.
        year: Year,
        /// The observed level.
        #[cfg_attr(feature = "serde", serde(rename = "level_t"))]
        level: Emissions,
    },
    /// An effect is stated for a year that is not after the base of the target.
    #[non_exhaustive]
    EffectBeforeBase {
        /// The measure.
        measure: Cow<'a, str>,
        /// The year of the effect.
        year: Year,
    },
}

crate::record::plain!(PlanCaveat<'static>);

impl<'a> PlanAssessment<'a> {
    /// The caveats of the plan. [`Details::caveats`](crate::Details::caveats) gives the caveats of the
    /// assessment against the target.
    pub fn caveats(&self) -> Vec<PlanCaveat<'a>> {
        self.caveats_of(&self.figures())
    }

    /// The caveats, from figures that are known already.
    pub(super) fn caveats_of(&self, figures: &PlanFigures) -> Vec<PlanCaveat<'a>> {
        let mut caveats = Vec::new();
        self.typed_as_levels(figures, &mut caveats);
        let checks = self.plan.total_checks().filter(|check| !check.agrees);
        caveats.extend(checks.map(|check| differs(&check)));
        if figures.without_number > 0 {
            caveats.push(PlanCaveat::WithoutNumber { measures: figures.without_number });
        }
        if figures.counts.unstated.measures > 0 {
            let measures = figures.counts.unstated.measures;
            caveats.push(PlanCaveat::StatusNotStated { measures });
        }
        self.counted_from_base(&mut caveats);
        let observed = self.assessment.and_then(|own| own.details().level_in(self.year).ok());
        let year = self.year;
        caveats.extend(observed.map(|level| PlanCaveat::YearObserved { year, level }));
        caveats
    }

    /// Reductions that look like levels.
    fn typed_as_levels(&self, figures: &PlanFigures, caveats: &mut Vec<PlanCaveat<'a>>) {
        let measures = || self.plan.measures.iter().filter(|checked| checked.is_counted());
        let scale = figures.scale();
        let is_above =
            |level: Emissions, limit: Emissions| scale.under(limit.tonnes(), level.tonnes());
        if let Ok(asked) = figures.asked {
            let single = measures().filter_map(|m| Some((m, m.effect_in(self.year)?.low())));
            // A reference above the base needs a larger reduction than the target asks for.
            let needed = match (figures.reference, figures.allowable) {
                (Ok(reference), Ok(allowable)) => asked.max(reference - allowable),
                _ => asked,
            };
            let is_asked = is_above(asked, Emissions::ZERO);
            let above = single.filter(|(_, reduction)| is_asked && is_above(*reduction, needed));
            caveats.extend(above.map(|(m, reduction)| {
                let measure = Cow::Borrowed(m.measure.title());
                PlanCaveat::ReductionAboveAsked { measure, reduction, asked }
            }));
        }
        let reduction = figures.total.low();
        if let Ok(reference) = figures.reference
            && is_above(reduction, reference)
            && reference > Emissions::ZERO
        {
            caveats.push(PlanCaveat::ReductionsAboveReference { reduction, reference });
        }
        if let (Ok(allowable), Ok(asked)) = (figures.allowable, figures.asked)
            && is_near(reduction, allowable)
            && !is_near(reduction, asked)
            && self.plan.measures.len() > 1
        {
            caveats.push(PlanCaveat::ReductionsSumToTarget { reduction, allowable });
        }
        caveats.extend(measures().filter_map(falls));
    }

    fn counted_from_base(&self, caveats: &mut Vec<PlanCaveat<'a>>) {
        let Some(assessment) = &self.assessment else { return };
        let (PlanReference::TargetBase, Ok(base)) =
            (&self.plan.reference, assessment.figures().base)
        else {
            return;
        };
        if let Ok(latest) = assessment.figures().latest
            && latest.year > base.years.last()
            && is_fall(base.level.tonnes(), latest.level.tonnes())
            && !self.plan.measures.is_empty()
        {
            let (year, fall) = (latest.year, base.level - latest.level);
            caveats.push(PlanCaveat::FallSinceBase { year, fall });
        }
        let early = self.plan.measures.iter().filter_map(|checked| {
            let year = checked.amounts.first()?.0;
            let measure = Cow::Borrowed(checked.measure.title());
            (year <= base.years.last()).then_some(PlanCaveat::EffectBeforeBase { measure, year })
        });
        caveats.extend(early);
    }
}

/// Whether two levels differ by at most 1 % of the second.
fn is_near(level: Emissions, other: Emissions) -> bool {
    other > Emissions::ZERO && (level - other).tonnes().abs() <= 0.01 * other.tonnes()
}

/// Whether a level is smaller than the one before by more than their tolerance.
fn is_fall(before: f64, after: f64) -> bool {
    LevelScale::of(Some(before), after).under(after, before)
}

fn differs<'a>(check: &TotalCheck) -> PlanCaveat<'a> {
    let (year, stated) = (check.stated.year, check.stated.level);
    PlanCaveat::StatedTotalDiffers { year, stated, sum: check.sum }
}

/// A measure with three or more years whose reductions fall in each.
fn falls(checked: &CheckedMeasure) -> Option<PlanCaveat<'_>> {
    let [(from, ..), .., (to, ..)] = checked.amounts.as_slice() else { return None };
    let fall = |pair: &[(Year, f64, f64)]| match pair {
        [before, after] => is_fall(before.1, after.1),
        _ => false,
    };
    let is_fall = checked.amounts.len() > 2 && checked.amounts.windows(2).all(fall);
    let measure = Cow::Borrowed(checked.measure.title());
    is_fall.then_some(PlanCaveat::ReductionsFall { measure, from: *from, to: *to })
}

impl PlanCaveat<'_> {
    /// The caveat with owned texts.
    pub fn into_owned(self) -> PlanCaveat<'static> {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        match self {
            Self::ReductionAboveAsked { measure, reduction, asked } => {
                PlanCaveat::ReductionAboveAsked { measure: owned(measure), reduction, asked }
            }
            Self::ReductionsAboveReference { reduction, reference } => {
                PlanCaveat::ReductionsAboveReference { reduction, reference }
            }
            Self::ReductionsSumToTarget { reduction, allowable } => {
                PlanCaveat::ReductionsSumToTarget { reduction, allowable }
            }
            Self::ReductionsFall { measure, from, to } => {
                PlanCaveat::ReductionsFall { measure: owned(measure), from, to }
            }
            Self::StatedTotalDiffers { year, stated, sum } => {
                PlanCaveat::StatedTotalDiffers { year, stated, sum }
            }
            Self::WithoutNumber { measures } => PlanCaveat::WithoutNumber { measures },
            Self::StatusNotStated { measures } => PlanCaveat::StatusNotStated { measures },
            Self::FallSinceBase { year, fall } => PlanCaveat::FallSinceBase { year, fall },
            Self::YearObserved { year, level } => PlanCaveat::YearObserved { year, level },
            Self::EffectBeforeBase { measure, year } => {
                PlanCaveat::EffectBeforeBase { measure: owned(measure), year }
            }
        }
    }
}

phrase! { PlanCaveat<'_>, this, f, language => match this {
    PlanCaveat::ReductionAboveAsked { measure, reduction, asked } => {
        let measure = printable(measure);
        let (reduction, asked) = (language.level(*reduction), language.level(*asked));
        text!(f, language,
            en: "\"{measure}\" alone reduces emissions by {reduction}, more than the {asked} that the target asks for: a level may have been typed as a reduction",
            sv: "enbart ”{measure}” minskar utsläppen med {reduction}, mer än de {asked} som målet kräver: en nivå kan ha skrivits som en minskning",
            fr: "la mesure «\u{a0}{measure}\u{a0}» réduit à elle seule les émissions de {reduction}, plus que les {asked} qu’exige l’objectif\u{a0}: un niveau a peut-être été saisi comme une réduction",
            fi: "”{measure}” vähentää yksin päästöjä {reduction}, enemmän kuin tavoite edellyttää ({asked}): taso on voitu kirjata vähennykseksi",
        )
    }
    PlanCaveat::ReductionsAboveReference { reduction, reference } => {
        let (reduction, reference) = (language.level(*reduction), language.level(*reference));
        text!(f, language,
            en: "the measures reduce emissions by {reduction}, more than the {reference} of the reference: levels may have been typed as reductions",
            sv: "åtgärderna minskar utsläppen med {reduction}, mer än referensens {reference}: nivåer kan ha skrivits som minskningar",
            fr: "les mesures réduisent les émissions de {reduction}, plus que les {reference} de la référence\u{a0}: des niveaux ont peut-être été saisis comme des réductions",
            fi: "toimet vähentävät päästöjä {reduction}, enemmän kuin vertailutaso on ({reference}): tasoja on voitu kirjata vähennyksiksi",
        )
    }
    PlanCaveat::ReductionsSumToTarget { reduction, allowable } => {
        let (reduction, allowable) = (language.level(*reduction), language.level(*allowable));
        text!(f, language,
            en: "the reductions sum to {reduction}, the level that the target allows ({allowable}): levels may have been typed as reductions",
            sv: "summan av minskningarna är {reduction}, den nivå som målet tillåter ({allowable}): nivåer kan ha skrivits som minskningar",
            fr: "la somme des réductions est de {reduction}, soit le niveau autorisé par l’objectif ({allowable})\u{a0}: des niveaux ont peut-être été saisis comme des réductions",
            fi: "vähennysten summa {reduction} on tavoitteen sallima taso ({allowable}): tasoja on voitu kirjata vähennyksiksi",
        )
    }
    PlanCaveat::ReductionsFall { measure, from, to } => {
        let measure = printable(measure);
        text!(f, language,
        en: "the reductions of \"{measure}\" fall from {from} to {to}, as levels do: levels may have been typed as reductions",
        sv: "minskningarna för ”{measure}” sjunker från år {from} till år {to}, så som nivåer gör: nivåer kan ha skrivits som minskningar",
        fr: "les réductions de «\u{a0}{measure}\u{a0}» diminuent de l’année {from} à l’année {to}, comme le font des niveaux\u{a0}: des niveaux ont peut-être été saisis comme des réductions",
        fi: "toimen ”{measure}” vähennykset pienenevät vuodesta {from} vuoteen {to} kuten tasot: tasoja on voitu kirjata vähennyksiksi",
        )
    }
    PlanCaveat::StatedTotalDiffers { year, stated, sum } => {
        // From the end of a range that is nearer to the stated total.
        let nearest = if *stated > sum.high() { sum.high() } else { sum.low() };
        let difference = language.level(nearest - *stated);
        let (stated, sum) = (language.level(*stated), sum.in_language(language));
        text!(f, language,
            en: "the plan states a total of {stated} for {year}; its measures sum to {sum}, a difference of {difference}",
            sv: "planen anger summan {stated} för {year}; summan av åtgärderna är {sum}, en skillnad på {difference}",
            fr: "le plan indique un total de {stated} pour {year}\u{202f}; la somme de ses mesures est de {sum}, soit un écart de {difference}",
            fi: "suunnitelma ilmoittaa vuodelle {year} summan {stated}; toimien summa on {sum}, ero {difference}",
        )
    }
    PlanCaveat::WithoutNumber { measures } => {
        let n = *measures;
        count!(f, language, n,
            {
                en: "{n} measure has no number in the year; a blank is not zero",
                sv: "{n} åtgärd saknar siffra för året; en tom ruta är inte noll",
                fr: "{n} mesure n’est pas chiffrée pour l’année\u{202f}; une case vide n’est pas un zéro",
                fi: "{n} toimella ei ole lukua vuodelle; tyhjä kohta ei ole nolla",
            },
            {
                en: "{n} measures have no number in the year; a blank is not zero",
                sv: "{n} åtgärder saknar siffra för året; en tom ruta är inte noll",
                fr: "{n} mesures ne sont pas chiffrées pour l’année\u{202f}; une case vide n’est pas un zéro",
                fi: "{n} toimella ei ole lukua vuodelle; tyhjä kohta ei ole nolla",
            }
        )
    }
    PlanCaveat::StatusNotStated { measures } => {
        let n = *measures;
        count!(f, language, n,
            {
                en: "the status of {n} measure is not stated; it counts in the whole plan only",
                sv: "statusen för {n} åtgärd är inte angiven; den räknas bara med i planen som helhet",
                fr: "le statut de {n} mesure n’est pas indiqué\u{202f}; elle ne compte que dans l’ensemble du plan",
                fi: "{n} toimen tilaa ei ole ilmoitettu; se lasketaan mukaan vain koko suunnitelmaan",
            },
            {
                en: "the status of {n} measures is not stated; they count in the whole plan only",
                sv: "statusen för {n} åtgärder är inte angiven; de räknas bara med i planen som helhet",
                fr: "le statut de {n} mesures n’est pas indiqué\u{202f}; elles ne comptent que dans l’ensemble du plan",
                fi: "{n} toimen tilaa ei ole ilmoitettu; ne lasketaan mukaan vain koko suunnitelmaan",
            }
        )
    }
    PlanCaveat::FallSinceBase { year, fall } => {
        let fall = language.level(*fall);
        text!(f, language,
            en: "the effects are counted from the base, and emissions fell by {fall} up to {year}: if the effects come on top of that fall, count them from {year}",
            sv: "effekterna räknas från basnivån, och fram till {year} minskade utsläppen med {fall}: om effekterna kommer utöver den minskningen ska de räknas från {year} års nivå",
            fr: "les effets sont comptés à partir du niveau de référence, et les émissions ont baissé de {fall} jusqu’en {year}\u{a0}: si les effets s’ajoutent à cette baisse, il faut les compter à partir de {year}",
            fi: "vaikutukset lasketaan perustasosta, ja päästöt vähenivät {fall} vuoteen {year} mennessä: jos vaikutukset tulevat tämän vähennyksen lisäksi, ne on laskettava vuoden {year} tasosta",
        )
    }
    PlanCaveat::YearObserved { year, level } => {
        let level = language.level(*level);
        text!(f, language,
            en: "{year} is observed already, with {level}: its inventory shows the outcome",
            sv: "{year} är redan redovisat, med {level}: inventeringen visar utfallet",
            fr: "{year} est déjà observée, avec {level}\u{a0}: son inventaire montre le résultat",
            fi: "vuosi {year} on jo havaittu, taso {level}: inventaario kertoo toteuman",
        )
    }
    PlanCaveat::EffectBeforeBase { measure, year } => {
        let measure = printable(measure);
        text!(f, language,
        en: "the effect of \"{measure}\" in {year} is not after the base of the target",
        sv: "effekten av ”{measure}” år {year} ligger inte efter målets basår",
        fr: "l’effet de «\u{a0}{measure}\u{a0}» en {year} n’est pas postérieur à l’année de référence de l’objectif",
        fi: "toimen ”{measure}” vaikutus vuonna {year} ei ole tavoitteen perusvuoden jälkeen",
        )
    }
} }
