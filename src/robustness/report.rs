//! Robustness and readings as owned, plain data, which are written as JSON and read back.

use std::collections::BTreeMap;

use super::{
    MethodAxis, MethodOutcome, ReadingOutcome, ReadingVerdict, Robustness, WordingAssessment,
};
use crate::assessment::VerdictKind;
use crate::assessment::report::{AssessmentReport, ReportVersion, VerdictReport};
use crate::pathway::PathShape;
use crate::quantity::{Absent, Name};
use crate::record::record;
use crate::target::{BasePolicy, WordingReading};
use crate::trend::{EstimatorKind, GivenProjection, TrendWindow};

record! {
    /// The verdicts under every combination of method choices, as owned, plain data.
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::robustness::{MethodGrid, RobustnessReport};
    /// use climate_targets::{Assessor, EmissionSeries, VerdictKind};
    /// let city = EmissionSeries::from_tonnes("a city", [(1991, 100.0), (2020, 75.0)])?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let grid = MethodGrid::for_target(&BY_2020);
    /// let report = assessor.robustness(&city, &BY_2020, &grid)?.report();
    /// let json = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<RobustnessReport>(&json)?, report);
    /// assert!(report.robust && report.verdicts.contains_key(&VerdictKind::Met));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct RobustnessReport {
        /// The version of the form.
        pub version: ReportVersion,
        /// Whether all combinations that can be applied have the same kind of verdict.
        pub robust: bool,
        /// The number of combinations that can be applied.
        pub methods: usize,
        /// The number of combinations that cannot be applied.
        pub refused: usize,
        /// The number of combinations by kind of verdict, without zeros.
        pub verdicts: BTreeMap<VerdictKind, usize>,
        /// The choices that change the verdict while all other choices stay the same, the most
        /// frequent first.
        pub deciding: Vec<MethodAxis>,
        /// All combinations with their verdicts.
        pub outcomes: Vec<MethodOutcomeReport>,
    }
}

record! {
    /// A combination of choices and its verdict.
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::robustness::MethodGrid;
    /// use climate_targets::{Absent, Assessor, EmissionSeries};
    /// let city = EmissionSeries::from_tonnes("a city", [(1991, 100.0), (2020, 75.0)])?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let grid = MethodGrid::for_target(&BY_2020);
    /// let outcomes = assessor.robustness(&city, &BY_2020, &grid)?.report().outcomes;
    /// let exact = &outcomes[0];
    /// assert_eq!(exact.base_policy.map(|policy| policy.as_str()), Some("exact"));
    /// assert_eq!((exact.path.as_str(), exact.refused), ("of_target", Some(Absent::NoBase)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct MethodOutcomeReport {
        /// The name of the projection that replaces the trend. Omitted for the trend.
        pub projection: Option<String>,
        /// The window of the trend. Omitted for a projection.
        pub window: Option<TrendWindow>,
        /// The formula of the trend. Omitted for a projection.
        pub estimator: Option<EstimatorKind>,
        /// The shape of the path.
        pub path: Name<PathShape>,
        /// The base policy. Omitted for the target's own policy.
        pub base_policy: Option<Name<BasePolicy>>,
        /// The reading of the wording. Omitted unless readings are among the choices.
        pub reading: Option<String>,
        /// The release of the series. Omitted unless releases are among the choices and named.
        pub vintage: Option<String>,
        /// The verdict under these choices.
        pub verdict: VerdictReport,
        /// The reason why the combination cannot be applied and is not counted. Omitted if it can
        /// be applied.
        pub refused: Option<Absent>,
    }
}

record! {
    /// One milestone of a wording, assessed under every reading, as owned, plain data.
    ///
    /// ```
    /// use climate_targets::robustness::WordingReport;
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::france};
    /// let levels = [(1990, 100.0), (2029, 37.0), (2030, 35.0)];
    /// let country = EmissionSeries::from_tonnes("a country", levels)?;
    /// let assessor = Assessor::as_of_ymd(2032, 6, 30)?;
    /// let by_milestone = assessor.assess_wording(&country, &france::ALLIANCE_PAGE_ENGLISH);
    /// let report = by_milestone[0].report();
    /// let json = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<WordingReport>(&json)?, report);
    /// assert!(report.settled);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct WordingReport {
        /// The version of the form.
        pub version: ReportVersion,
        /// Whether all readings have the same verdict.
        pub settled: bool,
        /// The readings, in the order of the wording.
        pub readings: Vec<ReadingReport>,
    }
}

record! {
    /// A reading of a wording and its assessment.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::france};
    /// let levels = [(1990, 100.0), (2029, 37.0), (2030, 35.0)];
    /// let country = EmissionSeries::from_tonnes("a country", levels)?;
    /// let assessor = Assessor::as_of_ymd(2032, 6, 30)?;
    /// let by_milestone = assessor.assess_wording(&country, &france::ALLIANCE_PAGE_ENGLISH);
    /// let first = &by_milestone[0].report().readings[0];
    /// assert_eq!((first.reading.as_str(), first.assessment.place.as_str()), ("A", "a country"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct ReadingReport {
        /// The name of the reading, such as `A`.
        pub reading: String,
        /// The meaning of the wording under this reading.
        pub meaning: String,
        /// Whether the reading agrees with the rest of the wording.
        pub coherent: bool,
        /// The assessment under this reading, in the compact form.
        pub assessment: AssessmentReport,
    }
}

impl Robustness<'_> {
    /// The result as owned, plain data, to be written and read back; [`RobustnessReport`] has an
    /// example.
    pub fn report(&self) -> RobustnessReport {
        RobustnessReport::from(self)
    }
}

impl WordingAssessment<'_> {
    /// The result as owned, plain data, to be written and read back; [`WordingReport`] has an
    /// example.
    pub fn report(&self) -> WordingReport {
        WordingReport::from(self)
    }
}

impl From<&Robustness<'_>> for RobustnessReport {
    fn from(robustness: &Robustness<'_>) -> Self {
        Self {
            version: ReportVersion::CURRENT,
            robust: robustness.is_robust(),
            methods: robustness.methods(),
            refused: robustness.refused(),
            verdicts: robustness.counts().into_iter().collect(),
            deciding: robustness.deciding(),
            outcomes: robustness.outcomes().iter().map(MethodOutcomeReport::from).collect(),
        }
    }
}

impl From<&MethodOutcome<'_>> for MethodOutcomeReport {
    fn from(outcome: &MethodOutcome<'_>) -> Self {
        let method = &outcome.method;
        let vintage = method.vintage.and_then(|series| series.vintage());
        Self {
            projection: method.projection.map(GivenProjection::name).map(str::to_owned),
            window: method.window,
            estimator: method.estimator,
            path: Name::new(method.path.name()),
            base_policy: method.base_policy.map(|policy| Name::new(policy.name())),
            reading: method.reading.map(WordingReading::name).map(str::to_owned),
            vintage: vintage.map(str::to_owned),
            verdict: VerdictReport::from(&outcome.verdict),
            refused: outcome.refused,
        }
    }
}

impl From<&WordingAssessment<'_>> for WordingReport {
    fn from(wording: &WordingAssessment<'_>) -> Self {
        Self {
            version: ReportVersion::CURRENT,
            settled: matches!(wording.verdict(), ReadingVerdict::Settled(_)),
            readings: wording.outcomes().iter().map(ReadingReport::from).collect(),
        }
    }
}

impl From<&ReadingOutcome<'_>> for ReadingReport {
    fn from(outcome: &ReadingOutcome<'_>) -> Self {
        Self {
            reading: outcome.reading.name().to_owned(),
            meaning: outcome.reading.meaning().to_owned(),
            coherent: outcome.reading.is_coherent(),
            assessment: AssessmentReport::compact(&outcome.assessment.details()),
        }
    }
}

#[cfg(feature = "serde")]
crate::serial::through!(
    Robustness<'_> => RobustnessReport,
    MethodOutcome<'_> => MethodOutcomeReport,
    WordingAssessment<'_> => WordingReport,
    ReadingOutcome<'_> => ReadingReport,
);
