//! Ledgers of measures as an officer types them.

use climate_targets::table::{Ledger, TableReader};

fn read(text: &str) -> Ledger {
    TableReader::new().ledgers(text.as_bytes()).unwrap().remove(0)
}

/// The problems of a ledger, one a line.
fn refused(text: &str) -> String {
    TableReader::new().ledgers(text.as_bytes()).unwrap_err().to_string()
}

#[test]
fn a_unit_per_year_can_stand_in_the_heading() {
    for heading in ["Minskning (ton CO2e/år)", "reduction (t CO2e per year)", "Effect [t/a]"] {
        let ledger = read(&format!("measure;status;year;{heading}\nA;adopted;2030;12\n"));
        let plan = ledger.builder.name("a plan").build().unwrap();
        let total = plan.total_in(climate_targets::Year::constant(2030));
        assert_eq!(total.bounds.low().tonnes(), 12.0, "{heading}");
    }
}

/// 7.5E+04 is printed to a thousand tonnes, 7.53E+04 to a hundred.
#[test]
fn a_total_with_an_exponent_keeps_its_digits() {
    let text = "measure,status,year,reduction,unit\nA,adopted,2030,75300,t\n\
                Total,,2030,7.5E+04,t\nTotal,,2031,7.53E+04,t\nTotal,,2032,7.52E+04,t\n";
    let plan = read(text).builder.name("a plan").build().unwrap();
    let checks: Vec<(f64, bool)> =
        plan.total_checks().map(|check| (check.stated.rounding.tonnes(), check.agrees)).collect();
    assert_eq!(checks, [(500.0, true), (50.0, true), (50.0, false)]);
}

#[test]
fn a_total_is_of_the_whole_plan_and_one_number() {
    let text = "measure,sector,status,year,reduction,reduction_high,unit\n\
                A,transport,adopted,2030,500,800,t\n\
                Total,transport,,2030,500,,t\nTotal,,,2030,500,800,t\n\
                Subtotal energy,,,2030,500,,t\nTransport total,transport,,2030,500,,t\n";
    assert_eq!(
        refused(text),
        "line 3: sector: \"transport\" in a total; a total is of the whole plan, or of a group\n\
         line 4: reduction_high: \"800\" in a total; a total of the plan is one number\n\
         line 5: measure: \"Subtotal energy\" is the sum of other rows; leave it out\n\
         line 6: measure: \"Transport total\" is the sum of other rows; leave it out"
    );
}

#[test]
fn a_sum_of_all_measures_is_a_total() {
    let text = "measure,status,year,reduction,unit\nA,adopted,2030,500,t\n\
                Sum of all measures,,2030,500,t\nSous-station,adopted,2030,20,t\n";
    let plan = read(text).builder.name("a plan").build().unwrap();
    assert_eq!((plan.measures().len(), plan.stated_totals().len()), (2, 1));
}

/// A spreadsheet with merged cells names the plan in the first row only.
#[test]
fn a_row_without_a_plan_is_refused_beside_rows_with_one() {
    let text = "plan,measure,status,year,reduction,unit\n\
                P,A,adopted,2030,500,t\n,B,adopted,2030,700,t\n";
    assert_eq!(refused(text), "line 3: plan: the cell is empty, and other rows name a plan");
}

#[test]
fn a_measure_in_two_spellings_is_one_measure() {
    let text = "measure,status,year,reduction,unit\n\
                Road toll,adopted,2030,500,t\nROAD TOLL,adopted,2030,500,t\n";
    let error = read(text).builder.name("a plan").build().unwrap_err();
    assert_eq!(error.to_string(), "measure \"Road toll\": 2030: a second reduction");
}

/// A column that is not read, a row without a measure, a high end without a low end, and marks that
/// no number decides: all are reported at once, or with their cell.
#[test]
fn every_problem_of_a_table_is_reported() {
    let text = "measure,status,year,reduction,reduction_high,unit,purpose\n\
                ,adopted,2030,5,,%,x\nA,adopted,2030,,7,kt,x\nB,adopted,2030,n/a,,kt,x\n";
    let error = TableReader::new().ledgers(text.as_bytes()).unwrap_err();
    let lines: Vec<_> = error.problems().iter().map(|p| (p.line, p.kind.field())).collect();
    let expected = [
        (Some(1), "heading"),
        (Some(2), "measure"),
        (Some(2), "unit"),
        (Some(3), "reduction_high"),
    ];
    assert_eq!(lines, expected);
    let text = "measure,status,year,reduction,unit\nA,adopted,2030,1.250,t\n";
    let error = TableReader::new().ledgers(text.as_bytes()).unwrap_err();
    assert!(error.to_string().starts_with("line 2: reduction: \"1.250\""), "{error}");
}

/// The problems of the cells do not hide those of the plan: what can be read is at hand.
#[test]
fn a_ledger_with_problems_shows_those_of_its_plan() {
    let text = "plan,measure,status,year,reduction,unit\np,A,adopted,2030,-5,t\n\
                p,B,adopted,2030,5,%\np,C,soon,2030,5,t\n";
    let error = TableReader::new().ledgers(text.as_bytes()).unwrap_err();
    assert_eq!(error.problems().len(), 2); // the unit of B, the status of C
    let [ledger] = error.ledgers() else { panic!("one plan") };
    let problems = ledger.builder.clone().build().unwrap_err();
    assert_eq!(problems.problems().len(), 1, "{problems}"); // the reduction of A
    assert_eq!(ledger.line_of("C"), Some(4));
}

/// A mark that the caller states is no other mark: `2000000.5` is no number with thousands points.
#[test]
fn a_stated_mark_of_thousands_is_no_decimal_sign() {
    let reader = TableReader::new().thousands('.');
    let ledger = |reductions: [&str; 2]| {
        let [first, second] = reductions;
        let text = format!(
            "measure;status;year;reduction;reduction_high;unit\n\
             A;adopted;2030;{first};{second};t\nTotal;;2030;{first};;t\n"
        );
        reader.ledgers(text.as_bytes()).map(|mut ledgers| ledgers.remove(0).builder)
    };
    let error = ledger(["1.234.567", "2000000.5"]).unwrap_err();
    assert_eq!(error.to_string(), "line 2: reduction_high: \"2000000.5\" is not a number");
    let plan = ledger(["1.234.567", "1.234.567"]).unwrap().name("a plan").build().unwrap();
    let check = plan.total_checks().next().unwrap();
    assert!(check.agrees && check.stated.printed == "1234567 t CO2e", "{check:?}");
    let plan = ledger(["1.234,5", "1.234,5"]).unwrap().name("a plan").build().unwrap();
    let check = plan.total_checks().next().unwrap();
    assert!(check.agrees && check.stated.printed == "1234.5 t CO2e", "{check:?}");
    let error = reader.clone().decimal('.').ledgers(b"measure\nA\n").unwrap_err();
    assert!(error.to_string().contains("are both '.'"), "{error}");
}

/// The names of plans are compared as those of measures.
#[test]
fn a_plan_in_two_spellings_is_one_plan() {
    let text = "plan,measure,status,year,reduction,unit\n\
                Plan A,A,adopted,2030,500,t\nPLAN A\u{200b},B,adopted,2030,700,t\n";
    let plan = read(text).builder.build().unwrap();
    assert_eq!((plan.name(), plan.measures().len()), ("Plan A", 2));
}
