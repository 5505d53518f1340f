//! The tables of counts, for the page and the HTML page.

use comfy_table::{CellAlignment, ColumnConstraint};

use crate::covenant::answer::number;
use crate::covenant::counts::{self, Counts, Size};
use crate::covenant::declaration::TargetYear;
use crate::covenant::review::Review;
use crate::covenant::signatory::Standing;
use crate::covenant::words;
use crate::support::display::one_line;
use crate::support::table_style::plain_table;
use crate::support::text::WIDTH;
use crate::svg::{Cell, Table};

/// A table of texts and, from a column on, of numbers.
pub struct CountTable {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    /// The index of the first column of numbers.
    first_number: usize,
}

impl CountTable {
    /// The table as text, as wide as a page.
    pub fn text(&self) -> String {
        let head: Vec<&str> = self.head.iter().map(String::as_str).collect();
        let mut table = plain_table(WIDTH as u16, &head);
        for row in &self.rows {
            table.add_row(row.iter().map(|cell| one_line(cell)).collect::<Vec<_>>());
        }
        // A name is not broken; the headings of numbers are.
        if let (1, Some(names)) = (self.first_number, table.column_mut(0)) {
            names.set_constraint(ColumnConstraint::ContentWidth);
        }
        for column in self.first_number..self.head.len() {
            if let Some(column) = table.column_mut(column) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        format!("{table}\n")
    }

    pub fn html(&self, caption: &str) -> String {
        let cell = |(column, text): (usize, &String)| match column {
            column if column >= self.first_number => Cell::Number(text.clone()),
            0 => Cell::Name(text.clone()),
            _ => Cell::Text(text.clone()),
        };
        let rows = self.rows.iter().map(|row| row.iter().enumerate().map(cell).collect());
        Table { head: self.head.clone(), rows: rows.collect() }.html(caption)
    }
}

/// The index of the column of missed promises.
const MISSED_COLUMN: usize = 6;

/// A table of results. Without an inventory of 2020 or later it has no column of missed promises: a
/// zero would read as if all had been kept.
fn results(review: &Review<'_>, first: &'static str, rows: Vec<(String, Counts)>) -> CountTable {
    let language = review.language;
    let hidden = review.is_before_2020().then_some(MISSED_COLUMN);
    let is_shown = |(column, text)| (Some(column) != hidden).then_some(text);
    let row = |(name, counts): (String, Counts)| {
        let standings = Standing::ALL.map(|standing| counts.with(standing));
        let numbers = [counts.all(), counts.judged()].into_iter().chain(standings);
        let numbers = numbers.chain([counts.unjudged]).map(|count| number(language, count));
        let cells = std::iter::once(name).chain(numbers);
        cells.enumerate().filter_map(is_shown).collect()
    };
    let head = words::result_columns(language, first).map(str::to_owned);
    let head = head.into_iter().enumerate().filter_map(is_shown).collect();
    CountTable { head, rows: rows.into_iter().map(row).collect(), first_number: 1 }
}

/// The results by country; at most `largest` countries, each with a judged signatory, have a line of
/// their own.
pub fn by_country(review: &Review<'_>, largest: usize) -> CountTable {
    let language = review.language;
    let counts = counts::by_country(&review.signatories);
    let all = Counts::sum(counts.iter().map(|(_, counts)| counts));
    let own = counts.iter().take_while(|(_, counts)| counts.judged() > 0).count().min(largest);
    // A line "1 other" would be no shorter than the country.
    let own = if counts.len() == own + 1 { counts.len() } else { own };
    let (own, others) = counts.split_at(own);
    let name = |code: &str| if code.is_empty() { "–".to_owned() } else { code.to_owned() };
    let mut rows: Vec<(String, Counts)> =
        own.iter().map(|(code, counts)| (name(code), *counts)).collect();
    if !others.is_empty() {
        let sum = Counts::sum(others.iter().map(|(_, counts)| counts));
        rows.push((words::other_countries(language, number(language, others.len())), sum));
    }
    rows.push((words::all(language), all));
    results(review, words::country_column(language), rows)
}

pub fn by_size(review: &Review<'_>) -> CountTable {
    let language = review.language;
    let people = |count: u32| language.number(f64::from(count), 0);
    let name = |size| match size {
        Size::Under(end) => words::under(language, people(end)),
        Size::Between(from, end) => words::from_to(language, people(from), people(end - 1)),
        Size::AtLeast(from) => words::at_least(language, people(from)),
        Size::Unknown => words::unknown(language),
    };
    let mut counts = counts::by_size(&review.signatories).to_vec();
    counts.retain(|(size, counts)| *size != Size::Unknown || counts.all() > 0);
    let all = Counts::sum(counts.iter().map(|(_, counts)| counts));
    let rows = counts.iter().map(|(size, counts)| (name(*size), *counts));
    let rows = rows.chain([(words::all(language), all)]).collect();
    results(review, words::inhabitants_column(language), rows)
}

pub fn by_cause(review: &Review<'_>) -> CountTable {
    let language = review.language;
    let counts = counts::by_cause(&review.signatories);
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let mut rows: Vec<Vec<String>> = counts
        .iter()
        .map(|(cause, count)| {
            vec![format!("({})", cause.letter()), cause.text(language), number(language, *count)]
        })
        .collect();
    rows.push(vec![String::new(), words::all(language), number(language, all)]);
    let head = words::reason_columns(language).map(str::to_owned);
    CountTable { head: head.into(), rows, first_number: 2 }
}

/// The comparison with the common minimum cut.
pub struct Minimum {
    pub title: String,
    /// The signatories that declare less or more than the minimum.
    pub table: CountTable,
    /// A sentence on those that declare the minimum itself, if there are any.
    pub note: Option<String>,
}

/// For a declared cut equal to the minimum, both limits are the same, so the table leaves it out.
pub fn by_minimum(review: &Review<'_>) -> Minimum {
    let language = review.language;
    let minimum = TargetYear::Y2020.minimum().map_or(0.0, |minimum| minimum.share().percent());
    let percent = language.percent(minimum, 0).to_string();
    let [under, at, over] = counts::by_minimum(&review.signatories);
    let names = [words::under(language, &percent), words::over(language, &percent)];
    let rows = names.into_iter().zip([under, over]).map(|(name, counts)| {
        let numbers = [counts.judged, counts.kept, counts.at_minimum];
        std::iter::once(name).chain(numbers.map(|count| number(language, count))).collect()
    });
    let head = words::minimum_columns(language).map(str::to_owned);
    let note = || words::at_minimum(language, number(language, at.judged), &percent);
    Minimum {
        table: CountTable { head: head.into(), rows: rows.collect(), first_number: 1 },
        note: (at.judged > 0).then(note),
        title: words::minimum(language, percent),
    }
}
