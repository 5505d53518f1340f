use super::Details;
use crate::assessment::result::JudgedFigures;
use crate::boundary::LandSector;
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::record::record;
use crate::resolve::ObservedLevels;

record! {
    /// The gross and net emissions of a year, t CO2e.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, catalogue::sweden};
    /// // Sweden, Mt CO2e (Tidy GHG Inventories, CC BY 4.0).
    /// let mt = Emissions::from_megatonnes;
    /// let country = EmissionSeries::builder("Sweden")
    ///     .observe_with_land(1990, mt(71.26), mt(-59.56))
    ///     .build()?;
    /// let result = Assessor::as_of_ymd(2026, 6, 30)?.assess(&country, &sweden::NET_ZERO_2045);
    /// let (base, _) = result.details().gross_and_net().expect("the land sector is reported");
    /// let base = base?;
    /// assert_eq!((base.year.get(), base.gross), (1990, mt(71.26)?));
    /// assert!((base.net.megatonnes() - 11.70).abs() < 1e-9); // 71.26 Mt - 59.56 Mt
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct GrossAndNet {
        /// The year.
        pub year: Year,
        /// The emissions without the land sector.
        pub gross: Emissions => "gross_t",
        /// The full balance of the land sector, negative for a sink; a cap on removals is not
        /// applied.
        pub land_sector: Emissions => "land_sector_t",
        /// Gross emissions plus the balance of the land sector.
        pub net: Emissions => "net_t",
    }
}

impl Details<'_> {
    /// The gross and net emissions of the base year and of the latest year, whichever quantity the
    /// target judges; `None` if the series does not report the land sector separately.
    ///
    /// For a base period, the first value is for the last year of the period.
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
        let is_net = case.series.boundary().land_sector == Some(LandSector::Included);
        let in_year = |year: Year| {
            let observation = used.observation(year).ok_or(Absent::NoObservation)?;
            let land_sector = observation.land_sector.ok_or(Absent::NetNotReported)?;
            let (gross, net) = if is_net {
                (observation.emissions - land_sector, observation.emissions)
            } else {
                (observation.emissions, observation.emissions + land_sector)
            };
            Ok(GrossAndNet { year, gross, land_sector, net })
        };
        let (base, latest) = match &self.assessment.judged {
            JudgedFigures::Tonnes(figures) => {
                (figures.base.map(|base| base.years), figures.latest.map(|latest| latest.year))
            }
            JudgedFigures::PerUnit { own, .. } => {
                (own.base.map(|base| base.years), own.latest.map(|latest| latest.year))
            }
        };
        Some((base.and_then(|years| in_year(years.last())), latest.and_then(in_year)))
    }
}
