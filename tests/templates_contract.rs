//! `docs/templates.md` is the contract with authors of templates, so these tests keep it in step with the code: its
//! reference is generated from the views, and its tables list every template and every block.
//!
//! `UPDATE=1 cargo test --test templates_contract` regenerates the reference.

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
fn the_reference_matches_the_views() {
    let file = in_repository("docs/templates.md");
    let text = read(&file);
    let marks = text.find(BEGIN).zip(text.find(END));
    let Some((begin, end)) = marks.map(|(begin, end)| (begin + BEGIN.len(), end)) else {
        panic!("docs/templates.md lacks one of the lines {BEGIN:?} and {END:?}");
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
    let (new, old) = difference.unwrap_or(("(nothing)", "(further lines)"));
    panic!(
        "the reference in docs/templates.md differs from the views in src/pages/view.\n\
         in the code: {new}\n in the file: {old}\n`{UPDATE}` regenerates it"
    );
}

/// Looks for views in the source text, because a view that is missing from the list cannot be found in the list.
#[test]
fn every_view_is_listed_once() {
    let mut defined = BTreeSet::new();
    for entry in fs::read_dir(in_repository("src/pages/view")).expect("the sources are there") {
        let file = entry.expect("the folder can be listed").path();
        // `contract.rs` defines what a view is made of, `value.rs` how the engine holds it, but neither a view.
        if file.ends_with("contract.rs") || file.ends_with("value.rs") {
            continue;
        }
        let text = read(&file);
        let structs = text
            .lines()
            .filter_map(|line| line.trim_start().strip_prefix("pub struct "));
        let name = |rest: &str| rest.split([' ', '<']).next().map(str::to_owned);
        defined.extend(structs.filter_map(name));
    }
    let listed: BTreeSet<String> = ALL.iter().map(|view| view.name.to_owned()).collect();
    assert!(defined.len() > 30, "views were not found: {defined:?}");
    assert_eq!(
        listed.len(),
        ALL.len(),
        "src/pages/view/reference.rs lists a view twice"
    );
    let missing: Vec<&String> = defined.difference(&listed).collect();
    let unknown: Vec<&String> = listed.difference(&defined).collect();
    assert!(
        missing.is_empty() && unknown.is_empty(),
        "src/pages/view/reference.rs does not list the views {missing:?}, or lists {unknown:?}, which are no views"
    );
}

#[test]
fn every_template_is_documented() {
    let text = read(&in_repository("docs/templates.md"));
    let mut names = Vec::new();
    for folder in ["templates", "templates/parts", "templates/assets"] {
        for entry in fs::read_dir(in_repository(folder)).expect("the templates are there") {
            let file = entry.expect("the folder can be listed").path();
            if file.is_file() {
                let name = file.file_name().unwrap_or_default().to_string_lossy();
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
        "docs/templates.md does not mention these templates: {}",
        names.join(", ")
    );
}

/// The blocks that a template defines (`{% block NAME %}`), and the template that it extends.
fn blocks(template: &str) -> (BTreeSet<String>, Option<String>) {
    let text = read(&in_repository(&format!("templates/{template}")));
    let names = text.split("block ").skip(1);
    let blocks = names.filter_map(|rest| Some(rest.split_once(' ')?.0.to_owned()));
    let extended = text.split_once("{% extends \"");
    let extended = extended.and_then(|(_, rest)| Some(rest.split_once('"')?.0.to_owned()));
    (blocks.collect(), extended)
}

/// The parts of a table's cell that are set as code.
fn code(cell: &str) -> BTreeSet<String> {
    cell.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// A site that replaces `base.html` or `record.html` must keep every block that some template fills, or that template
/// no longer compiles. So the docs list which blocks are required.
#[test]
fn required_and_optional_blocks_are_documented() {
    let (mut filled_in_base, mut filled_in_record) = (BTreeSet::new(), BTreeSet::new());
    for entry in fs::read_dir(in_repository("templates")).expect("the templates are there") {
        let name = entry.expect("the folder can be listed").file_name();
        let name = name.to_string_lossy();
        if !name.ends_with(".html") {
            continue;
        }
        match blocks(&name) {
            (blocks, Some(parent)) if parent == "record.html" => filled_in_record.extend(blocks),
            (blocks, Some(_)) => filled_in_base.extend(blocks),
            (_, None) => {}
        }
    }
    let (base, record) = (blocks("base.html").0, blocks("record.html").0);
    let of_record: BTreeSet<String> = record.difference(&base).cloned().collect();
    filled_in_base.extend(filled_in_record.iter().cloned());
    let parents = [
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
    for (parent, required, all) in parents {
        let required: BTreeSet<String> = required;
        let optional: BTreeSet<String> = all.difference(&required).cloned().collect();
        let row = text.lines().find(|line| {
            line.starts_with(&format!("| `{parent}` |")) && line.matches('|').count() == 4
        });
        let cells: Vec<&str> = row.expect("the template has a row").split('|').collect();
        assert_eq!(code(cells[2]), required, "required blocks of {parent}");
        assert_eq!(code(cells[3]), optional, "optional blocks of {parent}");
    }
}

/// The reference: all views as Markdown.
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

/// A doc comment on one line, escaped for a table's cell.
fn sentence(about: &str) -> String {
    let words: Vec<&str> = about.split_whitespace().collect();
    words.join(" ").replace('|', "\\|")
}

/// A field's type in words that an author of templates understands.
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
        // A card holds a serialised view of any type; the field's documentation names the view.
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
