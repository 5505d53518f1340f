//! Typical first uses of the crate, with only the types that the documentation introduces.

use std::error::Error;

use climate_targets::target::{TargetBuilder, TargetError};
use climate_targets::*;

type Done = Result<(), Box<dyn Error>>;

#[test]
fn quantities_are_added_compared_and_formatted() -> Done {
    let base = Emissions::from_kilotonnes(792.2)?;
    let latest: Emissions = "401.4 kt CO2e".parse()?;
    let change = latest - base;
    let both = base + latest;
    let total: Emissions = [base, latest].into_iter().sum();
    assert_eq!((both, total), (total, "1193.6 kt CO2e".parse()?));
    let back = -change;
    assert_eq!(back.to_string(), "390800 t CO2e");
    // Zero has no negative sign.
    assert_eq!((-(base - base)).to_string(), "0 t CO2e");
    let mut levels = vec![base, latest];
    levels.sort();
    assert_eq!(levels, [latest, base]);
    assert_eq!(levels.iter().max(), Some(&base));
    let row = format!("{base:>16}|{change:+.1}|{back:+.0}|{latest:*<16}");
    assert_eq!(row, "   792200 t CO2e|-390800.0 t CO2e|+390800 t CO2e|401400 t CO2e***");
    let cut = Portion::from_percent(63.0)?;
    let same: Portion = "63 %".parse()?;
    assert_eq!(cut, same);
    assert_eq!(format!("{:>8}|{:+.1}", cut.share(), cut.share()), "    63 %|+63.0 %");
    let year = Year::new(2030)?;
    assert_eq!(Deadline::by(2030)?.judged_year(), year);
    assert_eq!(Deadline::before(2030)?.judged_year(), Year::new(2029)?);
    Ok(())
}

#[test]
fn sums_saturate_at_the_largest_number() -> Done {
    let large = Emissions::from_tonnes(1.5e308)?;
    assert_eq!((large + large).tonnes(), f64::MAX);
    assert_eq!((-large - large).tonnes(), f64::MIN);
    assert_eq!(large.checked_add(large), None);
    Ok(())
}

#[test]
fn series_are_built_and_iterated() -> Done {
    let name = &String::from("Lahti");
    let lahti = EmissionSeries::builder(name)
        .observe(1990, Emissions::from_kilotonnes(792.2))
        .observe(2020, Emissions::from_kilotonnes(428.5))
        .build()?;
    let levels = [(1990, 792_200.0), (2020, 428_500.0)];
    let from_pairs = EmissionSeries::from_tonnes(name.as_str(), levels)?;
    assert_eq!(from_pairs, lahti);
    assert_eq!(lahti.latest().unwrap().year.get(), 2020);
    assert_eq!(lahti.get(1990).unwrap().emissions.kilotonnes(), 792.2);
    assert_eq!(lahti.get(20_200), None);
    let years: Vec<Year> = lahti.years().collect();
    let mut sum = Emissions::ZERO;
    for observation in &lahti {
        assert!(years.contains(&observation.year));
        sum = sum + observation.emissions;
    }
    assert_eq!(sum, lahti.iter().map(|observation| observation.emissions).sum());
    Ok(())
}

#[test]
fn targets_from_the_builder_have_the_goals_of_catalogue_targets() -> Done {
    let france = Target::builder("FR-2030").reduce_by_percent(40.0).base_year(1990).by(2030);
    let france = france.build()?;
    assert_eq!(france.goal(), catalogue::france::LTECV_2030.goal());
    assert_eq!(france.reference(), catalogue::france::LTECV_2030.reference());
    let later =
        Target::builder("FR-2050").reduce_by_percent(75.0).base_year(1990).by(2050).build()?;
    let both = Commitment::new("FR", [france, later])?;
    assert_eq!(both.milestones().count(), 2);
    let sweden = Target::builder("SE-2045")
        .net_zero_with_own_reduction_percent(85.0)
        .base_year(1990)
        .by(2045)
        .build()?;
    assert_eq!(sweden.goal(), catalogue::target("SE-2045-NZ").unwrap().goal());
    let two_tonnes = Emissions::from_tonnes(2.0)?;
    let two_tonnes = Target::builder("2t").at_most(two_tonnes).per_capita().by(2050).build()?;
    assert_eq!(two_tonnes.metric(), &Metric::PerCapita);
    Ok(())
}

/// One error lists all problems of a definition.
#[test]
fn the_error_of_an_invalid_target_names_every_wrong_field() {
    let fields = |builder: TargetBuilder| -> Vec<&str> {
        builder.build().unwrap_err().problems().iter().map(TargetError::field).collect()
    };
    let wrong = Target::builder("wrong").reduce_by_percent(-4.0).base_year(2035).by(2030);
    assert_eq!(fields(wrong.clone()), ["reduce_by", "deadline"]);
    assert_eq!(
        wrong.build().unwrap_err().to_string(),
        "reduce_by: a portion must be between 0 and 1, got -0.04; deadline: the judged year 2030 must be \
         after the base year 2035"
    );
    assert_eq!(fields(Target::builder(" ")), ["id", "ambition", "deadline"]);
    assert_eq!(fields(Target::builder("").reduce_by_percent(40.0).by(2030)), ["id", "reference"]);
    let years = Target::builder("years").reduce_by_percent(140.0).base_year(199).by(20_300);
    assert_eq!(fields(years), ["reduce_by", "reference", "deadline"]);
    let no_base = Target::builder("no base").reduce_by_percent(40.0).by(2030);
    assert_eq!(fields(no_base), ["reference"]);
    // A second value replaces the first, but the problem of the first value is still reported.
    let corrected = Target::builder("twice").reduce_by_percent(-4.0).reduce_by_percent(4.0);
    assert_eq!(fields(corrected.base_year(1990).by(2030)), ["reduce_by"]);
}

#[test]
fn results_are_read_and_printed() -> Done {
    let series = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2022, 401_400.0)])?;
    let target = &catalogue::covenant_of_mayors::BY_2030;
    let assessor = Assessor::as_of_ymd(2026, 11, 28)?;
    let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 28);
    assert_eq!(Some(assessor.date()), date);
    let result = assessor.assess(&series, target);
    let kind: VerdictKind = result.verdict().kind();
    assert!(kind > VerdictKind::OffTrack);
    for kind in VerdictKind::ALL {
        assert_eq!(kind.name().parse(), Ok(kind));
    }
    let path = result.figures().path?;
    assert!(path.gap? < Emissions::ZERO);
    for row in result.chart().rows() {
        assert!(row.observed.is_some() || row.path.is_ok(), "{} {:?}", row.year, row.band);
    }
    for caveat in result.caveats() {
        assert!(!caveat.name().is_empty() && !caveat.to_string().is_empty());
    }
    assert!(!result.to_string().is_empty() && !result.derivation().to_string().is_empty());
    Ok(())
}

#[test]
fn verdicts_are_ordered_from_worst_to_best() {
    let mut kinds = VerdictKind::ALL.to_vec();
    kinds.sort();
    let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
    assert_eq!(
        names,
        [
            "missed",
            "off_track",
            "not_quantified",
            "not_comparable",
            "undetermined",
            "slipping",
            "catching_up",
            "on_track",
            "achieved_early",
            "met"
        ]
    );
}

fn hand_on(result: &Assessment<'_>) -> Result<(), Box<dyn Error>> {
    let report: AssessmentReport = result.report();
    let text = serde_json::to_string(&report)?;
    let again: AssessmentReport = serde_json::from_str(&text)?;
    assert_eq!(report, again);
    println!("{}", result.to_markdown());
    println!("{}", result.in_language(Language::Swedish));
    for row in report.chart() {
        println!("{} {:?} {:?}", row.year, row.observed, row.path);
    }
    Ok(())
}

#[test]
fn a_result_is_handed_on() -> Done {
    let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
    let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    let target = target.build()?;
    let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
    assert_eq!(result.report().chart().count(), 41); // 1990 to 2030
    hand_on(&result)
}
