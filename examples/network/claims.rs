//! Claims of publishers: figures without the series behind them. They are quoted, never judged.

use chrono::NaiveDate;
use climate_targets::boundary::Accounting;
use climate_targets::quantity::PartialDate;
use climate_targets::{Language, Target};
use serde::Deserialize;

use crate::network::figures::{date, signed_percent};
use crate::network::words::claims as words;
use crate::network::words::evidence::kilotonnes;

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Quantity {
    Territorial,
    Footprint,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Authority,
    Press,
    Website,
}

/// Whom the publisher names as its source.
#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
pub enum After {
    City,
    Consortium,
}

/// A row of `published_claims.csv`.
#[derive(Deserialize)]
pub struct Claim {
    pub place: String,
    quantity: Quantity,
    value: f64,
    /// `percent` for a change, or `Mt CO2e` for a level.
    unit: String,
    from_year: Option<i32>,
    to_year: Option<i32>,
    /// "yes", or blank.
    approximate: String,
    kind: Kind,
    after: Option<After>,
    /// The date of publication, as the publisher states it.
    published: Option<PartialDate>,
    /// The day from which the claim is quoted here.
    quoted: PartialDate,
    /// "yes", or blank.
    unconfirmed: String,
    address: String,
}

pub fn read() -> Result<Vec<Claim>, String> {
    let bytes = include_bytes!("../data/published_claims.csv").as_slice();
    let rows = csv::Reader::from_reader(bytes).into_deserialize().collect::<Result<_, _>>();
    rows.map_err(|error| format!("examples/data/published_claims.csv: {error}"))
}

impl Claim {
    /// Whether the claim was known on a day: published by then or, if the date of publication is
    /// not stated, after its last year or, without one, quoted by then.
    pub fn is_known_on(&self, day: NaiveDate) -> bool {
        let end = self.to_year.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
        let published = self.published.map(PartialDate::latest);
        published.or(end).unwrap_or_else(|| self.quoted.latest()) <= day
    }

    /// The publisher and the quantity, for a table.
    pub fn row(&self, language: Language) -> String {
        words::row(language, self.host(), words::quantity(self.quantity, language))
    }

    /// The figure and the period.
    pub fn value(&self, language: Language) -> String {
        format!("{} {}", self.figure(language), self.period(language))
    }

    /// The figure, the period and the publisher, for a table of goals.
    pub fn short(&self, language: Language) -> String {
        format!("{} ({})", self.value(language), self.host())
    }

    /// Whether the claim is about what a goal counts.
    pub fn is_about(&self, goal: &Target) -> bool {
        let accounting = match self.quantity {
            Quantity::Territorial => Accounting::Territorial,
            Quantity::Footprint => Accounting::Consumption,
        };
        goal.boundary().accounting == Some(accounting) && self.unit == "percent"
    }

    /// The claim as a sentence that says whose it is.
    pub fn sentence(&self, language: Language) -> String {
        words::sentence(
            language,
            words::quantity(self.quantity, language),
            &self.figure(language),
            &self.period(language),
            &self.publisher(language),
        )
    }

    fn figure(&self, language: Language) -> String {
        let figure = if self.unit == "percent" {
            signed_percent(self.value, 0, language)
        } else {
            kilotonnes(language, &language.number(self.value * 1000.0, 0).to_string())
        };
        if self.approximate.is_empty() { figure } else { words::about(language, &figure) }
    }

    fn period(&self, language: Language) -> String {
        match (self.from_year, self.to_year) {
            (Some(from), Some(to)) => words::between(language, from, to),
            (Some(from), None) => words::since(language, from),
            (None, Some(to)) => words::in_year(language, to),
            (None, None) => String::new(),
        }
    }

    /// The web site, its kind, its date, and whom it follows.
    fn publisher(&self, language: Language) -> String {
        let mut parts = vec![self.host().to_owned(), words::kind(self.kind, language).to_owned()];
        parts.extend(self.published.map(|on| date(on, language)));
        parts.extend(self.after.map(|after| words::after(after, language).to_owned()));
        if !self.unconfirmed.is_empty() {
            parts.push(words::unconfirmed(language));
        }
        parts.join(", ")
    }

    /// The place, the figure and the publisher, for the list of sources.
    pub fn described(&self, language: Language) -> String {
        let mut publisher = vec![self.publisher(language)];
        if self.published.is_none() {
            publisher.push(words::undated(language, &date(self.quoted, language)));
        }
        let subject = format!("{}, {}", self.place, words::quantity(self.quantity, language));
        words::source(language, &subject, &self.value(language), &publisher.join(", "))
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    fn host(&self) -> &str {
        let (_, rest) = self.address.split_once("://").unwrap_or(("", &self.address));
        let host = rest.split('/').next().unwrap_or(rest);
        host.strip_prefix("www.").unwrap_or(host)
    }
}
