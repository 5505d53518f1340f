use crate::quantity::{Known, Share, Year};
use crate::record::record;

record! {
    /// The peak of the observed emissions: its year, its level and the fall since that year.
    ///
    /// [`Details::peak`](crate::Details::peak) returns this record for a target that requires a
    /// peak.
    ///
    /// ```
    /// use climate_targets::{Ambition, Assessor, EmissionSeries, Emissions, Target, Year};
    /// let levels = [(2005, 90.0), (2010, 100.0), (2015, 85.0), (2020, 80.0)];
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let target = Target::builder("peak").goal(Ambition::Peaked).by(2015).build()?;
    /// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
    /// let peak = result.details().peak().ok_or("the target is a peak")?;
    /// assert_eq!((peak.year, peak.level), (Year::new(2010)?, Emissions::constant(100.0)));
    /// assert!((peak.fall?.percent() - 20.0).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// Source: C40, definition of peaked emissions: the maximum lies at least five years back, and
    /// emissions have fallen by at least a tenth of the maximum.
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Peak<L> {
        /// The first year with the maximum.
        pub year: Year,
        /// The maximum yearly level among the observations up to the as-of date.
        pub level: L => "level_t",
        /// The fall from the maximum to the latest level EL, `1 - EL/maximum`, a fraction; 0 while
        /// the latest level is the maximum, and never negative. Absent if the maximum is not
        /// positive ([`Absent::BaseNotPositive`](crate::Absent::BaseNotPositive)). For a target per
        /// unit, the record in tonnes has no fall
        /// ([`Absent::JudgedPerUnit`](crate::Absent::JudgedPerUnit)).
        pub fall: Known<Share>,
    }
}
