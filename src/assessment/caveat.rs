use super::figures::{Figures, Lenses};
use super::inventory_uncertainty::margin_within;
use super::level::Levels;
use super::{Assessment, PartFigures};
use crate::boundary::{BoundaryFields, LandSector};
use crate::inventory::ObservationStatus;
use crate::quantity::{Absent, PartialDate, Share, Year};
use crate::resolve::BaseYears;
use crate::target::BasePolicy;

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
        /// The base year of the target.
        asked: Year,
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
    /// The projected gap is smaller than the half-width of its 95 % interval: the trend could as
    /// well lead to the other side.
    MarginWithinUncertainty {
        /// The size of the gap `T(tT) - A` as a share of that half-width, below 1.
        gap_share_of_half_width: Share,
    },
    /// The margin by which a due target was met or missed, or one still ahead is reached early, is
    /// smaller than the half-width that the series reports for the judged year: the inventory is
    /// not known well enough to tell.
    MarginWithinInventoryUncertainty {
        /// The year that decided.
        year: Year,
        /// The size of the margin as a share of that half-width, below 1.
        margin_share_of_half_width: Share,
    },
    /// Net emissions are not known, so only the own reduction, if any, is looked at.
    NetNotReported {
        /// Why.
        why: NetUnknown,
    },
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
    /// Observations left out because they do not report what is judged: the land sector, or the
    /// activity that emissions are divided by.
    DroppedYears {
        /// How many.
        count: usize,
        /// The activity, where it is that.
        #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
        activity: Option<&'a str>,
    },
    /// The target caps the removals that count, and the series does not tell them from emissions.
    RemovalsCapNotApplied,
    /// The target follows another one: share and base year are that target's.
    Follows {
        /// The id of that target, or those of its parts.
        id: &'a str,
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

/// Why the net emissions of a net-zero target are not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum NetUnknown {
    /// The target's boundary does not say whether the land sector is part of its net.
    BoundaryNamesNoNet,
    /// The series does not report the land sector for the years that matter.
    LandSectorNotReported,
    /// Supplementary measures count, and the series does not report them. The land sector it may
    /// report holds the existing sink, which does not count.
    MeasuresNotReported,
}

impl core::fmt::Display for NetUnknown {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::BoundaryNamesNoNet => "the target's boundary does not say what its net is",
            Self::LandSectorNotReported => "the land sector is not reported",
            Self::MeasuresNotReported => "supplementary measures are not reported",
        })
    }
}

impl core::fmt::Display for Caveat<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::BoundaryDiffers { fields } => {
                write!(f, "series and target differ in {fields}")
            }
            Self::BoundaryUnspecified { fields } => write!(f, "unspecified: {fields}"),
            Self::BasePolicy { policy, asked, year } if asked == year => {
                write!(f, "base year {year}, found by the policy {}", policy.replace('_', " "))
            }
            Self::BasePolicy { policy, asked, year } => {
                let policy = policy.replace('_', " ");
                write!(f, "base level of {year} taken for {asked} by the policy {policy}")
            }
            Self::Stale { years } => write!(f, "the latest observation is {years} years old"),
            Self::ObservationNotFinal { year, status } => {
                write!(f, "the figure for {year} is {status}")
            }
            Self::MarginWithinUncertainty { .. } => {
                f.write_str("the projected gap lies within its uncertainty")
            }
            Self::MarginWithinInventoryUncertainty { year, .. } => {
                write!(f, "the margin lies within the uncertainty of the inventory of {year}")
            }
            Self::NetNotReported { why } => write!(f, "net emissions are not known: {why}"),
            Self::SupplementNotReported => {
                f.write_str("supplementary measures may count and are not reported")
            }
            Self::PathUnavailable { reason } => write!(f, "the path says nothing: {reason}"),
            Self::TrendUnavailable { reason } => write!(f, "the trend does not judge: {reason}"),
            Self::DroppedYears { count, activity } => {
                let of = activity.unwrap_or("land sector");
                write!(f, "{count} years left out for want of the {of}")
            }
            Self::RemovalsCapNotApplied => {
                f.write_str("removals are capped, and the series does not tell them from emissions")
            }
            Self::Follows { id } => write!(f, "share and base year are those of {id}"),
            Self::NotYetAdopted { adopted } => write!(f, "adopted only {adopted}"),
            Self::Superseded { by, on: Some(on) } => write!(f, "superseded by {by} since {on}"),
            Self::Superseded { by, on: None } => write!(f, "superseded by {by}"),
        }
    }
}

impl<'a> Assessment<'a> {
    /// What a reader should know beside the verdict, in a fixed order; for a composite target what
    /// there is to know of its parts, each said once.
    pub fn caveats(&self) -> impl Iterator<Item = Caveat<'a>> + use<'a> {
        let mut found: Vec<Caveat<'a>> = self.boundary_caveats().into_iter().flatten().collect();
        let net = self.net_unknown();
        for (figures, dropped) in self.judged_figures() {
            for caveat in self.data_caveats(&figures, &dropped, net).into_iter().flatten() {
                if !found.contains(&caveat) {
                    found.push(caveat);
                }
            }
        }
        found.extend(self.target_caveats().into_iter().flatten());
        found.into_iter()
    }

    fn boundary_caveats(&self) -> [Option<Caveat<'a>>; 2] {
        let comparison = self.figures().comparison;
        let some = |fields: BoundaryFields| (!fields.is_empty()).then_some(fields);
        [
            // Where it was not allowed, the difference is the verdict.
            some(comparison.differing)
                .filter(|_| self.assessor().allows_boundary_difference())
                .map(|fields| Caveat::BoundaryDiffers { fields }),
            some(comparison.unspecified).map(|fields| Caveat::BoundaryUnspecified { fields }),
        ]
    }

    fn data_caveats(
        &self,
        figures: &Figures,
        dropped: &Dropped<'a>,
        net: Option<NetUnknown>,
    ) -> [Option<Caveat<'a>>; 10] {
        let deciding = Lenses::decide(&figures.verdict);
        let base = figures.base.ok().and_then(|base| {
            let BaseYears::Year(year) = base.years else {
                return None;
            };
            let asked = base.asked.last();
            let exact = base.policy == BasePolicy::Exact;
            (!exact).then_some(Caveat::BasePolicy { policy: base.policy.name(), asked, year })
        });
        let stale = figures.latest.ok().and_then(|latest| {
            let years = chrono::Datelike::year(&figures.as_of) - latest.year.get();
            (years > 3).then_some(Caveat::Stale { years })
        });
        let path = figures.lenses.path.err().filter(|_| deciding);
        let trend = figures.lenses.trend.err();
        let trend = trend.filter(|reason| !matches!(reason, Absent::Due | Absent::NoObservation));
        [
            base,
            stale,
            self.not_final(figures),
            within_uncertainty(figures).filter(|_| deciding),
            self.within_inventory_uncertainty(figures, dropped),
            net.map(|why| Caveat::NetNotReported { why }),
            figures
                .supplement
                .is_ok_and(|supplement| deciding && supplement.used.is_err())
                .then_some(Caveat::SupplementNotReported),
            path.map(|reason| Caveat::PathUnavailable { reason }),
            trend.map(|reason| Caveat::TrendUnavailable { reason }),
            dropped.caveat(),
        ]
    }

    /// The observation that decides: the judged year's, or before it the latest.
    fn not_final(&self, figures: &Figures) -> Option<Caveat<'a>> {
        let (judged, latest) = (figures.judged_year, figures.latest.ok()?.year);
        let year = judged.min(latest);
        let status = self.series().get(year)?.status;
        let firm = status == ObservationStatus::Final;
        (!firm).then_some(Caveat::ObservationNotFinal { year, status })
    }

    /// A single year's margin, held against what its inventory is known to.
    fn within_inventory_uncertainty(
        &self,
        figures: &Figures,
        dropped: &Dropped<'a>,
    ) -> Option<Caveat<'a>> {
        // The margin of a sum of years, or of a peak against the levels after it, is not one
        // year's.
        if self.target().deadline().period().is_some() || figures.allowable.is_err() {
            return None;
        }
        let (year, share) = margin_within(self.series(), dropped.activity, figures)?;
        let margin_share_of_half_width = share;
        Some(Caveat::MarginWithinInventoryUncertainty { year, margin_share_of_half_width })
    }

    /// Why the net of a net-zero target, or of a part that is one, is not known.
    fn net_unknown(&self) -> Option<NetUnknown> {
        let alone = self.net_zero().is_some_and(|tests| tests.net.is_err());
        let in_part = |part: PartFigures<'_>| part.net_zero.is_some_and(|tests| tests.net.is_err());
        if !alone && !self.parts().any(in_part) {
            return None;
        }
        Some(match self.target().boundary().land_sector {
            Some(LandSector::Included) => NetUnknown::LandSectorNotReported,
            Some(LandSector::ExtraSinksOnly) => NetUnknown::MeasuresNotReported,
            _ => NetUnknown::BoundaryNamesNoNet,
        })
    }

    fn target_caveats(&self) -> [Option<Caveat<'a>>; 4] {
        let (target, as_of) = (self.target(), self.figures().as_of);
        let adopted = target.adoption().filter(|on| on.is_after(as_of) == Some(true));
        // Superseded on a day that is not known: said, unless it is known to lie ahead.
        let superseded = target
            .superseded()
            .filter(|s| s.on.and_then(|on| on.is_after(as_of)) != Some(true))
            .map(|s| Caveat::Superseded { by: &s.by, on: s.on });
        let hidden = self.series().boundary().land_sector == Some(LandSector::Included)
            && self.series().first_land_year().is_none();
        [
            target.removals_cap().filter(|_| hidden).map(|_| Caveat::RemovalsCapNotApplied),
            target.follows().map(|id| Caveat::Follows { id }),
            adopted.map(|adopted| Caveat::NotYetAdopted { adopted }),
            superseded,
        ]
    }
}

/// The observations that are left out of what is judged, and for want of what.
pub(super) struct Dropped<'a> {
    count: usize,
    activity: Option<&'a str>,
}

impl<'a> Dropped<'a> {
    pub(super) fn of(levels: &Levels<'_, 'a>) -> Self {
        Self { count: levels.dropped(), activity: levels.question.metric.activity() }
    }

    fn caveat(&self) -> Option<Caveat<'a>> {
        let Self { count, activity } = *self;
        (count > 0).then_some(Caveat::DroppedYears { count, activity })
    }
}

fn within_uncertainty<'a>(figures: &Figures) -> Option<Caveat<'a>> {
    let projection = figures.projection.ok()?;
    let (gap, interval) = (projection.gap.ok()?, projection.interval.ok()?);
    // Halved first, so that the difference of large levels stays a number.
    let half_width = interval.high.tonnes() / 2.0 - interval.low.tonnes() / 2.0;
    let within = half_width > gap.tonnes().abs();
    let gap_share_of_half_width = Share::computed(gap.tonnes().abs() / half_width);
    within.then_some(Caveat::MarginWithinUncertainty { gap_share_of_half_width })
}
