//! The included calibrations and the coverage of textbook intervals. The constants are the output
//! of `cargo run --release --example hindcast -- --rebuild`.
//!
//! Nations: 101 countries and the European Union, gross emissions of at most 1990-2024 (W. F. Lamb,
//! *Tidy GHG Inventories*, version 2, Zenodo record 14512139, CC BY 4.0 as stated there).
//! Municipalities: 59 Finnish cities 1990 and 2005-2022 (Finnish Environment Institute, SYKE, CC BY
//! 4.0), 290 Swedish municipalities 1990-2023 with gaps (SMHI, release 2025, CC BY 4.0), 394
//! British authorities, carbon dioxide only, 2005-2020 (DESNZ, Open Government Licence 3.0).

use super::{Calibration, Coverage, Estimator, EstimatorKind, HorizonCalibration, ReferenceSet};
use crate::quantity::{Share, Year};

impl ReferenceSet {
    /// 101 nations and the European Union, 1990-2024; each case has the same weight.
    pub const NATIONS: Self = Self::of_millionths(1_305, 37_068);

    /// Finnish, Swedish and British municipalities, 2005-2023; each country has the same weight.
    pub const MUNICIPALITIES: Self = Self::of_millionths(-25_770, 57_098);
}

impl Calibration {
    /// The calibration of the outlook estimator for nations, 1 to 10 years ahead.
    pub fn nations() -> &'static Self {
        static CALIBRATION: Calibration =
            Calibration::shipped("nations", Estimator::outlook(ReferenceSet::NATIONS), NATIONS);
        &CALIBRATION
    }

    /// The calibration of the outlook estimator for municipalities, 1 to 6 years ahead. At horizons
    /// of two years or more, 61 to 75 % of the outcomes lie under the prediction
    /// ([`HorizonCalibration::is_one_common_period`]).
    pub fn municipalities() -> &'static Self {
        static CALIBRATION: Calibration = Calibration::shipped(
            "municipalities",
            Estimator::outlook(ReferenceSet::MUNICIPALITIES),
            MUNICIPALITIES,
        );
        &CALIBRATION
    }
}

/// The measured coverage of the textbook 95 % interval at a horizon, over windows of ten years
/// without a gap. The coverage is the share of outcomes inside the interval.
///
/// ```
/// use climate_targets::trend::{EstimatorKind, TextbookCoverage};
/// let least_squares = TextbookCoverage::of(EstimatorKind::Ols, 6).expect("it was measured");
/// assert_eq!(format!("{:.0}", least_squares.nations), "58 %");
/// let municipalities = least_squares.municipalities.expect("up to six years ahead");
/// assert_eq!(format!("{municipalities:.0}"), "78 %");
/// // Theil-Sen has no interval.
/// assert_eq!(TextbookCoverage::of(EstimatorKind::TheilSen, 6), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        expecting = "a coverage: an object with years and nations"
    )
)]
#[non_exhaustive]
pub struct TextbookCoverage {
    /// The horizon in years: the requested horizon, or the longest measured horizon if that is
    /// shorter.
    pub years: u16,
    /// The coverage of the interval for nations.
    pub nations: Share,
    /// The coverage of the interval for Finnish and British municipalities; `None` beyond six years
    /// ahead.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub municipalities: Option<Share>,
}

impl TextbookCoverage {
    /// Returns the coverage of an estimator's interval at a horizon, or at ten years for a longer
    /// horizon. `None` for zero years and for an estimator that was not measured.
    pub fn of(kind: EstimatorKind, years_ahead: u16) -> Option<Self> {
        let nations = coverage_for_nations(kind);
        let years = years_ahead.min(nations.len() as u16);
        let at = |list: &[f64]| {
            let coverage = list.get(usize::from(years).checked_sub(1)?)?;
            Some(Share::computed(*coverage))
        };
        let municipalities = at(coverage_for_municipalities(kind)).filter(|_| years == years_ahead);
        Some(Self { years, nations: at(nations)?, municipalities })
    }
}

/// The coverage of an estimator's interval for nations at horizons of 1, 2, 3 years and so on;
/// empty if not measured.
const fn coverage_for_nations(kind: EstimatorKind) -> &'static [f64] {
    match kind {
        EstimatorKind::Ols => {
            &[0.870, 0.784, 0.709, 0.657, 0.620, 0.581, 0.553, 0.526, 0.488, 0.448]
        }
        EstimatorKind::LogLinear => {
            &[0.872, 0.786, 0.713, 0.652, 0.614, 0.587, 0.537, 0.516, 0.481, 0.440]
        }
        EstimatorKind::RandomWalk => {
            &[0.920, 0.924, 0.928, 0.924, 0.916, 0.904, 0.892, 0.880, 0.870, 0.856]
        }
        EstimatorKind::LogRandomWalk => {
            &[0.919, 0.924, 0.930, 0.929, 0.919, 0.911, 0.901, 0.897, 0.891, 0.878]
        }
        _ => &[],
    }
}

/// The coverage of an estimator's interval for municipalities at horizons of 1, 2, 3 years and so
/// on; empty if not measured.
const fn coverage_for_municipalities(kind: EstimatorKind) -> &'static [f64] {
    match kind {
        EstimatorKind::Ols => &[0.986, 0.974, 0.967, 0.959, 0.907, 0.779],
        EstimatorKind::LogLinear => &[0.954, 0.927, 0.891, 0.818, 0.649, 0.455],
        EstimatorKind::RandomWalk => &[0.995, 1.000, 1.000, 1.000, 1.000, 1.000],
        EstimatorKind::LogRandomWalk => &[0.983, 0.993, 0.997, 0.999, 1.000, 0.998],
        _ => &[],
    }
}

/// Creates a coverage from the mean coverage of the 95 % and the 80 % interval, the lowest coverage
/// of the 95 % interval in a trial, and the number of trials.
const fn tested([coverage_95, coverage_80, lowest]: [f64; 3], trials: u32) -> Coverage {
    Coverage {
        coverage_95: Share::computed(coverage_95),
        coverage_80: Share::computed(coverage_80),
        lowest_coverage_95: Share::computed(lowest),
        trials,
    }
}

/// Creates the calibration of a horizon from years ahead, number of cases, first and last origin,
/// factors, bias, share under the prediction, and the coverage on left-out places and left-out
/// years.
const fn horizon(
    years: u16,
    cases: u32,
    origins: (i32, i32),
    [factor_95, factor_80]: [f64; 2],
    [bias, share_under]: [f64; 2],
    [places_left_out, years_left_out]: [Option<Coverage>; 2],
) -> HorizonCalibration {
    HorizonCalibration {
        horizon: years,
        cases,
        first_origin: Year::constant(origins.0),
        last_origin: Year::constant(origins.1),
        factor_95,
        factor_80,
        bias: Share::computed(bias),
        share_under: Share::computed(share_under),
        places_left_out,
        years_left_out,
    }
}

#[rustfmt::skip]
#[allow(clippy::unreadable_literal, reason = "a table of digits")]
const NATIONS: &[HorizonCalibration] = &[
    horizon(1, 2333, (1994, 2023), [1.141793, 1.000397], [0.000593, 0.472353], [Some(tested([0.952977, 0.807355, 0.93771], 10)), Some(tested([0.927243, 0.762041, 0.874644], 26))]),
    horizon(2, 2245, (1994, 2022), [1.109729, 1.043919], [0.002637, 0.478842], [Some(tested([0.955346, 0.811058, 0.940653], 10)), Some(tested([0.94525, 0.80367, 0.911429], 23))]),
    horizon(3, 2157, (1994, 2021), [1.080597, 1.051699], [0.006595, 0.490496], [Some(tested([0.95997, 0.815339, 0.950754], 10)), Some(tested([0.957979, 0.842126, 0.942693], 20))]),
    horizon(4, 2064, (1994, 2020), [1.125894, 1.076079], [0.010893, 0.49031], [Some(tested([0.961161, 0.826305, 0.955807], 10)), Some(tested([0.962232, 0.865836, 0.946746], 17))]),
    horizon(5, 1973, (1994, 2019), [1.174602, 1.158947], [0.017273, 0.502281], [Some(tested([0.960508, 0.827071, 0.94305], 10)), Some(tested([0.967072, 0.865848, 0.946429], 14))]),
    horizon(6, 1888, (1994, 2018), [1.241896, 1.175723], [0.021949, 0.490996], [Some(tested([0.963863, 0.833515, 0.94006], 10)), Some(tested([0.974226, 0.879981, 0.970209], 11))]),
    horizon(7, 1794, (1994, 2017), [1.26248, 1.220321], [0.02739, 0.502787], [Some(tested([0.966657, 0.83938, 0.944211], 10)), Some(tested([0.987645, 0.900886, 0.982736], 8))]),
    horizon(8, 1706, (1994, 2016), [1.313496, 1.25052], [0.034138, 0.5], [Some(tested([0.970783, 0.842376, 0.952062], 10)), Some(tested([0.993151, 0.934884, 0.991018], 5))]),
    horizon(9, 1622, (1994, 2015), [1.334607, 1.324985], [0.042759, 0.506165], [Some(tested([0.972402, 0.846458, 0.958237], 10)), Some(tested([0.997976, 0.925464, 0.995951], 2))]),
    horizon(10, 1535, (1994, 2014), [1.402474, 1.389462], [0.056795, 0.517915], [Some(tested([0.971581, 0.849625, 0.942331], 10)), None]),
];

#[rustfmt::skip]
#[allow(clippy::unreadable_literal, reason = "a table of digits")]
const MUNICIPALITIES: &[HorizonCalibration] = &[
    horizon(1, 7131, (2009, 2022), [0.896648, 0.984967], [0.010682, 0.568256], [Some(tested([0.965076, 0.820723, 0.959989], 10)), Some(tested([0.970904, 0.897037, 0.943385], 12))]),
    horizon(2, 6388, (2009, 2021), [0.798156, 0.775089], [0.026565, 0.610812], [Some(tested([0.970035, 0.834056, 0.961153], 10)), Some(tested([0.968688, 0.87314, 0.955172], 9))]),
    horizon(3, 5645, (2009, 2020), [0.77434, 0.756637], [0.036922, 0.656068], [Some(tested([0.973483, 0.866392, 0.964906], 10)), Some(tested([0.968185, 0.907735, 0.959311], 6))]),
    horizon(4, 4902, (2009, 2019), [0.804432, 0.755482], [0.055696, 0.692128], [Some(tested([0.977876, 0.86081, 0.96898], 10)), Some(tested([0.966924, 0.913066, 0.962069], 3))]),
    horizon(5, 4159, (2009, 2018), [0.786778, 0.737168], [0.069199, 0.707412], [Some(tested([0.979226, 0.865143, 0.973723], 10)), None]),
    horizon(6, 3416, (2009, 2017), [0.785336, 0.771471], [0.087298, 0.749277], [Some(tested([0.980282, 0.879202, 0.972482], 10)), None]),
];
