//! The texts of caveats in all languages.

use core::fmt;

use super::Caveat;
use crate::boundary::{BoundaryField, BoundaryFields, POPULATION};
use crate::language::{InLanguage, Language, count, phrase, printable, text};
use crate::quantity::Year;
use crate::trend::{EstimatorKind, TextbookCoverage};

phrase! { Caveat<'_>, this, f, language => match this {
    Self::BoundaryDiffers { fields } => {
        let fields = Enumeration(*fields);
        let fields = fields.in_language(language);
        text!(f, language,
            en: "the series and the target differ in {fields}",
            sv: "serien och målet skiljer sig åt i fråga om {fields}",
            fr: "la série et l’objectif diffèrent sur les points suivants\u{a0}: {fields}",
            fi: "sarjan ja tavoitteen rajaukset eroavat ({fields})",
        )
    }
    Self::BoundaryUnspecified { fields } => write_unspecified(*fields, f, language),
    Self::BasePolicy { policy, base_year, year } if base_year == year => {
        let policy = PolicyWord(policy);
        let policy = policy.in_language(language);
        text!(f, language,
            en: "the base level of {year} is {policy}",
            sv: "basnivån för {year} är {policy}",
            fr: "le niveau de référence de {year} est {policy}",
            fi: "vuoden {year} perustaso on {policy}",
        )
    }
    Self::BasePolicy { policy, base_year, year } => {
        let policy = PolicyWord(policy);
        let policy = policy.in_language(language);
        text!(f, language,
            en: "the base year is {year}, because {base_year} has no usable level (policy: {policy})",
            sv: "basåret är {year}, eftersom {base_year} saknar användbar nivå (regel: {policy})",
            fr: "l’année de référence est {year}, car il n’y a pas de niveau utilisable pour {base_year} (règle\u{a0}: {policy})",
            fi: "perusvuosi on {year}, koska vuodelta {base_year} puuttuu käyttökelpoinen taso (sääntö: {policy})",
        )
    }
    Self::BasePeriodIncomplete { missing } => {
        let years: Vec<String> = missing.iter().map(Year::to_string).collect();
        let years = years.join(", ");
        count!(f, language, missing.len(),
            {
                en: "the base period has no level for {years}",
                sv: "basperioden saknar nivå för {years}",
                fr: "la période de référence est incomplète, sans niveau pour {years}",
                fi: "perusjaksolta puuttuu vuoden {years} taso",
            },
            {
                en: "the base period has no level for {years}",
                sv: "basperioden saknar nivå för {years}",
                fr: "la période de référence est incomplète, sans niveau pour {years}",
                fi: "perusjaksolta puuttuvat tasot vuosilta {years}",
            }
        )
    }
    Self::LimitBelowZero => text!(f, language,
        en: "the limit is below zero: the cut is larger than the baseline scenario",
        sv: "gränsen är under noll: minskningen är större än referensscenariot",
        fr: "la limite est inférieure à zéro\u{a0}: la réduction dépasse le niveau du scénario de référence",
        fi: "raja on alle nollan: vähennys on suurempi kuin perusskenaarion päästöt",
    ),
    Self::OneLens { lens: "path", reason } => {
        let reason = reason.in_language(language);
        text!(f, language,
            en: "the verdict rests on the path alone; the trend is unavailable: {reason}",
            sv: "bedömningen vilar enbart på målbanan; trenden saknas: {reason}",
            fr: "l’appréciation repose sur la seule trajectoire, la tendance n’étant pas disponible\u{a0}: {reason}",
            fi: "arvio perustuu vain tavoitepolkuun; trendi ei ole käytettävissä: {reason}",
        )
    }
    Self::OneLens { reason, .. } => {
        let reason = reason.in_language(language);
        text!(f, language,
            en: "the verdict rests on the trend alone; the path is unavailable: {reason}",
            sv: "bedömningen vilar enbart på trenden; målbanan saknas: {reason}",
            fr: "l’appréciation repose sur la seule tendance, la trajectoire n’étant pas disponible\u{a0}: {reason}",
            fi: "arvio perustuu vain trendiin; tavoitepolku ei ole käytettävissä: {reason}",
        )
    }
    Self::TrendBelowZero { year, low_end_only: false } => text!(f, language,
        en: "the trend falls below zero by {year}, which is impossible for gross emissions",
        sv: "trenden faller under noll senast {year}, vilket är omöjligt för bruttoutsläpp",
        fr: "la tendance passe sous zéro d’ici {year}, ce qui est impossible pour des émissions brutes",
        fi: "trendi laskee alle nollan vuoteen {year} mennessä, mikä on bruttopäästöille mahdotonta",
    ),
    Self::TrendBelowZero { year, low_end_only: true } => text!(f, language,
        en: "the trend's 95 % interval extends below zero in {year}",
        sv: "år {year} når trendens 95-procentiga intervall under noll",
        fr: "l’intervalle à 95\u{202f}% de la tendance descend sous zéro en {year}",
        fi: "trendin 95\u{a0}%:n ennusteväli ulottuu alle nollan vuonna {year}",
    ),
    Self::FarHorizon { years, span } => {
        count!(f, language, *span,
            {
                en: "the trend spans {span} year",
                sv: "trenden omfattar {span} år",
                fr: "la tendance couvre {span} an",
                fi: "trendi kattaa {span} vuoden",
            },
            {
                en: "the trend spans {span} years",
                sv: "trenden omfattar {span} år",
                fr: "la tendance couvre {span} ans",
                fi: "trendi kattaa {span} vuotta",
            }
        )?;
        text!(f, language,
            en: " and is extended {years} years ahead",
            sv: " och förlängs {years} år framåt",
            fr: " et est prolongée de {years} ans",
            fi: ", ja sitä jatketaan {years} vuotta eteenpäin",
        )
    }
    Self::NotCalibrated { years, estimator, coverage } => {
        text!(f, language,
            en: "the 95 % interval {years} years ahead is not calibrated",
            sv: "det 95-procentiga intervallet {years} år framåt är inte kalibrerat",
            fr: "l’intervalle à 95\u{202f}% à un horizon de {years} ans n’est pas calibré",
            fi: "95\u{a0}%:n ennusteväliä ei ole kalibroitu {years} vuoden päähän",
        )?;
        match coverage {
            Some(coverage) => write_coverage(*years, *estimator, coverage, f, language),
            None => Ok(()),
        }
    }
    Self::OneCommonPeriod { years, bias } => {
        let is_low = bias.fraction() < 0.0;
        let size = language.percent(bias.percent().abs(), 1);
        let ahead = YearsAhead(*years);
        let ahead = ahead.in_language(language);
        if is_low {
            text!(f, language,
                en: "in the reference set, predictions {ahead} were {size} too low on average; the probability has the same bias, and the coming years may differ",
                sv: "i referensmängden var prognoser {ahead} i genomsnitt {size} för låga; sannolikheten har samma systematiska fel, och de kommande åren kan bli annorlunda",
                fr: "dans l’ensemble de référence, les prévisions {ahead} étaient en moyenne trop basses de {size}\u{202f}; la probabilité présente le même biais, et les années à venir peuvent être différentes",
                fi: "vertailujoukossa ennusteet {ahead} olivat keskimäärin {size} liian pieniä; todennäköisyydessä on sama harha, ja tulevat vuodet voivat poiketa tästä",
            )
        } else {
            text!(f, language,
                en: "in the reference set, predictions {ahead} were {size} too high on average; the probability has the same bias, and the coming years may differ",
                sv: "i referensmängden var prognoser {ahead} i genomsnitt {size} för höga; sannolikheten har samma systematiska fel, och de kommande åren kan bli annorlunda",
                fr: "dans l’ensemble de référence, les prévisions {ahead} étaient en moyenne trop élevées de {size}\u{202f}; la probabilité présente le même biais, et les années à venir peuvent être différentes",
                fi: "vertailujoukossa ennusteet {ahead} olivat keskimäärin {size} liian suuria; todennäköisyydessä on sama harha, ja tulevat vuodet voivat poiketa tästä",
            )
        }
    }
    Self::Implausible { finding } => finding.write(f, language),
    Self::Selection { column, value } => {
        let (column, value) = (printable(column), printable(value));
        text!(f, language,
        en: "the series contains only the table rows with \"{value}\" in column \"{column}\"",
        sv: "serien innehåller bara de tabellrader som har ”{value}” i kolumnen ”{column}”",
        fr: "la série ne contient que les lignes du tableau ayant «\u{a0}{value}\u{a0}» dans la colonne «\u{a0}{column}\u{a0}»",
        fi: "sarjassa on vain ne taulukon rivit, joilla sarakkeen ”{column}” arvo on ”{value}”",
        )
    }
    Self::Stale { years } => text!(f, language,
        en: "the latest observation is {years} years old",
        sv: "den senaste observationen är {years} år gammal",
        fr: "la dernière observation date d’il y a {years} ans",
        fi: "viimeisin havainto on {years} vuotta vanha",
    ),
    Self::ObservationNotFinal { year, status } => {
        let status = status.in_language(language);
        text!(f, language,
            en: "the figure for {year} is {status}",
            sv: "uppgiften för {year} är {status}",
            fr: "statut du chiffre de {year}\u{a0}: {status}",
            fi: "vuoden {year} luku on {status}",
        )
    }
    Self::MarginWithinUncertainty { .. } => text!(f, language,
        en: "the projected gap to the limit is smaller than its uncertainty",
        sv: "prognosens avvikelse från gränsen är mindre än prognosens osäkerhet",
        fr: "l’écart projeté par rapport à la limite est inférieur à son incertitude",
        fi: "ennustettu ero rajaan on pienempi kuin sen epävarmuus",
    ),
    Self::MarginWithinInventoryUncertainty { year, .. } => text!(f, language,
        en: "the margin is smaller than the uncertainty of the {year} inventory",
        sv: "marginalen är mindre än osäkerheten i inventeringen för {year}",
        fr: "la marge est inférieure à l’incertitude de l’inventaire de {year}",
        fi: "marginaali on pienempi kuin vuoden {year} inventaarion epävarmuus",
    ),
    Self::NetNotReported { why } => {
        let why = why.in_language(language);
        text!(f, language,
            en: "net emissions are unknown: {why}",
            sv: "nettoutsläppen är okända: {why}",
            fr: "les émissions nettes sont inconnues\u{a0}: {why}",
            fi: "nettopäästöt eivät ole tiedossa: {why}",
        )
    }
    Self::SupplementNotReported => text!(f, language,
        en: "supplementary measures may count but are not reported",
        sv: "kompletterande åtgärder får räknas men redovisas inte",
        fr: "des mesures complémentaires peuvent être prises en compte, mais ne sont pas déclarées",
        fi: "täydentävät toimet voidaan laskea mukaan, mutta niitä ei ole raportoitu",
    ),
    Self::PathUnavailable { reason } => {
        let reason = reason.in_language(language);
        text!(f, language,
            en: "the path is unavailable: {reason}",
            sv: "målbanan saknas: {reason}",
            fr: "la trajectoire n’est pas disponible\u{a0}: {reason}",
            fi: "tavoitepolku ei ole käytettävissä: {reason}",
        )
    }
    Self::TrendUnavailable { reason } => {
        let reason = reason.in_language(language);
        text!(f, language,
            en: "the trend is unavailable: {reason}",
            sv: "trenden saknas: {reason}",
            fr: "la tendance n’est pas disponible\u{a0}: {reason}",
            fi: "trendi ei ole käytettävissä: {reason}",
        )
    }
    Self::DroppedYears { count, activity } => {
        let missing = MissingComponent(activity.as_deref());
        let missing = missing.in_language(language);
        count!(f, language, *count,
            {
                en: "{count} year is not used: {missing} not reported",
                sv: "{count} år används inte: {missing} redovisas inte",
                fr: "{count} année n’est pas utilisée, faute de donnée\u{a0}: {missing}",
                fi: "{count} vuosi jää pois: {missing} puuttuu",
            },
            {
                en: "{count} years are not used: {missing} not reported",
                sv: "{count} år används inte: {missing} redovisas inte",
                fr: "{count} années ne sont pas utilisées, faute de donnée\u{a0}: {missing}",
                fi: "{count} vuotta jää pois: {missing} puuttuu",
            }
        )
    }
    Self::RemovalsCapNotApplied => text!(f, language,
        en: "the cap on removals is not applied, because the levels already contain all removals",
        sv: "taket för upptag tillämpas inte, eftersom nivåerna redan innehåller allt upptag",
        fr: "le plafond des absorptions n’est pas appliqué, car les niveaux comprennent déjà toutes les absorptions",
        fi: "poistumien ylärajaa ei sovelleta, koska tasot sisältävät jo kaikki poistumat",
    ),
    Self::Follows { id } => {
        let id = printable(id);
        text!(f, language,
            en: "the reduction and the base year are those of the target {id}",
            sv: "minskningen och basåret är desamma som i målet {id}",
            fr: "la réduction et l’année de référence sont celles de l’objectif {id}",
            fi: "vähennys ja perusvuosi ovat samat kuin tavoitteessa {id}",
        )
    }
    Self::NotYetAdopted { adopted } => {
        let adopted = adopted.worded(language);
        text!(f, language,
            en: "the target was adopted after the as-of date: {adopted}",
            sv: "målet antogs efter bedömningsdagen: {adopted}",
            fr: "l’objectif a été adopté après la date d’évaluation\u{a0}: {adopted}",
            fi: "tavoite hyväksyttiin arviointipäivän jälkeen: {adopted}",
        )
    }
    Self::Superseded { by, on: Some(on) } => {
        let (by, on) = (printable(by), on.worded(language));
        text!(f, language,
            en: "superseded by {by} ({on})",
            sv: "målet är ersatt av {by} ({on})",
            fr: "objectif remplacé par {by} ({on})",
            fi: "korvattu tavoitteella {by} ({on})",
        )
    }
    Self::Superseded { by, on: None } => {
        let by = printable(by);
        text!(f, language,
            en: "superseded by {by}",
            sv: "målet är ersatt av {by}",
            fr: "objectif remplacé par {by}",
            fi: "korvattu tavoitteella {by}",
        )
    }
} }

fn write_unspecified(
    fields: BoundaryFields,
    f: &mut fmt::Formatter<'_>,
    language: Language,
) -> fmt::Result {
    if fields.iter().count() == BoundaryField::ALL.len() {
        text!(f, language,
            en: "the boundary of the series or of the target is not stated",
            sv: "seriens eller målets systemgräns är inte angiven",
            fr: "le périmètre de la série ou de l’objectif n’est pas précisé",
            fi: "sarjan tai tavoitteen rajausta ei ole ilmoitettu",
        )
    } else {
        let fields = Enumeration(fields);
        let fields = fields.in_language(language);
        text!(f, language,
            en: "the boundary of the series or of the target is not fully stated: {fields}",
            sv: "seriens eller målets systemgräns är inte fullständigt angiven: {fields}",
            fr: "le périmètre de la série ou de l’objectif n’est pas entièrement précisé\u{a0}: {fields}",
            fi: "sarjan tai tavoitteen rajausta ei ole ilmoitettu kokonaan: {fields}",
        )
    }
}

/// Writes the share of textbook intervals that contained the outcome in tests on past data. The
/// tests cover at most ten years ahead; the text states the tested horizon if it differs from
/// `years`.
fn write_coverage(
    years: i32,
    estimator: EstimatorKind,
    coverage: &TextbookCoverage,
    f: &mut fmt::Formatter<'_>,
    language: Language,
) -> fmt::Result {
    let TextbookCoverage { years: measured, nations, municipalities } = coverage;
    let estimator = estimator.in_language(language);
    text!(f, language,
        en: "; in tests on past data, {estimator} intervals",
        sv: "; i tester på historiska data innehöll intervallen ({estimator}",
        fr: "\u{202f}; lors de tests sur des données passées, les intervalles ({estimator}",
        fi: "; menneillä vuosilla testattuna ennustevälit ({estimator}",
    )?;
    if i32::from(*measured) != years {
        text!(f, language,
            en: " {measured} years ahead",
            sv: ", {measured} år framåt",
            fr: ", à {measured} ans",
            fi: ", {measured} vuotta eteenpäin",
        )?;
    }
    let nations = language.percent(nations.percent(), 0);
    text!(f, language,
        en: " contained the outcome in {nations} of cases for nations",
        sv: ") utfallet i {nations} av fallen för länder",
        fr: ") contenaient la valeur observée dans {nations} des cas pour les pays",
        fi: ") sisälsivät toteuman maiden aineistossa {nations}:ssa tapauksista",
    )?;
    let Some(municipalities) = municipalities else { return Ok(()) };
    let municipalities = language.percent(municipalities.percent(), 0);
    text!(f, language,
        en: " and in {municipalities} for Finnish and British municipalities",
        sv: " och i {municipalities} för finländska och brittiska kommuner",
        fr: " et dans {municipalities} pour les communes finlandaises et britanniques",
        fi: " ja suomalaisten ja brittiläisten kuntien aineistossa {municipalities}:ssa",
    )
}

/// Fields as a list: `gases, sectors and coverage`.
struct Enumeration(BoundaryFields);

phrase! { Enumeration, this, f, language => {
    let count = this.0.iter().count();
    for (index, field) in this.0.iter().enumerate() {
        match index {
            0 => Ok(()),
            _ if index + 1 == count => {
                text!(f, language, en: " and ", sv: " och ", fr: " et ", fi: " ja ")
            }
            _ => f.write_str(", "),
        }?;
        field.write(f, language)?;
    }
    Ok(())
} }

/// The short word for a base policy, by its stable name.
pub(super) struct PolicyWord<'a>(pub(super) &'a str);

phrase! { PolicyWord<'_>, this, f, language => match this.0 {
    "declared" => text!(f, language,
        en: "declared",
        sv: "angiven i målet",
        fr: "déclaré par l’objectif",
        fi: "ilmoitettu tavoitteessa",
    ),
    "interpolated" => text!(f, language,
        en: "interpolated",
        sv: "interpolerad",
        fr: "interpolé",
        fi: "interpoloitu",
    ),
    "nearest_later" => text!(f, language,
        en: "nearest later",
        sv: "närmaste senare år",
        fr: "année ultérieure la plus proche",
        fi: "lähin myöhempi vuosi",
    ),
    "nearest" => text!(f, language,
        en: "nearest",
        sv: "närmaste år",
        fr: "année la plus proche",
        fi: "lähin vuosi",
    ),
    _ => text!(f, language,
        en: "exact",
        sv: "exakt basår",
        fr: "année exacte",
        fi: "tarkka perusvuosi",
    ),
} }

/// The component without which an observation is not used: an activity, or the land sector.
struct MissingComponent<'a>(Option<&'a str>);

phrase! { MissingComponent<'_>, this, f, language => match this.0 {
    None => text!(f, language,
        en: "land sector",
        sv: "markanvändningssektorn",
        fr: "secteur des terres",
        fi: "maankäyttösektori",
    ),
    Some(POPULATION) => text!(f, language,
        en: "population",
        sv: "folkmängden",
        fr: "population",
        fi: "väkiluku",
    ),
    // The name of any other activity is data.
    Some(activity) => f.write_str(&printable(activity)),
} }

/// The distance of a prediction, in years.
struct YearsAhead(u16);

phrase! { YearsAhead, this, f, language => {
    let years = this.0;
    count!(f, language, years,
        {
            en: "1 year ahead",
            sv: "1 år framåt",
            fr: "à 1 an",
            fi: "vuoden päähän",
        },
        {
            en: "{years} years ahead",
            sv: "{years} år framåt",
            fr: "à {years} ans",
            fi: "{years} vuoden päähän",
        }
    )
} }
