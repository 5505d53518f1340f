//! The table of robustness: for how many places the verdict depends on the choice of method.

use climate_targets::robustness::{MethodAxis, Robustness};

use crate::methods::all_places::{WIDTH, right_align};
use crate::methods::answer::Question;
use crate::methods::municipalities::{Municipality, Release};
use crate::methods::options::Options;
use crate::robustness;
use crate::support::table_style::plain_table;

/// For each data release and for both together, the number of places with the same verdict under
/// every defensible method. For the other places, the choice that decides first.
pub fn table(options: &Options, places: &[Municipality]) -> String {
    let header = ["Data", "Robust", "Not", "First deciding choice, with the number of places"];
    let mut table = plain_table(WIDTH, &header);
    let (target, assessor) = (options.target, options.assessor());
    let mut row = |name: String, check: &dyn Fn(&Municipality) -> (bool, Option<MethodAxis>)| {
        let summaries: Vec<_> = places.iter().map(check).collect();
        let robust = summaries.iter().filter(|(robust, _)| *robust).count();
        let not = (places.len() - robust).to_string();
        table.add_row([name, robust.to_string(), not, deciding_choices(&summaries)]);
    };
    for release in Release::BOTH {
        row(format!("release {}", release.year()), &|place| {
            let series = place.in_release(release);
            summary(&robustness(Question { series, target, assessor }, []))
        });
    }
    row("both releases".into(), &|place| {
        let series = place.in_release(Release::Release2026);
        let releases = place.releases();
        summary(&robustness(Question { series, target, assessor }, releases))
    });
    right_align(&mut table, &[1, 2]);
    format!("{NOTES}{table}\n")
}

const NOTES: &str = "\
Robust: the verdict is the same for windows of 5, 10 and 15 years, three estimators, two paths and,
if the target does not define it, two base policies.

";

fn summary(robustness: &Robustness<'_>) -> (bool, Option<MethodAxis>) {
    (robustness.is_robust(), robustness.deciding().first().copied())
}

/// For each choice, the number of places for which it decides first, in descending order.
fn deciding_choices(summaries: &[(bool, Option<MethodAxis>)]) -> String {
    let count = |choice| summaries.iter().filter(|(_, first)| *first == Some(choice)).count();
    let mut counts: Vec<_> =
        MethodAxis::ALL.iter().map(|choice| (count(*choice), choice)).collect();
    counts.retain(|(count, _)| *count > 0);
    counts.sort_by_key(|(count, choice)| (std::cmp::Reverse(*count), *choice));
    let counts: Vec<_> = counts.iter().map(|(count, choice)| format!("{choice} {count}")).collect();
    counts.join(", ")
}
