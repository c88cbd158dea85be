//! The gate: only what has no error is published.

use crate::words::code::Severity;
use crate::words::diagnostic::Diagnostics;

/// Something that passed the gate. It cannot be made in any other way, so that whoever takes a
/// `Checked` knows that nothing broken is behind it.
#[derive(Debug)]
pub struct Checked<T>(T);

/// Which faults stop a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Strictness {
    /// Errors.
    #[default]
    Errors,
    /// Warnings too.
    Warnings,
}

impl<T> Checked<T> {
    /// What passed.
    pub fn get(&self) -> &T {
        &self.0
    }
}

/// Whether these faults stop a build.
pub fn stops(faults: &Diagnostics, strictness: Strictness) -> bool {
    faults.count(Severity::Error) > 0
        || (strictness == Strictness::Warnings && faults.count(Severity::Warning) > 0)
}

/// Lets `value` through when no fault stops it.
pub fn gate<T>(value: T, faults: &Diagnostics, strictness: Strictness) -> Option<Checked<T>> {
    (!stops(faults, strictness)).then_some(Checked(value))
}
