//! A signatory with its declaration, its inventories and the result.

use climate_targets::indicator::jrc::AchievedShare;
use climate_targets::{Assessment, Assessor, EmissionSeries, Known, Share, Target, VerdictKind};

use crate::covenant::columns::Column;
use crate::covenant::inventories::Inventory;
use crate::covenant::table::Row;
use crate::covenant::unjudged::{Cause, Unjudged};

pub struct Signatory<'a> {
    /// The row of the declaration.
    pub row: &'a Row,
    /// The declared target for 2020, if it is valid.
    pub target: Option<&'a Target>,
    /// The baseline inventory, if there is exactly one.
    pub base: Option<&'a Inventory>,
    /// The last monitoring inventory up to the as-of date.
    pub latest: Option<&'a Inventory>,
    pub outcome: Result<Judgement, Unjudged>,
    /// Whether a signatory that is not judged for its sectors or emission factors, (e) or (f), has an
    /// implausible level too, (g).
    pub is_implausible_too: bool,
}

impl Signatory<'_> {
    /// Why there is no result; `None` if there is one.
    pub fn cause(&self) -> Option<Cause> {
        self.outcome.as_ref().err().map(Unjudged::cause)
    }

    /// The country and the name in small letters, for lists by name.
    pub fn sort_key(&self) -> (&str, String) {
        (self.row.text(Column::Country), self.row.text(Column::Place).to_lowercase())
    }
}

/// The result of a signatory that is judged.
pub struct Judgement {
    pub standing: Standing,
    /// The kind of the library's verdict.
    pub verdict: VerdictKind,
    pub series: EmissionSeries,
    /// Whether the last inventory is at or below the common minimum cut, counted from the same base.
    pub reaches_minimum: bool,
    /// Whether the same cut in tonnes is reached; `None` for an absolute target.
    pub reaches_cut_in_tonnes: Option<bool>,
    /// The achieved share by the rule of the Joint Research Centre; `None` for a target per
    /// inhabitant, to which the rule does not apply.
    pub achieved: Option<Known<AchievedShare>>,
    /// The change of emissions from the base to the last inventory, per inhabitant for such a
    /// target.
    pub change: Known<Share>,
    /// The delivered share of the needed reduction.
    pub progress: Known<Share>,
}

impl Judgement {
    /// The assessment behind the result.
    pub fn assessment<'s>(&'s self, assessor: &Assessor, target: &'s Target) -> Assessment<'s> {
        assessor.assess(&self.series, target)
    }
}

/// The result for a promise. The order is that of the columns of the tables.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The last inventory is at or below the limit: the library's verdict is "met" with an inventory
    /// of 2020, otherwise "achieved early", and the promise is not due yet.
    Kept,
    /// Above the limit, not yet due, and at or below the straight path in the year of the last
    /// inventory.
    OpenWithinPath,
    /// Above the limit, not yet due, and above the path.
    OpenAbovePath,
    /// The inventory of 2020 is above the limit.
    Missed,
}

impl Standing {
    pub const ALL: [Self; 4] =
        [Self::Kept, Self::OpenWithinPath, Self::OpenAbovePath, Self::Missed];

    /// The name in CSV and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::OpenWithinPath => "open_within_path",
            Self::OpenAbovePath => "open_above_path",
            Self::Missed => "missed",
        }
    }
}
