//! Did the signatories of the Covenant of Mayors keep their promise for 2020? Joins the declared cuts
//! with the inventories, signatory by signatory, and counts those that cannot be judged by reason.
//! It also converts the declared cuts into targets. The tables have the layout of the published data
//! set.
//!
//! # Rule
//!
//! Each row of the declarations is one signatory; its inventories are the rows with the same
//! `gcom_id` whose year ends by the as-of date (default: 31 December 2019). A signatory is *not
//! judged* for the first of these reasons:
//!
//! - (a) There is no valid cut for 2020. In this order: no `gcom_id`; a `gcom_id` that occurs twice;
//!   no place; a number or year that cannot be read; no percentage for 2020 or 2030; no percentage
//!   for 2020, only for 2030; no base year; no reduction type, or an unknown one; a percentage below
//!   0 or above 100; a base year of 2020 or later. A cut of 0 % is valid (emissions must not grow)
//!   and has no achieved share; a cut of 100 % is valid too.
//! - (b) There is no inventory, or one of its rows cannot be read.
//! - (c) There are fewer than two inventories, no monitoring inventory, or none of a later year than
//!   the baseline: a base without a later year.
//! - (d) There is not exactly one baseline inventory, or its year is not the declared base year.
//! - (e) A monitoring inventory counts another number of sectors than the baseline, or a number is
//!   blank.
//! - (f) A monitoring inventory uses other emission factors (IPCC or LCA), or a cell is blank.
//! - (g) A level cannot be true: it is zero or negative, or the library finds it implausible
//!   ([`Implausible`](climate_targets::inventory::Implausible)): less than 0.1 t or more than 100 t
//!   per inhabitant; one of the baseline and the last monitoring inventory more than 5 times the
//!   other, with at most 3 years between them; a factor of 900 to 1,100, or of 0.9 to 1.1 million,
//!   between them. Of more than two inventories, the factors are those between neighbours. The
//!   library gives a result with the caveat
//!   [`Caveat::Implausible`](climate_targets::Caveat::Implausible) that rests on such a level; this
//!   example gives none. A signatory that is not judged for (e) or (f) can have such a level too;
//!   the number of these is stated.
//! - (h) A cut per inhabitant lacks a population; the inventories form no time series, such as two
//!   monitoring inventories of one year; or the library gives no verdict, such as for an as-of date
//!   after 2020 without an inventory of 2020.
//!
//! The others are *judged*. With E0 the level of the baseline inventory, EL that of the last
//! inventory and r the declared cut, the limit is `E0 (1 - r)`, in tonnes or per inhabitant as
//! declared:
//!
//! - *Limit met* (`kept` in CSV and JSON): EL is at or below the limit (the verdicts "achieved early"
//!   and, with an inventory of 2020, "met"). Without an inventory of 2020 this does not mean that the
//!   promise was kept in 2020.
//! - *Missed*: the inventory of 2020 is above the limit. The data set has no inventory after 2019.
//! - *Open*: EL, of a year t before 2020, is above the limit. *Within the path* is a level at or
//!   below `E0 - r E0 (t - t0)/(2020 - t0)`, where t0 is the base year; *above the path* is any
//!   other.
//!
//! # Notes
//!
//! Unusual values of judged signatories are listed and change no result: a factor of more than 3
//! between E0 and EL, a factor of more than 2 between the two populations, and a level of less than
//! 0.3 t per inhabitant. The bounds are choices of this example. The judged signatories are not a
//! sample of all, so their shares are not those of the Covenant.
//!
//! `cargo run --example covenant -- --help` lists the options. Exit status: 0 whatever the results
//! are and even if rows are refused, 2 for bad input.

use std::process::ExitCode;

use climate_targets::catalogue::covenant_of_mayors::BY_2020;
use climate_targets::target::{Evidence, LegalStatus, TargetProblems};
use climate_targets::{Ambition, BaseReference, Deadline, Target};
use covenant::conversion::Conversion;
use covenant::declaration::Declaration;
use covenant::inventories::Inventories;
use covenant::options::{self, Command, Format, Options};
use covenant::review::Review;
use covenant::table::Table;
use covenant::{declarations_page, export, html, page, refusal};
use support::stdout::{self, exit, print};
use support::text::tidy;

/// Builds the declared target of a signatory: a percentage cut from a base year to a target year.
fn declared_target(declaration: &Declaration<'_>) -> Result<Target, TargetProblems> {
    Target::builder(format!("COM-{}-{}", declaration.id, declaration.year))
        .goal(Ambition::ReduceBy(declaration.cut))
        .deadline(Deadline::By(declaration.year))
        .title(declaration.title.clone())
        .actor(declaration.place.to_owned())
        .wording(declaration.wording.clone())
        .source(format!("{SOURCE}, gcom_id {}", declaration.id))
        // The base year is exact: a signatory without data for 1990 has already declared the
        // nearest later year with data.
        .reference(BaseReference::year(declaration.base_year))
        .metric(declaration.metric.clone())
        .boundary(BY_2020.boundary().clone())
        .status(LegalStatus::Voluntary)
        .evidence(Evidence::Confirmed)
        .build()
}

const SOURCE: &str = "A. Kona et al., Earth System Science Data 13, 3551 (2021), JRC, CC BY 4.0";

fn main() -> ExitCode {
    let output = match options::read() {
        Ok(Command::Help) => Ok(Output { text: options::HELP.to_owned(), notes: String::new() }),
        Ok(Command::Run(options)) => run(&options),
        Err(message) => Err(message),
    };
    let done = output.and_then(|output| {
        stdout::note(&output.notes);
        print(&output.text)
    });
    exit(done)
}

struct Output {
    /// The text to print on standard output.
    text: String,
    /// The text to print on standard error.
    notes: String,
}

fn run(options: &Options) -> Result<Output, String> {
    let table = Table::read(options.path.as_deref(), &options.reader)?;
    let inventory_table = Table::read(options.inventories.as_deref(), &options.reader)?;
    let rows = options.selection.rows(&table, &inventory_table)?;
    let conversion = Conversion::new(&table, rows);
    let inventories = Inventories::new(&inventory_table);
    let review = || Review::new((&table, &conversion), (&inventory_table, &inventories), options);
    let text = match options.format {
        Format::Table if options.declarations || options.refused => {
            tidy(&declarations_page::page(&table, &conversion, options))
        }
        Format::Table => tidy(&page::page(&review())),
        Format::Html => html::html(&review()),
        Format::Csv => export::csv(&review())?,
        Format::Results => export::json(&review())?,
        Format::Json => {
            let targets: Vec<&Target> = conversion.targets().collect();
            let json = serde_json::to_string_pretty(&targets).map_err(|error| error.to_string())?;
            let notes = refusal::notes(&table, &conversion, options);
            return Ok(Output { text: json + "\n", notes });
        }
    };
    Ok(Output { text, notes: String::new() })
}

/// Command-line parsing, table reading and text formatting shared by the examples.
mod support;

/// Charts as SVG, and the HTML document.
#[path = "support/svg/mod.rs"]
mod svg;

/// The modules in `examples/covenant/`.
mod covenant {
    pub mod answer;
    pub mod columns;
    pub mod conversion;
    pub mod countries;
    pub mod counts;
    pub mod declaration;
    pub mod declaration_words;
    pub mod declarations_page;
    pub mod doubt;
    pub mod export;
    pub mod html;
    pub mod inventories;
    pub mod judge;
    pub mod list_words;
    pub mod method_words;
    pub mod name_lists;
    pub mod note_words;
    pub mod notes;
    pub mod options;
    pub mod page;
    pub mod profile;
    pub mod reason_words;
    pub mod refusal;
    pub mod review;
    pub mod selection;
    pub mod signatory;
    pub mod table;
    pub mod tables;
    pub mod unjudged;
    pub mod words;
}
