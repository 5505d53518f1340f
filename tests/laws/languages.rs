//! Laws of the texts in all languages, over generated series and targets and over the catalogue.

use crate::support::{any_kind_of_target, assessor, config, real, rich_series};
use climate_targets::inventory::EmissionSeriesBuilder;
use climate_targets::network::{CityAndNation, Member, RollUp, Stricter, SumBasis};
use climate_targets::trend::Calibration;
use climate_targets::{
    Absent, Assessment, Assessor, Boundary, Caveat, EmissionSeries, Emissions, InLanguage,
    Language, Target, Undetermined, Verdict, VerdictKind, Year, catalogue,
};
use proptest::prelude::*;

/// English words that no text in another language contains.
const ENGLISH: [&str; 29] = [
    "the",
    "and",
    "with",
    "from",
    "level",
    "limit",
    "target",
    "emissions",
    "years",
    "year",
    "above",
    "below",
    "trend",
    "path",
    "base",
    "observed",
    "verdict",
    "caveats",
    "unavailable",
    "because",
    "only",
    "not",
    "which",
    "series",
    "boundary",
    "reported",
    "measures",
    "interval",
    "average",
];

/// Words of the list that exist in a language too.
fn exists_in(word: &str, language: Language) -> bool {
    match language {
        Language::Swedish => ["not", "trend"].contains(&word),
        Language::French => ["base", "verdict", "mesures"].contains(&word),
        _ => false,
    }
}

/// The first English word in a text, if any. Quoted data is not part of the text.
pub fn english_in(text: &str, language: Language) -> Option<&'static str> {
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
    let is_left = |word: &&str| !exists_in(word, language) && words.iter().any(|w| w == *word);
    ENGLISH.into_iter().find(|word| is_left(word))
}

fn others() -> impl Iterator<Item = Language> {
    Language::ALL.into_iter().filter(|language| *language != Language::English)
}

/// Requires a text without the data that it quotes to be in its language.
pub fn check_text(text: &str, language: Language) -> Result<(), TestCaseError> {
    prop_assert!(!text.contains("NaN") && !text.contains("inf"), "{}", text);
    if language != Language::English {
        prop_assert_eq!(english_in(text, language), None, "{}", text);
        prop_assert!(!has_decimal_point(text), "{}", text);
    }
    Ok(())
}

/// The number of sentences: full stops before a space and at the end.
fn sentences(text: &str) -> usize {
    text.matches(". ").count() + usize::from(text.ends_with('.'))
}

/// Whether a text has a number with a decimal point, such as `1.5`. Finnish dates have two points.
pub fn has_decimal_point(text: &str) -> bool {
    let is_number = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_ascii_digit());
        word.matches('.').count() == 1
            && word
                .split('.')
                .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
    };
    text.split(char::is_whitespace).any(is_number)
}

/// The paragraph without the data that it quotes: place, title and identifiers.
fn without_data(text: &str, result: &Assessment<'_>) -> String {
    let target = result.target();
    let mut text = text.replace(result.series().place(), "").replace(target.title(), "");
    if let climate_targets::Goal::One(climate_targets::Ambition::Qualitative(words)) = target.goal()
    {
        text = text.replace(&**words, "");
    }
    text.replace(target.id(), "")
}

fn check(result: &Assessment<'_>) -> Result<(), TestCaseError> {
    let english = result.to_string();
    prop_assert_eq!(&english, &result.in_language(Language::English).to_string());
    prop_assert!(sentences(&without_data(&english, result)) <= 5, "{}", english);
    for language in others() {
        let text = result.in_language(language).to_string();
        let bare = without_data(&text, result);
        prop_assert!(sentences(&bare) <= 5, "{}", text);
        prop_assert_eq!(english_in(&bare, language), None, "{}", text);
        prop_assert!(!has_decimal_point(&bare), "{}", text);
        for caveat in result.caveats() {
            let text = caveat.in_language(language).to_string();
            prop_assert_ne!(&text, &caveat.to_string());
        }
    }
    // Limit and years, as far as they exist.
    let figures = result.figures();
    if figures.allowable.is_ok() && result.verdict().kind() != VerdictKind::NotComparable {
        prop_assert!(english.contains("he limit for "), "{}", english);
    }
    if let (Ok(latest), Ok(_)) = (figures.latest, figures.allowable) {
        for language in Language::ALL {
            let text = result.in_language(language).to_string();
            prop_assert!(text.contains(&latest.year.to_string()), "{}", text);
            prop_assert!(text.contains(&figures.judged_year.to_string()), "{}", text);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config("languages"))]

    #[test]
    fn a_paragraph_has_at_most_five_sentences_in_the_language_asked_for(
        series in rich_series(),
        target in any_kind_of_target(),
        assessor in assessor(),
    ) {
        check(&assessor.assess(&series, &target))?;
    }
}

#[test]
fn every_target_of_the_catalogue_has_its_paragraph_in_every_language() {
    let assessor = Assessor::as_of_ymd(2026, 6, 30).unwrap();
    let calibrated = assessor.calibrated(Calibration::nations());
    let empty = EmissionSeries::builder("Nowhere").boundary(Boundary::territorial()).build();
    let series = [real::lahti(), real::sweden(), real::goteborg(), empty.unwrap()];
    for target in catalogue::targets() {
        for series in &series {
            for result in [assessor.assess(series, target), calibrated.assess(series, target)] {
                check(&result).unwrap_or_else(|error| panic!("{}: {error}", target.id()));
            }
        }
    }
}

#[test]
fn the_words_of_reasons_and_verdicts_differ_from_english() {
    for language in others() {
        for reason in Absent::ALL {
            let text = reason.in_language(language).to_string();
            assert_ne!(text, reason.to_string());
            assert_eq!(english_in(&text, language), None, "{text}");
        }
        for kind in VerdictKind::ALL {
            assert_ne!(kind.in_language(language).to_string(), kind.to_string());
        }
        let year = Year::constant(2025);
        let verdict: Verdict = Verdict::Undetermined(Undetermined::AwaitingInventory(year));
        let text = verdict.in_language(language).to_string();
        assert!(text.contains("2025") && english_in(&text, language).is_none(), "{text}");
    }
}

#[test]
fn counts_take_the_form_of_the_language() {
    let dropped = |count: usize| {
        let json = serde_json::json!({ "kind": "dropped_years", "count": count });
        serde_json::from_value::<Caveat<'static>>(json).unwrap()
    };
    let text = |count, language| dropped(count).in_language(language).to_string();
    assert!(text(1, Language::English).starts_with("1 year is"));
    assert!(text(2, Language::English).starts_with("2 years are"));
    assert!(text(1, Language::French).starts_with("1 année n’est"));
    assert!(text(2, Language::French).starts_with("2 années ne sont"));
    assert!(text(1, Language::Finnish).starts_with("1 vuosi "));
    assert!(text(2, Language::Finnish).starts_with("2 vuotta "));
}

/// The texts of sums and of the comparison of a city with its nation.
#[test]
fn texts_of_networks_are_in_the_language_asked_for() {
    let of = |place: &'static str, base, release: Option<&'static str>, boundary| {
        let builder = EmissionSeries::builder(place).boundary(boundary);
        let builder = release.into_iter().fold(builder, EmissionSeriesBuilder::vintage);
        let [from, to] = [1000.5, 700.25].map(Emissions::from_tonnes);
        builder.observe(base, from).observe(2020, to).build().unwrap()
    };
    let [one, two, three] = [
        of("A", 1990, Some("1"), Boundary::territorial()),
        of("B", 2005, None, Boundary::territorial()),
        of("C", 1990, None, Boundary::use_based()),
    ];
    let assessor = Assessor::as_of_ymd(2024, 6, 30).unwrap().allow_boundary_difference();
    let target = &catalogue::covenant_of_mayors::BY_2020;
    let report = CityAndNation::new(assessor, &one, &three).report([(target, target)]);
    for language in others() {
        let mut texts: Vec<String> = Vec::new();
        for all in [[&one, &two].as_slice(), &[&one, &two, &three]] {
            let members = all.iter().map(|series| Member::new(series.place()).series(series));
            let roll_up = RollUp::new(assessor, target, members).unwrap();
            let sums = roll_up.in_latest_year().unwrap();
            texts.push(sums.base().in_language(language).to_string());
            texts
                .extend(sums.base_groups().iter().map(|one| one.in_language(language).to_string()));
            let others = sums.other_boundaries();
            texts.extend(others.iter().map(|one| one.in_language(language).to_string()));
        }
        texts.push(report.change.as_ref().unwrap().in_language(language).to_string());
        texts.push(report.targets[0].in_language(language).to_string());
        let each = [Stricter::City, Stricter::Nation, Stricter::Neither];
        texts.extend(each.map(|stricter| stricter.in_language(language).to_string()));
        let each = [SumBasis::Uniform, SumBasis::Mixed];
        texts.extend(each.map(|basis| basis.in_language(language).to_string()));
        for text in texts {
            assert_eq!(english_in(&text, language), None, "{text}");
            assert!(!has_decimal_point(&text), "{text}");
        }
    }
}

#[test]
fn english_numbers_have_the_form_of_the_unicode_cldr() {
    // Reference: the English decimal format of icu_decimal.
    let options = icu_decimal::options::DecimalFormatterOptions::default();
    let locale = "en".parse::<icu_locale_core::Locale>().unwrap();
    let english = icu_decimal::DecimalFormatter::try_new((&locale).into(), options).unwrap();
    for value in
        [0.0, 1.0, 12.345, 999.4, 999.9, 1_000.0, 12_345.678, 1_234_567.0, -98_765.4, -0.04]
    {
        for decimals in 0..3 {
            let rounded = format!("{:.decimals$}", value + 0.0);
            let rounded = if rounded.trim_matches(['-', '0', '.']).is_empty() {
                rounded.trim_start_matches('-').to_owned()
            } else {
                rounded
            };
            let decimal = fixed_decimal::Decimal::try_from_str(&rounded).unwrap();
            let expected = english.format(&decimal).to_string();
            assert_eq!(Language::English.number(value, decimals).to_string(), expected);
        }
    }
}

#[test]
fn every_number_can_be_written() {
    for language in Language::ALL {
        for value in [f64::MAX, f64::MIN_POSITIVE, -0.0, f64::NAN, f64::NEG_INFINITY] {
            for decimals in [0, 3, 1074, usize::MAX] {
                assert!(!language.number(value, decimals).to_string().is_empty());
                assert!(language.percent(value, decimals).to_string().ends_with('%'));
            }
        }
    }
}

#[test]
fn a_target_in_words_is_told_in_every_language() {
    let target = Target::builder("x").reduce_by_percent(41.5).base_year(1990).by(2030);
    let target = target.build().unwrap();
    let text = |language| target.in_language(language).to_string();
    assert_eq!(text(Language::English), "x: reduce by 41.5 % of 1990 by 2030");
    assert_eq!(text(Language::Swedish), "x: minskning med 41,5\u{a0}% (basår 1990) senast 2030");
    assert_eq!(
        text(Language::French),
        "x\u{a0}: réduction de 41,5\u{202f}% (année de référence 1990) d’ici 2030"
    );
    assert_eq!(
        text(Language::Finnish),
        "x: vähennys 41,5\u{a0}% (perusvuosi 1990) vuoteen 2030 mennessä"
    );
}
