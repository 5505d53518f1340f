//! Numbers and names as text.

use climate_targets::quantity::MassUnit;
use climate_targets::{Assessment, Emissions, Share};

/// A name without control characters, which could move the cursor of a terminal.
pub fn printable(name: &str) -> String {
    name.replace(char::is_control, " ")
}

pub fn signed_percent(share: Share) -> String {
    format!("{:+.1} %", share.percent())
}

/// A level with about three digits.
pub fn rounded(level: Emissions, unit: MassUnit) -> String {
    let value = level.in_unit(unit);
    if value.abs() >= 1e7 {
        return format!("{value:.1e}");
    }
    let digits = usize::from(value.abs() < 99.95);
    let text = format!("{value:.digits$}");
    if text == "-0.0" { "0.0".to_owned() } else { text }
}

/// The unit for the levels of a result, chosen by the largest level.
pub fn readable_unit(result: &Assessment<'_>) -> MassUnit {
    let figures = result.figures();
    let levels = [
        figures.base.map(|base| base.level),
        figures.latest.map(|latest| latest.level),
        figures.allowable,
    ];
    let largest = levels.into_iter().flatten().map(|l| l.tonnes().abs()).fold(0.0, f64::max);
    match largest {
        t if t >= 1e10 => MassUnit::Gigatonne,
        t if t >= 1e7 => MassUnit::Megatonne,
        t if t >= 1e4 => MassUnit::Kilotonne,
        _ => MassUnit::Tonne,
    }
}
