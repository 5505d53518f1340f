use crate::quantity::Level;

/// The name of a field, given as it is in tonnes: a level in tonnes ends in `_t`, one per head or per
/// unit does not.
pub(super) fn key<L: Level>(in_tonnes: &'static str) -> &'static str {
    match in_tonnes {
        key if L::IS_TONNES => key,
        "linear_t_per_year" => "linear_per_year",
        "slope_t_per_year" => "slope_per_year",
        "tonnes" => "level",
        key => key.strip_suffix("_t").unwrap_or(key),
    }
}
