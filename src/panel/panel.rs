//! The input table of a panel.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::PanelError;
use super::lanes::equal_or_both_nan;
use crate::boundary::Boundary;
use crate::inventory::{EmissionSeries, Observation, folded_name};
use crate::quantity::{Emissions, QuantityError, Year, is_level};

/// A table of emissions, t CO2e, with one column per year and one row per place.
///
/// A missing level is NaN. Panels and their results are the only part of the crate that uses NaN.
///
/// ```
/// use climate_targets::panel::Panel;
/// use climate_targets::{Emissions, Year};
/// // Rows in any order. Lahti's 2012 and Umeå's 1990 are missing.
/// let rows = [
///     ("Lahti", 1990, Emissions::from_kilotonnes(792.2)),
///     ("Umeå", 2012, Emissions::from_kilotonnes(450.0)),
///     ("Lahti", 2022, Emissions::from_kilotonnes(401.4)),
/// ];
/// let panel = Panel::from_rows(rows)?;
/// assert_eq!(panel.len(), 2);
/// assert_eq!(panel.place(0), "Lahti");
/// assert!(!panel.is_empty());
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
    /// The indices of the places assessed one by one, in increasing order: places with a land
    /// sector, supplementary measures or their own boundary, which columns cannot hold.
    singly_assessed: Vec<usize>,
}

/// Missing levels (NaN) are equal to each other.
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

/// The source of a panel's places, which determines their names.
#[derive(Debug, Clone, PartialEq)]
enum Places<'a> {
    /// Columns without names; the name of a place is its index.
    Numbered,
    /// Columns with names, or rows.
    Named(Vec<Cow<'a, str>>),
    /// Series, each with its name and further data.
    Series(&'a [EmissionSeries]),
}

impl<'a> Panel<'a> {
    /// Builds a panel from borrowed columns: increasing years and, for each year, the levels of all
    /// places in t CO2e, NaN if missing. The levels are not copied.
    ///
    /// # Errors
    /// - [`PanelError::YearsAndColumns`] for three years with two columns;
    /// - [`PanelError::Length`] for columns of different lengths;
    /// - [`PanelError::Year`] for the year 20220;
    /// - [`PanelError::YearsOutOfOrder`] for 2020 before 1990, or 2020 twice;
    /// - [`PanelError::NotALevel`] for the levels `f64::INFINITY` and 1e300 t.
    ///
    /// ```
    /// use climate_targets::panel::Panel;
    /// let (of_1990, of_2020) = (vec![100.0, 200.0, f64::NAN], vec![75.0, f64::NAN, 20.0]);
    /// let panel = Panel::from_columns(&[1990, 2020], &[&of_1990, &of_2020])?;
    /// assert_eq!((panel.len(), panel.years().count()), (3, 2));
    /// // The series of the second place has one observation.
    /// assert_eq!(panel.series(1).unwrap().observations().len(), 1);
    /// # Ok::<(), climate_targets::panel::PanelError>(())
    /// ```
    pub fn from_columns(years: &[i32], columns: &[&'a [f64]]) -> Result<Self, PanelError> {
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
            let in_range = |level: &f64| level.is_nan() || is_level(*level);
            // A fold without early exit, so that the check of a valid column is vectorised.
            if !column.iter().fold(true, |all, level| all & in_range(level)) {
                let place = column.iter().take_while(|level| in_range(level)).count();
                let value = column.get(place).copied().unwrap_or_default();
                return Err(PanelError::NotALevel { position, place, value });
            }
        }
        let columns = columns.iter().map(|column| Cow::Borrowed(*column)).collect();
        let (places, boundary) = (Places::Numbered, Boundary::UNSPECIFIED);
        Ok(Self { years: checked, columns, len, places, boundary, singly_assessed: Vec::new() })
    }

    /// Builds a panel from rows of place, year and level, in any order. Places are numbered in the
    /// order of their first row, whose spelling is kept: "Göteborg" and "göteborg " are one place.
    /// For a missing level, omit the row.
    ///
    /// # Errors
    /// - [`PanelError::Row`] for the year 20220, and for an invalid level such as
    ///   `Emissions::from_kilotonnes(f64::NAN)`;
    /// - [`PanelError::DuplicateYear`] for a second level of a place in a year, equal or not;
    /// - [`PanelError::NoNameInRow`] for a blank name such as `" "`.
    pub fn from_rows<N: Into<Cow<'a, str>>>(
        rows: impl IntoIterator<Item = (N, i32, Result<Emissions, QuantityError>)>,
    ) -> Result<Self, PanelError> {
        let (mut names, mut index): (Vec<Cow<'a, str>>, BTreeMap<Cow<'a, str>, usize>) =
            Default::default();
        // The places by normalised name, for the first row of each spelling.
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let mut levels: BTreeMap<Year, Vec<(usize, f64)>> = BTreeMap::new();
        for (row, (name, year, level)) in rows.into_iter().enumerate() {
            let (name, row) = (name.into(), row + 1);
            let refused = |problem| PanelError::Row { row, problem };
            let level = level.and_then(Emissions::as_level).map_err(refused)?;
            let year = Year::new(year).map_err(refused)?;
            if name.trim().is_empty() {
                return Err(PanelError::NoNameInRow { row });
            }
            let place = *index.entry(name).or_insert_with_key(|name| {
                *places.entry(folded_name(name)).or_insert_with(|| {
                    names.push(name.clone());
                    names.len() - 1
                })
            });
            levels.entry(year).or_default().push((place, level.tonnes()));
        }
        let len = names.len();
        let mut columns = Vec::with_capacity(levels.len());
        for (year, of_year) in &levels {
            let mut column = vec![f64::NAN; len];
            for (place, level) in of_year {
                let Some(cell) = column.get_mut(*place) else { continue };
                if !cell.is_nan() {
                    return Err(PanelError::DuplicateYear {
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

    /// Builds a panel from series, one per place. The panel keeps all data of the series:
    /// boundaries, land sectors, populations, supplementary measures. Places with a land sector,
    /// with supplementary measures, or with a boundary other than that of the first series take
    /// longer, because they are assessed one by one.
    ///
    /// ```
    /// use climate_targets::panel::Panel;
    /// use climate_targets::EmissionSeries;
    /// let levels = [(1990, 792_200.0), (2022, 401_400.0)];
    /// let series = [EmissionSeries::from_tonnes("Lahti", levels)?];
    /// let panel = Panel::from_series(&series);
    /// assert_eq!(panel.years().count(), 2);
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    pub fn from_series(series: &'a [EmissionSeries]) -> Self {
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

    /// Sets the names of the places, in order. Default: the index of the place, from 0. A panel of
    /// series keeps the names of the series.
    ///
    /// # Errors
    /// [`PanelError::Names`] for two names with three places; [`PanelError::NoName`] for a blank
    /// name such as `" "`.
    ///
    /// ```
    /// use climate_targets::panel::Panel;
    /// let panel = Panel::from_columns(&[2020], &[&[75.0, 20.0]])?;
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

    /// Sets the boundary of all levels. Default: unspecified. A panel of series keeps the boundary
    /// of each series.
    ///
    /// # Errors
    /// [`PanelError::NegativeGross`] for a negative level, if the boundary excludes the land sector.
    ///
    /// ```
    /// use climate_targets::Boundary;
    /// use climate_targets::panel::Panel;
    /// let panel = Panel::from_columns(&[2020], &[&[75.0, 20.0]])?;
    /// assert_eq!(panel.boundary(), &Boundary::UNSPECIFIED);
    /// let panel = panel.with_boundary(Boundary::use_based())?;
    /// assert_eq!(panel.boundary(), &Boundary::use_based());
    /// # Ok::<(), climate_targets::panel::PanelError>(())
    /// ```
    pub fn with_boundary(mut self, boundary: Boundary) -> Result<Self, PanelError> {
        if matches!(self.places, Places::Series(_)) {
            return Ok(self);
        }
        if boundary.is_gross() {
            for (year, column) in self.columns() {
                let negative = column.iter().enumerate().find(|(_, level)| **level < 0.0);
                if let Some((place, value_t)) = negative {
                    return Err(PanelError::NegativeGross { year, place, value_t: *value_t });
                }
            }
        }
        self.boundary = boundary;
        Ok(self)
    }

    /// The number of places.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether the panel has no places.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Iterates over the years with a column, in order.
    pub fn years(&self) -> impl Iterator<Item = Year> + '_ {
        self.years.iter().copied()
    }

    /// Returns the levels of a year, t CO2e, NaN if missing; `None` if the year has no column.
    pub fn column(&self, year: Year) -> Option<&[f64]> {
        let index = self.years.binary_search(&year).ok()?;
        self.columns.get(index).map(|column| &**column)
    }

    /// Iterates over years and columns, in order.
    pub(super) fn columns(&self) -> impl DoubleEndedIterator<Item = (Year, &[f64])> + Clone {
        self.years.iter().copied().zip(self.columns.iter().map(|column| &**column))
    }

    /// Returns the name of a place, or its index if the place has no name; an empty string if the
    /// index is too large.
    pub fn place(&self, index: usize) -> Cow<'_, str> {
        let name = match &self.places {
            _ if index >= self.len => Some(Cow::Borrowed("")),
            Places::Numbered => None,
            Places::Named(names) => names.get(index).map(|name| Cow::Borrowed(&**name)),
            Places::Series(series) => series.get(index).map(|one| Cow::Borrowed(one.place())),
        };
        name.unwrap_or_else(|| Cow::Owned(index.to_string()))
    }

    /// The boundary of the levels; for a panel of series, the boundary of the first series.
    pub const fn boundary(&self) -> &Boundary {
        &self.boundary
    }

    /// The indices of the places in `from..to` that are assessed one by one.
    pub(super) fn singly_assessed(&self, from: usize, to: usize) -> &[usize] {
        let (first, last) = (
            self.singly_assessed.partition_point(|p| *p < from),
            self.singly_assessed.partition_point(|p| *p < to),
        );
        self.singly_assessed.get(first..last).unwrap_or_default()
    }

    /// Returns the series of a place: the original series in a panel of series, otherwise a series
    /// built from the levels of the place. `None` for an index that is too large.
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
