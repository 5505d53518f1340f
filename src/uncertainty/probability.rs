use crate::formula::level::LevelScale;
use crate::formula::{finite, normal};
use crate::quantity::{Emissions, HalfWidth, Known, Share};

/// How many standard deviations half of a 95 % interval is wide, in a normal distribution.
const HALF_WIDTH_IN_DEVIATIONS: f64 = 1.959_964;

/// The probability that the true level is at or under a limit, for a level that is known to a
/// half-width.
///
/// `Phi((limit - E)/s)` of the normal distribution, with `s = (U/100 |E|)/1.959964`. The limit is
/// taken as exact. A level that is known exactly is under the limit or over it: 1 or 0.
///
/// ```
/// use climate_targets::quantity::HalfWidth;
/// use climate_targets::uncertainty::probability_at_or_under;
/// use climate_targets::Emissions;
/// // Lahti reported 428.5 kt for 2020 and had promised at most 633.76; were its inventory known
/// // to no better than 25 %, it would still have kept its word with a probability of 99.99 %.
/// let level = Emissions::from_kilotonnes(428.5)?;
/// let limit = Emissions::from_kilotonnes(633.76)?;
/// let kept = probability_at_or_under(level, HalfWidth::from_percent(25.0)?, limit).unwrap();
/// assert!((kept.percent() - 99.99).abs() < 0.005);
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
///
/// # Errors
/// [`Absent::OutOfRange`](crate::Absent::OutOfRange) where the half-width or the distance to the
/// limit overflows.
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

/// The probability that a margin is really one, from half the width of its 95 % interval; where
/// that is zero, what the levels themselves say.
pub(crate) fn probability_of_margin(margin: f64, half_width: f64, reaches: bool) -> Share {
    if half_width > 0.0 {
        Share::computed(normal::lower_tail(HALF_WIDTH_IN_DEVIATIONS * (margin / half_width)))
    } else if reaches {
        Share::ONE
    } else {
        Share::ZERO
    }
}
