/// Bisects an interval down to adjacent floating-point numbers and returns the smallest number at
/// which a condition fails.
///
/// The condition holds at `low`, fails at `high`, and changes once in between.
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
