use core::fmt;

/// The version of the JSON form of reports.
///
/// A later writer of the same version can add keys, which are ignored on reading. A change of a key
/// or of its meaning gets a new version, and a report of an unknown version is refused.
///
/// ```
/// use climate_targets::assessment::report::ReportVersion;
/// assert_eq!(ReportVersion::CURRENT.number(), 1);
/// assert_eq!(serde_json::to_string(&ReportVersion::CURRENT)?, "1");
/// let error = serde_json::from_str::<ReportVersion>("2").unwrap_err().to_string();
/// assert!(error.starts_with("version 2 is not supported, only version 1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ReportVersion(u32);

impl ReportVersion {
    /// The version of the reports that this library writes and reads.
    pub const CURRENT: Self = Self(1);

    /// The number of the version.
    pub const fn number(self) -> u32 {
        self.0
    }
}

impl Default for ReportVersion {
    /// The current version.
    fn default() -> Self {
        Self::CURRENT
    }
}

impl fmt::Display for ReportVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ReportVersion {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.0)
    }
}

#[cfg(feature = "serde")]
crate::serial::checked!(ReportVersion: u32 => |number| {
    let current = Self::CURRENT;
    if number == current.0 {
        Ok(current)
    } else {
        Err(format!("version {number} is not supported, only version {current}"))
    }
});

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ReportVersion {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ReportVersion".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "const": Self::CURRENT.0 })
    }
}

super::plain!(ReportVersion);
