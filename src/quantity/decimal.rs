//! Exact decimal conversion between percentages and fractions.

/// Converts a percentage to a fraction: 10.3 becomes 0.103.
pub(super) fn fraction_of_percent(percent: f64) -> f64 {
    hundredth(&percent.to_string()).unwrap_or(percent / 100.0)
}

/// Parses a decimal number and divides it by 100 exactly: "10.3" gives 0.103, whereas the binary
/// quotient 10.3 / 100 differs in the last digit. `None` for an invalid number, a number with an
/// exponent, or a result that is not finite.
pub(super) fn hundredth(number: &str) -> Option<f64> {
    let shifted: f64 = format!("{number}e-2").parse().ok()?;
    shifted.is_finite().then_some(shifted)
}

/// Returns a short percentage that [`hundredth`] converts back to exactly this fraction. The
/// fraction must be finite.
pub(super) fn shortest_percent(fraction: f64) -> String {
    let percent = fraction * 100.0;
    // Fast path for whole percentages, the most common case: `whole / 100.0` equals the result of
    // `hundredth`.
    let whole = percent.round();
    if whole.abs() < 1e15 && whole != 0.0 && whole / 100.0 == fraction {
        return whole.to_string();
    }
    // Multiplication by 100 rounds, so a neighbouring float may be the right percentage.
    let upwards = core::iter::successors(Some(percent), |p| Some(p.next_up())).take(4);
    let downwards = core::iter::successors(Some(percent), |p| Some(p.next_down())).take(4);
    let reads_back = |text: &String| hundredth(text) == Some(fraction);
    let rounded = (0..=12).map(|digits| format!("{percent:.digits$}"));
    let neighbours = upwards.chain(downwards).map(|neighbour| neighbour.to_string());
    rounded.chain(neighbours).find(reads_back).unwrap_or_else(|| percent_in_full(fraction))
}

/// Moves the decimal point of a fraction by two digits. Between two neighbouring fractions there is
/// not always a percentage that is a binary number, but there is always a decimal one.
fn percent_in_full(fraction: f64) -> String {
    let text = fraction.abs().to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let decimals = format!("{decimals:0<2}");
    let (hundredths, rest) = decimals.split_at(2);
    let percent = format!("{whole}{hundredths}");
    let percent = percent.trim_start_matches('0');
    let sign = if fraction < 0.0 { "-" } else { "" };
    let percent = if percent.is_empty() { "0" } else { percent };
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{percent}{point}{rest}")
}
