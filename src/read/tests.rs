//! What reading finds in a folder, and what it reports about files that it cannot read.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::base::diagnostic::Location;
use crate::frontmatter::limits::Limits;

use super::folder::read;

/// A site's folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("content")).unwrap();
    for (path, bytes) in files {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, bytes).unwrap();
    }
    folder
}

/// What reading finds, one line each: `source PATH: TEXT`, `unusable PATH`, `asset PATH SIZE`,
/// `CODE PLACE: MESSAGE`.
fn check(folder: &Path, expected: &[&str]) {
    let read = read(folder, Vec::new()).unwrap();
    let mut lines = Vec::new();
    for (_, source) in read.sources.iter() {
        if read.unusable.contains(&source.path) {
            lines.push(format!("unusable {}: {:?}", source.path, source.text));
        } else {
            lines.push(format!("source {}: {:?}", source.path, source.text));
        }
    }
    lines.extend(
        read.assets
            .iter()
            .map(|asset| format!("asset {} {}", asset.path, asset.size)),
    );
    lines.extend(read.diagnostics.iter().map(|diagnostic| {
        let place = match &diagnostic.location {
            Location::File(_) => String::new(),
            Location::Span(span) => format!(" {:?}", span.range()),
        };
        format!("{}{place}: {}", diagnostic.code, diagnostic.message)
    }));
    assert_eq!(lines, expected);
}

#[test]
fn sources_and_assets_are_told_apart_and_litter_is_ignored() {
    let site = folder(&[
        ("content/site.yaml", b"title: T"),
        ("content/briefs/2001/b.md", b"\xEF\xBB\xBFb\r\n"),
        ("content/briefs/2001/b.png", b"1234"),
        ("content/briefs/b.md~", b""),
        ("content/briefs/.b.md.swp", b""),
        ("content/.git/x.md", b""),
        ("content/Thumbs.db", b""),
        ("content/people/a.md", b"a"),
        ("templates/brief.html", b"<p>"),
        ("templates/sketch.xcf", b"x"),
        ("elsewhere/x.md", b"x"),
    ]);
    check(
        site.path(),
        &[
            r#"source content/briefs/2001/b.md: "b\r\n""#,
            r#"source content/people/a.md: "a""#,
            r#"source content/site.yaml: "title: T""#,
            r#"source templates/brief.html: "<p>""#,
            "asset content/briefs/2001/b.png 4",
        ],
    );
}

#[test]
fn what_is_wrong_with_files_is_reported_for_all_of_them() {
    let site = folder(&[
        (
            "content/site.yaml",
            b"title: longer than the limit\nlimits: {file: 7}",
        ),
        ("content/briefs/latin.md", b"\xEF\xBB\xBFcaf\xE9"),
        ("content/briefs/long.md", b"12345678"),
        ("content/briefs/fits.md", b"1234567"),
        ("content/stray.md", b""),
        ("content/people/old/x.md", b""),
        ("content/pages/p.markdown", b""),
    ]);
    check(
        site.path(),
        &[
            r#"source content/briefs/fits.md: "1234567""#,
            "source content/briefs/latin.md: \"caf\u{FFFD}\"",
            r#"unusable content/briefs/long.md: """#,
            r#"source content/site.yaml: "title: longer than the limit\nlimits: {file: 7}""#,
            "E002 3..6: `content/briefs/latin.md` is not valid UTF-8",
            "E003: `content/briefs/long.md` is 8 bytes; the limit is 7 bytes",
            "E005: `content/pages/p.markdown` looks like Markdown, but only files ending in `.md` \
             are read",
            "E005: `content/people/old/x.md` is in a subfolder, where records are not read",
            "E005: `content/stray.md` is not in a folder that Markdown is read from",
        ],
    );
    let read = read(site.path(), Vec::new()).unwrap();
    let latin = read
        .diagnostics
        .iter()
        .find(|diagnostic| diagnostic.code.id() == "E002")
        .unwrap();
    assert_eq!(latin.label, "the byte 0xE9 is not valid here");
    assert_eq!(
        latin.notes,
        [
            "it is byte 6 of the file, counted from 0",
            "in Windows-1252 it would be `é`",
        ]
    );
}

#[test]
fn settings_that_are_not_text_set_no_limit() {
    let site = folder(&[
        ("content/site.yaml", b"title: \xFF"),
        ("content/pages/a.md", b"a"),
    ]);
    let read = read(site.path(), Vec::new()).unwrap();
    assert_eq!(read.config.limits, Limits::default());
    assert_eq!(read.diagnostics.len(), 1, "{:?}", read.diagnostics);
}

#[cfg(unix)]
#[test]
fn links_are_followed_only_inside_the_folder() {
    use std::os::unix::fs::symlink;
    let outside = TempDir::new().unwrap();
    fs::write(outside.path().join("x.md"), "x").unwrap();
    let site = folder(&[("README.md", b"read me"), ("content/briefs/a/b.md", b"b")]);
    let link = |target: &Path, name: &str| {
        symlink(target, site.path().join("content/briefs").join(name)).unwrap();
    };
    link(Path::new("../../README.md"), "inside.md");
    link(&outside.path().join("x.md"), "outside.md");
    link(Path::new("loop.md"), "loop.md");
    link(Path::new("nothing.md"), "nowhere.md");
    link(Path::new("a"), "folder");
    check(
        site.path(),
        &[
            r#"source content/briefs/a/b.md: "b""#,
            r#"source content/briefs/inside.md: "read me""#,
            "E001: the symbolic link `content/briefs/folder` points to a folder; links to folders \
             are not followed",
            "E001: the symbolic link `content/briefs/loop.md` cannot be followed: Too many \
             levels of symbolic links",
            "E001: the symbolic link `content/briefs/nowhere.md` cannot be followed: No such \
             file or directory",
            "E001: the symbolic link `content/briefs/outside.md` points outside the site's folder",
            "E006: there is no content/site.yaml",
        ],
    );
}

#[cfg(unix)]
#[test]
fn a_socket_and_a_name_that_is_not_text_are_errors() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let site = folder(&[]);
    let content = site.path().join("content");
    let _socket = std::os::unix::net::UnixListener::bind(content.join("s.md")).unwrap();
    fs::write(content.join(OsStr::from_bytes(b"caf\xE9.md")), "").unwrap();
    check(
        site.path(),
        &[
            "E001: the name of `content/caf\u{FFFD}.md` is not valid UTF-8",
            "E001: `content/s.md` is neither a file nor a folder",
            "E006: there is no content/site.yaml",
        ],
    );
}

#[test]
fn a_folder_that_is_not_a_site_is_wrong_use() {
    let site = folder(&[("content/briefs/x.md", b"")]);
    let message = |path: &Path| {
        let error = read(path, Vec::new()).unwrap_err();
        let message = error
            .to_string()
            .replace(&site.path().display().to_string(), "SITE");
        format!("{message}; {}", error.help())
    };
    assert_eq!(
        message(&site.path().join("content")),
        "there is no folder `content` in `SITE/content`; this looks like a `content` folder \
         itself: give the folder above it"
    );
    assert!(
        message(&site.path().join("x"))
            .starts_with("cannot open the folder `SITE/x`: No such file")
    );
    assert!(message(&site.path().join("content/briefs/x.md")).contains("x.md` is not a folder;"));
}

#[test]
fn characters_that_no_page_can_hold_are_reported_and_the_text_is_read() {
    let site = folder(&[
        ("content/site.yaml", b"title: T"),
        ("content/briefs/a.md", b"a\0b\0\x0C\r\n"),
    ]);
    check(
        site.path(),
        &[
            r#"source content/briefs/a.md: "a\0b\0\u{c}\r\n""#,
            r#"source content/site.yaml: "title: T""#,
            "E007 1..2: forbidden character U+0000",
            "E007 4..5: forbidden character U+000C",
        ],
    );
}
