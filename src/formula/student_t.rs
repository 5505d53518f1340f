//! Student's t distribution for whole degrees of freedom.
//!
//! Source: Abramowitz and Stegun, *Handbook of Mathematical Functions* (1964). The probability is
//! the finite sum of 26.7.3 and 26.7.4; quantiles beyond the tables follow from 26.7.5.

use super::functions::{atan, powi, smaller};
use core::f64::consts::{FRAC_2_PI, PI};

/// The probability `P(T <= t)` with `degrees` >= 1 degrees of freedom.
pub(crate) fn cumulative(t: f64, degrees: u32) -> f64 {
    // Rounding can give a value above 1.
    let p = smaller(f64::midpoint(1.0, within(t / f64::from(degrees).sqrt(), degrees)), 1.0);
    // In the far tail, the sum of 1 and a number near -1 loses its digits, so a series computes the
    // tail directly.
    if p < 1e-4 { lower_tail(t, degrees) } else { p }
}

/// The probability `P(T <= t)` for t far below zero, by the series of the incomplete beta function:
/// `I_x(a, 1/2)/2` with a = degrees/2 and x = degrees/(degrees + t^2), where
/// `I_x(a, b) = x^a/B(a, b) sum over n of (1 - b)(2 - b)...(n - b)/n! x^n/(a + n)`
/// (Abramowitz and Stegun 26.7.1, and 26.5.4 expanded).
fn lower_tail(t: f64, degrees: u32) -> f64 {
    let v = f64::from(degrees);
    let (a, x) = (v / 2.0, v / (v + t * t));
    // B(1/2, 1/2) is pi, B(1, 1/2) is 2, and B(a + 1, 1/2) = B(a, 1/2) a/(a + 1/2).
    let (mut beta, mut k) = if degrees % 2 == 1 { (PI, 0.5) } else { (2.0, 1.0) };
    while k < a {
        beta *= k / (k + 0.5);
        k += 1.0;
    }
    let (mut coefficient, mut sum, mut n) = (1.0, 1.0 / a, 0.0);
    // x < 1, so the terms fall faster than those of a geometric series.
    loop {
        n += 1.0;
        coefficient *= x * (n - 0.5) / n;
        let term = coefficient / (a + n);
        sum += term;
        if term <= sum * 1e-17 || n >= 10_000.0 {
            return 0.5 * power_of_half(x, degrees) / beta * sum;
        }
    }
}

/// `x^(n/2)`, by multiplications and at most one square root, which take less time than a power with
/// any exponent.
fn power_of_half(x: f64, n: u32) -> f64 {
    let whole = powi(x, (n / 2).cast_signed());
    if n % 2 == 1 { whole * x.sqrt() } else { whole }
}

/// The probability `P(|T| <= |t|)` with the sign of t, where `tan` is
/// `tan(theta) = t/sqrt(degrees)`.
fn within(tan: f64, degrees: u32) -> f64 {
    let cos = 1.0 / (1.0 + tan * tan).sqrt();
    // If tan squared overflows, the sine is 1 to the last digit.
    let sin = if tan.abs() < 1e150 { tan * cos } else { tan.signum() };
    let cos_squared = cos * cos;
    let odd = degrees % 2 == 1;
    // Odd: cos + 2/3 cos^3 + 2 4/(3 5) cos^5 ...; even: 1 + 1/2 cos^2 + 1 3/(2 4) cos^4 ...
    let (mut term, mut k) = if odd { (cos, 3.0) } else { (1.0, 2.0) };
    let mut sum = term;
    while k <= f64::from(degrees) - 2.0 {
        term *= cos_squared * ((k - 1.0) / k);
        sum += term;
        k += 2.0;
    }
    match degrees {
        1 => FRAC_2_PI * atan(tan),
        _ if odd => FRAC_2_PI * (atan(tan) + sin * sum),
        _ => sin * sum,
    }
}

/// The 97.5 % quantile: the half-width of a 95 % interval in standard errors.
pub(crate) fn quantile_975(degrees: u32) -> f64 {
    match QUANTILES_975.get(degrees.saturating_sub(1) as usize) {
        Some(&tabulated) if degrees > 0 => tabulated,
        _ => large_quantile(1.959_963_984_540_054, f64::from(degrees.max(1))),
    }
}

/// The 90 % quantile: the half-width of an 80 % interval in standard errors.
pub(crate) fn quantile_90(degrees: u32) -> f64 {
    match QUANTILES_90.get(degrees.saturating_sub(1) as usize) {
        Some(&tabulated) if degrees > 0 => tabulated,
        _ => large_quantile(1.281_551_565_544_600_5, f64::from(degrees.max(1))),
    }
}

/// The quantile for v degrees of freedom from the quantile z of the normal distribution, Abramowitz
/// and Stegun 26.7.5. Beyond 100 degrees of freedom its error is below 1e-9.
fn large_quantile(z: f64, v: f64) -> f64 {
    let square = z * z;
    let z3 = z * square;
    let z5 = z3 * square;
    let z7 = z5 * square;
    let z9 = z7 * square;
    let g1 = (z3 + z) / 4.0;
    let g2 = (5.0 * z5 + 16.0 * z3 + 3.0 * z) / 96.0;
    let g3 = (3.0 * z7 + 19.0 * z5 + 17.0 * z3 - 15.0 * z) / 384.0;
    let g4 = (79.0 * z9 + 776.0 * z7 + 1482.0 * z5 - 1920.0 * z3 - 945.0 * z) / 92_160.0;
    z + (g1 + (g2 + (g3 + g4 / v) / v) / v) / v
}

/// The 97.5 % quantiles for 1 to 100 degrees of freedom, from the regularised incomplete beta
/// function evaluated with 40 digits.
#[rustfmt::skip]
#[allow(clippy::unreadable_literal, reason = "a table of digits")]
#[allow(clippy::excessive_precision, reason = "each is the nearest f64 to the quantile")]
static QUANTILES_975: [f64; 100] = [
    12.706204736174705, 4.3026527297494639, 3.1824463052837096, 2.7764451051977944,
    2.5705818356363155, 2.44691185114497, 2.3646242515927853, 2.3060041352041667,
    2.2621571627982055, 2.2281388519862747, 2.2009851600916399, 2.1788128296672289,
    2.1603686564627925, 2.1447866879178038, 2.1314495455597757, 2.1199052992212547,
    2.1098155778333171, 2.1009220402410385, 2.0930240544083098, 2.0859634472658648,
    2.0796138447276804, 2.0738730679040262, 2.0686576104190487, 2.0638985616280258,
    2.0595385527532977, 2.0555294386428732, 2.0518305164802856, 2.0484071417952452,
    2.0452296421327043, 2.0422724563012383, 2.0395134463964085, 2.036933343460102,
    2.0345152974493387, 2.032244509317719, 2.0301079282503432, 2.0280940009804509,
    2.0261924630291098, 2.0243941639119696, 2.0226909200367611, 2.0210753903062734,
    2.019540970441376, 2.0180817028184447, 2.0166921992278244, 2.0153675744437638,
    2.0141033888808467, 2.0128955989194292, 2.0117405137297659, 2.0106347576242322,
    2.0095752371292397, 2.0085591121007611, 2.007583770315836, 2.0066468050616883,
    2.005745995317869, 2.004879288188057, 2.0040447832891459, 2.0032407188478722,
    2.0024654592910073, 2.0017174841452361, 2.0009953780882677, 2.0002978220142605,
    1.9996235849949397, 1.998971517033379, 1.9983405425207416, 1.997729654317693,
    1.9971379083920041, 1.996564418952312, 1.9960083540252967, 1.9954689314298439,
    1.994945415107238, 1.9944371117711866, 1.9939433678456258, 1.9934635666618724,
    1.9929971258898551, 1.9925434951809327, 1.9921021540022421, 1.9916726096446645,
    1.991254395388385, 1.9908470688116909, 1.9904502102301289, 1.9900634212544462,
    1.9896863234569029, 1.9893185571365725, 1.9889597801751628, 1.9886096669757091,
    1.988267907477222, 1.9879342062390206, 1.9876082815890711, 1.9872898648311697,
    1.9869786995062815, 1.9866745407037684, 1.9863771544186181, 1.9860863169511304,
    1.9858018143458234, 1.9855234418666044, 1.9852510035054982, 1.9849843115224575,
    1.9847231860139847, 1.9844674545084818, 1.9842169515864175, 1.9839715185235523,
];

/// The 90 % quantiles for 1 to 100 degrees of freedom, computed like the 97.5 % quantiles.
#[rustfmt::skip]
#[allow(clippy::unreadable_literal, reason = "a table of digits")]
static QUANTILES_90: [f64; 100] = [
    3.0776835371752536, 1.8856180831641267, 1.6377443536962102, 1.5332062740589438,
    1.475884048824481, 1.4397557472651483, 1.4149239276505086, 1.3968153097438647,
    1.3830287383966322, 1.3721836411103356, 1.3634303180205407, 1.3562173340232053,
    1.350171288780055, 1.3450303744546506, 1.3406056078504556, 1.3367571673273146,
    1.3333793897216268, 1.330390943569909, 1.3277282090267983, 1.3253407069850462,
    1.3231878738651726, 1.3212367416133617, 1.319460239816162, 1.3178359336731496,
    1.3163450726738701, 1.3149718642705168, 1.3137029128292739, 1.3125267815926667,
    1.311433647301551, 1.3104150253913955, 1.3094635494946456, 1.308572793129519,
    1.3077371244508862, 1.3069515871264297, 1.3062118020160343, 1.3055138855362491,
    1.3048543814976243, 1.3042302038905023, 1.303638588621274, 1.3030770526071946,
    1.3025433589533826, 1.3020354871825164, 1.3015516076821692, 1.3010900596888,
    1.300649332250237, 1.3002280477069406, 1.299824947311663, 1.2994388786713913,
    1.2990687847477498, 1.2987136941948096, 1.298372712848371, 1.298045016209747,
    1.2977298427910684, 1.2974264882090678, 1.297134299930939, 1.2968526725898017,
    1.2965810437990108, 1.2963188904044196, 1.2960657251220524, 1.2958210935157308,
    1.2955845712752152, 1.295355761760574, 1.2951342937828882, 1.2949198195951732,
    1.29471201307065, 1.2945105680482973, 1.2943151968280322, 1.2941256287999658,
    1.2939416091940068, 1.2937628979376563, 1.2935892686112345, 1.2934205074909748,
    1.2932564126714858, 1.2930967932600053, 1.2929414686356846, 1.292790267767866,
    1.2926430285879371, 1.2924995974099203, 1.2923598283954367, 1.2922235830591335,
    1.2920907298110482, 1.291961143532728, 1.2918347051842411, 1.2917113014394783,
    1.2915908243474015, 1.2914731710171088, 1.2913582433247868, 1.2912459476407938,
    1.2911361945752793, 1.2910288987408902, 1.2909239785312356, 1.2908213559139043,
    1.2907209562369335, 1.2906227080477168, 1.2905265429234305, 1.2904323953121315,
    1.2903402023837536, 1.290249903890286, 1.2901614420344851, 1.290074761346516,
];

#[cfg(test)]
mod tests {
    use super::*;
    use statrs::distribution::{ContinuousCDF, StudentsT};

    /// Reference: statrs, which uses the incomplete beta function.
    #[test]
    fn probabilities_agree_with_statrs() {
        for degrees in 1..=120 {
            let reference = StudentsT::new(0.0, 1.0, f64::from(degrees)).unwrap();
            for step in -400..=400 {
                let t = f64::from(step) * 0.05;
                let (ours, theirs) = (cumulative(t, degrees), reference.cdf(t));
                assert!((ours - theirs).abs() < 1e-12, "df {degrees}, t {t}: {ours} {theirs}");
            }
        }
    }

    #[test]
    fn quantiles_975_agree_with_statrs() {
        for degrees in 1..=300 {
            let reference = StudentsT::new(0.0, 1.0, f64::from(degrees)).unwrap();
            let (ours, theirs) = (quantile_975(degrees), reference.inverse_cdf(0.975));
            assert!((ours / theirs - 1.0).abs() < 1e-9, "df {degrees}: {ours} {theirs}");
        }
    }

    #[test]
    fn quantiles_90_agree_with_statrs() {
        for degrees in 1..=300 {
            let reference = StudentsT::new(0.0, 1.0, f64::from(degrees)).unwrap();
            let (ours, theirs) = (quantile_90(degrees), reference.inverse_cdf(0.9));
            assert!((ours / theirs - 1.0).abs() < 1e-9, "df {degrees}: {ours} {theirs}");
        }
    }

    #[test]
    fn probability_at_quantile_975_is_97_5_percent() {
        for degrees in 1..=300 {
            let p = cumulative(quantile_975(degrees), degrees);
            assert!((p - 0.975).abs() < 1e-11, "df {degrees}: {p}");
        }
    }

    /// Reference: the regularised incomplete beta function, computed with 40 digits.
    #[test]
    #[allow(clippy::unreadable_literal, reason = "a table of digits")]
    fn small_tail_probabilities_are_accurate() {
        let tails = [
            (-10.0, 8, 4.244090763814246e-6),
            (-40.0, 8, 8.392859439572896e-11),
            (-700.0, 3, 3.214722127514419e-9),
            (-1000000.0, 2, 4.9999999999925e-13),
            (-100000.0, 1, 3.183098861731803e-6),
            (-12.0, 58, 1.180785417469762e-17),
            (-6.0, 120, 1.07415190965302e-8),
        ];
        for (t, degrees, expected) in tails {
            let p: f64 = cumulative(t, degrees);
            assert!((p / expected - 1.0).abs() < 1e-10, "df {degrees}, t {t}: {p}");
        }
    }

    #[test]
    fn probabilities_at_infinity_are_zero_and_one() {
        for degrees in [1, 2, 3, 8, 99] {
            assert_eq!(cumulative(f64::INFINITY, degrees), 1.0);
            assert!(cumulative(f64::NEG_INFINITY, degrees).abs() < 1e-15);
            assert_eq!(cumulative(0.0, degrees), 0.5);
        }
    }
}
