//! Runs the examples as programs, and checks their output.

use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::Value;

/// The path of an example's executable, which Cargo builds first if necessary.
pub fn built(example: &str) -> PathBuf {
    let mut built = Command::new(env!("CARGO"));
    built.args(["build", "--quiet", "--example", example, "--message-format", "json"]);
    let output = built.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    let messages = String::from_utf8(output.stdout).unwrap();
    let executable = messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter_map(|message| message["executable"].as_str().map(PathBuf::from))
        .next_back();
    executable.expect("the example builds")
}

/// A temporary file for one test, deleted on drop.
pub struct TempFile(PathBuf);

impl TempFile {
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        // Tests of one program run in parallel, so a counter makes each file name unique.
        static MADE: AtomicU32 = AtomicU32::new(0);
        let (process, number) = (std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        let unique = format!("climate-targets-{process}-{number}-{name}");
        let path = std::env::temp_dir().join(unique);
        std::fs::write(&path, bytes).unwrap();
        Self(path)
    }

    pub fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for TempFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Requires exit status 2, no standard output, and a single line on standard error that contains
/// all of `says`.
#[track_caller]
pub fn is_refused(output: &Output, arguments: &[&str], says: &[&str]) {
    let (out, err) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {err}");
    assert_eq!(out, "", "{arguments:?}");
    assert_eq!(err.trim_end().lines().count(), 1, "one line: {err:?}");
    for part in says {
        assert!(err.contains(part), "{err:?} does not say {part:?}");
    }
}

/// The text of a page, with each run of white space replaced by one space.
pub fn words(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Requires that the page contains all of `said`.
#[track_caller]
pub fn says(page: &str, said: &[&str]) {
    for part in said {
        assert!(page.contains(part), "{part:?} is not on the page: {page}");
    }
}
