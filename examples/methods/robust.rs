//! Whether the verdicts on all places hang on the choice of method, and on which.

use climate_targets::robustness::{MethodAxis, Robustness};

use crate::methods::all::{WIDTH, right_align};
use crate::methods::answer::Question;
use crate::methods::assessed;
use crate::methods::municipalities::{Municipality, Release};
use crate::methods::options::Options;
use crate::support::sheet::sheet;

/// Of how many places the verdict is the same under every defensible method, and where it is not,
/// which choice decides first.
pub fn table(options: &Options, places: &[Municipality]) -> String {
    let header = ["Defensible methods", "Robust", "Not", "What decides first, on how many places"];
    let mut table = sheet(WIDTH, &header);
    let (target, assessor) = (options.target, options.assessor());
    let mut row = |name: String, check: &dyn Fn(&Municipality) -> (bool, Option<MethodAxis>)| {
        let checked: Vec<_> = places.iter().map(check).collect();
        let robust = checked.iter().filter(|(robust, _)| *robust).count();
        let not = (places.len() - robust).to_string();
        table.add_row([name, robust.to_string(), not, deciding(&checked)]);
    };
    for release in Release::BOTH {
        row(format!("release {}", release.year()), &|place| {
            let series = place.in_release(release);
            summary(&assessed::robustness(Question { series, target, assessor }, []))
        });
    }
    row("both releases".into(), &|place| {
        let series = place.in_release(Release::Of2026);
        let releases = place.releases();
        summary(&assessed::robustness(Question { series, target, assessor }, releases))
    });
    right_align(&mut table, &[1, 2]);
    format!("{ROBUST}{table}\n")
}

const ROBUST: &str = "\
Robust: the same verdict by windows of 5, 10 and 15 years, three estimators, two paths and, where
the target leaves it open, two ways to the base.

";

fn summary(robustness: &Robustness<'_>) -> (bool, Option<MethodAxis>) {
    (robustness.is_robust(), robustness.deciding().first().copied())
}

/// The choices by how many places they decide first on, the most frequent before.
fn deciding(checked: &[(bool, Option<MethodAxis>)]) -> String {
    let on = |choice| checked.iter().filter(|(_, first)| *first == Some(choice)).count();
    let mut counts: Vec<_> = MethodAxis::ALL.iter().map(|choice| (on(*choice), choice)).collect();
    counts.retain(|(count, _)| *count > 0);
    counts.sort_by_key(|(count, choice)| (std::cmp::Reverse(*count), *choice));
    let counts: Vec<_> = counts.iter().map(|(count, choice)| format!("{choice} {count}")).collect();
    counts.join(", ")
}
