//! Tests of the evaluator for the derivation language, against values computed by hand.

use crate::support::expression::Value::{List, Number};
use crate::support::expression::check::{Printed, check_parts};
use crate::support::expression::{Value, evaluate};

fn list(numbers: &[f64]) -> Value {
    List(numbers.to_vec())
}

fn symbols() -> Vec<(&'static str, Value)> {
    vec![
        ("E0", Number(1000.0)),
        ("r", Number(0.4)),
        ("t", list(&[2015.0, 2016.0, 2018.0])),
        ("E", list(&[100.0, 90.0, 40.0])),
        ("w", list(&[0.0, 1.0, 1.0])),
        ("none", list(&[])),
        ("two", list(&[1.0, 2.0])),
    ]
}

#[track_caller]
fn gives(formula: &str, expected: f64) {
    match evaluate(formula, &symbols()) {
        Ok(Number(found)) => {
            let close = (found - expected).abs() <= 1e-13 * expected.abs().max(1.0);
            assert!(close, "{formula}: {found} instead of {expected}");
        }
        other => panic!("{formula}: {other:?}"),
    }
}

#[track_caller]
fn gives_list(formula: &str, expected: &[f64]) {
    assert_eq!(evaluate(formula, &symbols()), Ok(list(expected)), "{formula}");
}

#[track_caller]
fn is_refused(formula: &str, why: &str) {
    let error = evaluate(formula, &symbols()).expect_err(formula);
    assert!(error.contains(why), "{formula}: {error}");
}

#[test]
fn operators_have_the_precedence_of_the_language() {
    gives("-2^2", -4.0);
    gives("(-2)^2", 4.0);
    gives("2^3^2", 512.0);
    gives("2^-1", 0.5);
    gives("2^-2^2", 1.0 / 16.0);
    gives("2*-3", -6.0);
    gives("--2", 2.0);
    gives("8/4/2", 1.0);
    gives("8 - 4 - 2", 2.0);
    gives("2 + 3*4^2/8", 8.0);
    gives("-2*3 + 1", -5.0);
    gives("E0*(1 - r)", 600.0);
}

#[test]
fn numbers_may_have_a_fraction_and_an_exponent() {
    gives("11.11", 11.11);
    gives("2.5e3", 2500.0);
    gives("1e-12*1e12", 1.0);
    gives("0.000001", 1e-6);
    is_refused("2 E0", "after the end");
    is_refused("2E0", "after the end");
    is_refused("1.2.3", "'.' is not a sign");
    is_refused("1e999", "not finite");
}

#[test]
fn lists_combine_with_numbers_and_with_lists_of_equal_length() {
    gives_list("E - 10", &[90.0, 80.0, 30.0]);
    gives_list("100/E", &[1.0, 100.0 / 90.0, 2.5]);
    gives_list("E*w", &[0.0, 90.0, 40.0]);
    gives_list("-w", &[0.0, -1.0, -1.0]);
    gives_list("2^two", &[2.0, 4.0]);
    gives_list("two^two", &[1.0, 4.0]);
    is_refused("E + two", "lists of 3 and 2 elements");
}

#[test]
fn functions_of_a_list_give_a_number() {
    gives("sum(E)", 230.0);
    gives("sum(none)", 0.0);
    gives("count(none)", 0.0);
    gives("count(E)", 3.0);
    gives("mean(E)", 230.0 / 3.0);
    gives("median(E)", 90.0);
    gives("median(two)", 1.5);
    gives("min(E)", 40.0);
    gives("max(E)", 100.0);
    is_refused("sum(E0)", "a number where a list is wanted");
    is_refused("mean(none)", "an empty list");
    is_refused("median(none)", "an empty list");
    is_refused("max(none)", "an empty list");
}

#[test]
fn min_and_max_of_two_arguments_work_element_by_element() {
    gives("min(3, 2)", 2.0);
    gives("max(-3, 0)", 0.0);
    gives_list("min(t, 2016)", &[2015.0, 2016.0, 2016.0]);
    gives_list("max(50, E)", &[100.0, 90.0, 50.0]);
    gives_list("max(E - 90, w)", &[10.0, 1.0, 1.0]);
    is_refused("min(E, two)", "lists of 3 and 2 elements");
}

#[test]
fn functions_of_a_number_work_on_each_element_of_a_list() {
    gives_list("abs(E - 90)", &[10.0, 0.0, 50.0]);
    gives_list("sqrt(w)", &[0.0, 1.0, 1.0]);
    gives_list("exp(w*0)", &[1.0, 1.0, 1.0]);
    gives_list("ln(w + 1 - w)", &[0.0, 0.0, 0.0]);
    gives_list("floor(two/2)", &[0.0, 1.0]);
    gives_list("ceil(two/2)", &[1.0, 1.0]);
    gives("ln(exp(2))", 2.0);
    gives("sqrt(2)^2", 2.0);
    gives("floor(-1.5)", -2.0);
    gives("ceil(-1.5)", -1.0);
    // Halves are rounded away from zero.
    gives("round(2.5)", 3.0);
    gives("round(-2.5)", -3.0);
    gives("round(2.4)", 2.0);
    is_refused("ln(0)", "ln: the result is not finite");
    is_refused("ln(w)", "not finite");
    is_refused("sqrt(-1)", "not finite");
    is_refused("exp(1000)", "not finite");
}

/// For an even number of degrees of freedom, the t distribution function is a finite sum. The
/// expected quantile for ten degrees of freedom was computed from this sum.
#[test]
fn distributions_match_their_closed_forms() {
    gives("t_cdf(0, 7)", 0.5);
    gives("t_cdf(1, 1)", 0.75);
    gives("t_cdf(-1, 1)", 0.25);
    gives("t_cdf(1e-9, 1)", 0.5 + 1e-9 / std::f64::consts::PI);
    gives("t_cdf(2, 2)", 0.5 + 1.0 / 6.0_f64.sqrt());
    gives("t_quantile(0.75, 1)", 1.0);
    gives("t_quantile(0.975, 1)", (0.475 * std::f64::consts::PI).tan());
    gives("t_quantile(0.975, 2)", 0.95 * (2.0 / (4.0 * 0.975 * 0.025_f64)).sqrt());
    gives("t_quantile(0.975, 10)", 2.228_138_851_986_275);
    gives("t_quantile(0.025, 10)", -2.228_138_851_986_275);
    gives("normal_cdf(0)", 0.5);
    gives("normal_cdf(1.959963984540054)", 0.975);
    gives("normal_cdf(-1)", 0.158_655_253_931_457_05);
    gives("normal_cdf(-2)", 0.022_750_131_948_179_21);
    gives("normal_cdf(1e-9)", 0.5 + 1e-9 / std::f64::consts::TAU.sqrt());
    gives("normal_cdf(-1e200) + normal_cdf(1e200)", 1.0);
    is_refused("t_cdf(1, 0)", "0 degrees of freedom");
    is_refused("t_quantile(1, 3)", "no quantile of probability 1");
    is_refused("t_quantile(E, 3)", "a list where a number is wanted");
}

#[test]
fn comparisons_tolerate_rounding_relative_to_the_given_scale() {
    gives("at_or_under(5, 5, 0)", 1.0);
    gives("under(5, 5, 0)", 0.0);
    gives("at_or_under(5.0000000000004, 5, 1)", 1.0);
    gives("at_or_under(5.0000000000004, 5, 0)", 0.0);
    gives("at_or_under(5.000000000004, 5, 1)", 0.0);
    gives("under(4.9999999999996, 5, 1)", 0.0);
    gives("under(4.9999999999996, 5, 0)", 1.0);
    gives("under(4, 5, 1)", 1.0);
    gives_list("at_or_under(E, 90, 100)", &[0.0, 1.0, 1.0]);
    gives_list("at_or_under(90, E, 0)", &[1.0, 1.0, 0.0]);
    gives_list("under(E, 90, abs(E))", &[0.0, 0.0, 1.0]);
    gives("sum(at_or_under(E, t, 0))", 3.0);
    is_refused("under(E, two, 1)", "lists of 3 and 2 elements");
}

#[test]
fn tables_are_interpolated_between_their_years_and_not_extrapolated() {
    gives("straight(2015, t, E)", 100.0);
    gives("straight(2016, t, E)", 90.0);
    gives("straight(2017, t, E)", 65.0);
    gives("straight(2018, t, E)", 40.0);
    gives_list("straight(2014 + two, t, E)", &[100.0, 90.0]);
    gives("sum(straight(years(2015, 2018), t, E))", 295.0);
    is_refused("straight(2014.999, t, E)", "2014.999 is outside the table");
    is_refused("straight(2019, t, E)", "2019 is outside the table");
    is_refused("straight(1, none, none)", "an empty list");
    is_refused("straight(2015, t, two)", "lists of 3 and 2 elements");
    is_refused("straight(90, E, t)", "do not ascend");
}

#[test]
fn functions_make_lists_and_select_elements() {
    gives_list("years(2019, 2021)", &[2019.0, 2020.0, 2021.0]);
    gives_list("years(2020, 2020)", &[2020.0]);
    gives_list("years(2021, 2020)", &[]);
    gives("sum(0.5^years(1, 3))", 0.875);
    gives("nth(E, 0)", 40.0);
    gives("nth(E, count(E) - 1)", 100.0);
    gives("first(t, w)", 2016.0);
    gives("first(t, under(E, 50, 100))", 2018.0);
    is_refused("years(2019.5, 2021)", "whole years");
    is_refused("years(0, 1e9)", "whole years");
    is_refused("nth(E, 3)", "no rank 3 among 3");
    is_refused("nth(E, -1)", "no rank -1");
    is_refused("nth(E, 0.5)", "no rank 0.5");
    is_refused("first(t, w*0)", "no element is marked");
    is_refused("first(t, two)", "lists of 3 and 2 elements");
}

#[test]
fn invalid_formulas_are_refused() {
    is_refused("", "ends where a value is wanted");
    is_refused("E0 +", "ends where a value is wanted");
    is_refused("E0 (1 - r)", "no such function of 1 arguments");
    is_refused("(E0", "a parenthesis is open");
    is_refused("sum(E", "a parenthesis is open");
    is_refused("sum()", "')' where a value is wanted");
    is_refused("sum(E, t)", "no such function of 2 arguments");
    is_refused("E0)", "after the end");
    is_refused("+E0", "'+' where a value is wanted");
    is_refused("A = E0", "'=' is not a sign of the language");
    is_refused("E0·r", "'·' is not a sign of the language");
    is_refused("EL - E0", "unknown symbol EL");
    is_refused("e0", "unknown symbol e0");
    is_refused("1/0", "a quotient is not finite");
    is_refused("0*(1/(r - r))", "a quotient is not finite");
    is_refused("(-2)^0.5", "a power is not finite");
    let twice = [("x", Number(1.0)), ("x", Number(2.0))];
    assert_eq!(evaluate("x", &twice), Err("symbol x has two values".into()));
}

#[test]
fn least_squares_formulas_match_a_computation_by_hand() {
    let points = [
        ("t", list(&[2015.0, 2016.0, 2017.0, 2018.0])),
        ("E", list(&[10.0, 9.0, 9.0, 6.0])),
        ("b", Number(-1.2)),
    ];
    let number = |formula: &str| match evaluate(formula, &points) {
        Ok(Number(number)) => number,
        other => panic!("{formula}: {other:?}"),
    };
    let slope = number("sum((t - mean(t))*(E - mean(E)))/sum((t - mean(t))^2)");
    assert!((slope + 1.2).abs() < 1e-14, "{slope}");
    // The residuals are -0.3, -0.1, 1.1 and -0.7: their squares sum to 1.8. The total sum
    // of squares is 9.
    let fit = number("1 - sum((E - mean(E) - b*(t - mean(t)))^2)/sum((E - mean(E))^2)");
    assert!((fit - 0.8).abs() < 1e-14, "{fit}");
    let residual = number("sqrt(sum((E - mean(E) - b*(t - mean(t)))^2)/(count(E) - 2))");
    assert!((residual - 0.9_f64.sqrt()).abs() < 1e-14, "{residual}");
}

/// On the parabola t^2, the slope between years i and j is i + j.
#[test]
fn ranked_pairwise_slopes_match_a_computation_by_hand() {
    let points = [
        ("t", list(&[0.0, 1.0, 2.0, 3.0, 4.0, 5.0])),
        ("E", list(&[0.0, 1.0, 4.0, 9.0, 16.0, 25.0])),
        ("n", Number(6.0)),
        ("N", Number(15.0)),
        ("g", list(&[1.0; 6])),
        ("V", Number(85.0 / 3.0)),
        ("C", Number(1.959_964 * (85.0 / 3.0_f64).sqrt())),
    ];
    let number = |formula: &str| evaluate(formula, &points);
    assert_eq!(number("count(pairwise_slopes(t, E))"), Ok(Number(15.0)));
    assert_eq!(number("median(pairwise_slopes(t, E))"), Ok(Number(5.0)));
    let variance = number("(n*(n - 1)*(2*n + 5) - sum(g*(g - 1)*(2*g + 5)))/18");
    assert_eq!(variance, Ok(Number(85.0 / 3.0)));
    let low = number("nth(pairwise_slopes(t, E), max(floor((N - C)/2 + 0.5) - 1, 0))");
    assert_eq!(low, Ok(Number(2.0)));
    let high = number("nth(pairwise_slopes(t, E), min(floor((N + C)/2 + 0.5), N - 1))");
    assert_eq!(high, Ok(Number(8.0)));
    let rises = number("sum(at_or_under(0, pairwise_slopes(t, E), 0))");
    assert_eq!(rises, Ok(Number(15.0)));
}

#[test]
fn slopes_of_least_absolute_deviations_match_a_computation_by_hand() {
    let ends = |t: &[f64], e: &[f64]| {
        let points = [("t", list(t)), ("E", list(e))];
        ["lad_low(t, E)", "lad_high(t, E)"].map(|end| evaluate(end, &points))
    };
    // For slopes from -5 to 5, the outer points stay above the inner points, and the sum of
    // absolute deviations stays 20.
    let valley = ends(&[2017.0, 2018.0, 2019.0, 2020.0], &[10.0, 0.0, 0.0, 10.0]);
    assert_eq!(valley, [Ok(Number(-5.0)), Ok(Number(5.0))]);
    // The last point is an outlier: the optimal line goes through 90, 85 and 80.
    let years = [2015.0, 2016.0, 2017.0, 2018.0, 2019.0, 2020.0];
    let outlier = ends(&years, &[100.0, 90.0, 85.0, 80.0, 70.0, 90.0]);
    assert_eq!(outlier, [Ok(Number(-5.0)), Ok(Number(-5.0))]);
    let line = ends(&years, &[60.0, 50.0, 40.0, 30.0, 20.0, 10.0]);
    assert_eq!(line, [Ok(Number(-10.0)), Ok(Number(-10.0))]);
    // u = 4 * 2.22e-16 * 5 * 4 * 1e15 = 17.8. The slopes from 0 to 20 between the last four points
    // are closer than 4u and count as 10; the first point is an outlier.
    let years = [2016.0, 2017.0, 2018.0, 2019.0, 2020.0];
    let huge = ends(&years, &[1e15, 0.0, 20.0, 20.0, 20.0]);
    assert_eq!(huge, [Ok(Number(10.0)), Ok(Number(10.0))]);
    assert_eq!(ends(&[2015.0], &[1.0])[0], Err("lad_low: fewer than two points".into()));
    let twice = ends(&[2015.0, 2015.0], &[1.0, 2.0]);
    assert_eq!(twice[1], Err("lad_high: a slope is not finite".into()));
}

fn printed(value: f64) -> Printed {
    Printed::Value(Number(value))
}

fn word(word: &str) -> Printed {
    Printed::Word(word.into())
}

#[track_caller]
fn is_rejected(found: Result<(), String>, why: &str) {
    let error = found.expect_err(why);
    assert!(error.contains(why), "{error}");
}

#[test]
fn the_tolerance_of_a_step_scales_with_the_inputs_in_its_unit() {
    let allowed = |level: f64| {
        let inputs = [("tonnes", "E0", printed(5e8)), ("share", "r", printed(0.4))];
        let value = printed(level);
        check_parts("allowable", "A", "E0*(1 - r)", None, &inputs, ("tonnes", &value))
    };
    assert_eq!(allowed(3e8), Ok(()));
    assert_eq!(allowed(3e8 + 4e-4), Ok(()));
    is_rejected(allowed(f64::INFINITY), "the printed value is not finite");
    is_rejected(allowed(3e8 + 6e-4), "instead of");
    let change = |share: f64| {
        let inputs = [("tonnes", "E0", printed(5e8)), ("tonnes", "EL", printed(4e8))];
        check_parts("change", "c", "EL/E0 - 1", None, &inputs, ("share", &printed(share)))
    };
    assert_eq!(change(-0.2 + 9e-13), Ok(()));
    is_rejected(change(-0.2 + 2e-12), "instead of");
    let slope = |unit: &str, slope: f64| {
        let inputs = [
            ("tonnes", "EL", printed(5e8)),
            ("tonnes", "A", printed(5e8 - 10.0)),
            ("years", "n", printed(10.0)),
        ];
        check_parts("required", "q", "(EL - A)/n", None, &inputs, (unit, &printed(slope)))
    };
    assert_eq!(slope("tonnes_per_year", 1.0004), Ok(()));
    is_rejected(slope("tonnes_per_year", 1.0006), "instead of");
    is_rejected(slope("tonnes_per_unit_per_year", 1.0004), "instead of");
    let low = |level: f64| {
        let inputs = [("tonnes", "T", printed(100.0)), ("tonnes", "se", printed(1.0))];
        let formula = "T - t_quantile(0.75, 1)*se";
        check_parts("low end", "low", formula, None, &inputs, ("tonnes", &printed(level)))
    };
    assert_eq!(low(99.0 + 9e-8), Ok(()));
    is_rejected(low(99.0 + 2e-7), "instead of");
    // Levels near 10^15 t are multiples of 0.125 t: the difference is 1044.25 in place of 1044.2247.
    let closed = |share: f64| {
        let inputs = [
            ("tonnes", "F", printed(7710.0)),
            ("tonnes", "T", printed(-1_000_000_000_027_756.0)),
            ("tonnes", "D", printed(-1_000_000_000_028_800.2)),
        ];
        check_parts("closed", "s", "F/(T - D)", None, &inputs, ("share", &printed(share)))
    };
    assert_eq!(closed(7710.0 / 1_044.224_7), Ok(()));
    is_rejected(closed(7.39), "instead of");
    // So have squares about the mean of such levels: these levels less 10^15 t are 0.1, 1.1, 1.9 t
    // and read as 0.125, 1.125, 1.875 t; the sum of squares is 1.54 t2 and not 1.6267 t2.
    let levels = vec![1_000_000_000_000_000.1, 1_000_000_000_000_001.1, 1_000_000_000_000_001.9];
    let squares = |sum: f64| {
        let inputs = [("tonnes", "E", Printed::Value(List(levels.clone())))];
        check_parts(
            "squares",
            "q",
            "sum((E - mean(E))^2)",
            None,
            &inputs,
            ("number", &printed(sum)),
        )
    };
    assert_eq!(squares(1.626_666_7), Ok(()));
    is_rejected(squares(4.0), "instead of");
}

#[test]
fn the_printed_value_must_satisfy_the_equation() {
    let year = |formula: &str, equals: f64, x: f64| {
        let inputs = [("tonnes", "E0", printed(1000.0)), ("share", "q", printed(0.5))];
        check_parts("reach", "x", formula, Some(equals), &inputs, ("year", &printed(x)))
    };
    assert_eq!(year("E0*(1 - q)^(x - 2020)", 250.0, 2022.0), Ok(()));
    is_rejected(year("E0*(1 - q)^(x - 2020)", 250.0, 2_022.000_001), "instead of 250");
    is_rejected(year("E0*(1 - q)", 500.0, 2022.0), "without the step's own symbol");
    // If the right-hand side is zero, the tolerance is relative to the largest input, here the base
    // level.
    assert_eq!(year("E0 - 500*(x - 2020)", 0.0, 2022.0 + 1e-10), Ok(()));
    is_rejected(year("E0 - 500*(x - 2020)", 0.0, 2022.0 + 1e-8), "instead of 0");
    let inputs = [("year", "x", printed(2021.0))];
    let bound = check_parts("x", "x", "x - 1", Some(2021.0), &inputs, ("year", &printed(2022.0)));
    is_rejected(bound, "symbol x has two values");
}

#[test]
fn a_step_that_repeats_an_input_must_print_its_value() {
    let read = |input: Printed, unit: &str, value: Printed| {
        check_parts("observed", "E", "E", None, &[(unit, "E", input)], ("tonnes", &value))
    };
    assert_eq!(read(printed(7.0), "tonnes", printed(7.0)), Ok(()));
    is_rejected(read(printed(7.0), "tonnes", printed(8.0)), "instead of");
    is_rejected(read(printed(7.0), "tonnes_per_unit", printed(7.0)), "read in tonnes_per_unit");
    assert_eq!(read(word("exact"), "word", word("exact")), Ok(()));
    is_rejected(read(word("exact"), "word", word("nearest")), "no input has the word nearest");
    is_rejected(read(printed(1.0), "number", word("exact")), "no input has the word exact");
    is_rejected(read(word("exact"), "tonnes", printed(1.0)), "unknown symbol E");
    let several = |numbers: &[f64]| Printed::Value(list(numbers));
    assert_eq!(read(several(&[1.0, 2.0]), "tonnes", several(&[1.0, 2.0])), Ok(()));
    is_rejected(read(several(&[1.0, 2.0]), "tonnes", several(&[1.0])), "lists of 2 and 1");
    is_rejected(read(several(&[1.0]), "tonnes", printed(1.0)), "a list against a number");
}

#[test]
fn the_step_name_lists_the_verdict_for_each_number() {
    let verdict = |name: &str, path: f64, trend: f64, said: &str| {
        let inputs = [("holds", "path", printed(path)), ("holds", "trend", printed(trend))];
        let formula = "path + 2*trend";
        check_parts(name, "verdict", formula, None, &inputs, ("word", &word(said)))
    };
    let rule = "verdict (rule 6) (3 on_track, 2 catching_up, 1 slipping, 0 off_track)";
    assert_eq!(verdict(rule, 1.0, 1.0, "on_track"), Ok(()));
    assert_eq!(verdict(rule, 0.0, 1.0, "catching_up"), Ok(()));
    assert_eq!(verdict(rule, 0.0, 0.0, "off_track"), Ok(()));
    is_rejected(verdict(rule, 1.0, 0.0, "on_track"), "1 is not on_track");
    is_rejected(verdict(rule, 1.0, 2.0, "on_track"), "no word for 5");
    is_rejected(verdict("verdict", 1.0, 1.0, "on_track"), "no table of words");
    let ranks = "worst of (3 undetermined or not_comparable or not_quantified, 0 met)";
    assert_eq!(verdict(ranks, 1.0, 1.0, "not_comparable"), Ok(()));
    is_rejected(verdict(ranks, 0.0, 0.0, "not_comparable"), "0 is not not_comparable");
}

#[test]
fn the_value_of_a_condition_is_one_or_zero() {
    let holds = |formula: &str, value: f64| {
        let inputs = [("tonnes", "E", printed(90.0)), ("tonnes", "A", printed(100.0))];
        check_parts("path lens", "path", formula, None, &inputs, ("holds", &printed(value)))
    };
    assert_eq!(holds("at_or_under(E, A, 100)", 1.0), Ok(()));
    is_rejected(holds("at_or_under(E, A, 100)", 0.0), "instead of");
    is_rejected(holds("at_or_under(E, A, 100)", 1.0 - 1e-15), "are not answers");
    is_rejected(holds("at_or_under(E, A, 100) + 1e-15", 1.0), "are not answers");
}
