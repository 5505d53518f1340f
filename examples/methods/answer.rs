//! What a method says of a place.

use chrono::NaiveDate;
use climate_targets::{Absent, Assessor, EmissionSeries, Emissions, Known, Target};

use crate::methods::{assessed, published};

/// A question that has been put to every method.
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

/// What a method is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Whether the target will be kept, or is on the way to be.
    Target,
    /// A question of its own, with a yes or no: whether emissions have peaked, whether Paris is
    /// met. That it differs from the others is no contradiction.
    Other,
    /// A figure that no word of its authority turns into a yes or no.
    Figure,
}

/// Whether a method says "on track", or yes to its own question.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Says {
    Yes,
    No,
    /// It cannot or does not say.
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
    /// Its own category, or why it refuses.
    pub word: String,
    pub says: Says,
}

/// Number, category, and what that category says.
pub type Found = (String, String, Says);

impl Answer {
    /// What was found, or the reason why nothing was.
    pub fn new(method: impl Into<String>, about: About, found: Known<Found>) -> Self {
        let refused = |reason: Absent| ("-".into(), format!("refused: {reason}"), Says::Nothing);
        let (figure, word, says) = found.unwrap_or_else(refused);
        Self { method: method.into(), about, figure, word, says }
    }
}

/// Every method's answer, always the same methods in the same order.
pub fn all(question: Question<'_>) -> Vec<Answer> {
    let mut answers = assessed::answers(question);
    answers.extend(published::answers(question));
    answers
}

/// A level in kt, with one decimal.
pub fn kt(level: Emissions) -> String {
    format!("{:.1} kt", level.kilotonnes())
}
