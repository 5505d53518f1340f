//! What the uncertainty of the inventory itself leaves of a target that is due, or reached early.

use super::figures::Figures;
use super::level::Levels;
use super::{Assessment, Verdict};
use crate::formula::finite;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Known, Share, Year};
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
pub(super) fn margin_within(
    series: &EmissionSeries,
    activity: Option<&str>,
    figures: &Figures,
) -> Option<(Year, Share)> {
    let (Verdict::Met { year, margin, .. }
    | Verdict::Missed { year, margin, .. }
    | Verdict::AchievedEarly { year, margin, .. }) = figures.verdict
    else {
        return None;
    };
    let (half_width, margin) = (half_width_in(series, activity, year).ok()?, margin.tonnes().abs());
    (half_width > margin).then(|| (year, Share::computed(margin / half_width)))
}

impl Levels<'_, '_> {
    /// The probability that the judged year's true level is at or under A.
    fn probability_truly_met(&self) -> Known<Share> {
        if self.question.period.is_some() {
            return Err(Absent::OverPeriod);
        }
        let (judged, a) = (self.judged_level.ok_or(Absent::NoObservation)?, self.allowable?);
        // What the land sector is known to is not reported, and would widen the interval.
        if self.used.basis().is_net() {
            return Err(Absent::UncertaintyNotReported);
        }
        let activity = self.question.metric.activity();
        let half_width = half_width_in(self.question.case.series, activity, self.judged)?;
        let reaches = self.reaches(judged, a);
        Ok(probability_of_margin(finite(a - judged)?, half_width, reaches))
    }
}

impl Assessment<'_> {
    /// The probability that the true level of the judged year, once it is observed, is at or under
    /// the allowable one, from the uncertainty that the series reports for that year.
    ///
    /// `Phi((A - E)/s)` of the normal distribution with `s = (U/100 |E|)/1.959964`, U the half-width
    /// of the 95 % interval in percent of the emissions as reported. A is taken as exact: where it
    /// is a share of the base, an error that both years share moves it too, and the answer is then
    /// more certain than this.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, HalfWidth, catalogue, Caveat};
    /// // Lahti, kt CO2e, use-based (SYKE, CC BY 4.0); the 5 % are assumed.
    /// let lahti = EmissionSeries::builder("Lahti")
    ///     .observe(1990, Emissions::from_kilotonnes(792.2))
    ///     .observe(2020, Emissions::from_kilotonnes(428.5))
    ///     .half_width(2020, HalfWidth::from_percent(5.0))
    ///     .build()?;
    /// let as_of = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
    /// let result = Assessor::as_of(as_of).assess(&lahti, &catalogue::covenant_of_mayors::BY_2020);
    /// assert!(result.probability_truly_met().unwrap().percent() > 99.9);
    /// assert!(!result.caveats().any(|caveat| {
    ///     matches!(caveat, Caveat::MarginWithinInventoryUncertainty { .. })
    /// }));
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    ///
    /// # Errors
    /// [`Absent::NoObservation`] before the judged year is observed;
    /// [`Absent::UncertaintyNotReported`] without a half-width of that year, and for net emissions,
    /// since what the land sector is known to is not reported; [`Absent::OverPeriod`] for a sum of
    /// years, whose errors are not independent; [`Absent::Composite`] for a target of several
    /// tests: any of, all of, net zero with an own reduction; where there is no A, its reason.
    pub fn probability_truly_met(&self) -> Known<Share> {
        let levels = self.levels().ok_or(Absent::Composite)?;
        if self.net_zero().is_some_and(|tests| tests.own.is_some()) {
            return Err(Absent::Composite);
        }
        levels.probability_truly_met()
    }
}
