//! Compares every entry of the catalogue with tables typed by hand from the sources.

use super::*;

/// One row of a table, as cell texts by column name. Shares are in percent; levels of per-head
/// targets are in tonnes per head.
struct Row(BTreeMap<String, String>);

impl Row {
    #[track_caller]
    fn text(&self, column: &str) -> &str {
        self.0.get(column).unwrap_or_else(|| panic!("no column {column:?}"))
    }

    /// The number in a column; `None` for a blank cell.
    #[track_caller]
    fn number(&self, column: &str) -> Option<f64> {
        let text = self.text(column);
        (!text.is_empty()).then(|| text.parse().unwrap())
    }

    #[track_caller]
    fn portion(&self, column: &str) -> Option<Portion> {
        let share = |percent| Share::from_percent(percent).unwrap();
        self.number(column).map(|percent| Portion::new(share(percent)).unwrap())
    }

    /// The level in a column whose unit is the megatonne; `None` for a blank cell.
    #[track_caller]
    fn level(&self, column: &str) -> Option<Emissions> {
        self.number(column).map(|mt| Emissions::from_megatonnes(mt).unwrap())
    }

    /// The deadline: by the judged year, over a period that ends in the judged year, or in each
    /// year from the judged year on.
    fn deadline(&self) -> Deadline {
        let judged: Year = self.text("judged_year").parse().unwrap();
        match (self.text("deadline"), self.text("period_from")) {
            ("", "") => Deadline::By(judged),
            ("", from) => {
                Deadline::Period(Period::new(from.parse().unwrap(), judged.get()).unwrap())
            }
            ("each_year_from", "") => Deadline::EachYearFrom(judged),
            other => panic!("deadline {other:?}"),
        }
    }

    /// The metric: absolute if the cell is blank, otherwise per head.
    fn metric(&self) -> Metric {
        match self.text("metric") {
            "" => Metric::Absolute,
            "per_capita" => Metric::PerCapita,
            other => panic!("metric {other:?}"),
        }
    }

    /// The level in the column `level_t`, in tonnes. The cell must not be blank.
    #[track_caller]
    fn tonnes(&self) -> Emissions {
        Emissions::from_tonnes(self.number("level_t").unwrap()).unwrap()
    }

    /// The cap on supplementary measures, in points of the base or in megatonnes; `None` if both
    /// cells are blank.
    fn supplement(&self) -> Option<SupplementaryCap> {
        match (self.number("supplement_points"), self.level("supplement_mt")) {
            (Some(points), None) => {
                let points = PointsOfBase::from_points(points).unwrap();
                Some(SupplementaryCap::points_of_base(points).unwrap())
            }
            (None, Some(level)) => Some(SupplementaryCap::at_most(level).unwrap()),
            (None, None) => None,
            (Some(_), Some(_)) => panic!("two caps: {}", self.text("id")),
        }
    }

    fn reference(&self) -> Option<BaseReference> {
        let year: Year = match self.text("base_year") {
            "" => return None,
            years if years.contains('-') => {
                return Some(BaseReference::Period(years.parse().unwrap()));
            }
            year => year.parse().unwrap(),
        };
        let policy = match self.text("base_policy") {
            "exact" => BasePolicy::Exact,
            "nearest_later" => BasePolicy::NearestLater,
            other => panic!("base policy {other:?}"),
        };
        Some(BaseReference::year(year).with_policy(policy))
    }

    /// The goal and the base reference of a target. The reference is `None` if the row has no base
    /// year, or if the goal is composite, because the parts of the goal have their own references.
    fn goal(&self) -> (Goal, Option<BaseReference>) {
        let value = || self.number("value").unwrap();
        let portion = |column| self.portion(column).unwrap();
        let reference = self.reference();
        let goal = match self.text("kind") {
            "reduce_by" => Ambition::ReduceBy(portion("value")).into(),
            "reduce_by_range" => {
                let floor = Ambition::ReduceBy(portion("value"));
                let aspiration = Ambition::ReduceBy(portion("second_value"));
                Goal::Range(AmbitionRange::new(floor, aspiration).unwrap())
            }
            "divide_by" => Ambition::DivideBy(Divisor::new(value()).unwrap()).into(),
            "mean_at_most" => {
                let mean = self.level("mean_mt").unwrap();
                Ambition::MeanAtMost(mean).into()
            }
            "reduce_to" => Ambition::ReduceTo(portion("value")).into(),
            "annual_rate" => {
                let from = self.text("rate_from").parse().unwrap();
                Ambition::AnnualRate(AnnualRate::new(portion("value"), from)).into()
            }
            "at_most" => Ambition::AtMost(self.tonnes()).into(),
            "under" => Ambition::Under(self.tonnes()).into(),
            "total_at_most" => Ambition::TotalAtMost(self.level("total_mt").unwrap()).into(),
            "peaked" => Ambition::Peaked.into(),
            "as_ambitious_as" => {
                Ambition::AsAmbitiousAs(self.text("follows").to_owned().into()).into()
            }
            // The table omits the words of qualitative goals.
            "qualitative" => Ambition::Qualitative("".into()).into(),
            "any_of" => {
                assert_eq!(self.text("parts"), "reduce_by or under per_capita");
                let cut = GoalPart::new(Ambition::ReduceBy(portion("value")));
                let per_head = GoalPart::new(Ambition::Under(self.tonnes())).per_capita();
                let parts = vec![cut.reference(reference.unwrap()), per_head];
                return (Goal::AnyOf(GoalParts::new(parts).unwrap()), None);
            }
            "net_zero" => match self.portion("value") {
                Some(own) => Ambition::NetZero(NetZero::with_own_reduction(own)).into(),
                None => Ambition::NetZero(NetZero::BALANCE).into(),
            },
            "net_zero_and_divide_by_more_than" => {
                let balance = GoalPart::new(Ambition::NetZero(NetZero::BALANCE));
                let divisor = Divisor::more_than(value()).unwrap();
                let gross = GoalPart::new(Ambition::DivideBy(divisor))
                    .reference(reference.unwrap())
                    .land_sector(LandSector::Excluded);
                return (Goal::AllOf(GoalParts::new(vec![balance, gross]).unwrap()), None);
            }
            other => panic!("kind {other:?}"),
        };
        (goal, reference)
    }
}

fn rows() -> Vec<Row> {
    let mut reader = csv::Reader::from_path("tests/data/catalogue.csv").unwrap();
    reader.deserialize().map(|row| Row(row.unwrap())).collect()
}

/// The goal without the words of a qualitative goal, which the table omits.
fn without_wording(goal: &Goal) -> Goal {
    match goal {
        Goal::One(Ambition::Qualitative(_)) => Ambition::Qualitative("".into()).into(),
        other => other.clone(),
    }
}

const fn yes_or_blank(is: bool) -> &'static str {
    if is { "yes" } else { "" }
}

#[test]
fn every_target_matches_its_row_of_the_table() {
    let mut differences = Differences { id: String::new(), lines: Vec::new() };
    for row in rows() {
        row.text("id").clone_into(&mut differences.id);
        let mut compare_name =
            |what: &str, is: String| differences.compare(what, is.as_str(), row.text(what));
        let Some(target) = catalogue::target(row.text("id")) else {
            compare_name("id", String::new());
            continue;
        };
        compare_name("actor", target.actor().to_owned());
        compare_name("conditional", yes_or_blank(target.is_conditional()).to_owned());
        compare_name("collective", yes_or_blank(target.is_collective()).to_owned());

        let boundary = target.boundary();
        compare_name("gases", name(boundary.gases));
        compare_name("accounting", name(boundary.accounting));
        compare_name("sectors", name(boundary.sectors.as_ref()));
        compare_name("land_sector", name(boundary.land_sector));

        compare_name("adopted", name(target.adoption()));
        compare_name("status", name(target.status()));
        compare_name("evidence", name(target.evidence()));
        let superseded = target.superseded();
        compare_name("superseded_by", name(superseded.map(|s| &s.by)));
        compare_name("superseded_on", name(superseded.and_then(|superseded| superseded.on)));

        let (goal, reference) = row.goal();
        differences.compare("goal", &without_wording(target.goal()), &goal);
        differences.compare("reference", &target.reference(), &reference);
        differences.compare("deadline", &target.deadline(), &row.deadline());
        differences.compare("metric", target.metric(), &row.metric());
        differences.compare("supplement", &target.supplement(), &row.supplement());
        differences.compare("GWP set", &boundary.gwp_set, &None);
        differences.compare("coverage", &boundary.coverage, &None);
    }
    assert!(differences.lines.is_empty(), "{}", differences.lines.join("\n"));
}

#[test]
fn table_and_catalogue_have_the_same_ids() {
    let rows = rows();
    let mut typed: Vec<&str> = rows.iter().map(|row| row.text("id")).collect();
    let mut entries: Vec<&str> = catalogue::targets().map(Target::id).collect();
    typed.sort_unstable();
    entries.sort_unstable();
    // Unique ids in the table imply unique ids in the catalogue, which has the same ids.
    assert_eq!(typed.iter().collect::<BTreeSet<_>>().len(), typed.len());
    assert_eq!(entries, typed);
}

/// The rows of `tests/data/catalogue_rows.csv`, one for each entry. The column `targets` lists the
/// targets of a group or commitment.
fn source_rows() -> Vec<Row> {
    let mut reader = csv::Reader::from_path("tests/data/catalogue_rows.csv").unwrap();
    reader.deserialize().map(|row| Row(row.unwrap())).collect()
}

const fn kind(entry: Entry) -> &'static str {
    match entry {
        Entry::Target(_) => "target",
        Entry::Commitment(_) => "commitment",
        Entry::Wording(_) => "wording",
        Entry::Group(_) => "group",
        _ => "another kind",
    }
}

#[test]
fn every_row_of_the_source_table_is_one_entry() {
    let rows = source_rows();
    assert_eq!(rows.len(), 93);
    for row in rows {
        let id = row.text("id");
        let entry = catalogue::entry(id).unwrap_or_else(|| panic!("no entry {id}"));
        assert_eq!(kind(entry), row.text("kind"), "{id}");
        // The table of sources omits the readings of a wording.
        if matches!(entry, Entry::Commitment(_) | Entry::Group(_)) {
            let typed: BTreeSet<&str> = row.text("targets").split(' ').collect();
            assert_eq!(entry.targets().map(Target::id).collect::<BTreeSet<_>>(), typed, "{id}");
        }
    }
}

/// A target may have weaker evidence than its row in the table of sources, for example if the row
/// gives two numbers.
#[test]
fn no_target_has_stronger_evidence_than_its_row_in_the_source_table() {
    let doubt =
        |evidence: &str| ["seen", "part", "memory"].iter().position(|name| *name == evidence);
    for row in source_rows() {
        let of_row = doubt(row.text("evidence")).unwrap();
        let Some(entry) = catalogue::entry(row.text("id")) else { continue };
        if matches!(entry, Entry::Wording(_)) {
            continue;
        }
        for target in entry.targets() {
            let evidence = target.evidence().unwrap().name();
            assert!(doubt(evidence).unwrap() >= of_row, "{}: {evidence}", target.id());
        }
    }
    let from_memory = catalogue::targets().filter(|t| t.evidence() == Some(Evidence::Unconfirmed));
    assert_eq!(from_memory.map(Target::id).collect::<Vec<_>>(), ["FI-ESD-2020", "SE-ESD-2020"]);
}
