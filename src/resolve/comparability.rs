use crate::boundary::{Boundary, BoundaryComparison, BoundaryField, BoundaryFields, LandSector};
use crate::inventory::EmissionSeries;
use crate::target::Ambition;

/// Which number of an observation is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Basis {
    /// The emissions as the series reports them.
    AsReported,
    /// Emissions plus land sector, where the series reports both.
    Net,
    /// As reported, less the supplementary measures that count, plus units sold, in the years for
    /// which the series reports these.
    Accounted,
    /// Net, less the supplementary measures that count, plus units sold.
    NetAccounted,
}

impl Basis {
    /// Whether the land sector is part of it.
    pub const fn is_net(self) -> bool {
        matches!(self, Self::Net | Self::NetAccounted)
    }

    /// Whether supplementary measures are accounted for.
    pub const fn is_accounted(self) -> bool {
        matches!(self, Self::Accounted | Self::NetAccounted)
    }

    /// The same with supplementary measures accounted for.
    pub(crate) const fn accounted(self) -> Self {
        match self {
            Self::AsReported | Self::Accounted => Self::Accounted,
            Self::Net | Self::NetAccounted => Self::NetAccounted,
        }
    }
}

/// Whether a series counts what a target speaks of, and which of its numbers does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Comparability {
    /// What the comparison of the boundaries found.
    pub(crate) comparison: BoundaryComparison,
    /// The number that a level target is judged by.
    pub(crate) basis: Basis,
    /// The number that a net test is judged by, if the series and the target's boundary say one.
    pub(crate) net: Option<Basis>,
}

impl Comparability {
    /// Compares a series with what an ambition speaks of: a target's boundary, or that of a part
    /// which treats the land sector in its own way.
    ///
    /// Which number is judged is decided by what is observed up to `last`, the as-of date's or the
    /// judged year: what comes later never changes what a due verdict is of.
    pub(crate) fn of(
        series: &EmissionSeries,
        last: i32,
        theirs: &Boundary,
        land: Option<LandSector>,
        ambition: Option<&Ambition>,
    ) -> Self {
        let has_land = series.first_land_year().is_some_and(|year| year.get() <= last);
        let measures = series.measures().first().is_some_and(|m| m.year.get() <= last);
        Self::between(series.boundary(), (has_land, measures), theirs, land, ambition)
    }

    /// The fields that differ for a series that reports neither land sector nor measures.
    pub(crate) fn of_plain(
        ours: &Boundary,
        theirs: &Boundary,
        ambition: Option<&Ambition>,
    ) -> BoundaryFields {
        Self::between(ours, (false, false), theirs, None, ambition).comparison.differing
    }

    /// Two boundaries, where a series reports the land sector beside its emissions, or measures.
    fn between(
        ours: &Boundary,
        (has_land, measures): (bool, bool),
        theirs: &Boundary,
        land: Option<LandSector>,
        ambition: Option<&Ambition>,
    ) -> Self {
        let wanted = land.or(theirs.land_sector);
        let mut comparison = ours.compare(theirs);
        let (basis, land_differs) = land_basis(ours, has_land, wanted);
        comparison.set(BoundaryField::LandSector, land_differs);
        let net = match (wanted, basis, ours.land_sector) {
            // Only measures that are reported count, never the existing sink.
            (Some(LandSector::ExtraSinksOnly), ..) if measures => Some(Basis::Accounted),
            (Some(LandSector::Included), Basis::Net, _) => Some(Basis::Net),
            (Some(LandSector::Included), _, Some(LandSector::Included)) => Some(Basis::AsReported),
            _ => None,
        };
        // The own test of net zero wants gross emissions, which a series of net ones hides.
        let own_test = matches!(
            ambition,
            Some(Ambition::NetZero(net_zero)) if net_zero.own_reduction.is_some()
        );
        if own_test && ours.land_sector == Some(LandSector::Included) {
            comparison.set(BoundaryField::LandSector, Some(true));
        }
        Self { comparison, basis, net }
    }
}

/// The number that answers what a target wants of the land sector, and whether it really does:
/// `None` where either side leaves it unspecified.
fn land_basis(
    reported: &Boundary,
    has_land: bool,
    wanted: Option<LandSector>,
) -> (Basis, Option<bool>) {
    let is_net = reported.land_sector.map(LandSector::in_inventory);
    let wants_net = wanted.map(LandSector::in_inventory);
    // A series that reports the land sector beside its emissions can answer both.
    if has_land && is_net != Some(true) {
        let basis = if wants_net == Some(true) { Basis::Net } else { Basis::AsReported };
        return (basis, wants_net.map(|_| false));
    }
    let differs = is_net.zip(wants_net).map(|(is, wants)| is != wants);
    (Basis::AsReported, differs)
}
