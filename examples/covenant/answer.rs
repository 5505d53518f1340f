//! The answer in sentences, for the page and the HTML page.

use chrono::Datelike as _;
use climate_targets::{InLanguage, Language};

use crate::covenant::countries::median;
use crate::covenant::counts::{self, Counts};
use crate::covenant::review::Review;
use crate::covenant::signatory::Standing;
use crate::covenant::{doubt, method_words, words};
use crate::support::display::one_line;

/// A count in the form of the language.
pub fn number(language: Language, count: usize) -> String {
    language.number(count as f64, 0).to_string()
}

/// The sentences of the answer.
pub fn sentences(review: &Review<'_>) -> Vec<String> {
    let language = review.language;
    let number = |count: usize| number(language, count);
    let counts = Counts::of(&review.signatories);
    let [valid, judged] = [review.with_target().count(), counts.judged()];
    let share_of_valid = match valid {
        0 => String::new(),
        valid => words::share(language, percent(judged, valid, language)),
    };
    let (all, valid) = (number(counts.all()), number(valid));
    let mut sentences = vec![words::judged(language, all, valid, number(judged), &share_of_valid)];
    sentences.extend(results(review, &counts));
    sentences.extend(per_head(review));
    sentences.push(words::not_judged(language, number(counts.unjudged)));
    sentences.extend(not_a_sample(review, &counts));
    let years = review.last_years();
    if let (Some(first), Some(last)) = (years.first(), years.last()) {
        let median = years[(years.len() - 1) / 2];
        // The library has a caveat on an observation that is more than 3 years old.
        let old_from = review.as_of().year() - 4;
        let old = number(years.iter().filter(|year| year.get() <= old_from).count());
        let all = number(years.len());
        sentences.push(words::last_years(language, *first, *last, median, old, all, old_from));
    }
    let shares = review.achieved_shares();
    let (count, negative) = (shares.len(), shares.iter().filter(|share| **share < 0.0).count());
    if let Some(median) = median(shares) {
        let median = language.percent(median, 1);
        sentences.push(words::achieved_share(language, median, number(count), number(negative)));
    }
    sentences
}

/// A count as a share of all, in percent.
fn percent(count: usize, all: usize, language: Language) -> String {
    language.percent(count as f64 / all as f64 * 100.0, 1).to_string()
}

/// The sentences on the number of signatories with each result.
fn results(review: &Review<'_>, counts: &Counts) -> Vec<String> {
    let language = review.language;
    let number = |count: usize| number(language, count);
    let share = |count: usize| match counts.judged() {
        0 => String::new(),
        all => words::of_judged(language, percent(count, all, language)),
    };
    let with = |standing| counts.with(standing);
    let is_due = !review.is_before_2020();
    let kept = with(Standing::Kept);
    let text = if is_due { words::kept } else { words::limit_met };
    let mut sentences = vec![text(language, number(kept), &share(kept))];
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
    sentences.push(if missed > 0 || is_due {
        words::missed(language, number(missed), &share(missed))
    } else {
        words::none_missed(language)
    });
    sentences
}

/// The results of cuts per inhabitant; `None` if none is judged.
fn per_head(review: &Review<'_>) -> Option<String> {
    let judgements = review.judgements();
    // Whether the limit is met per inhabitant, and whether it would be in tonnes.
    let each = judgements
        .filter_map(|one| Some((one.standing == Standing::Kept, one.reaches_cut_in_tonnes?)));
    let each: Vec<(bool, bool)> = each.collect();
    let kept = each.iter().filter(|(kept, _)| *kept).count();
    let above = each.iter().filter(|(kept, in_tonnes)| *kept && !in_tonnes).count();
    let [judged, kept, above] =
        [each.len(), kept, above].map(|count| number(review.language, count));
    (!each.is_empty()).then(|| words::per_head(review.language, judged, kept, above))
}

/// Where the judged signatories are; `None` for fewer than three countries or if no limit is met.
fn not_a_sample(review: &Review<'_>, counts: &Counts) -> Option<String> {
    let language = review.language;
    let by_country = counts::by_country(&review.signatories);
    let [(first, most), (second, next), (_, third), ..] = by_country.as_slice() else {
        return None;
    };
    let kept = |counts: &Counts| counts.with(Standing::Kept);
    let (without, left_out) = by_country.iter().max_by_key(|(_, counts)| kept(counts))?;
    if third.judged() == 0 || kept(left_out) == 0 {
        return None;
    }
    let judged = counts.judged() - left_out.judged();
    let share = percent(most.judged() + next.judged(), counts.judged(), language);
    let kept = percent(kept(counts) - kept(left_out), judged, language);
    let judged = number(language, judged);
    let [first, second, without] = [first, second, without].map(|code| one_line(code));
    Some(words::not_a_sample(language, share, &first, &second, &without, kept, judged))
}

/// The number of signatories with another reason that also have an implausible level; `None` for
/// none.
pub fn also_implausible(review: &Review<'_>) -> Option<String> {
    let count = review.signatories.iter().filter(|one| one.is_implausible_too).count();
    let language = review.language;
    (count > 0).then(|| words::also_implausible(language, number(language, count)))
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

/// The name of a file without its folder, for a page that is read elsewhere.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// The files, the date and the selection.
pub fn data(review: &Review<'_>) -> String {
    let language = review.language;
    let rows = number(language, review.targets.rows.len());
    let targets = words::rows_of_file(language, file_name(&review.targets.name), rows);
    let inventories = words::inventories_of_file(
        language,
        file_name(review.inventories_name),
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
pub fn limits(review: &Review<'_>) -> Vec<String> {
    let language = review.language;
    let mut limits = vec![method_words::sectors_unknown(language)];
    if review.is_bundled {
        limits.push(method_words::with_outliers(language));
    }
    let all = review.judgements().count();
    let two = review.judgements().filter(|one| one.series.iter().count() == 2).count();
    if two > 0 && two == all {
        limits.push(method_words::every_result_of_two(language));
    } else if two > 0 {
        let [two, all] = [two, all].map(|count| number(language, count));
        limits.push(method_words::results_of_two(language, two, all));
    }
    limits.extend(doubt::notes(review));
    limits
}
