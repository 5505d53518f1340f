//! Traps: mistakes that give a plausible and wrong number, and what the crate does about them.
//!
//! Each mistake has occurred in published software or reports.
//!
//! # By and to
//!
//! *Reduce by 40 %* leaves 60 % of the base; *reduce to 40 %* leaves 40 %. The two are separate
//! ambitions with separate constructors. Where a published wording mixes them, a
//! [`Wording`](crate::target::Wording) keeps every reading and says whether the verdict depends on
//! the reading.
//!
//! ```
//! use climate_targets::{Assessor, EmissionSeries, catalogue::france::ALLIANCE_PAGE_ENGLISH};
//!
//! // A country at half of 1990 in 2030; the page reads "to 40 %" where the law says "by 40 %".
//! let country = EmissionSeries::from_tonnes("a country", [(1990, 100.0e6), (2030, 50.0e6)])?;
//! let milestones =
//!     Assessor::as_of_ymd(2032, 6, 30)?.assess_wording(&country, &ALLIANCE_PAGE_ENGLISH);
//! let verdicts: Vec<String> = milestones[0]
//!     .outcomes()
//!     .iter()
//!     .map(|o| format!("{}: {}", o.reading.name(), o.assessment.verdict()))
//!     .collect();
//! assert_eq!(verdicts, ["A: met", "B: missed", "C: missed"]);
//! # Ok::<(), climate_targets::Error>(())
//! ```
//!
//! # By and before
//!
//! *By 2030* is judged on the inventory of 2030, *before 2030* on that of 2029.
//!
//! ```
//! use climate_targets::Deadline;
//! assert_eq!(Deadline::by(2030)?.judged_year().get(), 2030);
//! assert_eq!(Deadline::before(2030)?.judged_year().get(), 2029);
//! # Ok::<(), climate_targets::Error>(())
//! ```
//!
//! # Percent and fraction
//!
//! A constructor whose name contains `percent` takes percent; other constructors of inputs take a
//! fraction and refuse 40 for 40 %. `Share::try_from` accepts any fraction, since a result may
//! exceed 1. Percentage points of the base have their own type
//! ([`PointsOfBase`](crate::quantity::PointsOfBase)): 8 points are 8 % of the base, not of the cut.
//!
//! ```
//! use climate_targets::{Portion, Share};
//! assert_eq!(Portion::from_percent(40.0)?, Portion::new(Share::from_fraction(0.4)?)?);
//! assert!(Share::from_fraction(40.0).is_err());
//! # Ok::<(), climate_targets::Error>(())
//! ```
//!
//! # Zero and missing
//!
//! A missing year has no observation; a zero is a measured level of zero. A zero in place of a
//! missing year looks like a target achieved early. Leave out blank cells; do not fill them with
//! zeros.
//!
//! # Mt and MT
//!
//! `Mt` is a million tonnes; `MT` and `mt` mean a megatonne to some publishers and a metric tonne
//! to others. Both are refused as ambiguous.
//!
//! ```
//! use climate_targets::Emissions;
//! assert!("1.2 Mt CO2e".parse::<Emissions>().is_ok());
//! assert!("1.2 MT CO2e".parse::<Emissions>().is_err());
//! ```
//!
//! # Progress and reduction
//!
//! Towards a target of -40 %, a reduction of 30 % is a progress of 75 %. "75 %" next to "-30 %"
//! looks like a contradiction unless both figures are named. Progress is not capped: 110 % and -5 %
//! occur.
//!
//! # Base and latest level from different releases
//!
//! A new release revises past years: Göteborg's level of 1990 is 2 485 948 t in SMHI's release of
//! 2025 and 2 542 606 t in the release of 2026. One [`EmissionSeries`](crate::EmissionSeries) holds
//! one release; [`Assessor::compare_vintages`](crate::Assessor::compare_vintages) assesses a target
//! under two releases and reports by how much the base level changed.
//!
//! # Tonnes after a change of method
//!
//! A percentage survives a change of method, tonnes do not. A council that turned "20 % less than
//! 1990" into tonnes in one release holds the next release against another share. A
//! [`Recalculation`](crate::robustness::Recalculation) gives both verdicts.
//!
//! # A part for the whole
//!
//! "40 % less of the emissions covered by the plan" is not 40 % less of the inventory: of a covered
//! share of 80 %, it is 32 %. A [`CoveredTarget`](crate::covered::CoveredTarget) gives the level of
//! the whole.
//!
//! # Different boundaries
//!
//! The Covenant of Mayors counts the CO2 of some sectors; many inventories count all gases of all
//! sectors. By default, the verdict across such a difference is *not comparable*.
//!
//! ```
//! use climate_targets::boundary::Gases;
//! use climate_targets::catalogue::covenant_of_mayors::BY_2020;
//! use climate_targets::{Assessor, Boundary, EmissionSeries, Emissions, Verdict};
//!
//! let all_gases = EmissionSeries::builder("a city")
//!     .boundary(Boundary::territorial().gases(Gases::KyotoBasket))
//!     .observe(1990, Emissions::from_kilotonnes(100.0))
//!     .observe(2020, Emissions::from_kilotonnes(70.0))
//!     .build()?;
//! let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
//! let verdict = assessor.assess(&all_gases, &BY_2020).verdict();
//! assert!(matches!(verdict, Verdict::NotComparable(_)));
//! // Allowed knowingly, the difference becomes a caveat.
//! let verdict = assessor.allow_boundary_difference().assess(&all_gases, &BY_2020).verdict();
//! assert!(matches!(verdict, Verdict::Met { .. }));
//! # Ok::<(), climate_targets::Error>(())
//! ```
//!
//! # An existing sink as a measure
//!
//! A forest that absorbs carbon today is part of the land sector. Supplementary measures are
//! *additional* sinks and credits; a series reports them separately
//! ([`SupplementaryMeasures`](crate::inventory::SupplementaryMeasures)), and a target caps them
//! ([`SupplementaryCap`](crate::target::SupplementaryCap)).
//!
//! # A trend of two points
//!
//! Two observations give a slope but no scatter, and thus no interval, no probability and no trend
//! lens. The reason is [`Absent::TooFewPoints`](crate::Absent::TooFewPoints).
//!
//! # A textbook interval as a promise
//!
//! The 95 % interval of a least-squares line, six years ahead, contained the outcome in 58 of 100
//! cases for nations. The page [`outlooks`](super::outlooks) shows the measured coverage and the
//! calibrated interval.
//!
//! # Sums of incomplete sets
//!
//! The sum of 7 members is not the sum of all 9. A [`RollUp`](crate::network::RollUp) names the
//! missing members, and its sum over all members is then absent.
//!
//! # The clock
//!
//! A result that depends on the day of the run cannot be reproduced. The as-of date is therefore an
//! argument of every assessment.
