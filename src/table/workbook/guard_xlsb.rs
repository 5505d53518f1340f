//! The parts of an XLSB file, checked and written again with the records that the reader needs:
//! names of sheets, strings, formats and values.
//!
//! Source: [MS-XLSB] Excel Binary File Format, Microsoft.

use std::collections::HashSet;
use std::io::{Cursor, Read, Seek, Write};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::book::damaged;
use super::guard::zip_problem;
use super::guard_xls::wide;
use crate::table::ProblemKind;

const DATE_MODE: u16 = 0x99;
const SHEET: u16 = 0x9c;
const END_SHEETS: u16 = 0x90;
const END_BOOK: u16 = 0x84;
const BEGIN_STRINGS: u16 = 0x9f;
const STRING: u16 = 0x13;
const BEGIN_FORMATS: u16 = 0x267;
const FORMAT: u16 = 0x2c;
const BEGIN_STYLES: u16 = 0x269;
const END_STYLES: u16 = 0x26a;
const STYLE: u16 = 0x2f;
const DIMENSIONS: u16 = 0x94;
const BEGIN_CELLS: u16 = 0x91;
const END_CELLS: u16 = 0x92;
const ROW: u16 = 0;
/// The smallest lengths of the records of cells, by their number from 2 to 10: numbers, errors,
/// booleans, texts and results of formulas.
const CELLS: [usize; 9] = [12, 9, 9, 16, 12, 12, 12, 16, 9];
const ERROR: u16 = 3;
const ERROR_OF_FORMULA: u16 = 11;
const TEXTS: [u16; 2] = [6, 8];
const SHARED_TEXT: u16 = 7;
const RELATIONS: &str = "xl/_rels/workbook.bin.rels";

/// The file with checked parts.
pub(super) fn checked<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<Vec<u8>, ProblemKind> {
    let relations = part(archive, RELATIONS)?.unwrap_or_default();
    let mut targets = targets(&relations)?;
    let mut seen = HashSet::new();
    targets.retain(|(_, target)| seen.insert(target.clone()));
    let ids: HashSet<&str> = targets.iter().map(|(id, _)| id.as_str()).collect();
    let book = part(archive, "xl/workbook.bin")?.unwrap_or_default();
    let mut parts = vec![
        (RELATIONS.to_owned(), relations.clone()),
        ("xl/workbook.bin".to_owned(), checked_book(&book, &ids)?),
    ];
    let mut strings = 0;
    if let Some(content) = part(archive, "xl/sharedStrings.bin")? {
        let items = of_kind(&content, STRING, |item| item.get(1..).is_some_and(has_text))?;
        strings = items.len();
        let counts = [(strings as u32).to_le_bytes(), (strings as u32).to_le_bytes()].concat();
        parts.push(("xl/sharedStrings.bin".into(), list(BEGIN_STRINGS, &counts, STRING, &items)));
    }
    if let Some(content) = part(archive, "xl/styles.bin")? {
        parts.push(("xl/styles.bin".into(), checked_styles(&content)?));
    }
    for (_, target) in &targets {
        let path = format!("xl/{target}");
        if let Some(content) = part(archive, &path)?.filter(|_| target.starts_with("worksheets/")) {
            parts.push((path, checked_sheet(&content, strings)?));
        }
    }
    zipped(&parts).map_err(|error| damaged("XLSB", &error))
}

fn part<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    name: &str,
) -> Result<Option<Vec<u8>>, ProblemKind> {
    let mut file = match archive.by_name(name) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(error) => return Err(zip_problem(error)),
    };
    let mut content = Vec::new();
    file.read_to_end(&mut content).map_err(|error| damaged("XLSB", &error))?;
    Ok(Some(content))
}

/// The identifiers and targets of the relations.
fn targets(xml: &[u8]) -> Result<Vec<(String, String)>, ProblemKind> {
    let mut reader = Reader::from_reader(xml);
    let mut buffer = Vec::new();
    let mut found = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer);
        match event.map_err(|error| damaged("XLSB", &error))? {
            Event::Start(tag) | Event::Empty(tag) if tag.name().0 == "Relationship" => {
                let value = |name: &str| {
                    let attribute = tag.try_get_attribute(name).ok().flatten()?;
                    Some(attribute.value.to_string())
                };
                found.extend(value("Id").zip(value("Target")));
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// The records of a part: their numbers and contents.
fn records(mut part: &[u8]) -> Result<Vec<(u16, &[u8])>, ProblemKind> {
    let cut = || damaged("XLSB", &"a record has no end");
    let mut found = Vec::new();
    while !part.is_empty() {
        let (kind, length, rest) = head(part).ok_or_else(cut)?;
        found.push((kind, rest.get(..length).ok_or_else(cut)?));
        part = rest.get(length..).unwrap_or_default();
    }
    Ok(found)
}

/// The number and length of a record, each in bytes of seven bits, and the rest.
fn head(part: &[u8]) -> Option<(u16, usize, &[u8])> {
    let (first, mut rest) = part.split_first()?;
    let mut kind = u16::from(*first & 0x7f);
    if first & 0x80 != 0 {
        let (second, after) = rest.split_first()?;
        kind |= u16::from(*second & 0x7f) << 7;
        rest = after;
    }
    let mut length = 0;
    for shift in [0, 7, 14, 21] {
        let (byte, after) = rest.split_first()?;
        rest = after;
        length |= usize::from(*byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some((kind, length, rest))
}

fn write(part: &mut Vec<u8>, kind: u16, content: &[u8]) {
    if kind < 0x80 {
        part.push(kind as u8);
    } else {
        part.extend([(kind & 0x7f) as u8 | 0x80, (kind >> 7) as u8]);
    }
    let mut length = content.len();
    while length > 0x7f {
        part.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    part.push(length as u8);
    part.extend_from_slice(content);
}

fn not_valid(kind: u16) -> ProblemKind {
    damaged("XLSB", &format!("a record {kind:#x} is not valid"))
}

/// Whether a content begins with the length of a text and its letters.
fn has_text(content: &[u8]) -> bool {
    wide(content, 0).is_some_and(|length| (content.len() - 4) / 2 >= length)
}

/// The contents of all records of a kind. Refuses a record that is not valid.
fn of_kind(
    part: &[u8],
    wanted: u16,
    is_valid: impl Fn(&[u8]) -> bool,
) -> Result<Vec<&[u8]>, ProblemKind> {
    let all = records(part)?.into_iter().filter(|(kind, _)| *kind == wanted);
    let contents: Vec<&[u8]> = all.map(|(_, content)| content).collect();
    if contents.iter().all(|content| is_valid(content)) {
        Ok(contents)
    } else {
        Err(not_valid(wanted))
    }
}

fn list(begin: u16, counts: &[u8], kind: u16, items: &[&[u8]]) -> Vec<u8> {
    let mut part = Vec::new();
    write(&mut part, begin, counts);
    for item in items {
        write(&mut part, kind, item);
    }
    part
}

fn checked_book(part: &[u8], ids: &HashSet<&str>) -> Result<Vec<u8>, ProblemKind> {
    let mut checked = Vec::new();
    for (kind, content) in records(part)? {
        let is_valid = match kind {
            DATE_MODE => !content.is_empty(),
            SHEET => is_valid_sheet(content, ids),
            _ => continue,
        };
        if !is_valid {
            return Err(not_valid(kind));
        }
        write(&mut checked, kind, content);
    }
    write(&mut checked, END_SHEETS, &[]);
    write(&mut checked, END_BOOK, &[]);
    Ok(checked)
}

/// Whether the record of a sheet has a known relation and a name.
fn is_valid_sheet(content: &[u8], ids: &HashSet<&str>) -> bool {
    let id = content.get(8..).filter(|rest| has_text(rest)).and_then(|rest| {
        let length = wide(rest, 0)?;
        let letters = rest.get(4..4 + length * 2)?.chunks_exact(2);
        let letters: Vec<u16> =
            letters.filter_map(|pair| Some(u16::from_le_bytes(pair.try_into().ok()?))).collect();
        Some((String::from_utf16_lossy(&letters), content.get(12 + length * 2..)?))
    });
    id.is_some_and(|(id, name)| ids.contains(id.as_str()) && has_text(name))
}

/// The formats and the styles of cells.
fn checked_styles(part: &[u8]) -> Result<Vec<u8>, ProblemKind> {
    let formats = of_kind(part, FORMAT, |item| item.get(2..).is_some_and(has_text))?;
    let all = records(part)?;
    let is_begin = |(kind, _): &&(u16, &[u8])| *kind != BEGIN_STYLES;
    let of_cells = all.iter().skip_while(is_begin).take_while(|(kind, _)| *kind != END_STYLES);
    let styles: Vec<&[u8]> =
        of_cells.filter(|(kind, _)| *kind == STYLE).map(|(_, content)| *content).collect();
    if styles.iter().any(|style| style.len() < 4) {
        return Err(damaged("XLSB", &"a style is not valid"));
    }
    let count = |items: &[&[u8]]| (items.len() as u32).to_le_bytes();
    let mut checked = list(BEGIN_FORMATS, &count(&formats), FORMAT, &formats);
    checked.extend(list(BEGIN_STYLES, &count(&styles), STYLE, &styles));
    Ok(checked)
}

/// The cells of a sheet.
fn checked_sheet(part: &[u8], strings: usize) -> Result<Vec<u8>, ProblemKind> {
    let mut checked = Vec::new();
    write(&mut checked, DIMENSIONS, &[0; 16]);
    write(&mut checked, BEGIN_CELLS, &[]);
    for (kind, content) in records(part)? {
        // The reader knows errors of plain cells only.
        let (kind, content) = match (kind, content.get(..9)) {
            (ERROR_OF_FORMULA, Some(error)) => (ERROR, error),
            other => (other.0, content),
        };
        let smallest = match kind {
            ROW => 4,
            END_CELLS => break,
            _ => match kind.checked_sub(2).and_then(|index| CELLS.get(usize::from(index))) {
                Some(smallest) => *smallest,
                None => continue,
            },
        };
        let has_value = match kind {
            SHARED_TEXT => wide(content, 8).is_some_and(|index| index < strings),
            kind if TEXTS.contains(&kind) => content.get(8..).is_some_and(has_text),
            _ => true,
        };
        if content.len() < smallest || !has_value {
            return Err(not_valid(kind));
        }
        write(&mut checked, kind, content);
    }
    write(&mut checked, END_CELLS, &[]);
    Ok(checked)
}

fn zipped(parts: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ZipError> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        writer.start_file(name.as_str(), options)?;
        writer.write_all(content)?;
    }
    Ok(writer.finish()?.into_inner())
}
