//! The reader of workbooks, PX, JSON-stat and Eurostat TSV. A mutated file is a damaged archive most
//! of the time, so that the first byte chooses how the rest becomes a file.
#![no_main]

use std::io::{Cursor, Write};

use climate_targets::table::TableReader;
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const ROOT: &[u8] = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &[u8] = br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &[u8] = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
const STRINGS: &[u8] = b"<sst><si><t>place</t></si><si><t>year</t></si><si><t>emissions (kt CO2e)</t></si><si><t>A</t></si></sst>";
const SHEET: &[u8] = br#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row><row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2"><v>1990</v></c><c r="C2"><v>12.5</v></c></row></sheetData></worksheet>"#;
const ODS_TYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in files {
        let _ = writer.start_file(*name, options);
        let _ = writer.write_all(content);
    }
    writer.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn xlsx(workbook: &[u8], relations: &[u8], sheet: &[u8], strings: &[u8], styles: &[u8]) -> Vec<u8> {
    zipped(&[
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", strings),
        ("xl/styles.xml", styles),
    ])
}

fuzz_target!(|data: &[u8]| {
    let Some((kind, rest)) = data.split_first() else { return };
    let file = match kind % 9 {
        0 => xlsx(WORKBOOK, RELATIONS, rest, STRINGS, b"<styleSheet/>"),
        1 => xlsx(WORKBOOK, RELATIONS, SHEET, rest, b"<styleSheet/>"),
        2 => xlsx(WORKBOOK, RELATIONS, SHEET, STRINGS, rest),
        3 => xlsx(rest, RELATIONS, SHEET, STRINGS, b"<styleSheet/>"),
        4 => xlsx(WORKBOOK, rest, SHEET, STRINGS, b"<styleSheet/>"),
        5 => zipped(&[
            ("mimetype", ODS_TYPE),
            ("META-INF/manifest.xml", b"<m></m>"),
            ("content.xml", rest),
        ]),
        6 => zipped(&[
            ("xl/workbook.bin", WORKBOOK_BIN),
            ("xl/_rels/workbook.bin.rels", RELATIONS),
            ("xl/worksheets/sheet1.xml", rest),
            ("xl/sharedStrings.bin", rest),
            ("xl/styles.bin", rest),
        ]),
        _ => rest.to_vec(),
    };
    let reader = TableReader::new().place_name("A").max_rows(100_000);
    let _ = reader.read(&file);
    let _ = reader.sheets(&file);
});

/// The records of a workbook with one sheet: BrtBundleSh with the relation "rId1" and the name "D".
const WORKBOOK_BIN: &[u8] = &[
    0x8f, 0x01, 0x00, // BrtBeginBundleShs
    0x9c, 0x01, 0x1a, // BrtBundleSh, 26 bytes
    0, 0, 0, 0, 1, 0, 0, 0, // visible, sheet 1
    4, 0, 0, 0, b'r', 0, b'I', 0, b'd', 0, b'1', 0, // relation
    1, 0, 0, 0, b'D', 0, // name
    0x90, 0x01, 0x00, // BrtEndBundleShs
    0x84, 0x01, 0x00, // BrtEndBook
];
