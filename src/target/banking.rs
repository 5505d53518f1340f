use crate::quantity::named;

named! {
    /// The policy for the carry-over from one budget to the next.
    ///
    /// By default, nothing is carried over. Under the Climate Change Act 2008 the United Kingdom
    /// *may* carry over a surplus, but it did not carry over the 391 Mt of its third budget. France
    /// subtracts an overshoot from the next budget.
    ///
    /// ```
    /// use climate_targets::target::Banking;
    /// assert_eq!(Banking::Surplus.carried(391.0), 391.0);
    /// assert_eq!(Banking::Surplus.carried(-20.0), 0.0);
    /// assert_eq!(Banking::Overshoot.carried(-20.0), -20.0);
    /// assert_eq!(Banking::default().carried(391.0), 0.0);
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum Banking {
        /// No carry-over.
        #[default]
        None = "none",
        /// A surplus is added to the next budget.
        Surplus = "surplus",
        /// An overshoot is subtracted from the next budget.
        Overshoot = "overshoot",
        /// A surplus is added, an overshoot subtracted.
        Both = "both",
    }
}

impl Banking {
    /// Returns the carry-over to the next budget, in the unit of `left`. `left` is the budget minus
    /// the emissions: positive for a surplus, negative for an overshoot.
    ///
    /// ```
    /// use climate_targets::target::Banking;
    /// assert_eq!(Banking::Both.carried(-20.0), -20.0);
    /// assert_eq!(Banking::Both.name(), "both");
    /// ```
    pub const fn carried(self, left: f64) -> f64 {
        let is_carried = match self {
            Self::None => false,
            Self::Surplus => left > 0.0,
            Self::Overshoot => left < 0.0,
            Self::Both => true,
        };
        if is_carried { left } else { 0.0 }
    }
}
