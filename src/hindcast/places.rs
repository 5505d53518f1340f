use std::collections::HashMap;

use crate::inventory::EmissionSeries;

/// A set of places in groups, such as the municipalities of several countries.
///
/// A calibration gives each group the same weight, so that a country with many municipalities does
/// not dominate. A [`HindcastReport`](super::HindcastReport) gives each case the same weight.
///
/// ```
/// use climate_targets::EmissionSeries;
/// use climate_targets::hindcast::Places;
/// let lahti = EmissionSeries::from_tonnes("Lahti", [(2020, 428_500.0)])?;
/// let goteborg = EmissionSeries::from_tonnes("Göteborg", [(2020, 2_147_214.02)])?;
/// let places = Places::new("Finland", [&lahti]).and("Sweden", [&goteborg]);
/// assert_eq!((places.len(), places.is_empty()), (2, false));
/// assert!(places.groups().eq(["Finland", "Sweden"]));
/// assert!(places.series().map(EmissionSeries::place).eq(["Lahti", "Göteborg"]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Places<'a> {
    groups: Vec<String>,
    /// The index of each group, by its name.
    indexes: HashMap<String, usize>,
    /// The series, each with the index of its group.
    series: Vec<(usize, &'a EmissionSeries)>,
}

impl<'a> Places<'a> {
    /// Creates a set with one group.
    pub fn new(
        group: impl Into<String>,
        series: impl IntoIterator<Item = &'a EmissionSeries>,
    ) -> Self {
        Self { groups: Vec::new(), indexes: HashMap::new(), series: Vec::new() }.and(group, series)
    }

    /// Adds a group. If the set already has a group with that name, the series are added to it.
    #[must_use]
    pub fn and(
        mut self,
        group: impl Into<String>,
        series: impl IntoIterator<Item = &'a EmissionSeries>,
    ) -> Self {
        let group = group.into();
        let index = *self.indexes.entry(group).or_insert_with_key(|group| {
            self.groups.push(group.clone());
            self.groups.len() - 1
        });
        self.series.extend(series.into_iter().map(|series| (index, series)));
        self
    }

    /// The number of places.
    pub fn len(&self) -> usize {
        self.series.len()
    }

    /// Whether the set has no place.
    pub fn is_empty(&self) -> bool {
        self.series.is_empty()
    }

    /// The names of the groups.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.groups.iter().map(String::as_str)
    }

    /// The series of all places, in the order in which they were added.
    pub fn series(&self) -> impl Iterator<Item = &'a EmissionSeries> + '_ {
        self.series.iter().map(|(_, series)| *series)
    }

    /// Splits the set into two random halves; equal seeds give equal halves. With an odd number of
    /// places, the second half has one place more.
    ///
    /// ```
    /// use climate_targets::EmissionSeries;
    /// use climate_targets::hindcast::Places;
    /// let series = ["Lahti", "Turku", "Espoo"].map(|name| EmissionSeries::from_tonnes(name, []));
    /// let [lahti, turku, espoo] = series.map(Result::unwrap);
    /// let [half, rest] = Places::new("Finland", [&lahti, &turku, &espoo]).halves(1);
    /// assert_eq!((half.len(), rest.len()), (1, 2));
    /// ```
    pub fn halves(&self, seed: u64) -> [Self; 2] {
        let half = self.random_half(seed);
        [true, false].map(|side| {
            let of_side = self.series.iter().zip(&half).filter(|(_, is_in)| **is_in == side);
            Self {
                groups: self.groups.clone(),
                indexes: self.indexes.clone(),
                series: of_side.map(|(series, _)| *series).collect(),
            }
        })
    }

    /// For each place, whether it belongs to the first random half.
    pub(super) fn random_half(&self, seed: u64) -> Vec<bool> {
        random_half(self.len(), seed)
    }

    /// Iterates over the series, each with the index of its group.
    pub(super) fn grouped(&self) -> impl Iterator<Item = (usize, &'a EmissionSeries)> + '_ {
        self.series.iter().copied()
    }
}

/// Selects a random half of `count` places, rounded down, by a seeded shuffle. True marks a
/// selected place.
fn random_half(count: usize, seed: u64) -> Vec<bool> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut state = seed;
    for last in (1..count).rev() {
        order.swap(last, (split_mix(&mut state) % (last as u64 + 1)) as usize);
    }
    let mut half = vec![false; count];
    for index in order.into_iter().take(count / 2) {
        half.iter_mut().skip(index).take(1).for_each(|is_in| *is_in = true);
    }
    half
}

/// Returns the next number of the generator `SplitMix64` and advances its state.
///
/// Source: G. L. Steele, D. Lea and C. H. Flood, *Fast Splittable Pseudorandom Number Generators*,
/// OOPSLA 2014, 453-472.
fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
