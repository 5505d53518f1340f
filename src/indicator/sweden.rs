//! The fulfilment H0 of the Swedish follow-up: how much of a promised reduction is delivered.
//!
//! Source: Miljöbarometern, follow-up of the Swedish goal for domestic transport (-70 % from 2010
//! to 2030): a fulfilment of 49 % is a reduction of 34.3 %.

use chrono::NaiveDate;

use super::value::{positive, share};
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Known, Portion, Share, Year};
use crate::resolve::{ObservedLevels, base_level};
use crate::target::BaseReference;

/// A reduction, and its share of the promised one.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Fulfilment {
    /// tL, the year of the latest observation.
    pub year: Year,
    /// `1 - EL/E0`, the reduction as a share of the base; negative for a growth.
    pub reduction: Share,
    /// The promised reduction as a share of the base.
    pub asked: Portion,
    /// H0, the reduction over the promised one. Not clamped.
    pub fulfilment: Share,
}

/// H0, the reduction since the base over the promised reduction, whatever the deadline.
///
/// `H0 = (1 - EL/E0)/r`, r the promised reduction as a share of the base. It is the progress of a
/// reduction target, `(E0 - EL)/(E0 - A)`, under another name.
///
/// ```
/// use climate_targets::{BaseReference, EmissionSeries, Portion, indicator::sweden};
/// let levels = [(2010, 100.0), (2023, 65.7)];
/// let transport = EmissionSeries::from_tonnes("Domestic transport, base 100", levels)?;
/// let (base, asked) = (BaseReference::constant(2010), Portion::constant(0.70));
/// let as_of = "2024-06-30".parse().unwrap();
/// let result = sweden::fulfilment(&transport, base, asked, as_of).unwrap();
/// assert!((result.fulfilment.percent() - 49.0).abs() < 1e-9);
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
///
/// # Errors
/// [`Absent::NoObservation`] for an empty series; [`Absent::NoBase`] if the base is not observed;
/// [`Absent::NotAfterAnchor`] if nothing later is; [`Absent::BaseNotPositive`] for a base of 0 t or
/// less; [`Absent::NoReductionAsked`] for a promise of 0 %; [`Absent::OutOfRange`] on overflow.
pub fn fulfilment(
    series: &EmissionSeries,
    base: BaseReference,
    asked: Portion,
    as_of: NaiveDate,
) -> Known<Fulfilment> {
    let (latest, level) =
        ObservedLevels::as_reported(series, as_of).latest().ok_or(Absent::NoObservation)?;
    let base = base_level(series, base, as_of, Year::MAX)?;
    if latest.year <= base.years.last() {
        return Err(Absent::NotAfterAnchor);
    }
    let e0 = positive(base.level.tonnes(), Absent::BaseNotPositive)?;
    let promised = positive(asked.fraction(), Absent::NoReductionAsked)?;
    let reduction = share((e0 - level) / e0)?;
    let fulfilment = share(reduction.fraction() / promised)?;
    Ok(Fulfilment { year: latest.year, reduction, asked, fulfilment })
}
