//! Running what looks at an archive without building it: `mentions`, `suggest`, `new`.
//!
//! Faults of the content do not stop these: what can be read is looked at.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::listing::ListFormat;
use super::mentions;
use super::new;
use super::new::New;
use super::options::{FormatName, ListFormatName, MentionsOptions, NewCommand, SuggestOptions};
use super::run::{ERRORS, FAILURE, failed, prefix, print_diagnostics};
use super::suggest;
use crate::archive::assemble::Archive;
use crate::archive::gate::Strictness;
use crate::archive::site::Settings;
use crate::base::code::Severity;
use crate::base::record_kind::RecordKind;
use crate::base::source::Sources;
use crate::build;
use crate::build::Request;

/// Prints mentions. Faults of the content do not stop it: what can be read is shown.
pub fn run_mentions(options: &MentionsOptions) -> ExitCode {
    let folder = prefix(&options.folder);
    let format = list_format(options.format);
    list(&options.folder, options.drafts, |archive, sources, out| {
        let chosen = mentions::choose(archive, sources, &folder, &options.texts)?;
        Ok(mentions::print(archive, sources, &chosen, format, out))
    })
}

/// Prints suggestions, likewise.
pub fn run_suggest(options: &SuggestOptions) -> ExitCode {
    let format = list_format(options.format);
    list(&options.folder, options.drafts, |archive, sources, out| {
        Ok(suggest::print(
            archive,
            sources,
            &options.folder,
            format,
            out,
        ))
    })
}

fn list_format(format: ListFormatName) -> ListFormat {
    match format {
        ListFormatName::Text => ListFormat::Text,
        ListFormatName::Json => ListFormat::Json,
    }
}

/// Puts an archive together, prints what `print` finds in it, and reports its faults.
fn list(
    folder: &Path,
    drafts: bool,
    print: impl FnOnce(
        &Archive,
        &Sources,
        &mut dyn Write,
    ) -> Result<io::Result<()>, mentions::NoSuchText>,
) -> ExitCode {
    let examined = build::examine(&listed(folder, drafts), |archive, sources| {
        let mut out = io::BufWriter::new(io::stdout().lock());
        print(archive, sources, &mut out).map(|printed| printed.and_then(|()| out.flush()))
    });
    let (printed, outcome) = match examined {
        Ok(examined) => examined,
        Err(failure) => return failed(&failure),
    };
    let mut err = anstream::stderr().lock();
    let _ = print_diagnostics(&outcome, &prefix(folder), FormatName::Text, false, &mut err);
    match printed {
        Err(missing) => {
            let _ = writeln!(err, "error: there is no text `{}`", missing.asked);
            if let Some(nearest) = missing.nearest {
                let _ = writeln!(err, "  = help: did you mean `{nearest}`?");
            }
            ExitCode::from(FAILURE)
        }
        Ok(Err(error)) if error.kind() != io::ErrorKind::BrokenPipe => {
            let _ = writeln!(err, "error: cannot print: {error}");
            ExitCode::from(FAILURE)
        }
        Ok(_) if outcome.diagnostics.count(Severity::Error) > 0 => ExitCode::from(ERRORS),
        Ok(_) => ExitCode::SUCCESS,
    }
}

/// What is asked of an archive that is only looked at.
fn listed(folder: &Path, drafts: bool) -> Request {
    Request {
        folder: folder.to_owned(),
        settings: Settings {
            as_of: jiff::Zoned::now().date(),
            drafts,
            base_url: None,
            portable: false,
        },
        strictness: Strictness::Errors,
        time_pages: false,
    }
}

/// Writes a new record or brief, and prints where it is.
pub fn run_new(what: NewCommand) -> ExitCode {
    let (folder, new) = asked(what);
    // What is left out of a build has its place all the same.
    let examined = build::examine(&listed(&folder, true), |archive, sources| {
        new::write(&folder, archive, sources, &new)
    });
    let mut err = anstream::stderr().lock();
    match examined {
        Err(failure) => failed(&failure),
        Ok((Ok(path), _)) => {
            let mut out = anstream::stdout().lock();
            match writeln!(out, "{}{path}", prefix(&folder)) {
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::from(FAILURE),
                _ => ExitCode::SUCCESS,
            }
        }
        Ok((Err(refusal), _)) => {
            let _ = writeln!(err, "error: {refusal}");
            let _ = writeln!(err, "  = help: {}", refusal.help());
            ExitCode::from(FAILURE)
        }
    }
}

/// The folder and what is to be written there.
fn asked(what: NewCommand) -> (PathBuf, New) {
    match what {
        NewCommand::Person(options) => (
            options.folder,
            New::Record(RecordKind::Person, options.name),
        ),
        NewCommand::Treaty(options) => (
            options.folder,
            New::Record(RecordKind::Treaty, options.name),
        ),
        NewCommand::Organisation(options) => (
            options.folder,
            New::Record(RecordKind::Organisation, options.name),
        ),
        NewCommand::Brief {
            title,
            date,
            folder,
        } => {
            let date = date.unwrap_or_else(|| jiff::Zoned::now().date());
            (folder, New::Brief(date, title))
        }
    }
}
