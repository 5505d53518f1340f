use crate::formula::level::LevelScale;
use crate::formula::{finite, normal};
use crate::quantity::{Emissions, HalfWidth, Known, Share};

/// The 97.5 % quantile of the standard normal distribution: the half-width of a 95 % interval in
/// standard deviations.
const HALF_WIDTH_IN_DEVIATIONS: f64 = 1.959_964;

/// Returns the probability that the true level is at or under a limit.
///
/// The true level is normally distributed about the reported level E, with the half-width U in
/// percent of E: the probability is `Phi((limit - E)/s)`, with Phi the standard normal distribution
/// function and `s = (U/100 |E|)/1.959964`. The limit has no uncertainty. With a half-width of
/// zero, the probability is 1 for a level at or under the limit and 0 for a level over the limit.
///
/// ```
/// use climate_targets::quantity::HalfWidth;
/// use climate_targets::uncertainty::probability_at_or_under;
/// use climate_targets::Emissions;
/// // Lahti reported 428.5 kt for 2020, with a limit of 633.76 kt. For an assumed half-width of
/// // 25 %, the true level is at or under the limit with a probability of 99.99 %.
/// let level = Emissions::from_kilotonnes(428.5)?;
/// let limit = Emissions::from_kilotonnes(633.76)?;
/// let probability = probability_at_or_under(level, HalfWidth::from_percent(25.0)?, limit)?;
/// assert!((probability.percent() - 99.99).abs() < 0.005);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Absent::OutOfRange`](crate::Absent::OutOfRange) if the half-width in t CO2e or the distance to
/// the limit overflows.
pub fn probability_at_or_under(
    level: Emissions,
    half_width: HalfWidth,
    limit: Emissions,
) -> Known<Share> {
    let half_width = half_width.of(level)?.tonnes();
    let (level, limit) = (level.tonnes(), limit.tonnes());
    let reaches = LevelScale::of(None, limit).at_or_under(level, limit);
    Ok(probability_of_margin(finite(limit - level)?, half_width, reaches))
}

/// Returns the probability that the true margin is not negative. `half_width` is half the width of
/// the margin's 95 % interval, in the unit of the margin. For a half-width of zero, the probability
/// is 1 if `reaches` is true, else 0.
pub(crate) fn probability_of_margin(margin: f64, half_width: f64, reaches: bool) -> Share {
    if half_width > 0.0 {
        Share::computed(normal::lower_tail(HALF_WIDTH_IN_DEVIATIONS * (margin / half_width)))
    } else if reaches {
        Share::ONE
    } else {
        Share::ZERO
    }
}
