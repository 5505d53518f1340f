//! The calibrated outlook for the judged year, and the trend fit behind it.

use super::Evidence;
use crate::quantity::{Absent, Emissions, Known};
use crate::trend::{CalibratedOutlook, Calibration, TrendFit};

/// A calibrated outlook and the fit of the calibration's own estimator.
#[derive(Clone, Copy)]
pub(crate) struct CalibratedFit<'a> {
    pub(crate) fit: TrendFit,
    pub(crate) outlook: CalibratedOutlook<'a>,
}

impl<'a> CalibratedFit<'a> {
    pub(crate) fn of(calibration: &'a Calibration, evidence: &Evidence<'a>) -> Known<Self> {
        // A calibrated outlook is absent for the same reasons as the ordinary projection.
        evidence.projected?;
        let question = &evidence.question;
        if question.case.given.projection.is_some() {
            return Err(Absent::GivenProjection);
        }
        if !(evidence.is_gross() && question.metric.is_absolute()) {
            return Err(Absent::OutsideReference);
        }
        let fit = evidence.fit(&calibration.estimator())?;
        let limit = evidence.single_level().map(Emissions::computed);
        Ok(Self { fit, outlook: calibration.outlook(&fit, evidence.judged, limit)? })
    }
}
