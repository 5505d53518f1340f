//! The answer of a method for a place.

use chrono::NaiveDate;
use climate_targets::{Absent, Assessor, EmissionSeries, Emissions, Known, Target};

use crate::methods::{assessed, published};

/// The question that every method answers.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    pub series: &'a EmissionSeries,
    pub target: &'a Target,
    pub assessor: Assessor,
}

impl Question<'_> {
    pub const fn as_of(&self) -> NaiveDate {
        self.assessor.date()
    }
}

/// The subject of a method.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The target: met, or on track to be met.
    Target,
    /// Another yes-or-no question: have emissions peaked, is the Paris agreement met? A different
    /// answer is no contradiction.
    Other,
    /// A figure without a yes or no by its publisher.
    Figure,
}

/// The answer: "on track", or yes to the method's own question.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Says {
    Yes,
    No,
    /// No answer.
    Nothing,
}

impl Says {
    pub const fn yes_if(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }

    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Nothing => "-",
        }
    }
}

/// One method's answer.
pub struct Answer {
    pub method: String,
    pub about: About,
    /// Its number or numbers.
    pub figure: String,
    /// The method's own category, or the reason for a refusal.
    pub word: String,
    pub says: Says,
}

/// The number, the category, and the answer of that category.
pub type Found = (String, String, Says);

impl Answer {
    /// The result, or the reason why there is none.
    pub fn new(method: impl Into<String>, about: About, found: Known<Found>) -> Self {
        let refused = |reason: Absent| ("-".into(), format!("refused: {reason}"), Says::Nothing);
        let (figure, word, says) = found.unwrap_or_else(refused);
        Self { method: method.into(), about, figure, word, says }
    }
}

/// The answers of all methods, in a fixed order.
pub fn all(question: Question<'_>) -> Vec<Answer> {
    let mut answers = assessed::answers(question);
    answers.extend(published::answers(question));
    answers
}

/// A level in kt, with one decimal.
pub fn kt(level: Emissions) -> String {
    format!("{:.1} kt", level.kilotonnes())
}
