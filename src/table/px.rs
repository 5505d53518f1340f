//! PX files of statistics offices (PC-Axis): keywords with values, and the data at the end.
//!
//! Source: PX-file format specification, Statistics Sweden.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use encoding_rs::Encoding as Charset;

use super::content::Content;
use super::cube::{Cube, CubeSize, Dimension, DimensionKind};
use super::encoding::{Encoding, decode, start_of_text};
use super::grid::GridCell;
use super::year_text::{are_other_years, parse_year};
use super::{ProblemKind, TableFormat, TableReader};

/// The text of a PX file. The encoding is `None` if the file names another code page.
type PxText<'b> = (Cow<'b, str>, Option<Encoding>);

/// The text of a PX file; `None` if the bytes are not a PX file.
pub(super) fn decode_px(bytes: &[u8]) -> Result<Option<PxText<'_>>, ProblemKind> {
    let start = start_of_text(bytes);
    let first_keywords = [&b"CHARSET"[..], b"AXIS-VERSION", b"CODEPAGE", b"LANGUAGE", b"MATRIX"];
    let is_px = first_keywords.iter().any(|word| {
        start.strip_prefix(*word).is_some_and(|rest| rest.trim_ascii_start().starts_with(b"="))
    });
    if !is_px {
        return Ok(None);
    }
    // A file that is not UTF-8 names its code page.
    let label = find_code_page(start);
    if str::from_utf8(start).is_err()
        && let Some(label) = label
    {
        let charset = Charset::for_label(label).ok_or(ProblemKind::NotText)?;
        let text = charset.decode_without_bom_handling_and_without_replacement(bytes);
        return Ok(Some((text.ok_or(ProblemKind::NotText)?, None)));
    }
    decode(bytes).map(|(text, encoding)| Some((text, Some(encoding))))
}

fn find_code_page(bytes: &[u8]) -> Option<&[u8]> {
    let at = bytes.windows(9).take(2_000).position(|window| window == b"CODEPAGE=")?;
    bytes.get(at + 9..)?.strip_prefix(b"\"")?.split(|byte| *byte == b'"').next()
}

/// One statement of the file: `VALUES("year")="1990","1991";`.
struct Statement<'t> {
    keyword: &'t str,
    /// The variable or value in parentheses.
    subject: Option<String>,
    value: &'t str,
}

/// The statements by keyword and subject, and the notes of the whole file, of variables, categories
/// and cells.
struct File<'t> {
    values: HashMap<(&'t str, Option<String>), &'t str>,
    notes: Vec<String>,
}

/// The keywords whose values are texts for readers.
const NOTES: [&str; 11] = [
    "NOTE",
    "NOTEX",
    "VALUENOTE",
    "VALUENOTEX",
    "CELLNOTE",
    "CELLNOTEX",
    "DATANOTE",
    "DATANOTECELL",
    "DATANOTESUM",
    "REFPERIOD",
    "BASEPERIOD",
];

impl<'t> File<'t> {
    /// Sorts the statements. An error names a keyword with two values.
    fn of(statements: Vec<Statement<'t>>) -> Result<Self, String> {
        let mut file = Self { values: HashMap::new(), notes: Vec::new() };
        for Statement { keyword, subject, value } in statements {
            if NOTES.contains(&keyword) {
                let subject = subject.map(|subject| format!("{subject}: ")).unwrap_or_default();
                let subject = match keyword {
                    "REFPERIOD" => format!("reference period: {subject}"),
                    "BASEPERIOD" => format!("base period: {subject}"),
                    _ => subject,
                };
                let notes = strings(value);
                let notes = notes.iter().map(|note| format!("{subject}{}", note.replace('#', " ")));
                file.notes.extend(notes);
            } else {
                match file.values.entry((keyword, subject)) {
                    Entry::Vacant(entry) => _ = entry.insert(value),
                    Entry::Occupied(entry) if *entry.get() == value => {}
                    Entry::Occupied(entry) => {
                        let (keyword, subject) = entry.key();
                        let of = subject.as_deref().map(|subject| format!(" of {subject:?}"));
                        let name = format!("{keyword}{}", of.unwrap_or_default());
                        return Err(format!("{} is stated twice", super::error::shown(&name)));
                    }
                }
            }
        }
        Ok(file)
    }

    fn find(&self, keyword: &'t str, subject: Option<&str>) -> Option<&'t str> {
        self.values.get(&(keyword, subject.map(str::to_owned))).copied()
    }

    fn text(&self, keyword: &'t str) -> Option<String> {
        strings(self.find(keyword, None)?).into_iter().next().filter(|text| !text.is_empty())
    }

    fn list(&self, keyword: &'t str, subject: Option<&str>) -> Vec<String> {
        self.find(keyword, subject).map(strings).unwrap_or_default()
    }
}

pub(super) fn content(
    (text, encoding): &PxText<'_>,
    reader: &TableReader,
) -> Result<Content<'static>, ProblemKind> {
    let damaged = |reason: &str| ProblemKind::Damaged { format: "PX", reason: reason.to_owned() };
    let statements = statements(text).ok_or_else(|| damaged("a statement has no end"))?;
    let file = File::of(statements).map_err(|reason| damaged(&reason))?;
    let mut dimensions: Vec<Dimension> = Vec::new();
    let mut size = CubeSize::new("PX", reader);
    for name in [file.list("STUB", None), file.list("HEADING", None)].concat() {
        let dimension = dimension(&file, name).map_err(|reason| damaged(&reason))?;
        size.add(&dimension)?;
        dimensions.push(dimension);
    }
    if file.find("KEYS", None).is_some() {
        return Err(damaged("data with keys are not read"));
    }
    let data = file.find("DATA", None).ok_or_else(|| damaged("there are no data"))?;
    let values: Vec<GridCell> = data_cells(data).collect::<Option<_>>().ok_or_else(|| {
        damaged("the data contain a text that is neither a number nor a mark in quotation marks")
    })?;
    if values.len() != size.values() || dimensions.is_empty() {
        return Err(damaged(&format!("{} values instead of {}", values.len(), size.values())));
    }
    let titles = ["CONTENTS", "TITLE"].into_iter().filter_map(|keyword| file.text(keyword));
    let unit = file.text("UNITS").map(|unit| format!("Unit: {unit}"));
    let has_own_units = dimensions.iter().any(|dimension| !dimension.units.is_empty());
    let cube = Cube {
        format: TableFormat::Px,
        titles: titles.chain(unit.filter(|_| !has_own_units)).collect(),
        dimensions,
        values: values.into_iter().map(Some).enumerate().collect(),
        notes: file.notes,
    };
    let content = cube.content(reader)?;
    Ok(Content { encoding: *encoding, ..content })
}

fn dimension(file: &File<'_>, name: String) -> Result<Dimension, String> {
    let categories = file.list("VALUES", Some(&name));
    if categories.is_empty() {
        return Err(format!("the variable {:?} has no values", super::error::shown(&name)));
    }
    let is_contents = file.text("CONTVARIABLE").is_some_and(|contents| contents == name);
    let unit = |category: &String| {
        let units = file.list("UNITS", Some(category));
        units.into_iter().next().unwrap_or_default()
    };
    let units: Vec<String> =
        if is_contents { categories.iter().map(unit).collect() } else { Vec::new() };
    if let Some(periods) = file.find("TIMEVAL", Some(&name))
        && !is_annual(periods)
    {
        return Err(format!("the variable {:?} is not annual", super::error::shown(&name)));
    }
    if let Some(periods) = file.find("TIMEVAL", Some(&name))
        && !has_years(periods, &categories)
    {
        let name = super::error::shown(&name);
        return Err(format!("the years of TIMEVAL and VALUES differ for the variable {name:?}"));
    }
    let kind = if file.find("TIMEVAL", Some(&name)).is_some() {
        DimensionKind::Time
    } else if file.find("MAP", Some(&name)).is_some() {
        DimensionKind::Area
    } else {
        DimensionKind::Other
    };
    let has_units = units.iter().any(|unit| !unit.is_empty());
    Ok(Dimension { name, kind, categories, units: if has_units { units } else { Vec::new() } })
}

/// Whether the periods of a list are years, `TLIST(A1)`, and not half-years, months or days.
fn is_annual(periods: &str) -> bool {
    let scale = periods.trim_start().strip_prefix("TLIST").and_then(|list| list.split_once('('));
    scale.is_none_or(|(_, scale)| scale.trim_start().starts_with(['A', 'a']))
}

/// Whether the years of a list, `TLIST(A1),"1990","1991"`, or of a span, `TLIST(A1,"1990"-"1991")`,
/// are those of the categories. A category that is not a year, such as "2023*", is not compared.
fn has_years(periods: &str, categories: &[String]) -> bool {
    let (scale, list) = periods.split_once(')').unwrap_or((periods, ""));
    let mut years: Vec<String> = strings(list);
    let ends: Vec<_> = scale.split('"').skip(1).step_by(2).map(parse_year).collect();
    if let [Ok(first), Ok(last)] = ends.as_slice() {
        years = (first.get()..=last.get()).map(|year| year.to_string()).collect();
    }
    let is_same_length = years.len() == categories.len();
    years.is_empty() || is_same_length && !years.iter().zip(categories).any(are_other_years)
}

/// The statements in the default language of the file; `None` if a statement has no end.
fn statements(text: &str) -> Option<Vec<Statement<'_>>> {
    let mut statements = Vec::new();
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    while !rest.is_empty() {
        let end = end_of(rest, '=')?;
        let (head, tail) = (rest.get(..end)?.trim(), rest.get(end + 1..)?);
        // The last statement, the data, can end without a semicolon.
        let length = end_of(tail, ';').unwrap_or(tail.len());
        let value = tail.get(..length)?.trim();
        rest = tail.get(length + 1..).unwrap_or_default().trim_start();
        let name_end = head.find(['(', '[']).unwrap_or(head.len());
        let (keyword, specification) = head.split_at(name_end);
        // Statements in other languages repeat those of the default language.
        if specification.starts_with('[') {
            continue;
        }
        let subject = Some(strings(specification).join(", ")).filter(|text| !text.is_empty());
        statements.push(Statement { keyword: keyword.trim(), subject, value });
    }
    Some(statements)
}

/// The position of a sign outside quotation marks.
fn end_of(text: &str, sign: char) -> Option<usize> {
    let mut is_quoted = false;
    text.char_indices().find_map(|(at, letter)| {
        is_quoted ^= letter == '"';
        (letter == sign && !is_quoted).then_some(at)
    })
}

/// The texts in quotation marks. A text over several lines is in several pairs of quotation marks,
/// without a comma between them.
fn strings(value: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut joins = false;
    for (index, part) in value.split('"').enumerate() {
        if index % 2 == 0 {
            joins = index > 0 && !part.contains(',');
        } else if joins && let Some(last) = found.last_mut() {
            last.push_str(part);
        } else {
            found.push(part.to_owned());
        }
    }
    found.iter().map(|text| text.trim().to_owned()).collect()
}

/// The cells of the data: numbers, and marks of missing values in quotation marks. An item is
/// `None` for another text.
fn data_cells(data: &str) -> impl Iterator<Item = Option<GridCell>> {
    let cells = data.split(|c: char| c.is_whitespace() || c == ',').filter(|cell| !cell.is_empty());
    cells.map(|cell| {
        if let Some(mark) = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')) {
            return Some(GridCell::text(mark));
        }
        let number = cell.parse::<f64>().ok().filter(|number| number.is_finite());
        number.map(GridCell::Number)
    })
}
