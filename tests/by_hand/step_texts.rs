//! Derivations in Swedish, French and Finnish. Numbers and formulas are the same as in English.

use climate_targets::assessment::{Rule, Step, StepName};
use climate_targets::{
    Absent, Activity, Ambition, Assessor, BaseReference, EmissionSeries, Emissions, InLanguage,
    Language, Metric, Target,
};

fn tonnes(levels: &[(i32, f64)]) -> EmissionSeries {
    EmissionSeries::from_tonnes("a city", levels.iter().copied()).unwrap()
}

fn halve(by: i32) -> Target {
    Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(by).build().unwrap()
}

fn steps(series: &EmissionSeries, target: &Target) -> Vec<Step> {
    let assessor = Assessor::as_of_ymd(2022, 6, 30).unwrap();
    assessor.assess(series, target).derivation().steps().collect()
}

/// The line of a symbol in Swedish, French and Finnish, with plain spaces.
fn lines(steps: &[Step], symbol: &str) -> [String; 3] {
    let step = steps.iter().find(|step| step.symbol == symbol).unwrap();
    [Language::Swedish, Language::French, Language::Finnish]
        .map(|language| step.in_language(language).to_string().replace(['\u{a0}', '\u{202f}'], " "))
}

#[test]
fn formulas_and_numbers_are_the_same_in_every_language() {
    let steps = steps(&tonnes(&[(1990, 1000.5), (2020, 700.0)]), &halve(2030));
    assert_eq!(
        lines(&steps, "A"),
        [
            "tillåtna utsläpp: A = E0*(1 - r) [E0 = 1000.5 t, r = 0.5 (50.00 %)] = 500.25 t",
            "émissions autorisées : A = E0*(1 - r) [E0 = 1000.5 t, r = 0.5 (50.00 %)] = 500.25 t",
            "sallitut päästöt: A = E0*(1 - r) [E0 = 1000.5 t, r = 0.5 (50.00 %)] = 500.25 t",
        ]
    );
}

#[test]
fn units_are_words_of_the_language() {
    let steps = steps(&tonnes(&[(1990, 1000.0), (2010, 800.0), (2020, 750.0)]), &halve(2030));
    let ends = |symbol: &str| {
        lines(&steps, symbol).map(|line| line.rsplit_once(" = ").unwrap().1.to_owned())
    };
    assert_eq!(ends("linear"), ["25 t/år", "25 t/an", "25 t/vuosi"]);
    // The path is at 625 t; 750 t is the level of 2010.
    assert_eq!(ends("years_ahead"), ["-10 år", "-10 ans", "-10 vuotta"]);
    assert_eq!(ends("path"), ["0 (nej)", "0 (non)", "0 (ei)"]);
    assert_eq!(
        ends("gap_points"),
        [
            "12.5 procentenheter av basnivån",
            "12.5 points de pourcentage du niveau de référence",
            "12.5 prosenttiyksikköä perustasosta",
        ]
    );
}

#[test]
fn one_year_is_singular_in_french_and_finnish() {
    // The path falls by 12.5 t a year, and the level is that of the next year.
    let steps = steps(&tonnes(&[(1990, 1000.0), (2020, 612.5)]), &halve(2030));
    let [swedish, french, finnish] = lines(&steps, "years_ahead");
    assert!(swedish.ends_with(" = 1 år"), "{swedish}");
    assert!(french.ends_with(" = 1 an"), "{french}");
    assert!(finnish.ends_with(" = 1 vuosi"), "{finnish}");
}

#[test]
fn the_verdict_and_its_legend_are_words_of_the_language() {
    let steps = steps(&tonnes(&[(1990, 1000.0), (2020, 450.0)]), &halve(2020));
    let comparison = "at_or_under(E_tT, A, scale) [E_tT = 450 t, A = 500 t, scale = 1000 t]";
    assert_eq!(
        lines(&steps, "verdict"),
        [
            format!(
                "bedömning enligt regel 4, det bedömda året är observerat (1 uppnått, 0 inte \
                 uppnått): verdict = {comparison} = uppnått"
            ),
            format!(
                "appréciation, règle 4, année évaluée observée (1 atteint, 0 non atteint) : \
                 verdict = {comparison} = atteint"
            ),
            format!(
                "arvio, sääntö 4, arvioitavalta vuodelta on havainto (1 saavutettu, 0 ei \
                 saavutettu): verdict = {comparison} = saavutettu"
            ),
        ]
    );
}

#[test]
fn an_absent_value_has_its_reason_in_the_language() {
    let steps = steps(&tonnes(&[(2000, 1000.0), (2020, 450.0)]), &halve(2030));
    let base = steps.iter().find(|step| step.symbol == "E0").unwrap();
    assert_eq!(base.value.as_ref().unwrap_err(), &Absent::NoBase);
    assert_eq!(
        lines(&steps, "E0"),
        [
            "basnivå: E0, saknas: basnivå saknas",
            "niveau de référence : E0, valeur absente : il n’y a pas de niveau de référence",
            "perustaso: E0, puuttuu: perustaso puuttuu",
        ]
    );
}

#[test]
fn the_heading_of_a_derivation_explains_its_units() {
    let population = Activity::population("31 December", [(2020, 100.0)]).unwrap();
    let series = EmissionSeries::builder("a city").activity(population);
    let series = series.observe(2020, Emissions::from_tonnes(900.0)).build().unwrap();
    let target = Target::builder("two tonnes")
        .goal(Ambition::AtMost(Emissions::constant(2.0)))
        .metric(Metric::PerCapita)
        .by(2030)
        .build()
        .unwrap();
    let result = Assessor::as_of_ymd(2022, 6, 30).unwrap().assess(&series, &target);
    let derivation = result.derivation();
    let first_lines = |language| {
        let text = derivation.in_language(language).to_string().replace('\u{a0}', " ");
        text.lines().take(2).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(
        first_lines(Language::Swedish),
        [
            "Nivåer anges i t: ton CO2e per år.",
            "Nivåer i t/enhet är ton per invånare och år (31 December)."
        ]
    );
    assert_eq!(
        first_lines(Language::French),
        [
            "Les niveaux sont en t : tonnes de CO2e par an.",
            "Les niveaux en t/unité sont des tonnes par habitant et par an (31 December)."
        ]
    );
    assert_eq!(
        first_lines(Language::Finnish),
        [
            "Tasojen yksikkö on t: CO2e-tonnia vuodessa.",
            "Yksikkö t/yksikkö on tonnia vuodessa asukasta kohti (31 December)."
        ]
    );
}

#[test]
fn a_base_policy_has_its_stable_name_in_english_only() {
    let reference = BaseReference::constant(1990);
    let reference = reference.with_policy(climate_targets::BasePolicy::NearestLater);
    let target = Target::builder("halve").reduce_by_percent(50.0).reference(reference).by(2030);
    let steps = steps(&tonnes(&[(1992, 1000.0), (2020, 450.0)]), &target.build().unwrap());
    let name = &steps.iter().find(|step| step.symbol == "E0").unwrap().name;
    assert_eq!(*name, "base level, policy nearest_later");
    let finnish = name.in_language(Language::Finnish).to_string();
    assert_eq!(finnish, "perustaso, sääntö: lähin myöhempi vuosi");
}

#[test]
fn rules_are_words_of_the_language() {
    assert_eq!(Rule::OneLens.to_string(), "rule 6, not due, one lens");
    let french = Rule::OneLens.in_language(Language::French).to_string();
    assert_eq!(french, "règle 6, échéance non atteinte, un seul critère");
}

#[test]
fn a_name_read_from_json_is_its_english_text() {
    let steps = steps(&tonnes(&[(1990, 1000.0), (2020, 700.0)]), &halve(2030));
    for name in steps.iter().map(|step| &step.name) {
        let json = serde_json::to_string(name).unwrap();
        assert_eq!(json, serde_json::to_string(&name.to_string()).unwrap());
        let read: StepName = serde_json::from_str(&json).unwrap();
        assert_eq!(read, *name);
        assert_eq!(read.in_language(Language::French).to_string(), name.to_string());
        assert_eq!(format!("{read:?}"), format!("{:?}", name.to_string()));
    }
}
