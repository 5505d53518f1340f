//! Layouts: the published tables that the reader is tested with, and the layouts of publishers.
//!
//! Each line is a table that a publisher offers. The tests read a table of the same form with made-up
//! places and numbers. "Read" means without options, other than
//! the name of the place; "with" names the options; "refused" gives the
//! reason.
//!
//! # Layouts with a name
//!
//! [`publishers`](crate::table::publishers) has a reader for each of these: it selects the rows of the
//! total, and states the unit and the boundary.
//!
//! | identifier | publisher | table | counts |
//! |---|---|---|---|
//! | `canada-provinces` | Environment and Climate Change Canada | national inventory by economic sector, CSV | all gases, Mt CO2e |
//! | `ceads-cities` | Carbon Emission Accounts and Datasets | Chinese cities, workbook | CO2, Mt |
//! | `climate-trace-2022` | Climate TRACE | inventory of December 2022, CSV | CO2, methane, nitrous oxide, t CO2e |
//! | `climate-watch` | World Resources Institute | historical emissions, CSV | all gases without the land sector, Mt CO2e |
//! | `climate-watch-net` | World Resources Institute | historical emissions, CSV | all gases with the land sector, Mt CO2e |
//! | `desnz-local-authorities` | Department for Energy Security and Net Zero | UK local authorities, CSV | CO2, methane, nitrous oxide with the land sector, kt CO2e |
//! | `edgar-co2` | Joint Research Centre | EDGAR by country, CSV or workbook | CO2 without the land sector, kt |
//! | `eea-inventories` | European Environment Agency | inventories reported to the UNFCCC, CSV | all gases without the land sector, Gg CO2e |
//! | `eurostat` | Eurostat | `env_air_gge`, TSV or SDMX-CSV | all gases without the land sector, Mt CO2e |
//! | `eurostat-net` | Eurostat | `env_air_gge`, TSV or SDMX-CSV | all gases with the land sector, Mt CO2e |
//! | `global-carbon-budget` | Global Carbon Project | fossil emissions by country | CO2, Mt C converted to CO2 |
//! | `owid-co2` | Our World in Data | `owid-co2-data.csv` | CO2 without land-use change, Mt |
//! | `owid-ghg` | Our World in Data | `owid-co2-data.csv` | all gases without the land sector, Mt CO2e |
//! | `primap-hist` | Potsdam Institute for Climate Impact Research | PRIMAP-hist, CSV | all gases without the land sector, Gg CO2e |
//! | `smhi-municipalities` | Swedish Meteorological and Hydrological Institute | national emission database, workbook or CSV | as the table states, t |
//! | `unfccc-annex-i` | UNFCCC secretariat | time series of Annex I parties, workbook | all gases without the land sector, kt CO2e |
//!
//! ```
//! use climate_targets::table::publishers;
//! let eurostat = publishers::find("eurostat").unwrap();
//! println!("{}: {}. {}", eurostat.table, eurostat.counts, eurostat.source);
//! # assert_eq!(publishers::ALL.len(), 16);
//! ```
//!
//! # Other layouts
//!
//! | table | publisher | result |
//! |---|---|---|
//! | monitoring of a German city by category, with planned rows | klimawatch (Code for Münster) | with `unit`; rows marked "geplant" are planned |
//! | the same with two totals in one year | klimawatch | refused: a second value |
//! | national net emissions, byte order mark, semicolons | Klimadashboard Germany | read as net |
//! | countries, years as columns, footer rows | Climate Watch (GHG emissions, country profile) | read |
//! | countries, newest year first, `MtCO₂e`, `N/A` | Climate Watch | with `filter` on the sector |
//! | monitoring of a city, padded cells, `2.068.953,00` | City of Karlsruhe | read; with several quantities, with `unit` |
//! | PxWeb CSV headed by its title (table 08940) | Statistics Norway | read |
//! | PxWeb text with tabs, unit in the rows | Statistics Sweden | read |
//! | population by municipality | Statistics Sweden | refused: a population |
//! | municipalities, `CO2 1990`, rows "Alla" | SMHI | with `filter`, or the layout `smhi-municipalities` |
//! | national sectors, Windows-1252, markup in a heading | Swedish open data | with `unit` |
//! | the same without a total | Swedish open data | refused: parts without a total |
//! | municipalities of a Finnish region, title rows, decimal commas | SYKE | with `filter` and `unit` |
//! | territorial emissions of a Swedish region, sources above the header, `1 234` | a Swedish county | read |
//! | net balance of the land sector | a Swedish county | refused: the land sector alone |
//! | UK local authorities, `Total Emissions:kt CO2` | Department for Business, Energy and Industrial Strategy | read |
//! | cities with a table of footnotes below | `UNdata` | refused: several records for one place |
//! | signatories with padded headings | Global Covenant of Mayors | refused: targets, not emissions; read as rows of text |
//! | line breaks in quoted cells | Global Covenant of Mayors | read |
//! | cities, `12/31/2014 12:00:00 AM`, `2018-01-01 - 2018-12-31` | CDP open data | read |
//! | footprints by region, `1 412` unquoted | a Swedish data set | refused: no year |
//! | scenarios HIST and WAM | integrated models | read; WAM is planned |
//! | inventory with a summary sheet, a row of units and sectors | a GPC workbook | read |
//! | headings in two rows, merged places, a hidden sheet | city workbooks | read |
//! | dates as years, numbers as text, formulas | city workbooks | read |
//! | unit on a note sheet | CEADs | with `sheet` and `unit` |
//! | one sheet for each year, industry by fuel | Japanese prefectures | refused: no series in a sheet |
//! | one year with and without the land sector | UNFCCC, profile of a country | refused: two quantities for one year |
//! | reference projection | Government of Canada | refused: an unknown scenario |
//! | PX with two contents and two units | Statistics Finland (`PxWeb`) | read |
//! | PX in ISO 8859-15 | `PxWeb` | read |
//! | JSON-stat 2, dense and sparse values | `PxWeb`, Eurostat | read |
