//! The bundled plans, each against the targets of its city where there is an inventory of its
//! boundary.

use std::path::Path;

use chrono::NaiveDate;
use climate_targets::catalogue::{grenoble, oslo as oslo_targets, paris};
use climate_targets::plan::{Plan, PlanBuilder};
use climate_targets::sectors::SectorBreakdown;
use climate_targets::table::{Ledger, TableReader};
use climate_targets::{EmissionSeries, Portion, Target, Year};

use crate::plan::cases::{Against, Case, Remark, last_year};
use crate::plan::oslo;
use crate::support::bundled_data::bundled;
use crate::support::place_filter::filter_places;
use crate::support::{city_inventories, sector_data, table_file};

/// A bundled plan: its name in the ledger, its place, the source of its figures and the remarks.
struct Known {
    name: &'static str,
    place: &'static str,
    source: &'static str,
    remarks: &'static [Remark],
}

const PLANS: [Known; 8] = [
    Known {
        name: "Paris, climate plan 2024-2030",
        place: "Paris",
        source: "City of Paris, Climate City Contract of April 2025, table of the carbon impact by 2030",
        remarks: &[],
    },
    Known {
        name: "Oslo, climate budget 2023",
        place: "Oslo",
        source: "City of Oslo, Climate City Contract, table 3 (climate budget 2023)",
        remarks: &[Remark::OsloReference],
    },
    Known {
        name: "Oslo, identified measures 2030",
        place: "Oslo",
        source: "City of Oslo, Climate City Contract, table 5 (identified measures)",
        remarks: &[Remark::ReferenceUnknown],
    },
    Known {
        name: "Grenoble-Alpes Métropole, climate contract 2030",
        place: "Grenoble-Alpes Métropole",
        source: "Grenoble-Alpes Métropole, Climate City Contract, tables 8 and 12",
        remarks: &[Remark::PathWithoutLevels],
    },
    Known {
        name: "Bordeaux Métropole, climate contract 2030",
        place: "Bordeaux Métropole",
        source: "Bordeaux Métropole, Climate City Contract, table of module B-2",
        remarks: &[Remark::NoInventory, Remark::ReferenceUnknown],
    },
    Known {
        name: "Aarhus, climate strategy 2030 (scopes 1 and 2)",
        place: "Aarhus",
        source: "City of Aarhus, Climate City Contract, table B-1.1a",
        remarks: &[Remark::NoInventory, Remark::PathWithoutLevels],
    },
    Known {
        name: "Stavanger, climate budget",
        place: "Stavanger",
        source: "City of Stavanger, Climate City Contract, table 4 (climate budget)",
        remarks: &[Remark::NoInventory],
    },
    Known {
        name: "Stavanger, identified measures",
        place: "Stavanger",
        source: "City of Stavanger, Climate City Contract, table 5 (ambitious means)",
        remarks: &[Remark::NoInventory],
    },
];

/// The cases of the places with these names, in a year; without names, all.
pub fn selected(
    places: &[String],
    year: Option<Year>,
    as_of: NaiveDate,
) -> Result<Vec<Case>, String> {
    let selected = filter_places(places, cases()?, |case| &case.place, as_of)?;
    let in_year = |case: Case| Case { year: year.unwrap_or(case.year), ..case };
    Ok(selected.into_iter().map(|one| in_year(one.item)).collect())
}

/// All cases, in the order of the ledgers.
pub fn cases() -> Result<Vec<Case>, String> {
    let inventories = city_inventories::with_series()?;
    let sectors = sector_data::bundled(Portion::constant(0.005))?;
    let evidence = Evidence {
        series: inventories.into_iter().map(|inventory| inventory.series).collect(),
        sectors,
    };
    let mut cases = Vec::new();
    for ledger in ledgers()? {
        let Some(known) = PLANS.iter().find(|known| known.name == ledger.name) else {
            return Err(format!("the plan {:?} has no source", ledger.name));
        };
        for target in targets(known)? {
            cases.push(evidence.case(known, &ledger.builder, target.as_ref())?);
        }
    }
    Ok(cases)
}

fn ledgers() -> Result<Vec<Ledger>, String> {
    let (path, bytes) = bundled!("climate_plans.csv");
    let mut problems = Vec::new();
    let reader = TableReader::new();
    let ledgers = table_file::parse_ledgers(Path::new(path), bytes, &reader, &mut problems);
    if problems.is_empty() { Ok(ledgers) } else { Err(problems.join("\n")) }
}

/// The targets of the place of a plan; `None` for the sums alone.
fn targets(known: &Known) -> Result<Vec<Option<Target>>, String> {
    Ok(match known.name {
        "Paris, climate plan 2024-2030" => vec![Some(paris::LOCAL_2030.clone())],
        "Oslo, climate budget 2023" => vec![
            Some(oslo_targets::BY_2023.clone()),
            Some(oslo_targets::BY_2030.clone()),
            Some(oslo::yearly_limits()?),
        ],
        "Grenoble-Alpes Métropole, climate contract 2030" => vec![Some(grenoble::BY_2030.clone())],
        _ => vec![None],
    })
}

/// The emissions of the places, in total and by sector.
struct Evidence {
    series: Vec<EmissionSeries>,
    sectors: Vec<SectorBreakdown>,
}

impl Evidence {
    fn case(
        &self,
        known: &Known,
        plan: &PlanBuilder,
        target: Option<&Target>,
    ) -> Result<Case, String> {
        let series = self.series.iter().find(|series| series.place() == known.place);
        let sectors = self.sectors.iter().find(|sectors| sectors.total().place() == known.place);
        let against = series.zip(target);
        let remarks: &'static [Remark] = match target.map(Target::id) {
            Some("OSL-2030-2030") => &[Remark::OsloReference, Remark::OsloReferenceOf2030],
            Some("OSL-LIMITS") => &[Remark::OsloLimits, Remark::OsloReference],
            _ => known.remarks,
        };
        let plan = built(known, plan)?;
        let judged = target.map(Target::judged_year);
        Ok(Case {
            year: judged.unwrap_or_else(|| last_year(&plan, Year::constant(2030))),
            place: known.place.to_owned(),
            plan,
            sectors: sectors.filter(|_| target.is_some()).cloned(),
            data: against
                .as_ref()
                .and_then(|(series, _)| series.vintage())
                .unwrap_or_default()
                .to_owned(),
            against: against
                .map(|(series, target)| Against { series: series.clone(), target: target.clone() }),
            remarks,
            is_bundled: true,
        })
    }
}

fn built(known: &Known, plan: &PlanBuilder) -> Result<Plan, String> {
    let plan = plan.clone().source(known.source);
    let is_oslo = known.name == "Oslo, climate budget 2023";
    let plan = if is_oslo { oslo::with_reference(plan) } else { plan };
    plan.build().map_err(|error| format!("{}: {error}", known.name))
}
