use crate::formula::{sum, sum_known};
use crate::quantity::{Emissions, Known, Year};
use crate::record::record;
use crate::target::AnnualRate;

record! {
    /// An observed year y under a target that sets a constant yearly cut q ([`AnnualRate`]).
    ///
    /// E(y) is the observed level, and P(y) the level after all required cuts up to year y.
    /// [`AnnualCuts`] lists these records.
    ///
    /// ```
    /// use climate_targets::target::AnnualRate;
    /// use climate_targets::{Ambition, Assessor, EmissionSeries, Emissions, Portion, Target, Year};
    /// // A cut of 10 % a year; 2018 is the last year without it.
    /// let rate = AnnualRate::new(Portion::constant(0.1), Year::new(2018)?);
    /// let target = Target::builder("-10 % a year").goal(Ambition::AnnualRate(rate)).by(2030);
    /// let target = target.build()?;
    /// let levels = [(2018, 100.0), (2019, 80.0), (2020, 75.0)];
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
    /// let cuts = result.details().annual_cuts().ok_or("the target sets a yearly cut")?;
    /// let cut = cuts.years[1];
    /// assert_eq!((cut.year, cut.level), (Year::new(2020)?, Emissions::constant(75.0)));
    /// assert_eq!(cut.on_path, Ok(true)); // two cuts of 100 t leave 81 t
    /// assert_eq!(cut.cut_made, Ok(false)); // one cut of 80 t leaves 72 t
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct CutOfYear<L> {
        /// The year y.
        pub year: Year,
        /// E(y), the observed yearly level.
        pub level: L => "level_t",
        /// P(y) = `E(ts) (1 - q)^(y - ts)`, a yearly level; ts is the last year without the cut.
        /// Absent if the level in ts is missing ([`Absent::NoBase`](crate::Absent::NoBase)) or not
        /// positive ([`Absent::BaseNotPositive`](crate::Absent::BaseNotPositive)).
        pub path: Known<L> => "path_t",
        /// Whether E(y) is at or under P(y): if so, the cuts so far suffice in total, whatever
        /// their timing. Absent if P(y) is absent.
        pub on_path: Known<bool>,
        /// Whether E(y) is at or under `(1 - q) E(y - 1)`: if so, the cut was made in year y
        /// itself. Absent if year y - 1 is not observed
        /// ([`Absent::NoObservation`](crate::Absent::NoObservation)).
        pub cut_made: Known<bool>,
    }
}

/// The observed years under a target that sets a constant yearly cut, and totals over these years.
///
/// The verdict compares only the level of the judged year.
/// [`Details::annual_cuts`](crate::Details::annual_cuts) returns this record.
///
/// ```
/// use climate_targets::target::AnnualRate;
/// use climate_targets::{Ambition, Assessor, EmissionSeries, Emissions, Portion, Target, Year};
/// // A cut of 10 % a year; 2018 is the last year without it.
/// let rate = AnnualRate::new(Portion::constant(0.1), Year::new(2018)?);
/// let target = Target::builder("-10 % a year").goal(Ambition::AnnualRate(rate)).by(2030).build()?;
/// let city = EmissionSeries::from_tonnes("a city", [(2018, 100.0), (2019, 95.0), (2020, 85.0)])?;
/// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
/// let cuts = result.details().annual_cuts().ok_or("the target sets a yearly cut")?;
/// assert_eq!(cuts.rate, rate);
/// assert_eq!(cuts.years.len(), 2);
/// assert_eq!(cuts.sum?, Emissions::constant(180.0)); // 95 t + 85 t
/// assert!((cuts.path_sum?.tonnes() - 171.0).abs() < 1e-9); // 90 t + 81 t
/// assert!((cuts.excess()?.tonnes() - 9.0).abs() < 1e-9);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnnualCuts<L = Emissions> {
    /// The yearly cut q that the target sets, and ts, the last year without it.
    pub rate: AnnualRate,
    /// The observed years after ts, ascending.
    pub years: Vec<CutOfYear<L>>,
    /// The sum of the observed levels of these years, t CO2e.
    pub sum: Known<L>,
    /// The sum of P(y) over these years, t CO2e. Absent if any P(y) is absent.
    pub path_sum: Known<L>,
}

impl AnnualCuts<f64> {
    pub(in crate::assessment) fn summed(rate: AnnualRate, years: Vec<CutOfYear<f64>>) -> Self {
        let observed = Ok(sum(years.iter().map(|cut| cut.level)));
        let path_sum = sum_known(years.iter().map(|cut| cut.path));
        Self { rate, years, sum: observed, path_sum }
    }

    /// Converts the record to tonnes. `tonnes` converts the level of a year. Years whose level
    /// cannot be converted are left out.
    pub(in crate::assessment) fn in_tonnes(
        self,
        tonnes: impl Fn(Year, f64) -> Known<Emissions>,
    ) -> AnnualCuts {
        let typed = |CutOfYear { year, level, path, on_path, cut_made }| {
            let path = path.and_then(|path| tonnes(year, path));
            Some(CutOfYear { year, level: tonnes(year, level).ok()?, path, on_path, cut_made })
        };
        let years: Vec<CutOfYear> = self.years.into_iter().filter_map(typed).collect();
        let observed = Ok(sum(years.iter().map(|cut| cut.level.tonnes())));
        let path_sum = sum_known(years.iter().map(|cut| cut.path.map(Emissions::tonnes)));
        AnnualCuts {
            rate: self.rate,
            years,
            sum: observed.map(Emissions::computed),
            path_sum: path_sum.map(Emissions::computed),
        }
    }

    /// The sum of the observed levels minus the sum of the path; `Err` if either sum is absent.
    pub(in crate::assessment) fn excess(&self) -> Known<f64> {
        Ok(self.sum? - self.path_sum?)
    }
}

impl AnnualCuts {
    /// The excess of emissions over the path in the observed years, `sum - path_sum`, t CO2e;
    /// negative if emissions are below the path.
    ///
    /// # Errors
    /// The reason why one of the sums is absent.
    pub fn excess(&self) -> Known<Emissions> {
        Ok(Emissions::computed(self.sum?.tonnes() - self.path_sum?.tonnes()))
    }
}
