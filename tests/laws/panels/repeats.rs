//! Panels with repeated places or many years, and panels that are refused.

use super::*;

proptest! {

    // Each case has thousands of years or places, so fewer cases are run.
    #![proptest_config(config_with("panels", 25))]

    /// With up to 9000 years, the sums over the years of a place become large.
    #[test]
    fn many_years_give_the_same_bits_as_single_assessments(
        (first, step) in (1000..=2000_i32, 1..10_usize),
        gaps in prop_oneof![Just(0), Just(1), Just(50), Just(95)],
        (window, date) in (1..=9000_u16, 5000..=9999_i32),
        target in plain_target(),
        seed in any::<u64>(),
    ) {
        let mut next = numbers(seed);
        let mut cell = || {
            let is_missing = next() % 100 < gaps;
            if is_missing { f64::NAN } else { (next() % 1_000_000) as f64 }
        };
        let years: Vec<i32> = (first..=9999).step_by(step).collect();
        let levels = years.iter().map(|_| vec![cell(), cell()]).collect();
        let estimator = Estimator::ols().last_years(window);
        let assessor = Assessor::as_of(day(date, 12, 31)).estimator(estimator);
        let panel = Columns { years, levels };
        assert_same_bits(&panel.panel(), &[PanelTarget::from(&target)], assessor);
    }

    /// The panel has more places than are assessed in one piece, serially or in parallel.
    #[test]
    fn a_panel_that_repeats_its_places_repeats_their_columns(
        columns in columns(),
        target in plain_target(),
        assessor in plain_assessor(),
        places in 4097..9000_usize,
    ) {
        let again = |column: &Vec<f64>| column.iter().copied().cycle().take(places).collect();
        let repeated =
            Columns {
                years: columns.years.clone(),
                levels: columns.levels.iter().map(again).collect(),
            };
        assert_repeated_results(&columns.panel(), &repeated.panel(), &target, assessor);
    }

    /// Some series also have a land sector, a population or supplementary measures.
    #[test]
    fn a_panel_that_repeats_its_series_repeats_their_columns(
        series in vec(rich_series(), 1..12),
        target in plain_target(),
        assessor in plain_assessor(),
        (wanted, places) in (land_sector(), 4097..5000_usize),
    ) {
        let repeated: Vec<EmissionSeries> = series.iter().cloned().cycle().take(places).collect();
        let target = Target::builder("t").goal(target.goal().clone()).deadline(target.deadline())
            .reference(target.reference().unwrap())
            .boundary(wanted)
            .build()
            .unwrap();
        let (once, repeated) = (Panel::from_series(&series), Panel::from_series(&repeated));
        assert_repeated_results(&once, &repeated, &target, assessor);
    }
}

/// Requires that a panel with repeated places has repeated results, whether the panel is assessed
/// serially, in parallel or in blocks.
fn assert_repeated_results(
    panel: &Panel<'_>,
    repeated: &Panel<'_>,
    target: &Target,
    assessor: Assessor,
) {
    let of_target = [PanelTarget::from(target)];
    let once = assessor.assess_panel_for(panel, &of_target, PanelOutputs::ALL);
    let parallel = assessor.par_assess_panel(repeated, &of_target, PanelOutputs::ALL);
    let serial = assessor.assess_panel_for(repeated, &of_target, PanelOutputs::ALL);
    let is_same = |from: usize, figure, ours: &[f64]| {
        let theirs = once.figure(0, figure).unwrap().iter().cycle().skip(from % panel.len());
        assert!(!ours.is_empty());
        ours.iter().zip(theirs).all(|(ours, theirs)| bits(*ours) == bits(*theirs))
    };
    let is_judged_the_same = |from: usize, ours: &[VerdictKind]| {
        let theirs = once.verdicts(0).iter().cycle().skip(from % panel.len());
        assert!(!ours.is_empty());
        ours.iter().zip(theirs).all(|(ours, theirs)| ours == theirs)
    };
    for results in [&parallel, &serial] {
        assert_eq!(results.verdicts(0).len(), repeated.len());
        assert!(is_judged_the_same(0, results.verdicts(0)));
        for figure in PanelFigure::ALL {
            assert!(is_same(0, figure, results.figure(0, figure).unwrap()), "{figure:?}");
        }
    }
    assessor.for_each_panel_block(repeated, &of_target, PanelOutputs::ALL, |block| {
        assert!(is_judged_the_same(block.from(), block.verdicts(0)));
        for figure in PanelFigure::ALL {
            let ours = block.figure(0, figure).unwrap();
            assert!(is_same(block.from(), figure, ours), "{figure:?}");
        }
    });
}

/// The tested numbers are one place, and numbers at or next to a multiple of the block size of 128.
#[test]
fn any_number_of_places_gives_the_same_bits_as_single_assessments() {
    let by_2030 = &climate_targets::catalogue::covenant_of_mayors::BY_2030;
    let assessor = Assessor::as_of(day(2022, 6, 30));
    for places in [1, 127, 128, 129, 1024, 1025] {
        let cell = |year: i32| -> Vec<f64> {
            // The last place has levels in every year except 2005, the other places only in 2005.
            let level = |k: usize| f64::from(year % 7) * 100.0 - k as f64;
            (0..places)
                .map(|k| if (k + 1 == places) == (year == 2005) { f64::NAN } else { level(k) })
                .collect()
        };
        let years = [1000, 1990, 2005, 2018, 2019, 2020, 2021, 2022, 9999];
        let levels: Vec<Vec<f64>> = years.iter().map(|year| cell(*year)).collect();
        let columns = Columns { years: years.to_vec(), levels };
        assert_same_bits(&columns.panel(), &[PanelTarget::from(by_2030)], assessor);
        for value in [f64::NAN, -0.0, 0.0] {
            let levels = vec![vec![value; places]; years.len()];
            let columns = Columns { years: years.to_vec(), levels };
            assert_same_bits(&columns.panel(), &[PanelTarget::from(by_2030)], assessor);
        }
    }
}

#[test]
fn refusals_of_panels_name_the_column_row_or_place() {
    let (two, three) = ([1.0, 2.0], [1.0, 2.0, 3.0]);
    let error = |years: &[i32], columns: &[&[f64]]| {
        Panel::from_columns(years, columns).unwrap_err().to_string()
    };
    assert_eq!(error(&[1990], &[&two, &two]), "1 years for 2 columns");
    assert!(error(&[1990, 20220], &[&two, &two]).starts_with("column 2: year: "));
    let backwards = error(&[1990, 1989], &[&two, &two]);
    assert_eq!(backwards, "column 2: the year 1989 is not after the year of the previous column");
    assert_eq!(error(&[1990, 1991], &[&two, &three]), "column 2: 3 places, expected 2");
    let infinite = error(&[1990], &[&[1.0, f64::INFINITY]]);
    assert_eq!(
        infinite,
        "column 1, place 1: a level must be 0, or between 1 mg and 10^15 t, or NaN if missing; got inf t"
    );

    let kt = Emissions::from_kilotonnes;
    let twice = [("Lahti", 1990, kt(792.2)), ("Lahti", 1990, kt(792.2))];
    let twice = Panel::from_rows(twice).unwrap_err();
    assert_eq!(twice.to_string(), "Lahti, 1990: a second value, 792200 t after 792200 t");
    let blank = Panel::from_rows([(" ", 1990, kt(1.0))]).unwrap_err();
    assert_eq!(fields!(blank, PanelError::NoNameInRow { row }), 1);
    let no_number = Panel::from_rows([("Lahti", 1990, kt(f64::NAN))]).unwrap_err();
    let message = no_number.to_string();
    assert!(message.starts_with("row 1: ") && message.ends_with("got NaN"), "{message}");
    let far = Panel::from_rows([("Lahti", 1990, kt(1.0)), ("Lahti", 20220, kt(1.0))]).unwrap_err();
    assert!(far.to_string().starts_with("row 2: "), "{far}");

    let panel = Panel::from_columns(&[1990], &[&two]).unwrap();
    let names = panel.clone().with_places(["a"]).unwrap_err();
    assert_eq!(fields!(names, PanelError::Names { names, places }), (1, 2));
    let no_name = panel.clone().with_places(["a", ""]).unwrap_err();
    assert_eq!(fields!(no_name, PanelError::NoName { place }), 1);
    assert_eq!(panel.place(1), "1");
    assert_eq!(panel.with_places(["a", "b"]).unwrap().place(1), "b");
}

#[test]
fn a_panel_without_places_years_or_targets_has_empty_results() {
    let assessor = Assessor::as_of(day(2024, 6, 30));
    let by_2020 = &climate_targets::catalogue::covenant_of_mayors::BY_2020;
    let none = Panel::from_columns(&[], &[]).unwrap();
    assert!(none.is_empty());
    let results = assessor.assess_panel(&none, &[by_2020]);
    assert_eq!(results.verdicts(0), []);
    assert!(results.get(0, 0).is_none());
    let levels = [1.0, 2.0];
    let one = Panel::from_columns(&[1990], &[&levels]).unwrap();
    let results = assessor.assess_panel::<PanelTarget<'_>>(&one, &[]);
    assert_eq!(results.columns().targets(), 0);
    // No observed year has ended by the as-of date.
    let early = Assessor::as_of(day(1980, 6, 30)).assess_panel(&one, &[by_2020]);
    assert_eq!(early.verdicts(0), [VerdictKind::Undetermined; 2]);
}
