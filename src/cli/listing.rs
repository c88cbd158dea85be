//! What the commands share that look at an archive without building it.
//!
//! Errors in the content do not stop these commands: they show what could be read.

use std::io::{self, Write};
use std::path::Path;

use super::clock::today;
use super::exit::{CommandEnd, ERRORS, SUCCESS, failed, printed, refused};
use super::terminal::print_diagnostics;
use crate::archive::assemble::Archive;
use crate::base::code::Severity;
use crate::base::diagnostic::{Diagnostics, Location};
use crate::base::span::SourceId;
use crate::build::{self, Examined};
use crate::report::Format;

/// The format of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum ListFormat {
    /// For people
    Text,
    /// One JSON object per line
    Json,
}

/// Why a list could not be printed.
pub enum ListError {
    /// This text is not among those asked for; perhaps the other name is meant.
    NoSuchText(String, Option<String>),
    /// Standard output failed.
    Print(io::Error),
}

impl From<io::Error> for ListError {
    fn from(error: io::Error) -> Self {
        Self::Print(error)
    }
}

/// Puts the archive in `folder` together as of today.
///
/// # Errors
/// If it is not a site; the message is printed.
pub fn examine(folder: &Path, drafts: bool) -> Result<Examined, CommandEnd> {
    build::examine(folder, today(), drafts).map_err(|failure| failed(&failure))
}

/// Prints to standard output what `print` finds in the archive in `folder`, and then the diagnostics to standard error, so
/// that a program can read the list. Where `print` names the texts that were asked for, only their warnings are
/// printed; errors are, wherever they are, since they may change what the list has.
pub fn list(
    folder: &Path,
    drafts: bool,
    print: impl FnOnce(&Archive, &mut dyn Write) -> Result<Option<Vec<SourceId>>, ListError>,
) -> CommandEnd {
    let examined = match examine(folder, drafts) {
        Ok(examined) => examined,
        Err(ended) => return ended,
    };
    let Examined {
        archive,
        diagnostics,
    } = &examined;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let result = print(archive, &mut out).and_then(|asked| {
        out.flush()?;
        Ok(asked)
    });
    let sources = &archive.site.sources;
    let of_texts = match &result {
        Ok(Some(asked)) => Some(diagnostics_of(diagnostics, asked)),
        _ => None,
    };
    let shown = of_texts.as_ref().unwrap_or(diagnostics);
    print_diagnostics(shown, sources, folder, Format::Text, false);
    let ended = match result {
        Err(ListError::NoSuchText(asked, nearest)) => {
            let help = nearest.map(|nearest| format!("did you mean `{nearest}`?"));
            refused(&format!("there is no text `{asked}`"), help.as_deref())
        }
        Err(ListError::Print(error)) if error.kind() != io::ErrorKind::BrokenPipe => {
            printed(Err(error))
        }
        _ if diagnostics.count(Severity::Error) > 0 => CommandEnd::with(ERRORS),
        _ => CommandEnd::with(SUCCESS),
    };
    ended.leaving(examined)
}

/// All errors, and the warnings and notes about these texts.
fn diagnostics_of(all: &Diagnostics, asked: &[SourceId]) -> Diagnostics {
    let is_shown = |severity: Severity, location: &Location| match location {
        _ if severity == Severity::Error => true,
        Location::Span(span) => asked.contains(&span.source),
        Location::File(_) => false,
    };
    let mut shown = Diagnostics::new();
    shown.extend(
        all.iter()
            .filter(|it| is_shown(it.severity(), &it.location))
            .cloned(),
    );
    shown
}
