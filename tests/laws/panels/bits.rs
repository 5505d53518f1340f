//! Panel results equal single assessments bit for bit.

use super::*;

/// An as-of date near the judged year: the number of years after the judged year, and whether the
/// date is 31 December (otherwise 30 June). `None`, in most cases, keeps the assessor's own date.
fn date_near_judged_year() -> impl Strategy<Value = Option<(i32, bool)>> {
    proptest::option::weighted(0.4, (-1..=1_i32, any::<bool>()))
}

/// The assessor with an as-of date near the judged year, if `about` gives one.
fn near_judged_year(assessor: Assessor, target: &Target, about: Option<(i32, bool)>) -> Assessor {
    let Some((years, end)) = about else { return assessor };
    let year = target.judged_year().get() + years;
    let date = if end { day(year, 12, 31) } else { day(year, 6, 30) };
    Assessor::as_of(date).estimator(assessor.get_estimator())
}

proptest! {
    #![proptest_config(fewer_cases())]

    #[test]
    fn columns_give_the_same_bits_as_single_assessments(
        columns in columns(),
        targets in vec(plain_target(), 1..4),
        assessor in plain_assessor(),
        about in date_near_judged_year(),
    ) {
        let assessor = near_judged_year(assessor, &targets[0], about);
        let targets: Vec<PanelTarget<'_>> = targets.iter().map(PanelTarget::from).collect();
        assert_same_bits(&columns.panel(), &targets, assessor);
    }

    /// One place of a block has a small base, a large latest level, or two large levels that cancel
    /// in consecutive years.
    #[test]
    fn one_extreme_place_gives_the_same_bits_as_single_assessments(
        base in proptest::option::of(-9.0..-5.0_f64),
        latest in proptest::option::of(10.0..15.0_f64),
        steep in proptest::option::of(1e14..=1e15_f64),
        (place, gap) in (0..128_usize, proptest::option::of((0..12_usize, 0..128_usize))),
        (window, target, seed) in (3..6_u16, plain_target(), any::<u64>()),
    ) {
        let first = target.reference().unwrap().last_year().get();
        let years: Vec<i32> = (first..first + 12).collect();
        let mut next = numbers(seed);
        let mut level = || 1.0 + (next() % 10_000_000) as f64 / 8.0;
        let mut levels: Vec<Vec<f64>> =
            years.iter().map(|_| (0..128).map(|_| level()).collect()).collect();
        if let Some(steep) = steep {
            (levels[9][place], levels[10][place]) = (steep, -steep);
        }
        if let Some(power) = base {
            levels[0][place] = 10_f64.powf(power).max(1e-9);
        }
        if let Some(power) = latest {
            levels[11][place] = 10_f64.powf(power);
        }
        if let Some((column, place)) = gap {
            levels[column][place] = f64::NAN;
        }
        let estimator = Estimator::ols().last_years(window);
        let assessor = Assessor::as_of(day(first + 12, 6, 30)).estimator(estimator);
        let panel = Columns { years, levels };
        assert_same_bits(&panel.panel(), &[PanelTarget::from(&target)], assessor);
    }

    /// The levels differ from the straight path or from the limit by about the tolerance for equal
    /// levels.
    #[test]
    fn levels_near_their_limits_give_the_same_bits_as_single_assessments(
        columns in columns_with_few_extreme_levels(),
        target in plain_target(),
        assessor in plain_assessor(),
        (about, seed) in (date_near_judged_year(), any::<u64>()),
    ) {
        let assessor = near_judged_year(assessor, &target, about);
        let of_target = [PanelTarget::from(&target)];
        let Columns { years, mut levels } = columns.clone();
        let panel = columns.panel();
        let results = assessor.assess_panel_for(&panel, &of_target, PanelOutputs::ALL);
        let figure = |figure, place: usize| results.figure(0, figure).unwrap()[place];
        let from = target.reference().unwrap().last_year().get();
        let base = years.iter().position(|year| *year >= from).unwrap_or(0);
        let to = target.judged_year().get();
        let mut next = numbers(seed);
        for place in 0..panel.len() {
            let (e0, a) = (figure(PanelFigure::Base, place), figure(PanelFigure::Allowable, place));
            let scale = if a.abs() > e0 { a.abs() } else { e0 };
            let (is_level, is_shared, is_last) = (next() % 2, next() % 2, next().is_multiple_of(4));
            let of_place = (next() % 41) as f64 - 20.0;
            let columns = years.iter().zip(&mut levels).enumerate();
            for (column, (year, levels)) in columns.skip(base + 1) {
                let own = (next() % 41) as f64 - 20.0;
                let aside = 1e-13 * if is_shared == 0 { own } else { of_place } * scale;
                let along = f64::from(*year - years[base]) / f64::from(to - years[base]);
                let limit = if is_level == 0 || along > 1.0 { a } else { e0 + (a - e0) * along };
                let level = limit + aside;
                if (1e-9..=1e15).contains(&level.abs()) && (!is_last || column + 2 >= years.len()) {
                    levels[place] = level;
                }
            }
        }
        assert_same_bits(&Columns { years, levels }.panel(), &of_target, assessor);
    }

    #[test]
    fn milestones_give_the_same_bits_as_single_assessments(
        columns in columns(),
        commitment in milestones(),
        assessor in plain_assessor(),
        (milestone, about) in (0..3_usize, date_near_judged_year()),
    ) {
        let judged = commitment.milestones().nth(milestone).unwrap();
        let assessor = near_judged_year(assessor, judged, about);
        let targets: Vec<PanelTarget<'_>> = PanelTarget::milestones(&commitment).collect();
        assert_same_bits(&columns.panel(), &targets, assessor);
    }

    /// One place has a large base, or the limit is far above all bases. Figures that use both may
    /// overflow although every level is within its range.
    #[test]
    fn large_bases_and_limits_give_the_same_bits_as_single_assessments(
        base in proptest::option::of(9.0..15.0_f64),
        growth in proptest::option::of(0.0..8.0_f64),
        (cut, place) in (portion(), 0..128_usize),
        gap in proptest::option::of((0..12_usize, 0..128_usize)),
        (year, as_of, seed) in (2000..2020_i32, 2002..2012_i32, any::<u64>()),
    ) {
        let ambition = match growth {
            Some(power) => Ambition::MayGrowBy(
                PermittedGrowth::new(Share::from_percent(10_f64.powf(power)).unwrap()).unwrap(),
            ),
            None => Ambition::ReduceBy(cut),
        };
        let target = Target::builder("t").goal(ambition)
            .deadline(Deadline::By(Year::constant(year)))
            .reference(BaseReference::constant(1990))
            .build()
            .unwrap();
        let mut next = numbers(seed);
        let mut level = || 1.0 + (next() % 10_000_000) as f64 / 8.0;
        let years: Vec<i32> = (1990..2002).collect();
        let mut levels: Vec<Vec<f64>> =
            years.iter().map(|_| (0..128).map(|_| level()).collect()).collect();
        if let Some(power) = base {
            levels[0][place] = 10_f64.powf(power).max(1e-9);
        }
        if let Some((column, place)) = gap {
            levels[column][place] = f64::NAN;
        }
        let panel = Columns { years, levels };
        let assessor = Assessor::as_of(day(as_of, 6, 30));
        assert_same_bits(&panel.panel(), &[PanelTarget::from(&target)], assessor);
    }

    /// The latest levels are in or next to milestone years, where the pieces of a path meet. The
    /// limits are 0 t, 1 t, or at the ends of the range of levels.
    #[test]
    fn levels_near_milestones_give_the_same_bits_as_single_assessments(
        limits in vec(proptest::sample::select(vec![1e15, -1e15, -0.0, 0.0, 1.0]), 3),
        (meets, aside) in (0..3_i32, -1..=1_i32),
        gap in proptest::option::of((0..3_usize, 0..128_usize)),
        (places, base) in (proptest::sample::select(vec![1_usize, 128]), level()),
    ) {
        let of = |(index, limit): (i32, &f64)| {
            let year = Year::constant(2010 + 7 * index);
            let ambition = Ambition::AtMost(crate::support::tonnes(*limit));
            Target::builder(format!("m{index}")).goal(ambition).deadline(Deadline::By(year))
                .reference(BaseReference::constant(1990))
                .build()
                .unwrap()
        };
        let targets = (0..).zip(&limits).map(of).collect::<Vec<_>>();
        let commitment = Commitment::new("c", targets).unwrap();
        let latest = 2010 + 7 * meets + aside;
        let mut levels = vec![vec![base; places], vec![2.0; places], vec![1.0; places]];
        if let Some((column, place)) = gap {
            levels[column][place % places] = f64::NAN;
        }
        let panel = Columns { years: vec![1990, latest - 1, latest], levels };
        let targets: Vec<PanelTarget<'_>> = PanelTarget::milestones(&commitment).collect();
        assert_same_bits(&panel.panel(), &targets, Assessor::as_of(day(latest + 1, 6, 30)));
    }

    #[test]
    fn any_target_and_method_give_the_same_bits_as_single_assessments(
        series in vec(rich_series(), 1..12),
        plain in vec(crate::support::observations(level()), 0..12),
        targets in vec(any_kind_of_target(), 1..4),
        assessor in assessor(),
    ) {
        let all: Vec<EmissionSeries> =
            series.into_iter().chain(plain.iter().map(|one| series_of(one))).collect();
        let targets: Vec<PanelTarget<'_>> = targets.iter().map(PanelTarget::from).collect();
        assert_same_bits(&Panel::from_series(&all), &targets, assessor);
    }

    /// A panel can be assessed all at once, into columns that already hold results, in blocks, in
    /// parallel, or with fewer columns.
    #[test]
    fn all_ways_of_assessing_a_panel_give_the_same_columns(
        columns in columns(),
        other in columns(),
        targets in vec(plain_target(), 1..3),
        assessor in plain_assessor(),
        figures in proptest::sample::subsequence(PanelFigure::ALL.to_vec(), 0..6),
        verdicts in any::<bool>(),
    ) {
        let panel = columns.panel();
        let targets: Vec<PanelTarget<'_>> = targets.iter().map(PanelTarget::from).collect();
        let all = assessor.assess_panel_for(&panel, &targets, PanelOutputs::ALL);
        let bits = |values: &[f64]| values.iter().copied().map(bits).collect::<Vec<_>>();

        // These columns first hold the results of another panel.
        let before = other.panel();
        let mut reused = PanelColumns::of(PanelOutputs::ALL);
        assessor.assess_panel_into(&before, &targets, &mut reused);
        assessor.assess_panel_into(&panel, &targets, &mut reused);
        let parallel = assessor.par_assess_panel(&panel, &targets, PanelOutputs::ALL);
        let mut blocks: Vec<Vec<Vec<f64>>> = vec![vec![Vec::new(); 23]; targets.len()];
        let mut kinds: Vec<Vec<VerdictKind>> = vec![Vec::new(); targets.len()];
        let mut counts = VerdictCounts::default();
        assessor.for_each_panel_block(&panel, &targets, PanelOutputs::ALL, |block| {
            counts += block.counts(0);
            for target in 0..targets.len() {
                assert_eq!(block.from(), kinds[target].len());
                kinds[target].extend(block.verdicts(target));
                for (column, figure) in blocks[target].iter_mut().zip(PanelFigure::ALL) {
                    column.extend(block.figure(target, figure).unwrap());
                }
            }
        });
        for target in 0..targets.len() {
            prop_assert_eq!(all.verdicts(target), reused.verdicts(target));
            prop_assert_eq!(all.verdicts(target), parallel.verdicts(target));
            prop_assert_eq!(all.verdicts(target), &kinds[target][..]);
            for (index, figure) in PanelFigure::ALL.into_iter().enumerate() {
                let once = bits(all.figure(target, figure).unwrap());
                prop_assert_eq!(&once, &bits(reused.figure(target, figure).unwrap()));
                prop_assert_eq!(&once, &bits(parallel.figure(target, figure).unwrap()));
                prop_assert_eq!(&once, &bits(&blocks[target][index]));
            }
        }

        prop_assert_eq!(counts, all.counts(0));

        // The stream stops when the caller returns `Break`.
        let mut seen = 0;
        let stopped = assessor.try_for_each_panel_block(&panel, &targets, PanelOutputs::USUAL, |_| {
            seen += 1;
            ControlFlow::Break(seen)
        });
        prop_assert_eq!((stopped, seen), (ControlFlow::Break(1), 1));

        // Columns that were not requested are absent. The requested columns do not depend on which
        // other columns were requested.
        let outputs =
            figures.iter().fold(PanelOutputs::NONE, |outputs, figure| outputs.with(*figure));
        let outputs = if verdicts { outputs.with_verdicts() } else { outputs };
        let few = assessor.assess_panel_for(&panel, &targets, outputs);
        prop_assert_eq!(few.verdicts(0), if verdicts { all.verdicts(0) } else { &[] });
        let each = PanelFigure::ALL.map(|figure| PanelOutputs::NONE.with(figure));
        for (figure, outputs) in PanelFigure::ALL.into_iter().zip(each) {
            let alone = assessor.assess_panel_for(&panel, &targets, outputs);
            let expected = all.figure(0, figure).map(bits);
            prop_assert_eq!(alone.figure(0, figure).map(bits), expected, "{:?} alone", figure);
        }
        for figure in PanelFigure::ALL {
            let column = few.figure(0, figure).map(bits);
            let expected = all.figure(0, figure).map(bits).filter(|_| figures.contains(&figure));
            prop_assert_eq!(column, expected);
        }
    }

    /// Each fill has a different panel and different targets. The panel cannot compute some of the
    /// targets in columns.
    #[test]
    fn refilled_columns_equal_new_columns(
        fills in vec(
            (columns(), vec(prop_oneof![plain_target(), any_kind_of_target()], 0..4)), 2..4,
        ),
        assessor in plain_assessor(),
        figures in proptest::sample::subsequence(PanelFigure::ALL.to_vec(), 0..6),
        (verdicts, parallel) in (any::<bool>(), any::<bool>()),
    ) {
        let outputs =
            figures.iter().fold(PanelOutputs::NONE, |outputs, figure| outputs.with(*figure));
        let outputs = if verdicts { outputs.with_verdicts() } else { outputs };
        let mut reused = PanelColumns::of(outputs);
        for (columns, targets) in &fills {
            let panel = columns.panel();
            let targets: Vec<PanelTarget<'_>> = targets.iter().map(PanelTarget::from).collect();
            let anew = assessor.assess_panel_for(&panel, &targets, outputs).into_columns();
            if parallel {
                assessor.par_assess_panel_into(&panel, &targets, &mut reused);
            } else {
                assessor.assess_panel_into(&panel, &targets, &mut reused);
            }
            let size = (targets.len(), panel.len());
            prop_assert_eq!((reused.targets(), reused.places()), size);
            for target in 0..=targets.len() {
                prop_assert_eq!(reused.verdicts(target), anew.verdicts(target));
                for figure in PanelFigure::ALL {
                    let bits = |columns: &PanelColumns| -> Option<Vec<u64>> {
                        let column = columns.figure(target, figure)?;
                        Some(column.iter().copied().map(bits).collect())
                    };
                    prop_assert_eq!(bits(&reused), bits(&anew), "{:?}", figure);
                }
            }
        }
    }

    /// One option of the target or of the assessor prevents the computation in columns.
    #[test]
    fn options_that_prevent_computation_in_columns_give_the_same_bits_as_single_assessments(
        columns in columns(),
        target in plain_target(),
        assessor in plain_assessor(),
        flags in (any::<bool>(), any::<bool>()),
        (option, kind) in (0..11_usize, 0..10_usize),
        amount in (crate::support::supplement(), 0.0..1e5_f64, 1995..2025_i32),
    ) {
        let (supplement, cap, year) = amount;
        let year = Year::constant(year);
        let again = |deadline| {
            let builder = Target::builder("t").goal(target.goal().clone()).deadline(deadline);
            builder.reference(target.reference().unwrap())
        };
        let builder = again(target.deadline());
        let builder = match option {
            0 => builder.conditional(),
            1 => builder.collective(),
            2 => builder.supplement(supplement),
            3 => builder.removals_cap(crate::support::tonnes(cap)),
            4 => again(Deadline::EachYearFrom(target.judged_year())),
            5 => builder.boundary(Boundary::UNSPECIFIED.land_sector(LandSector::Included)),
            _ => builder,
        };
        let assessor = match option {
            6 => assessor.path(PathMethod::default().with_anchor(PathAnchor::Latest)),
            7 => assessor.path(PathMethod::new(PathShape::ConstantRate)),
            8 => {
                let estimator = assessor.get_estimator();
                assessor.estimator(estimator.excluding(&[year]).unwrap())
            }
            9 => assessor.estimator(assessor.get_estimator().through_latest()),
            10 => {
                let kinds = [
                    EstimatorKind::TheilSen,
                    EstimatorKind::Lad,
                    EstimatorKind::LogLinear,
                    EstimatorKind::EndpointRate,
                    EstimatorKind::MeanAnnualChange,
                    EstimatorKind::RandomWalk,
                    EstimatorKind::LogRandomWalk,
                    EstimatorKind::DampedRandomWalk(Damping::from_percent(90).unwrap()),
                    EstimatorKind::DampedLogRandomWalk(Damping::from_percent(50).unwrap()),
                    EstimatorKind::Outlook(ReferenceSet::MUNICIPALITIES),
                ];
                assessor.estimator(Estimator::new(kinds[kind]))
            }
            _ => assessor,
        };
        let assessor = if flags.0 { assessor.condition_triggered().collective() } else { assessor };
        let assessor = if flags.1 { assessor.allow_boundary_difference() } else { assessor };
        if let Ok(target) = builder.build() {
            let own = Boundary::UNSPECIFIED.land_sector(LandSector::Excluded);
            let panel = columns.panel();
            assert_same_bits(&panel, &[PanelTarget::from(&target)], assessor);
            let is_negative = columns.panel().years().any(|year| {
                panel.column(year).unwrap().iter().any(|level| *level < 0.0)
            });
            match panel.with_boundary(own) {
                Ok(panel) => assert_same_bits(&panel, &[PanelTarget::from(&target)], assessor),
                Err(error) => {
                    let is_gross = matches!(error, PanelError::NegativeGross { .. });
                    prop_assert!(is_gross && is_negative);
                }
            }
        }
    }

    /// Some series have a land sector, measures or their own boundary; others have only levels. The
    /// panel can compute all targets in columns.
    #[test]
    fn series_with_land_sectors_or_measures_give_the_same_bits_as_single_assessments(
        series in vec((rich_series(), 0..4_usize, land_sector()), 1..6),
        levels in vec(crate::support::observations(level()), 0..6),
        target in plain_target(),
        assessor in plain_assessor(),
        (wanted, cap, allows) in (land_sector(), proptest::option::of(0.0..1e5_f64), any::<bool>()),
    ) {
        let own = |(series, keeps, land): (EmissionSeries, usize, Boundary)| {
            let builder = EmissionSeries::builder("a place").boundary(land.clone());
            let builder = series.observations().iter().fold(builder, |builder, observation| {
                let land_sector = observation.land_sector.filter(|_| keeps % 2 == 1);
                let mut admitted = crate::support::admitted(&land, observation);
                admitted.land_sector = land_sector;
                builder.observation(admitted)
            });
            let add = |builder: climate_targets::inventory::EmissionSeriesBuilder,
                       one: &SupplementaryMeasures| {
                builder.measures(one.year.get(), Ok(one.used), Ok(one.units_sold))
            };
            let measures = series.measures().iter().filter(|_| keeps / 2 == 1);
            measures.fold(builder, add).build().unwrap()
        };
        let all: Vec<EmissionSeries> =
            levels.iter().map(|one| series_of(one)).chain(series.into_iter().map(own)).collect();
        let builder = Target::builder("t").goal(target.goal().clone()).deadline(target.deadline())
            .reference(target.reference().unwrap())
            .boundary(wanted);
        let builder = match cap {
            Some(cap) => builder.removals_cap(crate::support::tonnes(cap)),
            None => builder,
        };
        let assessor = if allows { assessor.allow_boundary_difference() } else { assessor };
        let target = builder.build().unwrap();
        let panel = Panel::from_series(&all);
        assert_same_bits(&panel, &[PanelTarget::from(&target)], assessor);
        // A panel of series keeps the boundary of each series.
        prop_assert_eq!(panel.boundary(), all[0].boundary());
        let other = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
        let panel = panel.with_boundary(other).unwrap();
        prop_assert_eq!(panel.boundary(), all[0].boundary());
        assert_same_bits(&panel, &[PanelTarget::from(&target)], assessor);
    }

    #[test]
    fn a_base_policy_of_the_assessor_gives_the_same_bits_as_single_assessments(
        columns in columns(),
        target in plain_target(),
        assessor in plain_assessor(),
        policy in prop_oneof![
            Just(BasePolicy::Exact),
            Just(BasePolicy::NearestLater),
            Just(BasePolicy::Nearest),
            Just(BasePolicy::Interpolated),
        ],
    ) {
        let assessor = assessor.base_policy(policy);
        assert_same_bits(&columns.panel(), &[PanelTarget::from(&target)], assessor);
    }
}
