use crate::boundary::{Boundary, BoundaryComparison, BoundaryField, BoundaryFields, LandSector};
use crate::inventory::EmissionSeries;
use crate::target::Ambition;

/// The kind of level that is judged: how the level is computed from the observation of a year.
///
/// The basis follows from the boundaries of series and target: a target that includes the land
/// sector is judged on net emissions if the series reports the land sector separately.
///
/// ```
/// use climate_targets::boundary::LandSector;
/// use climate_targets::resolve::Basis;
/// use climate_targets::{Assessor, Boundary, EmissionSeries, Emissions, Target};
/// let country = EmissionSeries::builder("a country")
///     .observe_with_land(2020, Emissions::from_tonnes(100.0), Emissions::from_tonnes(-40.0))
///     .build()?;
/// let net = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
/// let target = Target::builder("net zero").net_zero().by(2045).boundary(net).build()?;
/// let figures = Assessor::as_of_ymd(2021, 6, 30)?.assess(&country, &target).figures();
/// assert_eq!(figures.basis, Basis::Net);
/// assert_eq!(figures.latest?.level, Emissions::constant(60.0)); // 100 t - 40 t
/// assert!(figures.basis.is_net() && !figures.basis.is_accounted());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Basis {
    /// Emissions as the series reports them.
    AsReported,
    /// Net emissions: emissions plus land sector. A year without a reported land sector has no
    /// level.
    Net,
    /// Accounted emissions: emissions as reported, minus the supplementary measures that count,
    /// plus units sold. In a year without reported measures, the level equals the emissions as
    /// reported.
    Accounted,
    /// Accounted net emissions: net emissions, minus the supplementary measures that count, plus
    /// units sold.
    NetAccounted,
}

crate::record::plain!(Basis);

impl Basis {
    /// Whether the level includes the land sector.
    pub const fn is_net(self) -> bool {
        matches!(self, Self::Net | Self::NetAccounted)
    }

    /// Whether supplementary measures and units sold change the level.
    pub const fn is_accounted(self) -> bool {
        matches!(self, Self::Accounted | Self::NetAccounted)
    }

    /// The basis after supplementary measures and units sold.
    pub(crate) const fn accounted(self) -> Self {
        match self {
            Self::AsReported | Self::Accounted => Self::Accounted,
            Self::Net | Self::NetAccounted => Self::NetAccounted,
        }
    }
}

/// The comparison of the boundaries of series and target, and the resulting basis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Comparability {
    /// The fields that differ or are unspecified.
    pub(crate) comparison: BoundaryComparison,
    /// The basis on which the level is judged.
    pub(crate) basis: Basis,
    /// The basis of the net test of net zero. `None` if the target's boundary does not define net
    /// emissions or the series does not report them.
    pub(crate) net: Option<Basis>,
}

impl Comparability {
    /// Compares the boundary of a series with the boundary of a target. A part of a composite
    /// target can treat the land sector in its own way; `land` then overrides the target's field.
    ///
    /// `last` is the last year whose data count: the as-of year or, if earlier, the judged year.
    /// Later data do not affect the basis, so the verdict on a due target stays the same as the
    /// series grows.
    pub(crate) fn of(
        series: &EmissionSeries,
        last: i32,
        target: &Boundary,
        land: Option<LandSector>,
        ambition: Option<&Ambition>,
    ) -> Self {
        let has_land = series.first_land_year().is_some_and(|year| year.get() <= last);
        let has_measures = series.measures().first().is_some_and(|m| m.year.get() <= last);
        Self::between(series.boundary(), (has_land, has_measures), target, land, ambition)
    }

    /// The fields that differ, for a series that reports neither land sector nor measures.
    pub(crate) fn of_plain(
        series: &Boundary,
        target: &Boundary,
        ambition: Option<&Ambition>,
    ) -> BoundaryFields {
        Self::between(series, (false, false), target, None, ambition).comparison.differing
    }

    /// Compares two boundaries. `has_land` is true if the series reports the land sector in a
    /// separate column, and `has_measures` if it reports supplementary measures.
    fn between(
        series: &Boundary,
        (has_land, has_measures): (bool, bool),
        target: &Boundary,
        land: Option<LandSector>,
        ambition: Option<&Ambition>,
    ) -> Self {
        let required = land.or(target.land_sector);
        let mut comparison = series.compare(target);
        let (basis, land_differs) = land_basis(series, has_land, required);
        comparison.set(BoundaryField::LandSector, land_differs);
        let net = match (required, basis, series.land_sector) {
            // Extra sinks are reported as measures. The land sector as a whole contains the
            // existing sink, which this kind of target excludes.
            (Some(LandSector::ExtraSinksOnly), ..) if has_measures => Some(Basis::Accounted),
            (Some(LandSector::Included), Basis::Net, _) => Some(Basis::Net),
            (Some(LandSector::Included), _, Some(LandSector::Included)) => Some(Basis::AsReported),
            _ => None,
        };
        // The own reduction of a net-zero target is judged on gross emissions. A series of net
        // emissions does not contain them.
        let needs_gross = matches!(
            ambition,
            Some(Ambition::NetZero(net_zero)) if net_zero.own_reduction.is_some()
        );
        if needs_gross && series.land_sector == Some(LandSector::Included) {
            comparison.set(BoundaryField::LandSector, Some(true));
        }
        Self { comparison, basis, net }
    }
}

/// The basis for a target with the required treatment of the land sector, and whether the series
/// treats the land sector differently; `None` if this is unknown, because the series or the target
/// leaves the treatment unspecified.
fn land_basis(
    series: &Boundary,
    has_land: bool,
    required: Option<LandSector>,
) -> (Basis, Option<bool>) {
    let is_net = series.land_sector.map(LandSector::in_inventory);
    let needs_net = required.map(LandSector::in_inventory);
    // A series of gross emissions with a separate land-sector column serves gross and net targets.
    if has_land && is_net != Some(true) {
        let basis = if needs_net == Some(true) { Basis::Net } else { Basis::AsReported };
        return (basis, needs_net.map(|_| false));
    }
    let differs = is_net.zip(needs_net).map(|(is_net, needs_net)| is_net != needs_net);
    (Basis::AsReported, differs)
}
