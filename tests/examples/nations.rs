//! The example `nations`, run as a program.

use std::process::{Command, Output};

use crate::support::process::{built, is_refused, says};

fn run(arguments: &[&str]) -> Output {
    Command::new(built("nations")).args(arguments).output().unwrap()
}

#[test]
fn an_argument_other_than_help_is_refused() {
    for arguments in [&["--bogus"][..], &["Sweden"], &["--help", "--bogus"]] {
        is_refused(&run(arguments), arguments, &["--help lists the options"]);
    }
    let help = run(&["--help"]);
    assert!(help.status.success() && help.stderr.is_empty());
    says(&String::from_utf8(help.stdout).unwrap(), &["Usage:", "Exit status: 0, or 2"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_page_that_cannot_be_written_is_an_error_of_status_2() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = Command::new(built("nations")).stdout(full).output().unwrap();
    is_refused(&output, &[], &["standard output: "]);
}
