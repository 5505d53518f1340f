//! Compares the margin of a verdict with the uncertainty of the inventory.

use super::Details;
use crate::assessment::Verdict;
use crate::assessment::engine::Evidence;
use crate::formula::finite;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Known, Level, Share, Year};
use crate::uncertainty::probability_of_margin;

/// The half-width of the 95 % interval of a year's emissions, in the judged unit. The activity and
/// the supplementary measures are taken as exact.
fn half_width_in(series: &EmissionSeries, activity: Option<&str>, year: Year) -> Known<f64> {
    let half_width = series.half_width(year).ok_or(Absent::UncertaintyNotReported)?;
    let observation = series.get(year).ok_or(Absent::NoObservation)?;
    let tonnes = half_width.of(observation.emissions)?.tonnes();
    let Some(name) = activity else { return Ok(tonnes) };
    let value = series.activity(name).and_then(|activity| activity.in_year(year));
    finite(tonnes / value.ok_or(Absent::ActivityNotReported)?)
}

/// Compares the margin of a verdict with the half-width of the 95 % interval of the same year. If
/// the margin is smaller, returns the year and the margin as a share of the half-width; otherwise
/// `None`.
pub(super) fn margin_within<L: Level>(
    series: &EmissionSeries,
    activity: Option<&str>,
    verdict: &Verdict<L>,
) -> Option<(Year, Share)> {
    let (year, _, margin) = verdict.judged()?;
    let half_width = half_width_in(series, activity, year).ok()?;
    let margin = margin.number().abs();
    (half_width > margin).then(|| (year, Share::computed(margin / half_width)))
}

impl Evidence<'_> {
    /// The probability that the judged year's true level is at or under A.
    fn probability_truly_met(&self) -> Known<Share> {
        if self.question.period.is_some() {
            return Err(Absent::OverPeriod);
        }
        let (judged, a) = (self.judged_level.ok_or(Absent::NoObservation)?, self.allowable?);
        // The uncertainty of the land sector is not reported and would widen the interval.
        if self.used.basis().is_net() {
            return Err(Absent::UncertaintyNotReported);
        }
        let activity = self.question.metric.activity();
        let half_width = half_width_in(self.question.case.series, activity, self.judged)?;
        let reaches = self.reaches(judged, a);
        Ok(probability_of_margin(finite(a - judged)?, half_width, reaches))
    }
}

impl Details<'_> {
    /// The probability that the true level of the judged year is at or under the allowable level,
    /// given the uncertainty that the series reports for that year.
    ///
    /// The formula is `Phi((A - E)/s)` with `s = (U/100 |E|)/1.959964`. Phi is the standard normal
    /// distribution, A the allowable level, E the observed level, and U the half-width of the 95 %
    /// interval in percent of reported emissions. A is taken as exact. If A is a share of the base,
    /// an error common to the base year and the judged year moves A too. The outcome is then more
    /// certain than this probability suggests.
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::quantity::HalfWidth;
    /// use climate_targets::{Assessor, Caveat, EmissionSeries, Emissions};
    /// // Lahti, kt CO2e, use-based (SYKE, CC BY 4.0); the 5 % are assumed.
    /// let lahti = EmissionSeries::builder("Lahti")
    ///     .observe(1990, Emissions::from_kilotonnes(792.2))
    ///     .observe(2020, Emissions::from_kilotonnes(428.5))
    ///     .half_width(2020, HalfWidth::from_percent(5.0))
    ///     .build()?;
    /// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&lahti, &BY_2020);
    /// assert!(result.details().probability_truly_met().unwrap().percent() > 99.9);
    /// let near = |caveat| matches!(caveat, Caveat::MarginWithinInventoryUncertainty { .. });
    /// assert!(!result.caveats().any(near));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`NoObservation`](crate::Absent::NoObservation) until the judged year is observed;
    /// [`UncertaintyNotReported`](crate::Absent::UncertaintyNotReported) without a half-width for
    /// that year, and for net emissions, because the uncertainty of the land sector is not
    /// reported; [`OverPeriod`](crate::Absent::OverPeriod) for a sum of years, whose errors are not
    /// independent; [`Composite`](crate::Absent::Composite) for a target with several tests ("any
    /// of", "all of", net zero with a minimum own reduction); if A is absent, the reason.
    pub fn probability_truly_met(&self) -> Known<Share> {
        let evidence = self.evidence()?;
        if self.verdicts_of_tests().is_some() {
            return Err(Absent::Composite);
        }
        evidence.probability_truly_met()
    }
}
