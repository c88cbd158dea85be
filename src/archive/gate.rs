//! The gate: only what has no error is published.

use crate::base::code::Severity;
use crate::base::diagnostic::Diagnostics;

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
pub fn stops(diagnostics: &Diagnostics, strictness: Strictness) -> bool {
    diagnostics.count(Severity::Error) > 0
        || (strictness == Strictness::Warnings && diagnostics.count(Severity::Warning) > 0)
}

/// Lets `value` through when no fault stops it.
pub fn gate<T>(value: T, diagnostics: &Diagnostics, strictness: Strictness) -> Option<Checked<T>> {
    (!stops(diagnostics, strictness)).then_some(Checked(value))
}
