//! Names in prose: records of a line each, a brief, and the brief with its mentions marked.
//!
//! A record is a line `people/ID: NAME`, further keys of its front matter behind `; `. A brief is
//! its text, with lines of front matter above a line `---` where it needs any. In the text, what is
//! expected is marked:
//!
//! - `{Ivanov=sergei-ivanov:office}`: a mention, by this rule;
//! - `{Ivanov=?igor-ivanov,sergei-ivanov}`: the warning that a name could be either's.
//!
//! The marks are taken out, the pure stages run in memory, and the result is compared with its own
//! marks put in: no mention more, no mention less.

use chancery::archive::assemble::{Archive, Read, assemble};
use chancery::archive::site::{BriefId, Settings};
use chancery::base::code::{Code, Severity};
use chancery::base::diagnostic::{Diagnostic, Diagnostics, Location};
use chancery::base::source::{Source, Sources};
use chancery::frontmatter::config;
use chancery::frontmatter::config::SITE_FILE;

use super::TODAY;

/// The brief's date where a case does not say another.
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

/// The path and the text of a record written in a line.
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

/// A brief with the front matter that every one needs.
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

/// The lines of front matter that a case gives, and its text.
fn parts(brief: &str) -> (&str, &str) {
    match brief.split_once("---\n") {
        Some((front, text)) if front.is_empty() || front.ends_with('\n') => (front, text),
        _ => ("", brief),
    }
}

/// Runs the pure stages on records and a brief. A fault that would stop a build fails the test: the
/// case is written wrongly.
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

/// The text of a brief with its mentions, and the doubts that are reported, marked.
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
        marks.extend(diagnostics.iter().filter_map(doubt));
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

/// Where a name could be several records', and whose.
fn doubt(diagnostic: &Diagnostic) -> Option<(std::ops::Range<usize>, String)> {
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

/// A text without its marks.
pub fn unmarked(expected: &str) -> String {
    let mut text = String::new();
    let mut rest = expected;
    while let Some((before, behind)) = rest.split_once('{') {
        let (mark, after) = behind.split_once('}').expect("a mark ends");
        let (name, _) = mark.rsplit_once('=').expect("a mark says whose");
        text += before;
        text += name;
        rest = after;
    }
    text + rest
}

/// Checks briefs, each by itself, against the same records; shows all that come out otherwise.
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
        "other mentions than expected:\n{wrong}\nof\n{records}"
    );
}
