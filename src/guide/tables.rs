//! Tables: files as publishers write them, read into series (features `csv`, `xlsx`, `json-stat`).
//!
//! [`TableReader`](crate::table::TableReader) parses the bytes of a text file or workbook. It detects
//! the layout and the units, reports its interpretation, and refuses an ambiguous file. The calling
//! program reads the file; the library does no input or output.
//!
//! ```
//! use climate_targets::table::TableReader;
//!
//! let text = "Utsläpp av växthusgaser (kt CO2e)\nKommun;1990;2020;2022\nA;792,2;428,5;401,4\n";
//! let table = TableReader::new().read(text.as_bytes())?;
//! assert_eq!(table.series()[0].latest().unwrap().emissions.kilotonnes(), 401.4);
//! assert_eq!(
//!     table.report().to_string(),
//!     "UTF-8, separator ';', header in line 2, years as columns. Place: \"Kommun\". Emissions: \
//!      \"1990\", \"2020\", \"2022\". Unit: kt CO2e, from a title or note. Land sector: not \
//!      stated. Titles and notes: \"Utsläpp av växthusgaser (kt CO2e)\". Decimal sign: ','. \
//!      Series: \"A\" (1). 3 values read."
//! );
//! # Ok::<(), climate_targets::table::TableError>(())
//! ```
//!
//! # What the reader finds
//!
//! | subject | forms |
//! |---|---|
//! | encoding | UTF-8, UTF-16, Windows-1252 |
//! | separator | comma, semicolon, tab, bar |
//! | header | below title lines, in one row or two; repeated headers are skipped |
//! | layout | one row a year; years as columns in either order, also `CO2 1990`; places as columns |
//! | years | `1990`, `1990.0`, the first or last day of a year, a span of one calendar year, `2023 p` |
//! | units | in a column, a heading, a title, a note or the text of a row: `1 000 tonn`, `Mton`, `MIO_T`, `teqCO2`, `Mt CO2e/yr`; columns of powers of ten |
//! | numbers | decimal sign and thousands mark, where the file decides them |
//! | missing values | blank, `-`, `..`, `:`, `NA`, `NO`, `NE`, `IE`, `C` |
//! | status | flags (`46.3 p`) and words (observed, preliminary, planned, WEM, WAM) |
//! | land sector | gross, net, including or excluding LULUCF in headings, titles and cells |
//! | words | English, German, French, Swedish, Finnish, Norwegian, Danish |
//!
//! # Formats
//!
//! | format | feature | notes |
//! |---|---|---|
//! | delimited text, SDMX-CSV | `csv` | |
//! | PX of statistics offices | `csv` | the default language; one column for each variable |
//! | TSV of Eurostat | `csv` | flags after values |
//! | JSON-stat 2 | `json-stat` | dense or sparse values, flags |
//! | XLSX, XLSB, XLS, ODS | `xlsx` | the sheet that can be read, or the one that [`sheet`](crate::table::TableReader::sheet) names |
//!
//! All formats are read by the same rules: each dimension of a cube is a column. Headings in two rows,
//! a row of units below the headings and merged cells (not those of XLSB) are read.
//!
//! A workbook with several sheets that can be read is refused with their names. The report lists the
//! other sheets, those that are refused with the reason, and those that are hidden.
//! [`TableReader::sheets`](crate::table::TableReader::sheets) reports how each sheet is read.
//!
//! A cell that is a number keeps its value, whatever its digits; a cell that is a text is read like a
//! text. A cell whose format shows another number, such as a percentage, is refused (in XLSX and
//! ODS). Hidden rows and columns are read and reported; comments are reported and not read.
//!
//! A formula is read as its result in the file. A formula without a result, as libraries such as
//! openpyxl write it, is refused (in XLSX and ODS). XLSB and XLS always hold a result, and some
//! programs write 0 for a formula that they do not compute: the reader cannot tell this 0 from a
//! result.
//!
//! [`publishers`](crate::table::publishers) has layouts of publishers; the page
//! [layouts](crate::guide::layouts) lists all tables that are tested.
//!
//! # What the reader refuses
//!
//! A wrong guess is worse than a refusal. The error lists all problems, each with line and column;
//! an option of the reader makes the choice. [`ProblemKind::options`](crate::table::ProblemKind::options)
//! names the options that resolve a problem.
//!
//! | problem | option |
//! |---|---|
//! | no unit, or two units that differ | `unit` |
//! | `1.250` with no other number that decides, or two conflicting marks; one mark for both uses | `decimal`, `thousands` |
//! | net and gross, or one of them against the boundary or the layout | |
//! | two spellings of one name: `Malmö` and `MALMÖ`, or with a hidden character | |
//! | a column with several values for one place, such as gases, sectors or scenarios | `filter`, `sum_over`, `by_sector`, `ignore` |
//! | a heading with words of unknown meaning: "Scope 1 emissions (kt)" | `value_column` |
//! | columns that can be places or parts | `value_column`, `places_as_columns` |
//! | a column of years beside years as columns | `year_column`, `ignore` |
//! | a total beside a column of the land sector; a title or note that names it without "including" or "excluding" | `net`, `gross` |
//! | masses of carbon | `carbon_to_co2` |
//! | several sheets that can be read | `sheet` |
//! | a status of unknown meaning, such as the name of a scenario | `planned_status`, `filter`, `exclude` |
//! | a cell whose format shows another number | none: state the number |
//! | a title or note that contradicts the table, or names planned values | `ignore_titles` |
//! | a file without a column of places | `place_name`, `place_column` |
//! | a second value for a place and year | none: correct the file |
//! | kt of CH4, short tons, levels per inhabitant, a negative level of a gross series | none, or `net` |
//!
//! A column that is one value throughout becomes part of the boundary where it can (a sector, CO2
//! alone), and a caveat of every result ([`Caveat::Selection`](crate::Caveat::Selection)). Columns
//! of numbers, codes, notes and sources are not read; the report lists them.
//!
//! In titles and notes, the reader knows words for units, gases, the land sector, plans, ratios and
//! parts. It does not understand prose: the report lists the titles and notes for a reader to check.
//!
//! The land sector is unspecified unless the file states it, or has a column of it. A heading
//! `emissions`, or one that begins with `emissions_`, states that it is excluded: these are the
//! headings of this crate's own files.
//!
//! # Planned values
//!
//! Rows of a scenario or target are never observations. They become a
//! [`GivenProjection`](crate::trend::GivenProjection), which an assessment can use in place of its
//! trend. [`planned_status`](crate::table::TableReader::planned_status) declares the name of a scenario
//! that the reader does not know.
//!
//! ```
//! use climate_targets::table::TableReader;
//! use climate_targets::{Assessor, Overrides, Target};
//!
//! let text = "place,year,scenario,emissions (kt CO2e)\n\
//!             A,1990,HIST,100\nA,2022,HIST,72\nA,2023,HIST,71\nA,2030,WAM,58\n";
//! let table = TableReader::new().read(text.as_bytes())?;
//! let halved = Target::builder("halved").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
//! let planned = Overrides::projection(&table.planned()[0].projection);
//! let result = Assessor::as_of_ymd(2024, 6, 30)?.assess_given(&table.series()[0], &halved, planned);
//! let projection = result.figures().projection?;
//! assert_eq!((projection.level.kilotonnes(), projection.gap?.kilotonnes()), (58.0, 8.0));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Values that look wrong
//!
//! Nothing is repaired. [`EmissionSeries::implausible`](crate::EmissionSeries::implausible) lists a
//! zero beside positive levels, a jump, a change of the unit by a factor of a thousand, a level per
//! head outside 0.1 t to 100 t, a negative level, and a tail of equal levels. A verdict that rests on
//! such a year has the caveat [`Caveat::Implausible`](crate::Caveat::Implausible).
//!
//! # Limits
//!
//! `max_bytes`, `max_rows`, `max_columns` and `max_cell` refuse a file by name before it fills the
//! memory. A workbook may unpack to 32 MiB, or to 100 times its size; a sheet may span two million
//! cells, or 20 for each cell with content.
//!
//! # Tables without emissions
//!
//! [`TableReader::rows`](crate::table::TableReader::rows) reads the rows of any of these files as
//! texts, for tables of targets.
