//! The results of the members for the Covenant's target, and sums by country.

use std::collections::BTreeSet;

use climate_targets::network::{
    MemberRatios, MemberResult, MemberSum, MissingReason, RollUp, SumBasis, YearRollUp,
};
use climate_targets::{InLanguage as _, Language, Verdict};

use crate::covenant_roll_up;
use crate::network::figures::{change, level, number, share};
use crate::network::membership::is_complete;
use crate::network::options::Options;
use crate::network::places::{MemberData, Release};
use crate::network::verdicts::{self, has_verdict};
use crate::network::words::members::members as count;
use crate::network::words::{country, covenant as words, datasets, list};
use crate::page::{Block, PageTable};

/// The members to count, and the names of those that are left out because the area around them is
/// a member with a series, too: nothing is counted twice.
pub fn without_parts<'a>(members: &[MemberData<'a>]) -> (Vec<MemberData<'a>>, Vec<&'a str>) {
    let surrounds = |area: &MemberData<'a>, part: &MemberData<'a>| {
        let is_around = part.place.part_of().is_some_and(|name| area.place.is_named(name));
        area.current.is_some() && is_around
    };
    let is_part = |part: &MemberData<'a>| members.iter().any(|area| surrounds(area, part));
    let (parts, counted): (Vec<_>, Vec<_>) = members.iter().copied().partition(is_part);
    (counted, parts.iter().map(|part| part.place.name()).collect())
}

pub fn section(
    members: &[MemberData<'_>],
    parts: &[&str],
    options: &Options,
) -> Result<Vec<Block>, String> {
    let language = options.language;
    let roll_up = covenant_roll_up(members, Release::Current, options.as_of)?;
    let table = table(&roll_up, language);
    // Before the inventories of 2020, no member has a row.
    let mut blocks: Vec<Block> =
        (!table.rows.is_empty()).then_some(Block::Table(table)).into_iter().collect();
    blocks.extend(counts(members, parts, options)?.into_iter().map(Block::Paragraph));
    let countries: BTreeSet<&str> = members.iter().map(|member| member.place.country()).collect();
    let sums = countries.into_iter().map(|code| country_sum(code, members, options));
    blocks.push(Block::List(sums.collect::<Result<_, _>>()?));
    Ok(blocks)
}

/// A row for each member with a level of the judged year.
fn table(roll_up: &RollUp<'_>, language: Language) -> PageTable {
    PageTable {
        caption: words::caption(language),
        head: words::columns(language).into(),
        numbers: &[1, 2, 3, 4, 5],
        widths: &[],
        rows: roll_up.members().iter().filter_map(|member| row(member, language)).collect(),
    }
}

fn row(member: &MemberResult<'_>, language: Language) -> Option<Vec<String>> {
    let assessment = member.assessment?;
    let figures = assessment.figures();
    let (Verdict::Met { level: judged, .. } | Verdict::Missed { level: judged, .. }) =
        figures.verdict
    else {
        return None;
    };
    let (base, latest) = (figures.base.ok()?, figures.latest.ok()?);
    Some(vec![
        member.name.to_owned(),
        format!("{} ({})", number(base.level, language), base.years),
        number(judged, language),
        change(base.level, judged, language),
        figures.allowable.map_or_else(|_| "–".to_owned(), |limit| number(limit, language)),
        format!("{} ({})", number(latest.level, language), latest.year),
        assessment.worded_verdict().in_language(language).to_string(),
    ])
}

/// The number of members by verdict, the members without a verdict or a series, and the scope of the
/// inventories.
fn counts(
    members: &[MemberData<'_>],
    parts: &[&str],
    options: &Options,
) -> Result<Vec<String>, String> {
    let language = options.language;
    let (with, others): (Vec<_>, Vec<_>) =
        members.iter().copied().partition(|member| member.current.is_some());
    let mut texts = Vec::new();
    if !with.is_empty() {
        let roll_up = covenant_roll_up(&with, Release::Current, options.as_of)?;
        let verdicts = roll_up.counts().in_language(language).to_string();
        let all = count(members.len(), is_complete(options), language);
        texts.push(words::counts(language, with.len(), &all, &verdicts));
        let without: Vec<String> =
            roll_up.members().iter().filter_map(|member| no_verdict(member, language)).collect();
        if !without.is_empty() {
            texts.push(words::without_verdict(language, &without.join(", ")));
        }
    }
    if !others.is_empty() {
        let names: Vec<&str> = others.iter().map(|member| member.place.name()).collect();
        texts.push(words::others(language, &list(&names, language)));
    }
    if !parts.is_empty() {
        texts.push(words::parts(language, &list(parts, language)));
    }
    texts.push(words::scope(language));
    Ok(texts)
}

/// A member without a verdict, with the reason.
fn no_verdict(member: &MemberResult<'_>, language: Language) -> Option<String> {
    let result = member.assessment.filter(|result| !has_verdict(result))?;
    Some(format!("{} ({})", member.name, verdicts::text(&result, language)))
}

/// The sum over the members of a country. Inventories of different countries have different
/// boundaries.
fn country_sum(
    code: &str,
    members: &[MemberData<'_>],
    options: &Options,
) -> Result<String, String> {
    let language = options.language;
    let members: Vec<MemberData<'_>> =
        members.iter().filter(|member| member.place.country() == code).copied().collect();
    let roll_up = covenant_roll_up(&members, Release::Current, options.as_of)?;
    let name = country(code, language);
    let Ok(year) = roll_up.in_latest_year() else {
        return Ok(words::no_sum(
            language,
            &name,
            &count(members.len(), is_complete(options), language),
        ));
    };
    let others = year.other_boundaries();
    if !others.is_empty() {
        let others: Vec<String> =
            others.iter().map(|other| other.in_language(language).to_string()).collect();
        return Ok(words::not_summable(language, &name, &others.join(", ")));
    }
    let mut text = vec![sum(&year, &name, &members, options), ratios(&year.change(), language)];
    if let Ok(per_head) = year.per_head() {
        let tonnes = language.number(per_head.tonnes_per_unit(), 1).to_string();
        text.push(words::per_head(language, &tonnes, year.year()));
    }
    text.extend(not_counted(&year, language));
    Ok(text.join(" "))
}

/// What the sum is of, and its two levels.
fn sum(
    year: &YearRollUp<'_>,
    country: &str,
    members: &[MemberData<'_>],
    options: &Options,
) -> String {
    let language = options.language;
    let counted: Vec<&str> = year.counted().iter().map(|member| member.name).collect();
    let of = count(year.members(), is_complete(options), language);
    let mut kinds: Vec<String> = Vec::new();
    for member in members.iter().filter(|member| counted.contains(&member.place.name())) {
        let kind = member.current.map(|inventory| datasets::name(inventory.dataset, language));
        kinds.extend(kind.filter(|kind| !kinds.contains(kind)));
    }
    let years: Vec<String> = year.base_years().iter().map(ToString::to_string).collect();
    let years = list(&years, language);
    let basis = year.base().basis();
    let years = if basis == SumBasis::Mixed {
        format!("{years} ({})", basis.in_language(language))
    } else {
        years
    };
    let text = |sum: MemberSum| {
        sum.of_counted().map_or_else(
            |reason| format!("({})", reason.in_language(language)),
            |sum| level(sum, language),
        )
    };
    let (names, inventories) = (list(&counted, language), kinds.join(", "));
    let of = match counted.as_slice() {
        [_] if !year.is_complete() => words::one_of(language, &names, &of, country, &inventories),
        _ if year.is_complete() => words::sum_of(language, country, &of, &names, &inventories),
        _ => {
            let share = words::part(language, counted.len(), &of);
            words::sum_of(language, country, &share, &names, &inventories)
        }
    };
    let (base, level) = (text(year.base()), text(year.level()));
    words::sum(language, &of, &base, &years, &level, year.year().get())
}

/// The change of a single member; for several members, the change summarised in four ways.
fn ratios(ratios: &MemberRatios, language: Language) -> String {
    let of_sums = share(ratios.ratio_of_sums, language);
    if ratios.counted == 1 {
        return words::change(language, &of_sums);
    }
    words::changes(
        language,
        &of_sums,
        &share(ratios.mean_of_ratios, language),
        &share(ratios.median, language),
        &share(ratios.population_weighted, language),
    )
}

/// The members with a series that has no level in the year.
fn not_counted(year: &YearRollUp<'_>, language: Language) -> Option<String> {
    let others = year.missing().iter().filter(|(_, reason)| *reason != MissingReason::NoSeries);
    let others: Vec<String> =
        others.map(|(name, reason)| format!("{name} ({})", reason.in_language(language))).collect();
    (!others.is_empty()).then(|| words::not_in_the_sum(language, &others.join(", ")))
}
