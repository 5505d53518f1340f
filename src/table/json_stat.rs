//! JSON-stat 2.0: the cubes that statistics offices serve.
//!
//! Source: JSON-stat format specification 2.0, Xavier Badosa.

/// Whether a text is a JSON object. A table never begins with a brace.
pub(super) fn is_json(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with('{')
}

#[cfg(not(feature = "json-stat"))]
pub(super) const fn content(
    _: &str,
    _: &super::TableReader,
) -> Result<super::content::Content<'static>, super::ProblemKind> {
    Err(super::ProblemKind::NeedsFeature { format: "JSON-stat", feature: "json-stat" })
}

#[cfg(feature = "json-stat")]
pub(super) use parse::content;

#[cfg(feature = "json-stat")]
mod parse {
    use std::collections::{HashMap, HashSet};

    use serde_json::{Map, Value};

    use crate::table::content::Content;
    use crate::table::cube::{Cube, CubeSize, Dimension, DimensionKind};
    use crate::table::error::shown;
    use crate::table::grid::GridCell;
    use crate::table::unique_json::UniqueJson;
    use crate::table::year_text::are_other_years;
    use crate::table::{ProblemKind, TableFormat, TableReader};

    fn damaged(reason: impl Into<String>) -> ProblemKind {
        ProblemKind::Damaged { format: "JSON-stat", reason: reason.into() }
    }

    pub(in crate::table) fn content(
        text: &str,
        reader: &TableReader,
    ) -> Result<Content<'static>, ProblemKind> {
        let text = text.trim_start_matches('\u{feff}');
        let UniqueJson(file) =
            serde_json::from_str(text).map_err(|error| damaged(shown(&error.to_string())))?;
        let is_dataset = file.get("class").is_none_or(|class| class == "dataset");
        let names = distinct("id", file.get("id"))?;
        if !is_dataset || names.is_empty() {
            return Err(damaged("it is not a dataset of version 2"));
        }
        let mut size = CubeSize::new("JSON-stat", reader);
        let mut dimensions = Vec::new();
        for name in &names {
            let dimension = dimension(&file, name)?;
            size.add(&dimension)?;
            dimensions.push(dimension);
        }
        let sizes = array(file.get("size")).iter().map(natural);
        let lengths = dimensions.iter().map(|dimension| Some(dimension.categories.len()));
        if !sizes.eq(lengths) {
            return Err(damaged("the sizes differ from the numbers of categories"));
        }
        let cube = Cube {
            format: TableFormat::JsonStat,
            titles: texts("label", file.get("label"))?,
            notes: notes(&file, &names)?,
            values: values(&file, size.values())?,
            dimensions,
        };
        cube.content(reader)
    }

    /// The notes of the dataset, its dimensions and their categories.
    fn notes(file: &Value, names: &[String]) -> Result<Vec<String>, ProblemKind> {
        let mut notes = texts("note", file.get("note"))?;
        for name in names {
            let dimension = file.get("dimension").and_then(|dimensions| dimensions.get(name));
            notes.extend(texts("note", dimension.and_then(|dimension| dimension.get("note")))?);
            let of_categories = dimension
                .and_then(|dimension| dimension.get("category")?.get("note"))
                .and_then(Value::as_object);
            for (category, note) in of_categories.into_iter().flatten() {
                let texts = texts("note", Some(note))?;
                notes.extend(texts.iter().map(|note| format!("{category}: {note}")));
            }
        }
        Ok(notes)
    }

    fn array(value: Option<&Value>) -> &[Value] {
        value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
    }

    fn natural(value: &Value) -> Option<usize> {
        value.as_u64().and_then(|number| usize::try_from(number).ok())
    }

    /// The texts under a key: a string, or an array of strings.
    fn texts(key: &str, value: Option<&Value>) -> Result<Vec<String>, ProblemKind> {
        let owned = |value| as_text(key, value).map(str::to_owned);
        match value {
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::Array(values)) => values.iter().map(owned).collect(),
            Some(value) => Ok(vec![owned(value)?]),
        }
    }

    /// The text under a key; without one, the other text.
    fn text_or<'v>(
        key: &str,
        value: Option<&'v Value>,
        other: &'v str,
    ) -> Result<&'v str, ProblemKind> {
        let text = match value {
            None | Some(Value::Null) => "",
            Some(value) => as_text(key, value)?,
        };
        Ok(if text.is_empty() { other } else { text })
    }

    fn as_text<'v>(key: &str, value: &'v Value) -> Result<&'v str, ProblemKind> {
        let refused = || damaged(format!("{key:?} has a value that is not a text"));
        value.as_str().ok_or_else(refused)
    }

    /// The texts under a key, which must differ.
    fn distinct(key: &str, value: Option<&Value>) -> Result<Vec<String>, ProblemKind> {
        let texts = texts(key, value)?;
        let mut known = HashSet::new();
        match texts.iter().find(|text| !known.insert(*text)) {
            Some(twice) => Err(damaged(format!("{:?} occurs twice in {key:?}", shown(twice)))),
            None => Ok(texts),
        }
    }

    /// A position in the dataset, in decimal digits.
    fn position(key: &str, size: usize) -> Option<usize> {
        key.parse().ok().filter(|at: &usize| *at < size && at.to_string() == key)
    }

    fn dimension(file: &Value, name: &str) -> Result<Dimension, ProblemKind> {
        let object = file.get("dimension").and_then(|dimensions| dimensions.get(name));
        let object = object.ok_or_else(|| damaged(format!("no dimension {:?}", shown(name))))?;
        let category = object.get("category").and_then(Value::as_object);
        let codes = category.map(codes).transpose()?.flatten();
        let codes = codes
            .ok_or_else(|| damaged(format!("the categories of {:?} have no order", shown(name))))?;
        let labels = category.and_then(|category| category.get("label"));
        let label = |code: &String| {
            let label = labels.and_then(|labels| labels.get(code));
            text_or("label", label, code).map(str::to_owned)
        };
        let units = category.and_then(|category| category.get("unit"));
        let mut units_of = Vec::with_capacity(codes.len());
        for code in &codes {
            let unit = units.and_then(|units| units.get(code));
            units_of.push(unit.map(unit_text).transpose()?.unwrap_or_default());
        }
        let units = units_of;
        let has_units = units.iter().any(|unit| !unit.is_empty());
        let has_role = |role: &str| -> Result<bool, ProblemKind> {
            let names = file.get("role").and_then(|roles| roles.get(role));
            Ok(texts(role, names)?.iter().any(|other| other == name))
        };
        let kind = match (has_role("time")?, has_role("geo")?) {
            (true, _) => DimensionKind::Time,
            (_, true) => DimensionKind::Area,
            _ => DimensionKind::Other,
        };
        let categories: Vec<String> = codes.iter().map(label).collect::<Result<_, _>>()?;
        if kind == DimensionKind::Time && categories.iter().zip(&codes).any(are_other_years) {
            let reason = format!("the years in the codes and labels of {:?} differ", shown(name));
            return Err(damaged(reason));
        }
        Ok(Dimension {
            name: text_or("label", object.get("label"), name)?.to_owned(),
            kind,
            categories,
            units: if has_units { units } else { Vec::new() },
        })
    }

    /// The codes of the categories in their order: an array of codes, an object with the position
    /// of each code, or the code of the only label. `None` if the order is not stated in full.
    fn codes(category: &Map<String, Value>) -> Result<Option<Vec<String>>, ProblemKind> {
        Ok(match category.get("index") {
            Some(Value::Object(positions)) => ordered(positions),
            Some(index) => Some(distinct("index", Some(index))?),
            None => {
                let labels = category.get("label").and_then(Value::as_object);
                let codes: Vec<String> = labels.into_iter().flat_map(Map::keys).cloned().collect();
                (codes.len() == 1).then_some(codes)
            }
        })
    }

    fn ordered(positions: &Map<String, Value>) -> Option<Vec<String>> {
        let mut codes: Vec<(usize, &String)> = positions
            .iter()
            .map(|(code, position)| Some((natural(position)?, code)))
            .collect::<Option<_>>()?;
        codes.sort_unstable();
        let is_complete = codes.iter().map(|(position, _)| *position).eq(0..codes.len());
        is_complete.then(|| codes.into_iter().map(|(_, code)| code.clone()).collect())
    }

    /// A unit as text: its base with the multiplier, or its label. A unit with a multiplier and
    /// another label is refused, since the label can state the factor or not.
    fn unit_text(unit: &Value) -> Result<String, ProblemKind> {
        let part = |key: &str| text_or(key, unit.get(key), "");
        let (label, base) = (part("label")?, part("base")?);
        let factor = match unit.get("multiplier") {
            None | Some(Value::Null) => "",
            Some(multiplier) => match multiplier.as_i64() {
                Some(0) => "",
                Some(3) => "thousand ",
                Some(6) => "million ",
                Some(9) => "billion ",
                _ => return Err(damaged(format!("the multiplier {multiplier} of a unit"))),
            },
        };
        match (label, base, factor) {
            ("", base, factor) if !base.is_empty() => Ok(format!("{factor}{base}")),
            (label, _, "") => Ok(label.to_owned()),
            (label, ..) => {
                Err(damaged(format!("the unit {:?} has a multiplier as well", shown(label))))
            }
        }
    }

    /// The values with their positions: an array of all values, or an object with the positions of
    /// the values that exist. A status is a flag after its value.
    fn values(file: &Value, size: usize) -> Result<Vec<(usize, Option<GridCell>)>, ProblemKind> {
        let given: Vec<(usize, &Value)> = match file.get("value") {
            Some(Value::Array(values)) if values.len() == size => {
                values.iter().enumerate().collect()
            }
            Some(Value::Object(values)) => {
                let mut given = values
                    .iter()
                    .map(|(key, value)| Some((position(key, size)?, value)))
                    .collect::<Option<Vec<_>>>()
                    .ok_or_else(|| damaged("a value has no position in the dataset"))?;
                given.sort_by_key(|(at, _)| *at);
                given
            }
            _ => return Err(damaged(format!("the values are not {size} values"))),
        };
        let flags = Flags::of(file.get("status"), size)?;
        let value = |(at, value): (usize, &Value)| {
            let flag = flags.at(at);
            let cell = match (value.as_f64().filter(|number| number.is_finite()), value) {
                (Some(number), _) if flag.is_empty() => Some(GridCell::Number(number)),
                (Some(number), _) => Some(GridCell::Flagged(format!("{number} {flag}").into())),
                (None, Value::Null) => None,
                (None, Value::String(text)) => Some(GridCell::text(text)),
                (None, _) => return Err(damaged("a value is neither a number nor a text")),
            };
            Ok((at, cell))
        };
        given.into_iter().map(value).collect()
    }

    /// The flags of the values.
    enum Flags<'f> {
        Each(Vec<&'f str>),
        All(&'f str),
        ByPosition(HashMap<usize, &'f str>),
    }

    impl<'f> Flags<'f> {
        fn of(status: Option<&'f Value>, size: usize) -> Result<Self, ProblemKind> {
            match status {
                None => Ok(Self::All("")),
                Some(Value::String(flag)) => Ok(Self::All(flag)),
                Some(Value::Array(flags)) => match flags.as_slice() {
                    [Value::String(flag)] => Ok(Self::All(flag)),
                    flags if flags.len() == size => {
                        let flag = |flag: &'f Value| match flag {
                            Value::Null => Some(""),
                            flag => flag.as_str(),
                        };
                        let flags = flags.iter().map(flag).collect::<Option<Vec<_>>>();
                        flags.map(Self::Each).ok_or_else(|| damaged("the flags are not texts"))
                    }
                    _ => Err(damaged("the number of flags differs from the number of values")),
                },
                Some(Value::Object(flags)) => {
                    let pairs =
                        flags.iter().map(|(at, flag)| Some((position(at, size)?, flag.as_str()?)));
                    let flags = pairs.collect::<Option<HashMap<_, _>>>();
                    flags
                        .map(Self::ByPosition)
                        .ok_or_else(|| damaged("a flag is not a text at a position of the dataset"))
                }
                Some(_) => Err(damaged("the flags are not texts")),
            }
        }

        fn at(&self, at: usize) -> &'f str {
            match self {
                Self::Each(flags) => flags.get(at).copied().unwrap_or_default(),
                Self::All(flag) => flag,
                Self::ByPosition(flags) => flags.get(&at).copied().unwrap_or_default(),
            }
        }
    }
}
