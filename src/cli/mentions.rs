//! `chancery mentions`: every mention, the rule that decided, what introduced the record, and which other records were
//! not meant; with `--unlinked` also every name that is not linked, and why.
//!
//! The reasons are those that the linker kept ([`crate::archive::link::explain`]); names without a record come from
//! [`crate::archive::suggest::unrecorded`]. `docs/command-line.md` documents the fields of the JSON.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::ops::Range;

use serde::Serialize;

use super::exit::CommandEnd;
use super::listing::{ListError, ListFormat, list};
use super::options::MentionsOptions;
use super::terminal::prefix;
use crate::archive::assemble::Archive;
use crate::archive::link::{
    Explanation, Introduction, Mention, Registry, Rule, Unlinked, WhyUnlinked, explain,
};
use crate::archive::site::{RecordId, Site, TextId};
use crate::archive::suggest::{UnrecordedName, unrecorded};
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
    entity: Option<String>,
    rule: Option<&'static str>,
    linked: bool,
    others: Vec<OtherRecord>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'static str>,
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
        let texts = choose(site, &prefix(&options.folder), &options.texts)?;
        let registry = Registry::new(site);
        let unrecorded = match options.unlinked {
            true => unrecorded(archive, &registry),
            false => Vec::new(),
        };
        let mut printer = Printer {
            archive,
            format: options.format,
            locations: Locations::new(&site.sources, ""),
            rules: BTreeSet::new(),
            out,
        };
        for id in &texts {
            // JSON without `--unlinked` has none of the reasons.
            let explained = match options.unlinked || options.format == ListFormat::Text {
                true => Some(explain(&registry, *id)),
                false => None,
            };
            let names = match id {
                TextId::Brief(id) => unrecorded.get(id.0 as usize).map_or(&[][..], Vec::as_slice),
                TextId::Record(_) | TextId::Page(_) => &[],
            };
            printer.text(*id, explained.as_ref(), options.unlinked, names)?;
        }
        printer.legend()?;
        let asked = !options.texts.is_empty();
        Ok(asked.then(|| texts.iter().map(|id| site.text(*id).source).collect()))
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

/// Prints texts one after the other.
struct Printer<'a, 'o> {
    archive: &'a Archive,
    format: ListFormat,
    locations: Locations<'a>,
    /// The rules that have occurred.
    rules: BTreeSet<Rule>,
    out: &'o mut dyn Write,
}

/// A line of the list.
enum Listed<'t> {
    Mention(&'t Mention),
    Unlinked(&'t Unlinked, Option<&'t UnrecordedName>),
    Unrecorded(&'t UnrecordedName),
}

impl<'a> Printer<'a, '_> {
    /// Prints what a text mentions and, where that was asked for, the names that are not linked, by place.
    fn text(
        &mut self,
        id: TextId,
        explained: Option<&Explanation>,
        unlinked: bool,
        unrecorded: &[UnrecordedName],
    ) -> io::Result<()> {
        let mentions = &self.archive.mentions.of(id).list;
        let mut listed: Vec<(usize, Listed<'_>)> = mentions
            .iter()
            .map(|it| (it.source.start, Listed::Mention(it)))
            .collect();
        if let Some(explained) = explained.filter(|_| unlinked) {
            // A name without a record that has one of a record in it is the longer name that this is part of. If it
            // is nearly a record's, that says more.
            let around = |it: &Unlinked| {
                let after = unrecorded.partition_point(|name| name.source.end <= it.source.start);
                let name = unrecorded.get(after)?;
                (name.source.start < it.source.end).then_some(name)
            };
            let is_nearly = |it: &Unlinked, name: Option<&UnrecordedName>| {
                matches!(it.why, WhyUnlinked::PartOf(_))
                    && name.is_some_and(|name| !name.near.is_empty())
            };
            let of_records = explained.unlinked.iter().map(|it| (it, around(it)));
            let of_records = of_records.filter(|(it, name)| !is_nearly(it, *name));
            listed
                .extend(of_records.map(|(it, name)| (it.source.start, Listed::Unlinked(it, name))));
            let apart = unrecorded.iter().filter(|name| {
                let unlinked = &explained.unlinked;
                let after = unlinked.partition_point(|it| it.source.end <= name.source.start);
                let within = unlinked.get(after);
                let within = within.filter(|it| it.source.start < name.source.end);
                within.is_none_or(|it| is_nearly(it, Some(name)))
            });
            listed.extend(apart.map(|it| (it.source.start, Listed::Unrecorded(it))));
        }
        listed.sort_by_key(|(start, _)| *start);
        let source = self.archive.site.text(id).source;
        for (_, it) in listed {
            match it {
                Listed::Mention(it) => self.mention(source, it, explained)?,
                Listed::Unlinked(it, longer) => self.unlinked(source, it, longer)?,
                Listed::Unrecorded(it) => self.unrecorded(source, it)?,
            }
        }
        Ok(())
    }

    fn mention(
        &mut self,
        source: SourceId,
        mention: &Mention,
        explained: Option<&Explanation>,
    ) -> io::Result<()> {
        let rejected = mention.rejected.iter();
        let others = rejected.map(|(record, why)| self.other(*record, why.name()));
        let others = others.collect();
        let (line, rule) = (
            self.line(source, mention.source.clone(), others),
            mention.rule,
        );
        let line = MentionJson {
            entity: Some(self.entity(mention.record)),
            rule: Some(rule.name()),
            linked: mention.links || rule == Rule::Marked,
            ..line
        };
        if self.format == ListFormat::Json {
            return self.json(&line);
        }
        self.rules.insert(rule);
        let entity = self.entity(mention.record);
        let linked = if line.linked { ", linked" } else { "" };
        let start = written(&line);
        writeln!(self.out, "{start} is {entity} by {}{linked}", rule.name())?;
        let introduced = explained.and_then(|it| it.introduced.get(&mention.record));
        if let Some(how) = introduced.filter(|_| rule.needs_scope()) {
            let how = self.introduction(source, *how);
            writeln!(self.out, "    in scope: {how}")?;
        }
        for other in &line.others {
            writeln!(self.out, "    not {}: {}", other.entity, other.why)?;
        }
        Ok(())
    }

    /// What brought a record into scope, in words.
    fn introduction(&mut self, source: SourceId, how: Introduction) -> String {
        match how {
            Introduction::Own => "it is the record's own text".to_owned(),
            Introduction::Declared => "declared in the front matter".to_owned(),
            Introduction::Headline => "named in the headline".to_owned(),
            Introduction::Summary => "named in the summary".to_owned(),
            Introduction::Mention(byte) => {
                let location = self.locations.location(Span::new(source, byte..byte));
                format!("first mention at {}:{}", location.line, location.column)
            }
        }
    }

    /// A name of records that is not linked; `longer` is the name without a record around it.
    fn unlinked(
        &mut self,
        source: SourceId,
        it: &Unlinked,
        longer: Option<&UnrecordedName>,
    ) -> io::Result<()> {
        let open = matches!(it.why, WhyUnlinked::Ambiguous | WhyUnlinked::NotIntroduced);
        let why = |rejection: Option<&'static str>| match (rejection, open) {
            (Some(rejection), _) => rejection,
            (None, true) => "may be meant",
            (None, false) => it.why.name(),
        };
        let bearers = it.bearers.iter();
        let others =
            bearers.map(|(id, rejection)| self.other(*id, why(rejection.map(|it| it.name()))));
        let others = others.collect();
        let line = MentionJson {
            why: Some(it.why.name()),
            ..self.line(source, it.source.clone(), others)
        };
        if self.format == ListFormat::Json {
            return self.json(&line);
        }
        let mut reason = it.why.name().to_owned();
        if let (WhyUnlinked::PartOf(_), Some(longer)) = (it.why, longer) {
            let text = &self.archive.site.sources.get(source).text[longer.source.clone()];
            if longer.source != it.source {
                reason = format!("{reason}, `{}`", one_line(text));
            }
        }
        writeln!(self.out, "{} is not linked: {reason}", written(&line))?;
        for other in &line.others {
            match open {
                true if other.why == "may be meant" => {
                    writeln!(self.out, "    may be {}", other.entity)?
                }
                _ if other.why == it.why.name() => writeln!(self.out, "    not {}", other.entity)?,
                _ => writeln!(self.out, "    not {}: {}", other.entity, other.why)?,
            }
        }
        Ok(())
    }

    /// A name that no record has.
    fn unrecorded(&mut self, source: SourceId, it: &UnrecordedName) -> io::Result<()> {
        let near = it.near.iter().map(|id| self.other(*id, "spelt nearly so"));
        let near = near.collect();
        let line = MentionJson {
            why: Some(if it.is_place { "a place" } else { "no record" }),
            ..self.line(source, it.source.clone(), near)
        };
        if self.format == ListFormat::Json {
            return self.json(&line);
        }
        let why = line.why.unwrap_or_default();
        writeln!(self.out, "{} is not linked: {why}", written(&line))?;
        for other in &line.others {
            writeln!(self.out, "    close to {}", other.entity)?;
        }
        Ok(())
    }

    /// What the rules' names mean that have occurred.
    fn legend(&mut self) -> io::Result<()> {
        if self.rules.is_empty() {
            return Ok(());
        }
        writeln!(self.out, "\nThe rules:")?;
        for rule in &self.rules {
            writeln!(self.out, "    {:<12} {}", rule.name(), rule.meaning())?;
        }
        Ok(())
    }

    /// A line of which only the place is known, and who else is in question.
    fn line(
        &mut self,
        source: SourceId,
        range: Range<usize>,
        others: Vec<OtherRecord>,
    ) -> MentionJson<'a> {
        let location = self.locations.location(Span::new(source, range.clone()));
        let source = self.archive.site.sources.get(source);
        MentionJson {
            file: &source.path,
            start: location.start,
            end: location.end,
            line: location.line,
            column: location.column,
            text: &source.text[range],
            entity: None,
            rule: None,
            linked: false,
            others,
            why: None,
        }
    }

    fn other(&self, record: RecordId, why: &'static str) -> OtherRecord {
        OtherRecord {
            entity: self.entity(record),
            why,
        }
    }

    fn entity(&self, record: RecordId) -> String {
        self.archive.site.record(record).entity()
    }

    fn json(&mut self, line: &MentionJson<'_>) -> io::Result<()> {
        serde_json::to_writer(&mut *self.out, line)?;
        writeln!(self.out)
    }
}

/// The beginning of a line for people: where the name stands, and the name.
fn written(line: &MentionJson<'_>) -> String {
    let MentionJson {
        file,
        line: row,
        column,
        text,
        ..
    } = line;
    format!("{file}:{row}:{column} `{}`", one_line(text))
}

/// A text with all white space as single spaces.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
