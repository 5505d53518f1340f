//! Reads the cuts declared by thousands of Covenant of Mayors signatories, in the layout of its
//! published data set, as targets, and lists every row without a valid target with the reason.

use climate_targets::Target;
use covenant::account::Account;
use covenant::options::{Asked, Format, Options};
use covenant::table::Table;
use covenant::{options, page, refusal};
use std::io::Write as _;
use std::process::ExitCode;
use support::words;

fn answer(options: &Options) -> Result<Answer, String> {
    let table = match &options.path {
        Some(path) => Table::read(path)?,
        None => Table::bundled()?,
    };
    let account = Account::of(&table, &options.countries)?;
    match options.format {
        Format::Table => {
            let page = page::page(&table, &account, options);
            Ok(Answer { out: words::tidy(&page), aside: String::new() })
        }
        Format::Json => {
            let targets: Vec<&Target> = account.targets().collect();
            let out = serde_json::to_string_pretty(&targets).map_err(|error| error.to_string())?;
            Ok(Answer { out: out + "\n", aside: refusal::aside(&table, &account, options) })
        }
    }
}

fn main() -> ExitCode {
    let answer = match options::read() {
        Ok(Asked::Help) => Ok(Answer { out: options::HELP.to_owned(), aside: String::new() }),
        Ok(Asked::Table(options)) => answer(&options),
        Err(fault) => Err(fault),
    };
    // The output is complete before it is written. A closed pipe is no error.
    match answer.and_then(|answer| print(&answer)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

/// The texts for standard output and standard error.
struct Answer {
    out: String,
    aside: String,
}

fn print(answer: &Answer) -> Result<(), String> {
    eprint!("{}", answer.aside);
    match std::io::stdout().lock().write_all(answer.out.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

/// Arguments, tables and formats that the examples share.
mod support;

/// The parts of this example.
mod covenant {
    pub mod account;
    pub mod countries;
    pub mod declared;
    pub mod notes;
    pub mod options;
    pub mod page;
    pub mod refusal;
    pub mod table;
}
