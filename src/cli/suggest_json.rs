//! Suggestions as JSON, one object per line. `docs/command-line.md` documents the fields.

use std::io::{self, Write};

use serde::Serialize;

use super::paste::{list, names_to_paste};
use super::shell::new_record;
use crate::archive::site::Site;
use crate::archive::suggest::Suggestions;
use crate::base::span::Span;
use crate::report::Locations;

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum SuggestionJson<'a> {
    UnknownName {
        name: &'a str,
        likely: &'static str,
        count: u32,
        briefs: u32,
        #[serde(flatten)]
        location: SuggestionLocation<'a>,
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
        location: SuggestionLocation<'a>,
        sentence: &'a str,
        record_file: &'a str,
        alias: &'a str,
        front_matter: Vec<String>,
    },
    Undeclared {
        #[serde(flatten)]
        location: SuggestionLocation<'a>,
        names: Vec<UndeclaredJson<'a>>,
        front_matter: Vec<String>,
    },
    NeverMentioned {
        entity: String,
        name: &'a str,
        #[serde(flatten)]
        location: SuggestionLocation<'a>,
    },
    NeverNamed {
        entity: String,
        name: &'a str,
        #[serde(flatten)]
        location: SuggestionLocation<'a>,
    },
}

/// A name that a declaration would settle.
#[derive(Serialize)]
struct UndeclaredJson<'a> {
    name: &'a str,
    #[serde(flatten)]
    location: SuggestionLocation<'a>,
    entities: Vec<String>,
}

#[derive(Serialize)]
struct SuggestionLocation<'a> {
    file: &'a str,
    start: usize,
    end: usize,
    line: usize,
    column: usize,
}

/// Prints every suggestion. `folder` is what leads from the current folder to the site's.
pub fn print(
    site: &Site,
    suggestions: &Suggestions,
    folder: &str,
    out: &mut dyn Write,
) -> io::Result<()> {
    let Suggestions {
        unknown,
        near,
        undeclared,
        never_mentioned,
        never_named,
    } = suggestions;
    let mut locations = Locations::new(&site.sources, folder);
    let mut location = |span: Span| {
        let location = locations.location(span);
        SuggestionLocation {
            file: &site.sources.get(span.source).path,
            start: location.start,
            end: location.end,
            line: location.line,
            column: location.column,
        }
    };
    let mut print = |suggestion: SuggestionJson<'_>| {
        serde_json::to_writer(&mut *out, &suggestion)?;
        writeln!(out)
    };
    for it in unknown {
        print(SuggestionJson::UnknownName {
            name: &it.name,
            likely: it.likely.noun(),
            count: it.count,
            briefs: it.briefs,
            location: location(it.example.place),
            sentence: &it.example.sentence,
            command: new_record(it, folder),
        })?;
    }
    for it in near {
        let record = site.record(it.record);
        print(SuggestionJson::NearSpelling {
            written: &it.written,
            entity: record.entity(),
            name: record.name(),
            reason: it.reason.name(),
            count: it.count,
            briefs: it.briefs,
            location: location(it.example.place),
            sentence: &it.example.sentence,
            record_file: &site.sources.get(record.place().source).path,
            alias: &it.alias,
            front_matter: names_to_paste(record, &[it]),
        })?;
    }
    for it in undeclared {
        let Some(first) = it.names.first() else {
            continue;
        };
        let declarations = it.declarations(site).into_iter();
        let names = it.names.iter().map(|name| UndeclaredJson {
            name: &name.name,
            location: location(name.place),
            entities: name
                .bearers
                .iter()
                .map(|id| site.record(*id).entity())
                .collect(),
        });
        print(SuggestionJson::Undeclared {
            names: names.collect(),
            location: location(first.place),
            front_matter: declarations
                .map(|(kind, ids)| list(kind.folder(), &ids))
                .collect(),
        })?;
    }
    for record in never_mentioned {
        let record = site.record(*record);
        print(SuggestionJson::NeverMentioned {
            entity: record.entity(),
            name: record.name(),
            location: location(record.place()),
        })?;
    }
    for it in never_named {
        let record = site.record(it.record);
        print(SuggestionJson::NeverNamed {
            entity: record.entity(),
            name: record.name(),
            location: location(it.place),
        })?;
    }
    Ok(())
}
