//! The clock, which only the command line reads.

use crate::build::AsOf;

/// Now. Which day that is depends on the time zone of the site, or else on that of the machine.
pub fn today() -> AsOf {
    let now = jiff::Zoned::now();
    AsOf::Today {
        moment: now.timestamp(),
        machine: now.date(),
    }
}
