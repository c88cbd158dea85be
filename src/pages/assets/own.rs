//! The site's own assets: which are published, under which names, and what refers to them.
//!
//! The address of an asset contains the hash of its content, and the content of a style sheet contains the addresses
//! of other assets. So each style sheet is finished after those that it imports.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;
use rustc_hash::{FxHashMap, FxHashSet};
use xxhash_rust::xxh3::xxh3_64;

use super::diagnostics::{address_is_taken, differs_by_case, import_cycle, leads_outside};
use super::style_sheet::{CssReference, StyleSheet};
use crate::archive::plan::PlannedPage;
use crate::archive::routes;
use crate::archive::site::Site;
use crate::base::composed::composed;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::{Source, Sources};
use crate::base::span::{SourceId, Span};
use crate::pages::templates::{ASSETS, OwnFile, TemplateReferences, embedded, no_such_asset};

/// The parts of the style sheet in the order of their layers, and the site's own rules, which are in no layer and so
/// override all others.
pub const STYLE_PARTS: [&str; 10] = [
    "style/values.css",
    "style/type.css",
    "style/layout.css",
    "style/text.css",
    "style/notes.css",
    "style/pages.css",
    "style/pictures.css",
    "style/cards.css",
    "style/print.css",
    "style.css",
];

/// What is published at the address of an asset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssetContent {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The file at this path, relative to the site's folder, as it is.
    Copy(String),
}

/// The assets that a site publishes beside those of the program.
#[derive(Debug)]
pub struct AssetFiles {
    /// Each with its address, sorted.
    pub files: BTreeMap<String, AssetContent>,
    /// By name: the address with the hash of its content, of each asset that something refers to.
    pub addresses: FxHashMap<String, String>,
    /// The style sheet of all pages.
    pub style: String,
}

/// An asset that can be referred to: the site's own, or one of the program.
#[derive(Clone, Copy)]
struct KnownAsset {
    /// Its text, if it is read as text.
    source: Option<SourceId>,
    /// The hash of its content, if it is not.
    hash: u64,
    is_own: bool,
}

/// What an address in a style sheet leads to.
enum Leads {
    /// Anything but an asset: a part of the page, another site, a page of this one.
    Elsewhere,
    /// The asset of this name, or what would be its name; then what follows the path, such as `#id`.
    To(String, String),
    Outside,
}

impl AssetFiles {
    /// The assets of a site. `own` are the files of its `templates/`; a reference to an asset that does not exist is an
    /// error.
    pub fn new(
        sources: &Sources,
        own: &[OwnFile],
        references: &TemplateReferences,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let known = known_assets(sources, own);
        let mut assembly = Assembly::new(sources, &known, diagnostics);
        let mut wanted: BTreeSet<&str> = BTreeSet::new();
        for reference in &references.assets {
            match find(&known, &reference.name) {
                Some(name) => {
                    wanted.insert(name);
                }
                None => {
                    let names = known.keys().copied();
                    let name = &reference.name;
                    diagnostics.push(no_such_asset(reference.place, name, name, names));
                }
            }
        }
        if references.may_be_any_asset {
            wanted.extend(known.keys());
        }
        for (name, sheet) in &assembly.sheets {
            if known[name].is_own || STYLE_PARTS.contains(name) {
                wanted.extend(sheet.targets.iter().flatten().map(|(name, _)| *name));
            }
        }
        let mut addresses: FxHashMap<String, String> = FxHashMap::default();
        for name in &wanted {
            let address = routes::encoded(&assembly.finished(name, diagnostics));
            // Templates may type the name in another form than the disk has it.
            addresses.insert(composed(name).into_owned(), address.clone());
            addresses.insert((*name).to_owned(), address);
        }
        let mut files = BTreeMap::new();
        for (name, asset) in &known {
            let is_wanted = wanted.contains(name);
            let hashed = is_wanted.then(|| assembly.finished(name, diagnostics));
            let named = asset.is_own.then(|| routes::named_asset(name));
            for address in [hashed, named].into_iter().flatten() {
                files.insert(address, assembly.content(name, diagnostics));
            }
        }
        Self {
            style: assembly.style(diagnostics),
            files,
            addresses,
        }
    }

    /// Reports assets at the address of something else, and those whose names differ only by case.
    pub fn check_addresses(
        own: &[OwnFile],
        site: &Site,
        pages: &[PlannedPage],
        diagnostics: &mut Diagnostics,
    ) {
        let own = own
            .iter()
            .filter_map(|file| Some((file, file.path.strip_prefix(ASSETS)?)));
        let mut seen: FxHashMap<String, &str> = FxHashMap::default();
        for (file, name) in own {
            let address = routes::named_asset(name).to_lowercase();
            if let Some(other) = seen.insert(address, &file.path) {
                diagnostics.push(differs_by_case(&file.path, other));
            }
        }
        if seen.is_empty() {
            return;
        }
        let pages = pages.iter().map(|page| page.address.as_str());
        let attachments = site.attachments.iter().map(|file| file.address.as_str());
        for address in pages.chain(attachments) {
            if !address.starts_with(routes::ASSETS) {
                continue;
            }
            let file = routes::file(address).to_lowercase();
            // A file also takes the place of a folder of its name.
            let folders = file.match_indices('/').map(|(at, _)| &file[..at]);
            for taken in folders.chain([file.as_str()]) {
                if let Some(path) = seen.get(taken) {
                    diagnostics.push(address_is_taken(path, address));
                }
            }
        }
    }
}

/// Every asset by its name. An own file that is the same as the one that comes with the program changes nothing, so
/// that a copy of all templates makes the same site as none.
fn known_assets<'a>(sources: &'a Sources, own: &'a [OwnFile]) -> BTreeMap<&'a str, KnownAsset> {
    let mut known = BTreeMap::new();
    let paths: FxHashSet<&str> = own.iter().map(|file| file.path.as_str()).collect();
    let built_in = LazyCell::new(embedded);
    let is_built_in = |source: &Source| {
        let mut built_in = built_in.iter();
        built_in.any(|it| it.path == source.path && it.text == source.text)
    };
    for (id, source) in sources.iter() {
        if let Some(name) = source.path.strip_prefix(ASSETS) {
            let asset = KnownAsset {
                source: Some(id),
                hash: 0,
                is_own: paths.contains(source.path.as_str()) && !is_built_in(source),
            };
            known.insert(name, asset);
        }
    }
    for file in own {
        if let (Some(name), Some(hash)) = (file.path.strip_prefix(ASSETS), file.hash) {
            let asset = KnownAsset {
                source: None,
                hash,
                is_own: true,
            };
            known.insert(name, asset);
        }
    }
    known
}

/// The asset that is called `name`, however its letters are composed.
fn find<'a>(known: &BTreeMap<&'a str, KnownAsset>, name: &str) -> Option<&'a str> {
    if let Some((known, _)) = known.get_key_value(name) {
        return Some(known);
    }
    if name.is_ascii() {
        return None;
    }
    let wanted = composed(name);
    known.keys().copied().find(|it| composed(it) == wanted)
}

/// A style sheet and the assets to which its addresses lead.
struct Sheet<'a> {
    source: SourceId,
    style: StyleSheet<'a>,
    /// By reference: the asset's name and what follows it in the address; none for what leads elsewhere.
    targets: Vec<Option<(&'a str, String)>>,
}

/// Style sheets while their contents are worked out.
struct Assembly<'a> {
    sources: &'a Sources,
    known: &'a BTreeMap<&'a str, KnownAsset>,
    sheets: BTreeMap<&'a str, Sheet<'a>>,
    /// By style sheet: its address with the hash of its content, once it is known.
    finished: FxHashMap<&'a str, String>,
    /// The style sheets that are being finished, each imported by the one before.
    open: Vec<&'a str>,
}

impl<'a> Assembly<'a> {
    /// Reads all style sheets, and reports addresses that lead to no asset.
    fn new(
        sources: &'a Sources,
        known: &'a BTreeMap<&'a str, KnownAsset>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut sheets = BTreeMap::new();
        for (&name, asset) in known {
            let Some(source) = asset.source.filter(|_| is_style_sheet(name)) else {
                continue;
            };
            let style = StyleSheet::parse(&sources.get(source).text);
            let targets = style.references.iter().map(|reference| {
                let place = Span::new(source, reference.address.clone());
                match leads(name, &reference.written) {
                    Leads::Elsewhere => None,
                    Leads::Outside => {
                        diagnostics.push(leads_outside(place, &reference.written));
                        None
                    }
                    Leads::To(target, rest) => {
                        let Some(found) = find(known, &target) else {
                            // The address is relative to this style sheet, and so is what may have been meant.
                            let folder = folder(name);
                            let names = known.keys().map(|known| relative(folder, known));
                            let names: Vec<String> = names.collect();
                            let path = reference.written.split(['?', '#']).next().unwrap_or("");
                            let place = Span::new(
                                source,
                                reference.address.start..reference.address.end - rest.len(),
                            );
                            let names = names.iter().map(String::as_str);
                            diagnostics.push(no_such_asset(place, path, &target, names));
                            return None;
                        };
                        Some((found, rest))
                    }
                }
            });
            let targets = targets.collect();
            sheets.insert(
                name,
                Sheet {
                    source,
                    style,
                    targets,
                },
            );
        }
        Self {
            sources,
            known,
            sheets,
            finished: FxHashMap::default(),
            open: Vec::new(),
        }
    }

    /// The address of an asset with the hash of its content.
    fn finished(&mut self, name: &'a str, diagnostics: &mut Diagnostics) -> String {
        if let Some(address) = self.finished.get(name) {
            return address.clone();
        }
        let asset = self.known[name];
        let hash = match asset.source {
            Some(source) if !is_style_sheet(name) => {
                xxh3_64(self.sources.get(source).text.as_bytes())
            }
            Some(_) => xxh3_64(self.rewritten(name, diagnostics).as_bytes()),
            None => asset.hash,
        };
        let address = routes::hashed_asset(name, hash);
        self.finished.insert(name, address.clone());
        address
    }

    /// What is published as the asset `name`.
    fn content(&mut self, name: &'a str, diagnostics: &mut Diagnostics) -> AssetContent {
        let asset = self.known[name];
        match asset.source {
            Some(_) if is_style_sheet(name) => {
                AssetContent::Bytes(self.rewritten(name, diagnostics).into_bytes())
            }
            Some(source) if !asset.is_own => {
                AssetContent::Bytes(self.sources.get(source).text.clone().into_bytes())
            }
            _ => AssetContent::Copy(format!("{ASSETS}{name}")),
        }
    }

    /// A style sheet with the addresses of what it refers to.
    fn rewritten(&mut self, name: &'a str, diagnostics: &mut Diagnostics) -> String {
        let addresses = self.addresses(name, folder(name), diagnostics);
        let style = &self.sheets[name].style;
        style.rewritten(&|reference| addresses.get(&reference.address.start).cloned())
    }

    /// The addresses in a style sheet that is published in the folder `to`, by the byte of each.
    fn addresses(
        &mut self,
        name: &'a str,
        to: &str,
        diagnostics: &mut Diagnostics,
    ) -> FxHashMap<usize, String> {
        let sheet = &self.sheets[name];
        let source = sheet.source;
        let references = sheet.style.references.iter().zip(&sheet.targets);
        let references: Vec<(Span, &'a str, String)> = references
            .filter_map(|(reference, target)| {
                let (target, rest) = target.as_ref()?;
                let place = Span::new(source, reference.address.clone());
                Some((place, *target, rest.clone()))
            })
            .collect();
        self.open.push(name);
        let mut addresses = FxHashMap::default();
        for (place, target, rest) in references {
            let address = if self.open.contains(&target) {
                diagnostics.push(import_cycle(place, target));
                routes::named_asset(target)
            } else {
                self.finished(target, diagnostics)
            };
            let below = address.strip_prefix(routes::ASSETS).unwrap_or(&address);
            let address = routes::encoded(&relative(to, below)) + &rest;
            addresses.insert(place.start as usize, address);
        }
        self.open.pop();
        addresses
    }

    /// The style sheet of all pages.
    fn style(&mut self, diagnostics: &mut Diagnostics) -> String {
        let mut parts = Vec::new();
        for part in STYLE_PARTS {
            if let Some((name, _)) = self.sheets.get_key_value(part) {
                let name = *name;
                let addresses = self.addresses(name, "", diagnostics);
                parts.push((name, addresses));
            }
        }
        StyleSheet::bundle(parts.into_iter().map(|(name, addresses)| {
            let address =
                move |reference: &CssReference| addresses.get(&reference.address.start).cloned();
            (
                &self.sheets[name].style,
                Box::new(address) as Box<dyn Fn(&_) -> _>,
            )
        }))
    }
}

fn is_style_sheet(name: &str) -> bool {
    name.ends_with(".css")
}

/// The folder of the asset `name`, with its slash; empty at the top.
fn folder(name: &str) -> &str {
    name.rfind('/').map_or("", |at| &name[..=at])
}

/// What an address in the style sheet `name` leads to.
fn leads(name: &str, written: &str) -> Leads {
    let written = written.trim();
    let end = written.find(['?', '#']).unwrap_or(written.len());
    let (path, rest) = written.split_at(end);
    let has_scheme = path.split_once(':').is_some_and(|(scheme, _)| {
        let is_allowed = |b: u8| b.is_ascii_alphanumeric() || b"+-.".contains(&b);
        scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.bytes().all(is_allowed)
    });
    if path.is_empty() || has_scheme || path.starts_with("//") {
        return Leads::Elsewhere;
    }
    let path = percent_decode_str(path).decode_utf8_lossy();
    let path = match path.strip_prefix('/') {
        // The address of a page or a file of another kind, or of something else on the host.
        Some(rooted) if !rooted.starts_with(routes::ASSETS) => return Leads::Elsewhere,
        Some(rooted) => rooted[routes::ASSETS.len()..].to_owned(),
        None => format!("{}{path}", folder(name)),
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                if parts.pop().is_none() {
                    return Leads::Outside;
                }
            }
            part => parts.push(part),
        }
    }
    Leads::To(parts.join("/"), rest.to_owned())
}

/// The path from the folder `from` to the file `to`, both from one root. `from` ends in a slash or is empty.
fn relative(from: &str, to: &str) -> String {
    let shared = from.split_inclusive('/').zip(to.split_inclusive('/'));
    let shared = shared
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len())
        .sum::<usize>();
    let up = from[shared..].matches('/').count();
    "../".repeat(up) + &to[shared..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::diagnostic::Location;

    /// Builds the assets of a site from its files below `templates/`, those with `!` in front being no texts. Returns
    /// what is published, one line each: `ADDRESS: CONTENT`, with every hash as `#`; then errors.
    fn published(files: &[(&str, &str)]) -> Vec<String> {
        let (mut texts, mut own) = (Vec::new(), Vec::new());
        for (path, text) in files {
            let (path, is_text) = match path.strip_prefix('!') {
                Some(path) => (path, false),
                None => (*path, true),
            };
            let path = format!("templates/{path}");
            let hash = (!is_text).then(|| xxh3_64(text.as_bytes()));
            own.push(OwnFile {
                path: path.clone(),
                hash,
            });
            if is_text {
                texts.push(Source {
                    path,
                    text: (*text).to_owned(),
                });
            }
        }
        let sources = Sources::new(texts);
        let mut diagnostics = Diagnostics::new();
        let references = TemplateReferences::new(&sources);
        let assets = AssetFiles::new(&sources, &own, &references, &mut diagnostics);
        let mut lines: Vec<String> = assets
            .files
            .iter()
            .map(|(address, content)| match content {
                AssetContent::Bytes(bytes) => {
                    format!("{address}: {}", String::from_utf8_lossy(bytes))
                }
                AssetContent::Copy(path) => format!("{address} is {path}"),
            })
            .collect();
        if !assets.style.is_empty() {
            lines.push(format!("all pages: {}", assets.style.trim_end()));
        }
        diagnostics.sort(&sources);
        lines.extend(diagnostics.iter().map(|diagnostic| {
            let Location::Span(span) = diagnostic.location else {
                panic!("{diagnostic:?}");
            };
            let source = sources.get(span.source);
            let word = &source.text[span.range()];
            let help = diagnostic.help.join(" ");
            format!("{} {} `{word}`: {help}", diagnostic.code, source.path)
        }));
        lines.iter().map(|line| without_hashes(line)).collect()
    }

    fn without_hashes(line: &str) -> String {
        let parts = line.split('.').map(|part| {
            let is_hash = part.len() >= 16 && part.bytes().take(16).all(|b| b.is_ascii_hexdigit());
            if is_hash {
                format!("#{}", &part[16..])
            } else {
                part.to_owned()
            }
        });
        parts.collect::<Vec<_>>().join(".")
    }

    #[test]
    fn assets_have_their_own_names_and_another_where_something_refers_to_them() {
        let files = [
            ("a.html", "{{ asset(\"logo.svg\") }}"),
            ("!assets/logo.svg", "<svg/>"),
            ("!assets/fonts/a b.woff2", "font"),
            ("!assets/data/x", "1"),
            (
                "assets/fonts/fonts.css",
                "@font-face { src: url('a%20b.woff2#x') }",
            ),
            (
                "assets/style.css",
                "@import 'fonts/fonts.css'; a { b: url(logo.svg) }",
            ),
        ];
        let expected = [
            "assets/data/x is templates/assets/data/x",
            "assets/fonts/a b.#.woff2 is templates/assets/fonts/a b.woff2",
            "assets/fonts/a b.woff2 is templates/assets/fonts/a b.woff2",
            "assets/fonts/fonts.#.css: @font-face { src: url(\"a%20b.#.woff2#x\") }",
            "assets/fonts/fonts.css: @font-face { src: url(\"a%20b.#.woff2#x\") }",
            "assets/logo.#.svg is templates/assets/logo.svg",
            "assets/logo.svg is templates/assets/logo.svg",
            "assets/style.css: @import \"fonts/fonts.#.css\"; a { b: url(\"logo.#.svg\") }",
            "all pages: @import \"fonts/fonts.#.css\";\n a { b: url(\"logo.#.svg\") }",
        ];
        assert_eq!(published(&files), expected);
    }

    #[test]
    fn what_is_no_asset_stays_and_what_should_be_one_is_an_error() {
        let css =
            "a { b: url(data:x), url(//c/d), url(https://e/f), url(#g), url(/h/i.png), url('') }";
        let expected = [format!("assets/a.css: {css}")];
        assert_eq!(published(&[("assets/a.css", css)]), expected);
        let files = [
            (
                "a.html",
                "{{ asset(\"lgoo.svg\") }} {{ asset(\"logo.svg\") }}",
            ),
            ("!assets/logo.svg", ""),
            ("!assets/map.png", ""),
            (
                "assets/css/a.css",
                "a { b: url(../mapp.png?1) url(logo.svg) url(../../c) url(/assets/d) }",
            ),
            ("assets/b.css", "@import 'c.css';"),
            ("assets/c.css", "@import 'b.css';"),
        ];
        let errors: Vec<String> = published(&files)
            .into_iter()
            .filter(|line| line.starts_with("E4"))
            .collect();
        let expected = [
            "E404 templates/a.html `lgoo.svg`: did you mean `logo.svg`?",
            "E405 templates/assets/c.css `b.css`: remove one of the two imports",
            "E404 templates/assets/css/a.css `../mapp.png`: did you mean `../map.png`?",
            "E404 templates/assets/css/a.css `logo.svg`: did you mean `../logo.svg`?",
            "E404 templates/assets/css/a.css `../../c`: put the file into `templates/assets/`, or \
             write its complete address",
            "E404 templates/assets/css/a.css `/assets/d`: put the file at `templates/assets/d`",
        ];
        assert_eq!(errors, expected);
    }

    #[test]
    fn a_name_that_a_template_works_out_may_be_any() {
        let files = [
            ("a.html", "{{ asset(path=a ~ \".svg\") }}"),
            ("!assets/a.svg", ""),
        ];
        let expected = [
            "assets/a.#.svg is templates/assets/a.svg",
            "assets/a.svg is templates/assets/a.svg",
        ];
        assert_eq!(published(&files), expected);
    }

    #[test]
    fn paths_between_folders() {
        for (from, to, expected) in [
            ("", "a.svg", "a.svg"),
            ("fonts/", "a.svg", "../a.svg"),
            ("fonts/", "fonts/a.svg", "a.svg"),
            ("a/b/", "a/c/d", "../c/d"),
            ("ab/", "ac/d", "../ac/d"),
        ] {
            assert_eq!(relative(from, to), expected);
        }
    }
}
