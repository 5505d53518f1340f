//! Accessors of an assessment other than the verdict and the figures. Each call repeats the
//! evaluation.

use super::{Caveat, Chart, Derivation, Details};
use crate::assessment::Assessment;
use crate::pathway::Pathway;
use crate::quantity::Known;

impl<'a> Assessment<'a> {
    /// Evaluates the evidence behind the figures once, for repeated use.
    ///
    /// The returned [`Details`] give the text, JSON, caveats, chart and derivation, and the figures
    /// for particular kinds of target: [`Details::parts`], [`Details::net_zero`],
    /// [`Details::period`], [`Details::annual_cuts`], [`Details::peak`], [`Details::aspiration`].
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::{Assessor, Caveat, EmissionSeries};
    /// // Lahti, t CO2e (SYKE, CC BY 4.0).
    /// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
    /// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&lahti, &BY_2020);
    /// assert!(result.details().parts().next().is_none()); // the target has no parts
    /// assert!(result.caveats().any(|caveat| matches!(caveat, Caveat::Stale { years: 4, .. })));
    /// let allowable = result.derivation().steps().find(|step| step.symbol == "A");
    /// assert_eq!(allowable.expect("a limit").formula, "E0*(1 - r)");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn details(&self) -> Details<'a> {
        Details::of(self)
    }

    /// The steps from the observations to the verdict.
    pub fn derivation(&self) -> Derivation<'a> {
        Derivation(self.details())
    }

    /// The caveats, in a fixed order; for a composite target, the caveats of its parts, each once.
    pub fn caveats(&self) -> impl Iterator<Item = Caveat<'a>> + use<'a> {
        self.details().caveats()
    }

    /// The path to the allowable level, in tonnes; by default it starts at the base.
    ///
    /// # Errors
    /// The reason why there is no path, such as [`Absent::NoBase`](crate::Absent::NoBase) or
    /// [`Absent::Composite`](crate::Absent::Composite);
    /// [`Absent::JudgedPerUnit`](crate::Absent::JudgedPerUnit) for a target per head or per unit,
    /// whose path levels are in [`Details::chart_per_unit`].
    pub fn path(&self) -> Known<Pathway<'a>> {
        self.details().path()
    }

    /// The rows of a chart, one for each year: observed level, path, trend with its interval, limit
    /// and milestone.
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
