use core::fmt;

use super::{Emissions, Intensity};

mod sealed {
    pub trait Sealed {
        fn computed(number: f64) -> Self;
    }
    impl Sealed for super::Emissions {
        fn computed(number: f64) -> Self {
            Self::computed(number)
        }
    }
    impl Sealed for super::Intensity {
        fn computed(number: f64) -> Self {
            Self::computed(number)
        }
    }
}

pub(crate) use sealed::Sealed as Computed;

/// The quantity that a target judges: tonnes ([`Emissions`]), or tonnes per head or per unit of an
/// activity ([`Intensity`]).
///
/// Figures are typed by it, so that a record holds one quantity and never two.
pub trait Level: Computed + Copy + PartialEq + fmt::Debug {
    /// Whether it is tonnes.
    const IS_TONNES: bool;

    /// The number: t CO2e a year, or t CO2e a year per unit.
    fn number(self) -> f64;
}

impl Level for Emissions {
    const IS_TONNES: bool = true;

    fn number(self) -> f64 {
        self.tonnes()
    }
}

impl Level for Intensity {
    const IS_TONNES: bool = false;

    fn number(self) -> f64 {
        self.tonnes_per_unit()
    }
}
