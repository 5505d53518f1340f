//! The paragraph on a plan, in all languages.

use core::fmt;

use super::figures::PlanFigures;
use super::{Bounds, MeasureStatus, PlanAssessment, PlanReference, PlanVerdict};
use crate::assessment::AllowedBy;
use crate::language::{InLanguage, Language, phrase, printable, text, words};
use crate::quantity::{Deadline, Emissions, Share};

phrase! { PlanAssessment<'_>, this, f, language => {
    let figures = this.figures();
    heading(this, f, language)?;
    verdict(&figures, f, language)?;
    effects(this, &figures, f, language)?;
    levels(this, &figures, f, language)?;
    further(&figures, f, language)?;
    yearly_limits(this, f, language)?;
    shares(this, &figures, f, language)?;
    for caveat in this.caveats_of(&figures) {
        let caveat = caveat.in_language(language);
        text!(f, language,
            en: " Note: {caveat}.",
            sv: " Obs: {caveat}.",
            fr: " À noter\u{a0}: {caveat}.",
            fi: " Huomaa: {caveat}.",
        )?;
    }
    Ok(())
} }

/// The plan, the target and the year.
fn heading(
    plan: &PlanAssessment<'_>,
    f: &mut fmt::Formatter<'_>,
    language: Language,
) -> fmt::Result {
    let (name, year) = (printable(plan.plan.name()), plan.year);
    match &plan.assessment {
        Some(assessment) => {
            let place = printable(assessment.series().place());
            let target = printable(assessment.target().id());
            text!(f, language,
                en: "{name}, for {place} against {target} in {year}",
                sv: "{name}, {place}, mål {target} år {year}",
                fr: "{name}, {place}, objectif {target} en {year}",
                fi: "{name}, {place}, tavoite {target} vuonna {year}",
            )
        }
        None => text!(f, language,
            en: "{name}, in {year}",
            sv: "{name}, år {year}",
            fr: "{name}, en {year}",
            fi: "{name}, vuonna {year}",
        ),
    }
}

/// The verdict with the measures in force and adopted. A plan that states no status has the verdict
/// of the whole plan instead.
fn verdict(figures: &PlanFigures, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
    if figures.decided.verdict == PlanVerdict::NoTarget {
        let verdict = figures.decided.verdict.in_language(language);
        let colon = words!(language, en: ":", sv: ":", fr: "\u{a0}:", fi: ":");
        return write!(f, "{colon} {verdict}. ");
    }
    if states_no_status(figures) {
        let verdict = figures.whole_plan.verdict.in_language(language);
        return text!(f, language,
            en: ", as a whole, because the status of its measures is not stated: {verdict}. ",
            sv: ", som helhet, eftersom åtgärdernas status inte är angiven: {verdict}. ",
            fr: ", dans son ensemble, car le statut des mesures n’est pas indiqué\u{a0}: {verdict}. ",
            fi: ", kokonaisuutena, koska toimien tilaa ei ole ilmoitettu: {verdict}. ",
        );
    }
    let verdict = figures.decided.verdict.in_language(language);
    text!(f, language,
        en: ", with the measures in force and adopted: {verdict}. ",
        sv: ", med åtgärder i kraft och beslutade åtgärder: {verdict}. ",
        fr: ", avec les mesures en vigueur et adoptées\u{a0}: {verdict}. ",
        fi: ", voimassa olevilla ja päätetyillä toimilla: {verdict}. ",
    )
}

/// Whether no measure is in force, adopted or identified, but some have no stated status.
const fn states_no_status(figures: &PlanFigures) -> bool {
    let counts = &figures.counts;
    let stated = counts.existing.measures + counts.adopted.measures + counts.identified.measures;
    stated == 0 && counts.unstated.measures > 0
}

/// The sums of the statuses that have an effect, and the number of measures behind them.
fn effects(
    plan: &PlanAssessment<'_>,
    figures: &PlanFigures,
    f: &mut fmt::Formatter<'_>,
    language: Language,
) -> fmt::Result {
    let total = figures.total.in_language(language);
    text!(f, language,
        en: "The measures reduce yearly emissions by {total}",
        sv: "Åtgärderna minskar de årliga utsläppen med {total}",
        fr: "La réduction des émissions annuelles due aux mesures est de {total}",
        fi: "Toimet vähentävät vuosipäästöjä {total}",
    )?;
    let of_status = [
        (MeasureStatus::Existing, figures.existing),
        (MeasureStatus::Adopted, figures.adopted),
        (MeasureStatus::Identified, figures.identified),
        (MeasureStatus::Unstated, figures.unstated),
    ];
    let mut separator = " (";
    for (status, effects) in of_status.into_iter().filter(|(_, effects)| has_effect(*effects)) {
        let (status, effects) = (status.in_language(language), effects.in_language(language));
        let colon = words!(language, en: ":", sv: ":", fr: "\u{a0}:", fi: ":");
        write!(f, "{separator}{status}{colon} {effects}")?;
        separator = words!(language, en: "; ", sv: "; ", fr: "\u{202f}; ", fi: "; ");
    }
    if separator != " (" {
        f.write_str(")")?;
    }
    let sum = plan.plan.total_in(plan.year);
    let (n, m, all) = (sum.with_number, sum.measures, figures.measures);
    text!(f, language,
        en: "; of {all} listed measures, {m} count, {n} of these with a number.",
        sv: "; av {all} listade åtgärder räknas {m}, varav {n} med en siffra.",
        fr: "\u{202f}; sur {all} mesures listées, {m} comptent, dont {n} avec un chiffre.",
        fi: "; luettelon {all} toimesta lasketaan mukaan {m}, joista {n} toimella on luku.",
    )
}

fn has_effect(effects: Bounds) -> bool {
    effects.high() > Emissions::ZERO
}

/// Base, reference and allowed level.
fn levels(
    plan: &PlanAssessment<'_>,
    figures: &PlanFigures,
    f: &mut fmt::Formatter<'_>,
    language: Language,
) -> fmt::Result {
    let Ok(allowable) = figures.allowable else { return Ok(()) };
    let (year, allowed) = (plan.year, language.level(allowable));
    match (figures.base, figures.asked) {
        (Ok(base), Ok(asked)) => {
            let (base, asked) = (language.level(base), language.level(asked));
            text!(f, language,
                en: " In {year}, the target allows {allowed}, which is {asked} less than the base level of {base}.",
                sv: " År {year} tillåter målet {allowed}, vilket är {asked} mindre än basnivån {base}.",
                fr: " En {year}, l’objectif autorise {allowed}, soit {asked} de moins que le niveau de référence de {base}.",
                fi: " Vuonna {year} tavoite sallii {allowed}, mikä on {asked} vähemmän kuin perustaso {base}.",
            )?;
        }
        _ => text!(f, language,
            en: " In {year}, the target allows {allowed}.",
            sv: " År {year} tillåter målet {allowed}.",
            fr: " En {year}, l’objectif autorise {allowed}.",
            fi: " Vuonna {year} tavoite sallii {allowed}.",
        )?,
    }
    let Ok(reference) = figures.reference else {
        return missing_reference(plan, figures, f, language);
    };
    let reference = language.level(reference);
    match &plan.plan.reference {
        PlanReference::TargetBase => Ok(()),
        PlanReference::Year(year) => text!(f, language,
            en: " The effects are counted from the level of {year}, {reference}.",
            sv: " Effekterna räknas från {year} års nivå, {reference}.",
            fr: " Les effets sont comptés à partir du niveau de {year}, soit {reference}.",
            fi: " Vaikutukset lasketaan vuoden {year} tasosta, joka on {reference}.",
        ),
        PlanReference::Path { name, .. } => {
            let name = printable(name);
            text!(f, language,
                en: " The effects are counted against {name}, which is {reference} in that year.",
                sv: " Effekterna räknas mot {name}, som det året ligger på {reference}.",
                fr: " Les effets sont comptés par rapport à {name}, soit {reference} cette année-là.",
                fi: " Vaikutuksia verrataan polkuun {name}, jonka taso kyseisenä vuonna on {reference}.",
            )
        }
    }
}

/// The reference whose level is absent, and the level with which the target would be reached.
fn missing_reference(
    plan: &PlanAssessment<'_>,
    figures: &PlanFigures,
    f: &mut fmt::Formatter<'_>,
    language: Language,
) -> fmt::Result {
    let Ok(most) = figures.whole_plan.reference_at_most else { return Ok(()) };
    let most = most.in_language(language);
    match &plan.plan.reference {
        PlanReference::TargetBase => return Ok(()),
        PlanReference::Year(year) => text!(f, language,
            en: " The effects are counted from the level of {year}, which the series does not have",
            sv: " Effekterna räknas från {year} års nivå, som serien saknar",
            fr: " Les effets sont comptés à partir du niveau de {year}, qui manque dans la série",
            fi: " Vaikutukset lasketaan vuoden {year} tasosta, joka puuttuu sarjasta",
        )?,
        PlanReference::Path { name, .. } => {
            let name = printable(name);
            text!(f, language,
                en: " The effects are counted against {name}, whose level is not stated",
                sv: " Effekterna räknas mot {name}, vars nivå inte är angiven",
                fr: " Les effets sont comptés par rapport à {name}, dont le niveau n’est pas indiqué",
                fi: " Vaikutuksia verrataan polkuun {name}, jonka tasoa ei ole ilmoitettu",
            )?;
        }
    }
    text!(f, language,
        en: "; with the whole plan, the target is reached if that level is at most {most}.",
        sv: "; med hela planen nås målet om den nivån är högst {most}.",
        fr: "\u{202f}; avec l’ensemble du plan, l’objectif est atteint si ce niveau est d’au plus {most}.",
        fi: "; koko suunnitelmalla tavoite saavutetaan, jos kyseinen taso on enintään {most}.",
    )
}

/// For a goal for each year, the number of years whose limit the measures in force and adopted keep.
fn yearly_limits(
    plan: &PlanAssessment<'_>,
    f: &mut fmt::Formatter<'_>,
    language: Language,
) -> fmt::Result {
    let is_for_each_year = plan.assessment.is_some_and(|assessment| {
        matches!(assessment.target().deadline(), Deadline::EachYearFrom(_))
    });
    if !is_for_each_year {
        return Ok(());
    }
    let years = plan.years();
    let with_limit = || {
        let limits = years.iter().filter(|year| year.allowed_by == Some(AllowedBy::YearlyLimit));
        limits.filter_map(|year| Some((year, year.gap.ok()?)))
    };
    let Some((worst, gap)) = with_limit().max_by_key(|(_, gap)| gap.high()) else { return Ok(()) };
    let kept =
        with_limit().filter(|(year, _)| matches!(year.verdict, PlanVerdict::Closes { .. })).count();
    let (all, year) = (with_limit().count(), worst.year);
    text!(f, language,
        en: " Of the {all} years with a limit and an expected level, {kept} keep the limit",
        sv: " Av de {all} åren med gräns och förväntad nivå klarar {kept} gränsen",
        fr: " Sur les {all} années ayant une limite et un niveau attendu, {kept} respectent la limite",
        fi: " Niistä {all} vuodesta, joilla on raja ja odotettu taso, {kept} pysyy rajassa",
    )?;
    if gap.high() <= Emissions::ZERO {
        return f.write_str(".");
    }
    let gap = gap.in_language(language);
    text!(f, language,
        en: "; the largest gap is {gap}, in {year}.",
        sv: "; det största gapet är {gap}, år {year}.",
        fr: "\u{202f}; le plus grand écart est de {gap}, en {year}.",
        fi: "; suurin vaje on {gap}, vuonna {year}.",
    )
}

/// The verdicts with the identified measures, and with the whole plan.
fn further(figures: &PlanFigures, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
    if figures.decided.gap_left.is_err() {
        return Ok(());
    }
    if has_effect(figures.identified) {
        let verdict = figures.with_identified.verdict.in_language(language);
        text!(f, language,
            en: " With the identified measures as well, the plan {verdict}.",
            sv: " Med identifierade åtgärder inräknade gäller: planen {verdict}.",
            fr: " Mesures identifiées comprises, le plan {verdict}.",
            fi: " Kun myös tunnistetut toimet lasketaan mukaan, suunnitelma {verdict}.",
        )?;
    }
    if has_effect(figures.unstated) && !states_no_status(figures) {
        let verdict = figures.whole_plan.verdict.in_language(language);
        text!(f, language,
            en: " As a whole, whatever the status of its measures, the plan {verdict}.",
            sv: " Som helhet, oavsett åtgärdernas status, gäller: planen {verdict}.",
            fr: " Dans son ensemble, quel que soit le statut des mesures, le plan {verdict}.",
            fi: " Kokonaisuutena, toimien tilasta riippumatta, suunnitelma {verdict}.",
        )?;
    }
    Ok(())
}

/// Which part of the needed reduction rests on which status.
fn shares(
    plan: &PlanAssessment<'_>,
    figures: &PlanFigures,
    f: &mut fmt::Formatter<'_>,
    language: Language,
) -> fmt::Result {
    let Ok(shares) = figures.shares else { return Ok(()) };
    text!(f, language,
        en: " Of the needed reduction",
        sv: " Av den nödvändiga minskningen",
        fr: " De la réduction nécessaire",
        fi: " Tarvittavasta vähennyksestä",
    )?;
    let parts = [
        (
            shares.existing,
            words!(language,
            en: "from measures in force", sv: "från åtgärder i kraft",
            fr: "par des mesures en vigueur", fi: "voimassa olevista toimista"),
        ),
        (
            shares.adopted,
            words!(language,
            en: "from adopted measures", sv: "från beslutade åtgärder",
            fr: "par des mesures adoptées", fi: "päätetyistä toimista"),
        ),
        (
            shares.identified,
            words!(language,
            en: "from identified measures", sv: "från identifierade åtgärder",
            fr: "par des mesures identifiées", fi: "tunnistetuista toimista"),
        ),
        (
            shares.unstated,
            words!(language,
            en: "from measures without a stated status", sv: "från åtgärder utan angiven status",
            fr: "par des mesures sans statut indiqué", fi: "toimista, joiden tilaa ei ole ilmoitettu"),
        ),
        (
            shares.nothing,
            words!(language,
            en: "from no measure with a number", sv: "utan åtgärd med siffra",
            fr: "sans mesure chiffrée", fi: "ilman toimea, jolla on luku"),
        ),
    ];
    let mut separator = words!(language, en: ": ", sv: ": ", fr: "\u{a0}: ", fi: ": ");
    let percent = |share: Share| language.percent(share.percent(), 0).to_string();
    if shares.done.fraction() > 0.0 {
        write!(f, "{separator}{} ", percent(shares.done))?;
        separator = ", ";
        match &plan.plan.reference {
            PlanReference::Year(year) => text!(f, language,
                en: "reached by {year}", sv: "uppnått till {year}", fr: "atteint en {year}",
                fi: "saavutettu vuoteen {year} mennessä",
            )?,
            _ => text!(f, language,
                en: "inside the reference", sv: "inom referensen", fr: "dans la référence",
                fi: "sisältyy vertailutasoon",
            )?,
        }
    }
    for (share, from) in parts.into_iter().filter(|(share, _)| share.fraction() > 0.0) {
        write!(f, "{separator}{} {from}", percent(share))?;
        separator = ", ";
    }
    f.write_str(".")
}
