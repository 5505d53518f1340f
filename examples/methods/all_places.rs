//! The page for all places: how often two methods disagree, and the effect of a new data release.

use std::fmt::Write;

use climate_targets::Verdict;
use comfy_table::{CellAlignment, Table};

use crate::all_answers;
use crate::methods::answer::{Answer, Question, Reply, Subject};
use crate::methods::municipalities::{Municipality, Release};
use crate::methods::options::Options;
use crate::methods::robustness_table;
use crate::support::table_style::plain_table;

/// The maximum width of the page, in characters.
pub const WIDTH: u16 = 120;

/// The replies of all methods for all places, in both releases.
struct ReplyTable {
    methods: Vec<Method>,
    /// The replies for each release, in the order of [`Release::BOTH`]: one row for each place, one
    /// column for each method.
    releases: [Vec<Vec<Reply>>; 2],
}

struct Method {
    name: String,
    subject: Subject,
}

const NOTES: &str = "\
Yes: on track. In both: places with a reply in both releases. Changed: places with yes in one
release and no in the other.
*: reply to another question: have emissions peaked, or is the Paris agreement met?
";

pub fn page(options: &Options, places: &[Municipality]) -> String {
    let replies = ReplyTable::new(options, places);
    let mut page = format!(
        "{} municipalities, as of {}, against\n{}\n\n{NOTES}\n{}\n",
        places.len(),
        options.as_of,
        options.target,
        replies.table()
    );
    for release in Release::BOTH {
        let _ = write!(page, "\n{}", replies.matrix(release));
    }
    page.push('\n');
    for release in Release::BOTH {
        let reached = places.iter().filter(|place| has_reached(options, place, release)).count();
        let _ = writeln!(
            page,
            "Release {}: {reached} places are already at or under the limit.\n{}",
            release.year(),
            replies.agreement(release)
        );
    }
    let _ = write!(page, "\n{}", robustness_table::table(options, places));
    page
}

impl ReplyTable {
    fn new(options: &Options, places: &[Municipality]) -> Self {
        let replies = |place: &Municipality, release| {
            let (target, assessor) = (options.target, options.assessor());
            let series = place.in_release(release);
            let answers = all_answers(Question { series, target, assessor });
            answers.into_iter().filter(|answer| answer.subject != Subject::Figure)
        };
        let releases = Release::BOTH.map(|release| {
            let row = |place| replies(place, release).map(|answer| answer.reply).collect();
            places.iter().map(row).collect()
        });
        let first = places.first().into_iter();
        let methods = first.flat_map(|place| replies(place, Release::Release2026)).map(Method::of);
        Self { methods: methods.collect(), releases }
    }

    fn in_release(&self, release: Release) -> &[Vec<Reply>] {
        let [release_2025, release_2026] = &self.releases;
        match release {
            Release::Release2025 => release_2025,
            Release::Release2026 => release_2026,
        }
    }

    /// The number of places with a given reply from a method in one release.
    fn count(&self, release: Release, method: usize, reply: Reply) -> usize {
        let column = self.in_release(release).iter().filter_map(|row| row.get(method));
        column.filter(|cell| **cell == reply).count()
    }

    /// Compares the replies of two methods place by place.
    fn two_methods(&self, release: Release, one: usize, other: usize) -> ReplyPairs {
        let rows = self.in_release(release).iter();
        ReplyPairs::count(rows.filter_map(|row| Some((*row.get(one)?, *row.get(other)?))))
    }

    /// Compares the replies of one method between the two releases.
    fn two_releases(&self, method: usize) -> ReplyPairs {
        let [earlier, later] = &self.releases;
        let rows = earlier.iter().zip(later);
        ReplyPairs::count(rows.filter_map(|(a, b)| Some((*a.get(method)?, *b.get(method)?))))
    }

    /// The table of methods, with the numbers of yes, no and changed replies.
    fn table(&self) -> String {
        let mut table = plain_table(
            WIDTH,
            &["", "Method", "2025 yes", "no", "2026 yes", "no", "In both", "Changed"],
        );
        for (index, method) in self.methods.iter().enumerate() {
            let mut row = vec![(index + 1).to_string(), method.label()];
            for release in Release::BOTH {
                for reply in [Reply::Yes, Reply::No] {
                    row.push(self.count(release, index, reply).to_string());
                }
            }
            let pairs = self.two_releases(index);
            row.extend([pairs.replied.to_string(), pairs.differ.to_string()]);
            table.add_row(row);
        }
        right_align(&mut table, &[0, 2, 3, 4, 5, 6, 7]);
        table.to_string()
    }

    /// The matrix of methods. Below the diagonal: the number of places on which two methods
    /// disagree. Above the diagonal: the number of places with a reply from both methods.
    fn matrix(&self, release: Release) -> String {
        let count = self.methods.len();
        let numbers: Vec<String> = (1..=count).map(|number| number.to_string()).collect();
        let header: Vec<&str> =
            std::iter::once("").chain(numbers.iter().map(String::as_str)).collect();
        let mut table = plain_table(WIDTH, &header);
        for (one, number) in numbers.iter().enumerate() {
            let cells = (0..count).map(|other| {
                let pairs = self.two_methods(release, one, other);
                match other.cmp(&one) {
                    std::cmp::Ordering::Less if pairs.replied == 0 => "-".into(),
                    std::cmp::Ordering::Less => pairs.differ.to_string(),
                    std::cmp::Ordering::Equal => "·".into(),
                    std::cmp::Ordering::Greater => pairs.replied.to_string(),
                }
            });
            table.add_row(std::iter::once(number.clone()).chain(cells));
        }
        let columns: Vec<usize> = (0..=count).collect();
        right_align(&mut table, &columns);
        format!(
            "Release {}. Below the diagonal: places on which two methods disagree. Above the diagonal: \
             places with\na reply of both methods.\n\n{table}\n",
            release.year()
        )
    }

    /// Sentences on agreement among the methods that judge the target: the number of places on
    /// which all agree, and the pair that disagrees most often.
    fn agreement(&self, release: Release) -> String {
        let rows = self.in_release(release);
        let count = |reply| rows.iter().filter(|row| self.is_unanimous(row, reply)).count();
        let (yes, no) = (count(Reply::Yes), count(Reply::No));
        let mut text = format!(
            "Methods about the target that have a reply: all yes for {yes} places, all no for {no}, \
             disagreement for {}.",
            rows.len() - yes - no
        );
        if let Some((differ, one, other)) = self.largest_disagreement(release) {
            let (one, other) = (&one.name, &other.name);
            let _ = write!(text, "\nLargest disagreement, for {differ} places: {one} and {other}.");
        }
        text
    }

    /// Whether all known replies of the methods that judge the target equal `reply`; `false` if no
    /// reply is known.
    fn is_unanimous(&self, row: &[Reply], reply: Reply) -> bool {
        let about_target =
            self.methods.iter().zip(row).filter(|(m, _)| m.subject == Subject::Target);
        let mut replies =
            about_target.map(|(_, cell)| *cell).filter(|cell| *cell != Reply::Unknown);
        replies.clone().next().is_some() && replies.all(|cell| cell == reply)
    }

    /// Among the methods that judge the target, the pair that disagrees on the most places, with
    /// the number of places; on a tie, the first pair.
    fn largest_disagreement(&self, release: Release) -> Option<(usize, &Method, &Method)> {
        let mut largest: Option<(usize, &Method, &Method)> = None;
        let methods =
            || self.methods.iter().enumerate().filter(|(_, m)| m.subject == Subject::Target);
        for (at, one) in methods() {
            for (later, other) in methods().filter(|(later, _)| *later > at) {
                let differ = self.two_methods(release, at, later).differ;
                if largest.is_none_or(|(most, ..)| differ > most) {
                    largest = Some((differ, one, other));
                }
            }
        }
        largest
    }
}

impl Method {
    fn of(answer: Answer) -> Self {
        Self { name: answer.method, subject: answer.subject }
    }

    /// The name of the method, with a star if its reply is not about the target.
    fn label(&self) -> String {
        if self.subject == Subject::Other { format!("{} *", self.name) } else { self.name.clone() }
    }
}

/// The result of comparing two columns of replies.
struct ReplyPairs {
    /// The number of places with two known replies.
    replied: usize,
    /// The number of places with one yes and one no.
    differ: usize,
}

impl ReplyPairs {
    fn count(pairs: impl Iterator<Item = (Reply, Reply)>) -> Self {
        let mut counts = Self { replied: 0, differ: 0 };
        for (one, other) in pairs.filter(|(a, b)| *a != Reply::Unknown && *b != Reply::Unknown) {
            counts.replied += 1;
            counts.differ += usize::from(one != other);
        }
        counts
    }
}

/// Whether the verdict is "met" or "achieved early".
fn has_reached(options: &Options, place: &Municipality, release: Release) -> bool {
    let result = options.assessor().assess(place.in_release(release), options.target);
    matches!(result.verdict(), Verdict::AchievedEarly { .. } | Verdict::Met { .. })
}

pub fn right_align(table: &mut Table, columns: &[usize]) {
    for index in columns {
        if let Some(column) = table.column_mut(*index) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
}
