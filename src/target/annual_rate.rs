use crate::formula::functions::powi;
use crate::language::{InLanguage, phrase, text};
use crate::quantity::{Portion, Year, getters};

/// A yearly cut by a constant rate.
///
/// `from` is the last year *without* the cut. Göteborg cuts 10.3 % a year from the 2018 level, so
/// 2019 is the first year with a cut.
///
/// ```
/// use climate_targets::target::AnnualRate;
/// use climate_targets::{Ambition, Emissions, Portion, Year};
/// let goteborg = AnnualRate::new(Portion::constant(0.103), Year::constant(2018));
/// // Of the 4.3 t per head of 2018, 0.897^12 remains in 2030; the city's goal is 1.2 t.
/// let start = Emissions::from_tonnes(4.3)?;
/// let allowable = Ambition::AnnualRate(goteborg).allowable(Ok(start), Year::constant(2030));
/// assert!((allowable.unwrap().tonnes() - 1.17).abs() < 0.005);
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
///
/// Sources: Göteborg, environment and climate programme 2021-2030; Borås, carbon budget of 2019.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "an object with rate and from"
    )
)]
pub struct AnnualRate {
    rate: Portion,
    from: Year,
}

impl AnnualRate {
    /// Creates a yearly cut by `rate` from the level of the year `from`.
    ///
    /// ```
    /// use climate_targets::target::AnnualRate;
    /// use climate_targets::{Portion, Year};
    /// let boras = AnnualRate::new(Portion::constant(0.16), Year::constant(2019));
    /// assert_eq!((boras.rate().share().percent(), boras.from().get()), (16.0, 2019));
    /// ```
    pub const fn new(rate: Portion, from: Year) -> Self {
        Self { rate, from }
    }

    getters! { self;
        /// The rate q: the yearly cut as a portion of the previous year's level.
        rate: Portion => self.rate,
        /// The start year ts: the last year without the cut.
        from: Year => self.from,
    }

    /// The fraction of the previous year's level that remains: `1 - q`.
    pub(crate) const fn left_each_year(self) -> f64 {
        1.0 - self.rate.fraction()
    }

    /// The fraction of the level in ts that remains in year y: `(1 - q)^(y - ts)`.
    pub(crate) fn left_in(self, year: Year) -> f64 {
        powi(self.left_each_year(), year.get() - self.from.get())
    }
}

phrase! { AnnualRate, this, f, language => {
    let (rate, from) = (this.rate.in_language(language), this.from);
    text!(f, language,
        en: "cut by {rate} a year from the level of {from}",
        sv: "minskning med {rate} per år från {from} års nivå",
        fr: "réduction de {rate} par an depuis le niveau de {from}",
        fi: "vähennys {rate} vuodessa vuoden {from} tasosta",
    )
} }
