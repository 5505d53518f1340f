//! The calibrated outlook of an assessment and its derivation steps.

use super::details::Details;
use super::step_names as names;
use super::steps::{T, YEAR, in_year, lists};
use crate::assessment::engine::CalibratedFit;
use crate::formula::expression::Formula;
use crate::formula::step::{Step, StepUnit, StepValue};
use crate::formula::step_name::StepName;
use crate::quantity::{Absent, Known};
use crate::trend::CalibratedOutlook;
use crate::trend::step_names::CALIBRATED_OUTLOOK;

impl<'a> Details<'a> {
    /// The calibrated outlook for the judged year; `None` if the caller supplies no calibration.
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::trend::Calibration;
    /// use climate_targets::{Assessor, EmissionSeries};
    /// // Lahti, kt CO2e (SYKE, CC BY 4.0), as of the end of 2018.
    /// let levels = [(1990, 792.2), (2013, 748.7), (2014, 693.2), (2015, 639.8), (2016, 671.2)];
    /// let levels = levels.into_iter().chain([(2017, 633.8), (2018, 667.4)]);
    /// let levels = levels.map(|(year, kilotonnes)| (year, 1e3 * kilotonnes));
    /// let lahti = EmissionSeries::from_tonnes("Lahti", levels)?;
    /// let assessor = Assessor::as_of_ymd(2019, 1, 1)?.calibrated(Calibration::municipalities());
    /// let result = assessor.assess(&lahti, &BY_2020);
    /// let outlook = result.details().calibrated().expect("a calibration")?;
    /// assert_eq!(outlook.record.horizon, 2);
    /// assert!(outlook.interval.low < outlook.level && outlook.level < outlook.interval.high);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The reason why there is no projection, such as [`Absent::Due`]; [`Absent::GivenProjection`]
    /// if the caller supplies a projection; [`Absent::HorizonNotCalibrated`] if the reference set
    /// does not support the number of years ahead; [`Absent::OutsideReference`] for net emissions
    /// and for levels per head or per unit; [`Absent::Composite`] for a composite target, whose
    /// parts have no calibrated outlook; [`Absent::TooFewPoints`] or [`Absent::LevelNotPositive`]
    /// if the calibration's estimator cannot be fitted.
    pub fn calibrated(&self) -> Option<Known<CalibratedOutlook<'a>>> {
        self.calibrated.map(|calibrated| calibrated.map(|calibrated| calibrated.outlook))
    }

    /// Adds the derivation steps of the calibrated outlook.
    pub(super) fn calibrated_steps(&self, steps: &mut Vec<Step>) {
        let (Some(calibrated), Ok(evidence)) = (self.calibrated, self.evidence()) else { return };
        let CalibratedFit { fit, outlook } = match calibrated {
            Ok(calibrated) => calibrated,
            Err(Absent::Due | Absent::OverPeriod) => return,
            Err(reason) => return steps.push(Step::absent(CALIBRATED_OUTLOOK, "T_tT", reason)),
        };
        let calibration = outlook.calibration;
        let years = f64::from(outlook.record.horizon);
        let Ok((tl, _)) = evidence.latest else { return };
        let ahead = Formula::new("tT - tL").with("tT", YEAR, evidence.judged.as_f64()).with(
            "tL",
            YEAR,
            tl.as_f64(),
        );
        let name = StepName::of(names::CalibratedYearsAhead(calibration.reference_name()));
        steps.push(ahead.step(name, "h", StepValue::new(StepUnit::Years, years)));
        let points = evidence.points_of(&calibration.estimator(), &fit);
        let (years, levels) = lists(points.into_iter());
        steps.extend(fit.fit_steps(CALIBRATED_OUTLOOK, years, levels));
        let formula = in_year("tT", evidence.judged, |x| fit.formula(x));
        let level = StepValue::new(T, outlook.level.tonnes());
        let name = StepName::from(names::LEVEL).after(CALIBRATED_OUTLOOK);
        steps.push(formula.step(name, "T_tT", level));
        let limit = evidence.single_level();
        steps.extend(fit.calibrated_steps(&outlook, evidence.judged, limit));
    }
}
