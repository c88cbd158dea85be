//! `chancery mentions`: every mention, the rule that decided, and which other records were not meant.
//!
//! `docs/command-line.md` documents the fields of the JSON.

use std::io::{self, Write};

use serde::Serialize;

use super::exit::CommandEnd;
use super::listing::{ListError, ListFormat, list};
use super::options::MentionsOptions;
use super::terminal::prefix;
use crate::archive::assemble::Archive;
use crate::archive::link::{Mention, Rule};
use crate::archive::site::{Site, TextId};
use crate::base::composed::composed;
use crate::base::nearest;
use crate::base::span::{SourceId, Span};
use crate::report::Locations;

#[derive(Serialize)]
struct MentionJson<'a> {
    file: &'a str,
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    text: &'a str,
    entity: String,
    rule: &'static str,
    linked: bool,
    others: Vec<OtherRecord>,
}

/// A record with the same name that is not meant.
#[derive(Serialize)]
struct OtherRecord {
    entity: String,
    why: &'static str,
}

/// Prints the mentions of the texts that were asked for.
pub fn run(options: &MentionsOptions) -> CommandEnd {
    list(&options.folder, options.drafts, |archive, out| {
        let site = &archive.site;
        let mut locations = Locations::new(&site.sources, "");
        for id in choose(site, &prefix(&options.folder), &options.texts)? {
            let source = site.text(id).source;
            for mention in &archive.mentions.of(id).list {
                let printed = mention_json(archive, source, mention, &mut locations);
                match options.format {
                    ListFormat::Json => {
                        serde_json::to_writer(&mut *out, &printed).map_err(io::Error::from)?;
                        writeln!(out)?;
                    }
                    ListFormat::Text => print_text(&printed, out)?,
                }
            }
        }
        Ok(())
    })
}

/// Finds the texts that were asked for, in the order of their files: briefs by slug or path, other texts by path, which
/// may begin with `folder`. Asking for none means all.
///
/// # Errors
/// The first text that does not exist.
fn choose(site: &Site, folder: &str, asked: &[String]) -> Result<Vec<TextId>, ListError> {
    let path = |id: TextId| site.sources.get(site.text(id).source).path.as_str();
    let mut chosen = Vec::new();
    for name in asked {
        let below = name.strip_prefix(folder).unwrap_or(name);
        let below = &*composed(below.trim_start_matches("./"));
        let found = site.texts().into_iter().find(|id| {
            composed(path(*id)) == below
                || matches!(id, TextId::Brief(id) if site.brief(*id).slug == below)
        });
        let Some(id) = found else {
            let slugs = site.briefs().map(|(_, brief)| brief.slug.as_str());
            let paths: Vec<&str> = site.texts().into_iter().map(path).collect();
            let nearest = nearest::nearest(below, slugs.chain(paths)).map(str::to_owned);
            return Err(ListError::NoSuchText(name.clone(), nearest));
        };
        chosen.push(id);
    }
    if asked.is_empty() {
        chosen = site.texts();
    }
    chosen.sort_by_key(|id| site.text(*id).source);
    chosen.dedup();
    Ok(chosen)
}

fn mention_json<'a>(
    archive: &'a Archive,
    source: SourceId,
    mention: &Mention,
    locations: &mut Locations<'_>,
) -> MentionJson<'a> {
    let site = &archive.site;
    let location = locations.location(Span::new(source, mention.source.clone()));
    let others = mention.rejected.iter().map(|(record, why)| OtherRecord {
        entity: site.record(*record).entity(),
        why: why.name(),
    });
    let source = site.sources.get(source);
    MentionJson {
        file: &source.path,
        start: location.start,
        end: location.end,
        line: location.line,
        column: location.column,
        text: &source.text[mention.source.clone()],
        entity: site.record(mention.record).entity(),
        rule: mention.rule.name(),
        linked: mention.links || mention.rule == Rule::Marked,
        others: others.collect(),
    }
}

fn print_text(mention: &MentionJson<'_>, out: &mut dyn Write) -> io::Result<()> {
    let MentionJson {
        file,
        line,
        column,
        start,
        end,
        entity,
        rule,
        ..
    } = mention;
    let words: Vec<&str> = mention.text.split_whitespace().collect();
    let text = words.join(" ");
    let linked = if mention.linked { ", linked" } else { "" };
    writeln!(
        out,
        "{file}:{line}:{column} ({start}..{end}) `{text}` is {entity} by {rule}{linked}"
    )?;
    for other in &mention.others {
        writeln!(out, "    not {}: {}", other.entity, other.why)?;
    }
    Ok(())
}
