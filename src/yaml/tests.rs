//! What authors write that is no YAML, or that YAML reads as less than it says: each with where the report
//! points and what it says. Where a report has a fix, the fix is applied and read again.

use super::{Node, Value, parse};
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics, Location};
use crate::base::span::SourceId;

fn read(yaml: &str) -> (Option<Node>, Vec<Diagnostic>) {
    let mut diagnostics = Diagnostics::new();
    let node = parse(SourceId(0), yaml, 0..yaml.len(), &mut diagnostics);
    (node, diagnostics.into_iter().collect())
}

/// A diagnostic as `LINE:COLUMN «what is underlined» message`.
fn shown(yaml: &str, diagnostic: &Diagnostic) -> String {
    let Location::Span(span) = diagnostic.location else {
        panic!("{diagnostic:?} has no span");
    };
    let before = &yaml[..span.range().start];
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    let message = &diagnostic.message;
    let message = message.strip_prefix("the YAML cannot be read: ");
    let message = message.unwrap_or(&diagnostic.message);
    format!("{line}:{column} «{}» {message}", &yaml[span.range()])
}

/// What `yaml` says after its fixes; `None` if one of its reports has none.
fn fixed(yaml: &str, diagnostics: &[Diagnostic]) -> Option<String> {
    let fixes: Option<Vec<_>> = diagnostics.iter().map(|it| it.fix.clone()).collect();
    let mut fixes = fixes?;
    fixes.sort_by_key(|fix| std::cmp::Reverse(fix.span.start));
    let mut fixed = yaml.to_owned();
    for fix in fixes {
        fixed.replace_range(fix.span.range(), &fix.replacement);
    }
    Some(fixed)
}

/// Checks the reports of `yaml`, and what it becomes when their fixes are applied, which must be readable.
#[track_caller]
fn check(yaml: &str, reports: &[&str], after: Option<&str>) {
    let (_, diagnostics) = read(yaml);
    let found: Vec<String> = diagnostics.iter().map(|it| shown(yaml, it)).collect();
    assert_eq!(found, reports, "in {yaml:?}");
    let fixed = fixed(yaml, &diagnostics);
    assert_eq!(fixed.as_deref(), after, "in {yaml:?}");
    if let Some(fixed) = fixed {
        let left = read(&fixed).1;
        assert!(left.is_empty(), "the fix of {yaml:?} leaves {left:?}");
    }
}

#[test]
fn a_value_that_needs_quotation_marks_gets_them() {
    let colon = "a colon followed by a space would begin another value";
    check(
        "title: Missile defence: a change\ndate: 2001-03-14\n",
        &[&format!("1:23 «:» {colon}")],
        Some("title: \"Missile defence: a change\"\ndate: 2001-03-14\n"),
    );
    check(
        "summary: He said \"no\": and, “yes: no”.\n",
        &[&format!("1:22 «:» {colon}")],
        Some("summary: 'He said \"no\": and, “yes: no”.'\n"),
    );
    check(
        "title: “Tone: changed”\n",
        &[&format!("1:13 «:» {colon}")],
        Some("title: \"“Tone: changed”\"\n"),
    );
    check(
        "sources:\n  - name: A: b\n    url: x\n",
        &[&format!("2:12 «:» {colon}")],
        Some("sources:\n  - name: \"A: b\"\n    url: x\n"),
    );
    check(
        "title: Talks:\n",
        &[&format!("1:13 «:» {colon}")],
        Some("title: \"Talks:\"\n"),
    );
    for sign in [
        "@home", "% of", "%a", "*shared", "| x", "> x", "- x", "? x", ", x", "] x", "} x",
    ] {
        let first = &sign[..1];
        check(
            &format!("title: {sign}\n"),
            &[&format!(
                "1:8 «{first}» a value cannot begin with `{first}`"
            )],
            Some(&format!("title: \"{sign}\"\n")),
        );
    }
    check(
        "title: `x`\n",
        &["1:8 «`» a value cannot begin with a backtick"],
        Some("title: \"`x`\"\n"),
    );
}

#[test]
fn quotation_marks_and_brackets_that_do_not_match() {
    check(
        "title: \"A\ndate: x\n",
        &["1:8 «\"» the quotation mark `\"` is never closed"],
        Some("title: \"A\"\ndate: x\n"),
    );
    check(
        "title: 'A\ndate: x\n",
        &["1:8 «'» the quotation mark `'` is never closed"],
        Some("title: 'A'\ndate: x\n"),
    );
    let apostrophe = "an apostrophe ends a text in single quotation marks";
    check(
        "title: 'it's here'\n",
        &[&format!("1:11 «'» {apostrophe}")],
        Some("title: \"it's here\"\n"),
    );
    check(
        "title: 'the officers' mess'\n",
        &[&format!("1:21 «'» {apostrophe}")],
        Some("title: \"the officers' mess\"\n"),
    );
    check(
        "authors: ['O'Neill', B]\n",
        &["1:13 «'» a quotation mark ends the text in the middle of a word"],
        None,
    );
    check(
        "title: \"A\" and b\n",
        &["1:12 «and b» something follows the closing quotation mark"],
        Some("title: '\"A\" and b'\n"),
    );
    check(
        "title: \"A: \"b\" c\"\n",
        &["1:13 «b\" c\"» something follows the closing quotation mark"],
        Some("title: 'A: \"b\" c'\n"),
    );
    check(
        "title: [Draft] A\n",
        &["1:16 «A» something follows the closing bracket"],
        Some("title: \"[Draft] A\"\n"),
    );
    check(
        "title: \"C:\\dir\"\n",
        &["1:11 «\\d» `\\d` means nothing in double quotation marks"],
        Some("title: \"C:\\\\dir\"\n"),
    );
    check(
        "authors: [A, B\ndate: x\n",
        &["1:10 «[» the bracket `[` is never closed"],
        None,
    );
    check(
        "roles:\n  - {title: A, from: 1\n  - {title: B}\ndate: x\n",
        &["2:5 «{» the bracket `{` is never closed"],
        None,
    );
    check(
        "authors: [A #1, B]\ntitle: x\n",
        &["1:13 «#» the bracket `[` is never closed"],
        None,
    );
    check(
        "tags: [a, b}\n",
        &["1:12 «}» `[` is closed by `}`"],
        Some("tags: [a, b]\n"),
    );
}

#[test]
fn spaces_tabs_and_colons_that_are_missing_or_in_the_wrong_place() {
    check(
        "title: A\n\tdate: x\n",
        &["2:1 «\t» a tab indents this line"],
        None,
    );
    check(
        "sources:\n\t- name: R\n",
        &["2:1 «\t» a tab indents this line"],
        None,
    );
    check(
        "title:A\ndate: x\nsummary:B\n",
        &[
            "1:6 «:» there is no space after the colon",
            "3:8 «:» there is no space after the colon",
        ],
        Some("title: A\ndate: x\nsummary: B\n"),
    );
    check(
        "tags:\n-a\n- b\n",
        &["2:1 «-» there is no space after the dash"],
        Some("tags:\n- a\n- b\n"),
    );
    let odd = "this is a non-breaking space, or another space that YAML does not count as one";
    check(
        "title:\u{a0}A\ndate: x\n",
        &[&format!("1:7 «\u{a0}» {odd}")],
        Some("title: A\ndate: x\n"),
    );
    check(
        "title: A\nroles:\n\u{a0}\u{a0}- title: x\n",
        &[&format!("3:1 «\u{a0}\u{a0}» {odd}")],
        Some("title: A\nroles:\n - title: x\n"),
    );
    check(
        "title = A\ndate：x\n",
        &[
            "1:7 «=» an equals sign stands where YAML has a colon",
            "2:5 «：» this colon is a full-width one",
        ],
        Some("title: A\ndate: x\n"),
    );
    check(
        "title A\ndate: x\n",
        &["1:1 «title A» this line is neither a key nor indented"],
        None,
    );
    check(
        "summary: one or\ntwo three\ndate: x\n",
        &["2:1 «two three» this line is neither a key nor indented"],
        Some("summary: one or\n  two three\ndate: x\n"),
    );
    check(
        " title: A\ndate: x\n",
        &["1:1 « » the first key is indented, and others are not"],
        Some("title: A\ndate: x\n"),
    );
    check(
        "title: A\n  date: x\n",
        &["2:1 «  » this line is indented, so it would belong to the value above"],
        None,
    );
    check(
        "roles:\n  - title: A\n   from: x\n",
        &["3:1 «   » this line does not line up with any line above"],
        None,
    );
    check(
        "title: A\n---\ndate: x\n",
        &["2:1 «---» a line `---` begins a second document"],
        None,
    );
    check("title: A\ndate:\tx\n", &[], Some("title: A\ndate:\tx\n"));
}

#[test]
fn one_wrong_entry_hides_no_other() {
    let yaml =
        "title: A: b\nsummary: |\n  c: d\n  @e\ndate: 2001\nauthors: [A\ntitle: C\nextra: {x: 1}\n";
    let (node, diagnostics) = read(yaml);
    let codes: Vec<Code> = diagnostics.iter().map(|it| it.code).collect();
    assert_eq!(
        codes,
        [Code::YamlSyntax, Code::YamlSyntax, Code::DuplicateKey]
    );
    let Some(Value::Map(pairs)) = node.map(|node| node.value) else {
        panic!("it is a mapping");
    };
    let said = |key: &str| {
        let pair = pairs.iter().find(|(known, _)| known.value == key);
        pair.map(|(_, node)| node.value.clone())
    };
    assert_eq!(said("title"), Some(Value::Unreadable));
    assert_eq!(said("authors"), Some(Value::Unreadable));
    let text = |text: &str, quoted| {
        let text = text.to_owned();
        Some(Value::Scalar { text, quoted })
    };
    assert_eq!(said("summary"), text("c: d\n@e\n", true));
    assert_eq!(said("date"), text("2001", false));
    assert_eq!(
        said("extra"),
        Some(Value::Extra(serde_json::json!({"x": 1})))
    );
}

#[test]
fn tags_and_anchors_drop_no_word() {
    check(
        "title: !important notice\nsummary: &co and friends\n",
        &[
            "1:8 «!» a value cannot begin with `!`",
            "2:10 «&» a value cannot begin with `&`",
        ],
        Some("title: \"!important notice\"\nsummary: \"&co and friends\"\n"),
    );
    check(
        "tags:\n  - !a b\n  - &c d\n  - *c\n",
        &[
            "2:5 «!» a value cannot begin with `!`",
            "3:5 «&» a value cannot begin with `&`",
            "4:5 «*» a value cannot begin with `*`",
        ],
        Some("tags:\n  - \"!a b\"\n  - \"&c d\"\n  - \"*c\"\n"),
    );
    check(
        "tags: [a, !b c]\n",
        &["1:11 «!» a value cannot begin with `!`"],
        None,
    );
    check(
        "title: !\nroles: &r\n  - {title: a}\n",
        &[
            "1:8 «!» a value cannot begin with `!`",
            "2:8 «&» a value cannot begin with `&`",
        ],
        None,
    );
    check("title: A & B! *\n", &[], Some("title: A & B! *\n"));
}

#[test]
fn comments_do_not_cut_a_text_in_silence() {
    check(
        "title: Talks #4 resume\nsummary: See # rest\n",
        &[
            "1:14 «#4 resume» a comment cuts off this text: only `Talks` is read",
            "2:14 «# rest» a comment cuts off this text: only `See` is read",
        ],
        Some("title: \"Talks #4 resume\"\nsummary: \"See # rest\"\n"),
    );
    check(
        "aliases:\n  - Group #1\nsources:\n  - name: Reuters # agency\n",
        &[
            "2:11 «#1» a comment cuts off this text: only `Group` is read",
            "4:19 «# agency» a comment cuts off this text: only `Reuters` is read",
        ],
        Some("aliases:\n  - \"Group #1\"\nsources:\n  - name: \"Reuters # agency\"\n"),
    );
    check(
        "summary: in two\n  lines #2 of\n",
        &["2:9 «#2 of» a comment cuts off this text: only `in two lines` is read"],
        Some("summary: \"in two\n  lines #2 of\"\n"),
    );
    check(
        "summary: #4 resumes\n",
        &["1:10 «#4 resumes» `summary` has no value: what follows is a comment"],
        Some("summary: \"#4 resumes\"\n"),
    );
    let texts = [
        ("publication", "Series # 4"),
        ("abbreviation", "JKG # 2"),
        ("sort_name", "Kos # x"),
        ("family", "Kos # a guess"),
        ("organisation", "Ministry # 2"),
        ("by", "Russia # 2"),
        ("country", "Chechnya # 1"),
    ];
    for (key, value) in texts {
        let (kept, _) = value.split_once(" #").unwrap();
        let comment = &value[kept.len() + 1..];
        let column = key.len() + 3 + kept.len() + 1;
        let cut = format!("a comment cuts off this text: only `{kept}` is read");
        check(
            &format!("{key}: {value}\n"),
            &[&format!("1:{column} «{comment}» {cut}")],
            Some(&format!("{key}: \"{value}\"\n")),
        );
    }
    for list in ["authors", "tags", "aliases"] {
        check(
            &format!("{list}:\n  - Jane # and John\n"),
            &["2:10 «# and John» a comment cuts off this text: only `Jane` is read"],
            Some(&format!("{list}:\n  - \"Jane # and John\"\n")),
        );
    }
    let fine = "# c\ntitle: A  # why\nname: \"B\" # c\ncountry: RU # Russia\npeople:\n  - x-y # X\n\
                organisation: nato # the alliance\nvolume: 1 # first\nborn: 1950 # or so\nkind: # d\nsummary: # e\n\
                text: C# and F#4\ntags: [a, b] #c\ndate: 2001 # c\nhow: |\n  a #4\nextra: {a: b} ##\n";
    check(fine, &[], Some(fine));
}

#[test]
fn values_that_no_page_can_show_are_reported() {
    check(
        "extra:\n  x: .inf\n  y: [-.Inf, .nan, '.inf', inf]\n",
        &[
            "2:6 «.inf» `extra` contains a value that templates cannot use: `.inf` is not a number that can be shown",
            "3:7 «-.Inf» `extra` contains a value that templates cannot use: `-.Inf` is not a number that can be shown",
            "3:14 «.nan» `extra` contains a value that templates cannot use: `.nan` is not a number that can be shown",
        ],
        Some("extra:\n  x: \".inf\"\n  y: [\"-.Inf\", \".nan\", '.inf', inf]\n"),
    );
}
