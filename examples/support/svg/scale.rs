//! Linear scales with round ticks.

use climate_targets::Year;

pub fn year_number(year: Year) -> f64 {
    f64::from(year.get())
}

/// Maps values from one range to positions in another.
#[derive(Clone, Copy)]
pub struct Scale {
    pub from: f64,
    pub to: f64,
    start: f64,
    end: f64,
}

impl Scale {
    /// A scale that maps `from` to the position `start` and `to` to the position `end`. A range
    /// without a length is widened by one.
    pub fn new((from, to): (f64, f64), (start, end): (f64, f64)) -> Self {
        let to = if to > from { to } else { from + 1.0 };
        Self { from, to, start, end }
    }

    pub fn at(self, value: f64) -> f64 {
        self.start + (value - self.from) / (self.to - self.from) * (self.end - self.start)
    }

    /// The position of a value, moved to the nearer end if the value is outside the range.
    pub fn clamped(self, value: f64) -> f64 {
        self.at(value.clamp(self.from, self.to))
    }

    /// Round values inside the range, at most `count + 1`.
    pub fn ticks(self, count: f64) -> Ticks {
        Ticks::new(self.from, self.to, count)
    }
}

/// Round values with the number of decimals that they need.
pub struct Ticks {
    pub values: Vec<f64>,
    pub decimals: usize,
}

impl Ticks {
    fn new(from: f64, to: f64, count: f64) -> Self {
        let step = round_step((to - from) / count.max(1.0));
        let (first, last) = ((from / step - 1e-9).ceil() as i64, (to / step + 1e-9).floor() as i64);
        let decimals = (-step.log10().floor()).max(0.0) as usize;
        Self { values: (first..=last).map(|index| index as f64 * step).collect(), decimals }
    }
}

/// The smallest of 1, 2, 5 or 10 times a power of ten that is at least `least`.
fn round_step(least: f64) -> f64 {
    let power = 10_f64.powf(least.log10().floor());
    let factor = [1.0, 2.0, 5.0].into_iter().find(|factor| factor * power >= least * 0.999_999);
    factor.unwrap_or(10.0) * power
}

/// The range of levels with zero and some space above.
pub fn range_with_zero(levels: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) =
        levels.fold((0.0_f64, 0.0_f64), |(low, high), level| (low.min(level), high.max(level)));
    let space = 0.06 * (high - low);
    (if low < 0.0 { low - space } else { 0.0 }, high + space)
}
