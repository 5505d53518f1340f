//! The page of one place: the answer of every method, one a line.

use climate_targets::EmissionSeries;
use comfy_table::ColumnConstraint;

use crate::methods::answer::{self, About, Answer, Question, Says, kt};
use crate::methods::assessed;
use crate::methods::municipalities::{self, Municipality};
use crate::methods::options::Options;
use crate::support::sheet::sheet;

/// The maximum width of the page, in characters.
const WIDTH: u16 = 120;

const NOTES: &str = "\
trend: where it leads in the judged year; path: how far the latest level is above it, here by the
way the target words and by a constant rate; slope: how many times as fast as along the trend
emissions must fall.
(yes), (no): to a question of its own, whether emissions have peaked or Paris is met. -: it does not
say.
";

pub fn page(options: &Options, places: &[Municipality]) -> Result<String, String> {
    let name = options.place.as_deref().unwrap_or("Göteborg");
    let place = municipalities::find(places, name)?;
    let release = options.release();
    let series = place.in_release(release);
    let question = Question { series, target: options.target, assessor: options.assessor() };
    let answers = answer::all(question);
    Ok(format!(
        "{}\n{}\n\n{NOTES}\n{}\n\n{}",
        heading(question, release.year()),
        table(&answers),
        tally(&answers),
        robustness(question, place, release.year()),
    ))
}

/// The verdict that holds under every defensible combination, or the deciding choice.
fn robustness(question: Question<'_>, place: &Municipality, release: &str) -> String {
    // The verdicts on one line, the deciding choices on the next.
    let lines = |releases: &[EmissionSeries]| {
        assessed::robustness(question, releases).to_string().replace("; ", ";\n    ")
    };
    format!(
        "Windows of 5, 10 and 15 years by three estimators, two paths and, where the target leaves it \
         open,\ntwo ways to the base:\n  \
         release {release}: {}\n  both releases: {}\n",
        lines(&[]),
        lines(place.releases())
    )
}

/// The place, the base, the latest level and the limit.
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
         The series counts all sectors and gases, whatever the target speaks of: methods are \
         compared here, no place is judged.\n",
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
    let mut table = sheet(WIDTH, &["Method", "Figure", "Its own word", "On track?"]);
    for answer in answers {
        // A yes to another question is in brackets.
        let says = match (answer.about, answer.says) {
            (About::Other, Says::Yes | Says::No) => format!("({})", answer.says.word()),
            _ => answer.says.word().into(),
        };
        table.add_row([&answer.method, &answer.figure, &answer.word, &says]);
    }
    // Only words can wrap.
    for index in [0, 1, 3] {
        if let Some(column) = table.column_mut(index) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    table.to_string()
}

/// The number of methods about the target with each answer.
fn tally(answers: &[Answer]) -> String {
    let count = |says| {
        let about_target = answers.iter().filter(|answer| answer.about == About::Target);
        about_target.filter(|answer| answer.says == says).count()
    };
    format!(
        "Of the methods about the target {} say on track, {} say not, {} cannot say.",
        count(Says::Yes),
        count(Says::No),
        count(Says::Nothing)
    )
}
