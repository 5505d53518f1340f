//! Reads bytes as a table with options chosen by the first byte. No input may cause a panic, and the
//! report and each error must print. The memory is at most ten times the input, beside that of a
//! wide header.

#![no_main]

use climate_targets::table::TableReader;
use libfuzzer_sys::fuzz_target;

/// The memory of a header of 16 384 columns.
const FIXED: u64 = 16 << 20;

fuzz_target!(|bytes: &[u8]| {
    let (options, table) = bytes.split_first().unwrap_or((&0, &[]));
    // Workbooks have a target of their own.
    if table.starts_with(b"PK") || table.starts_with(b"\xd0\xcf") {
        return;
    }
    let mut reader = TableReader::new().place_name("A");
    if options & 1 != 0 {
        reader = reader.unit("kt CO2e".parse().unwrap());
    }
    if options & 2 != 0 {
        reader = reader.net();
    }
    if options & 4 != 0 {
        reader = reader.by_sector();
    }
    if options & 8 != 0 {
        reader = reader.decimal(',');
    }
    if options & 16 != 0 {
        reader = reader.sum_over("sector");
    }
    if options & 32 != 0 {
        reader = reader.ignore_titles();
    }
    if options & 64 != 0 {
        reader = reader.places_as_columns();
    }
    let memory = allocation_counter::measure(|| match reader.read(table) {
        Ok(table) => {
            let _ = table.report().to_string();
            for series in table.series() {
                assert!(series.observations().iter().all(|o| o.emissions.tonnes().is_finite()));
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    });
    assert!(memory.bytes_max <= 10 * table.len() as u64 + FIXED, "{memory:?}");
});
