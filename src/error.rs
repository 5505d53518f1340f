use thiserror::Error as ThisError;

use crate::boundary::GasError;
use crate::budget::BudgetError;
use crate::covered::CoveredError;
use crate::hindcast::HindcastError;
use crate::inventory::{SeriesError, SeriesProblem};
use crate::network::NetworkError;
use crate::panel::PanelError;
use crate::plan::{PlanError, UnknownStatus};
use crate::quantity::{Absent, ParseQuantityError, QuantityError};
use crate::robustness::GridError;
use crate::sectors::SectorError;
#[cfg(feature = "csv")]
use crate::table::{LedgerError, TableError};
use crate::target::{FollowError, TargetError, TargetProblems};
use crate::trend::TrendError;
use crate::uncertainty::UncertaintyError;

/// Any error of the crate; for functions with a single error type.
///
/// `?` converts the error enum of each module, and also an absent figure ([`Absent`]).
///
/// ```
/// use climate_targets::{Assessor, EmissionSeries, Error, Share, Target};
///
/// fn progress(levels: &[(i32, f64)], percent: f64) -> Result<Share, Error> {
///     let series = EmissionSeries::from_tonnes("a city", levels.iter().copied())?;
///     let target = Target::builder("a target").reduce_by_percent(percent).base_year(1990).by(2030);
///     let target = target.build()?;
///     let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
///     Ok(assessor.assess(&series, &target).figures().progress?)
/// }
///
/// let levels = [(1990, 100.0), (2022, 80.0)];
/// assert_eq!(progress(&levels, 40.0)?.percent(), 50.0);
/// assert_eq!(progress(&levels, -4.0).unwrap_err().field(), Some("reduce_by"));
/// # Ok::<(), Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, ThisError)]
#[error(transparent)]
#[non_exhaustive]
pub enum Error {
    /// A number, a year or a date is not a valid quantity.
    Quantity(#[from] QuantityError),
    /// A text is not a valid quantity.
    Parse(#[from] ParseQuantityError),
    /// Masses of gases cannot be summed.
    Gas(#[from] GasError),
    /// The data of a series are invalid; contains all problems.
    Series(#[from] SeriesError),
    /// A single problem of a series, such as an invalid activity.
    SeriesProblem(#[from] SeriesProblem),
    /// A target definition is invalid; contains all problems.
    Target(#[from] TargetProblems),
    /// A single problem of a target, a commitment or a wording.
    TargetProblem(#[from] TargetError),
    /// A target that follows another target cannot be resolved.
    Follow(#[from] FollowError),
    /// An estimator, a calibration or a given projection is invalid.
    Trend(#[from] TrendError),
    /// A budget or a share of a budget is invalid.
    Budget(#[from] BudgetError),
    /// A target cannot cover a share of an inventory.
    Covered(#[from] CoveredError),
    /// Uncertainties cannot be propagated.
    Uncertainty(#[from] UncertaintyError),
    /// A sector breakdown is invalid.
    Sectors(#[from] SectorError),
    /// A place, a network or a member is invalid.
    Network(#[from] NetworkError),
    /// A climate plan is invalid; contains all problems.
    Plan(#[from] PlanError),
    /// The status of a measure is unknown.
    MeasureStatus(#[from] UnknownStatus),
    /// A panel is invalid.
    Panel(#[from] PanelError),
    /// A grid of method choices is too large.
    Grid(#[from] GridError),
    /// A set of places does not allow a calibration.
    Hindcast(#[from] HindcastError),
    /// A table is refused; contains all problems.
    #[cfg(feature = "csv")]
    Table(#[from] TableError),
    /// A ledger of measures is refused; contains all problems.
    #[cfg(feature = "csv")]
    Ledger(#[from] LedgerError),
    /// A figure is absent.
    Absent(#[from] Absent),
}

impl Error {
    /// The first invalid field; `None` for an absent figure.
    pub fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::Quantity(error) => error.field(),
            Self::Parse(error) => error.field(),
            Self::Gas(error) => error.field(),
            Self::Series(error) => error.problems().first()?.field(),
            Self::SeriesProblem(problem) => problem.field(),
            Self::Target(error) => error.problems().first()?.field(),
            Self::TargetProblem(problem) => problem.field(),
            Self::Follow(error) => error.field(),
            Self::Trend(error) => error.field(),
            Self::Budget(error) => error.field(),
            Self::Covered(error) => error.field(),
            Self::Uncertainty(error) => error.field(),
            Self::Sectors(error) => error.field(),
            Self::Network(error) => error.field(),
            Self::Plan(error) => error.problems().first()?.field(),
            Self::MeasureStatus(_) => "status",
            Self::Panel(error) => error.field(),
            Self::Grid(error) => error.field(),
            Self::Hindcast(error) => error.field(),
            #[cfg(feature = "csv")]
            Self::Table(error) => error.problems().first()?.kind.field(),
            #[cfg(feature = "csv")]
            Self::Ledger(error) => error.problems().first()?.kind.field(),
            Self::Absent(_) => return None,
        })
    }
}
