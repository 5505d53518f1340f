//! The member list of a day as owned, plain data, which is written as JSON and read back.

use chrono::NaiveDate;

use super::{MemberList, Membership};
use crate::assessment::report::ReportVersion;
use crate::record::record;

record! {
    /// A place of a member list, with its membership on the day.
    ///
    /// ```
    /// use climate_targets::catalogue::networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY as ALLIANCE;
    /// let report = ALLIANCE.members_on("2018-05-22".parse().unwrap()).report();
    /// let boras = report.places.iter().find(|listed| listed.place == "Borås").unwrap();
    /// assert_eq!(boras.country, "SE");
    /// assert!(boras.membership.is_member());
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct ListedPlace {
        /// The name of the place.
        pub place: String,
        /// The country, in the two letters of ISO 3166-1.
        pub country: String,
        /// The membership, with its basis.
        pub membership: Membership,
    }
}

record! {
    /// A member list as owned, plain data, to be written and read back.
    ///
    /// ```
    /// use climate_targets::catalogue::networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY as ALLIANCE;
    /// use climate_targets::network::MemberListReport;
    /// let report = ALLIANCE.members_on("2018-05-22".parse().unwrap()).report();
    /// assert_eq!((report.network.as_str(), report.places.len()), ("AUS", 11));
    /// assert!(report.complete && report.unnamed == 0);
    /// let json = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<MemberListReport>(&json)?, report);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct MemberListReport {
        /// The version of the form.
        pub version: ReportVersion,
        /// The identifier of the network.
        pub network: String,
        /// The day.
        pub day: NaiveDate,
        /// Every place that a record names.
        pub places: Vec<ListedPlace>,
        /// The number of members that the latest list counts without naming them.
        pub unnamed: u32,
        /// Whether the list states that no other place is a member, and the membership of every
        /// named place is known.
        pub complete: bool,
    }
}

impl MemberList<'_> {
    /// The list as owned, plain data.
    ///
    /// ```
    /// use climate_targets::catalogue::networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY as ALLIANCE;
    /// let report = ALLIANCE.members_on("2018-05-22".parse()?).report();
    /// assert!(report.places.iter().any(|listed| listed.place == "Borås"));
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    pub fn report(&self) -> MemberListReport {
        MemberListReport::from(self)
    }
}

impl From<&MemberList<'_>> for MemberListReport {
    fn from(list: &MemberList<'_>) -> Self {
        let places = list.each().map(|(place, membership)| ListedPlace {
            place: place.name().to_owned(),
            country: place.country().to_owned(),
            membership,
        });
        Self {
            version: ReportVersion::CURRENT,
            network: list.network().id().to_owned(),
            day: list.day(),
            places: places.collect(),
            unnamed: list.unnamed(),
            complete: list.is_complete(),
        }
    }
}

#[cfg(feature = "serde")]
crate::serial::through!(MemberList<'_> => MemberListReport);
