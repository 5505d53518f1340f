use std::borrow::Cow;
use std::collections::BTreeMap;

use super::PanelError;
use super::lanes::equal_or_both_nan;
use crate::boundary::Boundary;
use crate::inventory::{EmissionSeries, Observation};
use crate::quantity::{Emissions, QuantityError, Year};

/// Emissions of many places, year by year: one column a year, one level a place, t CO2e.
///
/// A missing level is NaN, here and only here: in the columns of a panel and of its results.
///
/// ```
/// use climate_targets::panel::Panel;
/// use climate_targets::{Emissions, Year};
/// // From rows in any order; Lahti's 2012 and Umeå's 1990 stay missing.
/// let rows = [
///     ("Lahti", 1990, Emissions::from_kilotonnes(792.2)),
///     ("Umeå", 2012, Emissions::from_kilotonnes(450.0)),
///     ("Lahti", 2022, Emissions::from_kilotonnes(401.4)),
/// ];
/// let panel = Panel::of_rows(rows)?;
/// assert_eq!(panel.len(), 2);
/// assert_eq!(panel.place(0), "Lahti");
/// assert!(panel.column(Year::constant(2012)).unwrap()[0].is_nan());
/// # Ok::<(), climate_targets::panel::PanelError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Panel<'a> {
    years: Vec<Year>,
    columns: Vec<Cow<'a, [f64]>>,
    len: usize,
    places: Places<'a>,
    boundary: Boundary,
    /// The places that have more to them than a level a year, in order: a land sector or measures
    /// beside, or a boundary of their own. These are assessed one by one.
    singly_assessed: Vec<usize>,
}

/// What is missing from both is the same.
impl PartialEq for Panel<'_> {
    fn eq(&self, other: &Self) -> bool {
        let mut columns = self.columns.iter().zip(&other.columns);
        self.years == other.years
            && self.len == other.len
            && columns.all(|(one, other)| equal_or_both_nan(one, other))
            && self.places == other.places
            && self.boundary == other.boundary
            && self.singly_assessed == other.singly_assessed
    }
}

#[derive(Debug, Clone, PartialEq)]
enum Places<'a> {
    Numbered,
    Named(Vec<Cow<'a, str>>),
    Series(&'a [EmissionSeries]),
}

impl<'a> Panel<'a> {
    /// From columns that stay where they are: the years in order, and for each the levels of all
    /// places, t CO2e, NaN where there is none.
    ///
    /// # Errors
    /// [`PanelError::YearsAndColumns`] and [`PanelError::Length`] where numbers do not agree;
    /// [`PanelError::Year`] for 20220; [`PanelError::YearsOutOfOrder`] for 2020 before 1990 or
    /// twice; [`PanelError::Infinite`] for an infinite level.
    ///
    /// ```
    /// use climate_targets::panel::Panel;
    /// let (of_1990, of_2020) = (vec![100.0, 200.0, f64::NAN], vec![75.0, f64::NAN, 20.0]);
    /// let panel = Panel::of_columns(&[1990, 2020], &[&of_1990, &of_2020])?;
    /// assert_eq!((panel.len(), panel.years().count()), (3, 2));
    /// // The series of the second place has one observation.
    /// assert_eq!(panel.series(1).unwrap().observations().len(), 1);
    /// # Ok::<(), climate_targets::panel::PanelError>(())
    /// ```
    pub fn of_columns(years: &[i32], columns: &[&'a [f64]]) -> Result<Self, PanelError> {
        if years.len() != columns.len() {
            return Err(PanelError::YearsAndColumns { years: years.len(), columns: columns.len() });
        }
        let mut checked: Vec<Year> = Vec::with_capacity(years.len());
        for (index, year) in years.iter().enumerate() {
            let position = index + 1;
            let next =
                Year::new(*year).map_err(|problem| PanelError::Year { position, problem })?;
            if checked.last().is_some_and(|last| *last >= next) {
                return Err(PanelError::YearsOutOfOrder { position, year: *year });
            }
            checked.push(next);
        }
        let len = columns.first().map_or(0, |column| column.len());
        for (index, column) in columns.iter().enumerate() {
            let position = index + 1;
            if column.len() != len {
                let found = column.len();
                return Err(PanelError::Length { position, found, expected: len });
            }
            if let Some(place) = column.iter().position(|level| level.is_infinite()) {
                let value = column.get(place).copied().unwrap_or_default();
                return Err(PanelError::Infinite { position, place, value });
            }
        }
        let columns = columns.iter().map(|column| Cow::Borrowed(*column)).collect();
        let (places, boundary) = (Places::Numbered, Boundary::UNSPECIFIED);
        Ok(Self { years: checked, columns, len, places, boundary, singly_assessed: Vec::new() })
    }

    /// From rows of place, year and level, in any order; places in the order of first mention.
    ///
    /// # Errors
    /// [`PanelError::Row`] for the year 20220 and for a level that is no number, as
    /// `Emissions::from_kilotonnes(f64::NAN)`; [`PanelError::Twice`] for a second level of a place
    /// in a year, equal or not, as Lahti's 790 kt of 1990 after its 792.2 kt;
    /// [`PanelError::NoNameInRow`] for a blank name, as `" "`.
    pub fn of_rows<N: Into<Cow<'a, str>>>(
        rows: impl IntoIterator<Item = (N, i32, Result<Emissions, QuantityError>)>,
    ) -> Result<Self, PanelError> {
        let (mut names, mut index): (Vec<Cow<'a, str>>, BTreeMap<Cow<'a, str>, usize>) =
            Default::default();
        let mut levels: BTreeMap<Year, Vec<(usize, f64)>> = BTreeMap::new();
        for (row, (name, year, level)) in rows.into_iter().enumerate() {
            let (name, row) = (name.into(), row + 1);
            let refused = |problem| PanelError::Row { row, problem };
            let (year, level) = (Year::new(year).map_err(refused)?, level.map_err(refused)?);
            if name.trim().is_empty() {
                return Err(PanelError::NoNameInRow { row });
            }
            let place = *index.entry(name.clone()).or_insert(names.len());
            if place == names.len() {
                names.push(name);
            }
            levels.entry(year).or_default().push((place, level.tonnes()));
        }
        let len = names.len();
        let mut columns = Vec::with_capacity(levels.len());
        for (year, of_year) in &levels {
            let mut column = vec![f64::NAN; len];
            for (place, level) in of_year {
                let Some(cell) = column.get_mut(*place) else { continue };
                if !cell.is_nan() {
                    return Err(PanelError::Twice {
                        place: names.get(*place).map(ToString::to_string).unwrap_or_default(),
                        year: year.get(),
                        first_t: *cell,
                        second_t: *level,
                    });
                }
                *cell = *level;
            }
            columns.push(Cow::Owned(column));
        }
        let (places, boundary) = (Places::Named(names), Boundary::UNSPECIFIED);
        let years = levels.into_keys().collect();
        Ok(Self { years, columns, len, places, boundary, singly_assessed: Vec::new() })
    }

    /// From series, which keep all that is in them: boundaries, land sectors, populations,
    /// measures. A place whose boundary is another than the first one's, or which reports a land
    /// sector or measures, is assessed by itself.
    ///
    /// ```
    /// use climate_targets::panel::Panel;
    /// use climate_targets::EmissionSeries;
    /// let levels = [(1990, 792_200.0), (2022, 401_400.0)];
    /// let series = [EmissionSeries::from_tonnes("Lahti", levels)?];
    /// let panel = Panel::of_series(&series);
    /// assert_eq!(panel.years().count(), 2);
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    pub fn of_series(series: &'a [EmissionSeries]) -> Self {
        let mut by_year: BTreeMap<Year, Vec<f64>> = BTreeMap::new();
        let empty = || vec![f64::NAN; series.len()];
        let boundary = series.first().map_or(Boundary::UNSPECIFIED, |s| s.boundary().clone());
        let mut singly_assessed = Vec::new();
        for (place, one) in series.iter().enumerate() {
            for observation in one.observations() {
                let column = by_year.entry(observation.year).or_insert_with(empty);
                if let Some(cell) = column.get_mut(place) {
                    *cell = observation.emissions.tonnes();
                }
            }
            let plain = !one.reports_land_sector() && one.measures().is_empty();
            if !plain || *one.boundary() != boundary {
                singly_assessed.push(place);
            }
        }
        let (years, columns) =
            by_year.into_iter().map(|(y, column)| (y, Cow::Owned(column))).unzip();
        let (len, places) = (series.len(), Places::Series(series));
        Self { years, columns, len, places, boundary, singly_assessed }
    }

    /// Names the places of columns, in their order; without names they are numbered from 0. A panel
    /// of series keeps theirs.
    ///
    /// # Errors
    /// [`PanelError::Names`] for another number of names than of places, as two for three;
    /// [`PanelError::NoName`] for a blank one, as `" "`.
    ///
    /// ```
    /// use climate_targets::panel::Panel;
    /// let panel = Panel::of_columns(&[2020], &[&[75.0, 20.0]])?;
    /// assert_eq!(panel.place(1), "1");
    /// assert_eq!(panel.with_places(["Lahti", "Umeå"])?.place(1), "Umeå");
    /// # Ok::<(), climate_targets::panel::PanelError>(())
    /// ```
    pub fn with_places<N: Into<Cow<'a, str>>>(
        mut self,
        names: impl IntoIterator<Item = N>,
    ) -> Result<Self, PanelError> {
        let names: Vec<Cow<'a, str>> = names.into_iter().map(Into::into).collect();
        if names.len() != self.len {
            return Err(PanelError::Names { names: names.len(), places: self.len });
        }
        if let Some(place) = names.iter().position(|name| name.trim().is_empty()) {
            return Err(PanelError::NoName { place });
        }
        if !matches!(self.places, Places::Series(_)) {
            self.places = Places::Named(names);
        }
        Ok(self)
    }

    /// Sets what the levels of columns or rows count, all of them alike; unspecified by default. A
    /// panel of series keeps that of each series.
    #[must_use]
    pub fn with_boundary(mut self, boundary: Boundary) -> Self {
        if !matches!(self.places, Places::Series(_)) {
            self.boundary = boundary;
        }
        self
    }

    /// How many places it has.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether it has no place.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The years that have a column, in order.
    pub fn years(&self) -> impl Iterator<Item = Year> + '_ {
        self.years.iter().copied()
    }

    /// The levels of a year, t CO2e, NaN where one is missing.
    pub fn column(&self, year: Year) -> Option<&[f64]> {
        let index = self.years.binary_search(&year).ok()?;
        self.columns.get(index).map(|column| &**column)
    }

    /// Years and columns, in order.
    pub(super) fn columns(&self) -> impl DoubleEndedIterator<Item = (Year, &[f64])> + Clone {
        self.years.iter().copied().zip(self.columns.iter().map(|column| &**column))
    }

    /// The name of a place, or its number; empty beyond the last.
    pub fn place(&self, index: usize) -> Cow<'_, str> {
        let name = match &self.places {
            _ if index >= self.len => Some(Cow::Borrowed("")),
            Places::Numbered => None,
            Places::Named(names) => names.get(index).map(|name| Cow::Borrowed(&**name)),
            Places::Series(series) => series.get(index).map(|one| Cow::Borrowed(one.place())),
        };
        name.unwrap_or_else(|| Cow::Owned(index.to_string()))
    }

    /// What the levels count; of series, what the first one's do.
    pub const fn boundary(&self) -> &Boundary {
        &self.boundary
    }

    /// The places that are assessed by themselves, among a range.
    pub(super) fn singly_assessed(&self, from: usize, to: usize) -> &[usize] {
        let (first, last) = (
            self.singly_assessed.partition_point(|p| *p < from),
            self.singly_assessed.partition_point(|p| *p < to),
        );
        self.singly_assessed.get(first..last).unwrap_or_default()
    }

    /// The series of a place: the one it was built from, or one of its levels.
    pub fn series(&self, index: usize) -> Option<Cow<'_, EmissionSeries>> {
        if let Places::Series(series) = &self.places {
            return series.get(index).map(Cow::Borrowed);
        }
        if index >= self.len {
            return None;
        }
        let level = |(year, column): (Year, &[f64])| {
            let level = column.get(index).copied().filter(|level| !level.is_nan())?;
            Some(Observation::new(year, Emissions::computed(level)))
        };
        let name = self.place(index).into_owned();
        let observations = self.columns().filter_map(level).collect();
        Some(Cow::Owned(EmissionSeries::of_panel(name, self.boundary.clone(), observations)))
    }
}
