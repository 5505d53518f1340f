//! The words of the page, in all languages.

use climate_targets::assessment::Lenses;
use climate_targets::target::LegalStatus;
use climate_targets::{Assessment, Figures, VerdictKind};

use crate::svg::words;

words! {
    /// Headings and labels.
    pub enum Word {
        Title {
            en: "Climate targets",
            sv: "Klimatmål",
            fr: "Objectifs climatiques",
            fi: "Ilmastotavoitteet"
        }
        AsOf { en: "As of", sv: "Läget den", fr: "Situation au", fi: "Tilanne" }
        TrendMethod { en: "Trend", sv: "Trend", fr: "Tendance", fi: "Trendi" }
        Overview { en: "Overview", sv: "Översikt", fr: "Vue d’ensemble", fi: "Yleiskatsaus" }
        Place { en: "Place", sv: "Plats", fr: "Territoire", fi: "Paikka" }
        Target { en: "Target", sv: "Mål", fr: "Objectif", fi: "Tavoite" }
        Verdict { en: "Verdict", sv: "Bedömning", fr: "Appréciation", fi: "Arvio" }
        GapsOfPlaces {
            en: "Gap to the path, latest year",
            sv: "Avvikelse från målbanan, senaste året",
            fr: "Écart à la trajectoire, dernière année",
            fi: "Ero tavoitepolkuun, viimeisin vuosi"
        }
        PathsOfPlaces {
            en: "Observed emissions and path",
            sv: "Utsläpp och målbana",
            fr: "Émissions observées et trajectoire",
            fi: "Havaitut päästöt ja tavoitepolku"
        }
        NoRanking {
            en: "The order follows the gap, not the effort: the inventories of the places may differ in what they count.",
            sv: "Ordningen visar avvikelsen, inte ansträngningen: platsernas utsläppsinventeringar kan ha olika systemgränser.",
            fr: "L’ordre suit l’écart et non l’effort\u{a0}: les inventaires des territoires peuvent différer dans leur périmètre.",
            fi: "Järjestys kuvaa eroa tavoitepolkuun, ei tehtyä työtä: päästöinventaarioiden rajaukset voivat poiketa toisistaan."
        }
        PathsOfSectors {
            en: "Sectors, each with its own path",
            sv: "Sektorer, var och en med egen målbana",
            fr: "Secteurs, chacun avec sa trajectoire",
            fi: "Sektorit ja niiden tavoitepolut"
        }
        Reliability {
            en: "Reliability of the trend: a fall by a tenth in six years, nations",
            sv: "Trendens tillförlitlighet: minskning med en tiondel på sex år, länder",
            fr: "Fiabilité de la tendance\u{a0}: baisse d’un dixième en six ans, pays",
            fi: "Trendin osuvuus: kymmenesosan lasku kuudessa vuodessa, maat"
        }
        ChartOfProgress {
            en: "Emissions, path and trend",
            sv: "Utsläpp, målbana och trend",
            fr: "Émissions, trajectoire et tendance",
            fi: "Päästöt, tavoitepolku ja trendi"
        }
        ChartOfSteps {
            en: "From the base year to the limit",
            sv: "Från basåret till gränsen",
            fr: "De l’année de référence à la limite",
            fi: "Perustasosta rajaan"
        }
        ChartOfBudget {
            en: "What is left of the budget",
            sv: "Återstående utsläppsbudget",
            fr: "Ce qui reste du budget",
            fi: "Jäljellä oleva päästöbudjetti"
        }
        ChartOfReleases {
            en: "Two releases of the inventory",
            sv: "Två utgåvor av utsläppsinventeringen",
            fr: "Deux éditions de l’inventaire",
            fi: "Päästöinventaarion kaksi julkaisua"
        }
        KeyFigures { en: "Key figures", sv: "Nyckeltal", fr: "Chiffres clés", fi: "Avainluvut" }
        Figure { en: "Figure", sv: "Uppgift", fr: "Indicateur", fi: "Tieto" }
        Value { en: "Value", sv: "Värde", fr: "Valeur", fi: "Arvo" }
        BaseLevel {
            en: "Base level",
            sv: "Basnivå",
            fr: "Niveau de référence",
            fi: "Perustaso"
        }
        LatestLevel {
            en: "Latest level",
            sv: "Senaste nivå",
            fr: "Dernier niveau",
            fi: "Viimeisin taso"
        }
        ChangeSinceBase {
            en: "Change since the base year",
            sv: "Förändring sedan basåret",
            fr: "Évolution depuis l’année de référence",
            fi: "Muutos perusvuodesta"
        }
        Limit {
            en: "Limit",
            sv: "Gräns",
            fr: "Limite",
            fi: "Raja"
        }
        JudgedLevel {
            en: "Level in the judged year",
            sv: "Nivå det bedömda året",
            fr: "Niveau de l’année évaluée",
            fi: "Taso arvioitavana vuonna"
        }
        GapToPath {
            en: "Gap to the path",
            sv: "Avvikelse från målbanan",
            fr: "Écart à la trajectoire",
            fi: "Ero tavoitepolkuun"
        }
        Projection {
            en: "Projection of the trend",
            sv: "Prognos enligt trenden",
            fr: "Projection de la tendance",
            fi: "Trendin mukainen ennuste"
        }
        Interval {
            en: "95 % interval of the projection",
            sv: "Prognosens 95-procentiga intervall",
            fr: "Intervalle de la projection à 95\u{202f}%",
            fi: "Trendin 95\u{a0}%:n ennusteväli"
        }
        PeriodLimit {
            en: "Limit of the period",
            sv: "Periodens gräns",
            fr: "Limite de la période",
            fi: "Jakson raja"
        }
        PeriodSum {
            en: "Emissions of the period so far",
            sv: "Periodens utsläpp hittills",
            fr: "Émissions de la période à ce jour",
            fi: "Jakson päästöt tähän mennessä"
        }
        PeriodLeft {
            en: "Left for the period",
            sv: "Kvar för perioden",
            fr: "Reste pour la période",
            fi: "Jaksolle jäljellä"
        }
        Required {
            en: "Required from now on",
            sv: "Nödvändig minskning framöver",
            fr: "Réduction nécessaire désormais",
            fi: "Tarvittava vähennys tästä eteenpäin"
        }
        RequiredLinear {
            en: "Equal cuts, each year",
            sv: "Lika stor minskning varje år",
            fr: "Réduction constante, par an",
            fi: "Yhtä suuri vähennys joka vuosi"
        }
        RequiredOfLatest {
            en: "The same, as a share of the latest level",
            sv: "Samma minskning, som andel av den senaste nivån",
            fr: "Idem, en part du dernier niveau",
            fi: "Sama osuutena viimeisimmästä tasosta"
        }
        RequiredOfBase {
            en: "The same, as a share of the base level",
            sv: "Samma minskning, som andel av basnivån",
            fr: "Idem, en part du niveau de référence",
            fi: "Sama osuutena perustasosta"
        }
        RequiredCompound {
            en: "Equal rate, each year",
            sv: "Lika stor procentuell minskning varje år",
            fr: "Taux constant, par an",
            fi: "Sama prosenttivähennys joka vuosi"
        }
        Robustness { en: "Robustness", sv: "Robusthet", fr: "Robustesse", fi: "Robustisuus" }
        Caveats { en: "Caveats", sv: "Förbehåll", fr: "Réserves", fi: "Varaumat" }
        NoCaveats { en: "None.", sv: "Inga.", fr: "Aucune.", fi: "Ei varaumia." }
        Changes {
            en: "Changes since the earlier release",
            sv: "Ändringar sedan den tidigare utgåvan",
            fr: "Changements depuis l’édition précédente",
            fi: "Muutokset aiempaan julkaisuun verrattuna"
        }
        EarlierRelease { en: "Earlier", sv: "Tidigare", fr: "Précédente", fi: "Aiempi" }
        LaterRelease { en: "New", sv: "Ny", fr: "Nouvelle", fi: "Uusi" }
        Progress {
            en: "Share of the needed reduction achieved",
            sv: "Uppnådd andel av den nödvändiga minskningen",
            fr: "Part réalisée de la réduction nécessaire",
            fi: "Toteutunut osuus tarvittavasta vähennyksestä"
        }
        Paragraph {
            en: "As a paragraph",
            sv: "Som löpande text",
            fr: "En un paragraphe",
            fi: "Tekstikappaleena"
        }
        Derivation {
            en: "Calculation, step by step",
            sv: "Beräkning, steg för steg",
            fr: "Calcul, étape par étape",
            fi: "Laskenta vaiheittain"
        }
        ClimatePlan {
            en: "Climate plan",
            sv: "Klimatplan",
            fr: "Plan climat",
            fi: "Ilmastosuunnitelma"
        }
        Data { en: "Data", sv: "Data", fr: "Données", fi: "Tiedot" }
        Release { en: "release", sv: "utgåva", fr: "édition", fi: "julkaisu" }
        Licence { en: "licence", sv: "licens", fr: "licence", fi: "lisenssi" }
        NoLicence {
            en: "no licence stated",
            sv: "ingen licens angiven",
            fr: "aucune licence indiquée",
            fi: "lisenssiä ei ilmoitettu"
        }
        File { en: "file", sv: "fil", fr: "fichier", fi: "tiedosto" }
        Adopted { en: "adopted", sv: "antaget", fr: "adoption", fi: "hyväksytty" }
        SourceOfTarget {
            en: "source of the target",
            sv: "målets källa",
            fr: "source de l’objectif",
            fi: "tavoitteen lähde"
        }
        Untested {
            en: "Own targets that this inventory cannot test",
            sv: "Egna mål som denna utsläppsinventering inte kan pröva",
            fr: "Objectifs du territoire que cet inventaire ne permet pas d’évaluer",
            fi: "Omat tavoitteet, joita tällä päästöinventaariolla ei voi arvioida"
        }
        NothingToShow {
            en: "The data has nothing to draw.",
            sv: "Det finns inga uppgifter att visa i diagram.",
            fr: "Les données ne permettent aucun graphique.",
            fi: "Tiedoista ei voi piirtää kuviota."
        }
    }
}

words! {
    /// What a verdict means. `TrendReaches` and `TrendFails` are without a path, `WithinPath` and
    /// `AbovePath` without a trend.
    pub enum Meaning {
        Met {
            en: "The emissions of the judged year are within the limit.",
            sv: "Utsläppen under det bedömda året ligger inom gränsen.",
            fr: "Les émissions de l’année évaluée respectent la limite.",
            fi: "Arvioitavan vuoden päästöt eivät ylitä rajaa."
        }
        Missed {
            en: "The emissions of the judged year are above the limit.",
            sv: "Utsläppen under det bedömda året ligger över gränsen.",
            fr: "Les émissions de l’année évaluée dépassent la limite.",
            fi: "Arvioitavan vuoden päästöt ylittävät rajan."
        }
        AchievedEarly {
            en: "The latest emissions are already within the limit; the target is not due yet.",
            sv: "De senaste utsläppen ligger redan inom gränsen; det bedömda året är ännu inte nått.",
            fr: "Les dernières émissions respectent déjà la limite\u{202f}; l’échéance n’est pas atteinte.",
            fi: "Viimeisimmät päästöt eivät enää ylitä rajaa; tavoitevuosi on vielä edessä."
        }
        OnTrack {
            en: "The latest emissions are on or below the path, and the trend reaches the limit in time.",
            sv: "De senaste utsläppen ligger på eller under målbanan, och trenden når gränsen i tid.",
            fr: "Les dernières émissions sont sur la trajectoire ou au-dessous, et la tendance atteint la limite à temps.",
            fi: "Viimeisimmät päästöt ovat tavoitepolulla tai sen alla, ja trendi saavuttaa rajan ajoissa."
        }
        CatchingUp {
            en: "The latest emissions are above the path, but the trend reaches the limit in time.",
            sv: "De senaste utsläppen ligger över målbanan, men trenden når gränsen i tid.",
            fr: "Les dernières émissions sont au-dessus de la trajectoire, mais la tendance atteint la limite à temps.",
            fi: "Viimeisimmät päästöt ovat tavoitepolun yläpuolella, mutta trendi saavuttaa rajan ajoissa."
        }
        Slipping {
            en: "The latest emissions are on or below the path, but the trend does not reach the limit in time.",
            sv: "De senaste utsläppen ligger på eller under målbanan, men trenden når inte gränsen i tid.",
            fr: "Les dernières émissions sont sur la trajectoire ou au-dessous, mais la tendance n’atteint pas la limite à temps.",
            fi: "Viimeisimmät päästöt ovat tavoitepolulla tai sen alla, mutta trendi ei saavuta rajaa ajoissa."
        }
        OffTrack {
            en: "Neither the latest emissions nor the trend leads to the limit in time.",
            sv: "Varken de senaste utsläppen eller trenden leder till gränsen i tid.",
            fr: "Ni les dernières émissions ni la tendance ne permettent de respecter la limite à temps.",
            fi: "Eivät viimeisimmät päästöt eikä trendi johda rajaan ajoissa."
        }
        PeriodMet {
            en: "The emissions of the period are within the limit.",
            sv: "Utsläppen under perioden ligger inom gränsen.",
            fr: "Les émissions de la période respectent la limite.",
            fi: "Jakson päästöt eivät ylitä rajaa."
        }
        PeriodMissed {
            en: "The emissions of the period are above the limit.",
            sv: "Utsläppen under perioden ligger över gränsen.",
            fr: "Les émissions de la période dépassent la limite.",
            fi: "Jakson päästöt ylittävät rajan."
        }
        TrendReaches {
            en: "The trend meets the target; there is no path to compare the latest emissions with.",
            sv: "Trenden når målet; det finns ingen målbana att jämföra de senaste utsläppen med.",
            fr: "La tendance atteint l’objectif\u{202f}; aucune trajectoire ne permet de situer les dernières émissions.",
            fi: "Trendi saavuttaa tavoitteen; tavoitepolkua, johon viimeisimpiä päästöjä voisi verrata, ei ole."
        }
        TrendFails {
            en: "The trend does not meet the target; there is no path to compare the latest emissions with.",
            sv: "Trenden når inte målet; det finns ingen målbana att jämföra de senaste utsläppen med.",
            fr: "La tendance n’atteint pas l’objectif\u{202f}; aucune trajectoire ne permet de situer les dernières émissions.",
            fi: "Trendi ei saavuta tavoitetta; tavoitepolkua, johon viimeisimpiä päästöjä voisi verrata, ei ole."
        }
        WithinPath {
            en: "The latest emissions are on or below the path; there is no trend.",
            sv: "De senaste utsläppen ligger på eller under målbanan; trend saknas.",
            fr: "Les dernières émissions sont sur la trajectoire ou au-dessous\u{202f}; il n’y a pas de tendance.",
            fi: "Viimeisimmät päästöt ovat tavoitepolulla tai sen alla; trendiä ei ole."
        }
        AbovePath {
            en: "The latest emissions are above the path; there is no trend.",
            sv: "De senaste utsläppen ligger över målbanan; trend saknas.",
            fr: "Les dernières émissions sont au-dessus de la trajectoire\u{202f}; il n’y a pas de tendance.",
            fi: "Viimeisimmät päästöt ovat tavoitepolun yläpuolella; trendiä ei ole."
        }
        Undetermined {
            en: "The data does not allow a verdict.",
            sv: "Uppgifterna räcker inte för en bedömning.",
            fr: "Les données ne permettent pas de conclure.",
            fi: "Tiedot eivät riitä arvioon."
        }
        NotComparable {
            en: "The inventory and the target do not count the same emissions.",
            sv: "Utsläppsinventeringen och målet omfattar inte samma utsläpp.",
            fr: "L’inventaire et l’objectif ne portent pas sur les mêmes émissions.",
            fi: "Päästöinventaario ja tavoite eivät kata samoja päästöjä."
        }
        NotQuantified {
            en: "The target sets no number.",
            sv: "Målet anger inget tal.",
            fr: "L’objectif ne fixe aucun chiffre.",
            fi: "Tavoitteessa ei ole lukuarvoa."
        }
    }
}

impl Meaning {
    /// The meaning of a verdict; `None` for a judgement without a limit, such as a peak or several
    /// parts, of which the paragraph tells.
    pub fn of(result: &Assessment<'_>) -> Option<Self> {
        let is_period = result.target().deadline().period().is_some();
        match result.per_unit() {
            Some(own) => Self::of_figures(own.figures(), is_period),
            None => Self::of_figures(&result.figures(), is_period),
        }
    }

    fn of_figures<L>(figures: &Figures<L>, is_period: bool) -> Option<Self> {
        let Lenses { path, trend, .. } = figures.lenses;
        let meaning = match figures.verdict.kind() {
            VerdictKind::NotComparable => Self::NotComparable,
            VerdictKind::NotQuantified => Self::NotQuantified,
            VerdictKind::Undetermined => Self::Undetermined,
            _ if figures.allowable.is_err() => return None,
            VerdictKind::Met if is_period => Self::PeriodMet,
            VerdictKind::Missed if is_period => Self::PeriodMissed,
            VerdictKind::Met => Self::Met,
            VerdictKind::Missed => Self::Missed,
            VerdictKind::AchievedEarly => Self::AchievedEarly,
            VerdictKind::OnTrack if path.is_err() => Self::TrendReaches,
            VerdictKind::OnTrack if trend.is_err() => Self::WithinPath,
            VerdictKind::OffTrack if path.is_err() => Self::TrendFails,
            VerdictKind::OffTrack if trend.is_err() => Self::AbovePath,
            VerdictKind::OnTrack => Self::OnTrack,
            VerdictKind::CatchingUp => Self::CatchingUp,
            VerdictKind::Slipping => Self::Slipping,
            VerdictKind::OffTrack => Self::OffTrack,
            _ => return None,
        };
        Some(meaning)
    }
}

words! {
    /// How binding a target is.
    pub enum Status {
        UnionLaw {
            en: "law of the European Union",
            sv: "EU-lagstiftning",
            fr: "droit de l’Union européenne",
            fi: "Euroopan unionin säädös"
        }
        Statute { en: "statute", sv: "lag", fr: "loi", fi: "laki" }
        Political {
            en: "political decision",
            sv: "politiskt beslut",
            fr: "décision politique",
            fi: "poliittinen päätös"
        }
        Council {
            en: "decision of the council",
            sv: "beslut av fullmäktige",
            fr: "délibération du conseil",
            fi: "valtuuston päätös"
        }
        Voluntary {
            en: "voluntary commitment",
            sv: "frivilligt åtagande",
            fr: "engagement volontaire",
            fi: "vapaaehtoinen sitoumus"
        }
    }
}

impl Status {
    pub const fn of(status: LegalStatus) -> Option<Self> {
        match status {
            LegalStatus::UnionLaw => Some(Self::UnionLaw),
            LegalStatus::Statute => Some(Self::Statute),
            LegalStatus::Political => Some(Self::Political),
            LegalStatus::Council => Some(Self::Council),
            LegalStatus::Voluntary => Some(Self::Voluntary),
            _ => None,
        }
    }
}
