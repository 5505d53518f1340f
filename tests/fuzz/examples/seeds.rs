//! Writes first inputs for the target `json`, and its dictionary: values and reports of generated
//! series and targets, and of the catalogue.
//!
//! `cargo run --example seeds` in this folder; then `./run` finds them in corpus/json.

#[path = "../src/json.rs"]
mod json;

use std::collections::BTreeSet;
use std::fs;

use climate_targets::budget::Budget;
use climate_targets::hindcast::{Hindcast, Places, TrackRecord};
use climate_targets::indicator::{c40, klimatkollen_2026};
use climate_targets::network::{CityAndNation, Member, RollUp, RollUpChange};
use climate_targets::panel::{Panel, PanelOutputs, PanelTarget};
use climate_targets::plan::{Measure, MeasureStatus, Plan};
use climate_targets::robustness::MethodGrid;
use climate_targets::sectors::SectorBreakdown;
use climate_targets::{Assessor, EmissionSeries, Estimator, Portion, Year, catalogue};
use climate_targets_fuzz::generate::{Input, tonnes};
use json::NAMES;
use serde::Serialize;
use serde_json::Value;

#[derive(Default)]
struct Seeds {
    words: BTreeSet<String>,
    count: usize,
}

impl Seeds {
    fn add<T: Serialize>(&mut self, name: &str, value: &T) {
        let number = NAMES.iter().position(|known| *known == name);
        let number = number.unwrap_or_else(|| panic!("{name} is no type of the target"));
        let json = serde_json::to_value(value).unwrap();
        self.collect(&json);
        let mut bytes = vec![u8::try_from(number).unwrap()];
        bytes.extend(json.to_string().into_bytes());
        // A longer input is cut by the fuzzer.
        if bytes.len() <= 2000 {
            fs::write(format!("corpus/json/seed_{:03}", self.count), bytes).unwrap();
            self.count += 1;
        }
    }

    fn collect(&mut self, json: &Value) {
        match json {
            Value::Object(object) => {
                for (key, value) in object {
                    self.words.insert(format!("\"{key}\":"));
                    self.collect(value);
                }
            }
            Value::Array(list) => list.iter().for_each(|value| self.collect(value)),
            Value::String(text) if text.len() < 24 && text.is_ascii() => {
                self.words.insert(format!("\"{text}\""));
            }
            _ => {}
        }
    }
}

fn main() {
    fs::create_dir_all("corpus/json").unwrap();
    fs::create_dir_all("dictionaries").unwrap();
    let mut seeds = Seeds::default();
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    for round in 0..24 {
        let bytes: Vec<u8> = (0..60).flat_map(|_| next()).collect();
        let mut input = Input::new(&bytes);
        let assessor = input.assessor();
        let Some(target) = input.target() else { continue };
        let series = input.series();
        let other = EmissionSeries::from_tonnes(
            "another",
            (1990..2022).map(|y| (y, 1e5 - 100.0 * f64::from(y - 1990))),
        )
        .unwrap();
        seeds.add("Assessor", &assessor);
        seeds.add("Target", &target);
        seeds.add("EmissionSeries", &series);
        seeds.add("Estimator", &assessor.get_estimator());
        seeds.add("PathMethod", &assessor.get_path());
        seeds.add("Boundary", series.boundary());
        seeds.add("Goal", target.goal());
        let result = assessor.assess(&series, &target);
        seeds.add("AssessmentReport", &result);
        for caveat in result.caveats() {
            seeds.add("Caveat<'static>", &caveat);
        }
        for step in result.derivation().steps().take(if round < 4 { 40 } else { 2 }) {
            seeds.add("Step", &step);
        }
        if round > 6 {
            continue;
        }
        let members = [Member::new("one").series(&other), Member::new("two")];
        if let Ok(roll_up) = RollUp::new(assessor, &target, members) {
            seeds.add("RollUpReport", &roll_up.report());
            seeds.add("YearRollUpReport", &roll_up.in_year(Year::constant(2015)).report());
            seeds.add("VerdictCounts", &roll_up.counts());
            seeds.add("RollUpChangeReport", &RollUpChange::between(&roll_up, &roll_up).report());
        }
        let both = CityAndNation::new(assessor, &series, &other);
        seeds.add("CityAndNationReport", &both.report([(&target, &target)]));
        seeds.add(
            "Recalculation",
            &assessor.compare_vintages(&series, &other, &target).recalculation(),
        );
        let panel = Panel::from_series(std::slice::from_ref(&other));
        let results =
            assessor.assess_panel_for(&panel, &[PanelTarget::from(&target)], PanelOutputs::USUAL);
        seeds.add("PanelAssessmentReport", &results.report());
        seeds.add("PanelColumns", results.columns());
        let grid = MethodGrid::for_target(&target).windows([]);
        seeds.add(
            "RobustnessReport",
            &assessor.robustness(&other, &target, &grid).unwrap().report(),
        );
        let budget = Budget::new(tonnes(1e6), Year::constant(2015)).unwrap();
        seeds.add(
            "RunOutsReport",
            &budget.run_outs(&other, assessor.date(), Estimator::ols()).report(),
        );
        seeds.add("BudgetShare", &budget.given(Portion::constant(0.25)));
        let measures = MeasureStatus::ALL.map(|status| {
            Measure::new(format!("{status:?}"))
                .sector("heat")
                .status(status)
                .reduces(2030, tonnes(100.0))
        });
        let plan = Plan::builder("a plan").measures(measures).build().unwrap();
        seeds.add("Plan", &plan);
        seeds.add("PlanReport", &plan.assess(assessor, &other, &target).report());
        seeds.add("PlanReport", &plan.without_target(Year::constant(2030)).report());
        seeds.add("TrackRecord", &TrackRecord::of(&assessor, &target, 2, [&other]));
        let places = Places::new("a set", [&other, &series]);
        seeds.add("HindcastReport", &Hindcast::new(Estimator::ols()).horizons([1]).over(&places));
        seeds.add("c40::PeakedEmissions", &c40::peaked_by_code(&other, assessor.date()));
        if let Ok(test) = klimatkollen_2026::paris_test(&other, assessor.date()) {
            seeds.add("klimatkollen_2026::ParisTestReport", &test.report());
        }
        let sectors = [("heat", other.clone())];
        if let Ok(sectors) = SectorBreakdown::new(other.clone(), sectors, Portion::constant(0.1)) {
            seeds.add("SectorAssessmentsReport", &sectors.assess(assessor, &target).report());
            if let Ok(found) = sectors.contributions(assessor, &target) {
                seeds.add("ContributionsReport", &found.report());
            }
        }
    }
    for target in catalogue::targets().step_by(9) {
        seeds.add("Target", target);
    }
    for commitment in catalogue::commitments().take(4) {
        seeds.add("Commitment", commitment);
    }
    for wording in catalogue::wordings().take(2) {
        seeds.add("Wording", wording);
    }
    let due = Assessor::as_of_ymd(2026, 6, 30).unwrap();
    seeds.add("Assessor", &due);
    let words = seeds.words.iter().map(|word| {
        let escaped: String =
            word.chars().map(|c| if c == '"' { "\\\"".into() } else { c.to_string() }).collect();
        format!("\"{escaped}\"\n")
    });
    fs::write("dictionaries/json", words.collect::<String>()).unwrap();
    println!("{} seeds, {} words", seeds.count, seeds.words.len());
}
