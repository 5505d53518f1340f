//! The calibrated outlook of an assessment, and the steps to its numbers.

use super::details::Details;
use super::steps::{T, YEAR, in_year, lists};
use crate::assessment::engine::CalibratedFit;
use crate::formula::expression::Formula;
use crate::formula::step::{Step, StepUnit, StepValue};
use crate::quantity::{Absent, Known};
use crate::trend::CalibratedOutlook;

impl<'a> Details<'a> {
    /// The calibrated outlook of the judged year; `None` where no calibration is given.
    ///
    /// # Errors
    /// The reason why nothing is projected, as [`Absent::Due`]; [`Absent::GivenProjection`] where a
    /// projection is given; [`Absent::HorizonNotCalibrated`] for a year further ahead than the reference
    /// set carries; [`Absent::OutsideReference`] for net emissions and for levels per head or per unit;
    /// [`Absent::Composite`] for a composite target, whose parts have no outlook of their own;
    /// [`Absent::TooFewPoints`] and [`Absent::LevelNotPositive`] as the estimator's own.
    pub fn calibrated(&self) -> Option<Known<CalibratedOutlook<'a>>> {
        self.calibrated.map(|found| found.map(|found| found.outlook))
    }

    /// The steps to it.
    pub(super) fn calibrated_steps(&self, steps: &mut Vec<Step>) {
        let (Some(found), Ok(evidence)) = (self.calibrated, self.evidence()) else { return };
        let name = "calibrated outlook";
        let CalibratedFit { fit, outlook } = match found {
            Ok(found) => found,
            Err(Absent::Due | Absent::OverPeriod) => return,
            Err(reason) => return steps.push(Step::absent(name, "T_tT", reason)),
        };
        let calibration = outlook.calibration;
        let years = f64::from(outlook.record.horizon);
        let Ok((tl, _)) = evidence.latest else { return };
        let ahead = Formula::new("tT - tL").with("tT", YEAR, evidence.judged.as_f64()).with(
            "tL",
            YEAR,
            tl.as_f64(),
        );
        let of_set = format!("{name} on {}, years ahead", calibration.reference());
        steps.push(ahead.step(of_set, "h", StepValue::new(StepUnit::Years, years)));
        let points = evidence.points_of(&calibration.estimator(), &fit);
        let (years, levels) = lists(points.into_iter());
        steps.extend(fit.fit_steps(years, levels).map(|mut step| {
            // The trend of the assessment has steps of these names, too.
            if let Some(of_fit) = step.name.strip_prefix("trend, ") {
                step.name = format!("{name}, {of_fit}").into();
            }
            step
        }));
        let formula = in_year("tT", evidence.judged, |x| fit.formula(x));
        let level = StepValue::new(T, outlook.level.tonnes());
        steps.push(formula.step(format!("{name}, level"), "T_tT", level));
        let limit = evidence.single_level();
        steps.extend(fit.calibrated_steps(&outlook, evidence.judged, limit));
    }
}
