//! Layouts of publishers, each with a table of made-up places and numbers.

use climate_targets::EmissionSeries;
use climate_targets::boundary::{Accounting, Gases, LandSector};
use climate_targets::table::publishers::{self, Publisher};
use climate_targets::table::{Table, TableReader};

fn bytes(file: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/publishers/");
    std::fs::read(format!("{folder}{file}")).unwrap()
}

fn read(publisher: &Publisher, file: &str) -> Table {
    let table = publisher.reader().read(&bytes(file));
    table.unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The place, years and levels of a series, in tonnes.
fn levels(series: &EmissionSeries) -> (&str, Vec<(i32, f64)>) {
    let levels = series.observations().iter().map(|o| (o.year.get(), o.emissions.tonnes()));
    (series.place(), levels.collect())
}

/// The identifier and file of a layout, and the levels of its places.
type Case = (&'static str, &'static str, &'static [(&'static str, &'static [(i32, f64)])]);

const CASES: &[Case] = &[
    (
        "canada-provinces",
        "canada.csv",
        &[("Canada", &[(1990, 588.5e6), (2020, 600.125e6)]), ("A", &[(1990, 9.5e6), (2020, 1.5)])],
    ),
    (
        "ceads-cities",
        "ceads.xlsx",
        &[("A", &[(1997, 12.5e6), (1998, 13e6)]), ("B", &[(1997, 7.25e6)])],
    ),
    ("climate-trace-2022", "climate_trace.csv", &[("AAA", &[(2015, 2000.0), (2016, 1900.0)])]),
    (
        "climate-watch",
        "climate_watch.csv",
        &[
            ("A", &[(1990, 30.5e6), (2019, 48e6), (2020, 46.125e6)]),
            ("B", &[(1990, 4e6), (2020, 3.5e6)]),
        ],
    ),
    (
        "climate-watch-net",
        "climate_watch.csv",
        &[
            ("A", &[(1990, 32.5e6), (2019, 49.25e6), (2020, 47.5e6)]),
            ("B", &[(1990, 2e6), (2020, -1.5e6)]),
        ],
    ),
    ("desnz-local-authorities", "desnz.csv", &[("A", &[(2006, 86e3), (2007, 80_250.0)])]),
    (
        "edgar-co2",
        "edgar.csv",
        &[
            ("A", &[(1970, 95_062.5), (1990, 113_500.0), (2021, 110_250.0)]),
            ("Int. Aviation", &[(1970, 169_285_500.0), (1990, 258_900_250.0)]),
        ],
    ),
    ("eea-inventories", "eea.csv", &[("A", &[(1990, 1_000_500.0), (2020, 800_250.0)])]),
    (
        "eurostat",
        "eurostat.tsv",
        &[
            ("AA", &[(1990, 100.5e6), (2000, 90.125e6), (2019, 80e6), (2020, 75.5e6)]),
            ("BB", &[(1990, 50.25e6), (2019, 40e6)]),
        ],
    ),
    (
        "eurostat",
        "eurostat_sdmx.csv",
        &[("AA", &[(1990, 100.5e6), (2000, 90.125e6), (2020, 75.5e6)]), ("BB", &[(1990, 50.25e6)])],
    ),
    (
        "eurostat-net",
        "eurostat.tsv",
        &[
            ("AA", &[(1990, 90.5e6), (2000, 80.125e6), (2019, 70e6), (2020, 65.5e6)]),
            ("BB", &[(1990, -1.5e6), (2019, -2e6), (2020, -3e6)]),
        ],
    ),
    // 44/12 of 3 and 1.5, of 0.75, of 6000 and 9000.
    (
        "global-carbon-budget",
        "global_carbon_budget.csv",
        &[
            ("A", &[(1990, 11e6), (2020, 5.5e6)]),
            ("B, Saint C", &[(1990, 2.75e6)]),
            ("World", &[(1990, 22e9), (2020, 33e9)]),
        ],
    ),
    (
        "owid-co2",
        "owid.csv",
        &[
            ("A", &[(1990, 12.5e6), (2020, 10.125e6)]),
            ("World", &[(1990, 22.5e6), (2020, 20.25e6)]),
        ],
    ),
    ("owid-ghg", "owid.csv", &[("A", &[(1990, 15e6), (2020, 13.5e6)]), ("World", &[(1990, 28e6)])]),
    (
        "primap-hist",
        "primap.csv",
        &[
            ("AAA", &[(1750, 2500.0), (1990, 1_500_500.0), (2023, 1_200_250.0)]),
            ("BBB", &[(1990, 25_125.0), (2023, 20e3)]),
        ],
    ),
    (
        "smhi-municipalities",
        "smhi.csv",
        &[
            ("A", &[(1990, 100.5), (2000, 104.75), (2022, 84.5)]),
            ("B", &[(1990, 101.0), (2000, 104.75), (2022, 84.75)]),
        ],
    ),
    ("smhi-municipalities", "smhi.xlsx", &[("A", &[(1990, 100.5), (2000, 104.75), (2022, 84.5)])]),
    (
        "unfccc-annex-i",
        "unfccc_annex_i.xlsx",
        &[
            ("A", &[(1990, 500_500.0), (2019, 450_250.0), (2020, 400e3)]),
            ("B", &[(1990, 75_500.0), (2019, 70e3), (2020, 60_125.0)]),
        ],
    ),
];

#[test]
fn each_layout_reads_its_table() {
    for (id, file, expected) in CASES {
        let publisher = publishers::find(id).expect(id);
        let table = read(publisher, file);
        assert_eq!(table.series().len(), expected.len(), "{id}, {file}");
        for (series, (place, values)) in table.series().iter().zip(*expected) {
            let (found, found_values) = levels(series);
            assert_eq!((found, found_values.as_slice()), (*place, *values), "{id}, {file}");
            // The boundary says what the rows of the total count.
            assert!(series.selections().is_empty(), "{id}: {:?}", series.selections());
            assert_eq!(series.boundary().sectors, None, "{id}");
            assert_eq!(series.boundary().accounting, Some(Accounting::Territorial), "{id}");
        }
    }
    for publisher in publishers::ALL {
        assert!(CASES.iter().any(|(id, ..)| *id == publisher.id), "{}", publisher.id);
    }
}

#[test]
fn a_layout_sets_the_boundary() {
    use LandSector::{Excluded, Included};
    let boundary = |id: &str, file: &str| {
        read(publishers::find(id).unwrap(), file).series()[0].boundary().clone()
    };
    for (id, file, gases, land) in [
        ("eurostat", "eurostat.tsv", Gases::KyotoBasket, Some(Excluded)),
        ("eurostat-net", "eurostat.tsv", Gases::KyotoBasket, Some(Included)),
        ("edgar-co2", "edgar.csv", Gases::Co2, Some(Excluded)),
        ("owid-co2", "owid.csv", Gases::Co2, Some(Excluded)),
        ("ceads-cities", "ceads.xlsx", Gases::Co2, None),
        ("smhi-municipalities", "smhi.csv", Gases::Co2, None),
        ("global-carbon-budget", "global_carbon_budget.csv", Gases::Co2, Some(Excluded)),
    ] {
        let found = boundary(id, file);
        assert_eq!((found.gases, found.land_sector), (Some(gases), land), "{id}");
    }
    // Three gases are neither CO2 alone nor the whole Kyoto basket.
    for (id, file) in
        [("desnz-local-authorities", "desnz.csv"), ("climate-trace-2022", "climate_trace.csv")]
    {
        assert_eq!(boundary(id, file).gases, None, "{id}");
    }
}

/// A column that a later release adds is not ignored.
#[test]
fn a_new_column_of_a_layout_is_refused() {
    let text = "freq,unit,airpol,src_crf,method,geo\\TIME_PERIOD\t1990 \t2000 \n\
                A,MIO_T,GHG,TOTX4_MEMO,old,AA\t100 \t90 \n\
                A,MIO_T,GHG,TOTX4_MEMO,new,AA\t110 \t95 \n";
    let error = publishers::EUROSTAT.reader().read(text.as_bytes()).unwrap_err().to_string();
    assert!(error.contains("the column \"method\" has several values for \"AA\""), "{error}");
}

/// Without a layout, the tables with several totals are refused.
#[test]
fn a_table_with_several_totals_needs_its_layout() {
    for (file, reason) in [
        ("eurostat.tsv", "\"src_crf\" has several values"),
        ("primap.csv", "have different quantities"),
        ("climate_watch.csv", "\"Sector\" has several values"),
        ("canada.csv", "\"Total\""),
        ("owid.csv", "\"co2\" and \"total_ghg\" both fit"),
    ] {
        let error = TableReader::new().read(&bytes(file)).unwrap_err().to_string();
        assert!(error.contains(reason), "{file}: {error}");
    }
}
