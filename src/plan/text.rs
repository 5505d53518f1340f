//! The paragraph on a plan, in all languages.

use core::fmt;

use super::figures::PlanFigures;
use super::{Bounds, MeasureStatus, PlanAssessment, PlanReference};
use crate::language::{InLanguage, Language, phrase, text, words};
use crate::quantity::{Emissions, Share};

phrase! { PlanAssessment<'_>, this, f, language => {
    let figures = this.figures();
    heading(this, f, language)?;
    write!(f, "{}. ", figures.decided.verdict.in_language(language))?;
    effects(this, &figures, f, language)?;
    levels(this, &figures, f, language)?;
    further(&figures, f, language)?;
    shares(&figures, f, language)?;
    for caveat in this.caveats() {
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
    let (name, year) = (plan.plan.name(), plan.year);
    match &plan.assessment {
        Some(assessment) => {
            let (place, target) = (assessment.series().place(), assessment.target().id());
            text!(f, language,
                en: "{name}, for {place} against {target} in {year}, with the measures in force and adopted: ",
                sv: "{name}, {place}, mål {target} år {year}, med åtgärder i kraft och beslutade åtgärder: ",
                fr: "{name}, {place}, objectif {target} en {year}, avec les mesures en vigueur et adoptées\u{a0}: ",
                fi: "{name}, {place}, tavoite {target} vuonna {year}, voimassa olevilla ja päätetyillä toimilla: ",
            )
        }
        None => text!(f, language,
            en: "{name}, in {year}: ",
            sv: "{name}, år {year}: ",
            fr: "{name}, en {year}\u{a0}: ",
            fi: "{name}, vuonna {year}: ",
        ),
    }
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
        en: "; of {all} listed measures, {m} have an effect of their own, {n} of these with a number.",
        sv: "; av {all} listade åtgärder har {m} en egen effekt, varav {n} med en siffra.",
        fr: "\u{202f}; sur {all} mesures listées, {m} à effet propre, dont {n} avec un chiffre.",
        fi: "; luettelon {all} toimesta oma vaikutus on {m} toimella, joista {n} toimella on luku.",
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
    let (Ok(base), Ok(allowable), Ok(asked)) = (figures.base, figures.allowable, figures.asked)
    else {
        return Ok(());
    };
    let [base, allowable, asked] = [base, allowable, asked].map(|level| language.level(level));
    text!(f, language,
        en: " The target asks for a reduction of yearly emissions by {asked}, from {base} to {allowable}.",
        sv: " Målet kräver att de årliga utsläppen minskar med {asked}, från {base} till {allowable}.",
        fr: " L’objectif exige une réduction des émissions annuelles de {asked}, pour passer de {base} à {allowable}.",
        fi: " Tavoite edellyttää, että vuosipäästöt vähenevät {asked}: perustaso on {base}, sallittu taso {allowable}.",
    )?;
    let Ok(reference) = figures.reference else {
        let Ok(most) = figures.whole_plan.reference_at_most else { return Ok(()) };
        let (path, most) = (reference_name(plan), most.in_language(language));
        return text!(f, language,
            en: " The effects are counted against {path}, whose level is not stated; with the whole plan, the target is kept if that level is at most {most}.",
            sv: " Effekterna räknas mot {path}, vars nivå inte är angiven; med hela planen nås målet om den nivån är högst {most}.",
            fr: " Les effets sont comptés par rapport à {path}, dont le niveau n’est pas indiqué\u{202f}; avec l’ensemble du plan, l’objectif est atteint si ce niveau est d’au plus {most}.",
            fi: " Vaikutuksia verrataan polkuun {path}, jonka tasoa ei ole ilmoitettu; koko suunnitelmalla tavoite saavutetaan, jos kyseinen taso on enintään {most}.",
        );
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
        PlanReference::Path { name, .. } => text!(f, language,
            en: " The effects are counted against {name}, which is {reference} in that year.",
            sv: " Effekterna räknas mot {name}, som det året ligger på {reference}.",
            fr: " Les effets sont comptés par rapport à {name}, soit {reference} cette année-là.",
            fi: " Vaikutuksia verrataan polkuun {name}, jonka taso kyseisenä vuonna on {reference}.",
        ),
    }
}

/// The name of the reference path.
fn reference_name<'a>(plan: &PlanAssessment<'a>) -> &'a str {
    match &plan.plan.reference {
        PlanReference::Path { name, .. } => name,
        _ => "",
    }
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
    if has_effect(figures.unstated) {
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

/// Which part of the needed cut rests on which status.
fn shares(figures: &PlanFigures, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
    let Ok(shares) = figures.shares else { return Ok(()) };
    let percent = |share: Share| language.percent(share.percent(), 0).to_string();
    let [done, existing, adopted, identified, unstated, nothing] = [
        shares.done,
        shares.existing,
        shares.adopted,
        shares.identified,
        shares.unstated,
        shares.nothing,
    ]
    .map(percent);
    text!(f, language,
        en: " Of the needed reduction, {done} lies inside the reference, {existing} rests on measures in force, {adopted} on adopted, {identified} on identified, {unstated} on measures without a stated status, and {nothing} has no measure.",
        sv: " Av den nödvändiga minskningen ingår {done} i referensen, {existing} vilar på åtgärder i kraft, {adopted} på beslutade, {identified} på identifierade, {unstated} på åtgärder utan angiven status och {nothing} saknar åtgärder.",
        fr: " Répartition de la réduction nécessaire\u{a0}: {done} dans la référence, {existing} par des mesures en vigueur, {adopted} par des mesures adoptées, {identified} par des mesures identifiées, {unstated} par des mesures sans statut indiqué et {nothing} sans mesure.",
        fi: " Tarvittavasta vähennyksestä {done} sisältyy vertailutasoon, {existing} perustuu voimassa oleviin toimiin, {adopted} päätettyihin, {identified} tunnistettuihin, {unstated} toimiin, joiden tilaa ei ole ilmoitettu, ja {nothing} on vailla toimia.",
    )
}
