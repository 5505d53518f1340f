/// Sorts the values and returns their median; for an even count this is the mean of the two middle
/// values. `None` for an empty slice.
pub(crate) fn median(values: &mut [f64]) -> Option<f64> {
    // A stable sort would need a second list; values that compare equal have the same bits.
    values.sort_unstable_by(f64::total_cmp);
    let middle = values.len() / 2;
    let upper = *values.get(middle)?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    values.get(middle - 1).map(|lower| f64::midpoint(*lower, upper))
}
