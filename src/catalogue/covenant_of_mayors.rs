//! The Covenant of Mayors.

use crate::boundary::{Boundary, Gases, LandSector, Sectors};
use crate::quantity::{Deadline, PartialDate, Portion, Year};
use crate::target::{
    Ambition, BasePolicy, BaseReference, Evidence, Goal, Status, Target, TargetText,
};

/// 1990, "or the closest subsequent year" with reliable data.
const BASE: BaseReference = BaseReference::constant(1990).with_policy(BasePolicy::NearestLater);

/// CO2 of the final energy use of the Covenant's key sectors.
const BOUNDARY: Boundary = Boundary::covering(Sectors::CovenantKey)
    .gases(Gases::Co2)
    .land_sector(LandSector::Excluded);

/// `COM-2020`: the commitment of 2008, at least 20 % of CO2 by 2020.
pub static BY_2020: Target = Target::constant(
    TargetText {
        id: "COM-2020",
        title: "Covenant of Mayors 2020",
        actor: "Covenant of Mayors",
        wording: "reduce CO2 emissions by at least 20 % by 2020",
        source: "bcn.cat",
        superseded_by: Some("COM-2030"),
    },
    Goal::One(Ambition::ReduceBy(Portion::constant(0.20))),
    Some(BASE),
    Deadline::By(Year::constant(2020)),
    BOUNDARY,
)
.adopted(
    PartialDate::constant(2008, 1, 29),
    Status::Voluntary,
    Evidence::Seen,
)
.superseded_on(PartialDate::constant_month(2015, 10));
