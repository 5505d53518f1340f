//! Number formats of cells that show another number than the cell holds.
//!
//! Source: ECMA-376-1, 18.8.31 numFmts.

/// Whether a format shows a percentage, divides by a thousand, or adds letters such as a unit.
pub(super) fn changes_number(format: &str) -> bool {
    // The first section is that of positive numbers.
    let section = format.split(';').next().unwrap_or_default();
    let (mut is_quoted, mut in_brackets) = (false, false);
    let mut rest = String::new();
    let mut letters = section.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => is_quoted = !is_quoted,
            '\\' if letters.next().is_some_and(char::is_alphabetic) => return true,
            '\\' => {}
            '[' => in_brackets = true,
            ']' => in_brackets = false,
            // "[$\u{20ac}-407]" is a currency, "[Red]" a colour.
            '$' | '\u{20ac}' | '\u{a3}' => return true,
            letter if is_quoted && letter.is_alphabetic() => return true,
            letter if !is_quoted && !in_brackets => rest.push(letter),
            _ => {}
        }
    }
    let last_digit = rest.rfind(['0', '#', '?']);
    let is_scaled = last_digit.is_some_and(|at| rest[at + 1..].trim_start().starts_with(','));
    rest.contains('%') || is_scaled
}

#[cfg(test)]
mod tests {
    #[test]
    fn percentages_factors_and_units_change_a_number() {
        for format in
            ["0%", "0.0 %", "#,##0.0,", "0.0,,", "0.0\" Mt\"", "[$\u{20ac}-407] 0.00", "0\\t"]
        {
            assert!(super::changes_number(format), "{format}");
        }
        for format in
            ["General", "0.00", "#,##0", "#,##0.00;[Red]-#,##0.00", "0.00E+00", "@", "0\" \""]
        {
            assert!(!super::changes_number(format), "{format}");
        }
    }
}
