//! One method's answer for one place.

use chrono::NaiveDate;
use climate_targets::{Absent, Assessor, EmissionSeries, Emissions, Known, Target};

/// The question to all methods: does this series meet this target?
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

/// What a method's reply is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The target: whether it is met, or on track to be met.
    Target,
    /// Another yes-or-no question, such as whether emissions have peaked. A different answer does
    /// not contradict the methods about the target.
    Other,
    /// A figure alone: its publisher defines no threshold between yes and no.
    Figure,
}

/// The reply of a method. `Yes` means on track or, if the method asks another question, yes to that
/// question.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    Yes,
    No,
    Unknown,
}

impl Reply {
    pub const fn yes_if(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }

    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "-",
        }
    }
}

/// The answer of one method.
pub struct Answer {
    pub method: String,
    pub subject: Subject,
    /// The result as text: one or two numbers with units, or "-" without a result.
    pub figure: String,
    /// The method's own category, or the reason why there is none.
    pub category: String,
    pub reply: Reply,
}

/// The figure, the category, and the reply that follows from the category.
pub type Finding = (String, String, Reply);

impl Answer {
    pub fn new(method: impl Into<String>, subject: Subject, finding: Known<Finding>) -> Self {
        let absent = |reason: Absent| ("-".into(), format!("no result: {reason}"), Reply::Unknown);
        let (figure, category, reply) = finding.unwrap_or_else(absent);
        Self { method: method.into(), subject, figure, category, reply }
    }
}

/// A level in kt, with one decimal.
pub fn kt(level: Emissions) -> String {
    format!("{:.1} kt", level.kilotonnes())
}
