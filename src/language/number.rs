//! Numbers, percentages and dates in the form of each language.

use core::fmt;

use chrono::{Datelike, NaiveDate};

use super::{Language, text};
use crate::formula::functions::powi;
use crate::quantity::{Emissions, MassUnit};

impl Language {
    /// A number with a fixed number of decimals, in the form of the language: decimal point or
    /// comma, digits grouped by thousands, the minus sign of the language. No number has more than
    /// 1074 decimals, the most that an `f64` needs.
    ///
    /// A number that is not finite is written as a dash.
    ///
    /// The separators of Swedish, French and Finnish are those of the Unicode CLDR; the space
    /// between groups does not break.
    ///
    /// ```
    /// use climate_targets::Language;
    /// assert_eq!(Language::English.number(-1_278.46, 1).to_string(), "-1,278.5");
    /// # #[cfg(feature = "languages")] {
    /// assert_eq!(Language::Swedish.number(-1_278.46, 1).to_string(), "−1\u{a0}278,5");
    /// assert_eq!(Language::French.number(1_278.46, 1).to_string(), "1\u{202f}278,5");
    /// # }
    /// ```
    pub fn number(self, value: f64, decimals: usize) -> impl fmt::Display {
        Number { value, decimals: decimals.min(1074), language: self }
    }

    /// A level with about three digits, in a mass unit that suits its size, in the form of the
    /// language.
    ///
    /// ```
    /// use climate_targets::{Emissions, Language};
    /// let level = Emissions::from_kilotonnes(792.24)?;
    /// assert_eq!(Language::English.level(level).to_string(), "792 kt CO2e");
    /// # #[cfg(feature = "languages")]
    /// assert_eq!(Language::French.level(level).to_string(), "792\u{202f}kt CO2e");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn level(self, level: Emissions) -> impl fmt::Display {
        let (unit, decimals) = level.readable(MassUnit::Tonne);
        let value = level.in_unit(unit);
        Joined(self.number(value, decimals), self.unit_space(), format!("{unit} CO2e"))
    }

    /// A number with all its decimals.
    pub(crate) fn exact(self, value: f64) -> impl fmt::Display {
        let decimals = value.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
        self.number(value, decimals)
    }

    /// A number with about three significant digits.
    pub(crate) fn significant(self, value: f64) -> impl fmt::Display {
        let size = value.abs();
        let is_up_to = |power: &i32| size <= powi(10.0, -power);
        let decimals = match size {
            _ if size >= 100.0 || size == 0.0 => 0,
            _ if size >= 1.0 => 1,
            _ => 2 + (1..=12).take_while(is_up_to).count(),
        };
        self.number(value, decimals)
    }

    /// A percentage with a fixed number of decimals and the percent sign, in the form of the
    /// language.
    ///
    /// ```
    /// use climate_targets::Language;
    /// assert_eq!(Language::English.percent(-20.04, 1).to_string(), "-20.0 %");
    /// # #[cfg(feature = "languages")]
    /// assert_eq!(Language::Finnish.percent(20.04, 1).to_string(), "20,0\u{a0}%");
    /// ```
    pub fn percent(self, percent: f64, decimals: usize) -> impl fmt::Display {
        Joined(self.number(percent, decimals), self.unit_space(), "%")
    }

    /// The space between a number and its unit or percent sign. In Swedish, French and Finnish it
    /// does not break.
    pub(crate) const fn unit_space(self) -> &'static str {
        match self {
            Self::English => " ",
            #[cfg(feature = "languages")]
            Self::Swedish | Self::Finnish => "\u{a0}",
            #[cfg(feature = "languages")]
            Self::French => "\u{202f}",
        }
    }

    /// A date in the form of the language.
    ///
    /// ```
    /// use climate_targets::Language;
    /// use climate_targets::chrono::NaiveDate;
    /// let date = NaiveDate::from_ymd_opt(2026, 6, 30).ok_or("a date")?;
    /// assert_eq!(Language::English.date(date).to_string(), "30 June 2026");
    /// # #[cfg(feature = "languages")]
    /// assert_eq!(Language::Finnish.date(date).to_string(), "30.6.2026");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn date(self, date: NaiveDate) -> impl fmt::Display {
        Date { date, language: self }
    }

    /// The month of a date, with its year.
    pub(crate) fn month(self, date: NaiveDate) -> impl fmt::Display {
        Month { date, language: self }
    }
}

struct Month {
    date: NaiveDate,
    language: Language,
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.date.year(), self.date.month());
        let name = MonthName { month, language: self.language };
        text!(f, self.language,
            en: "{name} {year}",
            sv: "{name} {year}",
            fr: "{name} {year}",
            fi: "{month}/{year}",
        )
    }
}

/// Two values with a separator between them.
struct Joined<A, B>(A, &'static str, B);

impl<A: fmt::Display, B: fmt::Display> fmt::Display for Joined<A, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}", self.0, self.1, self.2)
    }
}

struct Number {
    value: f64,
    decimals: usize,
    language: Language,
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { value, decimals, language } = *self;
        if !value.is_finite() {
            return f.write_str("–");
        }
        let value = without_sign_of_zero(value, decimals);
        if language == Language::English {
            return write_english(f, value, decimals);
        }
        #[cfg(feature = "languages")]
        if let Some(formatter) = formatter(language) {
            let digits = format!("{value:.decimals$}");
            if let Ok(decimal) = fixed_decimal::Decimal::try_from_str(&digits) {
                return write!(f, "{}", formatter.format(&decimal));
            }
        }
        write!(f, "{value:.decimals$}")
    }
}

/// The number to write with a number of decimals. A negative number that is rounded to zero is
/// zero, which is written without a sign.
pub(crate) fn without_sign_of_zero(value: f64, decimals: usize) -> f64 {
    let size = value.abs();
    if value.is_sign_positive() || size >= 1.0 {
        return value;
    }
    let scaled = size * powi(10.0, i32::try_from(decimals).unwrap_or(i32::MAX));
    // The decimal digits decide how a half is rounded.
    let is_zero_digit = |digit| matches!(digit, '0' | '.');
    let is_half_to_zero = || format!("{size:.decimals$}").chars().all(is_zero_digit);
    let is_zero = scaled < 0.5 || scaled <= 0.5 && is_half_to_zero();
    if is_zero { 0.0 } else { value }
}

/// The formatter of a language; `None` for a language without data.
#[cfg(feature = "languages")]
fn formatter(language: Language) -> Option<icu_decimal::DecimalFormatter> {
    let mut options = icu_decimal::options::DecimalFormatterOptions::default();
    options.grouping_strategy = Some(icu_decimal::options::GroupingStrategy::Always);
    let locale = language.code().parse::<icu_locale_core::Locale>().ok()?;
    icu_decimal::DecimalFormatter::try_new((&locale).into(), options).ok()
}

/// Writes a number with a decimal point and commas between thousands.
fn write_english(f: &mut fmt::Formatter<'_>, value: f64, decimals: usize) -> fmt::Result {
    if value.abs() < 999.0 {
        return write!(f, "{value:.decimals$}");
    }
    let digits = format!("{:.decimals$}", value.abs());
    let whole = digits.find('.').unwrap_or(digits.len());
    if value < 0.0 {
        f.write_str("-")?;
    }
    for (index, digit) in digits.char_indices() {
        if index > 0 && index < whole && (whole - index) % 3 == 0 {
            f.write_str(",")?;
        }
        write!(f, "{digit}")?;
    }
    Ok(())
}

struct Date {
    date: NaiveDate,
    language: Language,
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.date.year(), self.date.month(), self.date.day());
        let name = MonthName { month, language: self.language };
        // The first day of a month is an ordinal in French.
        #[cfg(feature = "languages")]
        let ordinal = if day == 1 { "er" } else { "" };
        text!(f, self.language,
            en: "{day} {name} {year}",
            sv: "{day} {name} {year}",
            fr: "{day}{ordinal} {name} {year}",
            fi: "{day}.{month}.{year}",
        )
    }
}

/// The name of a month, 1 to 12. Finnish dates use the number of the month.
struct MonthName {
    month: u32,
    language: Language,
}

impl fmt::Display for MonthName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        macro_rules! months {
            ($($number:literal => $en:literal $sv:literal $fr:literal),+ $(,)?) => {
                match self.month {
                    $($number => text!(f, self.language, en: $en, sv: $sv, fr: $fr, fi: ""),)+
                    _ => Ok(()),
                }
            };
        }
        months! {
            1 => "January" "januari" "janvier",
            2 => "February" "februari" "février",
            3 => "March" "mars" "mars",
            4 => "April" "april" "avril",
            5 => "May" "maj" "mai",
            6 => "June" "juni" "juin",
            7 => "July" "juli" "juillet",
            8 => "August" "augusti" "août",
            9 => "September" "september" "septembre",
            10 => "October" "oktober" "octobre",
            11 => "November" "november" "novembre",
            12 => "December" "december" "décembre",
        }
    }
}
