//! The selection of places by name.

/// Keeps the items of the named places; all items if none is named.
pub fn only_named<T>(
    asked: &[String],
    all: Vec<T>,
    place: impl Fn(&T) -> &str,
) -> Result<Vec<T>, String> {
    let known = |name: &String| all.iter().any(|one| place(one) == name);
    if let Some(unknown) = asked.iter().find(|name| !known(name)) {
        let names: Vec<&str> = all.iter().map(&place).take(12).collect();
        let more = if all.len() > names.len() { ", ..." } else { "" };
        let names = names.join(", ");
        return Err(format!("--place: no place {unknown:?} in the data, which has {names}{more}"));
    }
    let wanted = |one: &T| asked.is_empty() || asked.iter().any(|name| name == place(one));
    Ok(all.into_iter().filter(wanted).collect())
}
