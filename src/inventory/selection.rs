use std::borrow::Cow;

/// A filter on a source table: the series consists of the rows with this value in this column.
///
/// ```
/// use climate_targets::EmissionSeries;
/// let shipping = EmissionSeries::builder("a port").selection("sector", "Shipping").build()?;
/// let selection = &shipping.selections()[0];
/// assert_eq!((selection.column.as_ref(), selection.value.as_ref()), ("sector", "Shipping"));
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "a selection: an object with column and value"
    )
)]
#[non_exhaustive]
pub struct Selection {
    /// The heading of the column.
    pub column: Cow<'static, str>,
    /// The value that selects the rows.
    pub value: Cow<'static, str>,
}
