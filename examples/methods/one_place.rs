//! The page for one place, with one row for each method.

use std::path::Path;

use climate_targets::EmissionSeries;
use comfy_table::ColumnConstraint;

use crate::methods::answer::{self, Answer, Question, Reply, kt};
use crate::methods::municipalities::{self, Municipality};
use crate::methods::options::Options;
use crate::support::display::printable;
use crate::support::stdout;
use crate::support::table_file;
use crate::support::table_style::plain_table;
use crate::{all_answers, robustness};

/// The maximum width of the page, in characters.
const WIDTH: u16 = 120;

const NOTES: &str = "\
trend: level that the trend projects for the judged year. path: latest level minus the path, which
is the path of the target or a constant rate. slope: necessary yearly fall divided by that of the
trend.
(yes), (no): reply to another question: have emissions peaked, or is the Paris agreement met?
-: no reply.
";

/// A place with its source, and all releases of the source if there are several.
pub struct Subject<'a> {
    pub series: &'a EmissionSeries,
    /// The source, such as "release 2026".
    pub source: String,
    pub releases: &'a [EmissionSeries],
}

/// The page for one of the bundled municipalities.
pub fn municipality(options: &Options, places: &[Municipality]) -> Result<String, String> {
    let name = options.place.as_deref().unwrap_or("Göteborg");
    let place = municipalities::find(places, name)?;
    let release = options.release();
    Ok(page(
        options,
        &Subject {
            series: place.in_release(release),
            source: format!("release {}", release.year()),
            releases: place.releases(),
        },
    ))
}

/// The page for a place of the file that the caller names.
pub fn of_file(options: &Options, path: &Path) -> Result<String, String> {
    let table = options.table.read(path, Some(options.as_of))?;
    for note in table_file::notes(&table, path) {
        stdout::note(&note);
    }
    let named = options.place.as_deref();
    let mut found = table.series().iter().filter(|s| named.is_none_or(|name| s.place() == name));
    let source = printable(&path.display().to_string());
    match (found.next(), found.next()) {
        (Some(series), None) => Ok(page(options, &Subject { series, source, releases: &[] })),
        (Some(_), Some(_)) => Err(format!("{source} has several places; give one as PLACE")),
        (None, _) => Err(match named {
            Some(name) => format!("no place {name:?} in {source}"),
            None => format!("no observed values in {source}"),
        }),
    }
}

fn page(options: &Options, subject: &Subject<'_>) -> String {
    let question =
        Question { series: subject.series, target: options.target, assessor: options.assessor() };
    let answers = all_answers(question);
    format!(
        "{}\n{}\n\n{NOTES}\n{}\n\n{}",
        heading(question, subject),
        table(&answers),
        reply_counts(&answers),
        robustness_text(question, subject),
    )
}

/// States how many combinations of methods agree on the verdict, and which choices decide.
fn robustness_text(question: Question<'_>, subject: &Subject<'_>) -> String {
    // Puts the verdict and the deciding choices on separate lines.
    let lines = |releases: &[EmissionSeries]| {
        robustness(question, releases).to_string().replace("; ", ";\n    ")
    };
    let both = match subject.releases {
        [] => String::new(),
        releases => format!("  both releases: {}\n", lines(releases)),
    };
    format!(
        "Combinations of windows of 5, 10 and 15 years, three estimators, two paths and, if the target \
         does\nnot define it, two base policies:\n  \
         {}: {}\n{both}",
        subject.source,
        lines(&[]),
    )
}

/// The heading: place, target, base level, latest level and limit.
fn heading(question: Question<'_>, subject: &Subject<'_>) -> String {
    let result = question.assessor.assess(question.series, question.target);
    let figures = result.figures();
    let base = figures.base.map(|base| format!("{} in {}, ", kt(base.level), base.years));
    let latest = figures.latest.map(|latest| format!("{} in {}", kt(latest.level), latest.year));
    let change = figures.change.and_then(|change| change.share);
    let change = change.map(|share| format!(" ({:+.1} %)", share.percent()));
    let limit = figures.allowable;
    let boundary = if subject.releases.is_empty() {
        "Differences between the boundaries of series and target are allowed."
    } else {
        "The series covers all sectors and gases, even if the target covers fewer."
    };
    let limit = limit.map(|limit| format!("; limit {} in {}", kt(limit), figures.judged_year));
    format!(
        "{}, {}, as of {}, against\n{}\n{}{}{}{}\n\
         {boundary} The page compares methods;\nit does not judge the place.\n",
        printable(question.series.place()),
        subject.source,
        question.as_of(),
        question.target,
        base.unwrap_or_default(),
        latest.unwrap_or_else(|reason| reason.to_string()),
        change.unwrap_or_default(),
        limit.unwrap_or_default(),
    )
}

fn table(answers: &[Answer]) -> String {
    let mut table = plain_table(WIDTH, &["Method", "Figure", "Category", "On track?"]);
    for answer in answers {
        // A reply to a question other than the target is put in brackets.
        let reply = match (answer.subject, answer.reply) {
            (answer::Subject::Other, Reply::Yes | Reply::No) => {
                format!("({})", answer.reply.word())
            }
            _ => answer.reply.word().into(),
        };
        table.add_row([&answer.method, &answer.figure, &answer.category, &reply]);
    }
    // Only the category column may wrap.
    for index in [0, 1, 3] {
        if let Some(column) = table.column_mut(index) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    table.to_string()
}

/// States how many methods about the target give each reply.
fn reply_counts(answers: &[Answer]) -> String {
    let count = |reply| {
        let about_target =
            answers.iter().filter(|answer| answer.subject == answer::Subject::Target);
        about_target.filter(|answer| answer.reply == reply).count()
    };
    format!(
        "Methods about the target: {} reply on track, {} reply not on track, {} have no reply.",
        count(Reply::Yes),
        count(Reply::No),
        count(Reply::Unknown)
    )
}
