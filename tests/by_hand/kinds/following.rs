//! Peak targets, and targets that follow another target.

use super::*;

#[test]
fn a_peak_needs_a_fall_of_a_tenth_and_five_years_after_the_deadline() {
    let peaked = target(Ambition::Peaked, by(2015));
    let judge = |levels: &[(i32, f64)]| {
        Assessor::as_of(day(2022)).assess(&series(levels), &peaked).verdict()
    };
    let fallen = judge(&[(2010, 90.0), (2014, 100.0), (2020, 90.0)]);
    assert_eq!(level_and_margin(fallen), (90.0, 0.0)); // a fall of exactly a tenth
    assert_eq!(fallen.name(), "met");
    let too_little = judge(&[(2010, 90.0), (2014, 100.0), (2020, 91.0)]);
    assert_eq!(level_and_margin(too_little), (91.0, -1.0));
    let later = judge(&[(2010, 90.0), (2014, 100.0), (2017, 120.0), (2020, 80.0)]);
    assert_eq!(level_and_margin(later), (120.0, -20.0)); // 120 t after 2015, 100 t before
    assert_eq!(later.name(), "missed");
    // The first of two equal maxima is the peak.
    let twice = judge(&[(2010, 100.0), (2014, 90.0), (2017, 100.0), (2020, 80.0)]);
    assert_eq!(twice.name(), "met");
    let soon = judge(&[(2010, 90.0), (2014, 100.0), (2019, 50.0)]);
    assert_eq!(soon, Verdict::Undetermined(Undetermined::PeakNotSettled(year(2020))));
    let few = judge(&[(2010, 90.0), (2020, 50.0)]);
    assert_eq!(few, Verdict::Undetermined(Undetermined::TooFewObservations));
}

#[test]
fn a_peak_target_has_no_allowable_level() {
    let peaked = target(Ambition::Peaked, by(2015));
    let place = series(&[(2010, 90.0), (2014, 100.0), (2020, 80.0)]);
    let result = Assessor::as_of(day(2022)).assess(&place, &peaked);
    assert_eq!(result.figures().allowable, Err(Absent::NotALevel));
    let peak = result.details().peak().unwrap();
    assert_eq!((peak.year.get(), peak.level.tonnes()), (2014, 100.0));
    near(peak.fall, 0.2);
}

#[test]
fn a_follower_takes_the_share_in_force_on_the_as_of_date() {
    let follower = target(Ambition::AsAmbitiousAs("EU-2030-40".into()), by(2030));
    let place = series(&[(1990, 100.0), (2020, 50.0)]);
    let assessor = Assessor::as_of(day(2022));
    let unresolved = assessor.assess(&place, &follower).verdict();
    assert_eq!(unresolved, Verdict::Undetermined(Undetermined::NotResolved));

    let union = |id: &'static str, cut, adopted, superseded: Option<&'static str>| {
        let mut target = builder_from_1990(Ambition::ReduceBy(Portion::constant(cut)), by(2030))
            .adoption(climate_targets::quantity::PartialDate::constant(adopted, 7, 1));
        if let Some(by) = superseded {
            let on = climate_targets::quantity::PartialDate::constant(2021, 7, 1);
            target = target.superseded(climate_targets::target::Superseded::new(by, Some(on)));
        }
        (id, target.build().unwrap())
    };
    let known =
        [union("EU-2030-40", 0.4, 2014, Some("EU-2030-55")), union("EU-2030-55", 0.55, 2021, None)];
    let find = |id: &str| known.iter().find(|(known, _)| *known == id).map(|(_, target)| target);
    // The share in force is 40 % before July 2021 and 55 % after.
    let cut = |y| follower.resolved(day(y), find).unwrap().goal().to_string();
    assert_eq!(cut(2020), "reduce by 40 %");
    assert_eq!(cut(2022), "reduce by 55 %");
    let problem = |y| follower.resolved(day(y), find).map_err(|error| error.problem);
    assert_eq!(problem(2013), Err(TargetError::FollowedNotInForce));
    let nobody = |_: &str| None;
    let unknown = follower.resolved(day(2022), nobody).unwrap_err();
    assert_eq!(unknown.to_string(), "as_ambitious_as \"EU-2030-40\": unknown target id");

    let resolved = follower.resolved(day(2022), find).unwrap();
    let result = assessor.assess(&place, &resolved);
    near(result.figures().allowable, 45.0);
    let is_follows = |caveat: Caveat<'_>| matches!(caveat, Caveat::Follows { .. });
    assert!(result.caveats().any(is_follows));
}

#[test]
fn only_a_share_of_a_base_can_be_followed() {
    let follower = |id: &'static str| target(Ambition::AsAmbitiousAs(id.into()), by(2050));
    let resolved = |id| follower(id).resolved(day(2026), catalogue::target);
    assert!(resolved("EU-2030-55").is_ok());
    let problem = |id| resolved(id).err().map(|error| error.problem);
    assert_eq!(problem("SE-2045-NZ"), Some(TargetError::FollowedHasNoShare));
    assert_eq!(problem("FR-LEC-2050"), Some(TargetError::FollowedHasNoShare));
}
