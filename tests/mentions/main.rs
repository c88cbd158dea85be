//! Names in prose: which of them are mentions, whom they mean, and what becomes of them.
//!
//! One test binary, because linking each file on its own takes longer than running it. Start with `cases`, which
//! introduces the notation.

#[path = "../support/mod.rs"]
mod support;

mod cases;
mod explained;
mod linked;
mod meant;
mod others;
mod people;
mod press;
mod properties;
mod traps;
