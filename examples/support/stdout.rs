//! Output on the terminal or to a file.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// Writes to standard output. A closed pipe is no error.
pub fn print(text: &str) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(format!("standard output: {error}"))
        }
        _ => Ok(()),
    }
}

/// Writes to a file; without one, to standard output.
#[allow(dead_code, reason = "only some examples write a file")]
pub fn write(text: &str, file: Option<&Path>) -> Result<(), String> {
    match file {
        None => print(text),
        Some(path) => fs::write(path, text).map_err(|error| format!("{}: {error}", path.display())),
    }
}

/// Ends a program: 0 on success; otherwise 2, with the message as one line on standard error.
pub fn exit(result: Result<(), String>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}
