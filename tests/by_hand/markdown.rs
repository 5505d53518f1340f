//! Names and titles in Markdown: no text of data changes the form of the document.

use climate_targets::{Activity, Assessor, EmissionSeries, Emissions, Metric, Target};

fn markdown(place: &str, title: &'static str) -> String {
    let series = EmissionSeries::from_tonnes(place, [(1990, 1000.0), (2020, 700.0)]).unwrap();
    let target = Target::builder("a|b").title(title).reduce_by_percent(40.0).base_year(1990);
    let target = target.by(2020).build().unwrap();
    Assessor::as_of_ymd(2024, 6, 30).unwrap().assess(&series, &target).to_markdown()
}

/// The line of the paragraph.
fn paragraph(place: &str) -> String {
    markdown(place, "t").lines().nth(2).unwrap().to_owned()
}

#[test]
fn data_in_the_paragraph_is_escaped() {
    let text = markdown("<b>&amp;|*", "line\n# one");
    assert!(text.starts_with("## \\<b\\>\\&amp;\\|\\*: a\\|b\n"), "{text}");
    assert!(text.contains("against line \\# one (a\\|b)"), "{text}");
}

#[test]
fn a_name_does_not_start_a_list_or_code() {
    assert!(paragraph("- x").starts_with("\\- x against"));
    assert!(paragraph("+ x").starts_with("\\+ x against"));
    assert!(paragraph("1. x").starts_with("1\\. x against"));
    assert!(paragraph("20) x").starts_with("20\\) x against"));
    assert!(paragraph("2nd - x").starts_with("2nd - x against"));
    assert!(paragraph("a\u{7}b").starts_with("a b against"));
}

#[test]
fn the_name_of_an_activity_stays_in_its_cell() {
    let amounts = [(1990, 10.0), (2020, 10.0)];
    let activity = Activity::named("bed|night", "nights sold", amounts).unwrap();
    let series = EmissionSeries::builder("a city").activity(activity);
    let series = series.observe(1990, Emissions::from_tonnes(1000.0));
    let series = series.observe(2020, Emissions::from_tonnes(700.0)).build().unwrap();
    let target = Target::builder("x").reduce_by_percent(40.0).base_year(1990).by(2020);
    let target = target.metric(Metric::PerUnitOf("bed|night".into())).build().unwrap();
    let result = Assessor::as_of_ymd(2024, 6, 30).unwrap().assess(&series, &target);
    let text = result.to_markdown();
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
    assert!(rows.iter().any(|row| row.contains("bed\\|night")), "{text}");
    for row in rows {
        assert_eq!(row.replace("\\|", "").matches('|').count(), 3, "{row}");
    }
}
