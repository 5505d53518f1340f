//! The assessments of the report.

use climate_targets::catalogue::{self, Entry};
use climate_targets::robustness::{MethodGrid, Robustness, VintageComparison};
use climate_targets::{
    Assessment, Assessor, Commitment, EmissionSeries, Estimator, Overrides, Target, Verdict,
};

use crate::plan;
use crate::report::inventories::Inventory;
use crate::report::options::Options;
use crate::support::bundled_data;

/// The targets that the options select; `None` selects the default targets of each place.
pub struct Selection(Option<Vec<Selected>>);

#[derive(Clone, Copy)]
enum Selected {
    Target(&'static Target),
    Commitment(&'static Commitment),
}

impl Selection {
    pub fn from_options(options: &Options) -> Result<Self, String> {
        let mut selected = Vec::new();
        for id in &options.targets {
            match catalogue::entry(id) {
                Some(Entry::Target(target)) => selected.push(Selected::Target(target)),
                Some(Entry::Commitment(one)) => selected.push(Selected::Commitment(one)),
                Some(Entry::Group(group)) => {
                    selected.extend(group.targets().iter().copied().map(Selected::Target));
                }
                Some(_) => {
                    return Err(format!("--target: {id:?} has several readings and is no target"));
                }
                None => return Err(format!("--target: no {id:?} in the catalogue")),
            }
        }
        if selected.is_empty() && options.data.is_some() {
            use catalogue::covenant_of_mayors::{BY_2020, BY_2030};
            selected.extend([&BY_2020, &BY_2030].map(Selected::Target));
        }
        Ok(Self((!selected.is_empty()).then_some(selected)))
    }
}

/// One assessment with the method that was used.
pub struct Case<'a> {
    pub result: Assessment<'a>,
    pub assessor: Assessor,
}

impl<'a> Case<'a> {
    pub fn releases(&self, inventory: &'a Inventory) -> Option<VintageComparison<'a>> {
        let earlier = inventory.earlier.as_ref()?;
        Some(self.assessor.compare_vintages(earlier, self.result.series(), self.result.target()))
    }

    /// The bundled climate plan of the place against the target.
    pub fn climate_plan<'b>(&self, inventory: &'b Inventory) -> Option<&'b plan::cases::Case> {
        let id = self.result.target().id();
        let target = |plan: &plan::cases::Case| Some(plan.against.as_ref()?.target.id() == id);
        inventory.plans.iter().find(|plan| target(plan) == Some(true))
    }

    pub fn robustness(&self, inventory: &'a Inventory) -> Robustness<'a> {
        let target = self.result.target();
        let grid = MethodGrid::for_target(target);
        let grid = match &inventory.earlier {
            Some(earlier) => grid.vintages([earlier, &inventory.series]),
            None => grid,
        };
        let found = self.assessor.robustness(self.result.series(), target, &grid);
        found.expect("36 methods for each of two releases")
    }
}

/// The assessments of one place.
pub struct PlaceReport<'a> {
    pub inventory: &'a Inventory,
    pub cases: Vec<Case<'a>>,
    /// The place's own targets that the inventory cannot test.
    pub untested: Vec<(&'a Target, Verdict)>,
}

/// The estimator of all trends of the report.
pub fn trend() -> Estimator {
    Estimator::ols().last_years(10)
}

pub fn assess<'a>(
    inventory: &'a Inventory,
    selection: &Selection,
    options: &Options,
) -> PlaceReport<'a> {
    let strict = Assessor::as_of(options.as_of).estimator(trend());
    let assessor = match &options.allow {
        Some(allowed) => allowed.apply(strict),
        // The bundled inventories cover all gases and sectors; the Covenant does not.
        None if options.data.is_none() => strict.allow_boundary_difference(),
        None => strict,
    };
    let (series, mut untested) = (&inventory.series, Vec::new());
    let cases = match &selection.0 {
        Some(selected) => {
            selected.iter().flat_map(|one| selected_cases(&assessor, series, *one)).collect()
        }
        None if bundled_data::is_nation(series) => nation_cases(&assessor, series),
        None => city_cases(&assessor, &strict, series, &mut untested),
    };
    PlaceReport { inventory, cases, untested }
}

fn selected_cases<'a>(
    assessor: &Assessor,
    series: &'a EmissionSeries,
    selected: Selected,
) -> Vec<Case<'a>> {
    let results = match selected {
        Selected::Target(target) => {
            vec![bundled_data::assess_with_carry_over(assessor, Overrides::NONE, series, target)]
        }
        Selected::Commitment(commitment) => {
            assessor.assess_commitment(series, commitment).collect()
        }
    };
    results.into_iter().map(|result| Case { result, assessor: *assessor }).collect()
}

fn nation_cases<'a>(assessor: &Assessor, series: &'a EmissionSeries) -> Vec<Case<'a>> {
    let own = catalogue::of_actor(series.place());
    own.flat_map(|target| selected_cases(assessor, series, Selected::Target(target))).collect()
}

/// The Covenant's target for 2020, with the differences of its boundary allowed, if the inventory
/// has the Covenant's base year; and the city's own targets within their own boundaries.
fn city_cases<'a>(
    assessor: &Assessor,
    strict: &Assessor,
    series: &'a EmissionSeries,
    untested: &mut Vec<(&'a Target, Verdict)>,
) -> Vec<Case<'a>> {
    let covenant = Selected::Target(&catalogue::covenant_of_mayors::BY_2020);
    let mut cases = if bundled_data::has_covenant_base(series) {
        selected_cases(assessor, series, covenant)
    } else {
        Vec::new()
    };
    for target in catalogue::of_actor(series.place()) {
        let result = strict.assess(series, target);
        match result.verdict() {
            verdict @ (Verdict::NotComparable(_)
            | Verdict::NotQuantified
            | Verdict::Undetermined(_)) => untested.push((target, verdict)),
            _ => cases.push(Case { result, assessor: *strict }),
        }
    }
    cases
}
