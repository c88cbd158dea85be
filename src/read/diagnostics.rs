//! The errors of reading, one constructor each.

use std::path::Path;

use crate::base::character;
use crate::base::code::Code;
use crate::base::diagnostic::Diagnostic;
use crate::base::io_error;
use crate::base::nearest::nearest;
use crate::base::span::Span;
use crate::frontmatter::config::SITE_FILE;

use super::text::BadByte;

/// E001: the operating system refused to open the file or to list the folder.
pub fn unreadable(path: &str, error: &std::io::Error) -> Diagnostic {
    let diagnostic = Diagnostic::in_file(
        Code::UnreadableFile,
        path,
        format!("`{path}` cannot be read: {}", io_error::without_code(error)),
    );
    match error.kind() {
        std::io::ErrorKind::PermissionDenied => {
            diagnostic.help("give the user who runs the build permission to read it")
        }
        std::io::ErrorKind::NotFound => diagnostic
            .help("it existed a moment ago; build again when no other program is moving files"),
        _ => diagnostic,
    }
}

/// E001: a symbolic link to nothing, or to itself.
pub fn broken_link(path: &str, error: &std::io::Error) -> Diagnostic {
    Diagnostic::in_file(
        Code::UnreadableFile,
        path,
        format!(
            "the symbolic link `{path}` cannot be followed: {}",
            io_error::without_code(error)
        ),
    )
    .help("point it to a file inside the site's folder, or remove it")
}

/// E001: a symbolic link to something outside the site's folder.
pub fn link_leads_outside(path: &str, target: &Path) -> Diagnostic {
    Diagnostic::in_file(
        Code::UnreadableFile,
        path,
        format!("the symbolic link `{path}` points outside the site's folder"),
    )
    .note(format!("it points to `{}`", target.display()))
    .help("copy the file into the folder, so that everything that is published is in one place")
}

/// E001: a symbolic link to a folder.
pub fn link_to_folder(path: &str) -> Diagnostic {
    Diagnostic::in_file(
        Code::UnreadableFile,
        path,
        format!("the symbolic link `{path}` points to a folder; links to folders are not followed"),
    )
    .help("link the files one by one, or move the folder here")
}

/// E001: a pipe, a socket or a device.
pub fn not_a_file(path: &str) -> Diagnostic {
    Diagnostic::in_file(
        Code::UnreadableFile,
        path,
        format!("`{path}` is neither a file nor a folder"),
    )
    .help("pipes, sockets and devices cannot be published: move it out of the folder")
}

/// E001: a name that is not UTF-8, so no address can be made from it. `path` is the readable part.
pub fn unreadable_name(path: &str) -> Diagnostic {
    Diagnostic::in_file(
        Code::UnreadableFile,
        path,
        format!("the name of `{path}` is not valid UTF-8"),
    )
    .help("rename it; letters, digits and hyphens are safe everywhere")
}

/// E002: the text is not UTF-8. `span` is the first replacement character in the lossy text.
pub fn not_utf8(path: &str, span: Span, bad: &BadByte) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::InvalidUtf8,
        span,
        format!("`{path}` is not valid UTF-8"),
    )
    .label(format!("the byte 0x{:02X} is not valid here", bad.value))
    .note(format!(
        "it is byte {} of the file, counted from 0",
        bad.offset
    ));
    let diagnostic = match bad.in_windows_1252 {
        Some(letter) => diagnostic.note(format!("in Windows-1252 it would be `{letter}`")),
        None => diagnostic,
    };
    if bad.looks_like_utf16 {
        diagnostic.help("the file looks like UTF-16: save it as UTF-8")
    } else {
        diagnostic.help("save the file as UTF-8")
    }
}

/// E006.
pub fn no_site_file() -> Diagnostic {
    Diagnostic::in_file(Code::NoSiteFile, SITE_FILE, "there is no content/site.yaml")
        .help("create it with at least a line `title: The archive's name`")
}

/// E007: the text contains a character that no page can hold, `times` times; `span` is the first.
pub fn forbidden_character(span: Span, character: char, times: usize) -> Diagnostic {
    let diagnostic = character::forbidden_character(span, character, None);
    match times {
        1 => diagnostic,
        _ => diagnostic.note(format!("it occurs {times} times in this file")),
    }
}

/// E003: the file is larger than the limit; both are in bytes.
pub fn too_large(path: &str, size: u64, limit: u64) -> Diagnostic {
    let diagnostic = Diagnostic::in_file(
        Code::FileTooLarge,
        path,
        format!(
            "`{path}` is {}; the limit is {}",
            in_units(size, true),
            in_units(limit, false)
        ),
    );
    if path == SITE_FILE {
        return diagnostic.help("move long texts to pages in content/pages/");
    }
    diagnostic.help(format!(
        "shorten or split it, or raise the limit in {}: `limits: {{file: {}}}`",
        SITE_FILE,
        in_whole_units(size),
    ))
}

/// The folders below `content/` from which Markdown is read.
const FOLDERS: [&str; 5] = ["briefs", "people", "treaties", "organisations", "pages"];

/// E008: the file that should be the site's preview picture is not a PNG.
pub fn no_png(path: &str) -> Diagnostic {
    Diagnostic::in_file(Code::NoPng, path, format!("`{path}` is not a PNG image"))
        .help("save it as a PNG of 1200 by 630 pixels; if there is no such file, chancery draws a picture")
}

/// E005: a Markdown file outside the folders that are read.
pub fn misplaced(path: &str) -> Diagnostic {
    let parts: Vec<&str> = path.split('/').collect();
    let folder = if parts.len() > 2 { parts[1] } else { "" };
    let diagnostic = Diagnostic::in_file(
        Code::MisplacedFile,
        path,
        format!("`{path}` is not in a folder that Markdown is read from"),
    )
    .note(
        "briefs are read from content/briefs/, plain pages from content/pages/, and records from \
         content/people/, content/treaties/ and content/organisations/",
    );
    let beginning = FOLDERS.into_iter().find(|known| folder.starts_with(known));
    match nearest(folder, FOLDERS).or(beginning) {
        Some(near) => {
            let rest = parts[2..].join("/");
            diagnostic.help(format!("did you mean `content/{near}/{rest}`?"))
        }
        None => diagnostic.help("move it to the folder for its kind"),
    }
}

/// E005: a record in a subfolder. Records are side by side, because their file name is their id.
pub fn record_in_subfolder(path: &str) -> Diagnostic {
    let parts: Vec<&str> = path.split('/').collect();
    let folder = parts.get(1).copied().unwrap_or_default();
    let name = parts.last().copied().unwrap_or_default();
    Diagnostic::in_file(
        Code::MisplacedFile,
        path,
        format!("`{path}` is in a subfolder, where records are not read"),
    )
    .note("a record's id is its file name, so all records of a kind are in one folder")
    .help(format!("move it to `content/{folder}/{name}`"))
}

/// E005: Markdown with another extension than `.md`.
pub fn other_ending(path: &str, right: &str) -> Diagnostic {
    Diagnostic::in_file(
        Code::MisplacedFile,
        path,
        format!("`{path}` looks like Markdown, but only files ending in `.md` are read"),
    )
    .help(format!("rename it to `{right}`"))
}

/// A size as `site.yaml` takes it: whole KiB or MiB, rounded up so that the file fits.
fn in_whole_units(bytes: u64) -> String {
    match bytes {
        0..1_048_576 => format!("{} KiB", bytes.div_ceil(1024)),
        _ => format!("{} MiB", bytes.div_ceil(1_048_576)),
    }
}

/// A size to read, in tenths of a KiB or MiB: a file's size is rounded up and a limit down, so that the message never
/// says that 4 MiB are more than 4 MiB.
fn in_units(bytes: u64, upwards: bool) -> String {
    let (unit, name) = match bytes {
        0..1024 => return format!("{bytes} bytes"),
        1024..1_048_576 => (1024, "KiB"),
        _ => (1_048_576, "MiB"),
    };
    let scaled = u128::from(bytes) * 10;
    let tenths = if upwards {
        scaled.div_ceil(unit)
    } else {
        scaled / unit
    };
    match tenths % 10 {
        0 => format!("{} {name}", tenths / 10),
        tenth => format!("{}.{tenth} {name}", tenths / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_rounded_so_that_the_suggested_limit_is_enough() {
        assert_eq!(in_whole_units(4 * 1_048_576 + 1), "5 MiB");
        assert_eq!(in_whole_units(1025), "2 KiB");
        assert_eq!(in_units(1023, true), "1023 bytes");
        assert_eq!(in_units(4 * 1_048_576, false), "4 MiB");
        assert_eq!(in_units(4 * 1_048_576 + 1, true), "4.1 MiB");
        assert_eq!(in_units(1536, false), "1.5 KiB");
    }

    #[test]
    fn the_intended_folder_is_suggested() {
        let help = |path| misplaced(path).help.join(" ");
        assert_eq!(
            help("content/brief/x.md"),
            "did you mean `content/briefs/x.md`?"
        );
        assert_eq!(
            help("content/briefs-old/a/x.md"),
            "did you mean `content/briefs/a/x.md`?"
        );
        assert_eq!(help("content/foo.md"), "move it to the folder for its kind");
        assert_eq!(
            help("content/drawings/x.md"),
            "move it to the folder for its kind"
        );
    }
}
