//! The page of all places: how often two methods disagree, and the effect of a new release.

use std::fmt::Write;

use climate_targets::Verdict;
use comfy_table::{CellAlignment, Table};

use crate::methods::answer::{self, About, Answer, Question, Says};
use crate::methods::municipalities::{Municipality, Release};
use crate::methods::options::Options;
use crate::methods::robust;
use crate::support::sheet::sheet;

/// The maximum width of the page, in characters.
pub const WIDTH: u16 = 120;

/// The answers: one row a place, one column a method.
struct Answers {
    methods: Vec<Method>,
    /// In the order of [`Release::BOTH`].
    of_release: [Vec<Vec<Says>>; 2],
}

struct Method {
    name: String,
    about: About,
}

const NOTES: &str = "\
Yes: says on track. In both: answers in both releases. Changed: yes in one of them and no in the
other. *: to a question of its own, whether emissions have peaked or Paris is met.
";

pub fn page(options: &Options, places: &[Municipality]) -> String {
    let answers = Answers::of(options, places);
    let mut page = format!(
        "{} municipalities, as of {}, against\n{}\n\n{NOTES}\n{}\n",
        places.len(),
        options.as_of,
        options.target,
        answers.table()
    );
    for release in Release::BOTH {
        let _ = write!(page, "\n{}", answers.matrix(release));
    }
    page.push('\n');
    for release in Release::BOTH {
        let reached = places.iter().filter(|place| has_reached(options, place, release)).count();
        let _ = writeln!(
            page,
            "Release {}: {reached} places are at or under the limit already. {}",
            release.year(),
            answers.agreement(release)
        );
    }
    let _ = write!(page, "\n{}", robust::table(options, places));
    page
}

impl Answers {
    fn of(options: &Options, places: &[Municipality]) -> Self {
        let asked = |place: &Municipality, release| {
            let (target, assessor) = (options.target, options.assessor());
            let series = place.in_release(release);
            let answers = answer::all(Question { series, target, assessor });
            answers.into_iter().filter(|answer| answer.about != About::Figure)
        };
        let of_release = Release::BOTH.map(|release| {
            let says = |place| asked(place, release).map(|answer| answer.says).collect();
            places.iter().map(says).collect()
        });
        let first = places.first().into_iter();
        let methods = first.flat_map(|place| asked(place, Release::Of2026)).map(Method::of);
        Self { methods: methods.collect(), of_release }
    }

    fn in_release(&self, release: Release) -> &[Vec<Says>] {
        let [of_2025, of_2026] = &self.of_release;
        match release {
            Release::Of2025 => of_2025,
            Release::Of2026 => of_2026,
        }
    }

    /// The number of places with this answer of a method in a release.
    fn count(&self, release: Release, method: usize, what: Says) -> usize {
        let column = self.in_release(release).iter().filter_map(|row| row.get(method));
        column.filter(|says| **says == what).count()
    }

    /// The pairs of answers of two methods for the places that both answer.
    fn both(&self, release: Release, one: usize, other: usize) -> Pairs {
        let rows = self.in_release(release).iter();
        Pairs::count(rows.filter_map(|row| Some((*row.get(one)?, *row.get(other)?))))
    }

    /// The answers of one method for a place in both releases.
    fn both_releases(&self, method: usize) -> Pairs {
        let [earlier, later] = &self.of_release;
        let rows = earlier.iter().zip(later);
        Pairs::count(rows.filter_map(|(a, b)| Some((*a.get(method)?, *b.get(method)?))))
    }

    /// The number of yes, no and changed answers of each method.
    fn table(&self) -> String {
        let mut table =
            sheet(WIDTH, &["", "Method", "2025 yes", "no", "2026 yes", "no", "In both", "Changed"]);
        for (index, method) in self.methods.iter().enumerate() {
            let mut row = vec![(index + 1).to_string(), method.label()];
            for release in Release::BOTH {
                for says in [Says::Yes, Says::No] {
                    row.push(self.count(release, index, says).to_string());
                }
            }
            let both = self.both_releases(index);
            row.extend([both.answered.to_string(), both.differ.to_string()]);
            table.add_row(row);
        }
        right_align(&mut table, &[0, 2, 3, 4, 5, 6, 7]);
        table.to_string()
    }

    /// The matrix of methods: below the diagonal the number of places on which two disagree, above
    /// it the number that both answer.
    fn matrix(&self, release: Release) -> String {
        let count = self.methods.len();
        let numbers: Vec<String> = (1..=count).map(|number| number.to_string()).collect();
        let header: Vec<&str> =
            std::iter::once("").chain(numbers.iter().map(String::as_str)).collect();
        let mut table = sheet(WIDTH, &header);
        for (one, number) in numbers.iter().enumerate() {
            let cells = (0..count).map(|other| {
                let pairs = self.both(release, one, other);
                match other.cmp(&one) {
                    std::cmp::Ordering::Less if pairs.answered == 0 => "-".into(),
                    std::cmp::Ordering::Less => pairs.differ.to_string(),
                    std::cmp::Ordering::Equal => "·".into(),
                    std::cmp::Ordering::Greater => pairs.answered.to_string(),
                }
            });
            table.add_row(std::iter::once(number.clone()).chain(cells));
        }
        let columns: Vec<usize> = (0..=count).collect();
        right_align(&mut table, &columns);
        format!(
            "Release {}: below the diagonal how often two methods disagree, above it how many \
             places both answer.\n\n{table}\n",
            release.year()
        )
    }

    /// The number of places on which all methods about the target agree, and the pair that
    /// disagrees most.
    fn agreement(&self, release: Release) -> String {
        let rows = self.in_release(release);
        let all_say = |what| rows.iter().filter(|row| self.only_says(row, what)).count();
        let (yes, no) = (all_say(Says::Yes), all_say(Says::No));
        let mut text = format!(
            "The methods about the target that\nanswer all say yes on {yes}, all no on {no}, and \
             disagree on {}.",
            rows.len() - yes - no
        );
        if let Some((differ, one, other)) = self.widest(release) {
            let (one, other) = (&one.name, &other.name);
            let _ = write!(text, " Furthest apart, on {differ}:\n{one} and {other}.");
        }
        text
    }

    /// Whether at least one method about the target gives this answer for a place, and none the
    /// opposite.
    fn only_says(&self, row: &[Says], what: Says) -> bool {
        let about_target = self.methods.iter().zip(row).filter(|(m, _)| m.about == About::Target);
        let mut said = about_target.map(|(_, says)| *says).filter(|says| *says != Says::Nothing);
        said.clone().next().is_some() && said.all(|says| says == what)
    }

    /// The first pair of methods about the target with the most disagreements.
    fn widest(&self, release: Release) -> Option<(usize, &Method, &Method)> {
        let mut widest: Option<(usize, &Method, &Method)> = None;
        let methods = || self.methods.iter().enumerate().filter(|(_, m)| m.about == About::Target);
        for (at, one) in methods() {
            for (later, other) in methods().filter(|(later, _)| *later > at) {
                let differ = self.both(release, at, later).differ;
                if widest.is_none_or(|(most, ..)| differ > most) {
                    widest = Some((differ, one, other));
                }
            }
        }
        widest
    }
}

impl Method {
    fn of(answer: Answer) -> Self {
        Self { name: answer.method, about: answer.about }
    }

    /// A method with another question has a star.
    fn label(&self) -> String {
        if self.about == About::Other { format!("{} *", self.name) } else { self.name.clone() }
    }
}

/// Pairs of answers to the same question.
struct Pairs {
    /// Both say yes or no.
    answered: usize,
    /// One says yes, the other no.
    differ: usize,
}

impl Pairs {
    fn count(pairs: impl Iterator<Item = (Says, Says)>) -> Self {
        let mut counts = Self { answered: 0, differ: 0 };
        for (one, other) in pairs.filter(|(a, b)| *a != Says::Nothing && *b != Says::Nothing) {
            counts.answered += 1;
            counts.differ += usize::from(one != other);
        }
        counts
    }
}

/// Whether the latest level is at or under the limit.
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
