use crate::quantity::{Emissions, Known, Share, Year};

/// The maximum of the observed emissions, and how far they have fallen since.
///
/// Source: C40, definition of peaked emissions: the maximum lies at least five years back, and
/// emissions have fallen by at least a tenth of it.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Peak<L = Emissions> {
    /// The first year of the maximum.
    pub year: Year,
    /// The maximum.
    pub level: L,
    /// `1 - EL/maximum`: negative never, 0 while the latest level is the maximum.
    pub fall: Known<Share>,
}
