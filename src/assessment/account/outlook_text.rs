//! The clauses of a paragraph on the trend and on the calibrated outlook.

use core::fmt;

use super::level_text::{RoundedLevel, UnitLabel};
use crate::assessment::result::Reach;
use crate::language::{InLanguage, Language, phrase, printable, text};
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::trend::{CalibratedOutlook, Calibration};

/// The level that the trend or a given projection yields for the judged year.
pub(super) struct TrendClause<'a> {
    /// The name of the given projection; `None` for a trend.
    pub(super) given: Option<&'a str>,
    pub(super) level: RoundedLevel<'a>,
    pub(super) year: Year,
    /// The interval, low end first: 95 % for a trend, any interval for a given projection.
    pub(super) interval: Option<[RoundedLevel<'a>; 2]>,
    pub(super) reach: Known<Reach>,
}

phrase! { TrendClause<'_>, this, f, language => {
    let (level, year) = (this.level.in_language(language), this.year);
    match this.given {
        Some(name) => {
            let name = printable(name);
            text!(f, language,
            en: "the projection \"{name}\" gives {level} in {year}",
            sv: "prognosen ”{name}” ger {level} år {year}",
            fr: "la projection «\u{a0}{name}\u{a0}» donne {level} en {year}",
            fi: "ennusteen ”{name}” taso on {level} vuonna {year}",
            )
        }
        None => text!(f, language,
            en: "the trend points to {level} in {year}",
            sv: "trenden pekar mot {level} år {year}",
            fr: "la tendance conduit à {level} en {year}",
            fi: "trendin mukainen taso on {level} vuonna {year}",
        ),
    }?;
    if let Some([low, high]) = this.interval {
        let (low, high) = (low.in_language(language), high.in_language(language));
        // The interval of a given projection need not be a 95 % interval.
        match this.given {
            Some(_) => text!(f, language,
                en: " (range: {low} to {high})",
                sv: " (intervall: {low} till {high})",
                fr: " (intervalle\u{a0}: de {low} à {high})",
                fi: " (vaihteluväli: {low} … {high})",
            ),
            None => text!(f, language,
                en: " (95 % interval: {low} to {high})",
                sv: " (95-procentigt intervall: {low} till {high})",
                fr: " (intervalle à 95\u{202f}%\u{a0}: de {low} à {high})",
                fi: " (95\u{a0}%:n ennusteväli: {low} … {high})",
            ),
        }?;
    }
    let Ok(Reach::At { first_year, .. }) = this.reach else { return Ok(()) };
    text!(f, language,
        en: " and reaches the limit in {first_year}",
        sv: " och når gränsen {first_year}",
        fr: " et atteint la limite en {first_year}",
        fi: ", ja raja saavutetaan vuonna {first_year}",
    )
} }

/// The calibrated outlook, and the share of such intervals that contained the outcome in tests.
pub(super) struct CalibrationClause<'a> {
    pub(super) outlook: Known<CalibratedOutlook<'a>>,
    pub(super) calibration: &'a Calibration,
    pub(super) unit: UnitLabel<'a>,
}

impl CalibrationClause<'_> {
    /// Whether the target is judged without an outlook, so that there is nothing to say.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self.outlook, Err(Absent::Due | Absent::OverPeriod))
    }

    fn level(&self, level: Emissions) -> RoundedLevel<'_> {
        RoundedLevel { level: level.tonnes(), unit: self.unit }
    }

    fn write_outlook(
        &self,
        outlook: &CalibratedOutlook<'_>,
        f: &mut fmt::Formatter<'_>,
        language: Language,
    ) -> fmt::Result {
        let reference = self.calibration.reference_name();
        let reference = reference.in_language(language);
        let levels = [outlook.level, outlook.interval.low, outlook.interval.high];
        let [level, low, high] = levels.map(|level| self.level(level));
        let (level, low, high) =
            (level.in_language(language), low.in_language(language), high.in_language(language));
        text!(f, language,
            en: "the outlook calibrated on {reference}, which the verdict does not use, is {level} (95 % interval: {low} to {high}",
            sv: "den utblick som är kalibrerad på {reference}, och som bedömningen inte använder, är {level} (95-procentigt intervall: {low} till {high}",
            fr: "la perspective calibrée sur {reference}, que l’appréciation n’utilise pas, donne {level} (intervalle à 95\u{202f}%\u{a0}: de {low} à {high}",
            fi: "kalibroitu näkymä (vertailujoukko: {reference}), jota arvio ei käytä, on {level} (95\u{a0}%:n ennusteväli: {low} … {high}",
        )?;
        write_coverage(outlook, f, language)?;
        f.write_str(")")?;
        let Ok(probability) = outlook.probability_met else { return Ok(()) };
        let probability = language.percent(probability.percent(), 0);
        text!(f, language,
            en: ", with a {probability} probability of meeting the target",
            sv: ", med {probability} sannolikhet att nå målet",
            fr: ", avec une probabilité de {probability} d’atteindre l’objectif",
            fi: ", ja tavoitteen saavuttamisen todennäköisyys on {probability}",
        )
    }
}

phrase! { CalibrationClause<'_>, this, f, language => {
    let reference = this.calibration.reference_name();
    let reference = reference.in_language(language);
    match &this.outlook {
        Ok(outlook) => this.write_outlook(outlook, f, language),
        Err(Absent::HorizonNotCalibrated) => {
            let horizons = this.calibration.horizons().iter();
            let horizons: Vec<String> = horizons.map(|h| h.horizon.to_string()).collect();
            let horizons = horizons.join(", ");
            text!(f, language,
                en: "the calibration on {reference} has no outlook for this year: it covers {horizons} years ahead",
                sv: "kalibreringen på {reference} har ingen utblick för detta år: den omfattar {horizons} år framåt",
                fr: "le calibrage sur {reference} n’a pas de perspective pour cette année\u{a0}: il porte sur des horizons de {horizons} ans",
                fi: "kalibrointi (vertailujoukko: {reference}) ei anna näkymää tälle vuodelle: se kattaa {horizons} vuoden päähän ulottuvat näkymät",
            )
        }
        Err(reason) => {
            let reason = reason.in_language(language);
            text!(f, language,
                en: "there is no outlook calibrated on {reference}: {reason}",
                sv: "det finns ingen utblick kalibrerad på {reference}: {reason}",
                fr: "il n’y a pas de perspective calibrée sur {reference}\u{a0}: {reason}",
                fi: "kalibroitua näkymää (vertailujoukko: {reference}) ei ole: {reason}",
            )
        }
    }
} }

/// Writes the share of calibrated intervals that contained the outcome in tests.
fn write_coverage(
    outlook: &CalibratedOutlook<'_>,
    f: &mut fmt::Formatter<'_>,
    language: Language,
) -> fmt::Result {
    let Ok(places) = outlook.record.coverage_on_other_places() else { return Ok(()) };
    let places = language.percent(places.percent(), 0);
    text!(f, language,
        en: "; in tests, {places} of such intervals contained the outcome for other places",
        sv: "; i tester innehöll {places} av sådana intervall utfallet för andra platser",
        fr: "\u{202f}; lors de tests, {places} de ces intervalles contenaient la valeur observée pour d’autres territoires",
        fi: "; testeissä {places} tällaisista ennusteväleistä sisälsi toteuman muilla paikoilla",
    )?;
    match outlook.record.coverage_in_later_years() {
        Ok(years) => {
            let years = language.percent(years.percent(), 0);
            text!(f, language,
                en: " and {years} in later years",
                sv: " och {years} för senare år",
                fr: " et {years} pour des années ultérieures",
                fi: " ja {years} myöhempinä vuosina",
            )
        }
        Err(reason) => {
            let reason = reason.in_language(language);
            text!(f, language,
                en: "; {reason}",
                sv: "; {reason}",
                fr: "\u{202f}; {reason}",
                fi: "; {reason}",
            )
        }
    }
}
