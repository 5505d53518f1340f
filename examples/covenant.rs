//! Converts the cuts that signatories of the Covenant of Mayors declared into targets, and lists
//! each refused row with the reason. The table must have the layout of the published data set.
//!
//! `cargo run --example covenant -- --help` lists the options. Exit status: 0 even if rows are
//! refused, 2 for bad input.

use climate_targets::catalogue::covenant_of_mayors::BY_2020;
use climate_targets::target::{Evidence, LegalStatus, TargetProblems};
use climate_targets::{Ambition, BaseReference, Deadline, Target};
use covenant::conversion::Conversion;
use covenant::declaration::Declaration;
use covenant::options::{self, Command, Format, Options};
use covenant::table::Table;
use covenant::{page, refusal};
use std::process::ExitCode;
use support::stdout::{exit, print};
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
        Ok(Command::Convert(options)) => convert(&options),
        Err(message) => Err(message),
    };
    let done = output.and_then(|output| {
        eprint!("{}", output.notes);
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

fn convert(options: &Options) -> Result<Output, String> {
    let table = match &options.path {
        Some(path) => Table::read(path, &options.reader)?,
        None => Table::bundled()?,
    };
    let conversion = Conversion::new(&table, &options.countries)?;
    match options.format {
        Format::Table => {
            let page = page::page(&table, &conversion, options);
            Ok(Output { text: tidy(&page), notes: String::new() })
        }
        Format::Json => {
            let targets: Vec<&Target> = conversion.targets().collect();
            let json = serde_json::to_string_pretty(&targets).map_err(|error| error.to_string())?;
            Ok(Output { text: json + "\n", notes: refusal::notes(&table, &conversion, options) })
        }
    }
}

/// Command-line parsing, table reading and text formatting shared by the examples.
mod support;

/// The modules in `examples/covenant/`.
mod covenant {
    pub mod conversion;
    pub mod countries;
    pub mod declaration;
    pub mod notes;
    pub mod options;
    pub mod page;
    pub mod refusal;
    pub mod table;
}
