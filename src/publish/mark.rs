//! The mark by which a published file is known to be untouched without being read.
//!
//! A page changed by hand is to be put right, and looking at every page on every run has to be
//! cheap: a `stat`, not a read. So there has to be something in a file's metadata that says "as it
//! was published". It cannot be remembered in the manifest, which is the same on every machine, and
//! a second file of remembered times would have to be kept true. Instead each published file carries
//! the memory itself: the fraction of a second in its modification time (which nobody else has a use
//! for) is derived from its content's hash, in steps of 100 nanoseconds, the coarsest that the file
//! systems in use keep. The whole seconds are the time of publishing, so that what a server makes of
//! them (`Last-Modified`) stays true.
//!
//! Whoever changes the file gives it another time, and one in ten million other times fits. Where
//! times are lost (a fresh checkout, a copy, a coarser file system) the file is read and hashed
//! instead, which is right, only slower.

use std::fs::Metadata;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::manifest::Fingerprint;

/// The modification time of a file of this content that is published at `now`.
pub fn marked(now: SystemTime, print: Fingerprint) -> SystemTime {
    let seconds = now
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    UNIX_EPOCH + Duration::new(seconds, fraction(print))
}

/// Whether a file with this metadata is as it was published with this content.
pub fn is_untouched(about: &Metadata, print: Fingerprint) -> bool {
    let since = about
        .modified()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    about.len() == print.size && since.is_some_and(|since| since.subsec_nanos() == fraction(print))
}

/// Nanoseconds, never 0: that is what a file system without fractions shows for every file.
fn fraction(print: Fingerprint) -> u32 {
    let step = 1 + (print.hash % 9_999_999) as u32;
    step * 100
}
