//! The names of the derivation steps of an assessment.

use core::fmt;

use super::caveat_text::PolicyWord;
use crate::assessment::result::{Outcome, Rule, Undetermined};
use crate::language::{InLanguage, Language, fixed_words, phrase, text, words};
use crate::pathway::PathName;
use crate::quantity::{Period, Year};
use crate::target::{Ambition, BasePolicy};
use crate::trend::ReferenceName;

// Levels and the progress between them.
fixed_words! {
    BASE_LEVEL {
        en: "base level",
        sv: "basnivå",
        fr: "niveau de référence",
        fi: "perustaso",
    }
    MEAN_BASE_YEAR {
        en: "base year, mean of the period",
        sv: "basår, medelvärde för perioden",
        fr: "année de référence, moyenne de la période",
        fi: "perusvuosi, jakson keskiarvo",
    }
    MEAN_BASE_LEVEL {
        en: "base level, mean of the period",
        sv: "basnivå, medelvärde för perioden",
        fr: "niveau de référence, moyenne de la période",
        fi: "perustaso, jakson keskiarvo",
    }
    NEXT_BASE_YEAR {
        en: "base year, first observed year at or after the stated base year",
        sv: "basår, första observerade år från och med det angivna basåret",
        fr: "année de référence, première année observée à partir de l’année indiquée",
        fi: "perusvuosi, ensimmäinen havaittu vuosi ilmoitetusta perusvuodesta alkaen",
    }
    NEAREST_BASE_YEAR {
        en: "base year, observed year nearest to the stated one",
        sv: "basår, det observerade år som ligger närmast det angivna",
        fr: "année de référence, année observée la plus proche de l’année indiquée",
        fi: "perusvuosi, ilmoitettua vuotta lähin havaittu vuosi",
    }
    LATER_NEAREST_BASE_YEAR {
        en: "base year, observed year nearest to the stated one (the later of two equally near)",
        sv: "basår, det observerade år som ligger närmast det angivna (det senare av två lika nära)",
        fr: "année de référence, année observée la plus proche de l’année indiquée (la plus tardive de deux années également proches)",
        fi: "perusvuosi, ilmoitettua vuotta lähin havaittu vuosi (kahdesta yhtä läheisestä myöhempi)",
    }
    ALLOWABLE {
        en: "allowable emissions",
        sv: "tillåtna utsläpp",
        fr: "émissions autorisées",
        fi: "sallitut päästöt",
    }
    LATEST_LEVEL {
        en: "latest level",
        sv: "senaste nivå",
        fr: "dernier niveau",
        fi: "viimeisin taso",
    }
    JUDGED_LEVEL {
        en: "level of the judged year",
        sv: "nivå det bedömda året",
        fr: "niveau de l’année évaluée",
        fi: "arvioitavan vuoden taso",
    }
    TOLERANCE_SCALE {
        en: "scale of the tolerance for equal levels",
        sv: "toleransens skala vid jämförelse av nivåer",
        fr: "échelle de la tolérance pour l’égalité des niveaux",
        fi: "tasojen yhtäsuuruuden toleranssin mittakaava",
    }
    CHANGE {
        en: "change",
        sv: "förändring",
        fr: "évolution",
        fi: "muutos",
    }
    CHANGE_SHARE {
        en: "change, share of the base",
        sv: "förändring, andel av basnivån",
        fr: "évolution, en part du niveau de référence",
        fi: "muutos, osuus perustasosta",
    }
    PROGRESS {
        en: "progress",
        sv: "måluppfyllelse",
        fr: "avancement",
        fi: "edistyminen",
    }
    ELAPSED {
        en: "elapsed share of the time",
        sv: "förfluten andel av tiden",
        fr: "part du délai écoulée",
        fi: "kulunut osuus ajasta",
    }
    NEEDED {
        en: "reduction still needed",
        sv: "återstående minskning",
        fr: "réduction restant à réaliser",
        fi: "vielä tarvittava vähennys",
    }
    PATH_LEVEL {
        en: "path level",
        sv: "målbanans nivå",
        fr: "niveau de la trajectoire",
        fi: "tavoitepolun taso",
    }
    GAP {
        en: "gap to the path",
        sv: "avvikelse från målbanan",
        fr: "écart à la trajectoire",
        fi: "ero tavoitepolkuun",
    }
    GAP_POINTS {
        en: "gap to the path, points of the base",
        sv: "avvikelse från målbanan, procentenheter av basnivån",
        fr: "écart à la trajectoire, en points de pourcentage du niveau de référence",
        fi: "ero tavoitepolkuun, prosenttiyksikköä perustasosta",
    }
    GAP_SHARE {
        en: "gap to the path, share of its level",
        sv: "avvikelse från målbanan, andel av målbanans nivå",
        fr: "écart à la trajectoire, en part du niveau de la trajectoire",
        fi: "ero tavoitepolkuun, osuus polun tasosta",
    }
    YEAR_OF_LATEST_LEVEL {
        en: "year in which the path equals the latest level",
        sv: "år då målbanan är lika med den senaste nivån",
        fr: "année où la trajectoire est égale au dernier niveau",
        fi: "vuosi, jona tavoitepolku on viimeisimmän tason suuruinen",
    }
    YEARS_AHEAD {
        en: "years ahead of the path",
        sv: "antal års försprång framför målbanan",
        fr: "avance sur la trajectoire, en années",
        fi: "etumatka tavoitepolkuun vuosina",
    }
    REQUIRED_LINEAR {
        en: "required yearly cut, linear",
        sv: "nödvändig årlig minskning, linjär",
        fr: "réduction annuelle nécessaire, linéaire",
        fi: "tarvittava vuotuinen vähennys, lineaarinen",
    }
    REQUIRED_OF_LATEST {
        en: "required yearly cut, share of the latest level",
        sv: "nödvändig årlig minskning, andel av den senaste nivån",
        fr: "réduction annuelle nécessaire, en part du dernier niveau",
        fi: "tarvittava vuotuinen vähennys, osuus viimeisimmästä tasosta",
    }
    REQUIRED_OF_BASE {
        en: "required yearly cut, share of the base",
        sv: "nödvändig årlig minskning, andel av basnivån",
        fr: "réduction annuelle nécessaire, en part du niveau de référence",
        fi: "tarvittava vuotuinen vähennys, osuus perustasosta",
    }
    REQUIRED_COMPOUND {
        en: "required yearly cut, compound rate",
        sv: "nödvändig årlig minskning, konstant procentsats",
        fr: "réduction annuelle nécessaire, taux composé",
        fi: "tarvittava vuotuinen vähennys, vakioprosentti",
    }
}

// Projection, effort and sums over years.
fixed_words! {
    LATEST_PROJECTION {
        en: "projection in the latest year",
        sv: "prognos för det senaste året",
        fr: "projection pour la dernière année",
        fi: "ennuste viimeisimmälle vuodelle",
    }
    PROJECTED_GAP {
        en: "projected gap",
        sv: "prognostiserad avvikelse från gränsen",
        fr: "écart projeté à la limite",
        fi: "ennustettu ero rajaan",
    }
    YEAR_OF_REACH {
        en: "year in which the trend reaches A",
        sv: "år då trenden når A",
        fr: "année où la tendance atteint A",
        fi: "vuosi, jona trendi saavuttaa rajan A",
    }
    FIRST_YEAR {
        en: "year of the first inventory that reaches A",
        sv: "år för den första inventering som når A",
        fr: "année du premier inventaire qui atteint A",
        fi: "vuosi, jonka inventaario ensimmäisenä saavuttaa rajan A",
    }
    FALL_OF_TREND {
        en: "yearly fall of the trend",
        sv: "trendens årliga minskning",
        fr: "baisse annuelle de la tendance",
        fi: "trendin vuotuinen lasku",
    }
    EFFORT_RATIO {
        en: "effort ratio",
        sv: "kvot mellan nödvändig och nuvarande takt",
        fr: "rapport du rythme nécessaire au rythme actuel",
        fi: "tarvittavan ja nykyisen vauhdin suhde",
    }
    SUM_OF_PATH {
        en: "sum of the path",
        sv: "målbanans summa",
        fr: "somme de la trajectoire",
        fi: "tavoitepolun summa",
    }
    SUM_OF_TREND {
        en: "sum of the trend",
        sv: "trendens summa",
        fr: "somme de la tendance",
        fi: "trendin summa",
    }
    EXCESS_OF_TREND {
        en: "excess of the trend over the path",
        sv: "trendens överskridande av målbanan",
        fr: "dépassement de la trajectoire par la tendance",
        fi: "trendin ylitys tavoitepolkuun nähden",
    }
    PAST_EXCESS {
        en: "past excess over the path",
        sv: "hittillsvarande överskridande av målbanan",
        fr: "dépassement passé de la trajectoire",
        fi: "tavoitepolun tähänastinen ylitys",
    }
    OBSERVED_EXCESS {
        en: "past excess over the path, observed years only",
        sv: "hittillsvarande överskridande av målbanan, enbart observerade år",
        fr: "dépassement passé de la trajectoire, années observées seulement",
        fi: "tavoitepolun tähänastinen ylitys, vain havaitut vuodet",
    }
}

// Supplementary measures.
fixed_words! {
    MEASURES_CAP {
        en: "cap on supplementary measures",
        sv: "tak för kompletterande åtgärder",
        fr: "plafond des mesures complémentaires",
        fi: "täydentävien toimien yläraja",
    }
    MEASURES_COUNTED {
        en: "supplementary measures counted in the latest year",
        sv: "kompletterande åtgärder som räknas det senaste året",
        fr: "mesures complémentaires comptées la dernière année",
        fi: "viimeisimpänä vuonna huomioon otetut täydentävät toimet",
    }
    GROSS_LIMIT {
        en: "gross limit",
        sv: "bruttogräns",
        fr: "limite brute",
        fi: "bruttoraja",
    }
    GAP_WITHOUT_MEASURES {
        en: "gap without supplementary measures",
        sv: "avvikelse utan kompletterande åtgärder",
        fr: "écart sans mesures complémentaires",
        fi: "ero ilman täydentäviä toimia",
    }
    GAP_WITH_MEASURES {
        en: "gap with supplementary measures up to the cap",
        sv: "avvikelse med kompletterande åtgärder upp till taket",
        fr: "écart avec mesures complémentaires jusqu’au plafond",
        fi: "ero täydentävien toimien kanssa ylärajaan asti",
    }
    LEVEL_BEFORE_MEASURES {
        en: "judged or projected level before measures",
        sv: "bedömd eller prognostiserad nivå före åtgärder",
        fr: "niveau évalué ou projeté avant mesures",
        fi: "arvioitava tai ennustettu taso ennen toimia",
    }
    BEFORE_MEASURES {
        en: "before measures",
        sv: "före åtgärder",
        fr: "avant mesures",
        fi: "ennen toimia",
    }
    TO_GROSS_LIMIT {
        en: "to the gross limit",
        sv: "till bruttogränsen",
        fr: "vers la limite brute",
        fi: "bruttorajaan asti",
    }
    LEVEL_TO_GROSS_LIMIT {
        en: "level of the path to the gross limit",
        sv: "nivå på målbanan till bruttogränsen",
        fr: "niveau de la trajectoire vers la limite brute",
        fi: "bruttorajaan johtavan polun taso",
    }
    GROSS_PATH_LENS {
        en: "path lens against the gross limit",
        sv: "målbanekriterium mot bruttogränsen",
        fr: "critère de trajectoire par rapport à la limite brute",
        fi: "polkukriteeri bruttorajaan nähden",
    }
    GROSS_TREND_LENS {
        en: "trend lens against the gross limit",
        sv: "trendkriterium mot bruttogränsen",
        fr: "critère de tendance par rapport à la limite brute",
        fi: "trendikriteeri bruttorajaan nähden",
    }
    UNREPORTED_MEASURES {
        en: "possible contribution of unreported measures",
        sv: "möjligt bidrag från åtgärder som inte redovisas",
        fr: "contribution possible des mesures non déclarées",
        fi: "raportoimattomien toimien mahdollinen vaikutus",
    }
}

// Periods, yearly cuts and peaks.
fixed_words! {
    LIMIT_OF_PERIOD {
        en: "limit of the period",
        sv: "periodens gräns",
        fr: "limite de la période",
        fi: "jakson raja",
    }
    OBSERVED_SUM {
        en: "sum of the observed years",
        sv: "summa för de observerade åren",
        fr: "somme des années observées",
        fi: "havaittujen vuosien summa",
    }
    OBSERVED_SUM_OF_PATH {
        en: "sum of the path over the observed years",
        sv: "målbanans summa för de observerade åren",
        fr: "somme de la trajectoire sur les années observées",
        fi: "tavoitepolun summa havaituilta vuosilta",
    }
    REMAINING_BUDGET {
        en: "remaining budget",
        sv: "återstående budget",
        fr: "budget restant",
        fi: "jäljellä oleva budjetti",
    }
    ALLOWED_MEAN {
        en: "allowed mean of the remaining years",
        sv: "tillåtet medelvärde för de återstående åren",
        fr: "moyenne autorisée des années restantes",
        fi: "jäljellä olevien vuosien sallittu keskiarvo",
    }
    PROJECTED_SUM {
        en: "projected sum of the period",
        sv: "periodens prognostiserade summa",
        fr: "somme projetée de la période",
        fi: "jakson ennustettu summa",
    }
    EXCEEDED_IN {
        en: "year in which the sum exceeds the limit",
        sv: "år då summan överskrider gränsen",
        fr: "année où la somme dépasse la limite",
        fi: "vuosi, jona summa ylittää rajan",
    }
    EXCESS_OF_CUTS {
        en: "excess over the path, all observed years",
        sv: "överskridande av målbanan, alla observerade år",
        fr: "dépassement de la trajectoire, toutes les années observées",
        fi: "tavoitepolun ylitys, kaikki havaitut vuodet",
    }
    MAXIMUM {
        en: "maximum level",
        sv: "högsta nivå",
        fr: "niveau maximal",
        fi: "korkein taso",
    }
    YEAR_OF_MAXIMUM {
        en: "year of the maximum",
        sv: "år för den högsta nivån",
        fr: "année du niveau maximal",
        fi: "korkeimman tason vuosi",
    }
    FALL_SINCE_MAXIMUM {
        en: "fall since the maximum",
        sv: "minskning sedan den högsta nivån",
        fr: "baisse depuis le niveau maximal",
        fi: "lasku korkeimmasta tasosta",
    }
    PEAKED_LEVEL {
        en: "highest latest level that counts as a fall from the peak",
        sv: "högsta senaste nivå som räknas som en minskning från toppen",
        fr: "valeur maximale du dernier niveau comptant comme une baisse depuis le pic",
        fi: "suurin viimeisin taso, joka katsotaan laskuksi huipusta",
    }
}

// Lenses, verdicts, tests and the aspiration.
fixed_words! {
    PATH_LENS {
        en: "path lens, latest level against the path",
        sv: "målbanekriterium, senaste nivå mot målbanan",
        fr: "critère de trajectoire, dernier niveau par rapport à la trajectoire",
        fi: "polkukriteeri, viimeisin taso tavoitepolkuun nähden",
    }
    TREND_LENS {
        en: "trend lens, projected level against A",
        sv: "trendkriterium, prognostiserad nivå mot A",
        fr: "critère de tendance, niveau projeté par rapport à A",
        fi: "trendikriteeri, ennustettu taso rajaan A nähden",
    }
    PATH_LENS_OF_SUM {
        en: "path lens, observed sum against the path",
        sv: "målbanekriterium, observerad summa mot målbanan",
        fr: "critère de trajectoire, somme observée par rapport à la trajectoire",
        fi: "polkukriteeri, havaittu summa tavoitepolkuun nähden",
    }
    TREND_LENS_OF_SUM {
        en: "trend lens, projected sum against the limit",
        sv: "trendkriterium, prognostiserad summa mot gränsen",
        fr: "critère de tendance, somme projetée par rapport à la limite",
        fi: "trendikriteeri, ennustettu summa rajaan nähden",
    }
    FIRST_YEAR_ABOVE {
        en: "first later year above the limit",
        sv: "första senare år över gränsen",
        fr: "première année ultérieure au-dessus de la limite",
        fi: "ensimmäinen myöhempi vuosi, jona raja ylittyy",
    }
    FIRST_YEAR_REACHED {
        en: "first later year that reaches the limit",
        sv: "första senare år som når gränsen",
        fr: "première année ultérieure qui atteint la limite",
        fi: "ensimmäinen myöhempi vuosi, jona raja saavutetaan",
    }
    OWN_REDUCTION_TEST {
        en: "net zero, test of the own reduction",
        sv: "nettonollutsläpp, test av den egna minskningen",
        fr: "zéro émission nette, test de la réduction de ses propres émissions",
        fi: "nettonollapäästöt, oman vähennyksen testi",
    }
    NET_TEST {
        en: "net zero, test of net emissions",
        sv: "nettonollutsläpp, test av nettoutsläppen",
        fr: "zéro émission nette, test des émissions nettes",
        fi: "nettonollapäästöt, nettopäästöjen testi",
    }
    ASPIRATION {
        en: "aspiration level",
        sv: "nivå för den högre ambitionen",
        fr: "niveau de l’ambition",
        fi: "pyrkimyksen taso",
    }
    NEEDED_FOR_ASPIRATION {
        en: "reduction still needed for the aspiration",
        sv: "återstående minskning till den högre ambitionen",
        fr: "réduction restant à réaliser pour l’ambition",
        fi: "pyrkimykseen vielä tarvittava vähennys",
    }
    GAP_TO_ASPIRATION {
        en: "gap of the judged or projected level to the aspiration",
        sv: "den bedömda eller prognostiserade nivåns avvikelse från den högre ambitionen",
        fr: "écart du niveau évalué ou projeté à l’ambition",
        fi: "arvioitavan tai ennustetun tason ero pyrkimykseen",
    }
}

// The calibrated outlook.
fixed_words! {
    LEVEL {
        en: "level",
        sv: "nivå",
        fr: "niveau",
        fi: "taso",
    }
}

/// The base level with the policy that gave it.
pub(super) struct BaseLevelBy(pub(super) BasePolicy);

phrase! { BaseLevelBy, this, f, language => {
    let policy = PolicyName(this.0.name());
    let policy = policy.in_language(language);
    text!(f, language,
        en: "base level, policy {policy}",
        sv: "basnivå, regel: {policy}",
        fr: "niveau de référence, règle\u{a0}: {policy}",
        fi: "perustaso, sääntö: {policy}",
    )
} }

/// A base policy: in English, its stable name.
struct PolicyName(&'static str);

phrase! { PolicyName, this, f, language => {
    if language == Language::English {
        f.write_str(this.0)
    } else {
        PolicyWord(this.0).write(f, language)
    }
} }

/// The path's level in the year of the latest observation.
pub(super) struct PathLevelOn(pub(super) PathName);

phrase! { PathLevelOn, this, f, language => {
    let name = this.0.in_language(language);
    text!(f, language,
        en: "path level, {name}",
        sv: "målbanans nivå, {name}",
        fr: "niveau de la trajectoire, {name}",
        fi: "tavoitepolun taso, {name}",
    )
} }

/// The limit of an earlier budget.
pub(super) struct LimitOf(pub(super) Period);

phrase! { LimitOf, this, f, language => {
    let period = this.0.in_language(language);
    text!(f, language,
        en: "limit of {period}",
        sv: "gräns för {period}",
        fr: "limite de la période {period}",
        fi: "jakson {period} raja",
    )
} }

/// The carry-over from an earlier budget.
pub(super) struct CarryOverFrom(pub(super) Period);

phrase! { CarryOverFrom, this, f, language => {
    let period = this.0.in_language(language);
    text!(f, language,
        en: "carry-over from {period}",
        sv: "överföring från {period}",
        fr: "report de la période {period}",
        fi: "siirto jaksolta {period}",
    )
} }

/// The test of a year's level against the path of the yearly cuts.
pub(super) struct OnPathIn(pub(super) Year);

phrase! { OnPathIn, this, f, language => {
    let year = this.0;
    text!(f, language,
        en: "on the path of the yearly cuts in {year}",
        sv: "på målbanan med fast årlig minskning {year}",
        fr: "sur la trajectoire des réductions annuelles en {year}",
        fi: "vuosivähennysten polulla vuonna {year}",
    )
} }

/// The test of a year's cut.
pub(super) struct CutAchievedIn(pub(super) Year);

phrase! { CutAchievedIn, this, f, language => {
    let year = this.0;
    text!(f, language,
        en: "yearly cut achieved in {year}",
        sv: "årlig minskning uppnådd {year}",
        fr: "réduction annuelle réalisée en {year}",
        fi: "vuosivähennys toteutunut vuonna {year}",
    )
} }

/// The margin to the limit of one year.
pub(super) struct MarginIn(pub(super) Year);

phrase! { MarginIn, this, f, language => {
    let year = this.0;
    text!(f, language,
        en: "margin in {year}",
        sv: "marginal {year}",
        fr: "marge en {year}",
        fi: "marginaali vuonna {year}",
    )
} }

/// The heading of a part of a composite target.
pub(super) struct Part {
    pub(super) number: usize,
    pub(super) ambition: Ambition,
}

phrase! { Part, this, f, language => {
    let (number, ambition) = (this.number, this.ambition.in_language(language));
    text!(f, language,
        en: "part {number}: {ambition}",
        sv: "del {number}: {ambition}",
        fr: "partie {number}\u{a0}: {ambition}",
        fi: "osa {number}: {ambition}",
    )
} }

/// The years from the latest level to the judged year, in the calibrated outlook.
pub(super) struct CalibratedYearsAhead(pub(super) ReferenceName);

phrase! { CalibratedYearsAhead, this, f, language => {
    let reference = this.0.in_language(language);
    text!(f, language,
        en: "calibrated outlook on {reference}, years ahead",
        sv: "utblick kalibrerad på {reference}, antal år framåt",
        fr: "perspective calibrée sur {reference}, horizon en années",
        fi: "kalibroitu näkymä (vertailujoukko: {reference}), vuosia eteenpäin",
    )
} }

/// The verdict with the rule that gave it.
pub(super) struct VerdictBy {
    pub(super) rule: Rule,
    /// The reason why there is no verdict.
    pub(super) reason: Option<Undetermined>,
}

phrase! { VerdictBy, this, f, language => {
    let (rule, outcomes) = (this.rule.in_language(language), this.rule.outcomes());
    text!(f, language,
        en: "verdict by {rule}",
        sv: "bedömning enligt {rule}",
        fr: "appréciation, {rule}",
        fi: "arvio, {rule}",
    )?;
    let reason = this.reason.filter(|_| outcomes.is_empty());
    if let Some(reason) = reason {
        let reason = reason.in_language(language);
        text!(f, language,
            en: ": {reason}",
            sv: ": {reason}",
            fr: "\u{a0}: {reason}",
            fi: ": {reason}",
        )?;
    }
    write_outcomes(outcomes, f, language)
} }

/// Writes the verdict for each number that the formula can yield: ` (1 met, 0 missed)`. In English,
/// the verdicts have their stable names.
fn write_outcomes(
    outcomes: &[Outcome],
    f: &mut fmt::Formatter<'_>,
    language: Language,
) -> fmt::Result {
    let or = words!(language, en: "or", sv: "eller", fr: "ou", fi: "tai");
    for (index, (number, kinds)) in outcomes.iter().enumerate() {
        f.write_str(if index == 0 { " (" } else { ", " })?;
        write!(f, "{number}")?;
        for (index, kind) in kinds.iter().enumerate() {
            if index > 0 {
                write!(f, " {or}")?;
            }
            if language == Language::English {
                write!(f, " {}", kind.name())?;
            } else {
                write!(f, " {}", kind.in_language(language))?;
            }
        }
    }
    f.write_str(if outcomes.is_empty() { "" } else { ")" })
}
