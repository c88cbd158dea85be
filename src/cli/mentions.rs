//! `chancery mentions`: each mention with the rule that decided and who was not meant.
//!
//! Only mentions go to standard output, so that a program can read them; faults go to standard
//! error like those of a build. The fields of the JSON are documented in `docs/command-line.md`.

use std::io::{self, Write};

use serde::Serialize;

use super::listing::ListFormat;
use crate::archive::assemble::Archive;
use crate::archive::link::{Mention, Rule};
use crate::archive::site::Site;
use crate::archive::site::TextId;
use crate::base::nearest;
use crate::base::source::{Source, Sources};

#[derive(Serialize)]
struct Printed<'a> {
    file: &'a str,
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    text: &'a str,
    entity: String,
    rule: &'static str,
    linked: bool,
    others: Vec<Other>,
}

#[derive(Serialize)]
struct Other {
    entity: String,
    why: &'static str,
}

/// A text that was asked for and is not there, with the name of one that is like it.
#[derive(Debug, PartialEq, Eq)]
pub struct NoSuchText {
    /// As it was asked for.
    pub asked: String,
    /// The path or slug of a text that may be meant.
    pub nearest: Option<String>,
}

/// Finds the texts that were asked for: briefs by slug or path, any other text by its path, which
/// may begin with `folder`. None asked for means all.
///
/// # Errors
/// The first text that is not there.
pub fn choose(
    archive: &Archive,
    sources: &Sources,
    folder: &str,
    asked: &[String],
) -> Result<Vec<TextId>, NoSuchText> {
    let site = &archive.site;
    let path = |id: TextId| sources.get(site.body(id).text.source).path.as_str();
    let mut chosen = Vec::new();
    for name in asked {
        let below = name.strip_prefix(folder).unwrap_or(name);
        let below = below.trim_start_matches("./");
        let found = site.texts().into_iter().find(|id| {
            path(*id) == below || matches!(id, TextId::Brief(id) if site.brief(*id).slug == below)
        });
        let Some(id) = found else {
            let slugs = site.briefs().map(|(_, brief)| brief.slug.as_str());
            let paths: Vec<&str> = site.texts().into_iter().map(path).collect();
            return Err(NoSuchText {
                asked: name.clone(),
                nearest: nearest::nearest(below, slugs.chain(paths)).map(str::to_owned),
            });
        };
        chosen.push(id);
    }
    if asked.is_empty() {
        chosen = site.texts();
    }
    chosen.sort_by_key(|id| site.body(*id).text.source);
    chosen.dedup();
    Ok(chosen)
}

/// Prints the mentions of `texts`.
///
/// # Errors
/// When `out` fails.
pub fn print(
    archive: &Archive,
    sources: &Sources,
    texts: &[TextId],
    format: ListFormat,
    out: &mut dyn Write,
) -> io::Result<()> {
    for &id in texts {
        let source = sources.get(archive.site.body(id).text.source);
        for mention in &archive.mentions.of(id).list {
            let printed = printed(&archive.site, source, mention);
            match format {
                ListFormat::Json => {
                    serde_json::to_writer(&mut *out, &printed)?;
                    writeln!(out)?;
                }
                ListFormat::Text => print_text(&printed, out)?,
            }
        }
    }
    Ok(())
}

fn printed<'a>(site: &Site, source: &'a Source, mention: &Mention) -> Printed<'a> {
    let (line, column) = source.line_and_column(mention.source.start);
    let others = mention.rejected.iter().map(|(record, why)| Other {
        entity: site.record(*record).entity(),
        why: why.name(),
    });
    Printed {
        file: &source.path,
        start: mention.source.start,
        end: mention.source.end,
        line,
        column,
        text: &source.text[mention.source.clone()],
        entity: site.record(mention.record).entity(),
        rule: mention.rule.name(),
        linked: mention.links || mention.rule == Rule::Marked,
        others: others.collect(),
    }
}

fn print_text(printed: &Printed<'_>, out: &mut dyn Write) -> io::Result<()> {
    let Printed {
        file,
        line,
        column,
        start,
        end,
        entity,
        rule,
        ..
    } = printed;
    let text = printed
        .text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let linked = if printed.linked { ", linked" } else { "" };
    writeln!(
        out,
        "{file}:{line}:{column} ({start}..{end}) `{text}` is {entity} by {rule}{linked}"
    )?;
    for other in &printed.others {
        writeln!(out, "    not {}: {}", other.entity, other.why)?;
    }
    Ok(())
}
