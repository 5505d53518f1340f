use super::Assessment;
use super::figures::Lenses;
use crate::boundary::BoundaryFields;
use crate::inventory::ObservationStatus;
use crate::quantity::{Absent, PartialDate, Year};
use crate::resolve::BaseYears;
use crate::target::{Ambition, BasePolicy, Goal};

/// Something a reader of an assessment should know; it never changes the verdict.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(tag = "kind", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Caveat<'a> {
    /// Series and target count different things, and the caller allowed it.
    BoundaryDiffers {
        /// The fields that differ.
        fields: BoundaryFields,
    },
    /// At least one side does not say what it counts.
    BoundaryUnspecified {
        /// The fields that are unspecified.
        fields: BoundaryFields,
    },
    /// The base level is not simply that of the base year.
    BasePolicy {
        /// The policy, by its stable name.
        policy: &'static str,
        /// The year whose level was taken.
        year: Year,
    },
    /// The as-of year is more than three years after the latest observation.
    Stale {
        /// Years from the latest observation to the as-of year.
        years: i32,
    },
    /// The observation that decides is not final.
    ObservationNotFinal {
        /// Its year.
        year: Year,
        /// How firm it is.
        status: ObservationStatus,
    },
    /// Net emissions are not known, so only the own reduction is looked at.
    NetNotReported,
    /// Supplementary measures may count and are not reported; the lenses look at gross emissions.
    SupplementNotReported,
    /// The path lens does not exist.
    PathUnavailable {
        /// Why.
        reason: Absent,
    },
    /// The trend lens does not exist.
    TrendUnavailable {
        /// Why.
        reason: Absent,
    },
    /// Observations left out because they do not report the land sector.
    DroppedYears {
        /// How many.
        count: usize,
    },
    /// The target was not yet adopted on the as-of date.
    NotYetAdopted {
        /// When it was.
        adopted: PartialDate,
    },
    /// Another target had taken its place by the as-of date.
    Superseded {
        /// The id of that target.
        by: &'a str,
        /// Since when, as far as known.
        on: Option<PartialDate>,
    },
}

impl core::fmt::Display for Caveat<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::BoundaryDiffers { fields } => {
                write!(f, "series and target differ in {fields}")
            }
            Self::BoundaryUnspecified { fields } => write!(f, "unspecified: {fields}"),
            Self::BasePolicy { policy, year } => {
                write!(f, "base level of {year} by the policy {}", policy.replace('_', " "))
            }
            Self::Stale { years } => write!(f, "the latest observation is {years} years old"),
            Self::ObservationNotFinal { year, status } => {
                write!(f, "the figure for {year} is {status}")
            }
            Self::NetNotReported => f.write_str("net emissions are not reported"),
            Self::SupplementNotReported => {
                f.write_str("supplementary measures may count and are not reported")
            }
            Self::PathUnavailable { reason } => write!(f, "no path: {reason}"),
            Self::TrendUnavailable { reason } => write!(f, "no trend: {reason}"),
            Self::DroppedYears { count } => {
                write!(f, "{count} years left out for want of the land sector")
            }
            Self::NotYetAdopted { adopted } => write!(f, "adopted only {adopted}"),
            Self::Superseded { by, on: Some(on) } => write!(f, "superseded by {by} on {on}"),
            Self::Superseded { by, on: None } => write!(f, "superseded by {by}"),
        }
    }
}

impl<'a> Assessment<'a> {
    /// What a reader should know beside the verdict, in a fixed order.
    pub fn caveats(&self) -> impl Iterator<Item = Caveat<'a>> + use<'a> {
        let (boundary, data) = (self.boundary_caveats(), self.data_caveats());
        boundary.into_iter().chain(data).chain(self.target_caveats()).flatten()
    }

    fn boundary_caveats(&self) -> [Option<Caveat<'a>>; 2] {
        let comparison = self.figures().comparison;
        let some = |fields: BoundaryFields| (!fields.is_empty()).then_some(fields);
        [
            some(comparison.differing).map(|fields| Caveat::BoundaryDiffers { fields }),
            some(comparison.unspecified).map(|fields| Caveat::BoundaryUnspecified { fields }),
        ]
    }

    fn data_caveats(&self) -> [Option<Caveat<'a>>; 8] {
        let figures = self.figures();
        let deciding = Lenses::decide(&figures.verdict);
        let base = figures.base.ok().and_then(|base| {
            let BaseYears::Year(year) = base.years else {
                return None;
            };
            let exact = base.policy == BasePolicy::Exact;
            (!exact).then_some(Caveat::BasePolicy { policy: base.policy.name(), year })
        });
        let stale = figures.latest.ok().and_then(|latest| {
            let years = chrono::Datelike::year(&figures.as_of) - latest.year.get();
            (years > 3).then_some(Caveat::Stale { years })
        });
        let path = figures.lenses.path.err().filter(|_| deciding);
        let trend = figures.lenses.trend.err().filter(|reason| {
            !matches!(reason, Absent::Due | Absent::NoObservation | Absent::Composite)
        });
        let dropped = self.levels().map_or(0, |levels| levels.dropped());
        [
            base,
            stale,
            self.not_final(),
            self.net_is_unknown().then_some(Caveat::NetNotReported),
            (figures.supplement.is_ok() && deciding).then_some(Caveat::SupplementNotReported),
            path.map(|reason| Caveat::PathUnavailable { reason }),
            trend.map(|reason| Caveat::TrendUnavailable { reason }),
            (dropped > 0).then_some(Caveat::DroppedYears { count: dropped }),
        ]
    }

    /// The observation that decides: the judged year's, or before it the latest.
    fn not_final(&self) -> Option<Caveat<'a>> {
        let (judged, latest) = (self.figures().judged_year, self.figures().latest.ok()?.year);
        let year = judged.min(latest);
        let status = self.series().get(year)?.status;
        let firm = status == ObservationStatus::Final;
        (!firm).then_some(Caveat::ObservationNotFinal { year, status })
    }

    fn net_is_unknown(&self) -> bool {
        let unknown = |goal: &Goal| match goal {
            Goal::One(Ambition::NetZero(_)) => self.net_zero().is_some_and(|t| t.net.is_err()),
            _ => false,
        };
        unknown(self.target().goal())
    }

    fn target_caveats(&self) -> [Option<Caveat<'a>>; 2] {
        let (target, as_of) = (self.target(), self.figures().as_of);
        let adopted = target.adoption().filter(|on| on.is_after(as_of) == Some(true));
        // Superseded on a day that is not known: said, unless it is known to lie ahead.
        let superseded = target
            .superseded()
            .filter(|s| s.on.and_then(|on| on.is_after(as_of)) != Some(true))
            .map(|s| Caveat::Superseded { by: &s.by, on: s.on });
        [adopted.map(|adopted| Caveat::NotYetAdopted { adopted }), superseded]
    }
}
