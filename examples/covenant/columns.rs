//! The columns of the two tables.

/// The columns that this example needs of a table; all others are ignored.
pub trait Columns: Copy + 'static {
    const ALL: &'static [Self];

    /// The path and the bytes of the bundled table.
    const BUNDLED: (&'static str, &'static [u8]);

    /// The heading of the column in the file.
    fn name(self) -> &'static str;

    /// The position of the column in [`Columns::ALL`].
    fn index(self) -> usize;
}

macro_rules! columns {
    ($(#[$doc:meta])* $Columns:ident, $file:literal { $($Column:ident = $name:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub enum $Columns {
            $($Column,)+
        }

        impl Columns for $Columns {
            const ALL: &'static [Self] = &[$(Self::$Column,)+];
            const BUNDLED: (&'static str, &'static [u8]) =
                (concat!("examples/data/", $file), include_bytes!(concat!("../data/", $file)));

            fn name(self) -> &'static str {
                match self {
                    $(Self::$Column => $name,)+
                }
            }

            fn index(self) -> usize {
                self as usize
            }
        }
    };
}

columns! {
    /// The declarations: one row for each signatory.
    Column, "covenant_targets.csv" {
        Place = "place",
        Country = "country",
        Id = "gcom_id",
        BaseYear = "base_year",
        By2020 = "reduce_by_2020_percent",
        By2030 = "reduce_by_2030_percent",
        Kind = "reduction_type",
        Population = "population_2018",
    }
}

columns! {
    /// The inventories: one row for each signatory and year.
    InventoryColumn, "covenant_inventories.csv" {
        Place = "place",
        Country = "country",
        Id = "gcom_id",
        Inventory = "inventory",
        Year = "year",
        Emissions = "emissions",
        Unit = "unit",
        Population = "population",
        Factors = "factors",
        Sectors = "sectors",
    }
}
