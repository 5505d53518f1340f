//! The answer of a method for a place.

use chrono::NaiveDate;
use climate_targets::{Absent, Assessor, EmissionSeries, Emissions, Known, Target};

/// The question put to all methods: does this series meet this target?
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

/// The subject of a method's reply.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Whether the target is met or on track to be met.
    Target,
    /// Another yes-or-no question, such as whether emissions have peaked. Its answer cannot
    /// contradict the methods that judge the target.
    Other,
    /// No question, only a figure: the publisher defines no threshold between yes and no.
    Figure,
}

/// The reply of a method to its question. For a question about the target, `Yes` means met or on
/// track.
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

/// The answer of a method.
pub struct Answer {
    pub method: String,
    pub subject: Subject,
    /// The result as text: one or two numbers with units; "-" if there is no result.
    pub figure: String,
    /// The category that the method assigns, or the reason why there is no result.
    pub category: String,
    pub reply: Reply,
}

/// The figure, the category, and the reply that the category implies.
pub type Finding = (String, String, Reply);

impl Answer {
    pub fn new(method: impl Into<String>, subject: Subject, finding: Known<Finding>) -> Self {
        let absent = |reason: Absent| ("-".into(), format!("no result: {reason}"), Reply::Unknown);
        let (figure, category, reply) = finding.unwrap_or_else(absent);
        Self { method: method.into(), subject, figure, category, reply }
    }
}

/// Formats a level in kt with one decimal.
pub fn kt(level: Emissions) -> String {
    format!("{:.1} kt", level.kilotonnes())
}
