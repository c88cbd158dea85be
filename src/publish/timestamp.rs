//! Recognises an untouched published file by its modification time, without reading it.
//!
//! Pages that were changed by hand are to be restored, and checking every page on every run has to be cheap: a `stat`,
//! not a read. So something in a file's metadata has to say "as it was published". The manifest cannot remember it,
//! because the manifest is the same on every machine, and a second file of remembered times would have to be kept true.
//! Instead each published file carries it: the fraction of a second in its modification time, which nobody else uses, is
//! derived from the hash of its content, in steps of 100 nanoseconds, the coarsest that common file systems keep. The
//! whole seconds are the time of publishing, so that what a server derives from them (`Last-Modified`) stays true.
//!
//! Changing the file changes its time, and one in ten million other times fits. Where times are lost (a fresh
//! checkout, a copy, a coarser file system) the file is read and hashed instead, which is slower and just as right.

use std::fs::Metadata;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::manifest::Fingerprint;

/// The modification time for a file of this content that is published at `now`.
pub fn timestamp(now: SystemTime, print: Fingerprint) -> SystemTime {
    let seconds = now
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    UNIX_EPOCH + Duration::new(seconds, fraction(print))
}

/// Whether a file with this metadata is as it was published with this content.
pub fn is_untouched(about: &Metadata, print: Fingerprint) -> bool {
    let modified = about.modified().ok();
    let since = modified.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    about.len() == print.size && since.is_some_and(|since| since.subsec_nanos() == fraction(print))
}

/// Nanoseconds, never 0: that is what a file system without fractions reports for every file.
fn fraction(print: Fingerprint) -> u32 {
    let step = 1 + (print.hash % 9_999_999) as u32;
    step * 100
}
