//! The order of the combinations of a grid, and the groups that differ in one choice only.

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
        self.windows.saturating_mul(self.estimators)
    }

    /// The number of options of each digit, the highest digit first: release, reading, outlook,
    /// path, base policy.
    const fn radices(&self) -> [usize; 5] {
        let outlooks = self.trends().saturating_add(self.projections);
        [self.vintages, self.readings, outlooks, self.paths, self.policies]
    }

    /// The number of combinations, at most `usize::MAX`.
    pub(super) fn count(&self) -> usize {
        self.radices().into_iter().fold(1, usize::saturating_mul)
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

    /// The options of a combination apart from `choice`; `None` for a combination without an option
    /// of `choice`. Two combinations with the same other options differ in `choice` only.
    ///
    /// A projection has no window and no estimator. A trend and a projection differ in the outlook
    /// only, whichever window and estimator the trend has.
    pub(super) fn others(&self, choice: MethodAxis, index: usize) -> Option<[usize; 5]> {
        let mut digits = self.digits(index);
        let [vintage, reading, outlook, path, policy] = &mut digits;
        let is_trend = *outlook < self.trends();
        match choice {
            MethodAxis::Vintage => *vintage = 0,
            MethodAxis::Reading => *reading = 0,
            MethodAxis::Outlook => *outlook = 0,
            MethodAxis::Window if is_trend => *outlook %= self.estimators,
            MethodAxis::Estimator if is_trend => *outlook /= self.estimators,
            MethodAxis::Window | MethodAxis::Estimator => return None,
            MethodAxis::Path => *path = 0,
            MethodAxis::BaseYear => *policy = 0,
        }
        Some(digits)
    }

    /// Whether the outlook of a combination is a trend.
    pub(super) fn is_trend(&self, index: usize) -> bool {
        let [_, _, outlook, _, _] = self.digits(index);
        outlook < self.trends()
    }
}
