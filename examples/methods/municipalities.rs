//! The 290 Swedish municipalities in two releases of a national database.

use climate_targets::EmissionSeries;

use crate::support::bundled_data;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Release {
    Release2025,
    Release2026,
}

impl Release {
    pub const BOTH: [Self; 2] = [Self::Release2025, Self::Release2026];

    pub const fn year(self) -> &'static str {
        match self {
            Self::Release2025 => "2025",
            Self::Release2026 => "2026",
        }
    }
}

/// The series of a municipality in each release, in the order of [`Release::BOTH`].
pub struct Municipality([EmissionSeries; 2]);

impl Municipality {
    pub fn name(&self) -> &str {
        self.in_release(Release::Release2026).place()
    }

    pub const fn in_release(&self, release: Release) -> &EmissionSeries {
        let [release_2025, release_2026] = &self.0;
        match release {
            Release::Release2025 => release_2025,
            Release::Release2026 => release_2026,
        }
    }

    pub const fn releases(&self) -> &[EmissionSeries; 2] {
        &self.0
    }
}

/// Reads all municipalities, in file order. Both files must list the same places.
pub fn read() -> Result<Vec<Municipality>, String> {
    let release_2025 = (
        "examples/data/se_municipalities_release2025.csv",
        include_bytes!("../data/se_municipalities_release2025.csv").as_slice(),
    );
    let release_2026 = (
        "examples/data/se_municipalities_release2026.csv",
        include_bytes!("../data/se_municipalities_release2026.csv").as_slice(),
    );
    let boundary = bundled_data::swedish_boundary();
    let earlier = bundled_data::read(release_2025, &boundary, "release 2025")?;
    let later = bundled_data::read(release_2026, &boundary, "release 2026")?;
    let same_places = earlier.iter().map(EmissionSeries::place);
    if !same_places.eq(later.iter().map(EmissionSeries::place)) {
        return Err("the two releases have different places".into());
    }
    Ok(earlier.into_iter().zip(later).map(|(a, b)| Municipality([a, b])).collect())
}

/// Finds a municipality by its exact name; the error suggests similar names.
pub fn find<'a>(places: &'a [Municipality], name: &str) -> Result<&'a Municipality, String> {
    places.iter().find(|place| place.name() == name).ok_or_else(|| {
        let similar = similar_names(places, name);
        let hint = if similar.is_empty() {
            "examples/data/se_municipalities_release2026.csv lists the names".into()
        } else {
            format!("similar names: {}", similar.join(", "))
        };
        format!("no municipality {name:?} in the data; {hint}")
    })
}

/// Up to five known names that begin with `name`, or differ from it by one or two letters.
fn similar_names<'a>(places: &'a [Municipality], name: &str) -> Vec<&'a str> {
    let letters = plain_letters(name);
    let mut similar: Vec<(usize, &str)> = Vec::new();
    for known in places.iter().map(Municipality::name) {
        let known_letters = plain_letters(known);
        let distance = edit_distance(&letters, &known_letters);
        let is_start = letters.len() >= 3 && known_letters.starts_with(&letters);
        if is_start || distance <= letters.len().min(6) / 3 {
            similar.push((distance, known));
        }
    }
    similar.sort_unstable();
    similar.into_iter().take(5).map(|(_, name)| name).collect()
}

/// The first 40 letters of a name in lower case, without diacritics.
fn plain_letters(name: &str) -> Vec<char> {
    let unmarked = |letter| match letter {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        'é' => 'e',
        other => other,
    };
    // The edit distance is slow for long texts; no municipality name has more than 40 letters.
    name.to_lowercase().chars().take(40).map(unmarked).collect()
}

/// The Levenshtein distance: the smallest number of letters to change, insert or delete.
fn edit_distance(from: &[char], to: &[char]) -> usize {
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
