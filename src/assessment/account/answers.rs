//! The questions that an assessment answers beyond verdict and figures; each evaluates it anew.

use super::{Caveat, Chart, Derivation, Details};
use crate::assessment::Assessment;
use crate::pathway::Pathway;
use crate::quantity::Known;

impl<'a> Assessment<'a> {
    /// The evidence behind the figures, evaluated once for text, JSON, caveats, chart and derivation,
    /// and for what only some targets have: [`Details::parts`], [`Details::net_zero`],
    /// [`Details::period`], [`Details::annual_cuts`], [`Details::peak`], [`Details::aspiration`].
    pub fn details(&self) -> Details<'a> {
        Details::of(self)
    }

    /// The steps from the observations to the verdict.
    pub fn derivation(&self) -> Derivation<'a> {
        Derivation(self.details())
    }

    /// What a reader should know beside the verdict, in a fixed order; for a composite target the
    /// caveats of its parts, each once.
    pub fn caveats(&self) -> impl Iterator<Item = Caveat<'a>> + use<'a> {
        self.details().caveats()
    }

    /// The path that the gap is measured to.
    ///
    /// # Errors
    /// The reason why there is none: no base, a composite target;
    /// [`Absent::JudgedPerUnit`](crate::Absent::JudgedPerUnit) for a target that is not in tonnes,
    /// whose path is in [`Details::chart_per_unit`].
    pub fn path(&self) -> Known<Pathway<'a>> {
        self.details().path()
    }

    /// The rows of a chart: observed, path, trend with its band, limit and milestones, one row a
    /// year.
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions};
    /// let series = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2012, 763_200.0)])?;
    /// let result = Assessor::as_of_ymd(2014, 1, 1)?.assess(&series, &BY_2020);
    /// let rows: Vec<_> = result.chart().into_iter().collect();
    /// assert_eq!(rows.len(), 31); // 1990 to 2020
    /// assert_eq!(rows[0].path, Ok(Emissions::from_kilotonnes(792.2).unwrap()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn chart(&self) -> Chart {
        self.details().chart()
    }
}
