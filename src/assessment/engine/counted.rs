//! Counts in unit tests how often base, path and trend are found.

use std::cell::Cell;

#[derive(Debug, Clone, Copy)]
pub(crate) enum Found {
    Base,
    Path,
    Trend,
}

thread_local! {
    static COUNTS: Cell<[u32; 3]> = const { Cell::new([0; 3]) };
}

pub(crate) fn note(found: Found) {
    COUNTS.with(|counts| {
        let mut now = counts.get();
        now[found as usize] += 1;
        counts.set(now);
    });
}

/// How often base, path and trend are found while something runs.
pub(crate) fn counting(run: impl FnOnce()) -> [u32; 3] {
    COUNTS.with(|counts| counts.set([0; 3]));
    run();
    COUNTS.with(Cell::get)
}
