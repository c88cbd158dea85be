//! Follow-on diagnostics: what only seems wrong because something else cannot be read.
//!
//! One run reports all errors, so the stages after an error go on with what they have: a brief whose date
//! cannot be read gets [another](super::parse) in its place, a record in a wrong folder is not there. What
//! they find wrong because of that is no error of its own; its author would look for it in vain. It is taken
//! out again here, and the error that caused it says that more may come to light once it is fixed.

use rustc_hash::{FxHashMap, FxHashSet};

use super::parse::{DocumentKind, StandIn};
use crate::base::code::{Code, Severity};
use crate::base::diagnostic::{Diagnostic, Diagnostics, Location};
use crate::base::source::Sources;
use crate::base::span::{SourceId, Span};
use crate::frontmatter::config::SITE_FILE;
use crate::frontmatter::fence;
use crate::yaml;

/// What rests on keys of the files that it is about: found while one of these keys cannot be read, it may
/// be no error. A name that could mean several people, for example, is often settled by the date.
const RESTS_ON: &[(Code, &[&str])] = &[
    (
        Code::AmbiguousName,
        &["date", "people", "treaties", "organisations"],
    ),
    (
        Code::NeverMentioned,
        &[
            "name",
            "aliases",
            "family",
            "abbreviation",
            "short_name",
            "full_name",
        ],
    ),
    (
        Code::UnintroducedName,
        &["date", "people", "treaties", "organisations"],
    ),
    (Code::AliasAgainstOffice, &["date", "aliases", "roles"]),
    (Code::NeedlessAlias, &["name", "aliases"]),
    (Code::UnknownHome, &["name", "country"]),
    (Code::SameName, &["name", "aliases"]),
    (
        Code::IssueWithoutVolume,
        &["publication", "volume", "issue"],
    ),
    (Code::DuplicateUrl, &["slug"]),
    (Code::UrlDiffersByCase, &["slug"]),
    (Code::UnusableId, &["slug"]),
    (Code::SupersedesNewer, &["date"]),
    (Code::OfficeHeldTwice, &["roles"]),
    (Code::FileDateDiffers, &["date"]),
    (Code::SourceAfterBrief, &["date", "corrections"]),
    (Code::CorrectionBeforeBrief, &["date"]),
    (
        Code::IssueDatesApart,
        &["date", "publication", "volume", "issue"],
    ),
    (
        Code::IssueOutOfOrder,
        &["date", "publication", "volume", "issue"],
    ),
    (Code::MentionBeforeBirth, &["date"]),
    (Code::PartyDatesContradict, &["ended", "in_force"]),
    (Code::NoSuchParty, &["parties"]),
];

/// What rests on a key of `site.yaml`, whatever file it is about.
const RESTS_ON_SITE: &[(Code, &str)] = &[
    (Code::UnknownPublication, "publications"),
    (Code::FileTooLarge, "limits"),
    (Code::UnclosedHtml, "html"),
];

/// Errors that always keep something from being checked: a value, or a whole text.
const HIDING: [Code; 7] = [
    Code::UnreadableFile,
    Code::InvalidUtf8,
    Code::FileTooLarge,
    Code::MisplacedFile,
    Code::NoFrontMatter,
    Code::UnclosedFrontMatter,
    Code::YamlSyntax,
];

/// Every key: of front matter that was not found.
const ALL_KEYS: &str = "*";

/// A key that cannot be read, and the index of the error that says so.
struct Doubt {
    key: String,
    cause: Option<usize>,
    /// Whether a value stands in for it, on which later stages rely.
    is_stand_in: bool,
}

/// What is not known of an archive because of errors.
struct Unknown<'a> {
    sources: &'a Sources,
    doubts: FxHashMap<SourceId, Vec<Doubt>>,
    /// By the names, without `.md`, of files that are there but not read: the index of the error.
    unread: FxHashMap<String, usize>,
    /// Files that are not UTF-8, whose odd bytes are read as U+FFFD, and the index of the error.
    lossy: FxHashMap<SourceId, usize>,
    /// The ids and the names of files that misspelt ones probably stand for.
    misspelt: FxHashSet<String>,
}

/// Takes out follow-on diagnostics, and marks the errors that they follow from. `stand_ins` are the values
/// that stand in for what could not be read.
pub fn remove(sources: &Sources, stand_ins: &[StandIn], diagnostics: &mut Diagnostics) {
    if diagnostics.count(Severity::Error) == 0 {
        return;
    }
    let mut list: Vec<Diagnostic> = std::mem::take(diagnostics).into_iter().collect();
    let unknown = Unknown::new(sources, stand_ins, &list);
    let causes: Vec<Option<Option<usize>>> = list.iter().map(|it| unknown.cause(it)).collect();
    let stood_in = unknown.doubts.values().flatten();
    let stood_in = stood_in.filter(|doubt| doubt.is_stand_in);
    let stood_in = stood_in.filter_map(|doubt| doubt.cause);
    let hiding: FxHashSet<usize> = causes
        .iter()
        .flatten()
        .flatten()
        .copied()
        .chain(stood_in)
        .collect();
    for (at, diagnostic) in list.iter_mut().enumerate() {
        if hiding.contains(&at) || HIDING.contains(&diagnostic.code) {
            diagnostic.hide();
        }
    }
    let kept = list.into_iter().zip(causes);
    diagnostics.extend(kept.filter(|(_, cause)| cause.is_none()).map(|(it, _)| it));
}

impl<'a> Unknown<'a> {
    fn new(sources: &'a Sources, stand_ins: &[StandIn], list: &[Diagnostic]) -> Self {
        let mut unknown = Self {
            sources,
            doubts: FxHashMap::default(),
            unread: FxHashMap::default(),
            lossy: FxHashMap::default(),
            misspelt: FxHashSet::default(),
        };
        for (at, diagnostic) in list.iter().enumerate() {
            match &diagnostic.location {
                Location::Span(span) => unknown.note(at, diagnostic, *span),
                Location::File(path) => {
                    let code = diagnostic.code;
                    let missing = [
                        Code::MisplacedFile,
                        Code::UnreadableFile,
                        Code::FileTooLarge,
                    ];
                    if let Some(name) = text_name(path).filter(|_| missing.contains(&code)) {
                        unknown.unread.insert(name.to_owned(), at);
                    }
                }
            }
        }
        for stand_in in stand_ins {
            let doubts = unknown.doubts.entry(stand_in.source).or_default();
            let cause = doubts.iter().find(|doubt| doubt.key == stand_in.key);
            let about_file = |it: &Diagnostic| matches!(it.location, Location::Span(span) if span.source == stand_in.source);
            let missing = |it: &Diagnostic| {
                it.severity() == Severity::Error
                    && about_file(it)
                    && it.message.contains(&format!("`{}`", stand_in.key))
            };
            let cause = match cause {
                Some(doubt) => doubt.cause,
                None => list.iter().position(missing),
            };
            doubts.push(Doubt {
                key: stand_in.key.to_owned(),
                cause,
                is_stand_in: true,
            });
        }
        unknown
    }

    /// Notes what an error at a place makes unknown.
    fn note(&mut self, at: usize, diagnostic: &Diagnostic, span: Span) {
        let key = match diagnostic.code {
            Code::InvalidUtf8 => {
                self.lossy.insert(span.source, at);
                return;
            }
            Code::UnknownId | Code::UnknownMention | Code::NoSuchFile => {
                let meant = diagnostic.fix.iter().map(|fix| fix.replacement.as_str());
                self.misspelt
                    .extend(meant.map(|meant| last_name(meant).to_owned()));
                return;
            }
            Code::NoFrontMatter | Code::UnclosedFrontMatter => {
                let text = &self.sources.get(span.source).text;
                match fence::guess(text).yaml.is_empty() {
                    true => ALL_KEYS.to_owned(),
                    false => return,
                }
            }
            // A misspelt key stands for the right one.
            Code::UnknownKey => match &diagnostic.fix {
                Some(fix) => fix.replacement.clone(),
                None => return,
            },
            // It is about the whole, at its first line, if it is not within an entry.
            Code::MissingKey if self.begins_line(span) => return,
            Code::YamlSyntax
            | Code::DuplicateKey
            | Code::MissingKey
            | Code::WrongType
            | Code::ImpossibleDate
            | Code::UnknownChoice
            | Code::EmptyValue
            | Code::BadNumber => match self.key_at(span) {
                Some(key) => key.to_owned(),
                None => return,
            },
            _ => return,
        };
        let doubts = self.doubts.entry(span.source).or_default();
        doubts.push(Doubt {
            key,
            cause: Some(at),
            is_stand_in: false,
        });
    }

    fn begins_line(&self, span: Span) -> bool {
        let text = &self.sources.get(span.source).text;
        matches!(
            text[..span.range().start].chars().next_back(),
            None | Some('\n')
        )
    }

    /// The key of the outermost level that a place in YAML belongs to.
    fn key_at(&self, span: Span) -> Option<&'a str> {
        let text = &self.sources.get(span.source).text;
        let line_end = text[span.range().start..].find('\n');
        let line_end = line_end.map_or(text.len(), |end| span.range().start + end);
        let lines = text[..line_end].lines().rev();
        let mut keys = lines.filter_map(|line| line.get(..yaml::key_length(line)?));
        keys.next()
    }

    /// The first of these keys that a file leaves unknown: the index of the error.
    fn doubt(&self, source: SourceId, keys: &[&str]) -> Option<Option<usize>> {
        let mut doubts = self.doubts.get(&source)?.iter();
        let found = doubts.find(|doubt| doubt.key == ALL_KEYS || keys.contains(&&*doubt.key));
        found.map(|doubt| doubt.cause)
    }

    /// Whether a diagnostic follows from another: the index of that one, where it is known.
    fn cause(&self, diagnostic: &Diagnostic) -> Option<Option<usize>> {
        let code = diagnostic.code;
        let places = places(diagnostic);
        if let Some(keys) = RESTS_ON.iter().find(|(it, _)| *it == code).map(|it| it.1) {
            let mut doubts = places.iter().map(|span| self.doubt(span.source, keys));
            if let Some(cause) = doubts.find_map(|cause| cause) {
                return Some(cause);
            }
        }
        if let Some((_, key)) = RESTS_ON_SITE.iter().find(|(it, _)| *it == code)
            && let Some(site) = self.sources.find(SITE_FILE)
            && let Some(cause) = self.doubt(site, &[*key])
        {
            return Some(cause);
        }
        let written = places.first().and_then(|span| {
            let text = &self.sources.get(span.source).text;
            text.get(span.range())
        });
        match code {
            Code::NeverMentioned => self.unread_text().or_else(|| self.declared(places[0])),
            Code::UnintroducedName => self.nameless(diagnostic),
            Code::UnusedFile => self.unread_text().or_else(|| {
                let Location::File(path) = &diagnostic.location else {
                    return None;
                };
                self.misspelt.contains(last_name(path)).then_some(None)
            }),
            Code::UnknownId
            | Code::UnknownMention
            | Code::NoSuchFile
            | Code::NoSuchPage
            | Code::NoSuchAnchor => {
                let unread = || self.unread.get(last_name(written?)).copied();
                let lossy = || {
                    let is_lossy = written?.contains(char::REPLACEMENT_CHARACTER);
                    let at = self.lossy.get(&places.first()?.source)?;
                    is_lossy.then_some(*at)
                };
                unread().or_else(lossy).map(Some)
            }
            _ => None,
        }
    }

    /// Some text is not read, so nobody knows what it links to and mentions.
    fn unread_text(&self) -> Option<Option<usize>> {
        self.unread.values().min().map(|at| Some(*at))
    }

    /// Whether the record that a diagnostic proposes has names that cannot be read: one of them may be this.
    fn nameless(&self, diagnostic: &Diagnostic) -> Option<Option<usize>> {
        let proposed = |id: &str| diagnostic.help.iter().any(|help| help.contains(id));
        let mut doubts = self.doubts.iter().filter_map(|(source, doubts)| {
            let doubt = doubts
                .iter()
                .find(|it| ["name", "aliases"].contains(&&*it.key))?;
            let id = text_name(&self.sources.get(*source).path)?;
            proposed(id).then_some(doubt.cause)
        });
        doubts.next()
    }

    /// Whether a brief declares the record at `place` in a list that cannot be read, or by a misspelt id.
    fn declared(&self, place: Span) -> Option<Option<usize>> {
        let id = text_name(&self.sources.get(place.source).path)?;
        if self.misspelt.contains(id) {
            return Some(None);
        }
        let mut doubts = self.doubts.iter().filter_map(|(source, doubts)| {
            let file = self.sources.get(*source);
            let is_brief = DocumentKind::of(&file.path) == Some(DocumentKind::Brief);
            let lists = ["people", "treaties", "organisations", ALL_KEYS];
            let doubt = doubts.iter().find(|it| lists.contains(&&*it.key))?;
            (is_brief && file.text.contains(id)).then_some(doubt.cause)
        });
        doubts.next()
    }
}

/// The places of a diagnostic, its own first.
fn places(diagnostic: &Diagnostic) -> Vec<Span> {
    let own = match diagnostic.location {
        Location::Span(span) => Some(span),
        Location::File(_) => None,
    };
    let others = diagnostic.others.iter().map(|other| other.span);
    own.into_iter().chain(others).collect()
}

/// The name of a text's file without folders and `.md`, or another ending of Markdown.
fn text_name(path: &str) -> Option<&str> {
    let (name, ending) = path.rsplit_once('/')?.1.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    ["md", "markdown", "mdown", "mkd"]
        .contains(&&*ending)
        .then_some(name)
}

/// The last part of an id, a path or an address, without `.md` and without an anchor.
fn last_name(written: &str) -> &str {
    let path = written.split(['#', '?']).next().unwrap_or(written);
    let path = path.trim_end_matches('/');
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use crate::archive::tests::assembled;

    /// Checks what is reported of a site with a good `site.yaml` and these files.
    #[track_caller]
    fn check(files: &str, expected: &[&str]) {
        let site = format!("//- site.yaml\ntitle: T\n{files}");
        let (_, found) = assembled(&site);
        assert_eq!(found, expected, "{site}");
    }

    #[test]
    fn errors_in_front_matter_hide_nothing_of_the_text() {
        let text = "See [x](x.md), [[nobody]], [y](#y).[^1] ![](a.b.md)\n";
        let of_text = [
            "E307 there is no file `x.md`",
            "E305 `[[nobody]]` names no record",
            "E309 this page has no anchor `#y`",
            "E314 there is no footnote `[^1]`",
            "W507 this image has no alternative text",
            "E307 there is no file `a.b.md`",
        ];
        for (front, error) in [
            (
                "---\ntitle: A\ndate: 2001-02-30\n---\n",
                "E108 the date `2001-02-30` does not exist",
            ),
            (
                "---\ntitle: A\ndate: [2001\n---\n",
                "E103 the YAML cannot be read: the bracket `[` is never closed",
            ),
            (
                "---\ntitle: A: B\ndate: 2001-02-03\n---\n",
                "E103 the YAML cannot be read: a colon followed by a space would begin another value",
            ),
            (
                "---\ntitle:\ndate: 2001-02-03\n---\n",
                "E111 `title` is empty",
            ),
            ("---\ntitle: A\n---\n", "E106 a brief needs `date`"),
            (
                "---\n- title: A\n---\n",
                "E107 a brief must be a mapping, not a list",
            ),
            (
                "---\nTalks about talks\n---\n",
                "E103 the YAML cannot be read: this line is neither a key nor indented",
            ),
            (
                "\n---\ntitle: A\ndate: 2001-02-03\n---\n",
                "E101 the front matter does not begin on the file's first line",
            ),
            ("", "E101 this file has no front matter"),
            (
                "---\ntitle: A\ndate: 2001-02-03\n\n",
                "E102 the front matter is not closed",
            ),
        ] {
            let mut expected = vec![error];
            expected.extend(of_text);
            check(&format!("//- briefs/b.md\n{front}{text}"), &expected);
        }
    }

    #[test]
    fn several_errors_of_front_matter_are_reported_together() {
        check(
            "//- briefs/b.md\n---\ntitle: A: B\ndate: 2001-02-30\ndraft: maybe\npeople: [x]\nsupersedes: y\nvolume: z\nissue: 4\n---\n",
            &[
                "E103 the YAML cannot be read: a colon followed by a space would begin another value",
                "E108 the date `2001-02-30` does not exist",
                "E107 `draft` must be `true` or `false`, not `maybe`",
                "E304 there is no person `x`",
                "E304 there is no brief `y`",
                "E114 `volume` cannot be `z`",
            ],
        );
    }

    #[test]
    fn what_refers_to_a_faulty_file_is_no_error() {
        check(
            "//- briefs/a.md\n---\ntitle: A\ndate: 2001-02-03\nsupersedes: b\npeople: [x]\norganisations: [y]\ntreaties: [z]\n---\n\
             [[x]] [[y]] [[z]] [b](b.md#h) [x](../people/x.md) /briefs/b/ [b](/briefs/b/)\n\
             //- briefs/b.md\n---\ntitle: B\ndate: x\n---\n## H\n\
             //- people/x.md\n---\naliases: [X]\n---\n\
             //- organisations/y.md\n---\nname: [Y\n---\n\
             //- treaties/z.md\nNo front matter.\n",
            &[
                "E108 `x` is not a date",
                "E103 the YAML cannot be read: the bracket `[` is never closed",
                "E106 a person needs `name`",
                "E101 this file has no front matter",
            ],
        );
    }

    #[test]
    fn what_rests_on_a_value_that_cannot_be_read_is_not_reported() {
        // Which Ivanov may depend on the date.
        let ivanovs = "//- people/igor.md\n---\nname: Igor Ivanov\n---\n//- people/sergei.md\n---\nname: Sergei Ivanov\n---\n";
        let brief = |date: &str| {
            format!(
                "//- briefs/a.md\n---\ntitle: A\ndate: {date}\npeople: [igor, sergei]\n---\nA view of Mr Ivanov himself.\n{ivanovs}"
            )
        };
        let (_, found) = assembled(&format!("//- site.yaml\ntitle: T\n{}", brief("2001-01-01")));
        assert!(found.iter().any(|it| it.starts_with("W502")), "{found:?}");
        check(
            &brief("2001-13-01"),
            &["E108 the date `2001-13-01` does not exist"],
        );
        // What a stand-in for the date would contradict.
        check(
            "//- briefs/2001-02-03-a.md\n---\ntitle: A\ndate: 2001-02-30\nsources: [{name: Reuters, date: 2025-12-31}]\n\
             corrections: [{date: 1950-01-01, text: X.}]\npeople: [ann-bee]\n---\n\
             //- people/ann-bee.md\n---\nname: Ann Bee\nborn: 2025\n---\n",
            &["E108 the date `2001-02-30` does not exist"],
        );
        // A list of declared records that cannot be read may name this one.
        check(
            "//- briefs/a.md\n---\ntitle: A\ndate: 2001-01-01\npeople: ann-bee\n---\n//- people/ann-bee.md\n---\nname: Ann Bee\n---\n",
            &["E107 `people` must be a list of texts, not text"],
        );
        check(
            "//- briefs/a.md\n---\ntitle: A\ndate: 2001-01-01\npublication: P\nvolume: VII\nissue: 3\n---\n",
            &["E114 `volume` cannot be `VII`"],
        );
        check(
            "//- briefs/a.md\n---\ntitle: A\ndate: 2001-01-01\n---\nBee\n//- people/ann-bee.md\n---\nname: Ann Bee\nalias: [Bee]\n---\n",
            &["E105 unknown key `alias` in a person"],
        );
    }
}
