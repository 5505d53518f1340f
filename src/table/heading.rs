//! The meaning of one heading: its role, unit and land sector.

use super::land_words::LandText;
use super::unit_words::{UnitFault, UnitText, find_unit};
use super::words::{
    COUNTRY_CODE, COUNTRY_RANK, GAS, HARMLESS, LAND_SECTOR, MULTIPLIER, NEUTRAL, PLACES,
    POPULATION, REMARKS, SECTOR, STATUS, TERRITORIAL, TOTAL, UNIT, VALUE, YEAR, contains_phrase,
    fold, has_word, is_one_of, names_per_head, with_phrases,
};
use super::year_text::{YearHeading, year_heading};
use crate::boundary::LandSector;
use crate::quantity::{EmissionUnit, Substance};

/// The role that a heading gives to its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HeadingRole {
    /// A place, with the rank of its kind: 0 for the smallest area.
    Place(usize),
    Country,
    /// The code of a country.
    CountryCode,
    Year,
    /// Emissions; `total` if the heading says that they are the sum of all parts.
    Value {
        total: bool,
    },
    Unit,
    /// A power of ten that multiplies the values.
    Multiplier,
    Population,
    LandSector,
    Status,
    Sector,
    Gas,
    /// Free text: notes, comments, sources.
    Remarks,
    Harmless,
    Unknown,
}

#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "independent facts about one heading")]
pub(super) struct Heading {
    pub name: String,
    pub role: HeadingRole,
    pub unit: Option<Result<EmissionUnit, UnitFault>>,
    pub land: Option<LandSector>,
    /// The gas, if the words name CO2 alone.
    pub substance: Option<Substance>,
    pub is_territorial: bool,
    pub is_per_head: bool,
    /// Whether the heading states numbers in thousands: "population (thousands)".
    pub in_thousands: bool,
    /// Whether at least one word names emissions.
    pub names_emissions: bool,
    pub year: Option<YearHeading>,
}

impl Heading {
    pub(super) fn of(cell: &str) -> Self {
        let name = cell.trim().to_owned();
        if let Some(subject) = subject_of_title(&name) {
            return Self { name: name.clone(), ..Self::of(subject) };
        }
        let year = year_heading(&name);
        let folded = fold(&name);
        let found = find_unit(&name);
        let (unit, rest) = match found {
            Some(UnitText { unit, rest }) => (Some(unit), rest),
            None => (None, folded.clone()),
        };
        let land_text = LandText::of(&rest);
        let (land, rest) = (land_text.meaning(), land_text.rest);
        let in_thousands =
            ["thousands", "thousand", "1000", "000s", "tusen", "tsd", "1 000", "tuhatta"]
                .iter()
                .any(|word| contains_phrase(&folded, word));
        let names_emissions = folded
            .split(' ')
            .any(|word| is_one_of(word, VALUE) && !matches!(word, "value" | "level"));
        let is_territorial = has_word(&rest, TERRITORIAL);
        // "t CO2e/d" and "kg CO2/l" are ratios.
        let is_year = |part: &str| {
            let folded = fold(part);
            let first = folded.split(' ').next().unwrap_or_default();
            is_one_of(first, "yr|year|a|an|ar|annum|jahr|vuosi|annee|aar")
        };
        let is_ratio = unit.is_some() && name.split('/').skip(1).any(|part| !is_year(part));
        let role = match role(&folded, &rest, unit.is_some(), land.is_some()) {
            HeadingRole::Value { .. } if is_ratio => HeadingRole::Unknown,
            role => role,
        };
        let words_of = |list: &'static str| has_word(&rest, list);
        let is_per_head = names_per_head(&folded)
            || unit.is_some() && role == HeadingRole::Unknown && words_of(POPULATION);
        let substance = substance_of(&rest);
        Self {
            name,
            role,
            unit,
            land,
            substance,
            is_territorial,
            is_per_head,
            in_thousands,
            names_emissions,
            year,
        }
    }
}

/// The subject of a heading that consists of a table's title and its list of dimensions: "08940:
/// Klimagasser, etter kilde, komponent, år og statistikkvariabel".
fn subject_of_title(name: &str) -> Option<&str> {
    let by = [", etter ", ", efter ", ", by ", ", nach ", ", par ", " by "];
    let (subject, dimensions) = by.iter().find_map(|by| name.split_once(by))?;
    let lists = dimensions.contains(',');
    let (code, rest) = subject.split_once(':').unwrap_or(("", subject));
    let is_code = code.bytes().all(|byte| byte.is_ascii_digit());
    (lists && is_code).then(|| rest.trim())
}

/// The gas that the words name: CO2, unless they also name equivalents or greenhouse gases.
pub(super) fn substance_of(folded: &str) -> Option<Substance> {
    let words = || folded.split(' ');
    let is_co2 = |word: &str| {
        matches!(word, "co2" | "koldioxid" | "kohlendioxid" | "hiilidioksidi" | "karbondioksid")
            || word == "hiilidioksidipaastot"
    };
    let is_wider = |word: &str| {
        word.starts_with("eq")
            || word.starts_with("ekv")
            || word.starts_with("aq")
            || matches!(
                word,
                "co2e" | "co2eq" | "ghg" | "ghgs" | "e" | "greenhouse" | "ges" | "thg"
            )
            || word.starts_with("treibhausgas")
            || word.starts_with("vaxthusgas")
            || word.starts_with("klimagass")
    };
    let names_co2 = words().any(is_co2) || contains_phrase(folded, "carbon dioxide");
    (names_co2 && !words().any(is_wider)).then_some(Substance::Co2)
}

fn role(folded: &str, rest: &str, has_unit: bool, has_land: bool) -> HeadingRole {
    let exact = |list: &str| is_one_of(folded, list) || is_one_of(rest, list);
    if folded.is_empty() {
        return HeadingRole::Unknown;
    }
    if exact(YEAR) {
        return HeadingRole::Year;
    }
    // "Kommun (kt CO2e)" above the places, with years as columns.
    let place = if has_unit { rest } else { folded };
    if let Some(rank) = PLACES.iter().position(|words| is_one_of(place, words)) {
        return if rank == COUNTRY_RANK { HeadingRole::Country } else { HeadingRole::Place(rank) };
    }
    let population = folded.split(' ').filter(|word| {
        !matches!(*word, "thousands" | "thousand" | "1000" | "000s" | "in" | "tusen")
    });
    let population = population.collect::<Vec<_>>().join(" ");
    let lists = [
        (UNIT, HeadingRole::Unit),
        (POPULATION, HeadingRole::Population),
        (STATUS, HeadingRole::Status),
        (SECTOR, HeadingRole::Sector),
        (COUNTRY_CODE, HeadingRole::CountryCode),
        (MULTIPLIER, HeadingRole::Multiplier),
        (REMARKS, HeadingRole::Remarks),
        (HARMLESS, HeadingRole::Harmless),
    ];
    if let Some((_, role)) = lists.iter().find(|(list, _)| exact(list)) {
        return *role;
    }
    if is_one_of(&population, POPULATION) {
        return HeadingRole::Population;
    }
    if is_one_of(rest, LAND_SECTOR) || is_one_of(folded, LAND_SECTOR) {
        return HeadingRole::LandSector;
    }
    if !has_unit && !has_land && is_one_of(folded, GAS) {
        return HeadingRole::Gas;
    }
    match value_role(rest, has_unit) {
        // "is_projection", "scenario name"
        HeadingRole::Unknown if !has_unit && names_status(folded) => HeadingRole::Status,
        role => role,
    }
}

fn names_status(folded: &str) -> bool {
    let is_status = |word: &str| {
        matches!(word, "projection" | "projected" | "forecast" | "prognos" | "prognose" | "planned")
            || matches!(word, "scenario" | "szenario" | "status")
    };
    folded.split(' ').any(is_status)
}

/// The role of emissions if every word names emissions or a total, or does not restrict them;
/// otherwise unknown.
fn value_role(rest: &str, has_unit: bool) -> HeadingRole {
    let rest = with_phrases(rest);
    let words: Vec<&str> = rest.split(' ').filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return if has_unit { HeadingRole::Value { total: false } } else { HeadingRole::Unknown };
    }
    let mut named = has_unit;
    let mut total = false;
    for word in words {
        if is_one_of(word, VALUE) {
            named = true;
        } else if is_one_of(word, TOTAL) {
            total = true;
        } else if !is_one_of(word, NEUTRAL) && !is_one_of(word, TERRITORIAL) {
            return HeadingRole::Unknown;
        }
    }
    if named || total { HeadingRole::Value { total } } else { HeadingRole::Unknown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_gives_the_role_of_its_column() {
        use HeadingRole::*;
        for (heading, role) in [
            ("place", Place(1)),
            ("Kommun", Place(0)),
            ("Country/Region", Country),
            ("year", Year),
            ("År", Year),
            ("Accounting year", Year),
            ("emissions_kt", Value { total: false }),
            ("emissions_Mt_incl_LULUCF", Value { total: false }),
            ("Total emissions (metric tonnes CO2e)", Value { total: true }),
            ("Totala utsläpp av växthusgaser", Value { total: true }),
            ("CO2-Emissionen gesamt", Value { total: true }),
            ("co2", Value { total: false }),
            ("Industry Total:kt CO2", Unknown),
            ("Inrikes transporter", Unknown),
            ("Enhet", Unit),
            ("Einwohner", Population),
            ("population (thousands)", Population),
            ("land_sector", LandSector),
            ("land_sector_Mt", LandSector),
            ("scenario", Status),
            ("gas", Gas),
            ("komponent", Gas),
            ("CRF_Code", Sector),
            ("08940: Klimagasser, etter kilde, komponent, år og variabel", Value { total: false }),
            ("Emissions by sector", Unknown),
            ("Data source", Remarks),
            ("Country code", CountryCode),
            ("PowerCode Code", Multiplier),
            ("is_projection", Status),
            ("Territorial emissions (kt)", Value { total: false }),
            ("Emission reductions (kt CO2e)", Unknown),
            ("CO2 1990", Unknown),
            ("population in 2018", Unknown),
        ] {
            assert_eq!(Heading::of(heading).role, role, "{heading}");
        }
        assert_eq!(Heading::of("CO2 1990").year.map(|year| year.rest), Some("co2".into()));
        assert!(Heading::of("emissions t per capita").is_per_head);
        assert_eq!(
            Heading::of("emissions incl. LULUCF").land,
            Some(crate::boundary::LandSector::Included)
        );
    }
}
