//! The floors of the house: a module imports only from floors below its own.
//!
//! ARCHITECTURE.md has the table of floors; this holds the code to it, to who may use which crate,
//! and to the size of files. Tests inside `src` obey the floors too.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The crates and modules of `std` that only certain places may use, with those places: a folder
/// or a file of `src`.
const KEPT_APART: [(&str, &str); 15] = [
    ("pulldown_cmark", "markdown/"),
    ("syntect", "markdown/"),
    ("two_face", "markdown/"),
    ("ammonia", "markdown/"),
    ("granit_parser", "frontmatter/yaml.rs"),
    ("serde_yaml", "frontmatter/yaml.rs"),
    ("tera", "pages/"),
    ("rustybuzz", "pages/lettering.rs"),
    ("ab_glyph_rasterizer", "pages/lettering.rs"),
    ("flate2", "pages/png.rs"),
    ("std::fs", "edge/"),
    ("std::env", "edge/"),
    ("std::time", "edge/"),
    ("jiff::Zoned", "edge/"),
    ("clap", "edge/"),
];

/// More lines than any file may have, and than a file should have.
const MOST_LINES: usize = 500;
const MANY_LINES: usize = 300;

struct Module {
    /// The path below `src`, with `/`.
    path: String,
    /// The text without comments.
    code: String,
    lines: usize,
}

fn modules() -> Vec<Module> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut modules = Vec::new();
    let mut folders: Vec<PathBuf> = vec![src.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of the source") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("a source file");
            let below = path.strip_prefix(&src).expect("below src");
            modules.push(Module {
                path: below.to_string_lossy().replace('\\', "/"),
                code: without_comments(&text),
                lines: text.lines().count(),
            });
        }
    }
    modules.sort_by(|a, b| a.path.cmp(&b.path));
    modules
}

/// What the compiler sees of a file: links in documentation are no imports.
fn without_comments(text: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}

/// The folder that a module lies in; nothing for those of `src` itself.
fn folder(path: &str) -> Option<&str> {
    path.split_once('/').map(|(folder, _)| folder)
}

/// The table of floors: the number of each folder's floor.
fn floors() -> BTreeMap<String, u32> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md");
    let text = std::fs::read_to_string(&place).expect("ARCHITECTURE.md");
    let mut floors = BTreeMap::new();
    let rows = text
        .lines()
        .skip_while(|line| !line.starts_with("| floor |"))
        .skip(2);
    for row in rows.take_while(|line| line.starts_with('|')) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let floor: u32 = cells[0].parse().expect("a floor has a number");
        for folder in cells[1].split(',') {
            floors.insert(folder.trim().trim_matches('`').to_owned(), floor);
        }
    }
    assert!(
        !floors.is_empty(),
        "ARCHITECTURE.md has no table that begins `| floor |`"
    );
    floors
}

/// The folders of this crate that a text names: `crate::x` and each of `crate::{x::.., y::..}`.
fn imported(code: &str) -> BTreeSet<String> {
    let word = |text: &str| -> String {
        let letters = text
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_');
        letters.collect()
    };
    let mut found = BTreeSet::new();
    for (at, path) in code.match_indices("crate::") {
        let rest = &code[at + path.len()..];
        match rest.strip_prefix('{') {
            None => {
                found.insert(word(rest));
            }
            Some(list) => found.extend(first_words(list).map(|part| word(part.trim_start()))),
        }
    }
    found
}

/// The parts of a braced list up to its closing brace, without those of lists inside it.
fn first_words(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    let mut parts = vec![0];
    let mut end = list.len();
    for (at, sign) in list.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth == 0 => {
                end = at;
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => parts.push(at + 1),
            _ => {}
        }
    }
    parts
        .into_iter()
        .map(move |start| &list[start.min(end)..end])
}

#[track_caller]
fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn modules_import_only_from_floors_below_their_own() {
    let floors = floors();
    let mut wrong = Vec::new();
    for module in modules() {
        let Some(own) = folder(&module.path) else {
            continue;
        };
        let Some(floor) = floors.get(own) else {
            wrong.push(format!("ARCHITECTURE.md gives no floor to src/{own}"));
            continue;
        };
        for other in imported(&module.code).iter().filter(|other| *other != own) {
            match floors.get(other) {
                Some(below) if below < floor => {}
                Some(at) => wrong.push(format!(
                    "src/{} (floor {floor}) imports from `{other}` (floor {at})",
                    module.path
                )),
                None => wrong.push(format!(
                    "src/{} imports from `{other}`, which is on no floor",
                    module.path
                )),
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn every_floor_of_the_table_is_there() {
    let modules = modules();
    let there: BTreeSet<&str> = modules
        .iter()
        .filter_map(|module| folder(&module.path))
        .collect();
    let floors = floors();
    let named: BTreeSet<&str> = floors.keys().map(String::as_str).collect();
    assert_eq!(
        there, named,
        "the folders of src and those in ARCHITECTURE.md"
    );
}

#[test]
fn crates_and_the_world_are_used_where_they_belong() {
    let mut wrong = Vec::new();
    for module in modules() {
        for (name, place) in KEPT_APART {
            let used = module.code.match_indices(name).any(|(at, _)| {
                let before = module.code[..at].chars().next_back();
                let after = module.code[at + name.len()..].chars().next();
                let joins = |c: char| c.is_alphanumeric() || c == '_';
                !before.is_some_and(joins) && after != Some('"') && !after.is_some_and(joins)
            });
            if used && !module.path.starts_with(place) {
                wrong.push(format!(
                    "src/{} uses {name}, which is for src/{place}",
                    module.path
                ));
            }
        }
        let prints = [
            "print!(",
            "println!(",
            "eprint!(",
            "eprintln!(",
            "stdout(",
            "stderr(",
        ];
        let printed = prints.iter().find(|name| module.code.contains(*name));
        if let (Some(name), Some("words" | "frontmatter" | "markdown" | "archive" | "pages")) =
            (printed, folder(&module.path))
        {
            wrong.push(format!("src/{} prints: {name}..)", module.path));
        }
    }
    assert_none(&wrong);
}

#[test]
fn folders_are_two_levels_deep_at_most() {
    let deep = modules()
        .into_iter()
        .filter(|module| module.path.matches('/').count() > 1);
    let wrong: Vec<String> = deep
        .map(|module| format!("src/{} lies more than one folder deep", module.path))
        .collect();
    assert_none(&wrong);
}

#[test]
fn files_are_short() {
    let mut wrong = Vec::new();
    for module in modules() {
        let Module { path, lines, .. } = &module;
        let is_test = path.ends_with("_tests.rs") || path.ends_with("/tests.rs");
        match *lines {
            lines if path == "main.rs" && lines >= 40 => {
                wrong.push(format!(
                    "src/main.rs has {lines} lines; it is to be under 40"
                ));
            }
            lines if lines > MOST_LINES && !is_test => {
                wrong.push(format!(
                    "src/{path} has {lines} lines, the most is {MOST_LINES}"
                ));
            }
            lines if lines > MANY_LINES && !is_test => {
                println!("src/{path} has {lines} lines, more than {MANY_LINES}");
            }
            _ => {}
        }
    }
    assert_none(&wrong);
}

#[test]
fn imports_are_found_in_every_form() {
    let code = "use crate::words::span::Span;\nuse crate::{archive::{a, b}, pages, edge::x};\n\
                fn f(x: crate::markdown::Block) {}\n";
    let expected = ["archive", "edge", "markdown", "pages", "words"];
    assert_eq!(imported(code), expected.map(str::to_owned).into());
}
