//! France.

use crate::boundary::{Accounting, Boundary, Gases, LandSector, Sectors};
use crate::quantity::{Deadline, PartialDate, Portion, Year};
use crate::target::{
    Ambition, BaseReference, Commitment, Divisor, Evidence, Goal, Status, Target, TargetText,
};

const BASE: BaseReference = BaseReference::constant(1990);

const GROSS: Boundary = Boundary::covering(Sectors::All)
    .gases(Gases::KyotoBasket)
    .accounting(Accounting::Territorial)
    .land_sector(LandSector::Excluded);

/// `FR-LTECV-2030`: reduce by 40 % from 1990 to 2030.
pub static LTECV_2030: Target = Target::constant(
    TargetText {
        id: "FR-LTECV-2030",
        title: "France, LTECV 2030",
        actor: "France",
        wording: "w",
        source: "s",
        superseded_by: None,
    },
    Goal::One(Ambition::ReduceBy(Portion::constant(0.40))),
    Some(BASE),
    Deadline::By(Year::constant(2030)),
    GROSS,
)
.adopted(
    PartialDate::constant(2015, 8, 17),
    Status::Statute,
    Evidence::Seen,
);

/// `FR-LTECV-2050`: divide by four.
pub static LTECV_2050: Target = Target::constant(
    TargetText {
        id: "FR-LTECV-2050",
        title: "France, LTECV 2050",
        actor: "France",
        wording: "w",
        source: "s",
        superseded_by: Some("FR-LEC-2050"),
    },
    Goal::One(Ambition::DivideBy(Divisor::constant(4.0, false))),
    Some(BASE),
    Deadline::By(Year::constant(2050)),
    GROSS,
)
.adopted(
    PartialDate::constant(2015, 8, 17),
    Status::Statute,
    Evidence::Seen,
)
.superseded_on(PartialDate::constant(2019, 11, 10));

/// `FR-LTECV`: both on one path.
pub static LTECV: Commitment =
    Commitment::constant("FR-LTECV", "France, LTECV", &[&LTECV_2030, &LTECV_2050]);
