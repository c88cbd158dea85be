//! `docs/templates.md` is the contract with whoever writes templates, so it is held to the code:
//! its reference is generated from the views, and its table of templates names every one there is.
//!
//! `UPDATE=1 cargo test --test templates_contract` writes the reference anew.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use chancery::pages::view::ALL;
use chancery::pages::view::{Field, ViewContract};

const BEGIN: &str = "<!-- reference: generated from the code, do not edit below -->\n";
const END: &str = "<!-- end of the reference -->\n";
const UPDATE: &str = "UPDATE=1 cargo test --test templates_contract";

fn in_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_reference_is_what_the_code_says() {
    let file = in_repository("docs/templates.md");
    let text = read(&file);
    let marks = text.find(BEGIN).zip(text.find(END));
    let Some((begin, end)) = marks.map(|(begin, end)| (begin + BEGIN.len(), end)) else {
        panic!("docs/templates.md has lost one of the lines {BEGIN:?} and {END:?}");
    };
    let fresh = reference();
    if text[begin..end] == fresh {
        return;
    }
    if std::env::var_os("UPDATE").is_some() {
        let whole = format!("{}{fresh}{}", &text[..begin], &text[end..]);
        fs::write(&file, whole).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        return;
    }
    let written = text[begin..end].lines().chain(std::iter::repeat(""));
    let difference = fresh.lines().zip(written).find(|(new, old)| new != old);
    let (new, old) = difference.unwrap_or(("(nothing)", "(more than there should be)"));
    panic!(
        "docs/templates.md does not say what the views in src/pages/view say.\n\
         in the code: {new}\n in the file: {old}\n`{UPDATE}` writes it anew"
    );
}

/// Views are found in the source text, because a list that forgot one could not tell.
#[test]
fn every_view_is_listed_once() {
    let mut written = BTreeSet::new();
    for entry in fs::read_dir(in_repository("src/pages/view")).expect("the sources are there") {
        let text = read(&entry.expect("the folder can be listed").path());
        for declared in text.split("\nview! {").skip(1) {
            let (_, rest) = declared
                .split_once("pub struct ")
                .expect("a view is a struct");
            written.extend(rest.split([' ', '<']).next().map(str::to_owned));
        }
    }
    let listed: BTreeSet<String> = ALL.iter().map(|view| view.name.to_owned()).collect();
    assert!(written.len() > 30, "views were not found: {written:?}");
    assert_eq!(
        listed.len(),
        ALL.len(),
        "a view is twice in src/pages/view/reference.rs"
    );
    let forgotten: Vec<&String> = written.difference(&listed).collect();
    let gone: Vec<&String> = listed.difference(&written).collect();
    assert!(
        forgotten.is_empty() && gone.is_empty(),
        "src/pages/view/reference.rs does not list {forgotten:?}, or lists what is no view: {gone:?}"
    );
}

#[test]
fn every_template_is_named() {
    let text = read(&in_repository("docs/templates.md"));
    let mut names = Vec::new();
    for folder in ["templates", "templates/parts", "templates/assets"] {
        for entry in fs::read_dir(in_repository(folder)).expect("the templates are there") {
            let place = entry.expect("the folder can be listed").path();
            if place.is_file() {
                let name = place.file_name().unwrap_or_default().to_string_lossy();
                let folder = folder
                    .trim_start_matches("templates")
                    .trim_start_matches('/');
                let slash = if folder.is_empty() { "" } else { "/" };
                names.push(format!("`{folder}{slash}{name}`"));
            }
        }
    }
    names.retain(|name| !text.contains(name.as_str()));
    names.sort();
    assert!(
        names.is_empty(),
        "docs/templates.md does not name these templates: {}",
        names.join(", ")
    );
}

/// The blocks that a template has, as `{% block NAME %}`, and the template that it extends.
fn blocks(template: &str) -> (BTreeSet<String>, Option<String>) {
    let text = read(&in_repository(&format!("templates/{template}")));
    let names = text.split("block ").skip(1);
    let blocks = names.filter_map(|rest| Some(rest.split_once(' ')?.0.to_owned()));
    let extended = text.split_once("{% extends \"");
    let extended = extended.and_then(|(_, rest)| Some(rest.split_once('"')?.0.to_owned()));
    (blocks.collect(), extended)
}

/// The words of a cell that are set as code.
fn code(cell: &str) -> BTreeSet<String> {
    cell.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// A site's own frame without a block that some template fills is an error of each such template.
#[test]
fn the_blocks_of_frames_are_listed() {
    let (mut filled_in_base, mut filled_in_record) = (BTreeSet::new(), BTreeSet::new());
    for entry in fs::read_dir(in_repository("templates")).expect("the templates are there") {
        let name = entry.expect("the folder can be listed").file_name();
        let name = name.to_string_lossy();
        if !name.ends_with(".html") {
            continue;
        }
        match blocks(&name) {
            (blocks, Some(frame)) if frame == "record.html" => filled_in_record.extend(blocks),
            (blocks, Some(_)) => filled_in_base.extend(blocks),
            (_, None) => {}
        }
    }
    let (base, record) = (blocks("base.html").0, blocks("record.html").0);
    let of_record: BTreeSet<String> = record.difference(&base).cloned().collect();
    filled_in_base.extend(filled_in_record.iter().cloned());
    let needed = [
        (
            "base.html",
            filled_in_base.intersection(&base).cloned().collect(),
            &base,
        ),
        (
            "record.html",
            filled_in_record.intersection(&of_record).cloned().collect(),
            &of_record,
        ),
    ];
    let text = read(&in_repository("docs/templates.md"));
    for (frame, needed, all) in needed {
        let needed: BTreeSet<String> = needed;
        let besides: BTreeSet<String> = all.difference(&needed).cloned().collect();
        let row = text.lines().find(|line| {
            line.starts_with(&format!("| `{frame}` |")) && line.matches('|').count() == 4
        });
        let cells: Vec<&str> = row.expect("the frame has a row").split('|').collect();
        assert_eq!(code(cells[2]), needed, "the blocks that {frame} must have");
        assert_eq!(
            code(cells[3]),
            besides,
            "the blocks that {frame} has besides"
        );
    }
}

/// All views as Markdown.
fn reference() -> String {
    let mut text = String::new();
    for view in ALL {
        let about = sentence(view.about);
        // Writing into a String cannot fail.
        let _ = write!(text, "\n### {}\n\n{about}\n\n", view.name);
        text.push_str("| field | type | what it is |\n|---|---|---|\n");
        for field in view.fields {
            let _ = writeln!(
                text,
                "| `{}` | {} | {} |",
                field.name,
                kind(field, view),
                sentence(field.about)
            );
        }
    }
    text.push('\n');
    text
}

/// A doc comment on one line, as a cell of a table may hold it.
fn sentence(about: &str) -> String {
    let words: Vec<&str> = about.split_whitespace().collect();
    words.join(" ").replace('|', "\\|")
}

/// A field's type in the words of those who write templates.
fn kind(field: &Field, view: &ViewContract) -> String {
    let rust: String = field.kind.split_whitespace().collect();
    in_words(&rust, field)
        .unwrap_or_else(|| panic!("{}.{}: no words for {rust}", view.name, field.name))
}

fn in_words(rust: &str, field: &Field) -> Option<String> {
    let inside = |outer: &str| rust.strip_prefix(outer)?.strip_suffix('>');
    if let Some(inner) = inside("Option<") {
        return Some(format!("{} or nothing", in_words(inner, field)?));
    }
    if let Some(inner) = inside("Vec<") {
        return Some(format!("list of {}", in_words(inner, field)?));
    }
    let words = match rust {
        "String" => "text",
        "bool" => "true or false",
        "u8" | "i16" | "i64" | "usize" => "number",
        "Html" => "HTML",
        "Extra" => "anything",
        // A card's type says nothing; its documentation names the view.
        "Card" if field.about.contains("BriefCard") => return Some(link("BriefCard")),
        "Card" if field.about.contains("RecordCard") => return Some(link("RecordCard")),
        "Card" if field.about.contains("StandingView") => return Some(link("StandingView")),
        "Card" if field.about.contains("YearLinkView") => return Some(link("YearLinkView")),
        "Card" if field.about.contains("`PlaceView`s") => {
            return Some(format!("list of {}", link("PlaceView")));
        }
        view => {
            return ALL
                .iter()
                .any(|known| known.name == view)
                .then(|| link(view));
        }
    };
    Some(words.to_owned())
}

fn link(view: &str) -> String {
    format!("[{view}](#{})", view.to_lowercase())
}
