//! `chancery suggest`: what an editor may want to do about names, with the command that does it.
//!
//! What is suggested is found by [`crate::archive::suggest`]; here it is printed. Only suggestions
//! go to standard output, so that a program can read them; faults go to standard error like those of
//! a build. The fields of the JSON are documented in `docs/command-line.md`.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use rustc_hash::FxHashMap;

use super::listing::ListFormat;
use super::suggest_json::Place;
use crate::archive::assemble::Archive;
use crate::archive::site::{RecordId, Site};
use crate::archive::suggest::NeverNamed;
use crate::archive::suggest::Reason;
use crate::archive::suggest::{NearSpelling, Suggestions, UnknownName, suggest};
use crate::base::source::Sources;
use crate::base::span::{SourceId, Span};
use crate::frontmatter::new_files;
use crate::names::unknown::Likely;
use crate::pages::page::counted;
use crate::report::clean_line;

/// Prints everything that there is to suggest about an archive in `folder`.
///
/// # Errors
/// When `out` fails.
pub fn print(
    archive: &Archive,
    sources: &Sources,
    folder: &Path,
    format: ListFormat,
    out: &mut dyn Write,
) -> io::Result<()> {
    let suggestions = suggest(archive);
    let folder = match folder.to_string_lossy().trim_end_matches('/') {
        "." | "" => None,
        folder => Some(folder.to_owned()),
    };
    let printer = Printer {
        site: &archive.site,
        sources,
        places: places(&suggestions, sources),
        folder,
    };
    match format {
        ListFormat::Text => printer.text(&suggestions, out),
        ListFormat::Json => printer.json(&suggestions, out),
    }
}

/// The lines and columns in briefs, by source and byte.
type Places = FxHashMap<SourceId, BTreeMap<usize, (usize, usize)>>;

/// Finds the places in briefs all at once: one brief may have thousands.
fn places(suggestions: &Suggestions, sources: &Sources) -> Places {
    let unknown = suggestions.unknown.iter().map(|it| it.example.place);
    let near = suggestions.near.iter().map(|it| it.example.place);
    let declared = suggestions.never_named.iter().map(|it| it.place);
    let mut bytes: FxHashMap<SourceId, Vec<usize>> = FxHashMap::default();
    for span in unknown.chain(near).chain(declared) {
        let bytes = bytes.entry(span.source).or_default();
        bytes.push(span.start as usize);
    }
    let places = bytes.into_iter();
    let found = places.map(|(id, bytes)| (id, sources.get(id).lines_and_columns(bytes)));
    found.collect()
}

/// What suggestions are printed with.
pub struct Printer<'a> {
    pub site: &'a Site,
    sources: &'a Sources,
    places: Places,
    /// The folder of the site, where it is not the one where one stands.
    folder: Option<String>,
}

impl Printer<'_> {
    /// A place with its line and column.
    pub fn place(&self, span: Span) -> Place<'_> {
        let source = self.sources.get(span.source);
        let known = self.places.get(&span.source);
        let known = known.and_then(|places| places.get(&(span.start as usize)));
        let start = span.start as usize;
        let (line, column) = known.map_or_else(|| source.line_and_column(start), |place| *place);
        Place {
            file: &source.path,
            start: span.start,
            end: span.end,
            line,
            column,
        }
    }

    /// A place as editors understand it, from where one stands.
    fn shown(&self, span: Span) -> String {
        let place = self.place(span);
        format!(
            "{}:{}:{}",
            clean_line(&self.path_from_here(place.file)),
            place.line,
            place.column
        )
    }

    fn path_from_here(&self, path: &str) -> String {
        match &self.folder {
            Some(folder) => format!("{folder}/{path}"),
            None => path.to_owned(),
        }
    }

    /// The file of a record.
    pub fn record_file(&self, record: RecordId) -> &str {
        let place = self.site.record(record).place();
        &self.sources.get(place.source).path
    }

    /// The command that makes a record of a name.
    pub fn command(&self, it: &UnknownName) -> String {
        let folder = self.folder.as_deref();
        let folder = folder.map(|folder| format!(" --folder {}", in_shell(folder)));
        format!(
            "chancery new {} {}{}",
            noun(it.likely),
            in_shell(&it.name),
            folder.unwrap_or_default()
        )
    }

    fn text(&self, suggestions: &Suggestions, out: &mut dyn Write) -> io::Result<()> {
        let Suggestions {
            unknown,
            near,
            never_mentioned,
            never_named,
        } = suggestions;
        let mut sections = Sections { out, any: false };
        sections.begin("Names that no record has", unknown.len())?;
        for it in unknown {
            self.text_of_unknown(it, sections.out)?;
        }
        sections.begin("Spellings near to a record's name", near.len())?;
        for it in near {
            self.text_of_near(it, sections.out)?;
        }
        sections.begin("Records that no brief mentions", never_mentioned.len())?;
        for record in never_mentioned {
            let about = self.site.record(*record);
            let file = self.path_from_here(self.record_file(*record));
            writeln!(sections.out, "{file}: {}", about.name())?;
        }
        sections.begin(
            "Declared by a brief and never named in it",
            never_named.len(),
        )?;
        for NeverNamed { record, place, .. } in never_named {
            let about = self.site.record(*record);
            let place = self.shown(*place);
            writeln!(
                sections.out,
                "{place}: {}, {}",
                about.entity(),
                about.name()
            )?;
        }
        Ok(())
    }

    fn text_of_unknown(&self, it: &UnknownName, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}, {}", it.name, how_often(it.count, it.briefs))?;
        writeln!(
            out,
            "    {}: {}",
            self.shown(it.example.place),
            clean_line(&it.example.sentence)
        )?;
        writeln!(out, "    {}", self.command(it))
    }

    fn text_of_near(&self, it: &NearSpelling, out: &mut dyn Write) -> io::Result<()> {
        let about = self.site.record(it.record);
        let why = match it.reason {
            Reason::GivenName => "the given name fits",
            Reason::Scope => "the brief mentions or declares the record",
            Reason::Spelling => "one name in two spellings",
        };
        let often = how_often(it.count, it.briefs);
        writeln!(
            out,
            "{} is near {}, {often}: {why}",
            it.written,
            about.name()
        )?;
        writeln!(
            out,
            "    {}: {}",
            self.shown(it.example.place),
            clean_line(&it.example.sentence)
        )?;
        let alias = new_files::in_list(&it.alias);
        let file = self.path_from_here(self.record_file(it.record));
        writeln!(out, "    if it is no slip: aliases: [{alias}] in {file}")
    }
}

/// The parts of the text, parted by empty lines; what is empty is left out.
struct Sections<'o> {
    out: &'o mut dyn Write,
    any: bool,
}

impl Sections<'_> {
    fn begin(&mut self, title: &str, length: usize) -> io::Result<()> {
        if length == 0 {
            return Ok(());
        }
        if self.any {
            writeln!(self.out)?;
        }
        self.any = true;
        writeln!(self.out, "# {title}: {length}")?;
        writeln!(self.out)
    }
}

/// What a name is likely that of, as `new` calls it.
pub fn noun(likely: Likely) -> &'static str {
    match likely {
        Likely::Person => "person",
        Likely::Treaty => "treaty",
        Likely::Organisation => "organisation",
    }
}

fn how_often(count: u32, briefs: u32) -> String {
    let number = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    format!(
        "{} in {}",
        counted(number(count), "time", "times"),
        counted(number(briefs), "brief", "briefs")
    )
}

/// A word as a POSIX shell takes it: in double quotes where nothing in it means anything there.
fn in_shell(word: &str) -> String {
    match word.contains(['"', '$', '`', '\\', '!']) || word.contains(char::is_control) {
        false => format!("\"{word}\""),
        true => format!("'{}'", word.replace('\'', r"'\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::in_shell;

    #[test]
    fn words_are_quoted_for_a_shell() {
        assert_eq!(in_shell("Paul O'Neill"), "\"Paul O'Neill\"");
        assert_eq!(in_shell("a \"b\" $c"), "'a \"b\" $c'");
        assert_eq!(in_shell("it's $1!"), r"'it'\''s $1!'");
    }
}
