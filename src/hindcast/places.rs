use crate::inventory::EmissionSeries;

/// A set of places, in groups that weigh the same.
///
/// Municipalities of three countries are three groups, so that the country with the most of them does
/// not decide; nations are one group.
///
/// ```
/// use climate_targets::EmissionSeries;
/// use climate_targets::hindcast::Places;
/// let lahti = EmissionSeries::from_tonnes("Lahti", [(2020, 428_500.0)])?;
/// let goteborg = EmissionSeries::from_tonnes("Göteborg", [(2020, 2_147_214.02)])?;
/// let places = Places::new("Finland", [&lahti]).and("Sweden", [&goteborg]);
/// assert_eq!((places.len(), places.groups().count()), (2, 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Places<'a> {
    groups: Vec<String>,
    /// Each with the index of its group.
    series: Vec<(usize, &'a EmissionSeries)>,
}

impl<'a> Places<'a> {
    /// One group.
    pub fn new(
        group: impl Into<String>,
        series: impl IntoIterator<Item = &'a EmissionSeries>,
    ) -> Self {
        Self { groups: Vec::new(), series: Vec::new() }.and(group, series)
    }

    /// These and one group more; a group of a name that is there already grows.
    #[must_use]
    pub fn and(
        mut self,
        group: impl Into<String>,
        series: impl IntoIterator<Item = &'a EmissionSeries>,
    ) -> Self {
        let group = group.into();
        let index = self.groups.iter().position(|known| *known == group).unwrap_or_else(|| {
            self.groups.push(group);
            self.groups.len() - 1
        });
        self.series.extend(series.into_iter().map(|series| (index, series)));
        self
    }

    /// The number of places.
    pub fn len(&self) -> usize {
        self.series.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.series.is_empty()
    }

    /// The names of the groups.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.groups.iter().map(String::as_str)
    }

    /// The series of all places, group by group as they were added.
    pub fn series(&self) -> impl Iterator<Item = &'a EmissionSeries> + '_ {
        self.series.iter().map(|(_, series)| *series)
    }

    /// Each place with the index of its group.
    pub(super) fn grouped(&self) -> impl Iterator<Item = (usize, &'a EmissionSeries)> + '_ {
        self.series.iter().copied()
    }
}
