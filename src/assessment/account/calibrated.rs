//! The calibrated outlook of an assessment, and the steps to its numbers.

use super::details::Details;
use super::steps::{T, heading, in_year, lists};
use crate::assessment::engine::CalibratedFit;
use crate::formula::step::{Step, StepValue};
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
        let number = usize::from(outlook.horizon.years);
        steps.push(heading(format!("{name} on {}, years ahead", calibration.reference()), number));
        let points = evidence.points_of(&calibration.estimator(), &fit);
        let (years, levels) = lists(points.into_iter());
        steps.extend(fit.fit_steps(years, levels));
        let formula = in_year("tT", evidence.judged, |x| fit.formula(x));
        let level = outlook.level;
        steps.push(formula.step(name, "T_tT", StepValue::new(T, level.tonnes())));
        let limit = evidence.single_level();
        steps.extend(fit.calibrated_steps(&outlook, evidence.judged, limit));
    }
}
