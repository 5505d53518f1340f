//! The tables of a section.

use climate_targets::plan::{
    Bounds, MeasureStatus, NumberedMeasures, PlanFigures, PlanOutcome, PlanVerdict, PlanYear,
    TotalCheck,
};
use climate_targets::{Absent, Share};

use crate::page::{Notes, PageTable};
use crate::plan::section::Section;
use crate::plan::{charts, words};
use crate::svg::{capitalised, say};

/// The sums by status, each of n of m measures.
pub fn sums(section: &Section<'_>, _: &mut Notes) -> PageTable {
    let (figures, unit, language) = (&section.figures, section.unit, section.language);
    let row = |(status, sum): (MeasureStatus, Bounds)| {
        let numbered = figures.counts.of(status)?;
        let is_shown = status != MeasureStatus::Unstated || numbered.measures > 0;
        let name = capitalised(&say(&status, language));
        is_shown.then(|| vec![name, n_of_m(section, numbered), unit.bounds(sum)])
    };
    let statuses = [
        (MeasureStatus::Existing, figures.existing),
        (MeasureStatus::Adopted, figures.adopted),
        (MeasureStatus::Identified, figures.identified),
        (MeasureStatus::Unstated, figures.unstated),
    ];
    let whole = vec![
        capitalised(&words::whole_plan(language)),
        n_of_m(section, all(figures)),
        unit.bounds(figures.total),
    ];
    PageTable {
        caption: words::sums(language, section.plan.year(), &unit.name()),
        head: words::sum_columns(language),
        numbers: &[1, 2],
        widths: &[],
        rows: statuses.into_iter().filter_map(row).chain([whole]).collect(),
    }
}

fn n_of_m(section: &Section<'_>, of: NumberedMeasures) -> String {
    words::n_of_m(section.language, of.with_number, of.measures)
}

/// The measures of all statuses that should have a number.
fn all(figures: &PlanFigures) -> NumberedMeasures {
    let counts = &figures.counts;
    let parts = [counts.existing, counts.adopted, counts.identified, counts.unstated];
    let mut all = counts.existing;
    all.with_number = parts.iter().map(|part| part.with_number).sum();
    all.measures = parts.iter().map(|part| part.measures).sum();
    all
}

/// From the base level to the gap before the adopted measures.
pub fn levels(section: &Section<'_>, notes: &mut Notes) -> PageTable {
    let (figures, unit, language) = (&section.figures, section.unit, section.language);
    let base = section.plan.assessment().and_then(|assessment| assessment.figures().base.ok());
    let years = base.map(|base| format!(" {}", base.years)).unwrap_or_default();
    let number = |level| unit.number(level);
    let rows = [
        (words::base(language, &years), section.cell(notes, figures.base, number)),
        (words::allowable(language), section.cell(notes, figures.allowable, number)),
        (words::asked(language), section.cell(notes, figures.asked, number)),
        (words::reference(language), section.cell(notes, figures.reference, number)),
        (words::done(language), section.cell(notes, figures.done, number)),
        (
            words::gap_before(language),
            section.cell(notes, figures.gap_before, |gap| unit.bounds(gap)),
        ),
    ];
    PageTable {
        caption: words::levels(language, section.plan.year(), &unit.name()),
        head: words::level_columns(language),
        numbers: &[1],
        widths: &[],
        rows: rows.into_iter().map(|(name, level)| vec![capitalised(&name), level]).collect(),
    }
}

/// The gap and the verdict with the measures of more and more statuses.
pub fn outcomes(section: &Section<'_>, notes: &mut Notes) -> PageTable {
    let (figures, unit, language) = (&section.figures, section.unit, section.language);
    let mut row = |name: String, outcome: &PlanOutcome| {
        let share = |share: Share| percent(section, share);
        vec![
            capitalised(&name),
            section.cell(notes, outcome.expected, |level| unit.bounds(level)),
            section.cell(notes, outcome.gap_left, |gap| unit.bounds(gap)),
            section.cell(notes, outcome.share_of_gap_closed, share),
            say(&outcome.verdict, language),
        ]
    };
    let mut rows = vec![row(words::decided(language), &figures.decided)];
    // Without further measures, the outcome is the same.
    if figures.counts.identified.measures > 0 {
        rows.push(row(words::with_identified(language), &figures.with_identified));
    }
    if figures.counts.unstated.measures > 0 {
        rows.push(row(words::whole_plan(language), &figures.whole_plan));
    }
    PageTable {
        caption: words::outcomes(language, section.plan.year(), &unit.name()),
        head: words::outcome_columns(language),
        numbers: &[1, 2, 3],
        widths: &[],
        rows,
    }
}

fn percent(section: &Section<'_>, share: Share) -> String {
    section.language.percent(share.percent(), 0).to_string()
}

/// The sums by sector and status.
pub fn sectors(section: &Section<'_>, _: &mut Notes) -> PageTable {
    let (unit, language) = (section.unit, section.language);
    let row = |(name, figures): (String, &PlanFigures)| {
        let sums = [
            figures.existing,
            figures.adopted,
            figures.identified,
            figures.unstated,
            figures.total,
        ];
        let mut row = vec![name, n_of_m(section, all(figures))];
        row.extend(sums.map(|sum| unit.bounds(sum)));
        row
    };
    let sectors = section.plan.sectors();
    let of_sectors = sectors.iter().map(|one| (sector(section, &one.sector), &one.figures));
    let whole = (capitalised(&words::whole_plan(language)), &section.figures);
    PageTable {
        caption: words::by_sector(language, section.plan.year(), &unit.name()),
        head: words::sector_columns(language),
        numbers: &[1, 2, 3, 4, 5, 6],
        widths: &[],
        rows: of_sectors.chain([whole]).map(row).collect(),
    }
}

fn sector(section: &Section<'_>, name: &str) -> String {
    if name.is_empty() {
        capitalised(&words::no_sector(section.language))
    } else {
        section.case.text(name)
    }
}

/// Which part of the needed reduction rests on which status, by sector.
pub fn credibility(section: &Section<'_>, notes: &mut Notes) -> PageTable {
    let language = section.language;
    let row = |name: String, figures: &PlanFigures, notes: &mut Notes| {
        let shares = match figures.shares {
            Ok(shares) => [
                shares.done,
                shares.existing,
                shares.adopted,
                shares.identified,
                shares.unstated,
                shares.nothing,
            ]
            .map(|share| percent(section, share)),
            Err(_) => std::array::from_fn(|_| "–".to_owned()),
        };
        let mut row = vec![name, needed(section, figures, notes)];
        row.extend(shares);
        row
    };
    let sectors = section.plan.sectors();
    let mut rows = Vec::new();
    if sectors.iter().any(|one| one.figures.shares.is_ok()) {
        for one in &sectors {
            let mut row = row(sector(section, &one.sector), &one.figures, notes);
            if let (Ok(_), Some(needed)) = (one.figures.shares, row.get_mut(1)) {
                needed.push_str(&notes.marks(&[words::part_of_sector(language)]));
            }
            rows.push(row);
        }
    }
    if section.figures.shares.is_ok() {
        rows.push(row(capitalised(&words::all_sectors(language)), &section.figures, notes));
    }
    PageTable {
        caption: words::credibility(language, section.plan.year(), &section.unit.name()),
        head: words::credibility_columns(language),
        numbers: &[1, 2, 3, 4, 5, 6, 7],
        widths: &[],
        rows,
    }
}

/// The needed reduction: from the base or the reference, whichever is higher, to the allowed level.
fn needed(section: &Section<'_>, figures: &PlanFigures, notes: &mut Notes) -> String {
    let needed = || Ok(figures.base?.max(figures.reference?) - figures.allowable?);
    match needed() {
        Err(Absent::NoObservation) => {
            format!("–{}", notes.marks(&[words::not_in_breakdown(section.language)]))
        }
        needed => section.cell(notes, needed, |level| section.unit.number(level)),
    }
}

/// What remains, in three readings, and what of it may be balanced.
pub fn residual(section: &Section<'_>, notes: &mut Notes) -> PageTable {
    let (residual, unit, language) = (&section.figures.residual, section.unit, section.language);
    let mut rows = vec![
        (
            words::target_leaves(language),
            section.cell(notes, residual.target_leaves, |level| unit.number(level)),
        ),
        (
            words::after_all(language),
            section.cell(notes, residual.after_all_measures, |level| unit.bounds(level)),
        ),
        (
            words::after_portfolio(language),
            section.cell(notes, residual.after_portfolio, |level| unit.bounds(level)),
        ),
    ];
    if let Ok(cap) = residual.cap {
        rows.push((words::cap(language), unit.number(cap)));
        let parts = [
            (words::to_balance(language), residual.to_balance),
            (words::over_cap(language), residual.over_cap),
        ];
        for (name, part) in parts {
            rows.push((name, section.cell(notes, part, |level| unit.bounds(level))));
        }
    }
    PageTable {
        caption: words::residual(language, section.plan.year(), &unit.name()),
        head: words::level_columns(language),
        numbers: &[1],
        widths: &[],
        rows: rows.into_iter().map(|(name, level)| vec![capitalised(&name), level]).collect(),
    }
}

/// The totals that the plan states beside the sums of its measures.
pub fn stated_totals(section: &Section<'_>, _: &mut Notes) -> PageTable {
    let (unit, language) = (section.unit, section.language);
    let row = |check: TotalCheck| {
        let comparison = if check.agrees { words::agrees } else { words::differs };
        vec![
            check.stated.year.to_string(),
            unit.number(check.stated.level),
            unit.bounds(check.sum),
            unit.bounds(check.difference),
            comparison(language),
        ]
    };
    PageTable {
        caption: words::stated_totals(language, &unit.name()),
        head: words::total_columns(language),
        numbers: &[1, 2, 3],
        widths: &[],
        rows: section.plan.plan().total_checks().map(row).collect(),
    }
}

/// The levels year by year; no rows for a plan of one year or without a target.
pub fn years(section: &Section<'_>, notes: &mut Notes) -> PageTable {
    let (unit, language) = (section.unit, section.language);
    let years = charts::years_of_target(&section.plan);
    let mut row = |year: &PlanYear| {
        let allowed_by = year.allowed_by.map(|by| say(&by, language));
        vec![
            year.year.to_string(),
            section.cell(notes, year.reference, |level| unit.number(level)),
            unit.bounds(year.effects),
            section.cell(notes, year.expected, |level| unit.bounds(level)),
            section.cell(notes, year.allowable, |level| unit.number(level)),
            allowed_by.unwrap_or_else(|| "–".to_owned()),
            section.cell(notes, year.gap, |gap| unit.bounds(gap)),
            verdict(section, year),
        ]
    };
    let is_shown = years.len() > 1 && section.plan.assessment().is_some();
    PageTable {
        caption: words::by_year(language, &unit.name()),
        head: words::year_columns(language),
        numbers: &[1, 2, 3, 4, 6],
        widths: &[],
        rows: if is_shown { years.iter().map(&mut row).collect() } else { Vec::new() },
    }
}

/// The verdict of a year; the reason of an undetermined one is a note.
fn verdict(section: &Section<'_>, year: &PlanYear) -> String {
    match year.gap {
        Ok(_) => say(&short(year.verdict), section.language),
        Err(_) => "–".to_owned(),
    }
}

/// A verdict without the number of measures that have none, which stands elsewhere.
pub const fn short(mut verdict: PlanVerdict) -> PlanVerdict {
    if let PlanVerdict::FallsShort { without_number, .. } = &mut verdict {
        *without_number = 0;
    }
    verdict
}
