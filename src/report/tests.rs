//! What whole reports look like.

use proptest::prelude::*;
use snapbox::{IntoData, assert_data_eq, str};

use super::{Format, ReportOptions, report, summary};
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::{Source, Sources};
use crate::base::span::{SourceId, Span};

/// A brief with a misspelt key, two dates, and a paragraph in one long line.
const BRIEF: &str = "---
title: Moscow changes its tone
date: 2001-03-14
publicaton: Monitor
date: 2001-03-15
---

On 14 March [[leonid-ivashof]] said that the proposal which the Russian side had handed over in \
Moscow a month before would be kept open, and that nobody in the General Staff, least of all \
himself or Ivanov, had ever thought of a non-strategic system for Europe as anything but a way to \
gain time while the treaty was argued over in Washington.
";

const SITE: &str = "title: Archive\npublications:\n  - {name: Monitor, id: monitor}\n";

fn sources(files: &[(&str, &str)]) -> Sources {
    let file = |(path, text): &(&str, &str)| Source {
        path: (*path).into(),
        text: (*text).into(),
    };
    Sources::new(files.iter().map(file).collect())
}

/// The span of the first `marked` in the source at `path`.
fn span(sources: &Sources, path: &str, marked: &str) -> Span {
    let id = sources.find(path).unwrap();
    let start = sources.get(id).text.find(marked).unwrap();
    Span::new(id, start..start + marked.len())
}

fn written(
    found: impl IntoIterator<Item = Diagnostic>,
    sources: &Sources,
    format: Format,
    options: &ReportOptions,
) -> String {
    let mut diagnostics = Diagnostics::new();
    diagnostics.extend(found);
    let mut out = Vec::new();
    report(&diagnostics, sources, format, options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The report of one diagnostic in a brief, without colours, 80 columns wide.
fn text_of(text: &str, diagnostic: impl FnOnce(&Sources) -> Diagnostic) -> String {
    let sources = sources(&[("content/briefs/x.md", text), ("content/site.yaml", SITE)]);
    let options = ReportOptions {
        width: 80,
        ..ReportOptions::default()
    };
    written([diagnostic(&sources)], &sources, Format::Text, &options)
}

fn in_brief(sources: &Sources, marked: &str) -> Span {
    span(sources, "content/briefs/x.md", marked)
}

fn unknown_key(sources: &Sources) -> Diagnostic {
    let key = in_brief(sources, "publicaton");
    Diagnostic::at(Code::UnknownKey, key, "unknown key `publicaton` in a brief")
        .label("no such key")
        .note("a site's own keys go under `extra`")
        .did_you_mean(Some("publication"), key)
}

fn twice(sources: &Sources) -> Diagnostic {
    let second = in_brief(sources, "date: 2001-03-15");
    Diagnostic::at(
        Code::DuplicateKey,
        Span {
            end: second.start + 4,
            ..second
        },
        "`date` is given twice",
    )
    .label("given again here")
    .and(
        Span {
            end: second.start - 33,
            start: second.start - 37,
            ..second
        },
        "first given here",
    )
    .help("keep one of them")
}

fn unreadable() -> Diagnostic {
    Diagnostic::in_file(
        Code::UnreadableFile,
        "content/briefs/y.md",
        "it cannot be read",
    )
    .note("permission denied")
}

fn never_mentioned(sources: &Sources) -> Diagnostic {
    Diagnostic::at(
        Code::NeverMentioned,
        span(sources, "content/site.yaml", "Archive"),
        "`Archive` is never mentioned",
    )
}

#[test]
fn a_location_and_a_fix() {
    assert_data_eq!(
        text_of(BRIEF, unknown_key),
        str![[r#"
error[E105]: unknown key `publicaton` in a brief
 --> content/briefs/x.md:4:1
  |
4 | publicaton: Monitor
  | ^^^^^^^^^^ no such key
  |
  = note: a site's own keys go under `extra`
help: did you mean `publication`?
  |
4 | publication: Monitor
  |         +


"#]]
    );
}

#[test]
fn a_second_location_in_the_same_file() {
    assert_data_eq!(
        text_of(BRIEF, twice),
        str![[r#"
error[E104]: `date` is given twice
 --> content/briefs/x.md:5:1
  |
3 | date: 2001-03-14
  | ---- first given here
4 | publicaton: Monitor
5 | date: 2001-03-15
  | ^^^^ given again here
  |
  = help: keep one of them


"#]]
    );
}

#[test]
fn a_second_location_in_another_file() {
    let diagnostic = |sources: &Sources| {
        Diagnostic::at(
            Code::UnknownPublication,
            in_brief(sources, "Monitor"),
            "not listed",
        )
        .label("this one")
        .and(
            span(sources, "content/site.yaml", "publications"),
            "the list is here",
        )
        .help("add it to the list")
    };
    assert_data_eq!(
        text_of(BRIEF, diagnostic),
        str![[r#"
warning[W506]: not listed
 --> content/briefs/x.md:4:13
  |
4 | publicaton: Monitor
  |             ^^^^^^^ this one
  |
 ::: content/site.yaml:2:1
  |
2 | publications:
  | ------------ the list is here
  |
  = help: add it to the list


"#]]
    );
}

#[test]
fn a_fix_in_another_file() {
    let diagnostic = |sources: &Sources| {
        let list = span(sources, "content/site.yaml", "monitor}\n");
        Diagnostic::at(
            Code::UnknownPublication,
            in_brief(sources, "Monitor"),
            "not listed",
        )
        .help("list it")
        .fix(
            Span {
                start: list.end,
                ..list
            },
            "  - {name: Observer, id: observer}\n",
        )
    };
    assert_data_eq!(
        text_of(BRIEF, diagnostic),
        str![[r#"
warning[W506]: not listed
 --> content/briefs/x.md:4:13
  |
4 | publicaton: Monitor
  |             ^^^^^^^
  |
help: list it
 --> content/site.yaml:4:1
  |
4 +   - {name: Observer, id: observer}
  |


"#]]
    );
}

#[test]
fn a_whole_file() {
    assert_data_eq!(
        text_of(BRIEF, |_| unreadable()),
        str![[r#"
error[E001]: it cannot be read
--> content/briefs/y.md
 = note: permission denied


"#]]
    );
    let beside = |sources: &Sources| {
        Diagnostic::in_file(Code::UnusedFile, "content/briefs/map.png", "not linked")
            .and(in_brief(sources, "Moscow"), "this brief stands beside it")
    };
    assert_data_eq!(
        text_of(BRIEF, beside),
        str![[r#"
warning[W505]: not linked
 --> content/briefs/map.png
  |
 ::: content/briefs/x.md:2:8
  |
2 | title: Moscow changes its tone
  |        ------ this brief stands beside it


"#]]
    );
}

#[test]
fn a_long_line_is_cut_around_the_location() {
    let diagnostic = |sources: &Sources| {
        let marked = in_brief(sources, "Ivanov");
        Diagnostic::at(
            Code::AmbiguousName,
            marked,
            "`Ivanov` could be either of two people",
        )
        .label("Sergei Ivanov or Igor Ivanov")
        .help("write the full name")
        .help("did you mean `[[sergei-ivanov|Ivanov]]`?")
        .fix(marked, "[[sergei-ivanov|Ivanov]]")
    };
    assert_data_eq!(
        text_of(BRIEF, diagnostic),
        str![[r#"
warning[W502]: `Ivanov` could be either of two people
 --> content/briefs/x.md:8:201
  |
8 | …l Staff, least of all himself or Ivanov, had ever thought of a non-strat…
  |                                   ^^^^^^ Sergei Ivanov or Igor Ivanov
  |
  = help: write the full name
help: did you mean `[[sergei-ivanov|Ivanov]]`?
  |
8 - …l Staff, least of all himself or Ivanov, had ever thought of a non-strat…
8 + …l Staff, least of all himself or [[sergei-ivanov|Ivanov]], had ever thought of a non-strat…
  |


"#]]
    );
}

#[test]
fn a_long_line_with_two_locations() {
    let diagnostic = |sources: &Sources| {
        Diagnostic::at(
            Code::UnknownMention,
            in_brief(sources, "Washington"),
            "two places",
        )
        .label("here")
        .and(in_brief(sources, "leonid-ivashof"), "and there")
    };
    assert_data_eq!(
        text_of(BRIEF, diagnostic),
        str![[r#"
error[E305]: two places
 --> content/briefs/x.md:8:334
  |
8 | …14 March [[leonid-ivashof]] said tha…reaty was argued over in Washington.
  |             -------------- and there                           ^^^^^^^^^^ here


"#]]
    );
}

#[test]
fn a_location_that_is_a_long_line() {
    let diagnostic = |sources: &Sources| {
        let all = in_brief(sources, "On 14");
        let end = u32::try_from(BRIEF.len()).unwrap();
        Diagnostic::at(Code::UnusedFootnote, Span { end, ..all }, "never used").label("this")
    };
    assert_data_eq!(
        text_of(BRIEF, diagnostic),
        str![[r#"
warning[W504]: never used
 --> content/briefs/x.md:8:1
  |
8 | On 14 March [[leonid-ivashof]] said that the proposal which the Russian …
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this


"#]]
    );
}

#[test]
fn a_location_over_several_lines() {
    let diagnostic = |sources: &Sources| {
        Diagnostic::at(
            Code::YamlSyntax,
            in_brief(sources, "date: 2001-03-14\npublicaton: Monitor\n"),
            "these lines",
        )
        .label("all of them")
        .help("take them out")
        .fix(
            in_brief(sources, "date: 2001-03-14\npublicaton: Monitor\n"),
            "",
        )
    };
    assert_data_eq!(
        text_of(BRIEF, diagnostic),
        str![[r#"
error[E103]: these lines
 --> content/briefs/x.md:3:1
  |
3 | / date: 2001-03-14
4 | | publicaton: Monitor
  | |___________________^ all of them
  |
help: take them out
  |
3 - date: 2001-03-14
4 - publicaton: Monitor
  |


"#]]
    );
}

#[test]
fn an_empty_location_at_the_end_of_a_line_and_of_a_text() {
    let after = |sources: &Sources| {
        let title = in_brief(sources, "Moscow changes its tone");
        Diagnostic::at(
            Code::YamlSyntax,
            Span {
                start: title.end,
                ..title
            },
            "something is missing",
        )
        .label("here")
        .fix(
            Span {
                start: title.end,
                ..title
            },
            " again",
        )
    };
    assert_data_eq!(
        text_of(BRIEF, after),
        str![[r#"
error[E103]: something is missing
 --> content/briefs/x.md:2:31
  |
2 | title: Moscow changes its tone
  |                               ^ here
  |
help: this fixes it
  |
2 | title: Moscow changes its tone again
  |                                +++++


"#]]
    );
    let end = |_: &Sources| {
        Diagnostic::at(
            Code::UnclosedFrontMatter,
            Span::new(SourceId(0), 9..9),
            "not closed",
        )
        .label("expected `---`")
    };
    assert_data_eq!(
        text_of("---\na: b\n", end),
        str![[r#"
error[E102]: not closed
 --> content/briefs/x.md:3:1
  |
3 |  
  | ^ expected `---`


"#]]
    );
    assert_data_eq!(
        text_of("", end),
        str![[r#"
error[E102]: not closed
 --> content/briefs/x.md:1:1
  |
1 |  
  | ^ expected `---`


"#]]
    );
}

#[test]
fn tabs_wide_characters_and_carriage_returns() {
    let diagnostic = |sources: &Sources| {
        let key = in_brief(sources, "schlüssel");
        Diagnostic::at(Code::UnknownKey, key, "unknown key")
            .label("this")
            .fix(key, "name")
    };
    assert_data_eq!(
        text_of("---\r\n\t条約: schlüssel\r\n---\r\n", diagnostic),
        str![[r#"
error[E105]: unknown key
 --> content/briefs/x.md:2:6
  |
2 |     条約: schlüssel
  |           ^^^^^^^^^ this
  |
help: this fixes it
  |
2 -     条約: schlüssel
2 +     条約: name
  |


"#]]
    );
}

#[test]
fn no_content_controls_the_terminal() {
    let text = "title: \x1b[31mred\u{9b}2J\u{202e} \x07bell\n";
    let sources = sources(&[("content/\x1b]0;evil\x07.md", text)]);
    let id = SourceId(0);
    let diagnostic = || {
        Diagnostic::at(Code::UnknownKey, Span::new(id, 22..26), "a \x1b[2J message")
            .label("a \x1b[2J label")
            .note("a \u{9b}2J note\nin two lines")
            .help("some \x1b[2J help")
            .fix(Span::new(id, 22..26), "\x1b[2J")
    };
    let with = |format| written([diagnostic()], &sources, format, &ReportOptions::default());
    assert_data_eq!(
        with(Format::Text),
        str![[r#"
error[E105]: a ␛[2J message
 --> content/␛]0;evil␇.md:1:20
  |
1 | title: ␛[31mred�2J� ␇bell
  |                    ^^^^ a ␛[2J label
  |
  = note: a �2J note
          in two lines
help: some ␛[2J help
  |
1 - title: ␛[31mred�2J� ␇bell
1 + title: ␛[31mred�2J�␛[2Jll
  |


"#]]
        .raw()
    );
    assert_data_eq!(
        with(Format::Short),
        str![[r#"
content/␛]0;evil␇.md:1:20: error[E105]: a ␛[2J message

"#]]
        .raw()
    );
    assert_data_eq!(with(Format::Json), str![[r#"
{"code":"E105","severity":"error","message":"a \u001b[2J message","file":"content/\u001b]0;evil\u0007.md","line":1,"column":20,"end_line":1,"end_column":24,"start":22,"end":26,"label":"a \u001b[2J label","others":[],"notes":["a \u009b2J note\nin two lines"],"help":["some \u001b[2J help"],"fix":{"file":"content/\u001b]0;evil\u0007.md","line":1,"column":20,"end_line":1,"end_column":24,"start":22,"end":26,"replacement":"\u001b[2J"},"hides":false}

"#]].raw());
    assert_data_eq!(with(Format::Github), str![[r#"
::error file=content/␛]0;evil␇.md,line=1,col=20,endLine=1,endColumn=24,title=E105::a ␛[2J message%0Aa ␛[2J label%0Anote: a �2J note%0Ain two lines%0Ahelp: some ␛[2J help

"#]].raw());
}

#[test]
fn many_of_one_code_are_summed_up() {
    let sources = sources(&[("content/site.yaml", SITE)]);
    let many = || {
        let warnings = (0..9).map(|_| never_mentioned(&sources));
        let errors = (0..102).map(|_| unreadable());
        warnings.chain(errors)
    };
    let options = ReportOptions::default();
    let text = written(many(), &sources, Format::Text, &options);
    assert_eq!(text.matches("warning[W503]: `Archive`").count(), 5);
    assert_eq!(text.matches("error[E001]: it cannot").count(), 100);
    let end = text.rsplit_once("denied\n").unwrap().1;
    assert_data_eq!(
        end,
        str![[r#"

error[E001]: 2 more of this kind (a file cannot be read); --format json lists all
warning[W503]: 4 more of this kind (a record is never mentioned); --format json lists all


"#]]
    );
    let options = ReportOptions {
        every_one: true,
        ..options
    };
    assert_eq!(
        written(many(), &sources, Format::Text, &options)
            .matches("[W503]")
            .count(),
        9
    );
    assert_eq!(
        written(many(), &sources, Format::Short, &options)
            .lines()
            .count(),
        111
    );
}

#[test]
fn colours_are_only_used_when_asked_for() {
    let sources = sources(&[("content/briefs/x.md", BRIEF)]);
    let with = |color| {
        let options = ReportOptions {
            color,
            width: 80,
            ..ReportOptions::default()
        };
        written(
            [unknown_key(&sources), twice(&sources)],
            &sources,
            Format::Text,
            &options,
        )
    };
    let (plain, coloured) = (with(false), with(true));
    assert!(!plain.contains('\x1b') && coloured.contains("\x1b[1m"));
    assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), plain);
}

/// A few diagnostics of all kinds in one format.
fn all_kinds(format: Format, root: &str) -> String {
    let sources = sources(&[("content/briefs/x.md", BRIEF), ("content/site.yaml", SITE)]);
    let options = ReportOptions {
        root: root.into(),
        ..ReportOptions::default()
    };
    let over_lines = Diagnostic::at(
        Code::LeftOut,
        in_brief(&sources, "tone\ndate: 2001"),
        "100 % left out: a, b\nand c",
    );
    let diagnostics = [
        unknown_key(&sources),
        twice(&sources),
        over_lines,
        unreadable(),
    ];
    written(diagnostics, &sources, format, &options)
}

#[test]
fn one_line_each() {
    assert_data_eq!(
        all_kinds(Format::Short, "../archive/"),
        str![[r#"
../archive/content/briefs/x.md:4:1: error[E105]: unknown key `publicaton` in a brief
../archive/content/briefs/x.md:5:1: error[E104]: `date` is given twice
../archive/content/briefs/x.md:2:27: note[N601]: 100 % left out: a, b and c
../archive/content/briefs/y.md: error[E001]: it cannot be read

"#]]
    );
}

#[test]
fn json() {
    assert_data_eq!(all_kinds(Format::Json, ""), str![[r#"
{"code":"E105","severity":"error","message":"unknown key `publicaton` in a brief","file":"content/briefs/x.md","line":4,"column":1,"end_line":4,"end_column":11,"start":52,"end":62,"label":"no such key","others":[],"notes":["a site's own keys go under `extra`"],"help":["did you mean `publication`?"],"fix":{"file":"content/briefs/x.md","line":4,"column":1,"end_line":4,"end_column":11,"start":52,"end":62,"replacement":"publication"},"hides":false}
{"code":"E104","severity":"error","message":"`date` is given twice","file":"content/briefs/x.md","line":5,"column":1,"end_line":5,"end_column":5,"start":72,"end":76,"label":"given again here","others":[{"file":"content/briefs/x.md","line":3,"column":1,"end_line":3,"end_column":5,"start":35,"end":39,"label":"first given here"}],"notes":[],"help":["keep one of them"],"fix":null,"hides":false}
{"code":"N601","severity":"note","message":"100 % left out: a, b\nand c","file":"content/briefs/x.md","line":2,"column":27,"end_line":3,"end_column":11,"start":30,"end":45,"label":"","others":[],"notes":[],"help":[],"fix":null,"hides":false}
{"code":"E001","severity":"error","message":"it cannot be read","file":"content/briefs/y.md","line":null,"column":null,"end_line":null,"end_column":null,"start":null,"end":null,"label":"","others":[],"notes":["permission denied"],"help":[],"fix":null,"hides":false}

"#]].raw());
}

#[test]
fn github() {
    assert_data_eq!(
        all_kinds(Format::Github, "archive/"),
        str![[r#"
::error file=archive/content/briefs/x.md,line=4,col=1,endLine=4,endColumn=11,title=E105::unknown key `publicaton` in a brief%0Ano such key%0Anote: a site's own keys go under `extra`%0Ahelp: did you mean `publication`?
::error file=archive/content/briefs/x.md,line=5,col=1,endLine=5,endColumn=5,title=E104::`date` is given twice%0Agiven again here%0Aarchive/content/briefs/x.md:3:1: first given here%0Ahelp: keep one of them
::notice file=archive/content/briefs/x.md,line=2,endLine=3,title=N601::100 %25 left out: a, b%0Aand c
::error file=archive/content/briefs/y.md,title=E001::it cannot be read%0Anote: permission denied

"#]]
    );
}

#[test]
fn the_closing_lines() {
    let sources = sources(&[("content/briefs/x.md", BRIEF), ("content/site.yaml", SITE)]);
    let of = |found: Vec<Diagnostic>| {
        let mut diagnostics = Diagnostics::new();
        diagnostics.extend(found);
        summary(&diagnostics, &sources)
    };
    assert_data_eq!(
        of(vec![
            never_mentioned(&sources),
            unknown_key(&sources),
            unreadable()
        ]),
        str![[r#"
chancery: 2 errors, 1 warning
for more about an error: chancery explain E105
"#]]
    );
    assert_data_eq!(
        of(vec![never_mentioned(&sources), never_mentioned(&sources)]),
        str![[r#"
chancery: 2 warnings
for more about a warning: chancery explain W503
"#]]
    );
    assert_eq!(of(Vec::new()), "");
}

/// Diagnostics anywhere in any text, inside the text or not.
fn any_diagnostic() -> impl Strategy<Value = (String, Diagnostic)> {
    let piece = "([a-z ]{1,12}|\n|\r\n|\r|\t|é|条|\x1b\\[|\u{9b}|\u{200d}|\\PC){0,40}";
    let bytes = || (0u32..120, 0u32..120).prop_map(|(start, end)| (start, start.max(end)));
    let parts = (
        piece,
        1usize..6,
        bytes(),
        bytes(),
        bytes(),
        "([a-z]{1,9}|\n|\\PC){0,5}",
    );
    parts.prop_map(|(text, repeat, first, second, third, replacement)| {
        let at = |(start, end)| Span {
            source: SourceId(0),
            start,
            end,
        };
        let diagnostic = Diagnostic::at(Code::UnknownKey, at(first), "a message")
            .label(replacement.clone())
            .and(at(second), "another")
            .help(replacement.clone())
            .fix(at(third), replacement);
        (text.repeat(repeat), diagnostic)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    #[test]
    fn any_diagnostic_can_be_shown((text, diagnostic) in any_diagnostic(), width in 0usize..90) {
        let sources = sources(&[("x.md", &text)]);
        let at = match diagnostic.location {
            crate::base::diagnostic::Location::Span(span) => span.start as usize,
            crate::base::diagnostic::Location::File(_) => unreachable!(),
        };
        let (line, column) = sources.get(SourceId(0)).line_and_column(at);
        let options = ReportOptions { width, ..ReportOptions::default() };
        for format in [Format::Text, Format::Short, Format::Json, Format::Github] {
            let shown = written([diagnostic.clone()], &sources, format, &options);
            let safe = |c: char| c == '\n' || c == '\t' || !c.is_control();
            prop_assert!(shown.chars().all(safe), "{shown:?}");
            if matches!(format, Format::Text | Format::Short) {
                let place = format!("x.md:{line}:{column}");
                prop_assert!(shown.contains(&place), "no {place} in\n{shown}");
            }
        }
    }
}
