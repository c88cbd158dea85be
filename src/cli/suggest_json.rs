//! Suggestions as JSON, one object a line. The fields are documented in `docs/command-line.md`.

use std::io::{self, Write};

use serde::Serialize;

use super::suggest::Printer;
use crate::archive::suggest::{NearSpelling, Suggestions, UnknownName};

/// A suggestion as JSON.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Printed<'a> {
    UnknownName {
        name: &'a str,
        likely: &'static str,
        count: u32,
        briefs: u32,
        #[serde(flatten)]
        place: Place<'a>,
        sentence: &'a str,
        command: String,
    },
    NearSpelling {
        written: &'a str,
        entity: String,
        name: &'a str,
        reason: &'static str,
        count: u32,
        briefs: u32,
        #[serde(flatten)]
        place: Place<'a>,
        sentence: &'a str,
        record_file: &'a str,
        alias: &'a str,
    },
    NeverMentioned {
        entity: String,
        name: &'a str,
        #[serde(flatten)]
        place: Place<'a>,
    },
    NeverNamed {
        entity: String,
        name: &'a str,
        #[serde(flatten)]
        place: Place<'a>,
    },
}

#[derive(Serialize)]
pub struct Place<'a> {
    pub file: &'a str,
    pub start: u32,
    pub end: u32,
    pub line: usize,
    pub column: usize,
}

impl Printer<'_> {
    /// Prints every suggestion.
    pub fn json(&self, suggestions: &Suggestions, out: &mut dyn Write) -> io::Result<()> {
        let unknown = suggestions.unknown.iter().map(|it| self.unknown_name(it));
        let near = suggestions.near.iter().map(|it| self.near_spelling(it));
        let mentioned = suggestions.never_mentioned.iter();
        let mentioned = mentioned.map(|record| {
            let about = self.site.record(*record);
            Printed::NeverMentioned {
                entity: about.entity(),
                name: about.name(),
                place: self.place(about.place()),
            }
        });
        let named = suggestions.never_named.iter().map(|it| {
            let about = self.site.record(it.record);
            Printed::NeverNamed {
                entity: about.entity(),
                name: about.name(),
                place: self.place(it.place),
            }
        });
        for printed in unknown.chain(near).chain(mentioned).chain(named) {
            serde_json::to_writer(&mut *out, &printed)?;
            writeln!(out)?;
        }
        Ok(())
    }

    fn unknown_name<'s>(&'s self, it: &'s UnknownName) -> Printed<'s> {
        Printed::UnknownName {
            name: &it.name,
            likely: it.likely.noun(),
            count: it.count,
            briefs: it.briefs,
            place: self.place(it.example.place),
            sentence: &it.example.sentence,
            command: self.command(it),
        }
    }

    fn near_spelling<'s>(&'s self, it: &'s NearSpelling) -> Printed<'s> {
        let about = self.site.record(it.record);
        Printed::NearSpelling {
            written: &it.written,
            entity: about.entity(),
            name: about.name(),
            reason: it.reason.name(),
            count: it.count,
            briefs: it.briefs,
            place: self.place(it.example.place),
            sentence: &it.example.sentence,
            record_file: self.record_file(it.record),
            alias: &it.alias,
        }
    }
}
