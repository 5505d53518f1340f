//! The selection of places by name.

/// Keeps the items of the places with these names; without names, all items.
pub fn filter_places<T>(
    names: &[String],
    all: Vec<T>,
    place: impl Fn(&T) -> &str,
) -> Result<Vec<T>, String> {
    let known = |name: &String| all.iter().any(|one| place(one) == name);
    if let Some(unknown) = names.iter().find(|name| !known(name)) {
        let examples: Vec<&str> = all.iter().map(&place).take(12).collect();
        let more = if all.len() > examples.len() { ", ..." } else { "" };
        let examples = examples.join(", ");
        return Err(format!("--place: the data has no place {unknown:?}; it has {examples}{more}"));
    }
    let is_selected = |one: &T| names.is_empty() || names.iter().any(|name| name == place(one));
    Ok(all.into_iter().filter(is_selected).collect())
}
