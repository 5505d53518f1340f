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
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Selection {
    /// The heading of the column.
    pub column: Cow<'static, str>,
    /// The value that selects the rows.
    pub value: Cow<'static, str>,
}

#[cfg(feature = "serde")]
crate::serial::read_object!(Selection, "a selection: an object with column and value" {
    "column": column,
    "value": value,
});
