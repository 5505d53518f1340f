use crate::quantity::named;

named! {
    /// What a budget of a period hands on to the budget of the next.
    ///
    /// It is a policy of its own and never assumed: under the Climate Change Act 2008 the United
    /// Kingdom *may* carry a surplus over, and did not carry the 391 Mt of its third budget; France
    /// makes up for what a budget was exceeded by.
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
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum Banking {
        /// Nothing: each budget stands alone.
        #[default]
        None = "none",
        /// What is left of a budget is added to the next.
        Surplus = "surplus",
        /// What a budget was exceeded by is taken from the next.
        Overshoot = "overshoot",
        /// Both.
        Both = "both",
    }
}

impl Banking {
    /// What is added to the next budget, from what is left of this one (negative: exceeded).
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
