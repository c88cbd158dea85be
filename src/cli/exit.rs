//! How a command ends: its exit code, its error message, and what it leaves in memory.

use std::any::Any;
use std::fmt;
use std::io::{self, Write};
use std::process::ExitCode;

use crate::build::Failure;

/// The exit code for success.
pub const SUCCESS: u8 = 0;
/// The exit code for errors in the content.
pub const ERRORS: u8 = 1;
/// The exit code for wrong use and for a disk that fails.
pub const FAILURE: u8 = 2;

/// The end of a command.
pub struct CommandEnd {
    /// The program's exit code.
    pub code: ExitCode,
    /// What the command still holds in memory, if that is worth mentioning.
    pub left: Option<Box<dyn Any>>,
}

impl CommandEnd {
    /// A command that leaves nothing.
    pub fn with(code: u8) -> Self {
        let code = code.into();
        Self { code, left: None }
    }

    /// The same, but `left` is not freed: `main` decides what becomes of it.
    pub fn leaving(self, left: impl Any) -> Self {
        let left: Option<Box<dyn Any>> = Some(Box::new(left));
        Self { left, ..self }
    }
}

/// Prints why a command could not do its work, and what to do about it.
pub fn refused(message: &dyn fmt::Display, help: Option<&str>) -> CommandEnd {
    let mut err = anstream::stderr().lock();
    // If standard error is closed, nobody is listening.
    let _ = writeln!(err, "error: {message}");
    if let Some(help) = help {
        let _ = writeln!(err, "  = help: {help}");
    }
    CommandEnd::with(FAILURE)
}

/// Prints why a run failed.
pub fn failed(failure: &Failure) -> CommandEnd {
    match failure {
        Failure::Folder(error) => refused(error, Some(error.help())),
        Failure::Publish(error) => refused(error, error.help().as_deref()),
    }
}

/// The end of a command that prints its answer. A reader that has gone away, as `head` does, is not an error.
pub fn printed(result: io::Result<()>) -> CommandEnd {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            refused(&format!("cannot print: {error}"), None)
        }
        _ => CommandEnd::with(SUCCESS),
    }
}
