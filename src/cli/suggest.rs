//! `chancery suggest`: what an editor may want to do about names, with the command that does it.
//!
//! [`crate::archive::suggest`] finds the suggestions; here they are printed.

use std::io::{self, Write};

use super::exit::CommandEnd;
use super::listing::{ListFormat, list};
use super::options::SuggestOptions;
use super::shell::new_record;
use super::suggest_json;
use super::terminal::prefix;
use crate::archive::site::Site;
use crate::archive::suggest::{Example, NearSpelling, Reason, Suggestions, UnknownName, suggest};
use crate::base::span::Span;
use crate::pages::wording::counted;
use crate::report::{Locations, visible_line};
use crate::yaml;

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
        Ok(())
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
            never_mentioned,
            never_named,
        } = suggestions;
        self.begin("Names that have no record", unknown.len())?;
        for it in unknown {
            self.unknown(it)?;
        }
        self.begin("Spellings close to a record's name", near.len())?;
        for it in near {
            self.near(it)?;
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

    fn near(&mut self, it: &NearSpelling) -> io::Result<()> {
        let record = self.site.record(it.record);
        let why = match it.reason {
            Reason::GivenName => "the given name fits",
            Reason::Scope => "the brief mentions or declares the record",
            Reason::Spelling => "one name in two spellings",
        };
        let (written, name) = (&it.written, record.name());
        let often = how_often(it.count, it.briefs);
        writeln!(self.out, "{written} is close to {name}, {often}: {why}")?;
        self.example(&it.example)?;
        let alias = yaml::in_list(&it.alias);
        let file = self.locations.path(record.place().source);
        writeln!(
            self.out,
            "    if it is another form of the name: aliases: [{alias}] in {file}"
        )
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

fn how_often(count: u32, briefs: u32) -> String {
    let number = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    format!(
        "{} in {}",
        counted(number(count), "time", "times"),
        counted(number(briefs), "brief", "briefs")
    )
}
