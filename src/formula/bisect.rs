/// The border within an interval, to the last digit: the smallest number from which on a
/// condition no longer holds, for a condition that holds at `low` and not at `high`.
pub(crate) fn border(mut low: f64, mut high: f64, holds: impl Fn(f64) -> bool) -> f64 {
    while let middle = f64::midpoint(low, high)
        && middle > low
        && middle < high
    {
        if holds(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}
