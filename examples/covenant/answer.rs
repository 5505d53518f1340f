//! The answer in sentences, for the page and the HTML page.

use climate_targets::{InLanguage, Language};

use crate::covenant::countries::median;
use crate::covenant::counts::Counts;
use crate::covenant::review::Review;
use crate::covenant::signatory::Standing;
use crate::covenant::{method_words, words};

/// A count in the form of the language.
pub fn number(language: Language, count: usize) -> String {
    language.number(count as f64, 0).to_string()
}

/// The sentences of the answer.
pub fn sentences(review: &Review<'_>) -> Vec<String> {
    let language = review.language;
    let number = |count: usize| number(language, count);
    let counts = Counts::of(&review.signatories);
    let judged = counts.judged();
    let share = |count: usize| match judged {
        0 => String::new(),
        all => words::of_judged(language, language.percent(count as f64 / all as f64 * 100.0, 1)),
    };
    let with = |standing| counts.with(standing);
    let mut sentences = vec![words::judged(language, number(judged), number(counts.all()))];
    let kept = with(Standing::Kept);
    sentences.push(words::kept(language, number(kept), &share(kept)));
    let (within, above) = (with(Standing::OpenWithinPath), with(Standing::OpenAbovePath));
    let open = words::open(language, number(within + above), &share(within + above));
    if within + above > 0 {
        let verdicts = |standing| verdicts(review, standing);
        let within =
            words::within_path(language, number(within), &verdicts(Standing::OpenWithinPath));
        let above = words::above_path(language, number(above), &verdicts(Standing::OpenAbovePath));
        sentences.push(format!("{open} {within}{}{above}.", words::semicolon(language)));
    } else {
        let open = open.trim_end_matches([':', '\u{a0}']);
        sentences.push(format!("{open}."));
    }
    let missed = with(Standing::Missed);
    sentences.push(if missed == 0 && review.is_before_2020() {
        words::none_missed(language)
    } else {
        words::missed(language, number(missed), &share(missed))
    });
    sentences.push(words::not_judged(language, number(counts.unjudged)));
    let years = review.last_years();
    if let (Some(first), Some(last)) = (years.first(), years.last()) {
        let median = years[(years.len() - 1) / 2];
        sentences.push(words::last_years(language, *first, *last, median));
    }
    let shares = review.achieved_shares();
    let count = number(shares.len());
    if let Some(median) = median(shares) {
        sentences.push(words::achieved_share(language, language.percent(median, 1), count));
    }
    sentences
}

/// The verdicts of the library behind a standing, in words; nothing without any.
fn verdicts(review: &Review<'_>, standing: Standing) -> String {
    let kinds = review.verdicts(standing);
    let texts: Vec<String> =
        kinds.iter().map(|kind| kind.in_language(review.language).to_string()).collect();
    match texts.join(", ") {
        texts if texts.is_empty() => texts,
        texts => words::verdict(review.language, &texts),
    }
}

/// The files, the date and the selection.
pub fn data(review: &Review<'_>) -> String {
    let language = review.language;
    let rows = number(language, review.targets.rows.len());
    let targets = words::rows_of_file(language, &review.targets.name, rows);
    let inventories = words::inventories_of_file(
        language,
        review.inventories_name,
        number(language, review.inventories.rows),
        number(language, review.inventories.signatories().len()),
    );
    let data = words::data(language, &targets, &inventories, language.date(review.as_of()));
    match review.criteria.join(", ") {
        criteria if criteria.is_empty() => data,
        criteria => format!("{data} {}", words::selected(language, &criteria)),
    }
}

/// The source of the tables; for files of the user, that of their layout.
pub fn source(review: &Review<'_>) -> String {
    if review.is_bundled { words::source(review.language) } else { words::layout(review.language) }
}

/// What the results do not show. Only the bundled inventories are known to have outliers.
pub fn caveats(review: &Review<'_>) -> Vec<&'static str> {
    let [sectors, outliers, two] = method_words::caveats(review.language);
    let outliers = review.is_bundled.then_some(outliers);
    [Some(sectors), outliers, Some(two)].into_iter().flatten().collect()
}
