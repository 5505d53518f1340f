//! Years, projections, derivations, texts and JSON of plans, and the level allowed in a year.

use super::*;
use crate::derivations::check as check_step;
use climate_targets::Overrides;
use climate_targets::assessment::AllowedBy;
use climate_targets::plan::PlanReport;
use climate_targets::sectors::SectorBreakdown;
use climate_targets::{Absent, Goal, InLanguage, Language};
use serde::{Serialize, de::DeserializeOwned};

fn round_trip<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(
    value: &T,
) -> Result<(), TestCaseError> {
    let json = serde_json::to_string(value).unwrap();
    let read: T =
        serde_json::from_str(&json).map_err(|e| TestCaseError::fail(format!("{e}: {json}")))?;
    prop_assert_eq!(&read, value);
    Ok(())
}

/// The levels of a place in three sectors, whose sum is the series.
fn breakdown(series: &EmissionSeries) -> Option<SectorBreakdown> {
    let parts = [("Transport", 0.5), ("heating", 0.3), ("waste", 0.2)].map(|(name, part)| {
        let levels =
            series.observations().iter().map(|o| (o.year.get(), part * o.emissions.tonnes()));
        (name, EmissionSeries::from_tonnes("a place", levels).unwrap())
    });
    SectorBreakdown::new(series.clone(), parts, Portion::constant(0.01)).ok()
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn plans_and_reports_read_back_as_equal(case in case(), rich in any::<bool>()) {
        let plan = case.spec.plan();
        round_trip(&plan)?;
        let sectors = breakdown(&case.series).filter(|_| rich);
        let result = case.assess(&plan);
        let result = sectors.as_ref().map_or(result, |sectors| result.with_sectors(sectors));
        let report: PlanReport = result.report_with_derivation();
        let text = format!("{report:?}");
        prop_assert!(!text.contains("NaN") && !text.contains("inf,"), "{}", text);
        round_trip(&report)?;
        round_trip(&result.report())?;
        round_trip(&plan.without_target(result.year()).report_with_derivation())?;
    }

    #[test]
    fn the_years_agree_with_each_year(case in case()) {
        let plan = case.spec.plan();
        let plan = case.assess(&plan);
        prop_assert_eq!(plan.in_year(case.target.judged_year()).report(), plan.report());
        for found in plan.years() {
            let figures = plan.in_year(found.year).figures();
            let without = figures.counts.existing.measures + figures.counts.adopted.measures
                - figures.counts.existing.with_number
                - figures.counts.adopted.with_number;
            prop_assert_eq!(found.reference, figures.reference);
            prop_assert_eq!(found.allowable, figures.allowable);
            prop_assert_eq!(found.expected, figures.decided.expected);
            prop_assert_eq!(found.gap, figures.decided.gap_left);
            prop_assert_eq!(found.verdict, figures.decided.verdict);
            prop_assert_eq!(found.without_number, without);
            prop_assert_eq!(found.allowed_by.is_some(), found.allowable.is_ok());
        }
    }

    #[test]
    fn a_projection_has_the_middle_of_the_expected_levels(case in case()) {
        let plan = case.spec.plan();
        let plan = case.assess(&plan);
        let latest = plan.assessment().unwrap().figures().latest;
        let Ok(projection) = plan.projection() else {
            let years = plan.years();
            let is_expected = years.iter().any(|year| {
                year.expected.is_ok() && latest.is_ok_and(|latest| year.year > latest.year)
            });
            let reason = plan.projection().unwrap_err();
            prop_assert!(!is_expected || reason == Absent::OutOfRange, "{}", reason);
            return Ok(());
        };
        let middle = |year: Year| {
            let expected = plan.in_year(year).figures().decided.expected.unwrap();
            f64::midpoint(expected.low().tonnes(), expected.high().tonnes())
        };
        let [first, ahead @ ..] = projection.levels() else { unreachable!() };
        prop_assert_eq!(first.year, latest.unwrap().year);
        for projected in ahead {
            prop_assert_eq!(projected.level.tonnes(), middle(projected.year));
        }
        let given = Overrides::projection(&projection);
        let result = case.assessor.assess_given(&case.series, &case.target, given);
        // Of a goal for each year, the judged year depends on the date.
        let judged = result.figures().judged_year;
        let is_ahead = ahead.iter().any(|projected| projected.year == judged);
        if let (true, Ok(found)) = (is_ahead, result.figures().projection) {
            prop_assert_eq!(found.level.tonnes(), middle(judged));
        }
    }

    #[test]
    fn every_step_of_a_plan_gives_its_printed_value(case in case()) {
        let plan = case.spec.plan();
        let sectors = breakdown(&case.series);
        let result = case.assess(&plan);
        let result = sectors.as_ref().map_or(result, |sectors| result.with_sectors(sectors));
        let steps = |result: &PlanAssessment<'_>| {
            let of_sectors = SECTORS.map(|sector| result.sector_derivation(sector));
            of_sectors.into_iter().flatten().chain(result.derivation()).collect::<Vec<_>>()
        };
        for result in [result, result.in_year(Year::constant(2030)),
            result.in_year(Year::constant(2045)), plan.without_target(result.year())] {
            for step in steps(&result) {
                check_step(&step)
                    .map_err(|problem| TestCaseError::fail(format!("{problem}\n{step}")))?;
            }
        }
    }

    #[test]
    fn every_language_has_its_own_text(case in case()) {
        let plan = case.spec.plan();
        let result = case.assess(&plan);
        let caveats = result.caveats();
        for language in Language::ALL {
            let mut texts = vec![result.in_language(language).to_string()];
            texts.push(result.verdict().in_language(language).to_string());
            texts.extend(caveats.iter().map(|caveat| caveat.in_language(language).to_string()));
            texts.extend(result.waterfall().iter().map(|bar| bar.step.in_language(language).to_string()));
            texts.extend(plan.total_checks().map(|check| check.in_language(language).to_string()));
            for text in texts {
                prop_assert!(!text.is_empty() && text.trim() == text, "{:?}", text);
                if language != Language::English {
                    let data = ["a plan", "a target", "a place", "as usual", "measure "];
                    let bare = data.iter().fold(text.clone(), |text, data| text.replace(data, ""));
                    let found = crate::languages::english_in(&bare, language);
                    prop_assert_eq!(found, None, "{}", text);
                    prop_assert!(!crate::languages::has_decimal_point(&bare), "{}", text);
                }
            }
        }
    }

    #[test]
    fn the_allowed_level_is_that_of_target_limit_or_path(case in case(), year in 1985..=2045_i32) {
        let result = case.assessor.assess(&case.series, &case.target);
        let (year, judged) = (Year::constant(year), case.target.judged_year());
        let (allowed, figures) = (result.allowed_in(year), result.figures());
        let deadline = case.target.deadline();
        if figures.base.is_ok_and(|base| year <= base.years.last()) {
            prop_assert_eq!(allowed.level, Err(Absent::NotAfterBase));
            return Ok(());
        }
        match (deadline, case.target.goal()) {
            (Deadline::EachYearFrom(from), Goal::One(ambition)) => {
                prop_assert_eq!(allowed.by, AllowedBy::YearlyLimit);
                let is_absolute = case.target.metric().is_absolute();
                if year < from || !is_absolute {
                    prop_assert!(allowed.level.is_err());
                } else if let Ambition::EachYearAtMost(limits) = ambition {
                    prop_assert_eq!(allowed.level.ok(), limits.in_year(year));
                } else if let Ambition::AtMost(limit) = ambition {
                    prop_assert_eq!(allowed.level, Ok(*limit));
                }
            }
            (Deadline::By(_) | Deadline::Before(_), _) if year == judged => {
                prop_assert_eq!(allowed.by, AllowedBy::Target);
                prop_assert_eq!(allowed.level, figures.allowable);
            }
            (Deadline::By(_) | Deadline::Before(_), Goal::One(Ambition::ReduceBy(cut)))
                if year < judged && case.target.metric().is_absolute() =>
            {
                // The straight path from the base to the target.
                prop_assert_eq!(allowed.by, AllowedBy::Path);
                if let (Ok(base), Ok(level)) = (figures.base, allowed.level)
                    && matches!(base.years, climate_targets::resolve::BaseYears::Year(_))
                {
                    let from = f64::from(base.years.last().get());
                    let part = (f64::from(year.get()) - from) / (f64::from(judged.get()) - from);
                    let b = base.level.tonnes();
                    let expected = b - part * cut.fraction() * b;
                    prop_assert!((level.tonnes() - expected).abs() <= 1e-9 * b.abs());
                }
            }
            (_, _) => prop_assert!(allowed.by != AllowedBy::Target || year == judged),
        }
    }
}
