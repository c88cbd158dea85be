//! A notation for tests of names in prose: records of one line each, and briefs with their mentions marked.
//!
//! A record is a line `people/ID: NAME`; more keys of its front matter may follow, each after `; `. A brief is its
//! text; front matter, if it needs any, comes first and ends with a line `---`. The text marks what is expected:
//!
//! - `{Ivanov=sergei-ivanov:office}` is a mention of this record, found by this rule;
//! - `{Ivanov=?igor-ivanov,sergei-ivanov}` is a warning that the name could be either person's.
//!
//! [`check`] removes the marks, runs the pure stages in memory, marks what they found in the same way, and compares
//! the two texts. So an unmarked name is an assertion too: it must not be a mention.

use chancery::archive::assemble::{Archive, Read, assemble};
use chancery::archive::site::{BriefId, Settings};
use chancery::base::code::{Code, Severity};
use chancery::base::diagnostic::{Diagnostic, Diagnostics, Location};
use chancery::base::source::{Source, Sources};
use chancery::frontmatter::config;
use chancery::frontmatter::config::SITE_FILE;

use super::TODAY;

/// The date of a brief whose front matter has none.
pub const DATE: &str = "2001-03-14";

const BRIEF: &str = "content/briefs/brief.md";

/// The files of a site with these records and one brief.
pub fn sources(records: &str, brief: &str) -> Sources {
    let file = |path: &str, text: String| Source {
        path: path.to_owned(),
        text,
    };
    let lines = records.lines().map(str::trim);
    let mut files: Vec<Source> = lines
        .filter(|line| !line.is_empty())
        .map(|line| {
            let (path, text) = record(line);
            file(&path, text)
        })
        .collect();
    files.push(file(SITE_FILE, "title: Test archive\n".to_owned()));
    files.push(file(BRIEF, with_front(brief)));
    Sources::new(files)
}

/// The path and the text of a record written as one line.
pub fn record(line: &str) -> (String, String) {
    let (path, rest) = line.split_once(": ").expect("`FOLDER/ID: NAME`");
    let mut keys = rest.split("; ");
    let name = keys.next().unwrap_or_default();
    let keys: String = keys.map(|key| format!("{key}\n")).collect();
    (
        format!("content/{path}.md"),
        format!("---\nname: \"{name}\"\n{keys}---\n"),
    )
}

/// Adds the front matter that every brief needs.
fn with_front(brief: &str) -> String {
    let (front, text) = parts(brief);
    let has = |key: &str| front.lines().any(|line| line.starts_with(key));
    let title = if has("title:") { "" } else { "title: Brief\n" };
    let date = if has("date:") {
        String::new()
    } else {
        format!("date: {DATE}\n")
    };
    format!("---\n{title}{date}{front}---\n{text}\n")
}

/// Splits a brief into its lines of front matter, which may be none, and its text.
fn parts(brief: &str) -> (&str, &str) {
    match brief.split_once("---\n") {
        Some((front, text)) if front.is_empty() || front.ends_with('\n') => (front, text),
        _ => ("", brief),
    }
}

/// Runs the pure stages on records and a brief, and hands the result to `look`. Panics on any error: such a case is
/// written wrongly.
#[track_caller]
pub fn assembled<T>(
    records: &str,
    brief: &str,
    look: impl FnOnce(&Archive, &Sources, &Diagnostics) -> T,
) -> T {
    let sources = sources(records, brief);
    let mut diagnostics = Diagnostics::new();
    let site_file = sources.find(SITE_FILE).expect("it is among them");
    let config = config::read(site_file, &sources.get(site_file).text, &mut diagnostics);
    let read = Read {
        sources: &sources,
        config: &config,
        unusable: &Default::default(),
        assets: &[],
    };
    let settings = Settings {
        as_of: TODAY.parse().expect("a day"),
        drafts: true,
        base_url: None,
        portable: false,
    };
    let archive = assemble(&read, settings, &mut diagnostics, &mut |_| {});
    let errors = diagnostics
        .iter()
        .filter(|it| it.severity() == Severity::Error);
    let errors: Vec<&str> = errors.map(|it| it.message.as_str()).collect();
    assert!(errors.is_empty(), "{errors:#?} in\n{records}\n{brief}");
    look(&archive, &sources, &diagnostics)
}

/// The text of a brief with the mentions and the ambiguous names that were found, marked.
#[track_caller]
pub fn marked(records: &str, brief: &str) -> String {
    assembled(records, brief, |archive, sources, diagnostics| {
        let id = sources.find(BRIEF).expect("the brief");
        let written = &sources.get(id).text;
        let mentions = archive.mentions.brief(BriefId(0)).list.iter();
        let mut marks: Vec<_> = mentions
            .map(|it| {
                let who = archive.site.mark_of(it.record);
                (it.source.clone(), format!("{who}:{}", it.rule.name()))
            })
            .collect();
        marks.extend(diagnostics.iter().filter_map(ambiguity));
        marks.sort_by_key(|(range, _)| (range.start, range.end));
        let body = written.len() - parts(brief).1.len() - 1;
        let mut text = String::new();
        let mut at = body;
        for (range, mark) in marks {
            assert!(at <= range.start, "mentions overlap in\n{brief}");
            text += &format!(
                "{}{{{}={mark}}}",
                &written[at..range.start],
                &written[range.clone()]
            );
            at = range.end;
        }
        (text + &written[at..written.len() - 1]).to_owned()
    })
}

/// The span and the mark of an ambiguous name. The candidates are read from the help, which offers a link for each.
fn ambiguity(diagnostic: &Diagnostic) -> Option<(std::ops::Range<usize>, String)> {
    let Location::Span(span) = &diagnostic.location else {
        return None;
    };
    let help = diagnostic.help.join(" ");
    let ids = help
        .split("[[")
        .skip(1)
        .filter_map(|it| it.split('|').next());
    let ids: Vec<&str> = ids.collect();
    (diagnostic.code == Code::AmbiguousName).then(|| (span.range(), format!("?{}", ids.join(","))))
}

/// A text with its marks removed.
pub fn unmarked(expected: &str) -> String {
    let mut text = String::new();
    let mut rest = expected;
    while let Some((before, opened)) = rest.split_once('{') {
        let (mark, after) = opened.split_once('}').expect("a mark ends with `}`");
        let (name, _) = mark.rsplit_once('=').expect("a mark names a record");
        text += before;
        text += name;
        rest = after;
    }
    text + rest
}

/// Checks each brief on its own against the same records. Panics with all that differ.
#[track_caller]
pub fn check(records: &str, briefs: &[&str]) {
    let mut wrong = String::new();
    for brief in briefs {
        let (front, expected) = parts(brief);
        let without = match front {
            "" => unmarked(expected),
            _ => format!("{front}---\n{}", unmarked(expected)),
        };
        let found = marked(records, &without);
        if found != expected {
            wrong += &format!("\n{front}expected: {expected}\n     got: {found}\n");
        }
    }
    assert!(
        wrong.is_empty(),
        "unexpected mentions:\n{wrong}\nwith the records\n{records}"
    );
}
