//! The faults of reading, one constructor each.

use std::path::Path;

use crate::base::character;
use crate::base::code::Code;
use crate::base::diagnostic::Diagnostic;
use crate::base::nearest::nearest;
use crate::base::span::Span;
use crate::frontmatter::config::SITE_FILE;

use super::text::BadByte;

/// E001: the operating system would not give the file (or list the folder).
pub fn unreadable(path: &str, error: &std::io::Error) -> Diagnostic {
    let diagnostic = Diagnostic::in_file(
        Code::UnreadableFile,
        path,
        format!("`{path}` cannot be read: {}", in_words(error)),
    );
    match error.kind() {
        std::io::ErrorKind::PermissionDenied => {
            diagnostic.help("give the user who runs the build permission to read it")
        }
        std::io::ErrorKind::NotFound => {
            diagnostic.help("it was there a moment ago; build again once nothing moves files about")
        }
        _ => diagnostic,
    }
}

/// E001: a symbolic link that leads nowhere, or round in a circle.
pub fn broken_link(path: &str, error: &std::io::Error) -> Diagnostic {
    Diagnostic::in_file(
        Code::UnreadableFile,
        path,
        format!(
            "the symbolic link `{path}` cannot be followed: {}",
            in_words(error)
        ),
    )
    .help("make it lead to a file inside the site's folder, or remove it")
}

/// E001: a symbolic link that leads out of the site's folder.
pub fn link_leads_outside(path: &str, target: &Path) -> Diagnostic {
    Diagnostic::in_file(
        Code::UnreadableFile,
        path,
        format!("the symbolic link `{path}` leads out of the site's folder"),
    )
    .note(format!("it leads to `{}`", target.display()))
    .help("copy the file into the folder: what is published should be all in one place")
}

/// E001: a symbolic link to a folder.
pub fn link_to_folder(path: &str) -> Diagnostic {
    Diagnostic::in_file(
        Code::UnreadableFile,
        path,
        format!("the symbolic link `{path}` leads to a folder, and those are not followed"),
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

/// E001: a name that is not UTF-8, so no address can be made of it. `path` is the readable part.
pub fn unreadable_name(path: &str) -> Diagnostic {
    Diagnostic::in_file(
        Code::UnreadableFile,
        path,
        format!("the name of `{path}` is not UTF-8 text"),
    )
    .help("rename it; letters, digits and hyphens are safe everywhere")
}

/// E002: the text is not UTF-8. `span` is the first replacement character of the text as shown.
pub fn not_utf8(path: &str, span: Span, bad: &BadByte) -> Diagnostic {
    let diagnostic = Diagnostic::at(
        Code::InvalidUtf8,
        span,
        format!("`{path}` is not valid UTF-8"),
    )
    .label(format!("the byte 0x{:02X} cannot stand here", bad.value))
    .note(format!(
        "it is byte {} of the file, counted from 0",
        bad.offset
    ));
    let diagnostic = match bad.in_windows_1252 {
        Some(letter) => diagnostic.note(format!(
            "in the encoding Windows-1252 it would be `{letter}`"
        )),
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

/// E007: the text holds a character that no page can, and so often; `span` is its first place.
pub fn forbidden_character(span: Span, character: char, times: usize) -> Diagnostic {
    let diagnostic = character::forbidden_character(span, character, None);
    match times {
        1 => diagnostic,
        _ => diagnostic.note(format!("it stands in this file {times} times")),
    }
}

/// E003: the file is larger than the limit; both in bytes.
pub fn too_large(path: &str, size: u64, limit: u64) -> Diagnostic {
    let diagnostic = Diagnostic::in_file(
        Code::FileTooLarge,
        path,
        format!(
            "`{path}` is {}, and the limit is {}",
            in_units(size, true),
            in_units(limit, false)
        ),
    );
    if path == SITE_FILE {
        return diagnostic.help("long texts belong on pages, in content/pages/");
    }
    diagnostic.help(format!(
        "shorten it or split it, or raise the limit in {}: `limits: {{file: {}}}`",
        SITE_FILE,
        in_whole_units(size),
    ))
}

/// The folders below `content/` that Markdown is read from.
const FOLDERS: [&str; 5] = ["briefs", "people", "treaties", "organisations", "pages"];

/// E008: what stands in the place of the site's picture is no PNG.
pub fn no_png(path: &str) -> Diagnostic {
    Diagnostic::in_file(Code::NoPng, path, format!("`{path}` is not a PNG picture"))
        .help("save it as PNG, 1200 by 630 pixels; without the file a picture is drawn")
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
        None => diagnostic.help("move it to the folder of its kind"),
    }
}

/// E005: a record in a subfolder; records lie side by side, as their name is their id.
pub fn record_in_subfolder(path: &str) -> Diagnostic {
    let parts: Vec<&str> = path.split('/').collect();
    let folder = parts.get(1).copied().unwrap_or_default();
    let name = parts.last().copied().unwrap_or_default();
    Diagnostic::in_file(
        Code::MisplacedFile,
        path,
        format!("`{path}` is in a subfolder, and records are not read from there"),
    )
    .note("a record's id is its file's name, so all records of a kind lie in one folder")
    .help(format!("move it to `content/{folder}/{name}`"))
}

/// E005: Markdown by another ending than `.md`.
pub fn other_ending(path: &str, right: &str) -> Diagnostic {
    Diagnostic::in_file(
        Code::MisplacedFile,
        path,
        format!("`{path}` is Markdown by its ending, but only `.md` files are read"),
    )
    .help(format!("rename it to `{right}`"))
}

/// The operating system's words without Rust's `(os error 13)`.
pub fn in_words(error: &std::io::Error) -> String {
    let text = error.to_string();
    match text.rfind(" (os error ") {
        Some(at) => text[..at].to_string(),
        None => text,
    }
}

/// A size as site.yaml takes it, a whole number of KiB or MiB that is enough for the file.
fn in_whole_units(bytes: u64) -> String {
    match bytes {
        0..1_048_576 => format!("{} KiB", bytes.div_ceil(1024)),
        _ => format!("{} MiB", bytes.div_ceil(1_048_576)),
    }
}

/// A size for people. Rounded to a tenth of a MiB or KiB: upwards where
/// the number is to be enough for the file.
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
    fn the_folder_that_was_meant_is_named() {
        let help = |path| misplaced(path).help.join(" ");
        assert_eq!(
            help("content/brief/x.md"),
            "did you mean `content/briefs/x.md`?"
        );
        assert_eq!(
            help("content/briefs-old/a/x.md"),
            "did you mean `content/briefs/a/x.md`?"
        );
        assert_eq!(help("content/foo.md"), "move it to the folder of its kind");
        assert_eq!(
            help("content/drawings/x.md"),
            "move it to the folder of its kind"
        );
    }
}
