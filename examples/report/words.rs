//! The words of the page, in all languages.

use climate_targets::VerdictKind;
use climate_targets::target::LegalStatus;

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
        Place { en: "Place", sv: "Plats", fr: "Lieu", fi: "Paikka" }
        Target { en: "Target", sv: "Mål", fr: "Objectif", fi: "Tavoite" }
        Verdict { en: "Verdict", sv: "Bedömning", fr: "Appréciation", fi: "Arvio" }
        GapsOfPlaces {
            en: "Gap to the path, latest year",
            sv: "Avstånd till målbanan, senaste året",
            fr: "Écart à la trajectoire, dernière année",
            fi: "Ero tavoitepolkuun, viimeisin vuosi"
        }
        PathsOfPlaces {
            en: "Observed emissions and path",
            sv: "Utsläpp och målbana",
            fr: "Émissions observées et trajectoire",
            fi: "Toteutuneet päästöt ja tavoitepolku"
        }
        NoRanking {
            en: "The order follows the gap, not the effort: the inventories of the places may differ in what they count.",
            sv: "Ordningen visar avståndet, inte ansträngningen: platsernas utsläppsinventeringar kan ha olika systemgränser.",
            fr: "L’ordre suit l’écart et non l’effort\u{202f}: les inventaires des lieux peuvent différer dans leur périmètre.",
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
            sv: "Trendens träffsäkerhet: minskning med en tiondel på sex år, länder",
            fr: "Fiabilité de la tendance\u{202f}: baisse d’un dixième en six ans, pays",
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
            sv: "Från basåret till utsläppstaket",
            fr: "De l’année de référence au plafond",
            fi: "Perusvuodesta päästökattoon"
        }
        ChartOfBudget {
            en: "What is left of the budget",
            sv: "Återstående utsläppsbudget",
            fr: "Ce qui reste du budget",
            fi: "Jäljellä oleva päästöbudjetti"
        }
        ChartOfReleases {
            en: "Two releases of the inventory",
            sv: "Två publiceringar av utsläppsinventeringen",
            fr: "Deux éditions de l’inventaire",
            fi: "Päästöinventaarion kaksi julkaisua"
        }
        KeyFigures { en: "Key figures", sv: "Nyckeltal", fr: "Chiffres clés", fi: "Avainluvut" }
        Figure { en: "Figure", sv: "Uppgift", fr: "Grandeur", fi: "Tieto" }
        Value { en: "Value", sv: "Värde", fr: "Valeur", fi: "Arvo" }
        BaseLevel {
            en: "Base level",
            sv: "Utsläpp basåret",
            fr: "Niveau de l’année de référence",
            fi: "Perusvuoden taso"
        }
        LatestLevel {
            en: "Latest level",
            sv: "Senaste utsläpp",
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
            sv: "Utsläppstak",
            fr: "Plafond d’émissions",
            fi: "Päästökatto"
        }
        JudgedLevel {
            en: "Level in the judged year",
            sv: "Utsläpp under det bedömda året",
            fr: "Niveau de l’année évaluée",
            fi: "Taso arvioitavana vuonna"
        }
        GapToPath {
            en: "Gap to the path",
            sv: "Avstånd till målbanan",
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
            sv: "Prognosens 95\u{a0}%\u{2011}intervall",
            fr: "Intervalle de la projection à 95\u{202f}%",
            fi: "Ennusteen 95\u{a0}%:n ennusteväli"
        }
        PeriodLimit {
            en: "Limit of the period",
            sv: "Utsläppstak för perioden",
            fr: "Plafond de la période",
            fi: "Jakson päästökatto"
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
            fi: "Tasasuuri vähennys vuodessa"
        }
        RequiredOfLatest {
            en: "The same, as a share of the latest level",
            sv: "Samma, som andel av senaste utsläpp",
            fr: "Idem, en part du dernier niveau",
            fi: "Sama osuutena viimeisimmästä tasosta"
        }
        RequiredOfBase {
            en: "The same, as a share of the base level",
            sv: "Samma, som andel av utsläpp basåret",
            fr: "Idem, en part du niveau de l’année de référence",
            fi: "Sama osuutena perusvuoden tasosta"
        }
        RequiredCompound {
            en: "Equal rate, each year",
            sv: "Lika stor procentuell minskning varje år",
            fr: "Taux constant, par an",
            fi: "Tasasuuri prosenttivähennys vuodessa"
        }
        Robustness { en: "Robustness", sv: "Robusthet", fr: "Robustesse", fi: "Robustisuus" }
        Caveats { en: "Caveats", sv: "Förbehåll", fr: "Réserves", fi: "Varaumat" }
        NoCaveats { en: "None.", sv: "Inga.", fr: "Aucune.", fi: "Ei varaumia." }
        Changes {
            en: "Changes since the earlier release",
            sv: "Ändringar sedan den tidigare publiceringen",
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
        Data { en: "Data", sv: "Data", fr: "Données", fi: "Tiedot" }
        Release { en: "release", sv: "publicering", fr: "édition", fi: "julkaisu" }
        Licence { en: "licence", sv: "licens", fr: "licence", fi: "lisenssi" }
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
            fr: "Objectifs propres que cet inventaire ne permet pas d’évaluer",
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
    /// What a kind of verdict means.
    pub enum Meaning {
        Met {
            en: "The emissions of the judged year are within the limit.",
            sv: "Utsläppen under det bedömda året ligger inom utsläppstaket.",
            fr: "Les émissions de l’année évaluée respectent le plafond.",
            fi: "Arvioitavan vuoden päästöt ovat päästökaton rajoissa."
        }
        Missed {
            en: "The emissions of the judged year are above the limit.",
            sv: "Utsläppen under det bedömda året ligger över utsläppstaket.",
            fr: "Les émissions de l’année évaluée dépassent le plafond.",
            fi: "Arvioitavan vuoden päästöt ylittävät päästökaton."
        }
        AchievedEarly {
            en: "The latest emissions are already within the limit; the target is not due yet.",
            sv: "De senaste utsläppen ligger redan inom utsläppstaket; målåret har inte nåtts.",
            fr: "Les dernières émissions respectent déjà le plafond\u{202f}; l’échéance n’est pas atteinte.",
            fi: "Viimeisimmät päästöt ovat jo päästökaton rajoissa; tavoitevuosi on vielä edessä."
        }
        OnTrack {
            en: "The latest emissions are on or below the path, and the trend reaches the limit in time.",
            sv: "De senaste utsläppen ligger på eller under målbanan, och trenden når utsläppstaket i tid.",
            fr: "Les dernières émissions sont sur la trajectoire ou au-dessous, et la tendance atteint le plafond à temps.",
            fi: "Viimeisimmät päästöt ovat tavoitepolulla tai sen alla, ja trendi saavuttaa päästökaton ajoissa."
        }
        CatchingUp {
            en: "The latest emissions are above the path, but the trend reaches the limit in time.",
            sv: "De senaste utsläppen ligger över målbanan, men trenden når utsläppstaket i tid.",
            fr: "Les dernières émissions sont au-dessus de la trajectoire, mais la tendance atteint le plafond à temps.",
            fi: "Viimeisimmät päästöt ovat tavoitepolun yläpuolella, mutta trendi saavuttaa päästökaton ajoissa."
        }
        Slipping {
            en: "The latest emissions are on or below the path, but the trend does not reach the limit in time.",
            sv: "De senaste utsläppen ligger på eller under målbanan, men trenden når inte utsläppstaket i tid.",
            fr: "Les dernières émissions sont sur la trajectoire ou au-dessous, mais la tendance n’atteint pas le plafond à temps.",
            fi: "Viimeisimmät päästöt ovat tavoitepolulla tai sen alla, mutta trendi ei saavuta päästökattoa ajoissa."
        }
        OffTrack {
            en: "Neither the latest emissions nor the trend lead to the limit in time.",
            sv: "Varken de senaste utsläppen eller trenden leder till utsläppstaket i tid.",
            fr: "Ni les dernières émissions ni la tendance ne mènent au plafond à temps.",
            fi: "Viimeisimmät päästöt ja trendi eivät johda päästökattoon ajoissa."
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
            fi: "Tavoitteessa ei ole lukua."
        }
    }
}

impl Meaning {
    pub const fn of(kind: VerdictKind) -> Self {
        match kind {
            VerdictKind::Met => Self::Met,
            VerdictKind::Missed => Self::Missed,
            VerdictKind::AchievedEarly => Self::AchievedEarly,
            VerdictKind::OnTrack => Self::OnTrack,
            VerdictKind::CatchingUp => Self::CatchingUp,
            VerdictKind::Slipping => Self::Slipping,
            VerdictKind::OffTrack => Self::OffTrack,
            VerdictKind::NotComparable => Self::NotComparable,
            VerdictKind::NotQuantified => Self::NotQuantified,
            _ => Self::Undetermined,
        }
    }
}

words! {
    /// How binding a target is.
    pub enum Status {
        UnionLaw {
            en: "law of the European Union",
            sv: "EU-lag",
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
