//! The gate: only what has no error is published.

use crate::base::code::Severity;
use crate::base::diagnostic::Diagnostics;

/// Something that passed the gate. Only [`gate`] makes one, so that whoever takes a `Checked` knows
/// that what it holds has no errors.
#[derive(Debug)]
pub struct Checked<T>(T);

/// Which diagnostics stop a build.
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

/// Whether these diagnostics stop a build.
pub fn stops(diagnostics: &Diagnostics, strictness: Strictness) -> bool {
    diagnostics.count(Severity::Error) > 0
        || (strictness == Strictness::Warnings && diagnostics.count(Severity::Warning) > 0)
}

/// Lets `value` through when no diagnostic stops it.
///
/// # Errors
/// The value itself, when one does.
pub fn gate<T>(
    value: T,
    diagnostics: &Diagnostics,
    strictness: Strictness,
) -> Result<Checked<T>, T> {
    match stops(diagnostics, strictness) {
        true => Err(value),
        false => Ok(Checked(value)),
    }
}
