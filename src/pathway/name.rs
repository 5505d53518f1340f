use crate::quantity::named;

named! {
    /// The name of a path in results.
    ///
    /// ```
    /// use climate_targets::pathway::{PathName, Pathway};
    /// use climate_targets::{Emissions, Year};
    /// let start = (Year::constant(2020), Emissions::constant(100.0));
    /// let path = Pathway::budget_annual(start, Emissions::constant(300.0))?;
    /// assert_eq!(path.name(), PathName::BudgetAnnual);
    /// // The key in JSON, and the text.
    /// assert_eq!(path.name().name(), "budget_annual");
    /// assert_eq!(path.name().to_string(), "budget annual");
    /// # Ok::<(), climate_targets::Absent>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum PathName {
        /// Linear from the anchor to the judged year.
        Linear = "linear" {
            en: "linear",
            sv: "linjär",
            fr: "linéaire",
            fi: "lineaarinen",
        }
        /// A constant yearly rate from the anchor to the judged year.
        ConstantRate = "constant_rate" {
            en: "constant rate",
            sv: "konstant takt",
            fr: "taux constant",
            fi: "vakioprosentti",
        }
        /// A constant rate, blended with a linear part for allowable levels near zero.
        FloorBlend = "floor_blend" {
            en: "floor blend",
            sv: "konstant takt med golv",
            fr: "taux constant avec plancher",
            fi: "vakioprosentti ja alaraja",
        }
        /// The same percentage cut each year.
        FixedAnnualCut = "fixed_annual_cut" {
            en: "fixed annual cut",
            sv: "fast årlig minskning",
            fr: "réduction annuelle fixe",
            fi: "kiinteä vuosivähennys",
        }
        /// A yearly fall by a fixed share of the anchor's level, until zero.
        LinearShare = "linear_share" {
            en: "linear share",
            sv: "lika stora årliga steg",
            fr: "pas annuels égaux",
            fi: "yhtä suuret vuosiaskeleet",
        }
        /// An exponential fall whose integral is a budget.
        BudgetContinuous = "budget_continuous" {
            en: "budget continuous",
            sv: "budget, kontinuerlig",
            fr: "budget, continu",
            fi: "budjetti, jatkuva",
        }
        /// A constant rate at which the whole years sum to a budget.
        BudgetAnnual = "budget_annual" {
            en: "budget annual",
            sv: "budget, årlig",
            fr: "budget, annuel",
            fi: "budjetti, vuosittainen",
        }
        /// Piecewise linear through milestones.
        Milestones = "milestones" {
            en: "milestones",
            sv: "etappmål",
            fr: "objectifs intermédiaires",
            fi: "välitavoitteet",
        }
        /// Constant rates from milestone to milestone.
        MilestonesGeometric = "milestones_geometric" {
            en: "milestones geometric",
            sv: "etappmål, konstanta takter",
            fr: "objectifs intermédiaires, taux constants",
            fi: "välitavoitteet, vakioprosentit",
        }
        /// Each limit holds from its year until the year before the next limit.
        Stepwise = "stepwise" {
            en: "stepwise",
            sv: "stegvis",
            fr: "par paliers",
            fi: "portaittainen",
        }
        /// A reference scenario, scaled to the anchor's level.
        ReferenceScenario = "reference_scenario" {
            en: "reference scenario",
            sv: "referensscenario",
            fr: "scénario de référence",
            fi: "vertailuskenaario",
        }
        /// The levels of a table, interpolated linearly between its years.
        Given = "given" {
            en: "given",
            sv: "angiven",
            fr: "fournie",
            fi: "annettu",
        }
        /// Linear from the year before a period; the path sums to the limit over the period.
        LinearToTotal = "linear_to_total" {
            en: "linear to total",
            sv: "linjär inom budgeten",
            fr: "linéaire dans le budget",
            fi: "lineaarinen budjetin sisällä",
        }
        /// Linear to zero, then zero: within a budget, or within a limit that is too small for a
        /// line over the whole period.
        LineToZero = "line_to_zero" {
            en: "line to zero",
            sv: "rak linje till noll",
            fr: "droite jusqu’à zéro",
            fi: "suora nollaan",
        }
        /// A constant rate until a given year, at which the whole years sum to a budget.
        ConstantRateWithin = "constant_rate_within" {
            en: "constant rate within",
            sv: "konstant takt inom budgeten",
            fr: "taux constant dans le budget",
            fi: "vakioprosentti budjetin sisällä",
        }
        /// The sum of several paths, such as the paths of sectors.
        Sum = "sum" {
            en: "sum",
            sv: "summa",
            fr: "somme",
            fi: "summa",
        }
    }
}

crate::record::plain!(PathName);
