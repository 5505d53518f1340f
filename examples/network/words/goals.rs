//! The words on the members' own goals and on national targets.

use climate_targets::Language;
use climate_targets::resolve::BaseYears;

use crate::support::phrases::{in_language, phrases};

/// The headings of the tables.
pub fn columns(language: Language) -> [&'static str; 3] {
    in_language!(language,
        en: ["Actor", "Target", "Verdict"],
        sv: ["Aktör", "Mål", "Bedömning"],
        fr: ["Acteur", "Objectif", "Appréciation"],
        fi: ["Toimija", "Tavoite", "Arvio"],
    )
}

phrases! {
    /// The caption of the tables.
    caption() {
        en: "Targets and verdicts",
        sv: "Mål och bedömningar",
        fr: "Objectifs et appréciations",
        fi: "Tavoitteet ja arviot",
    }
    introduction() {
        en: "A goal is held against the inventory of the actor that counts the same emissions. It is \
             not comparable if every inventory covers other gases or sectors or uses another \
             accounting method. An inventory for the Covenant is held against goals for the \
             Covenant’s sectors only. Goals of an area that includes a member are under the name of \
             the area. A goal that was replaced is listed if it was still in force at the end of its \
             target year.",
        sv: "Ett mål jämförs med den av aktörens inventeringar som omfattar samma utsläpp. Det är inte \
             jämförbart om alla inventeringar omfattar andra gaser eller sektorer eller följer en \
             annan redovisningsprincip. En inventering för Borgmästaravtalet jämförs bara med mål \
             för avtalets sektorer. Mål för ett område som omfattar en medlem står under områdets \
             namn. Ett mål som har ersatts tas med om det ännu gällde i slutet av sitt målår.",
        fr: "Un objectif est comparé à celui des inventaires de l’acteur qui compte les mêmes \
             émissions. Il n’est pas comparable si tous les inventaires portent sur d’autres gaz ou \
             secteurs ou suivent une autre approche de comptabilisation. Un inventaire pour la Convention n’est \
             comparé qu’aux objectifs qui portent sur les secteurs de la Convention. Les objectifs \
             d’un territoire qui comprend un membre figurent sous le nom de ce territoire. Un \
             objectif remplacé figure ici s’il était encore en vigueur à la fin de son année \
             cible.",
        fi: "Tavoitetta verrataan siihen toimijan inventaarioon, joka kattaa samat päästöt. Tavoite ei \
             ole vertailukelpoinen, jos kaikki inventaariot kattavat eri kaasut tai sektorit tai \
             noudattavat eri laskentaperiaatetta. Kaupunginjohtajien sopimuksen inventaariota \
             verrataan vain sopimuksen sektoreita koskeviin tavoitteisiin. Jos jäsen kuuluu \
             laajempaan alueeseen, alueen tavoitteet esitetään alueen nimellä. Korvattu tavoite on \
             mukana, jos se oli yhä voimassa tavoitevuoden lopussa.",
    }
    /// The goals that are left out.
    replaced(ids: &str) {
        en: "Goals left out, because others replaced them before their target year: {ids}.",
        sv: "Mål som har utelämnats eftersom andra mål ersatte dem före målåret: {ids}.",
        fr: "Objectifs omis, car remplacés par d’autres avant leur échéance\u{a0}: {ids}.",
        fi: "Pois jätetyt tavoitteet, jotka on korvattu toisilla ennen tavoitevuotta: {ids}.",
    }
    national_introduction() {
        en: "The national inventories are totals of all sectors. A target for the sectors outside \
             emissions trading or for transport is not comparable with them.",
        sv: "De nationella inventeringarna anger summan för alla sektorer. Ett mål för sektorerna \
             utanför utsläppshandeln eller för transporter är inte jämförbart med dem.",
        fr: "Les inventaires nationaux sont des totaux de tous les secteurs. Un objectif pour les \
             secteurs hors SEQE ou pour les transports ne peut pas leur être comparé.",
        fi: "Kansalliset inventaariot ovat kaikkien sektoreiden summia. Päästökaupan ulkopuolisten \
             sektoreiden tai liikenteen tavoite ei ole vertailukelpoinen niiden kanssa.",
    }
    /// The change since the base, after a verdict.
    by_year(verdict: &str, change: &str, year: i32) {
        en: "{verdict} ({change} by {year})",
        sv: "{verdict} ({change} till och med {year})",
        fr: "{verdict} ({change} en {year})",
        fi: "{verdict} ({change} vuoteen {year} mennessä)",
    }
    proposed() {
        en: "proposed",
        sv: "föreslaget",
        fr: "proposé",
        fi: "ehdotettu",
    }
    /// A base year that the current release lacks.
    previous_release(
        base: &BaseYears, now: &str, before: &str, verdict: &str, change: &str, latest: i32
    ) {
        en: "undetermined: {now} has no {base}; with {before}: {verdict} ({change} from {base} to \
             {latest})",
        sv: "går inte att bedöma: {base} saknas i {now}; med {before}: {verdict} ({change} från \
             {base} till {latest})",
        fr: "indéterminé\u{a0}: {now} ne contient pas {base}\u{202f}; avec {before}\u{a0}: {verdict} \
             ({change} de {base} à {latest})",
        fi: "ei arvioitavissa: vuosi {base} puuttuu ({now}); aiemmilla tiedoilla ({before}): {verdict} \
             ({change}, {base}–{latest})",
    }
    release(name: &str) {
        en: "release {name}",
        sv: "utgåva {name}",
        fr: "l’édition {name}",
        fi: "julkaisu {name}",
    }
    /// An actor without a yearly inventory in this example.
    no_series() {
        en: "no series to judge it by",
        sv: "ingen serie att bedöma det med",
        fr: "pas de série pour l’évaluer",
        fi: "ei aikasarjaa arviointia varten",
    }
    without_goal(names: &str) {
        en: "Members without a goal in the catalogue: {names}.",
        sv: "Medlemmar utan mål i katalogen: {names}.",
        fr: "Membres sans objectif dans le catalogue\u{a0}: {names}.",
        fi: "Jäsenet, joilla ei ole tavoitetta luettelossa: {names}.",
    }
    no_nation() {
        en: "The catalogue has no national target of the members’ countries.",
        sv: "Katalogen saknar nationella mål för medlemmarnas länder.",
        fr: "Le catalogue ne contient aucun objectif national des pays des membres.",
        fi: "Luettelossa ei ole jäsenten maiden kansallisia tavoitteita.",
    }
}

/// The mark between the parts of a verdict's cell.
pub const fn semicolon(language: Language) -> &'static str {
    match language {
        Language::French => "\u{202f}; ",
        _ => "; ",
    }
}
