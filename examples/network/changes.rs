//! Changes since the last report.

use climate_targets::catalogue::covenant_of_mayors::BY_2020;
use climate_targets::network::{RollUp, RollUpChange};
use climate_targets::{Assessor, EmissionSeries, InLanguage as _, Verdict};

use crate::network::figures::{change, share};
use crate::network::options::Options;
use crate::network::places::MemberData;
use crate::network::words::covenant as words;
use crate::page::Block;

/// Changed verdicts, new inventory years and recalculated base levels.
pub fn section(
    options: &Options,
    earlier: &RollUp<'_>,
    now: &RollUp<'_>,
    members: &[MemberData<'_>],
) -> Vec<Block> {
    let language = options.language;
    let name = |verdict: Option<Verdict>| match verdict {
        Some(verdict) => verdict.in_language(language).to_string(),
        None => words::no_verdict(language),
    };
    let mut items: Vec<String> = RollUpChange::between(earlier, now)
        .verdicts()
        .map(|one| words::changed(language, one.name, &name(one.earlier), &name(one.later)))
        .collect();
    if items.is_empty() {
        items.push(words::no_change(language));
    }
    items.extend(members.iter().filter_map(|member| inventory_change(member, options)));
    let compared = words::compared(language, language.date(options.last_report));
    vec![Block::Paragraph(compared), Block::List(items)]
}

/// The new years of a member's inventory and the change in its base level between releases; `None`
/// if a release has no inventory for the member or no usable year.
fn inventory_change(member: &MemberData<'_>, options: &Options) -> Option<String> {
    let (previous, current) = (member.previous?, &member.current?.series);
    let (language, name) = (options.language, member.place.name());
    let on = |day| Assessor::as_of(day).allow_boundary_difference();
    let latest =
        |series: &EmissionSeries, day| on(day).assess(series, &BY_2020).figures().latest.ok();
    let earlier = latest(previous, options.last_report)?;
    let later = latest(current, options.as_of)?;
    let (from, to) = (earlier.year.get(), later.year.get());
    let mut text = if from == to {
        words::no_new_year(language, name, from)
    } else {
        // Both levels come from the current release: levels from two releases are not comparable.
        match current.get(earlier.year) {
            Some(start) => {
                let change = change(start.emissions, later.level, language);
                words::new_year(language, name, to, &change, from)
            }
            None => words::new_year_alone(language, name, to, from),
        }
    };
    let comparison = on(options.as_of).compare_vintages(previous, current, &BY_2020);
    let base_change = comparison.base_moved_share();
    if previous.vintage() != current.vintage()
        && base_change.is_ok_and(|share| share.fraction() != 0.0)
    {
        let base = comparison.later.figures().base.ok()?;
        text += " ";
        text += &words::recalculated(language, base.years, &share(base_change, language));
    }
    Some(text)
}
