//! Numbers as publishers write them: the decimal sign and the thousands mark of a file.
//!
//! `1.250` can mean 1.25 or 1250. Other cells of the file decide: `12.5` has a decimal point,
//! `1.250.000` a thousands mark. A file in which no cell decides is refused.

use super::ProblemKind;

/// The form of one number, by its decimal sign and thousands mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Digits only.
    Plain,
    /// A decimal sign, such as `12,5`.
    Decimal(char),
    /// A thousands mark that occurs twice or that cannot be a decimal sign: `1.250.000`, `1 250`.
    Thousands(char),
    /// Both marks: `1.250,5`.
    Both { thousands: char, decimal: char },
    /// One mark before exactly three digits: `1.250`.
    Unclear(char),
    /// Not a number in any form.
    Malformed,
}

/// The decimal sign and the thousands mark of the numbers in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Marks {
    /// The decimal sign; `None` if no number shows one.
    pub decimal: Option<char>,
    /// The thousands mark, without typographic variants: a no-break space is a space.
    pub thousands: Option<char>,
}

/// The position of a cell: the byte offset or the index of its row, and its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CellAt {
    pub row: usize,
    pub column: usize,
}

/// Why the marks of a file cannot be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MarksFault {
    /// A number such as `1.250`, if no other cell shows what its mark means.
    Unclear { at: CellAt, mark: char },
    /// One mark as both decimal sign and thousands mark, or two different decimal signs or
    /// thousands marks; with two conflicting cells.
    Mixed { first: CellAt, second: CellAt },
}

/// The evidence for the marks of a file: for each mark and each use, the first cell that shows it.
#[derive(Debug, Clone, Default)]
pub(super) struct Evidence {
    decimal: [Option<CellAt>; 2],
    thousands: [Option<CellAt>; 4],
    unclear: [Option<CellAt>; 2],
}

const DECIMALS: [char; 2] = ['.', ','];
const THOUSANDS: [char; 4] = ['.', ',', ' ', '\''];

impl Evidence {
    /// Adds a cell. A text that is not a number is no evidence.
    pub(super) fn add(&mut self, cell: &str, at: CellAt) {
        let note = |slot: &mut Option<CellAt>| {
            slot.get_or_insert(at);
        };
        let index = |mark: char, marks: &[char]| marks.iter().position(|m| *m == mark);
        match form(cell) {
            Form::Plain | Form::Malformed => {}
            Form::Decimal(mark) => {
                if let Some(slot) = index(mark, &DECIMALS).and_then(|i| self.decimal.get_mut(i)) {
                    note(slot);
                }
            }
            Form::Thousands(mark) => {
                if let Some(slot) = index(mark, &THOUSANDS).and_then(|i| self.thousands.get_mut(i))
                {
                    note(slot);
                }
            }
            Form::Both { thousands, decimal } => {
                if let Some(slot) =
                    index(thousands, &THOUSANDS).and_then(|i| self.thousands.get_mut(i))
                {
                    note(slot);
                }
                if let Some(slot) = index(decimal, &DECIMALS).and_then(|i| self.decimal.get_mut(i))
                {
                    note(slot);
                }
            }
            Form::Unclear(mark) => {
                if let Some(slot) = index(mark, &DECIMALS).and_then(|i| self.unclear.get_mut(i)) {
                    note(slot);
                }
            }
        }
    }

    /// Adds the evidence of another column, and keeps the earlier cell for each mark and use.
    pub(super) fn merge(&mut self, other: &Self) {
        let keep = |slot: &mut Option<CellAt>, other: &Option<CellAt>| {
            *slot = match (*slot, *other) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            };
        };
        self.decimal.iter_mut().zip(&other.decimal).for_each(|(slot, other)| keep(slot, other));
        self.thousands.iter_mut().zip(&other.thousands).for_each(|(slot, other)| keep(slot, other));
        self.unclear.iter_mut().zip(&other.unclear).for_each(|(slot, other)| keep(slot, other));
    }

    /// Decides the marks. Marks that the caller states (`given`) override the evidence.
    pub(super) fn marks(&self, given: Marks) -> Result<Marks, MarksFault> {
        if given.decimal.is_some() || given.thousands.is_some() {
            return Ok(self.completed(given));
        }
        if let [Some(first), Some(second)] = self.decimal {
            return Err(MarksFault::Mixed { first, second });
        }
        for (index, decimal) in self.decimal.iter().enumerate() {
            if let (Some(first), Some(Some(second))) = (decimal, self.thousands.get(index)) {
                return Err(MarksFault::Mixed { first: *first, second: *second });
            }
        }
        let mut seen = self.thousands.iter().flatten();
        if let (Some(first), Some(second)) = (seen.next(), seen.next()) {
            return Err(MarksFault::Mixed { first: *first, second: *second });
        }
        let marks = self.completed(given);
        match self.unclear {
            [Some(first), Some(second)] if marks == Marks::default() => {
                Err(MarksFault::Mixed { first, second })
            }
            [Some(at), _] if !is_decided('.', marks) => Err(MarksFault::Unclear { at, mark: '.' }),
            [_, Some(at)] if !is_decided(',', marks) => Err(MarksFault::Unclear { at, mark: ',' }),
            _ => Ok(marks),
        }
    }

    /// Completes the marks by those that the numbers show. If one mark is known, an unclear number
    /// with another mark shows the second.
    fn completed(&self, given: Marks) -> Marks {
        let shown = &self.decimal;
        let decimal = given.decimal.or_else(|| only(shown, &DECIMALS, given.thousands));
        let shown = &self.thousands;
        let thousands = given.thousands.or_else(|| only(shown, &THOUSANDS, decimal));
        let marks = Marks { decimal, thousands };
        let [point, comma] = self.unclear;
        let mut completed = marks;
        for (unclear, mark) in [(point, '.'), (comma, ',')] {
            if unclear.is_none() || Some(mark) == marks.decimal || Some(mark) == marks.thousands {
                continue;
            }
            match (marks.decimal, marks.thousands) {
                (Some(_), None) => completed.thousands = Some(mark),
                (None, Some(_)) => completed.decimal = Some(mark),
                _ => {}
            }
        }
        completed
    }
}

fn is_decided(mark: char, marks: Marks) -> bool {
    marks.decimal == Some(mark) || marks.thousands == Some(mark)
}

/// The only mark that a cell shows, other than a mark with another use.
fn only(cells: &[Option<CellAt>], marks: &[char], taken: Option<char>) -> Option<char> {
    let shown = cells.iter().zip(marks).filter(|(cell, _)| cell.is_some()).map(|(_, mark)| *mark);
    let mut free = shown.filter(|mark| Some(*mark) != taken);
    free.next().filter(|_| free.next().is_none())
}

impl Marks {
    /// Refuses marks that no number has, and one mark for both uses.
    pub(super) fn check(self) -> Result<(), ProblemKind> {
        let Self { decimal, thousands } = self;
        let unknown = decimal.filter(|mark| !DECIMALS.contains(mark));
        match unknown.or_else(|| thousands.filter(|mark| !THOUSANDS.contains(mark))) {
            Some(mark) => Err(ProblemKind::NotAMark { mark }),
            None => match decimal.filter(|_| decimal == thousands) {
                Some(mark) => Err(ProblemKind::SameMark { mark }),
                None => Ok(()),
            },
        }
    }

    /// The decimal sign; a point if no number shows a sign, unless the point is the thousands mark.
    pub(super) fn decimal_sign(self) -> char {
        self.decimal.unwrap_or(if self.thousands == Some('.') { ',' } else { '.' })
    }

    /// Reads a number; `None` if the text is not a number with these marks.
    pub(super) fn parse(self, text: &str) -> Option<f64> {
        let is_plain = text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'e' | b'E' | b'+'));
        let decimal = self.decimal_sign();
        if is_plain && decimal == '.' {
            let starts = text.as_bytes().first().is_some_and(|b| *b != b'e' && *b != b'E');
            return starts.then(|| text.parse().ok()).flatten();
        }
        match form(text) {
            Form::Plain => {}
            Form::Decimal(mark) if mark == decimal => {}
            Form::Thousands(mark) if Some(mark) == self.thousands => {}
            Form::Both { thousands, decimal: sign }
                if sign == decimal && Some(thousands) == self.thousands => {}
            Form::Unclear(mark) if mark == decimal || Some(mark) == self.thousands => {}
            _ => return None,
        }
        let number: String = text
            .chars()
            .filter(|c| Some(normal(*c)) != self.thousands)
            .map(|c| match c {
                '\u{2212}' => '-',
                c if c == decimal => '.',
                c => c,
            })
            .collect();
        number.parse().ok()
    }
}

/// The plain space or apostrophe for a typographic variant of it; any other mark unchanged.
pub(super) const fn normal(mark: char) -> char {
    match mark {
        '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        '\u{2019}' => '\'',
        mark => mark,
    }
}

/// The form of a number.
fn form(text: &str) -> Form {
    let digits = text.trim_start_matches(['-', '+', '\u{2212}']);
    if text.len() - digits.len() > 3 || digits.is_empty() {
        return Form::Malformed;
    }
    if let Some((mantissa, exponent)) = digits.split_once(['e', 'E']) {
        let exponent = exponent.trim_start_matches(['-', '+']);
        let is_number = !exponent.is_empty()
            && exponent.bytes().all(|b| b.is_ascii_digit())
            && mantissa.starts_with(|c: char| c.is_ascii_digit());
        let marks: Vec<char> = mantissa.chars().filter(|c| !c.is_ascii_digit()).collect();
        return match (is_number, marks.as_slice()) {
            (true, [mark]) if DECIMALS.contains(mark) => Form::Decimal(*mark),
            (true, []) => Form::Plain,
            _ => Form::Malformed,
        };
    }
    let mut marks = digits.char_indices().filter(|(_, c)| !c.is_ascii_digit());
    let Some((first_at, first)) = marks.next() else { return Form::Plain };
    let (integer, rest) = (&digits[..first_at], &digits[first_at + first.len_utf8()..]);
    let mark = normal(first);
    if !THOUSANDS.contains(&mark) {
        return Form::Malformed;
    }
    let last = digits.char_indices().rev().find(|(_, c)| !c.is_ascii_digit());
    let Some((last_at, last)) = last else { return Form::Plain };
    if last_at == first_at {
        return single_mark(integer, mark, rest);
    }
    let fraction = &digits[last_at + last.len_utf8()..];
    let last = normal(last);
    if last == mark {
        return if grouped(digits, mark) { Form::Thousands(mark) } else { Form::Malformed };
    }
    let whole = &digits[..last_at];
    let is_number = DECIMALS.contains(&last) && grouped(whole, mark) && !fraction.is_empty();
    if is_number { Form::Both { thousands: mark, decimal: last } } else { Form::Malformed }
}

/// The form of a number with a single mark, from the digits before and after the mark.
fn single_mark(integer: &str, mark: char, fraction: &str) -> Form {
    let three = fraction.len() == 3;
    let can_group = three && (1..=3).contains(&integer.len()) && !integer.starts_with('0');
    match (DECIMALS.contains(&mark), can_group) {
        (true, true) => Form::Unclear(mark),
        (true, false) if integer.is_empty() && fraction.is_empty() => Form::Malformed,
        (true, false) => Form::Decimal(mark),
        (false, true) => Form::Thousands(mark),
        (false, false) => Form::Malformed,
    }
}

/// Whether the mark separates groups of three digits, after a first group of one to three.
fn grouped(digits: &str, mark: char) -> bool {
    let mut groups = digits.split(|c| normal(c) == mark);
    let first = groups.next().unwrap_or_default();
    let is_digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    (1..=3).contains(&first.len())
        && is_digits(first)
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && is_digits(group))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(cells: &[&str]) -> Result<(Option<char>, Option<char>), &'static str> {
        let mut evidence = Evidence::default();
        for (row, cell) in cells.iter().enumerate() {
            evidence.add(cell, CellAt { row, column: 0 });
        }
        match evidence.marks(Marks::default()) {
            Ok(marks) => Ok((marks.decimal, marks.thousands)),
            Err(MarksFault::Unclear { .. }) => Err("unclear"),
            Err(MarksFault::Mixed { .. }) => Err("mixed"),
        }
    }

    #[test]
    fn other_cells_decide_an_unclear_number() {
        assert_eq!(marks(&["1.250"]), Err("unclear"));
        assert_eq!(marks(&["1,250"]), Err("unclear"));
        assert_eq!(marks(&["1.250", "12.5"]), Ok((Some('.'), None)));
        assert_eq!(marks(&["1.250", "12,5"]), Ok((Some(','), Some('.'))));
        assert_eq!(marks(&["1.250", "1.250.000"]), Ok((None, Some('.'))));
        assert_eq!(marks(&["1.250", "0.125"]), Ok((Some('.'), None)));
        assert_eq!(marks(&["1.250", "1250.5"]), Ok((Some('.'), None)));
        assert_eq!(marks(&["1.250", "1 250"]), Ok((Some('.'), Some(' '))));
        assert_eq!(marks(&["1.068.953,00", "83.048,00"]), Ok((Some(','), Some('.'))));
        assert_eq!(marks(&["12.5", "12,5"]), Err("mixed"));
        assert_eq!(marks(&["12.5", "1.250.000"]), Err("mixed"));
        assert_eq!(marks(&["1.250", "1,250"]), Err("mixed"));
        assert_eq!(marks(&["71 260 000", "1 250"]), Ok((None, Some(' '))));
        assert_eq!(marks(&["1 250", "12 50"]), Ok((None, Some(' '))));
    }

    #[test]
    fn a_number_is_read_only_if_it_fits_the_marks() {
        let german = Marks { decimal: Some(','), thousands: Some('.') };
        assert_eq!(german.parse("1.068.953,00"), Some(1_068_953.0));
        assert_eq!(german.parse("1.250"), Some(1250.0));
        assert_eq!(german.parse("12.5"), None);
        assert_eq!(Marks::default().parse("-1.5e3"), Some(-1500.0));
        assert_eq!(Marks::default().parse("12 50"), None);
        let spaced = Marks { decimal: None, thousands: Some(' ') };
        assert_eq!(spaced.parse("\u{2212}59\u{a0}560 000"), Some(-59_560_000.0));
        assert_eq!(spaced.parse("1 25"), None);
        for text in ["", "-", "nan", "inf", "1e", "e5", "1.2.3", "12 34", "infinity"] {
            assert_eq!(Marks::default().parse(text), None, "{text}");
        }
    }
}
