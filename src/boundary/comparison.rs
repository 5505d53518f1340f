use core::fmt;

use crate::quantity::worded;

worded! {
    /// A field of a [`Boundary`](super::Boundary).
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum BoundaryField {
        /// Which gases.
        Gases = "gases",
        /// Which warming potentials.
        GwpSet = "warming potentials",
        /// Whose emissions.
        Accounting = "accounting",
        /// Which sectors.
        Sectors = "sectors",
        /// With or without the land sector.
        LandSector = "land sector",
        /// How much of the inventory.
        Coverage = "coverage",
    }
}

impl BoundaryField {
    /// Every field, in the order in which they are reported.
    pub const ALL: [Self; 6] = [
        Self::Gases,
        Self::GwpSet,
        Self::Accounting,
        Self::Sectors,
        Self::LandSector,
        Self::Coverage,
    ];

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A set of boundary fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct BoundaryFields(u8);

impl BoundaryFields {
    /// Whether the field is in the set.
    pub const fn contains(self, field: BoundaryField) -> bool {
        self.0 & field.bit() != 0
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The fields of the set, in the order of [`BoundaryField::ALL`].
    pub fn iter(self) -> impl Iterator<Item = BoundaryField> + Clone {
        BoundaryField::ALL.into_iter().filter(move |field| self.contains(*field))
    }

    /// The fields that are in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The set without a field.
    #[must_use]
    pub const fn without(mut self, field: BoundaryField) -> Self {
        self.set(field, false);
        self
    }

    const fn set(&mut self, field: BoundaryField, member: bool) {
        if member {
            self.0 |= field.bit();
        } else {
            self.0 &= !field.bit();
        }
    }
}

impl fmt::Display for BoundaryFields {
    /// The fields, separated by commas.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, field) in self.iter().enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(f, "{separator}{field}")?;
        }
        Ok(())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for BoundaryFields {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// What a comparison of two boundaries found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct BoundaryComparison {
    /// Fields that both specify, differently.
    pub differing: BoundaryFields,
    /// Fields that at least one leaves unspecified.
    pub unspecified: BoundaryFields,
}

impl BoundaryComparison {
    pub(super) fn note<T: PartialEq>(
        &mut self,
        field: BoundaryField,
        one: Option<&T>,
        other: Option<&T>,
    ) {
        self.set(field, one.zip(other).map(|(one, other)| one != other));
    }

    /// Says of a field whether the two differ in it; `None` if either leaves it unspecified.
    pub(crate) fn set(&mut self, field: BoundaryField, differs: Option<bool>) {
        self.differing.set(field, differs == Some(true));
        self.unspecified.set(field, differs.is_none());
    }
}
