//! Tables of emissions from files, in any form that the library reads.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use climate_targets::table::{Table, TableReader};

/// The largest size of a file, in bytes.
const MAX_BYTES: usize = 1 << 30;

/// Reads a table. A file that holds one place and does not name it is named after the file. An error has
/// one line for each problem, which starts with the file, the line and the column.
pub fn read(path: &Path, reader: &TableReader) -> Result<Table, String> {
    let shown = path.display();
    let file = File::open(path).map_err(|error| format!("{shown}: {error}"))?;
    let mut bytes = Vec::new();
    // A device or pipe that never ends is stopped here.
    file.take(MAX_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| format!("{shown}: {error}"))?;
    let reader = reader.clone().max_bytes(MAX_BYTES);
    reader.read(&bytes).map_err(|error| {
        let lines: Vec<String> = error
            .problems()
            .iter()
            .map(|problem| {
                let position = match (problem.line, problem.column) {
                    (Some(line), Some(column)) => format!(":{line}:{column}"),
                    (Some(line), None) => format!(":{line}"),
                    _ => String::new(),
                };
                format!("{shown}{position}: {}", problem.kind)
            })
            .collect();
        lines.join("\n")
    })
}

/// The name of the place in a file without a place column: the name of the file.
pub fn place_of(path: &Path) -> String {
    path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
}
