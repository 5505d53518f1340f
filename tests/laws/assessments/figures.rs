//! Properties of single figures of an assessment.

use super::*;

proptest! {
    #![proptest_config(config("laws"))]

    /// On a straight line, R2 is 1 and the projection is exact. Without residuals, there is no
    /// probability.
    #[test]
    fn a_straight_line_is_projected_exactly(
        start in 1000..100_000_i32, fall in 1..90_i32, from in 1990..2005_i32, points in 3..30_i32,
        to in 2036..2060_i32, window in 3..40_u16,
    ) {
        let level = |year: i32| f64::from(start) - f64::from(fall * (year - from));
        let builder = (from..from + points).fold(EmissionSeries::builder("a line"), |b, year| {
            b.observe(year, tonnes(level(year)))
        });
        let series = builder.build().unwrap();
        let at_most_zero = Ambition::AtMost(tonnes(0.0));
        let deadline = Deadline::By(Year::constant(to));
        let target = Target::builder("t").goal(at_most_zero).deadline(deadline)
            .build().unwrap();
        let method = Assessor::as_of(day(2036, 1, 1))
            .estimator(Estimator::ols().last_years(window));
        let result = method.assess(&series, &target);
        let projection = result.figures().projection.unwrap();
        let tolerance = 1e-9 * f64::from(start);
        prop_assert!((projection.level.tonnes() - level(to)).abs() <= tolerance);
        let interval = projection.interval.unwrap();
        prop_assert_eq!((interval.low, interval.high), (projection.level, projection.level));
        prop_assert_eq!(projection.probability_met, Err(Absent::NoResidualVariance));
        let trend = result.figures().trend.unwrap();
        prop_assert_eq!(trend.r_squared().unwrap(), Share::ONE);
        let slope = trend.slope().unwrap().tonnes();
        prop_assert!((slope + f64::from(fall)).abs() <= 1e-9 * f64::from(fall));
    }

    /// No figure is NaN or infinite, not even for levels at the ends of the accepted range of
    /// levels.
    #[test]
    fn every_input_is_assessed_and_every_figure_is_finite(
        observations in observations(extreme_level()), target in target_of(prop_oneof![
            ambition(), extreme_level().prop_map(|level| Ambition::AtMost(tonnes(level))),
        ]), assessor in assessor(),
    ) {
        // The builder refuses an observation if gross emissions plus land sector overflow.
        let builder = EmissionSeries::builder("a place");
        let builder = observations.iter().fold(builder, |b, o| b.observation(*o));
        let Ok(series) = builder.build() else { return Ok(()) };
        let result = assessor.assess(&series, &target);
        let figures = result.figures();
        for (name, value) in levels(&figures).into_iter().chain(shares(&figures)) {
            prop_assert!(value.is_err() || value.unwrap().is_finite(), "{}: {:?}", name, value);
        }
        // serde_json writes null for a number that is not finite.
        let json = serde_json::to_string(&result).unwrap();
        prop_assert!(!json.contains("null"), "{}", json);
        let _ = (result.to_string(), result.derivation().to_string());
        let _ = result.details().past_excess();
        for row in result.chart().rows() {
            prop_assert!(row.path.is_err() || row.path.is_ok_and(|l| l.tonnes().is_finite()));
        }
    }

    #[test]
    fn any_of_has_the_best_and_all_of_has_the_worst_verdict_of_its_parts(
        series in series(), assessor in assessor(), year in 2011..2040_i32,
        parts in proptest::collection::vec((share_of_base(), reference()), 1..4),
    ) {
        let deadline = Deadline::By(Year::constant(year));
        let parts: Vec<GoalPart> = parts.into_iter()
            .map(|(ambition, reference)| GoalPart::new(ambition).reference(reference)).collect();
        let alone = parts.iter().map(|part| {
            let target = Target::builder("p").goal(part.ambition.clone()).deadline(deadline)
                .reference(part.reference.unwrap()).build().unwrap();
            assessor.assess(&series, &target).verdict().rank()
        });
        let (best, worst) = (alone.clone().min().unwrap(), alone.max().unwrap());
        let composite = |goal| Target::builder("c").goal(goal).deadline(deadline).build().unwrap();
        let any_of = composite(Goal::AnyOf(GoalParts::new(parts.clone()).unwrap()));
        let all_of = composite(Goal::AllOf(GoalParts::new(parts).unwrap()));
        prop_assert_eq!(assessor.assess(&series, &any_of).verdict().rank(), best);
        let result = assessor.assess(&series, &all_of);
        prop_assert_eq!(result.verdict().rank(), worst);
        prop_assert_eq!(result.figures().allowable, Err(Absent::Composite));
    }

    /// One test checks the actor's own reduction, the other the net balance. If net emissions are
    /// unknown, the target is neither met nor achieved early.
    #[test]
    fn net_zero_has_the_worse_verdict_of_its_two_tests(
        series in series(), target in target(), assessor in assessor(),
    ) {
        let result = assessor.assess(&series, &target);
        let Some(tests) = result.details().net_zero() else { return Ok(()) };
        let rank = result.verdict().rank();
        if let (Some(own), Ok(net)) = (tests.own, tests.net) {
            prop_assert_eq!(rank, own.verdict.rank().max(net.verdict.rank()));
        }
        if tests.net.is_err() {
            let verdict = result.verdict();
            let early = matches!(verdict, Verdict::AchievedEarly { .. } | Verdict::Met { .. });
            prop_assert!(!early);
        }
    }

    #[test]
    fn a_commitment_with_one_milestone_has_the_verdict_and_path_of_its_target(
        series in series(), target in target_of(share_of_base()), assessor in assessor(),
    ) {
        let commitment = Commitment::new("c", vec![target.clone()]).unwrap();
        let alone = assessor.assess(&series, &target);
        let milestone = assessor.assess_commitment(&series, &commitment).next().unwrap();
        prop_assert_eq!(alone.verdict(), milestone.verdict());
        let level = |a: &climate_targets::Assessment<'_>| a.figures().path.map(|p| p.level);
        prop_assert_eq!(level(&alone), level(&milestone));
    }

    /// The paths may run across several milestones, and the years may lie after the last milestone.
    #[test]
    fn the_sum_of_a_path_is_the_sum_of_its_yearly_levels(
        series in series(), assessor in assessor(), base in reference(),
        ambitions in proptest::collection::vec(share_of_base(), 1..5),
        from in 2011..2050_i32, more in 0..30_i32,
    ) {
        let milestones = ambitions.into_iter().zip((2015..).step_by(7)).map(|(ambition, year)| {
            let deadline = Deadline::By(Year::constant(year));
            Target::builder("m").goal(ambition).deadline(deadline).reference(base).build().unwrap()
        });
        let commitment = Commitment::new("c", milestones.collect::<Vec<_>>()).unwrap();
        for result in assessor.assess_commitment(&series, &commitment) {
            let Ok(path) = result.path() else { continue };
            let (from, to) = (Year::constant(from), Year::constant(from + more));
            let years = (from.get()..=to.get()).map(Year::constant);
            if path.level_in(from).is_err() {
                prop_assert_eq!(path.sum(from, to), Err(Absent::NotAfterAnchor));
                continue;
            }
            let levels: Vec<f64> = years.map(|y| path.level_in(y).unwrap().tonnes()).collect();
            let sum: f64 = levels.iter().sum();
            let within = 1e-12 * levels.iter().map(|l| l.abs()).sum::<f64>();
            prop_assert!((path.sum(from, to).unwrap().tonnes() - sum).abs() <= within);
        }
    }

    /// The gross limit includes the full cap on supplementary measures.
    #[test]
    fn the_gross_lenses_are_never_stricter_than_the_net_lenses(
        series in series(), assessor in assessor(), base in reference(),
        milestones in proptest::collection::vec((share_of_base(), supplement()), 1..4),
    ) {
        let targets = milestones.into_iter().zip((2015..).step_by(9)).map(|((ambition, s), year)| {
            let deadline = Deadline::By(Year::constant(year));
            let builder = Target::builder("m").goal(ambition).deadline(deadline).reference(base);
            builder.supplement(s).build().unwrap()
        });
        let commitment = Commitment::new("c", targets.collect::<Vec<_>>()).unwrap();
        for result in assessor.assess_commitment(&series, &commitment) {
            let figures = result.figures();
            let (net, Ok(supplement)) = (figures.lenses, figures.supplement) else {
                continue;
            };
            // A negative base makes the cap negative and reverses the order of the two limits.
            prop_assume!(supplement.cap.tonnes() >= 0.0);
            let gross = supplement.lenses;
            prop_assert!(!(net.path == Ok(true) && gross.path == Ok(false)));
            prop_assert!(!(net.trend == Ok(true) && gross.trend == Ok(false)));
        }
    }

    /// The path equals the base level in the base year, and the allowable level from the judged
    /// year on.
    #[test]
    fn a_path_is_exact_in_the_base_year_and_the_judged_year(
        series in series(), target in target_of(share_of_base()), assessor in assessor(),
    ) {
        let result = assessor.assess(&series, &target);
        let (Ok(base), Ok(a)) = (result.figures().base, result.figures().allowable) else {
            return Ok(());
        };
        for year in result.chart() {
            if year.year >= target.judged_year() {
                prop_assert_eq!(year.path, Ok(a));
            }
            if base.years == climate_targets::resolve::BaseYears::Year(year.year) {
                prop_assert_eq!(year.path, Ok(base.level));
            }
        }
    }

    /// The trend is at or below the allowable level in `first_year`, and above it one year earlier.
    #[test]
    fn first_year_is_the_earliest_year_in_which_the_trend_reaches_the_limit(
        series in series(), target in target_of(share_of_base()), assessor in assessor(),
    ) {
        let result = assessor.assess(&series, &target);
        let figures = result.figures();
        let Ok(Reach::At { first_year, year, .. }) = figures.projection.and_then(|p| p.reach) else {
            return Ok(());
        };
        let (a, e0) = (figures.allowable.unwrap().tonnes(), figures.base.unwrap().level.tonnes());
        let strict = target.goal().deciding().unwrap().is_strict();
        let is_reached = |year: Year| {
            let level = figures.trend.unwrap().level_in(year).unwrap().tonnes();
            at_or_under(level, a, Some(e0)) && !(strict && at_or_under(a, level, Some(e0)))
        };
        prop_assert!(is_reached(first_year));
        prop_assert!(!is_reached(first_year.previous()));
        prop_assert!((f64::from(first_year.get()) - year).abs() <= 1.0 + 1e-9);
    }

    /// The target is met if the level is at or below the net limit, and missed if the level is
    /// above the gross limit.
    #[test]
    fn without_reported_measures_a_level_between_net_and_gross_limit_is_undetermined(
        base in 1e3..1e9_f64, cut in 0.3..0.9_f64, points in 1..20_i32, latest in 0.0..1.2_f64,
    ) {
        let series = EmissionSeries::builder("a place")
            .observe(1990, tonnes(base)).observe(2020, tonnes(base * latest)).build().unwrap();
        let reduce_by = Ambition::ReduceBy(Portion::constant(cut));
        let by_2020 = Deadline::By(Year::constant(2020));
        let target = Target::builder("t").goal(reduce_by).deadline(by_2020)
            .reference(BaseReference::constant(1990))
            .supplement(SupplementaryCap::constant_points(f64::from(points))).build().unwrap();
        let verdict = Assessor::as_of(day(2022, 1, 1)).assess(&series, &target).verdict();
        let (net, gross) = (1.0 - cut, 1.0 - cut + f64::from(points) / 100.0);
        match verdict {
            Verdict::Met { .. } => prop_assert!(latest <= net + 1e-9),
            Verdict::Undetermined(Undetermined::SupplementNotReported) => {
                prop_assert!(net - 1e-9 <= latest && latest <= gross + 1e-9);
            }
            Verdict::Missed { .. } => prop_assert!(latest >= gross - 1e-9),
            other => prop_assert!(false, "{:?}", other),
        }
    }
}
