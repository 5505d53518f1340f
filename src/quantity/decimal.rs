//! Percent and fractions by the digits in which they are written.

/// The fraction that a percent is.
pub(super) fn fraction_of_percent(percent: f64) -> f64 {
    hundredth(&percent.to_string()).unwrap_or(percent / 100.0)
}

/// The hundredth of a decimal number as it is written: 10.3 % is 0.103, which dividing 10.3 by 100
/// misses by a last digit.
pub(super) fn hundredth(number: &str) -> Option<f64> {
    let shifted: f64 = format!("{number}e-2").parse().ok()?;
    shifted.is_finite().then_some(shifted)
}

/// The percent of a fraction, with the fewest digits that read back as that same fraction.
pub(super) fn shortest_percent(fraction: f64) -> Option<String> {
    let percent = fraction * 100.0;
    // Of a whole number of percent the quotient is what reads back; most targets are one.
    let whole = percent.round();
    if whole.abs() < 1e15 && whole != 0.0 && whole / 100.0 == fraction {
        return Some(whole.to_string());
    }
    // Multiplying by 100 rounds: what reads back may be a neighbour, a few last digits away.
    let upwards = core::iter::successors(Some(percent), |p| Some(p.next_up())).take(4);
    let downwards = core::iter::successors(Some(percent), |p| Some(p.next_down())).take(4);
    let reads_back = |text: &String| hundredth(text) == Some(fraction);
    let rounded = (0..=12).map(|digits| format!("{percent:.digits$}"));
    let neighbours = upwards.chain(downwards).map(|neighbour| neighbour.to_string());
    rounded.chain(neighbours).find(reads_back)
}
