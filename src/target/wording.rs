use std::borrow::Cow;

use super::{Commitment, TargetError, text};
use crate::quantity::{Emissions, getters};

/// An ambiguous wording and its possible readings.
///
/// "Cut emissions to 40 % of 1990 levels by 2030" can mean a cut by 40 % or a cut to 40 %.
/// [`Assessor::assess_wording`](crate::Assessor::assess_wording) assesses all readings and reports
/// whether the verdict depends on the reading.
///
/// ```
/// use climate_targets::catalogue::france;
/// let page = &france::ALLIANCE_PAGE_ENGLISH;
/// let names: Vec<&str> = page.readings().iter().map(|reading| reading.name()).collect();
/// assert_eq!(names, ["A", "B", "C"]);
/// // Reading B, to 40 % and then to 75 %, would let emissions rise between 2030 and 2050.
/// assert!(!page.readings()[1].is_coherent());
/// ```
///
/// ```
/// use climate_targets::target::{Wording, WordingReading};
/// use climate_targets::{Commitment, Target};
/// let by = Target::builder("by").reduce_by_percent(40.0).base_year(1990).by(2030).build()?;
/// let to = Target::builder("to").reduce_to_percent(40.0).base_year(1990).by(2030).build()?;
/// let wording = Wording::new(
///     "a-page",
///     "cut emissions 40 %",
///     "a city's page",
///     vec![
///         WordingReading::new("A", "by 40 %", Commitment::new("by", [by])?),
///         WordingReading::new("B", "to 40 %", Commitment::new("to", [to])?),
///     ],
/// )?;
/// assert!(wording.check().is_ok());
/// assert_eq!((wording.id(), wording.text(), wording.source()), ("a-page", "cut emissions 40 %", "a city's page"));
/// # Ok::<(), climate_targets::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Wording {
    id: Cow<'static, str>,
    text: Cow<'static, str>,
    source: Cow<'static, str>,
    readings: Cow<'static, [WordingReading]>,
}

/// One reading of a wording: its meaning and the resulting commitment.
///
/// ```
/// use climate_targets::Commitment;
/// use climate_targets::catalogue::france::{LTECV_2030, LTECV_2050};
/// use climate_targets::target::{Wording, WordingReading};
/// static READINGS: [WordingReading; 1] = [WordingReading::constant(
///     "A",
///     "by 40 % and by 75 %",
///     Commitment::constant("A", "", &[&LTECV_2030, &LTECV_2050]),
/// )];
/// static PAGE: Wording = Wording::constant("page", "40 % by 2030 and 75 % by 2050", "a page", &READINGS);
/// let reading = &PAGE.readings()[0];
/// assert_eq!((reading.name(), reading.meaning()), ("A", "by 40 % and by 75 %"));
/// assert!(reading.is_coherent() && reading.commitment().milestones().count() == 2);
/// let same = WordingReading::new("A", "by 40 % and by 75 %", reading.commitment().clone());
/// assert_eq!(same, *reading);
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "a reading: an object with name, meaning, commitment"
    )
)]
pub struct WordingReading {
    name: Cow<'static, str>,
    meaning: Cow<'static, str>,
    commitment: Commitment,
}

impl WordingReading {
    /// Creates a reading from a short name, the meaning and the commitment.
    pub fn new(
        name: impl Into<Cow<'static, str>>,
        meaning: impl Into<Cow<'static, str>>,
        commitment: Commitment,
    ) -> Self {
        Self { name: name.into(), meaning: meaning.into(), commitment }
    }

    /// Creates a reading in a constant or static.
    pub const fn constant(
        name: &'static str,
        meaning: &'static str,
        commitment: Commitment,
    ) -> Self {
        Self { name: Cow::Borrowed(name), meaning: Cow::Borrowed(meaning), commitment }
    }

    getters! { &self;
        /// The short name, such as "A".
        name: &str => text(&self.name),
        /// The meaning of the wording in this reading.
        meaning: &str => text(&self.meaning),
        /// The commitment that follows from this reading.
        commitment: &Commitment => &self.commitment,
    }

    /// Whether no milestone allows more than the previous milestone. A commitment to cut emissions
    /// is implausible if it allows emissions to rise again.
    pub fn is_coherent(&self) -> bool {
        let of_one = |target: &super::Target| {
            let base = Ok(Emissions::constant(1.0));
            target.goal().deciding()?.allowable(base, target.deadline().judged_years()).ok()
        };
        let levels: Vec<_> = self.commitment.milestones().map(of_one).collect();
        levels.windows(2).all(|pair| match pair {
            [Some(earlier), Some(later)] => later <= earlier,
            _ => true,
        })
    }
}

impl Wording {
    /// Creates a wording from its text, source and readings.
    ///
    /// # Errors
    /// [`TargetError::NoId`] for a blank id; [`TargetError::NoReadings`] for an empty list;
    /// [`TargetError::ReadingsDiffer`] if the readings have different numbers of milestones; the
    /// errors of [`Commitment::check`] for each reading.
    pub fn new(
        id: impl Into<Cow<'static, str>>,
        text: impl Into<Cow<'static, str>>,
        source: impl Into<Cow<'static, str>>,
        readings: Vec<WordingReading>,
    ) -> Result<Self, TargetError> {
        let id = id.into();
        if id.trim().is_empty() {
            return Err(TargetError::NoId);
        }
        let wording =
            Self { id, text: text.into(), source: source.into(), readings: Cow::Owned(readings) };
        wording.check()?;
        Ok(wording)
    }

    /// Creates a wording in a static. The readings are not checked: call [`Wording::check`] in a
    /// test.
    ///
    /// ```
    /// use climate_targets::target::Wording;
    /// static NO_READING: Wording = Wording::constant("page", "40 %", "a page", &[]);
    /// assert!(NO_READING.check().is_err());
    /// ```
    pub const fn constant(
        id: &'static str,
        text: &'static str,
        source: &'static str,
        readings: &'static [WordingReading],
    ) -> Self {
        Self {
            id: Cow::Borrowed(id),
            text: Cow::Borrowed(text),
            source: Cow::Borrowed(source),
            readings: Cow::Borrowed(readings),
        }
    }

    /// Checks that there is at least one reading, that every commitment is valid, and that all
    /// readings have the same number of milestones. [`Wording::new`] makes the same checks.
    ///
    /// # Errors
    /// The errors of [`Wording::new`] except [`TargetError::NoId`].
    pub fn check(&self) -> Result<(), TargetError> {
        let first = self.readings.first().ok_or(TargetError::NoReadings)?;
        let of_first = first.commitment.milestones().count();
        for (position, reading) in (1..).zip(self.readings.iter()) {
            reading.commitment.check()?;
            let milestones = reading.commitment.milestones().count();
            if milestones != of_first {
                return Err(TargetError::ReadingsDiffer { position, milestones, of_first });
            }
        }
        Ok(())
    }

    getters! { &self;
        /// The stable id.
        id: &str => text(&self.id),
        /// The ambiguous text.
        text: &str => text(&self.text),
        /// The source of the text.
        source: &str => text(&self.source),
    }

    /// The readings in the given order.
    pub fn readings(&self) -> &[WordingReading] {
        &self.readings
    }
}
