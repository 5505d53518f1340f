//! Whether a margin exceeds the inventory's uncertainty.

use super::Details;
use crate::assessment::Verdict;
use crate::assessment::engine::Evidence;
use crate::formula::finite;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Known, Level, Share, Year};
use crate::uncertainty::probability_of_margin;

/// Half the width of the 95 % interval of a year's emissions, in the unit that is judged. What
/// they are divided by, and the measures that count, are taken as exact.
fn half_width_in(series: &EmissionSeries, activity: Option<&str>, year: Year) -> Known<f64> {
    let half_width = series.half_width(year).ok_or(Absent::UncertaintyNotReported)?;
    let observation = series.get(year).ok_or(Absent::NoObservation)?;
    let tonnes = half_width.of(observation.emissions)?.tonnes();
    let Some(name) = activity else { return Ok(tonnes) };
    let value = series.activity(name).and_then(|activity| activity.in_year(year));
    finite(tonnes / value.ok_or(Absent::ActivityNotReported)?)
}

/// A judged margin that is smaller than half the width of its year's interval: the year, and the
/// size of the margin as a share of that half-width.
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
        // How well the land sector is known is not reported, and would widen the interval.
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
    /// The probability that the true level of the judged year, once it is observed, is at or under
    /// the allowable one, from the uncertainty that the series reports for that year.
    ///
    /// `Phi((A - E)/s)` of the normal distribution with `s = (U/100 |E|)/1.959964`, U the half-width
    /// of the 95 % interval in percent of the emissions as reported. A is taken as exact: where it
    /// is a share of the base, an error that both years share moves it too, and the answer is then
    /// more certain than this.
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
    /// Before the judged year is observed [`NoObservation`](crate::Absent::NoObservation);
    /// [`UncertaintyNotReported`](crate::Absent::UncertaintyNotReported) without a half-width of that
    /// year, and for net emissions, since how well the land sector is known is not reported;
    /// [`OverPeriod`](crate::Absent::OverPeriod) for a sum of years, whose errors are not independent;
    /// [`Composite`](crate::Absent::Composite) for a target of several tests: any of, all of, net zero
    /// with an own reduction; where there is no A, its reason.
    pub fn probability_truly_met(&self) -> Known<Share> {
        let evidence = self.evidence()?;
        if self.verdicts_of_tests().is_some() {
            return Err(Absent::Composite);
        }
        evidence.probability_truly_met()
    }
}
