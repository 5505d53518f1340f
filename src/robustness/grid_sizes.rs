//! The order of the combinations of a grid, and the pairs that differ in one choice only.

use super::MethodAxis;

/// The number of options of each choice.
///
/// The index of a combination is a mixed-radix number with five digits, see
/// [`GridSizes::radices`]. Window, estimator and projection share one digit, the outlook: first
/// the trends, one for each window and estimator, then the projections. A projection has no window
/// and no estimator, so it is one option only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct GridSizes {
    pub(super) vintages: usize,
    pub(super) readings: usize,
    pub(super) windows: usize,
    pub(super) estimators: usize,
    pub(super) projections: usize,
    pub(super) paths: usize,
    pub(super) policies: usize,
}

impl GridSizes {
    /// The number of trends: every window with every estimator.
    pub(super) const fn trends(&self) -> usize {
        self.windows * self.estimators
    }

    /// The number of options of each digit, the highest digit first: release, reading, outlook,
    /// path, base policy.
    const fn radices(&self) -> [usize; 5] {
        let outlooks = self.trends() + self.projections;
        [self.vintages, self.readings, outlooks, self.paths, self.policies]
    }

    /// The number of combinations.
    pub(super) fn count(&self) -> usize {
        self.radices().iter().product()
    }

    /// The digits of an index below [`GridSizes::count`].
    pub(super) fn digits(&self, index: usize) -> [usize; 5] {
        let mut rest = index;
        let mut digits = self.radices();
        for digit in digits.iter_mut().rev() {
            let size = *digit;
            *digit = rest % size;
            rest /= size;
        }
        digits
    }

    /// The pairs of combinations that differ in `choice` only, each pair once.
    pub(super) fn pairs(self, choice: MethodAxis) -> impl Iterator<Item = (usize, usize)> {
        let at = match choice {
            MethodAxis::Vintage => 0,
            MethodAxis::Reading => 1,
            MethodAxis::Outlook | MethodAxis::Window | MethodAxis::Estimator => 2,
            MethodAxis::Path => 3,
            MethodAxis::BaseYear => 4,
        };
        let size = self.radices().get(at).copied().unwrap_or(1);
        // The next option of a digit is `stride` places further in the list.
        let stride: usize = self.radices().iter().skip(at + 1).product();
        (0..self.count()).flat_map(move |index| {
            let option = index / stride % size;
            let others = option + 1..size;
            let others = others.filter(move |other| self.differ_only_in(choice, option, *other));
            others.map(move |other| (index, index + (other - option) * stride))
        })
    }

    /// Whether two options of the digit of `choice` differ in `choice` only; `other` is the later
    /// option. A trend and a projection differ in the outlook only, whichever window and estimator
    /// the trend has.
    const fn differ_only_in(&self, choice: MethodAxis, option: usize, other: usize) -> bool {
        let is_trend = other < self.trends();
        match choice {
            MethodAxis::Outlook => !is_trend,
            MethodAxis::Window => is_trend && option % self.estimators == other % self.estimators,
            MethodAxis::Estimator => {
                is_trend && option / self.estimators == other / self.estimators
            }
            _ => true,
        }
    }
}
