//! Totals that a plan states, compared with the sums of its measures.

use super::{Bounds, Plan};
use crate::formula::functions::powi;
use crate::language::{InLanguage, phrase, text};
use crate::quantity::{Emissions, ParseQuantityError, Year, is_level};
use crate::record::record;

record! {
    /// A total as a plan states it for a year, with the digits as printed.
    ///
    /// ```
    /// use climate_targets::plan::Plan;
    /// let plan = Plan::builder("a plan").stated_total(2030, "1.21 Mt CO2e").build()?;
    /// let total = &plan.stated_totals()[0];
    /// assert_eq!((total.year.get(), total.level.tonnes()), (2030, 1_210_000.0));
    /// assert_eq!(total.rounding.tonnes(), 5_000.0); // half of the last digit, 0.01 Mt
    /// # Ok::<(), climate_targets::plan::PlanError>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct StatedTotal {
        /// The year.
        pub year: Year,
        /// The total as printed, such as `997 kt CO2e`.
        pub printed: String,
        /// The total.
        pub level: Emissions => "stated_t",
        /// Half a unit of the last printed digit: the largest difference that rounding explains.
        pub rounding: Emissions => "rounding_t",
    }
}

record! {
    /// A stated total beside the sum of the measures in the same year. [`Plan::total_checks`]
    /// returns it.
    ///
    /// ```
    /// use climate_targets::Emissions;
    /// use climate_targets::plan::{Measure, Plan};
    /// // Oslo, climate budget 2023: the effects of 2023 sum to 75 300 t; the budget prints 74 300 t.
    /// let all = Measure::new("all measures").reduces(2023, Emissions::from_tonnes(75_300.0));
    /// let plan = Plan::builder("Oslo").measure(all).stated_total(2023, "74300 t CO2e").build()?;
    /// let check = plan.total_checks().next().ok_or("one stated total")?;
    /// assert!(!check.agrees);
    /// assert_eq!((check.difference.low().tonnes(), check.without_number), (1_000.0, 0));
    /// assert_eq!(
    ///     check.to_string(),
    ///     "2023: the plan states 74.3 kt CO2e, the measures sum to 75.3 kt CO2e \
    ///      (difference: 1.00 kt CO2e)"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct TotalCheck {
        /// The stated total.
        pub stated: StatedTotal => ..,
        /// The sum of the measures that the plan counts in its own total.
        pub sum: Bounds => "sum_t",
        /// `sum - stated`.
        pub difference: Bounds => "difference_t",
        /// Whether sum and stated total agree within the rounding of the printed digits. A range
        /// agrees if it contains a level that agrees.
        pub agrees: bool,
        /// The number of measures without a number in this year.
        pub without_number: usize,
    }
}

impl StatedTotal {
    /// Reads a printed total, such as `997 kt CO2e`.
    pub(super) fn parse(year: i32, total: &str) -> Result<Self, ParseQuantityError> {
        let year = Year::new(year)?;
        let level: Emissions = total.parse()?;
        level.as_level()?;
        let malformed =
            || ParseQuantityError::malformed("a total as printed, such as \"997 kt CO2e\"", total);
        let (number, unit) = total.trim().split_once(char::is_whitespace).unwrap_or_default();
        let (digits, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
        let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        // The unit of the last digit.
        let one: Emissions = format!("1 {unit}").parse()?;
        let decimals = i32::try_from(decimals).unwrap_or(i32::MAX);
        let power = exponent.parse::<i32>().map_err(|_| malformed())?.saturating_sub(decimals);
        let half = 0.5 * one.tonnes() * powi(10.0, power);
        // An exponent too large or too small for a level hides the last digit, or the number.
        let is_hidden = level == Emissions::ZERO && digits.contains(|c| matches!(c, '1'..='9'));
        if is_hidden || (half >= 1.0 && !is_level(half)) {
            return Err(malformed());
        }
        let rounding = Emissions::from_tonnes(half)?;
        Ok(Self { year, printed: total.trim().to_owned(), level, rounding })
    }

    fn agrees_with(&self, sum: Bounds) -> bool {
        let ((low, high), level) = (sum.tonnes(), self.level.tonnes());
        // The sum of decimal parts carries an error of some units in the last place.
        let allowed = self.rounding.tonnes() + 1e-9 * level.abs();
        low - allowed <= level && level <= high + allowed
    }
}

impl Plan {
    /// Compares each stated total with the sum of the measures in its year, within the rounding of
    /// the printed digits. A difference is reported, never spread over the measures.
    pub fn total_checks(&self) -> impl Iterator<Item = TotalCheck> {
        self.stated_totals.iter().map(|stated| {
            let sum = self.total_in(stated.year);
            let (low, high) = sum.bounds.tonnes();
            let level = stated.level.tonnes();
            TotalCheck {
                stated: stated.clone(),
                sum: sum.bounds,
                difference: Bounds::computed(low - level, high - level),
                agrees: stated.agrees_with(sum.bounds),
                without_number: sum.without_number,
            }
        })
    }
}

phrase! { TotalCheck, this, f, language => {
    let (year, stated) = (this.stated.year, language.level(this.stated.level));
    let (sum, difference) =
        (this.sum.in_language(language), this.difference.in_language(language));
    text!(f, language,
        en: "{year}: the plan states {stated}, the measures sum to {sum} (difference: {difference})",
        sv: "{year}: planen anger {stated}, summan av åtgärderna är {sum} (skillnad: {difference})",
        fr: "{year}\u{a0}: le plan indique {stated}, la somme des mesures est de {sum} (écart\u{a0}: {difference})",
        fi: "{year}: suunnitelma ilmoittaa {stated}, toimien summa on {sum} (ero: {difference})",
    )
} }
