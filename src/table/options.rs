use chrono::NaiveDate;

use super::number::{Marks, normal};
use crate::boundary::{Boundary, LandSector};
use crate::quantity::EmissionUnit;

/// Reads emission tables as publishers write them, from bytes to series.
///
/// The reader finds the encoding, the separator, the header row, the layout (one row a year, years
/// as columns, places as columns), the roles of the columns and the form of the numbers. It refuses
/// an ambiguous table; the caller then chooses a meaning with an option. An error lists the
/// problems of the header or, if the header is valid, of the rows.
///
/// ```
/// use climate_targets::table::TableReader;
/// // Lahti, kt CO2e (SYKE, CC BY 4.0), with decimal commas and years as columns.
/// let text = "Emissions of municipalities (kt CO2e)\nKunta;1990;2020;2022\nLahti;792,2;428,5;401,4\n";
/// let table = TableReader::new().read(text.as_bytes())?;
/// let lahti = &table.series()[0];
/// assert_eq!(lahti.place(), "Lahti");
/// assert_eq!(lahti.latest().unwrap().emissions.kilotonnes(), 401.4);
/// println!("{}", table.report());
/// # Ok::<(), climate_targets::table::TableError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[must_use = "a reader does nothing until it reads"]
#[allow(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub struct TableReader {
    pub(super) place_column: Option<String>,
    pub(super) year_column: Option<String>,
    pub(super) value_column: Option<String>,
    pub(super) place_name: Option<String>,
    pub(super) filters: Vec<(String, String)>,
    pub(super) excluded: Vec<(String, String)>,
    /// The rows of the total, and those that are none, by the layout of a publisher.
    pub(super) layout_rows: Vec<(String, String)>,
    pub(super) layout_excluded: Vec<(String, String)>,
    pub(super) planned_words: Vec<String>,
    pub(super) ignored: Vec<String>,
    /// The columns that the layout of a publisher does not read.
    pub(super) unread: &'static [&'static str],
    pub(super) boundary: Boundary,
    /// Whether CO2 equivalents do not stand for all gases, by the layout of a publisher.
    pub(super) has_fewer_gases: bool,
    /// The land sector by the layout of a publisher, which a title must not contradict.
    pub(super) land_of_layout: Option<LandSector>,
    pub(super) sum_over: Vec<String>,
    pub(super) by_sector: bool,
    pub(super) sector_column: Option<String>,
    pub(super) sheet: Option<String>,
    pub(super) header_row: Option<u64>,
    pub(super) ignore_titles: bool,
    pub(super) separator: Option<char>,
    pub(super) marks: Marks,
    pub(super) unit: Option<EmissionUnit>,
    pub(super) carbon: bool,
    pub(super) net: bool,
    pub(super) gross: bool,
    pub(super) places_as_columns: bool,
    pub(super) as_of: Option<NaiveDate>,
    pub(super) max_bytes: usize,
    pub(super) max_rows: usize,
    pub(super) max_columns: usize,
    pub(super) max_cell: usize,
}

impl Default for TableReader {
    fn default() -> Self {
        Self::new()
    }
}

/// Setters that consume the reader and return it.
macro_rules! options {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $type:ty),*) => $($field:ident).+ = $value:expr;)*) => {
        $($(#[$doc])* pub fn $name(mut self, $($argument: $type),*) -> Self {
            self.$($field).+ = $value;
            self
        })*
    };
}

impl TableReader {
    /// Creates a reader without options, which takes all information from the file.
    pub const fn new() -> Self {
        Self {
            place_column: None,
            year_column: None,
            value_column: None,
            place_name: None,
            filters: Vec::new(),
            excluded: Vec::new(),
            layout_rows: Vec::new(),
            layout_excluded: Vec::new(),
            planned_words: Vec::new(),
            ignored: Vec::new(),
            unread: &[],
            boundary: Boundary::UNSPECIFIED,
            has_fewer_gases: false,
            land_of_layout: None,
            sum_over: Vec::new(),
            by_sector: false,
            sector_column: None,
            sheet: None,
            header_row: None,
            ignore_titles: false,
            separator: None,
            marks: Marks { decimal: None, thousands: None },
            unit: None,
            carbon: false,
            net: false,
            gross: false,
            places_as_columns: false,
            as_of: None,
            max_bytes: 1 << 30,
            max_rows: 20_000_000,
            max_columns: 16_384,
            max_cell: 100_000,
        }
    }

    options! {
        /// Sets the column of places by its heading.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "city,municipality,year,emissions_kt\nA,B,2020,1\n";
        /// let table = TableReader::new().place_column("city").read(text.as_bytes())?;
        /// assert_eq!(table.series()[0].place(), "A");
        /// # Ok::<(), climate_targets::table::TableError>(())
        /// ```
        place_column(name: impl Into<String>) => place_column = Some(name.into());
        /// Sets the column of years by its heading.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "place,year,date,emissions_kt\nA,2020,2021,1\n";
        /// let table = TableReader::new().year_column("year").read(text.as_bytes())?;
        /// assert_eq!(table.series()[0].latest().unwrap().year.get(), 2020);
        /// # Ok::<(), climate_targets::table::TableError>(())
        /// ```
        year_column(name: impl Into<String>) => year_column = Some(name.into());
        /// Sets the column of emissions by its heading.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "place,year,Scope 1 (kt),Scope 2 (kt)\nA,2020,3,1\n";
        /// let table = TableReader::new().value_column("Scope 1 (kt)").read(text.as_bytes())?;
        /// assert_eq!(table.series()[0].latest().unwrap().emissions.kilotonnes(), 3.0);
        /// # Ok::<(), climate_targets::table::TableError>(())
        /// ```
        value_column(name: impl Into<String>) => value_column = Some(name.into());
        /// Sets the column of sectors by its heading, for [`by_sector`](Self::by_sector).
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "place,year,branch,emissions_kt\nA,2020,heat,3\n";
        /// let table = TableReader::new().by_sector().sector_column("branch").read(text.as_bytes())?;
        /// assert!(table.series()[0].boundary().sectors.is_some());
        /// # Ok::<(), climate_targets::table::TableError>(())
        /// ```
        sector_column(name: impl Into<String>) => sector_column = Some(name.into());
        /// Sets the name of the place of a table without a column of places.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "year,emissions_kt\n2020,3\n";
        /// let table = TableReader::new().place_name("A").read(text.as_bytes())?;
        /// assert_eq!(table.series()[0].place(), "A");
        /// # Ok::<(), climate_targets::table::TableError>(())
        /// ```
        place_name(name: impl Into<String>) => place_name = Some(name.into());
        /// Sets the sheet of a workbook by its name.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "place,year,emissions_kt\nA,2020,3\n";
        /// let error = TableReader::new().sheet("Summary").read(text.as_bytes()).unwrap_err();
        /// assert!(error.to_string().contains("has no sheet \"Summary\""));
        /// ```
        sheet(name: impl Into<String>) => sheet = Some(name.into());
        /// Sets the line of the header row, from 1; one of the first 100 rows.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "city,year\nplace,year,emissions_kt\nA,2020,3\n";
        /// let table = TableReader::new().header_row(2).read(text.as_bytes())?;
        /// assert_eq!(table.series()[0].latest().unwrap().emissions.kilotonnes(), 3.0);
        /// # Ok::<(), climate_targets::table::TableError>(())
        /// ```
        header_row(line: u64) => header_row = Some(line);
        /// Ignores titles above the header and notes below the data. They then state no unit, and
        /// do not change the meaning of the values.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "Emissions and the forecast of the agency\nplace,year,emissions_kt\nA,2020,3\n";
        /// let table = TableReader::new().ignore_titles().read(text.as_bytes())?;
        /// assert_eq!(table.series()[0].latest().unwrap().emissions.kilotonnes(), 3.0);
        /// # Ok::<(), climate_targets::table::TableError>(())
        /// ```
        ignore_titles() => ignore_titles = true;
        /// Sets the separator of cells: `,`, `;`, a tab or `|`.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "place|year|emissions_kt\nA, B|2020|3\n";
        /// let table = TableReader::new().separator('|').read(text.as_bytes())?;
        /// assert_eq!(table.series()[0].place(), "A, B");
        /// # Ok::<(), climate_targets::table::TableError>(())
        /// ```
        separator(separator: char) => separator = Some(separator);
        /// Sets the decimal sign: `.` or `,`.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "place;year;emissions_kt\nA;2020;1,250\n";
        /// let table = TableReader::new().decimal(',').read(text.as_bytes())?;
        /// assert_eq!(table.series()[0].latest().unwrap().emissions.kilotonnes(), 1.25);
        /// # Ok::<(), climate_targets::table::TableError>(())
        /// ```
        decimal(sign: char) => marks.decimal = Some(sign);
        /// Sets the thousands mark: `.`, `,`, a space or `'`. The decimal sign is then another mark.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "place;year;emissions_kt\nA;2020;1,250\n";
        /// let table = TableReader::new().thousands(',').read(text.as_bytes())?;
        /// assert_eq!(table.series()[0].latest().unwrap().emissions.kilotonnes(), 1250.0);
        /// # Ok::<(), climate_targets::table::TableError>(())
        /// ```
        thousands(mark: char) => marks.thousands = Some(normal(mark));
        /// Sets the unit of a table that states none. A unit in the file must agree with it.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "place,year,emissions\nA,2020,3\n";
        /// let unit = "kt CO2e".parse()?;
        /// let table = TableReader::new().unit(unit).read(text.as_bytes())?;
        /// assert_eq!(table.series()[0].latest().unwrap().emissions.kilotonnes(), 3.0);
        /// # Ok::<(), climate_targets::Error>(())
        /// ```
        unit(unit: EmissionUnit) => unit = Some(unit);
        /// Declares the values to be masses of carbon, and converts them to CO2 by the factor 44/12.
        /// A table whose unit names CO2 is then refused.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "place,year,emissions,unit\nA,2020,3,kt C\n";
        /// let table = TableReader::new().carbon_to_co2().read(text.as_bytes())?;
        /// assert_eq!(table.series()[0].latest().unwrap().emissions.kilotonnes(), 11.0);
        /// # Ok::<(), climate_targets::table::TableError>(())
        /// ```
        carbon_to_co2() => carbon = true;
        /// Declares the emissions to be net: including the land sector. A [`gross`](Self::gross) or a
        /// boundary without the land sector contradicts it, and the table is then refused.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "place,year,balance (kt)\nA,2020,-3\n";
        /// let table = TableReader::new().value_column("balance (kt)").net().read(text.as_bytes())?;
        /// assert_eq!(table.series()[0].latest().unwrap().emissions.kilotonnes(), -3.0);
        /// # Ok::<(), climate_targets::table::TableError>(())
        /// ```
        net() => net = true;
        /// Declares the emissions to be gross: excluding the land sector. A [`net`](Self::net) or a
        /// boundary with the land sector contradicts it, and the table is then refused.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "place,year,Total (kt),LULUCF (kt)\nA,2020,3,-1\n";
        /// let table = TableReader::new().gross().read(text.as_bytes())?;
        /// assert_eq!(table.series()[0].latest().unwrap().emissions.kilotonnes(), 3.0);
        /// # Ok::<(), climate_targets::table::TableError>(())
        /// ```
        gross() => gross = true;
        /// Sets fields of the boundary that the table does not state, such as the set of warming
        /// potentials.
        ///
        /// ```
        /// use climate_targets::boundary::{Accounting, Boundary};
        /// use climate_targets::table::TableReader;
        /// let text = "place,year,emissions_kt\nA,2020,3\n";
        /// let mut boundary = Boundary::UNSPECIFIED;
        /// boundary.accounting = Some(Accounting::Territorial);
        /// let table = TableReader::new().boundary(boundary).read(text.as_bytes())?;
        /// assert_eq!(table.series()[0].boundary().accounting, Some(Accounting::Territorial));
        /// # Ok::<(), climate_targets::table::TableError>(())
        /// ```
        boundary(boundary: Boundary) => boundary = boundary;
        /// Declares that the columns of numbers are places.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "Unit: kt\nyear,A,B\n2020,3,5\n";
        /// let table = TableReader::new().places_as_columns().read(text.as_bytes())?;
        /// assert_eq!(table.series()[1].place(), "B");
        /// # Ok::<(), climate_targets::table::TableError>(())
        /// ```
        places_as_columns() => places_as_columns = true;
        /// Sets the as-of date. Observed values of years not yet complete on that date are counted and
        /// left out, and the other rows are read as if the file had no such values. Planned values are
        /// read for all years.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// use chrono::NaiveDate;
        /// use climate_targets::table::LeftOut;
        /// let text = "place,year,emissions_kt\nA,2020,3\nA,2030,1\n";
        /// let date = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
        /// let table = TableReader::new().as_of(date).read(text.as_bytes())?;
        /// assert_eq!(table.report().left_out, [(LeftOut::AfterAsOf, 1)]);
        /// # Ok::<(), climate_targets::table::TableError>(())
        /// ```
        as_of(date: NaiveDate) => as_of = Some(date);
        /// Sets the largest size of a table, in bytes; 1 GiB by default.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "place,year,emissions_kt\nA,2020,3\nA long name of a city,2021,3\n";
        /// let error = TableReader::new().max_bytes(10).read(text.as_bytes()).unwrap_err();
        /// assert!(error.to_string().contains("limit: max_bytes"));
        /// ```
        max_bytes(limit: usize) => max_bytes = limit;
        /// Sets the largest number of rows; 20 million by default.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "place,year,emissions_kt\nA,2020,3\nA long name of a city,2021,3\n";
        /// let error = TableReader::new().max_rows(1).read(text.as_bytes()).unwrap_err();
        /// assert!(error.to_string().contains("limit: max_rows"));
        /// ```
        max_rows(limit: usize) => max_rows = limit;
        /// Sets the largest number of columns; 16 384 by default, as in a workbook.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "place,year,emissions_kt\nA,2020,3\nA long name of a city,2021,3\n";
        /// let error = TableReader::new().max_columns(2).read(text.as_bytes()).unwrap_err();
        /// assert!(error.to_string().contains("limit: max_columns"));
        /// ```
        max_columns(limit: usize) => max_columns = limit;
        /// Sets the largest length of a cell, in bytes; 100 000 by default.
        ///
        /// ```
        /// use climate_targets::table::TableReader;
        /// let text = "place,year,emissions_kt\nA,2020,3\nA long name of a city,2021,3\n";
        /// let error = TableReader::new().max_cell(10).read(text.as_bytes()).unwrap_err();
        /// assert!(error.to_string().contains("limit: max_cell"));
        /// ```
        max_cell(limit: usize) => max_cell = limit;
    }

    /// Reads only rows with the given value in the given column. A row must pass all filters. The
    /// comparison ignores case, hyphens, apostrophes, spaces and hidden characters. Unless the value
    /// names a total, the filter is a caveat of every result
    /// ([`Caveat::Selection`](crate::Caveat::Selection)).
    ///
    /// ```
    /// use climate_targets::table::TableReader;
    /// let text = "place,year,scope,emissions_kt\nA,2020,direct,3\nA,2020,upstream,5\n";
    /// assert!(TableReader::new().read(text.as_bytes()).is_err()); // `scope` has two values
    /// let table = TableReader::new().filter("scope", "direct").read(text.as_bytes())?;
    /// assert_eq!(table.series()[0].latest().unwrap().emissions.kilotonnes(), 3.0);
    /// # Ok::<(), climate_targets::table::TableError>(())
    /// ```
    pub fn filter(mut self, column: impl Into<String>, value: impl Into<String>) -> Self {
        self.filters.push((column.into(), value.into()));
        self
    }

    /// Leaves out the rows with the given value in the given column. The comparison is that of
    /// [`filter`](Self::filter).
    ///
    /// ```
    /// use climate_targets::table::TableReader;
    /// let text = "place,year,scope,emissions_kt\nA,2020,direct,3\nA,2020,upstream,5\n";
    /// let table = TableReader::new().exclude("scope", "upstream").read(text.as_bytes())?;
    /// assert_eq!(table.series()[0].latest().unwrap().emissions.kilotonnes(), 3.0);
    /// # Ok::<(), climate_targets::table::TableError>(())
    /// ```
    pub fn exclude(mut self, column: impl Into<String>, value: impl Into<String>) -> Self {
        self.excluded.push((column.into(), value.into()));
        self
    }

    /// Declares a word of a status column to mark planned values, such as the name of a scenario.
    ///
    /// ```
    /// use climate_targets::table::TableReader;
    /// let text = "place,year,scenario,emissions_kt\nA,2020,observed,3\nA,2030,Reference,2\n";
    /// let table = TableReader::new().planned_status("Reference").read(text.as_bytes())?;
    /// assert_eq!(table.planned()[0].projection.name(), "Reference");
    /// # Ok::<(), climate_targets::table::TableError>(())
    /// ```
    pub fn planned_status(mut self, word: impl Into<String>) -> Self {
        self.planned_words.push(word.into());
        self
    }

    /// Ignores a column, even if it can change the meaning of the values.
    ///
    /// ```
    /// use climate_targets::table::TableReader;
    /// let text = "place,year,method,emissions_kt\nA,2020,old,3\nA,2021,new,4\n";
    /// let table = TableReader::new().ignore("method").read(text.as_bytes())?;
    /// assert_eq!(table.report().values, 2);
    /// # Ok::<(), climate_targets::table::TableError>(())
    /// ```
    pub fn ignore(mut self, column: impl Into<String>) -> Self {
        self.ignored.push(column.into());
        self
    }

    /// The land sector that the caller or the layout of a publisher declares.
    pub(super) fn declared_land(&self) -> Option<LandSector> {
        let net = self.net.then_some(LandSector::Included);
        net.or(self.gross.then_some(LandSector::Excluded)).or(self.land_of_layout)
    }

    /// Whether neither the caller nor a layout declares the land sector.
    pub(super) fn leaves_land_open(&self) -> bool {
        self.declared_land().is_none()
    }

    /// Reads one series for each place and sector. The boundary of each series names its sector;
    /// the boundary of the total names no sector.
    ///
    /// ```
    /// use climate_targets::boundary::Sectors;
    /// use climate_targets::table::TableReader;
    /// let text = "place,year,sector,emissions_kt\nA,2020,heat,3\nA,2020,transport,5\nA,2020,total,8\n";
    /// let table = TableReader::new().by_sector().read(text.as_bytes())?;
    /// let sectors = table.series().iter().map(|series| series.boundary().sectors.clone());
    /// let heat = Sectors::Named("heat".into());
    /// let transport = Sectors::Named("transport".into());
    /// assert_eq!(sectors.collect::<Vec<_>>(), [Some(heat), Some(transport), None]);
    /// # Ok::<(), climate_targets::table::TableError>(())
    /// ```
    pub const fn by_sector(mut self) -> Self {
        self.by_sector = true;
        self
    }

    /// Adds up the rows of one place and year that differ in a column, such as the sectors of a
    /// table without a total.
    ///
    /// ```
    /// use climate_targets::table::TableReader;
    /// let text = "place,year,sector,emissions_kt\nA,2020,heat,3\nA,2020,transport,5\n";
    /// let table = TableReader::new().sum_over("sector").read(text.as_bytes())?;
    /// assert_eq!(table.series()[0].latest().unwrap().emissions.kilotonnes(), 8.0);
    /// # Ok::<(), climate_targets::table::TableError>(())
    /// ```
    pub fn sum_over(mut self, column: impl Into<String>) -> Self {
        self.sum_over.push(column.into());
        self
    }
}
