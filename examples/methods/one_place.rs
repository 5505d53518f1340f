//! The page for one place, with one row for each method.

use climate_targets::EmissionSeries;
use comfy_table::ColumnConstraint;

use crate::methods::answer::{Answer, Question, Reply, Subject, kt};
use crate::methods::municipalities::{self, Municipality};
use crate::methods::options::Options;
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

pub fn page(options: &Options, places: &[Municipality]) -> Result<String, String> {
    let name = options.place.as_deref().unwrap_or("Göteborg");
    let place = municipalities::find(places, name)?;
    let release = options.release();
    let series = place.in_release(release);
    let question = Question { series, target: options.target, assessor: options.assessor() };
    let answers = all_answers(question);
    Ok(format!(
        "{}\n{}\n\n{NOTES}\n{}\n\n{}",
        heading(question, release.year()),
        table(&answers),
        reply_counts(&answers),
        robustness_text(question, place, release.year()),
    ))
}

/// States how many combinations of methods agree on the verdict, and which choices decide.
fn robustness_text(question: Question<'_>, place: &Municipality, release: &str) -> String {
    // Puts the verdict and the deciding choices on separate lines.
    let lines = |releases: &[EmissionSeries]| {
        robustness(question, releases).to_string().replace("; ", ";\n    ")
    };
    format!(
        "Combinations of windows of 5, 10 and 15 years, three estimators, two paths and, if the target \
         does\nnot define it, two base policies:\n  \
         release {release}: {}\n  both releases: {}\n",
        lines(&[]),
        lines(place.releases())
    )
}

/// The heading: place, target, base level, latest level and limit.
fn heading(question: Question<'_>, release: &str) -> String {
    let result = question.assessor.assess(question.series, question.target);
    let figures = result.figures();
    let base = figures.base.map(|base| format!("{} in {}, ", kt(base.level), base.years));
    let latest = figures.latest.map(|latest| format!("{} in {}", kt(latest.level), latest.year));
    let change = figures.change.and_then(|change| change.share_of_base);
    let change = change.map(|share| format!(" ({:+.1} %)", share.percent()));
    let limit = figures.allowable;
    let limit = limit.map(|limit| format!("; limit {} in {}", kt(limit), figures.judged_year));
    format!(
        "{}, release {release}, as of {}, against\n{}\n{}{}{}{}\n\
         The series covers all sectors and gases, even if the target covers fewer. The page compares \
         methods;\nit does not judge the place.\n",
        question.series.place(),
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
            (Subject::Other, Reply::Yes | Reply::No) => format!("({})", answer.reply.word()),
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
        let about_target = answers.iter().filter(|answer| answer.subject == Subject::Target);
        about_target.filter(|answer| answer.reply == reply).count()
    };
    format!(
        "Methods about the target: {} reply on track, {} reply not on track, {} have no reply.",
        count(Reply::Yes),
        count(Reply::No),
        count(Reply::Unknown)
    )
}
