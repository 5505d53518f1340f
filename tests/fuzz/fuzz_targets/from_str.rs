//! Text as any quantity, unit, name or code; the first byte chooses. What is parsed has a text that
//! parses to an equal value; an error prints on one line.
#![no_main]

use climate_targets::boundary::Gas;
use climate_targets::catalogue;
use climate_targets::inventory::ObservationStatus;
use climate_targets::network::{CodeKind, Place};
use climate_targets::plan::MeasureStatus;
use climate_targets::quantity::{EmissionUnit, HalfWidth, MassUnit, PartialDate, PointsOfBase};
use climate_targets::{Deadline, Emissions, Language, Period, Portion, Share, VerdictKind, Year};
use climate_targets_fuzz::lot;
use climate_targets_fuzz::round_trip::{assert_one_line, parse};
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let Some((number, bytes)) = bytes.split_first() else { return Corpus::Reject };
    let Ok(text) = std::str::from_utf8(bytes) else { return Corpus::Reject };
    // A search of the catalogue takes as long as a thousand other texts. It is rare, and no input of
    // one is kept: its mutants would search as well.
    let kind = match (lot(bytes) % 65_536, number % 18) {
        (rare @ 0..4, _) => 18 + (rare % 2) as u8,
        (_, often) => often,
    };
    match kind {
        0 => parse::<Emissions>(text),
        1 => parse::<Share>(text),
        2 => parse::<Portion>(text),
        3 => parse::<Year>(text),
        4 => parse::<Period>(text),
        5 => parse::<Deadline>(text),
        6 => parse::<PointsOfBase>(text),
        7 => parse::<HalfWidth>(text),
        8 => parse::<PartialDate>(text),
        9 => parse::<MassUnit>(text),
        10 => parse::<EmissionUnit>(text),
        11 => parse::<Gas>(text),
        12 => match text.parse::<VerdictKind>() {
            Ok(kind) => assert_eq!(kind.name(), text.trim()),
            Err(problem) => assert_one_line(&problem),
        },
        13 => match text.parse::<ObservationStatus>() {
            Ok(status) => assert_eq!(status.name().parse(), Ok(status)),
            Err(problem) => assert_one_line(&problem),
        },
        14 => match text.parse::<Language>() {
            Ok(language) => assert_eq!(language.code().parse(), Ok(language)),
            Err(problem) => assert_one_line(&problem),
        },
        15 => match Place::new(text.to_owned(), "SE") {
            Ok(place) => assert!(place.is_named(text), "{text:?}"),
            Err(problem) => assert_one_line(&problem),
        },
        16 => {
            let kind = [CodeKind::Lau, CodeKind::Nuts, CodeKind::Covenant][text.len() % 3];
            match Place::new("a town", "SE")
                .and_then(|place| place.with_code(kind, text.to_owned()))
            {
                Ok(place) => assert_eq!(place.code(kind), Some(text)),
                Err(problem) => assert_one_line(&problem),
            }
        }
        17 => match text.parse::<MeasureStatus>() {
            Ok(status) => assert_eq!(status.to_string().parse(), Ok(status)),
            Err(problem) => assert_one_line(&problem),
        },
        18 if text.len() % 2 == 0 => {
            if let Some(target) = catalogue::target(text) {
                assert_eq!(target.id(), text);
            }
            let _ = catalogue::network(text);
        }
        18 => {
            let _ = catalogue::search(text).take(3).count();
        }
        _ => {
            if let Some(place) = catalogue::place(text) {
                assert!(place.is_named(text));
            }
        }
    }
    if kind < 18 { Corpus::Keep } else { Corpus::Reject }
});
