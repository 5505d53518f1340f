//! The layouts of publishers whose tables need more than detection: which rows are the total, which
//! columns do not matter, what the emissions count.
//!
//! A layout sets the roles of columns, the rows to read, the unit and the boundary. It sets no
//! value. A column that a later release adds is read by the rules of every table, so it is not
//! ignored silently.

/// Declares a layout, whose page states the identifier, the publisher, the table, what it counts and
/// the source.
macro_rules! publisher {
    ($(#[$doc:meta])* $name:ident {
        id: $id:literal,
        publisher: $publisher:literal,
        table: $table:literal,
        counts: $counts:literal,
        source: $source:literal,
        roles: $roles:expr,
    }) => {
        $(#[$doc])*
        ///
        #[doc = concat!("- Identifier: `", $id, "`")]
        #[doc = concat!("- Publisher: ", $publisher)]
        #[doc = concat!("- Table: ", $table)]
        #[doc = concat!("- Counts: ", $counts)]
        #[doc = concat!("- Source: ", $source)]
        pub const $name: Publisher = Publisher {
            id: $id,
            publisher: $publisher,
            table: $table,
            counts: $counts,
            source: $source,
            roles: $roles,
        };
    };
}

mod canada;
mod ceads;
mod climate_trace;
mod climate_watch;
mod desnz;
mod edgar;
mod eea;
mod eurostat;
mod global_carbon_budget;
mod owid;
mod primap;
mod smhi;
mod unfccc;

pub use canada::CANADA_PROVINCES;
pub use ceads::CEADS_CITIES;
pub use climate_trace::CLIMATE_TRACE_2022;
pub use climate_watch::{CLIMATE_WATCH, CLIMATE_WATCH_NET};
pub use desnz::DESNZ_LOCAL_AUTHORITIES;
pub use edgar::EDGAR_CO2;
pub use eea::EEA_INVENTORIES;
pub use eurostat::{EUROSTAT, EUROSTAT_NET};
pub use global_carbon_budget::GLOBAL_CARBON_BUDGET;
pub use owid::{OWID_CO2, OWID_GHG};
pub use primap::PRIMAP_HIST;
pub use smhi::SMHI_MUNICIPALITIES;
pub use unfccc::UNFCCC_ANNEX_I;

use super::TableReader;
use crate::boundary::{Accounting, Boundary, LandSector};
use crate::quantity::EmissionUnit;

/// All layouts, in the order of their identifiers.
pub const ALL: [&Publisher; 16] = [
    &CANADA_PROVINCES,
    &CEADS_CITIES,
    &CLIMATE_TRACE_2022,
    &CLIMATE_WATCH,
    &CLIMATE_WATCH_NET,
    &DESNZ_LOCAL_AUTHORITIES,
    &EDGAR_CO2,
    &EEA_INVENTORIES,
    &EUROSTAT,
    &EUROSTAT_NET,
    &GLOBAL_CARBON_BUDGET,
    &OWID_CO2,
    &OWID_GHG,
    &PRIMAP_HIST,
    &SMHI_MUNICIPALITIES,
    &UNFCCC_ANNEX_I,
];

/// The layout of a published table, and what its emissions count.
///
/// ```
/// use climate_targets::table::publishers::{self, EUROSTAT};
/// let text = "freq,unit,airpol,src_crf,geo\\TIME_PERIOD\t1990 \t2020 \n\
///             A,MIO_T,GHG,TOTX4_MEMO,AA\t100 \t75.5 p\n\
///             A,MIO_T,GHG,TOTXMEMO,AA\t90 \t65 p\n";
/// let table = EUROSTAT.reader().read(text.as_bytes())?;
/// assert_eq!(table.series()[0].latest().unwrap().emissions.megatonnes(), 75.5);
/// assert_eq!(publishers::find("eurostat").unwrap().publisher, "Eurostat");
/// # Ok::<(), climate_targets::table::TableError>(())
/// ```
#[derive(Debug, PartialEq)]
#[non_exhaustive]
pub struct Publisher {
    /// The identifier, such as "eurostat".
    pub id: &'static str,
    /// The publisher.
    pub publisher: &'static str,
    /// The table and its format.
    pub table: &'static str,
    /// What the emissions count, and their unit.
    pub counts: &'static str,
    /// Where the layout is published.
    pub source: &'static str,
    roles: Roles,
}

/// The roles of the columns of a layout. A blank name leaves the column to detection.
#[derive(Debug, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "independent facts about one layout")]
struct Roles {
    sheet: &'static str,
    place: &'static str,
    year: &'static str,
    value: &'static str,
    /// The rows of the total: columns and values.
    rows: &'static [(&'static str, &'static str)],
    /// The rows that are no place, year or part.
    excluded: &'static [(&'static str, &'static str)],
    /// The columns whose rows are added up.
    sums: &'static [&'static str],
    /// The columns that do not change the meaning of a value.
    unread: &'static [&'static str],
    unit: Option<EmissionUnit>,
    boundary: Boundary,
    has_carbon: bool,
    has_places_as_columns: bool,
    ignores_titles: bool,
    /// Whether CO2 equivalents do not stand for all gases of the Kyoto Protocol.
    has_fewer_gases: bool,
}

impl Roles {
    const DETECTED: Self = Self {
        sheet: "",
        place: "",
        year: "",
        value: "",
        rows: &[],
        excluded: &[],
        sums: &[],
        unread: &[],
        unit: None,
        boundary: Boundary::UNSPECIFIED,
        has_carbon: false,
        has_places_as_columns: false,
        ignores_titles: false,
        has_fewer_gases: false,
    };
}

/// The boundary of territorial emissions; `None` for a layout that leaves the land sector open.
const fn territorial(land_sector: Option<LandSector>) -> Boundary {
    Boundary { accounting: Some(Accounting::Territorial), land_sector, ..Boundary::UNSPECIFIED }
}

impl Publisher {
    /// The reader of the layout. Further options can follow; a filter, or a column to ignore, adds to
    /// those of the layout.
    ///
    /// ```
    /// use climate_targets::table::publishers::OWID_CO2;
    /// let text = "country,year,iso_code,co2,co2_per_capita\nA,2020,AAA,12.5,3\n";
    /// let table = OWID_CO2.reader().read(text.as_bytes())?;
    /// assert_eq!(table.series()[0].latest().unwrap().emissions.megatonnes(), 12.5);
    /// # Ok::<(), climate_targets::table::TableError>(())
    /// ```
    pub fn reader(&self) -> TableReader {
        let roles = &self.roles;
        let name = |name: &str| (!name.is_empty()).then(|| name.to_owned());
        let pairs = |pairs: &[(&str, &str)]| {
            pairs.iter().map(|(column, value)| ((*column).into(), (*value).into())).collect()
        };
        let mut reader = TableReader::new();
        reader.sheet = name(roles.sheet);
        reader.place_column = name(roles.place);
        reader.year_column = name(roles.year);
        reader.value_column = name(roles.value);
        reader.layout_rows = pairs(roles.rows);
        reader.layout_excluded = pairs(roles.excluded);
        reader.sum_over = roles.sums.iter().map(|column| (*column).to_owned()).collect();
        reader.unread = roles.unread;
        // The rows of the total need no caveat: the boundary says what they count.
        reader.ignored = roles.rows.iter().map(|(column, _)| (*column).to_owned()).collect();
        reader.unit = roles.unit;
        reader.boundary = roles.boundary.clone();
        reader.carbon = roles.has_carbon;
        reader.places_as_columns = roles.has_places_as_columns;
        reader.ignore_titles = roles.ignores_titles;
        reader.has_fewer_gases = roles.has_fewer_gases;
        reader.land_of_layout = roles.boundary.land_sector;
        reader
    }
}

/// The layout with an identifier.
///
/// ```
/// use climate_targets::table::publishers;
/// assert!(publishers::find("primap-hist").is_some());
/// assert!(publishers::find("nobody").is_none());
/// ```
pub fn find(id: &str) -> Option<&'static Publisher> {
    ALL.into_iter().find(|publisher| publisher.id == id)
}
