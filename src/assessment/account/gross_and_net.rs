use crate::assessment::Assessment;
use crate::assessment::result::JudgedFigures;
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::resolve::Used;

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

/// Both sides of the base year and of the latest year, from what is observed by the as-of date.
pub(in crate::assessment) fn gross_and_net(
    assessment: &Assessment<'_>,
) -> Option<(Known<GrossAndNet>, Known<GrossAndNet>)> {
    let case = &assessment.case;
    let used = Used::as_reported(case.series, case.assessor.as_of);
    used.first_with_land()?;
    let of = |year: Year| {
        let observation = used.observation(year).ok_or(Absent::NoObservation)?;
        let land_sector = observation.land_sector.ok_or(Absent::NetNotReported)?;
        let net = observation.net().ok_or(Absent::OutOfRange)?;
        Ok(GrossAndNet { year, gross: observation.emissions, land_sector, net })
    };
    let (base, latest) = match &assessment.judged {
        JudgedFigures::Tonnes(figures) => {
            (figures.base.map(|base| base.years), figures.latest.map(|latest| latest.year))
        }
        JudgedFigures::PerUnit { own, .. } => {
            (own.base.map(|base| base.years), own.latest.map(|latest| latest.year))
        }
    };
    Some((base.and_then(|years| of(years.last())), latest.and_then(of)))
}
