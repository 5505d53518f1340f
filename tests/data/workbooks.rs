//! Workbooks and statistical files with made-up places and numbers, and workbooks that must be
//! refused. `workbooks/make.py` writes the files.

use std::io::{Cursor, Write};

use climate_targets::table::{
    LeftOut, ProblemKind, Table, TableError, TableFormat, TableReader, TableReport,
};
use climate_targets::{EmissionSeries, Year};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn bytes(file: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/workbooks/");
    std::fs::read(format!("{folder}{file}")).unwrap()
}

fn plain() -> TableReader {
    TableReader::new().place_name("A")
}

#[track_caller]
fn read(file: &str, reader: &TableReader) -> Table {
    reader.read(&bytes(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

#[track_caller]
fn refused(bytes: &[u8]) -> TableError {
    match plain().read(bytes) {
        Ok(table) => panic!("it is read: {}", table.report()),
        Err(error) => error,
    }
}

#[track_caller]
fn says(error: &TableError, text: &str) {
    assert!(error.to_string().contains(text), "{error}");
}

/// The place, the years and the levels in tonnes.
fn levels(series: &EmissionSeries) -> (&str, Vec<(i32, f64)>) {
    let levels = series.observations().iter().map(|o| (o.year.get(), o.emissions.tonnes()));
    (series.place(), levels.collect())
}

/// The same table in seven formats gives equal series, and reports that differ in the format only.
#[test]
fn the_same_table_in_all_formats_gives_the_same_series() {
    let csv = read("same.csv", &plain());
    let expected = [
        ("A", vec![(1990, 100.5e3), (2000, 90.25e3), (2010, 80_125.0), (2020, 70_062.5)]),
        ("B", vec![(1990, 50e3), (2000, 45.1e3), (2020, 35.3e3)]),
    ];
    assert_eq!(csv.series().iter().map(levels).collect::<Vec<_>>(), expected);
    let unformatted = |table: &Table| {
        let mut report: TableReport = table.report().clone();
        report.format = TableFormat::Text;
        (report.encoding, report.separator, report.sheet) = (None, None, None);
        // A PX file states its contents twice; a title takes a row.
        let count = report.texts.len();
        report.texts.retain(|text| !text.starts_with("Emissions of municipalities by"));
        report.header_row -= (count - report.texts.len()) as u64;
        report
    };
    for (file, format) in [
        ("same.xlsx", TableFormat::Workbook),
        ("same.xlsb", TableFormat::Workbook),
        ("same.xls", TableFormat::Workbook),
        ("same.ods", TableFormat::Workbook),
        ("same.px", TableFormat::Px),
        ("same.json", TableFormat::JsonStat),
    ] {
        let table = read(file, &plain());
        assert_eq!(table.report().format, format, "{file}");
        assert_eq!(table.series(), csv.series(), "{file}");
        let bits = |table: &Table| -> Vec<u64> {
            let series = table.series().iter();
            let observations = series.flat_map(EmissionSeries::observations);
            observations.map(|o| o.emissions.tonnes().to_bits()).collect()
        };
        assert_eq!(bits(&table), bits(&csv), "{file}");
        assert_eq!(unformatted(&table), unformatted(&csv), "{file}");
    }
    // The values that a sparse file leaves out are not counted as missing.
    assert_eq!(read("same_sparse.json", &plain()).series(), csv.series());
}

#[test]
fn the_only_sheet_with_a_table_is_found() {
    let table = read("inventory_summary.xlsx", &plain());
    let report = table.report();
    assert_eq!(report.sheet.as_deref(), Some("Summary"));
    assert_eq!(report.other_sheets, ["Notes"]);
    assert_eq!(
        levels(&table.series()[0]),
        ("A", vec![(1990, 500_250.0), (2000, 610_500.0), (2010, 640_125.0), (2020, 590e3)])
    );
    assert_eq!(report.totals, [("Category".to_owned(), "TOTAL".to_owned())]);
}

#[test]
fn headings_in_two_rows_and_merged_cells_are_read() {
    let table = read("two_row_header.xlsx", &plain());
    let found: Vec<_> = table.series().iter().map(levels).collect();
    assert_eq!(
        found,
        [("A", vec![(2019, 100.5e3), (2020, 90.25e3)]), ("B", vec![(2019, 50e3), (2020, 48e3)])]
    );
    assert_eq!(table.report().hidden_sheets, ["Lookup"]);
    let table = read("years_below_group.xlsx", &plain());
    assert_eq!(
        table.series().iter().map(levels).collect::<Vec<_>>(),
        [
            ("A", vec![(1990, 10.5e3), (2000, 9e3), (2010, 8e3)]),
            ("B", vec![(1990, 20e3), (2000, 19e3), (2010, 18_125.0)])
        ]
    );
}

/// A hidden sheet is read only if the caller names it.
#[test]
fn a_hidden_sheet_is_not_found() {
    let last = |table: &Table| levels(&table.series()[0]).1[1];
    assert_eq!(last(&read("hidden_table.xlsx", &plain())), (2020, 8e3));
    assert_eq!(last(&read("hidden_table.xlsx", &plain().sheet("Old"))), (2020, 80e3));
    let sheets = plain().sheets(&bytes("two_row_header.xlsx")).unwrap();
    let found: Vec<_> = sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.is_hidden)).collect();
    assert_eq!(found, [("Data", false), ("Lookup", true)]);
    assert!(sheets[0].report.is_ok() && sheets[1].report.is_err());
}

#[test]
fn dates_texts_and_results_of_formulas_are_read() {
    let table = read("dates_texts_formulas.xlsx", &plain());
    assert_eq!(
        levels(&table.series()[0]),
        ("A", vec![(2018, 1_250_000.0), (2019, 1_200_000.5), (2021, 1_100_000.0)])
    );
    assert_eq!(table.report().left_out, [(LeftOut::Missing, 1)]);
}

/// 1.125 is a number if the cell is a number; as a text it can be a thousand.
#[test]
fn the_type_of_a_cell_decides_its_decimal_point() {
    let table = read("number_and_text.xlsx", &plain());
    assert_eq!(levels(&table.series()[0]).1, [(1990, 1125.0), (2020, 1500.0)]);
    let error = plain().sheet("Texts").read(&bytes("number_and_text.xlsx")).unwrap_err();
    says(&error, "sheet \"Texts\", line 2, column 3: \"1.125\" can be 1.125 or 1125");
}

/// A cell whose format shows a percentage, a factor or a unit holds another number than it shows.
#[test]
fn a_format_that_shows_another_number_is_refused() {
    for sheet in ["Percent", "Thousands", "Unit"] {
        let error = plain().sheet(sheet).read(&bytes("formats.xlsx")).unwrap_err();
        says(&error, "line 2, column 3: the format of the cell shows 100.5 as a percentage");
    }
    let table = read("formats.xlsx", &plain().sheet("Plain"));
    assert_eq!(levels(&table.series()[0]).1, [(1990, 100.5e3), (2020, 80_250.0)]);
}

#[test]
fn a_raised_footnote_mark_is_no_digit() {
    says(&refused(&bytes("raised_mark.xlsx")), "line 3, column 3: ");
    says(&refused(&bytes("raised_mark.xlsx")), "401.41 (superscript)");
}

/// Merged cells have the text of the first, in ODS as in XLSX.
#[test]
fn merged_cells_of_an_ods_file_are_filled() {
    let table = read("merged_status.ods", &plain());
    assert_eq!(levels(&table.series()[0]), ("A", vec![(1990, 500.5e3), (2020, 400e3)]));
    assert_eq!(table.planned()[0].projection.levels().len(), 2);
}

#[test]
fn hidden_cells_and_comments_are_reported() {
    let table = read("hidden_cells.xlsx", &plain());
    let report = table.report();
    assert!(report.has_hidden_cells && report.has_comments);
    assert!(report.to_string().contains("hidden rows or columns, which are read"));
    assert!(!read("two_row_header.xlsx", &plain()).report().has_hidden_cells);
}

#[test]
fn two_contents_of_different_units_are_columns() {
    let table = read("two_contents.px", &plain());
    assert_eq!(
        table.series().iter().map(levels).collect::<Vec<_>>(),
        [("A", vec![(2020, 11.5e3)]), ("B", vec![(2019, 20.5e3), (2020, 19.25e3)])]
    );
}

#[test]
fn workbooks_without_a_readable_series_are_refused_with_the_reason() {
    for (file, reasons) in [
        ("two_tables.xlsx", &["the sheets \"Production, Consumption\" can all be read"][..]),
        ("unit_on_note_sheet.xlsx", &["\"vector\": line 1: no unit is stated for \"emission\""]),
        ("sheet_for_each_year.xlsx", &["no visible sheet is read", "\"2007\"", "\"2009\""]),
        ("one_year_with_and_without_land.xlsx", &["\"1994 (without LULUCF)\"", "different quant"]),
        ("projection_only.xlsx", &["unknown status \"Reference\""]),
    ] {
        let error = refused(&bytes(file));
        for reason in reasons {
            says(&error, reason);
        }
    }
    let unit = "Mt CO2".parse().unwrap();
    let table = read("unit_on_note_sheet.xlsx", &plain().sheet("vector").unit(unit));
    assert_eq!(levels(&table.series()[0]), ("A", vec![(2010, 12.5e6), (2011, 13e6)]));
    let error = plain().sheet("Summary").read(&bytes("two_tables.xlsx")).unwrap_err();
    says(&error, "there is no sheet \"Summary\" among \"Production, Consumption\"");
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in files {
        writer.start_file(*name, options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const WORKBOOK: &[u8] = br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &[u8] = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

const ROOT: &[u8] = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

fn xlsx(sheet: &[u8]) -> Vec<u8> {
    zipped(&[
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

fn ods(content: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>{content}\
         </office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest></manifest:manifest>"),
        ("content.xml", content.as_bytes()),
    ])
}

fn sheet(rows: &str) -> Vec<u8> {
    format!(
        "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>"
    )
    .into_bytes()
}

/// The cells decide the size of a sheet, and not the size that it claims.
#[test]
fn a_sheet_that_claims_many_rows_costs_no_more_than_its_cells() {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>year</v></c><c r=\"B1\" t=\"str\"><v>emissions_kt</v></c></row>\
                <row r=\"2\"><c r=\"A2\"><v>1990</v></c><c r=\"B2\"><v>12.5</v></c></row>";
    let table = plain().read(&xlsx(&sheet(rows))).unwrap();
    assert_eq!(levels(&table.series()[0]), ("A", vec![(1990, 12.5e3)]));
    // A cell in the last column and row.
    let far = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    refused(&xlsx(&sheet(far)));
    let outside = "<row r=\"2000000000\"><c r=\"A2000000000\"><v>1</v></c></row>";
    let error = refused(&xlsx(&sheet(outside)));
    says(&error, "is not read");
}

#[test]
fn a_zip_bomb_is_refused() {
    let error = refused(&xlsx(&vec![b' '; 80 << 20]));
    assert!(matches!(error.problems()[0].kind, ProblemKind::UnpacksTooFar { .. }), "{error}");
}

#[test]
fn repeated_cells_of_an_ods_file_are_limited() {
    let cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\" \
                table:number-columns-repeated=\"100\"/>";
    let row =
        format!("<table:table-row table:number-rows-repeated=\"1000000\">{cell}</table:table-row>");
    let error = refused(&ods(&format!("<table:table table:name=\"Data\">{row}</table:table>")));
    assert!(matches!(error.problems()[0].kind, ProblemKind::SpansTooFar { .. }), "{error}");
}

#[test]
fn a_password_is_named() {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("EncryptedPackage").unwrap().write_all(b"secret").unwrap();
    file.create_stream("EncryptionInfo").unwrap().write_all(b"secret").unwrap();
    let bytes = file.into_inner().into_inner();
    assert_eq!(refused(&bytes).problems()[0].kind, ProblemKind::Password);
    let encrypted = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/>\
              </manifest:file-entry></manifest:manifest>",
        ),
        ("content.xml", b"<a/>"),
    ]);
    assert_eq!(refused(&encrypted).problems()[0].kind, ProblemKind::Password);
}

#[test]
fn a_damaged_workbook_is_named() {
    let no_sheet = zipped(&[
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
    ]);
    let no_relation = zipped(&[
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", b"<Relationships></Relationships>"),
        ("xl/worksheets/sheet1.xml", b"<worksheet/>"),
    ]);
    let other_zip = zipped(&[("readme.txt", b"no workbook")]);
    let mut cut = bytes("same.xlsx");
    cut.truncate(cut.len() / 2);
    let mut cut_xls = bytes("same.xls");
    cut_xls.truncate(1500);
    let mut dimensions = bytes("same.xls");
    // The record of the dimensions, 14 bytes long; its rows from 2^31 to 2^32 - 1.
    let at = dimensions.windows(4).position(|bytes| bytes == [0, 2, 14, 0]).unwrap();
    dimensions[at + 4..at + 12].copy_from_slice(&[0, 0, 0, 128, 255, 255, 255, 255]);
    for bytes in [no_sheet, no_relation, other_zip, cut, cut_xls, dimensions] {
        let error = refused(&bytes);
        says(&error, "file is not read: ");
    }
}

#[test]
fn statistical_files_that_are_damaged_are_named() {
    let px = String::from_utf8_lossy(&bytes("same.px")).into_owned();
    let json = String::from_utf8(bytes("same.json")).unwrap();
    for (text, reason) in [
        (px.replace("100.5 ", ""), "23 values instead of 24"),
        (px.replace("100.5", "many"), "neither a number nor a mark"),
        (px.replace("TLIST(A1)", "TLIST( T1)"), "the variable \"year\" is not annual"),
        (px.replace("TITLE=\"", "TITLE=\"Thousands. "), "names a scale of the numbers"),
        (px.replace("TLIST(A1)", "TLIST(M1)"), "the variable \"year\" is not annual"),
        (
            px.replace("MATRIX", "VALUENOTE(\"year\",\"2020\")=\"Projection\";\nMATRIX"),
            "names planned values",
        ),
        (px.replace("MATRIX", "BASEPERIOD=\"1990=100\";\nMATRIX"), "a quantity other than"),
        (
            px.replace("VALUES(\"year\")", "VALUES(\"month\")"),
            "the variable \"year\" has no values",
        ),
        (json.replace("\"size\"", "\"sizes\""), "the sizes differ"),
        (json.replace("100.5,", ""), "the values are not 24 values"),
        (json.replace("\"2.0\",", "\"2.0\""), "JSON-stat file is not read"),
        ("{}".to_owned(), "it is not a dataset of version 2"),
        ("a,b\\time\t1990 \t2000 \nx\t1 \t2 \n".to_owned(), "line 2 differs from the header"),
    ] {
        says(&refused(text.as_bytes()), reason);
    }
    // 10^8 values of which one exists.
    let category = |name: &str| {
        let codes: Vec<String> = (0..10_000).map(|code| format!("\"{code}\"")).collect();
        format!("\"{name}\":{{\"category\":{{\"index\":[{}]}}}}", codes.join(","))
    };
    let large = format!(
        "{{\"id\":[\"a\",\"b\"],\"size\":[10000,10000],\"dimension\":{{{},{}}},\"value\":{{\"0\":1}}}}",
        category("a"),
        category("b")
    );
    says(&refused(large.as_bytes()), "limit: max_rows");
    // An order of categories that is not stated, a unit whose factor is not clear.
    let index = json.replace("\"1990\": 0", "\"1990\": \"0\"");
    says(&refused(index.as_bytes()), "the categories of \"time\" have no order");
    let unit = json.replace("\"multiplier\": 0", "\"multiplier\": -3");
    says(&refused(unit.as_bytes()), "the multiplier -3 of a unit");
}

/// A JSON key, a position or a PX keyword with two values, and texts that are none: one of the two
/// values would be lost, so both are refused.
#[test]
fn statistical_files_with_two_values_for_one_key_are_refused() {
    let json = |dimension: &str, rest: &str| {
        format!(
            r#"{{"version":"2.0","class":"dataset","id":["geo","time"],"size":[1,2],
            "role":{{"time":["time"]}},"dimension":{{{dimension}}},{rest}}}"#
        )
    };
    let time = r#""time":{"category":{"index":{"1990":0,"2020":1}}}"#;
    let geo = r#""geo":{"label":"municipality","category":{"label":{"A":"A"}}}"#;
    let dimensions = format!("{geo},{time}");
    let label = r#""label":"Emissions (kt CO2e)""#;
    let file = |rest: &str| json(&dimensions, &format!("{label},{rest}"));
    let read = plain().read(file(r#""value":{"0":1000,"1":700}"#).as_bytes()).unwrap();
    assert_eq!(levels(&read.series()[0]), ("A", vec![(1990, 1e6), (2020, 0.7e6)]));
    let plain_values = r#""value":[1000,700]"#;
    for (text, reason) in [
        (file(r#""value":{"0":1000,"1":700,"1":100}"#), "the key \"1\" occurs twice"),
        (file(r#""value":{"0":1000,"1":700,"01":100}"#), "a value has no position in the dataset"),
        (file(r#""value":[1000,700],"value":[1000,100]"#), "the key \"value\" occurs twice"),
        (file(&format!("{label},{plain_values}")), "the key \"label\" occurs twice"),
        (
            json(&format!("{geo},{geo},{time}"), &format!("{label},{plain_values}")),
            "the key \"geo\" occurs twice",
        ),
        (
            file(plain_values).replace("\"2020\":1", "\"2020\":1,\"2020\":1"),
            "the key \"2020\" occurs twice",
        ),
        (
            file(plain_values).replace(r#"{"A":"A"}"#, r#"{"A":"A","A":"B"}"#),
            "the key \"A\" occurs twice",
        ),
        (
            file(plain_values).replace(r#"{"1990":0,"2020":1}"#, r#"["1990","1990"]"#),
            "\"1990\" occurs twice in \"index\"",
        ),
        (file(plain_values).replace(r#""time"],"#, r#"5,"time"],"#), "\"id\" has a value that"),
        (file(plain_values).replace(r#""geo","#, r#""time","#), "\"time\" occurs twice in \"id\""),
        (file(&format!(r#"{plain_values},"status":{{"7":"x"}}"#)), "a flag is not a text at a pos"),
        (file(&format!(r#"{plain_values},"status":{{"+1":"p"}}"#)), "a flag is not a text at a"),
        (
            file(plain_values).replace(r#"{"A":"A"}"#, r#"{"A":5}"#),
            "\"label\" has a value that is not a text",
        ),
        (
            file(plain_values).replace(
                r#"{"index":{"1990":0,"2020":1}}"#,
                r#"{"index":["1990","2020"],"label":{"1990":"1990","2020":"2019"}}"#,
            ),
            "the years in the codes and labels of \"time\" differ",
        ),
    ] {
        says(&refused(text.as_bytes()), reason);
    }
    let px = String::from_utf8_lossy(&bytes("same.px")).into_owned();
    let with = |statement: &str| px.replace("MATRIX", &format!("{statement};\nMATRIX"));
    for (text, reason) in [
        (format!("{px}DATA=1 2 3;\n"), "DATA is stated twice"),
        (with("UNITS(\"Emissions\")=\"t\""), "UNITS of \"Emissions\" is stated twice"),
        (
            with("VALUES(\"year\")=\"1991\",\"2000\",\"2010\",\"2020\""),
            "VALUES of \"year\" is stated twice",
        ),
        (px.replace("TLIST(A1),\"1990\"", "TLIST(A1),\"1991\""), "TIMEVAL and VALUES differ"),
        (px.replace("TLIST(A1),\"1990\",", "TLIST(A1),"), "TIMEVAL and VALUES differ"),
        (
            px.replace(
                "TLIST(A1),\"1990\",\"2000\",\"2010\",\"2020\"",
                "TLIST(A1,\"1990\"-\"1994\")",
            ),
            "TIMEVAL and VALUES differ for the variable \"year\"",
        ),
    ] {
        says(&refused(text.as_bytes()), reason);
    }
    // A statement that is repeated in the same words says nothing else.
    let copy = with("UNITS(\"Emissions\")=\"kt CO2e\"");
    let years =
        px.replace("\"1990\",\"2000\",\"2010\",\"2020\"", "\"1990\",\"1991\",\"1992\",\"1993\"");
    let span = years
        .replace("TLIST(A1),\"1990\",\"1991\",\"1992\",\"1993\"", "TLIST(A1,\"1990\"-\"1993\")");
    for text in [&copy, &span] {
        let table = plain().read(text.as_bytes()).unwrap();
        assert_eq!(table.series()[1].latest().unwrap().emissions.tonnes(), 35.3e3);
    }
}

/// A formula without a result is no missing value. openpyxl writes an empty element for the result;
/// a text without letters is a result.
#[test]
fn a_formula_without_a_result_is_refused() {
    let table = |cell: &str, note: &str| {
        let rows = format!(
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>year</v></c><c r=\"B1\" t=\"str\">\
             <v>emissions_kt</v></c><c r=\"C1\" t=\"str\"><v>note</v></c></row>\
             <row r=\"2\"><c r=\"A2\"><v>1990</v></c><c r=\"B2\"><v>1000</v></c></row>\
             <row r=\"3\"><c r=\"A3\"><v>2020</v></c><c r=\"B3\">{cell}</c>{note}</row>"
        );
        plain().read(&xlsx(&sheet(&rows)))
    };
    for cell in ["<f>700+1</f>", "<f>700+1</f><v></v>", "<f>700+1</f><v/>", "<f/>"] {
        let error = table(cell, "").unwrap_err();
        says(
            &error,
            "sheet \"Data\", the cell B3 has a formula without a result; open the workbook",
        );
        assert_eq!(error.problems()[0].kind.field(), "number");
    }
    let read =
        table("<f>700+1</f><v>701</v>", "<c r=\"C3\" t=\"str\"><f>\"\"</f><v></v></c>").unwrap();
    assert_eq!(levels(&read.series()[0]), ("A", vec![(1990, 1e6), (2020, 0.701e6)]));
    let blank = table("", "").unwrap();
    assert_eq!(blank.report().left_out, [(LeftOut::Missing, 1)]);
    let far = "<row r=\"2\"><c r=\"AB2\"><f>A1</f></c></row>";
    says(&refused(&xlsx(&sheet(far))), "the cell AB2 has a formula");

    let text = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let table = |value: &str| {
        let number = |number: u32| {
            format!("<table:table-cell office:value-type=\"float\" office:value=\"{number}\"/>")
        };
        let row =
            |cells: [String; 2]| format!("<table:table-row>{}</table:table-row>", cells.concat());
        let formula = format!("<table:table-cell table:formula=\"of:=700+1\"{value}/>");
        let rows = [
            row([text("year"), text("emissions_kt")]),
            row([number(1990), number(1000)]),
            row([number(2020), formula]),
        ];
        let rows = rows.concat();
        plain().read(&ods(&format!("<table:table table:name=\"Data\">{rows}</table:table>")))
    };
    says(&table("").unwrap_err(), "sheet \"Data\", the cell B3 has a formula without a result");
    let read = table(" office:value-type=\"float\" office:value=\"701\"").unwrap();
    assert_eq!(levels(&read.series()[0]), ("A", vec![(1990, 1e6), (2020, 0.701e6)]));
}

/// The numbers of a ledger in a workbook keep their decimal point, whatever the marks of its texts;
/// a number whose format shows another one is refused.
#[test]
fn the_numbers_of_a_ledger_in_a_workbook_keep_their_value() {
    let ledger = |cells: [&str; 2]| {
        let text = |text: &str| {
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p>\
                 </table:table-cell>"
            )
        };
        let head = ["measure", "status", "year", "unit", "reduction"].map(text).concat();
        let row = |(name, cell): (&str, &str)| {
            let cells = [name, "adopted", "2030", "kt"].map(text).concat();
            format!("<table:table-row>{cells}{cell}</table:table-row>")
        };
        let rows: String = ["A", "B"].into_iter().zip(cells).map(row).collect();
        let head = format!("<table:table-row>{head}</table:table-row>");
        ods(&format!("<table:table table:name=\"Data\">{head}{rows}</table:table>"))
    };
    let number = "<table:table-cell office:value-type=\"float\" office:value=\"1.125\"/>";
    let text = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    for (reader, other) in [
        (TableReader::new().thousands('.'), "1.250"),
        (TableReader::new(), "1.234.567"),
        (TableReader::new(), "12,5"),
    ] {
        let ledgers = reader.ledgers(&ledger([number, &text(other)])).unwrap();
        let plan = ledgers[0].builder.clone().name("a plan").build().unwrap();
        let first = plan.effect_of("A", Year::constant(2030)).unwrap();
        assert_eq!(first.low().tonnes(), 1125.0, "{other}");
    }
    let percent = "<table:table-cell office:value-type=\"percentage\" office:value=\"0.12\"/>";
    let error = TableReader::new().ledgers(&ledger([number, percent])).unwrap_err();
    assert!(
        error.to_string().starts_with("line 3: reduction: the format of the cell shows \"0.12\""),
        "{error}"
    );
}
