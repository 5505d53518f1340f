//! Every type that the library reads from JSON, by its number.

use climate_targets::assessment::report::*;
use climate_targets::assessment::*;
use climate_targets::boundary::*;
use climate_targets::budget::*;
use climate_targets::covered::*;
use climate_targets::hindcast::*;
use climate_targets::indicator::*;
use climate_targets::inventory::*;
use climate_targets::network::*;
use climate_targets::panel::*;
use climate_targets::pathway::*;
use climate_targets::plan::*;
use climate_targets::quantity::*;
use climate_targets::resolve::*;
use climate_targets::robustness::*;
use climate_targets::sectors::*;
use climate_targets::target::*;
use climate_targets::trend::*;
use climate_targets::uncertainty::*;

use climate_targets_fuzz::round_trip::read;

macro_rules! types {
    ($($type:ty),+ $(,)?) => {
        /// The names of the types, in the order of their numbers.
        #[allow(dead_code, reason = "the target needs the readers only")]
        pub const NAMES: &[&str] = &[$(stringify!($type)),+];

        #[allow(dead_code, reason = "the program that writes seeds needs the names only")]
        const READERS: &[fn(&[u8]) -> bool] = &[$(|text| read::<$type>(text).is_some()),+];
    };
}

types! {
    // Quantities.
    Emissions, Intensity, Share, Portion, Year, Period, Deadline, PointsOfBase, HalfWidth,
    PartialDate, MassUnit, EmissionUnit, Absent,
    // Boundaries.
    Boundary, Gases, GwpSet, Accounting, Sectors, LandSector, BoundaryField, BoundaryFields,
    // Inventories.
    EmissionSeries, Observation, ObservationStatus, Activity, SupplementaryMeasures, Selection,
    YearUncertainty, Implausible, Basis,
    // Targets.
    Target, Commitment, Ambition, Goal, GoalPart, GoalParts, AmbitionRange, Metric, BaseReference,
    BasePolicy, NetZero, AnnualRate, YearlyLimits, BaselineScenario, Divisor, PermittedGrowth,
    SupplementaryCap, Wording, WordingReading, Banking, LegalStatus, Evidence, Superseded,
    // Methods.
    Assessor, Estimator, EstimatorKind, TrendWindow, Anchoring, ExcludedYears, PathMethod,
    PathShape, PathAnchor, AnchorPoint, PathName, Calibration, HorizonCalibration, Coverage,
    TextbookCoverage, GivenProjection, ReferenceSet, Damping,
    // Assessments.
    AssessmentReport, Caveat<'static>, NetUnknown, Step, StepValue, StepName, Amount, VerdictKind,
    VerdictCounts, AllowedBy, Lenses, PeriodStanding, Peak, Latest, Change, PathStanding, Required,
    SupplementStanding, Latest<Intensity>, PathStanding<Intensity>, Required<Intensity>,
    Aspiration, Aspiration<Intensity>, Cumulative, TrendReport, CalibratedReport, FiguresReport,
    PerUnitReport, ChartRowReport, NetZeroReport, PartReport, GrossAndNetReport, AnnualCutsReport,
    // Budgets and shares.
    BudgetStanding, RunOut, RunOutsReport, BudgetShare, ShareRule, PastExcess, TotalOfFixedCut,
    // Covered parts and sectors.
    RestRule, CoveredStanding, ContributionsReport, SectorAssessmentsReport,
    SectorDifferenceReport, SectorContributionReport, SectorResultReport,
    // Networks.
    Network, Place, MembershipRecord, RecordKind, UnlistedStatus, CodeKind, Coordinates,
    Membership, MembershipBasis, MissingReason, SumBasis, Stricter, RollUpReport,
    YearRollUpReport, RollUpChangeReport, CityAndNationReport, MemberReport, MemberSumReport,
    MemberRatios, LikeForLike, NationalShare, TargetsInCommonYear,
    // Plans.
    Plan, MeasureStatus, Bounds, PlanReport, PlanVerdict, PlanCaveat<'static>,
    ReferenceKind, WaterfallStep, EffectSum,
    // Panels.
    PanelFigure, PanelOutputs, PanelColumns, PanelAssessmentReport, PanelTargetReport,
    // Robustness.
    RobustnessReport, WordingReport, MethodAxis, Recalculation, RecalculationCaveat,
    // Hindcasts.
    HindcastReport, HorizonRow, ReliabilityRow, TrackRecord, Outcomes,
    // Uncertainty.
    Approach1, Category, FactorBetweenYears, UncertainChange, CategoryContribution,
    // Indicators.
    c40::PeakedEmissions, c40::PeakStatus, eea::TargetPathDistance, eurostat::GrowthRatio,
    eurostat::ProgressCategory, un_2023::ExpectedProgress, un_2023::Trend2023,
    net_zero_metrics::NetZeroMetrics, klimatkollen_2024::BudgetOutlookReport,
    klimatkollen_2026::ParisTestReport, sweden::Fulfilment, jrc::AchievedShare,
    sbti::RequiredReduction, esr::Allocation, esr::AllocationStart,
}

/// Reads JSON as the type of a number. Whether it is one.
#[allow(dead_code, reason = "the program that writes seeds needs the names only")]
pub fn read_as(number: u8, text: &[u8]) -> bool {
    READERS[usize::from(number) % READERS.len()](text)
}
