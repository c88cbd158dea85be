//! `chancery suggest`: what an editor may want to do about names, with the command that does it.
//!
//! [`crate::archive::suggest`] finds the suggestions; here they are printed.

use std::io::{self, Write};

use rustc_hash::FxHashMap;

use super::exit::CommandEnd;
use super::listing::{ListFormat, list};
use super::options::SuggestOptions;
use super::paste::{list as list_to_paste, names_to_paste};
use super::shell::new_record;
use super::suggest_json;
use super::terminal::prefix;
use crate::archive::site::{RecordId, Site};
use crate::archive::suggest::{
    Example, NearSpelling, Reason, Suggestions, Undeclared, UnknownName, suggest,
};
use crate::base::span::Span;
use crate::pages::wording::counted;
use crate::report::{Locations, visible_line};

/// Prints all suggestions.
pub fn run(options: &SuggestOptions) -> CommandEnd {
    list(&options.folder, options.drafts, |archive, out| {
        let suggestions = suggest(archive);
        let (site, folder) = (&archive.site, prefix(&options.folder));
        match options.format {
            ListFormat::Text => {
                let mut text = TextList {
                    site,
                    folder: &folder,
                    locations: Locations::new(&site.sources, &folder),
                    has_section: false,
                    out,
                };
                text.print(&suggestions)?;
            }
            ListFormat::Json => suggest_json::print(site, &suggestions, &folder, out)?,
        }
        Ok(None)
    })
}

/// Prints suggestions for people.
struct TextList<'a> {
    site: &'a Site,
    /// What leads from the current folder to the site's.
    folder: &'a str,
    locations: Locations<'a>,
    /// Whether a section was printed, so that an empty line comes before the next.
    has_section: bool,
    out: &'a mut dyn Write,
}

impl TextList<'_> {
    fn print(&mut self, suggestions: &Suggestions) -> io::Result<()> {
        let Suggestions {
            unknown,
            near,
            undeclared,
            never_mentioned,
            never_named,
        } = suggestions;
        self.begin("Names that have no record", unknown.len())?;
        for it in unknown {
            self.unknown(it)?;
        }
        self.begin("Spellings close to a record's name", near.len())?;
        for spellings in by_record(near) {
            self.near(&spellings)?;
        }
        self.begin("Briefs that leave open whom a name means", undeclared.len())?;
        for it in undeclared {
            self.undeclared(it)?;
        }
        self.begin("Records that no brief mentions", never_mentioned.len())?;
        for record in never_mentioned {
            let record = self.site.record(*record);
            let file = self.locations.path(record.place().source);
            writeln!(self.out, "{file}: {}", record.name())?;
        }
        let title = "Records that a brief declares but never names";
        self.begin(title, never_named.len())?;
        for it in never_named {
            let record = self.site.record(it.record);
            let location = self.location(it.place);
            let (entity, name) = (record.entity(), record.name());
            writeln!(self.out, "{location}: {entity}, {name}")?;
        }
        Ok(())
    }

    /// Begins a section, unless it is empty.
    fn begin(&mut self, title: &str, length: usize) -> io::Result<()> {
        if length == 0 {
            return Ok(());
        }
        if self.has_section {
            writeln!(self.out)?;
        }
        self.has_section = true;
        writeln!(self.out, "# {title}: {length}\n")
    }

    fn unknown(&mut self, it: &UnknownName) -> io::Result<()> {
        writeln!(self.out, "{}, {}", it.name, how_often(it.count, it.briefs))?;
        self.example(&it.example)?;
        writeln!(self.out, "    {}", new_record(it, self.folder))
    }

    /// The spellings close to one record's name, and the keys of its file with all of them.
    fn near(&mut self, spellings: &[&NearSpelling]) -> io::Result<()> {
        let Some(first) = spellings.first() else {
            return Ok(());
        };
        let record = self.site.record(first.record);
        for it in spellings {
            let why = match it.reason {
                Reason::GivenName => "the given name fits",
                Reason::Order => "the family name stands first",
                Reason::Scope => "the brief mentions or declares the record",
                Reason::Spelling => "one name in two spellings",
                Reason::Abbreviation => "its initials",
                Reason::Part => "a part more or less",
            };
            let (written, name) = (&it.written, record.name());
            let often = how_often(it.count, it.briefs);
            writeln!(self.out, "{written} is close to {name}, {often}: {why}")?;
            self.example(&it.example)?;
        }
        let forms = match spellings {
            [_] => "it is another form",
            _ => "they are other forms",
        };
        let file = self.locations.path(record.place().source);
        for line in names_to_paste(record, spellings) {
            writeln!(self.out, "    if {forms} of the name: {line} in {file}")?;
        }
        Ok(())
    }

    /// The names of a brief, the line that settles those of one bearer, and who may be meant by the others.
    fn undeclared(&mut self, it: &Undeclared) -> io::Result<()> {
        let Some(first) = it.names.first() else {
            return Ok(());
        };
        let location = self.location(first.place);
        let names = it.names.iter().map(|name| match name.bearers[..] {
            // The id alone need not say who it is.
            [only] if self.site.record(only).name() != name.name => {
                format!("{} ({})", name.name, self.site.record(only).name())
            }
            _ => name.name.clone(),
        });
        let names: Vec<String> = names.collect();
        writeln!(self.out, "{location}: {}", names.join(", "))?;
        for (kind, ids) in it.declarations(self.site) {
            writeln!(self.out, "    {}", list_to_paste(kind.folder(), &ids))?;
        }
        for name in it.names.iter().filter(|it| it.bearers.len() > 1) {
            let bearers = name.bearers.iter().map(|id| self.site.record(*id).entity());
            let bearers: Vec<String> = bearers.collect();
            let bearers = bearers.join(" or ");
            writeln!(
                self.out,
                "    {} may be {bearers}: add whom you mean",
                name.name
            )?;
        }
        Ok(())
    }

    fn example(&mut self, example: &Example) -> io::Result<()> {
        let location = self.location(example.place);
        let sentence = visible_line(&example.sentence);
        writeln!(self.out, "    {location}: {sentence}")
    }

    /// A location as editors understand it, from the current folder.
    fn location(&mut self, span: Span) -> String {
        let path = self.locations.path(span.source);
        let location = self.locations.location(span);
        format!("{path}:{}:{}", location.line, location.column)
    }
}

/// The spellings grouped by record, in the order of the first of each.
fn by_record(near: &[NearSpelling]) -> Vec<Vec<&NearSpelling>> {
    let mut places: FxHashMap<RecordId, usize> = FxHashMap::default();
    let mut groups: Vec<Vec<&NearSpelling>> = Vec::new();
    for it in near {
        let place = *places.entry(it.record).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.push(it),
            None => groups.push(vec![it]),
        }
    }
    groups
}

fn how_often(count: u32, briefs: u32) -> String {
    let number = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    format!(
        "{} in {}",
        counted(number(count), "time", "times"),
        counted(number(briefs), "brief", "briefs")
    )
}
