use super::Details;
use crate::assessment::result::JudgedFigures;
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::resolve::ObservedLevels;

/// Gross emissions and net ones of a year, side by side.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct GrossAndNet {
    /// The year.
    pub year: Year,
    /// Emissions without the land sector.
    pub gross: Emissions,
    /// The land sector's balance, negative for a sink; all of it, whatever of it counts.
    pub land_sector: Emissions,
    /// The sum of the two.
    pub net: Emissions,
}

impl Details<'_> {
    /// Gross and net emissions side by side, of the base year and of the latest year, whichever
    /// of the two is judged; `None` if the series does not report the land sector beside gross
    /// emissions.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, catalogue::sweden};
    /// // Sweden, Mt CO2e (Tidy GHG Inventories, CC BY 4.0).
    /// let mt = Emissions::from_megatonnes;
    /// let country = EmissionSeries::builder("Sweden")
    ///     .observe_with_land(1990, mt(71.26), mt(-59.56))
    ///     .observe_with_land(2024, mt(47.49), mt(-54.23))
    ///     .build()?;
    /// let result = Assessor::as_of_ymd(2026, 6, 30)?.assess(&country, &sweden::NET_ZERO_2045);
    /// let (base, latest) = result.details().gross_and_net().expect("the land sector is reported");
    /// assert!((base.unwrap().net.megatonnes() - 11.70).abs() < 1e-9);
    /// assert!((latest.unwrap().net.megatonnes() + 6.74).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn gross_and_net(&self) -> Option<(Known<GrossAndNet>, Known<GrossAndNet>)> {
        let case = self.case();
        let used = ObservedLevels::as_reported(case.series, case.assessor.as_of);
        used.first_with_land()?;
        let of = |year: Year| {
            let observation = used.observation(year).ok_or(Absent::NoObservation)?;
            let land_sector = observation.land_sector.ok_or(Absent::NetNotReported)?;
            let net = observation.net().ok_or(Absent::NetNotReported)?;
            Ok(GrossAndNet { year, gross: observation.emissions, land_sector, net })
        };
        let (base, latest) = match &self.assessment.judged {
            JudgedFigures::Tonnes(figures) => {
                (figures.base.map(|base| base.years), figures.latest.map(|latest| latest.year))
            }
            JudgedFigures::PerUnit { own, .. } => {
                (own.base.map(|base| base.years), own.latest.map(|latest| latest.year))
            }
        };
        Some((base.and_then(|years| of(years.last())), latest.and_then(of)))
    }
}
