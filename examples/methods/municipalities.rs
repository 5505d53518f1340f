//! The 290 Swedish municipalities in two releases of the same database.

use climate_targets::EmissionSeries;

use crate::support::bundled;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Release {
    Of2025,
    Of2026,
}

impl Release {
    pub const BOTH: [Self; 2] = [Self::Of2025, Self::Of2026];

    pub const fn year(self) -> &'static str {
        match self {
            Self::Of2025 => "2025",
            Self::Of2026 => "2026",
        }
    }
}

/// One municipality in both releases, in the order of [`Release::BOTH`].
pub struct Municipality([EmissionSeries; 2]);

impl Municipality {
    pub fn name(&self) -> &str {
        self.in_release(Release::Of2026).place()
    }

    pub const fn in_release(&self, release: Release) -> &EmissionSeries {
        let [of_2025, of_2026] = &self.0;
        match release {
            Release::Of2025 => of_2025,
            Release::Of2026 => of_2026,
        }
    }

    pub const fn releases(&self) -> &[EmissionSeries; 2] {
        &self.0
    }
}

/// All municipalities, in the common order of both files.
pub fn both_releases() -> Result<Vec<Municipality>, String> {
    let of_2025 = (
        "examples/data/se_municipalities_release2025.csv",
        include_bytes!("../data/se_municipalities_release2025.csv").as_slice(),
    );
    let of_2026 = (
        "examples/data/se_municipalities_release2026.csv",
        include_bytes!("../data/se_municipalities_release2026.csv").as_slice(),
    );
    let boundary = bundled::swedish_territory();
    let earlier = bundled::read(of_2025, &boundary, "release 2025")?;
    let later = bundled::read(of_2026, &boundary, "release 2026")?;
    let same_places = earlier.iter().map(EmissionSeries::place);
    if !same_places.eq(later.iter().map(EmissionSeries::place)) {
        return Err("the two releases do not list the same places".into());
    }
    Ok(earlier.into_iter().zip(later).map(|(a, b)| Municipality([a, b])).collect())
}

/// The municipality with a name.
pub fn find<'a>(places: &'a [Municipality], name: &str) -> Result<&'a Municipality, String> {
    places.iter().find(|place| place.name() == name).ok_or_else(|| {
        let near = near(places, name);
        let hint = if near.is_empty() {
            "names are written as in examples/data/se_municipalities_release2026.csv".into()
        } else {
            format!("near it: {}", near.join(", "))
        };
        format!("no municipality {name:?} in the data; {hint}")
    })
}

/// The most similar names: with the same start, or one or two letters different.
fn near<'a>(places: &'a [Municipality], name: &str) -> Vec<&'a str> {
    let wanted = plain(name);
    let mut near: Vec<(usize, &str)> = Vec::new();
    for known in places.iter().map(Municipality::name) {
        let letters = plain(known);
        let distance = changes(&wanted, &letters);
        let begins = wanted.len() >= 3 && letters.starts_with(&wanted);
        if begins || distance <= wanted.len().min(6) / 3 {
            near.push((distance, known));
        }
    }
    near.sort_unstable();
    near.into_iter().take(5).map(|(_, name)| name).collect()
}

/// Lower case without diacritics.
fn plain(name: &str) -> Vec<char> {
    let unmarked = |letter| match letter {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        'é' => 'e',
        other => other,
    };
    // Letters beyond the length of any name are ignored.
    name.to_lowercase().chars().take(40).map(unmarked).collect()
}

/// The Levenshtein distance: the number of letters to change, insert or delete.
fn changes(from: &[char], to: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (b, above) in to.iter().zip(row.iter_mut().skip(1)) {
            let cost = (diagonal + usize::from(a != b)).min(left + 1).min(*above + 1);
            diagonal = *above;
            *above = cost;
            left = cost;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}
