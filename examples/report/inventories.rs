//! The inventories of the report, with their sources.

use std::path::Path;

use climate_targets::EmissionSeries;

use crate::plan::{self, bundled};
use crate::report::options::Options;
use crate::support::bundled_data;
use crate::support::city_inventories::{self, Dataset};
use crate::support::place_filter::{Selected, filter_places};
use crate::support::stdout;
use crate::support::table_file;

/// The series of a place, its earlier release if there is one, and where they come from.
pub struct Inventory {
    pub series: EmissionSeries,
    pub earlier: Option<EmissionSeries>,
    pub source: Source,
    /// The bundled climate plans of the place, each against one target or none.
    pub plans: Vec<plan::cases::Case>,
    /// For each place that `--place` names within the area of the series: a note that says so.
    pub notes: Vec<String>,
}

/// The source of a series. Names of publishers and titles of data sets are data.
#[derive(Clone)]
pub enum Source {
    Published {
        publisher: &'static str,
        title: &'static str,
        /// The language of the title.
        language: &'static str,
        release: &'static str,
        /// `None` if the publisher states none.
        licence: Option<&'static str>,
    },
    /// A file of the user, by its name.
    File(String),
}

const SWEDISH: Source = Source::Published {
    publisher: "SMHI, Naturvårdsverket, SCB",
    title: "Nationella emissionsdatabasen",
    language: "sv",
    release: "2026",
    licence: Some("CC BY 4.0"),
};

const FINNISH: Source = Source::Published {
    publisher: "SYKE",
    title: "Kuntien ja alueiden kasvihuonekaasupäästöt",
    language: "fi",
    release: "ALas (Hinku)",
    licence: Some("CC BY 4.0"),
};

const NATIONAL: Source = Source::Published {
    publisher: "W. F. Lamb, Zenodo 14512139",
    title: "Tidy GHG Inventories",
    language: "en",
    release: "v2",
    licence: Some("CC BY 4.0"),
};

const PARIS: Source = Source::Published {
    publisher: "Ville de Paris, paris.fr (2022)",
    title: "Plan Climat 2024-2030",
    language: "fr",
    release: "2025",
    licence: None,
};

const GRENOBLE_ALPES: Source = Source::Published {
    publisher: "Grenoble-Alpes Métropole",
    title: "Lettre de l’observatoire du plan climat",
    language: "fr",
    release: "2023",
    licence: None,
};

const OSLO: Source = Source::Published {
    publisher: "Miljødirektoratet, Oslo kommune",
    title: "Climate City Contract",
    language: "en",
    release: "2009–2020",
    licence: None,
};

/// The source of a city with a series from its own publications.
const fn own_source(dataset: Dataset) -> Source {
    match dataset {
        Dataset::GrenobleAlpes => GRENOBLE_ALPES,
        Dataset::Oslo => OSLO,
        _ => PARIS,
    }
}

impl Inventory {
    const fn new(series: EmissionSeries, source: Source) -> Self {
        Self { series, earlier: None, source, plans: Vec::new(), notes: Vec::new() }
    }

    /// The places of the data file, or of the bundled data.
    pub fn read(options: &Options) -> Result<Vec<Self>, String> {
        let all = match &options.data {
            Some(path) => Self::of_file(path, options)?,
            None => Self::bundled(!options.places.is_empty())?,
        };
        let selected = filter_places(&options.places, all, Self::place, options.as_of)?;
        let noted = |one: Selected<Self>| {
            let notes = one.notes(one.item.place(), options.language);
            Self { notes, ..one.item }
        };
        Ok(selected.into_iter().map(noted).collect())
    }

    fn place(&self) -> &str {
        self.series.place()
    }

    fn of_file(path: &Path, options: &Options) -> Result<Vec<Self>, String> {
        let table = options.table.read(path, Some(options.as_of))?;
        for note in table_file::notes(&table, path) {
            stdout::note(&note);
        }
        let mut earlier = match &options.earlier {
            Some(path) => options.table.read(path, Some(options.as_of))?.into_parts().0,
            None => Vec::new(),
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let inventory = |series: EmissionSeries| {
            let same = earlier.iter().position(|other| other.place() == series.place());
            let earlier = same.map(|index| earlier.swap_remove(index));
            Self { earlier, ..Self::new(series, Source::File(name.clone())) }
        };
        Ok(table.into_parts().0.into_iter().map(inventory).collect())
    }

    /// The cities and, on request, the nations.
    fn bundled(with_nations: bool) -> Result<Vec<Self>, String> {
        let mut earlier = bundled_data::swedish_cities_of_2025()?;
        let mut inventories = Vec::new();
        for series in bundled_data::cities()? {
            let same = earlier.iter().position(|other| other.place() == series.place());
            let earlier = same.map(|index| earlier.swap_remove(index));
            let source = if earlier.is_some() { SWEDISH } else { FINNISH };
            inventories.push(Self { earlier, ..Self::new(series, source) });
        }
        let mut plans = bundled::cases()?;
        let own = city_inventories::with_series()?.into_iter().map(|own| {
            let of_place = |plan: &mut plan::cases::Case| plan.place == own.series.place();
            let plans = plans.extract_if(.., of_place).collect();
            Self { plans, ..Self::new(own.series, own_source(own.dataset)) }
        });
        inventories.extend(own);
        if with_nations {
            let nations = bundled_data::nations()?.into_iter();
            inventories.extend(nations.map(|series| Self::new(series, NATIONAL)));
        }
        Ok(inventories)
    }
}
