//! The results of a panel as owned, plain data, which are written as JSON and read back.

use chrono::NaiveDate;

use super::{PanelAssessment, PanelColumns, PanelTarget};
use crate::assessment::report::ReportVersion;
use crate::record::record;

record! {
    /// The results of a panel as owned, plain data, to be written and read back.
    ///
    /// ```
    /// use climate_targets::panel::{Panel, PanelAssessmentReport, PanelFigure};
    /// use climate_targets::{Assessor, VerdictKind, catalogue::covenant_of_mayors::BY_2020};
    /// let panel = Panel::from_columns(&[1990, 2020], &[&[100.0, 200.0], &[75.0, f64::NAN]])?;
    /// let results = Assessor::as_of_ymd(2024, 6, 30)?.assess_panel(&panel, &[&BY_2020]);
    /// let report = results.report();
    /// let json = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<PanelAssessmentReport>(&json)?, report);
    /// assert_eq!(report.targets[0].target, BY_2020.id());
    /// assert_eq!(report.columns.verdicts(0)[0], VerdictKind::Met);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct PanelAssessmentReport {
        /// The version of the form.
        pub version: ReportVersion,
        /// The as-of date. Observations of years that end after this date are not used.
        pub as_of: NaiveDate,
        /// The names of the places, in the order of the columns.
        pub places: Vec<String>,
        /// The targets.
        pub targets: Vec<PanelTargetReport>,
        /// One object for each target, with a column for each chosen output. A column has one
        /// number for each place; an absent figure is null.
        pub columns: PanelColumns,
    }
}

record! {
    /// A target of a panel.
    ///
    /// ```
    /// use climate_targets::panel::{Panel, PanelTarget};
    /// use climate_targets::{Assessor, catalogue::france::LTECV};
    /// let panel = Panel::from_columns(&[1990, 2020], &[&[100.0], &[75.0]])?;
    /// let milestones: Vec<_> = PanelTarget::milestones(&LTECV).collect();
    /// let results = Assessor::as_of_ymd(2024, 6, 30)?.assess_panel(&panel, &milestones);
    /// let first = &results.report().targets[0];
    /// assert_eq!(first.commitment.as_deref(), Some(LTECV.id()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct PanelTargetReport {
        /// The identifier of the target.
        pub target: String,
        /// The identifier of the commitment. Omitted for a single target.
        pub commitment: Option<String>,
    }
}

impl PanelAssessment<'_> {
    /// The results as owned, plain data, to be written and read back; [`PanelAssessmentReport`] has
    /// an example.
    pub fn report(&self) -> PanelAssessmentReport {
        PanelAssessmentReport::from(self)
    }
}

impl From<&PanelAssessment<'_>> for PanelAssessmentReport {
    fn from(results: &PanelAssessment<'_>) -> Self {
        let panel = results.panel();
        Self {
            version: ReportVersion::CURRENT,
            as_of: results.as_of(),
            places: (0..panel.len()).map(|place| panel.place(place).into_owned()).collect(),
            targets: results.targets().iter().map(PanelTargetReport::from).collect(),
            columns: results.columns().clone(),
        }
    }
}

impl From<&PanelTarget<'_>> for PanelTargetReport {
    fn from(target: &PanelTarget<'_>) -> Self {
        Self {
            target: target.target().id().to_owned(),
            commitment: target.commitment().map(|commitment| commitment.id().to_owned()),
        }
    }
}

#[cfg(feature = "serde")]
crate::serial::through!(
    PanelAssessment<'_> => PanelAssessmentReport,
    PanelTarget<'_> => PanelTargetReport,
);
