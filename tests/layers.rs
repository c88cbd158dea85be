//! The layers of the source tree: a module imports only from layers and stages below its own.
//!
//! The tests read the table of layers in ARCHITECTURE.md and compare `src` with it. They also check that files of
//! a folder do not import each other in cycles, that certain crates and parts of the standard library are used
//! only where they belong, that folders are not too full, and that no two types share a name. Tests inside `src`
//! obey the same rules.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Crates and modules of `std`, each with the folders or files of `src` that may use it.
const KEPT_APART: [(&str, &[&str]); 21] = [
    ("pulldown_cmark", &["markdown/"]),
    ("syntect", &["markdown/html/"]),
    ("two_face", &["markdown/html/"]),
    ("ammonia", &["markdown/html/"]),
    ("granit_parser", &["yaml/"]),
    ("serde_yaml", &["yaml/"]),
    ("tera", &["pages/templates/", "pages/view/value.rs"]),
    ("cssparser", &["pages/assets/"]),
    ("rustybuzz", &["pages/share_picture/"]),
    ("ab_glyph_rasterizer", &["pages/share_picture/"]),
    ("flate2", &["pages/share_picture/"]),
    ("annotate_snippets", &["report/"]),
    ("indicatif", &["build/"]),
    ("terminal_size", &["cli/"]),
    ("walkdir", &["read/", "publish/"]),
    ("std::fs", &["read/", "publish/", "build/", "cli/"]),
    ("std::env", &["cli/", "publish/"]),
    ("std::time", &["timings/", "build/", "publish/"]),
    ("jiff::Zoned", &["cli/"]),
    ("jiff::tz", &["frontmatter/"]),
    ("clap", &["cli/", "report/"]),
];

/// The folders and files of `src` that may print; everything else returns its results as values.
const PRINTS: [&str; 3] = ["cli/", "report/", "build/progress.rs"];

/// The most source files that a folder may hold.
const MOST_FILES: usize = 20;

struct Module {
    /// The path below `src`, separated by `/`.
    path: String,
    /// The text without comments and without the contents of string and character literals.
    code: String,
}

impl Module {
    /// The module's path in the crate, such as `["archive", "link", "text"]`.
    fn names(&self) -> Vec<String> {
        let path = self.path.trim_end_matches(".rs");
        let path = path.strip_suffix("/mod").unwrap_or(path);
        path.split('/').map(str::to_owned).collect()
    }

    /// The layer and stage of the module. The stage is `None` for a layer's `mod.rs` and for files directly in `src`.
    fn home(&self) -> Option<Home> {
        Home::of(&self.names())
    }

    fn is_test(&self) -> bool {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        name == "tests.rs" || name == "properties.rs" || name.ends_with("_tests.rs")
    }
}

/// A layer and, within it, a stage: a folder, or a file beside the folders.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Home {
    layer: String,
    stage: Option<String>,
}

impl Home {
    fn of(path: &[String]) -> Option<Self> {
        let layer = path.first()?.clone();
        let stage = path.get(1).cloned();
        Some(Self { layer, stage })
    }
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
                code: bare(&text),
            });
        }
    }
    modules.sort_by(|a, b| a.path.cmp(&b.path));
    modules
}

/// The code without comments and without the contents of string and character literals, because links in
/// documentation are not imports and braces in literals open no block.
fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(raw) = rest.strip_prefix("r#\"") {
            raw.find("\"#").map_or(rest.len(), |at| at + 5)
        } else if rest.starts_with('"') {
            string_length(rest)
        } else if let Some(length) = character_length(rest) {
            length
        } else {
            bare.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        };
        if rest.starts_with('"') || rest.starts_with('r') {
            bare.push_str("\"\"");
        }
        rest = &rest[length..];
    }
    bare
}

/// The length in bytes of the string literal that `text` begins with.
fn string_length(text: &str) -> usize {
    let mut escaped = true;
    for (at, sign) in text.char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length in bytes of the character literal that `text` begins with, which a lifetime is not.
fn character_length(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('\'')?;
    let first = inner.chars().next()?;
    if first == '\\' {
        return inner[2..].find('\'').map(|at| at + 4);
    }
    let end = first.len_utf8();
    inner[end..].starts_with('\'').then_some(end + 2)
}

/// The names of a file's inline modules and the byte ranges of their bodies.
fn inline_modules(code: &str) -> Vec<(String, std::ops::Range<usize>)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("mod ") {
        let rest = &code[at + 4..];
        let name = word(rest);
        if !name.is_empty() && rest[name.len()..].trim_start().starts_with('{') {
            let open = at + 4 + rest.find('{').expect("just checked");
            found.push((name, open..open + block_length(&code[open..])));
        }
    }
    found
}

/// The length in bytes of the braced block that `text` begins with.
fn block_length(text: &str) -> usize {
    let mut depth = 0;
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth == 1 => return at + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

fn word(text: &str) -> String {
    let letters = text.chars();
    letters
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

/// The paths of this crate that a module names, without `crate` in front: `crate::x::Y`,
/// `super::z`, and each leaf of `use crate::{x::{A, B}, y}`.
fn imports(module: &Module) -> BTreeSet<Vec<String>> {
    let inline = inline_modules(&module.code);
    let mut found = BTreeSet::new();
    for root in ["crate", "super", "self"] {
        for (at, _) in module.code.match_indices(&format!("{root}::")) {
            let before = module.code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            let mut own = module.names();
            let around = inline.iter().filter(|(_, body)| body.contains(&at));
            own.extend(around.map(|(name, _)| name.clone()));
            let mut leaves = Vec::new();
            gather_leaves(&module.code[at..], &mut Vec::new(), &mut leaves);
            found.extend(leaves.into_iter().map(|leaf| absolute(&own, &leaf)));
        }
    }
    found
}

/// Collects the paths that begin at the start of `text`: one, or one for each leaf of a braced list. Returns the
/// number of bytes read.
fn gather_leaves(text: &str, above: &mut Vec<String>, leaves: &mut Vec<Vec<String>>) -> usize {
    let text_start = text;
    let mut rest = text.trim_start();
    let depth = above.len();
    loop {
        if rest.starts_with('{') {
            let end = block_length(rest);
            let mut list = &rest[1..end - 1];
            while !list.trim().is_empty() {
                let used = gather_leaves(list, above, leaves);
                list = &list[used..];
                list = list.find(',').map_or("", |at| &list[at + 1..]);
            }
            rest = &rest[end..];
            break;
        }
        let name = word(rest);
        if name.is_empty() {
            rest = rest.strip_prefix('*').unwrap_or(rest);
            leaves.push(above.clone());
            break;
        }
        rest = &rest[name.len()..];
        above.push(name);
        match rest.strip_prefix("::") {
            Some(next) => rest = next,
            None => {
                leaves.push(above.clone());
                break;
            }
        }
    }
    above.truncate(depth);
    text_start.len() - rest.len()
}

/// Resolves a path in the module `own`, so that it begins at the root of the crate.
fn absolute(own: &[String], path: &[String]) -> Vec<String> {
    let mut at = match path[0].as_str() {
        "crate" => return path[1..].to_vec(),
        _ => own.to_vec(),
    };
    for name in path {
        match name.as_str() {
            "super" => {
                at.pop();
            }
            "self" => {}
            name => at.push(name.to_owned()),
        }
    }
    at
}

/// The table of ARCHITECTURE.md: each layer with its number and its stages, lowest first.
struct Table(BTreeMap<String, (u32, Vec<String>)>);

impl Table {
    fn read() -> Self {
        let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md");
        let text = std::fs::read_to_string(&place).expect("ARCHITECTURE.md");
        let rows = text
            .lines()
            .skip_while(|line| !line.starts_with("| layer |"))
            .skip(2);
        let mut table = BTreeMap::new();
        for row in rows.take_while(|line| line.starts_with('|')) {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            let number: u32 = cells[0].parse().expect("a layer has a number");
            let code = |cell: &str| -> Vec<String> {
                let names = cell.split('`').skip(1).step_by(2);
                names.map(str::to_owned).collect()
            };
            let [folder] = &code(cells[1])[..] else {
                panic!("a row names one folder: {row}")
            };
            table.insert(folder.clone(), (number, code(cells[2])));
        }
        assert!(
            !table.is_empty(),
            "ARCHITECTURE.md has no table `| layer |`"
        );
        Self(table)
    }

    /// Why `from` must not import from `to`; `None` if it may.
    fn objection(&self, from: &Home, to: &Home) -> Option<String> {
        let (own, stages) = self.0.get(&from.layer)?;
        let Some((other, _)) = self.0.get(&to.layer) else {
            return Some(format!("`{}` is in no layer", to.layer));
        };
        if from.layer != to.layer {
            return (other >= own).then(|| format!("layer {own} imports from layer {other}"));
        }
        let (Some(from), Some(to)) = (&from.stage, &to.stage) else {
            return None;
        };
        let place = |stage: &String| stages.iter().position(|known| known == stage);
        match (place(from), place(to)) {
            _ if from == to || stages.is_empty() => None,
            (Some(from_at), Some(to_at)) => {
                (to_at > from_at).then(|| format!("stage `{from}` comes before stage `{to}`"))
            }
            // A name that is not a stage is an item that the layer's `mod.rs` exports.
            (_, None) => None,
            (None, _) => Some(format!(
                "`{from}` is not listed among the stages of its layer"
            )),
        }
    }
}

#[track_caller]
fn assert_none(problems: &[String]) {
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn modules_import_only_from_layers_and_stages_below_their_own() {
    let table = Table::read();
    let mut problems = Vec::new();
    for module in modules() {
        // The layer's own `mod.rs` declares its stages and imports nothing else.
        let Some(home) = module.home().filter(|home| home.stage.is_some()) else {
            continue;
        };
        if module.is_test() && module.path.matches('/').count() == 1 {
            continue;
        }
        for path in imports(&module) {
            let Some(other) = Home::of(&path) else {
                continue;
            };
            if let Some(why) = table.objection(&home, &other) {
                let path = path.join("::");
                problems.push(format!("src/{} imports {path}: {why}", module.path));
            }
        }
    }
    assert_none(&problems);
}

#[test]
fn the_table_names_every_folder_and_every_stage() {
    let table = Table::read();
    let mut there: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for module in modules() {
        let names = module.names();
        let Some(layer) = names
            .first()
            .filter(|_| names.len() > 1 || module.path.ends_with("/mod.rs"))
        else {
            continue;
        };
        let stages = there.entry(layer.clone()).or_default();
        if names.len() > 1 && !module.is_test() {
            stages.insert(names[1].clone());
        }
    }
    for (layer, (_, stages)) in &table.0 {
        let found = there
            .remove(layer)
            .unwrap_or_else(|| panic!("there is no src/{layer}"));
        if !stages.is_empty() {
            let named: BTreeSet<String> = stages.iter().cloned().collect();
            assert_eq!(found, named, "the stages of src/{layer} and of the table");
        }
    }
    assert!(there.is_empty(), "in no row of the table: {there:?}");
}

#[test]
fn files_of_a_folder_import_each_other_without_cycles() {
    let modules = modules();
    let mut edges: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for module in &modules {
        if module.is_test() || module.path.ends_with("mod.rs") {
            continue;
        }
        let own = module.names();
        for path in imports(module) {
            let other = modules.iter().find(|other| {
                let names = other.names();
                names.len() > 1
                    && path.starts_with(&names)
                    && !other.path.ends_with("mod.rs")
                    && names[..names.len() - 1] == own[..own.len() - 1]
                    && names != own
            });
            if let Some(other) = other {
                edges.entry(&module.path).or_default().insert(&other.path);
            }
        }
    }
    let mut problems = Vec::new();
    for &start in edges.keys() {
        let mut open = vec![start];
        let mut visited = BTreeSet::new();
        while let Some(at) = open.pop() {
            for &next in edges.get(at).into_iter().flatten() {
                if next == start {
                    problems.push(format!("src/{start} imports itself through src/{at}"));
                }
                if visited.insert(next) {
                    open.push(next);
                }
            }
        }
    }
    assert_none(&problems);
}

#[test]
fn restricted_crates_and_printing_are_used_only_where_allowed() {
    let joins = |c: char| c.is_alphanumeric() || c == '_';
    let prints = [
        "print!(",
        "println!(",
        "eprint!(",
        "eprintln!(",
        "stdout(",
        "stderr(",
    ];
    let mut problems = Vec::new();
    for module in modules() {
        let is_in = |places: &[&str]| places.iter().any(|place| module.path.starts_with(place));
        for (name, places) in KEPT_APART {
            let used = module.code.match_indices(name).any(|(at, _)| {
                let before = module.code[..at].chars().next_back();
                let after = module.code[at + name.len()..].chars().next();
                !before.is_some_and(joins) && !after.is_some_and(joins)
            });
            if used && !is_in(places) {
                let places = places.join(", ");
                problems.push(format!(
                    "src/{} uses {name}, which is for {places}",
                    module.path
                ));
            }
        }
        let printed = prints.iter().find(|name| module.code.contains(*name));
        if let Some(name) = printed.filter(|_| !is_in(&PRINTS)) {
            problems.push(format!("src/{} prints: {name}..)", module.path));
        }
    }
    assert_none(&problems);
}

#[test]
fn folders_are_neither_too_deep_nor_too_full() {
    let mut folders: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut problems = Vec::new();
    for module in modules() {
        let (folder, name) = module.path.rsplit_once('/').unwrap_or(("", &module.path));
        if folder.matches('/').count() > 1 {
            problems.push(format!("src/{} is deeper than LAYER/STAGE", module.path));
        }
        let names = folders.entry(folder.to_owned()).or_default();
        names.push(name.trim_end_matches(".rs").to_owned());
    }
    for (folder, names) in folders {
        if names.len() > MOST_FILES {
            problems.push(format!("src/{folder} holds {} files", names.len()));
        }
        let mut first: BTreeMap<&str, usize> = BTreeMap::new();
        for name in &names {
            *first
                .entry(name.split('_').next().unwrap_or(name))
                .or_default() += 1;
        }
        for (shared, count) in first.into_iter().filter(|(_, count)| *count > 2) {
            problems.push(format!(
                "in src/{folder} {count} files begin with `{shared}`"
            ));
        }
    }
    assert_none(&problems);
}

#[test]
fn no_two_types_share_a_name() {
    let mut defined: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for module in modules().iter().filter(|module| !module.is_test()) {
        for line in module.code.lines() {
            // Only unindented lines: a type inside a function is visible nowhere else.
            let line = line.strip_prefix("pub ").unwrap_or(line);
            for keyword in ["struct ", "enum ", "trait ", "type "] {
                if let Some(rest) = line.strip_prefix(keyword) {
                    let places = defined.entry(word(rest)).or_default();
                    places.push(module.path.clone());
                }
            }
        }
    }
    let twice = defined.into_iter().filter(|(_, places)| places.len() > 1);
    let problems: Vec<String> = twice
        .map(|(name, places)| format!("{name}: {}", places.join(", ")))
        .collect();
    assert_none(&problems);
}

#[test]
fn imports_are_found_in_every_form() {
    let code = "use crate::base::span::Span;\nuse crate::{archive::{a, b}, pages, cli::x};\n\
                use super::y;\nfn f(x: crate::markdown::Block) {}\n\
                mod tests {\n    use super::super::z::{self, Z};\n    fn g() { super::h(\"}\") }\n}\n";
    let module = Module {
        path: "names/find/scan.rs".to_owned(),
        code: bare(code),
    };
    let found: Vec<String> = imports(&module)
        .into_iter()
        .map(|path| path.join("::"))
        .collect();
    let expected = [
        "archive::a",
        "archive::b",
        "base::span::Span",
        "cli::x",
        "markdown::Block",
        "names::find::scan::h",
        "names::find::y",
        "names::find::z",
        "names::find::z::Z",
        "pages",
    ];
    assert_eq!(found, expected);
}
