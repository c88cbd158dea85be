//! What is found to be no markup, what the fixes make of it, and what stays silent.

use super::problem::MarkupProblem;
use super::problem::MarkupProblemKind::{self, *};
use super::problem::{NoHeading, NoLink, NoTable, NotShown, OtherSyntax};
use super::walk::markup_problems;
use crate::markdown::parse::ParsedText;

fn problems(text: &str) -> Vec<MarkupProblem> {
    markup_problems(&ParsedText::new(text, 0))
}

/// What is found in a text: each kind, and the piece of the text.
fn found(text: &str) -> Vec<(MarkupProblemKind, &str)> {
    let found = problems(text).into_iter();
    found.map(|it| (it.kind, &text[it.span])).collect()
}

/// Checks that a text has one problem, where it stands, and what its fix makes of the text. What is
/// fixed is silent.
fn check(text: &str, kind: MarkupProblemKind, place: &str, fixed: Option<&str>) {
    assert_eq!(found(text), [(kind, place)], "{text:?}");
    let fix = problems(text).into_iter().find_map(|it| it.fix);
    let changed = fix.map(|(range, by)| text[..range.start].to_owned() + &by + &text[range.end..]);
    assert_eq!(changed.as_deref(), fixed, "{text:?}");
    if let Some(changed) = changed {
        assert_eq!(found(&changed), [], "{changed:?}");
    }
}

#[test]
fn what_looks_like_a_link() {
    let link = |text, why, place, fixed| check(text, NoLink(why), place, fixed);
    use NoLink::*;
    for (text, place, fixed) in [
        ("see [a](b c.pdf).", "[a](b c.pdf)", "see [a](<b c.pdf>)."),
        (
            "![x](map of june.png)",
            "![x](map of june.png)",
            "![x](<map of june.png>)",
        ),
        (
            "[a *b*](https://e.org/a b 'T t')",
            "[a *b*](https://e.org/a b 'T t')",
            "[a *b*](<https://e.org/a b> 'T t')",
        ),
        (
            "[a]( b c (1).pdf )",
            "[a]( b c (1).pdf )",
            "[a]( <b c (1).pdf> )",
        ),
        ("> - [a](b c)", "[a](b c)", "> - [a](<b c>)"),
    ] {
        link(text, BlankInAddress, place, Some(fixed));
    }
    link(
        "[a](https://e.org/x and so on",
        NoParenthesis,
        "[a](https://e.org/x",
        Some("[a](https://e.org/x) and so on"),
    );
    link(
        "[a [b](c.md) d](e.md)",
        LinkInLink,
        "[a [b](c.md) d](e.md)",
        None,
    );
    link("![a [[b]]](i.png)", LinkInLink, "![a [[b]]](i.png)", None);
    link(
        "![a[^1] b](i.png) c[^1]\n\n[^1]: d",
        NoteInLink,
        "![a[^1] b](i.png)",
        Some("![a b](i.png)[^1] c[^1]\n\n[^1]: d"),
    );
    link("[a](<b c.md)", BadAddress, "[a](<b c.md)", None);
    let label = || NoDefinition("ref".to_owned());
    link("[undefined][ref] b", label(), "[undefined][ref]", None);
    link("[ref][]", label(), "[ref][]", None);
    link(
        "See [our report]  (../b/x.md \"Title\") b",
        BlankBefore,
        "[our report]  (../b/x.md \"Title\")",
        Some("See [our report](../b/x.md \"Title\") b"),
    );
    link(
        "[a] (#talks) and",
        BlankBefore,
        "[a] (#talks)",
        Some("[a](#talks) and"),
    );
    link(
        "[a] (https://e.org/) b",
        BlankBefore,
        "[a] (https://e.org/)",
        Some("[a](https://e.org/) b"),
    );
    link(
        "the (text)[https://e.org/] b",
        Reversed,
        "(text)[https://e.org/]",
        Some("the [text](https://e.org/) b"),
    );
    link(
        "a [[anna-kowal b",
        BadMark,
        "[[anna-kowal",
        Some("a [[anna-kowal]] b"),
    );
    link(
        "a [[anna-kowal] b",
        BadMark,
        "[[anna-kowal]",
        Some("a [[anna-kowal]] b"),
    );
    link("a[^1 and b", OpenNote, "[^1", Some("a[^1] and b"));
    for silent in [
        "[sic] (U.S.) [...] (e.g.) [he] (AP/Reuters) [a] (#1) [b] (see x.md) [c] (p. 3)",
        "[a](b.pdf) [c](<d e.pdf>) [f](g%20h.pdf) [i](j_(k).pdf) ![l](<m n.png>) [o]( p )",
        "[sic] [...] [1] [1][2] a[0](x) a[0][1] f[i](j, k) [a]\n\n[Ed.: b] [a, b] (c) [x]: y",
        "\\[a](b c.pdf) [a\\](b c.pdf) `[a](b c.pdf)` \\[[a]] [[1, 2], [3, 4]]",
        "[a][r] [r] [r][]\n\n[r]: x.md",
        "[[anna-kowal]] [[anna-kowal|O'Brien's \"friend\"]] [[ anna-kowal ]] [[a|]] [[anna\n|b]]",
        "    [a](b c.pdf)\n\n```\n[a](b c.pdf) [[x\n```\n",
        "a[^1] [^x]\n\n[^1]: b",
        "[^1]: a [b](c.md)\n\nd[^1]",
    ] {
        assert_eq!(found(silent), [], "{silent:?}");
    }
}

#[test]
fn what_looks_like_a_table() {
    let table = |text, why, place, fixed| check(text, NoTable(why), place, fixed);
    let (head, dashes) = (2, 1);
    table(
        "| Party | Warheads |\n| ----- |\n| A | 6,000 |",
        NoTable::Columns { head, dashes },
        "| ----- |",
        Some("| Party | Warheads |\n| ----- | --- |\n| A | 6,000 |"),
    );
    let (head, dashes) = (2, 3);
    table(
        "> a | b\n> :--|--:|---\n> c | d",
        NoTable::Columns { head, dashes },
        ":--|--:|---",
        Some("> a | b\n> | :-- | --: |\n> c | d"),
    );
    table(
        "| A | 1 |\n| B | 2 |",
        NoTable::NoDashes,
        "| A | 1 |",
        Some("| A | 1 |\n| --- | --- |\n| B | 2 |"),
    );
    table(
        "+---+---+\n| a | b |\n+---+---+",
        NoTable::Grid,
        "+---+---+",
        None,
    );
    for silent in [
        "| a | b |\n|---|:-:|\n| c |\n",
        "a\n| a | b |\n|---|---|\n",
        "|x| is one line",
        "a - b\n- c",
        "`| a | b |\n| --- |`",
    ] {
        assert_eq!(found(silent), [], "{silent:?}");
    }
}

#[test]
fn emphasis_without_a_partner() {
    let unpaired = |text, marks: &str, is_pair, place, fixed| {
        let marks = marks.to_owned();
        check(text, Unpaired { marks, is_pair }, place, fixed);
    };
    unpaired("in **bold. And", "**", false, "**", None);
    unpaired("in bold**. And", "**", false, "**", None);
    unpaired("__bold. And", "__", false, "__", None);
    unpaired("~~bold. And", "~~", false, "~~", None);
    unpaired("***bold. And", "***", false, "***", None);
    unpaired("**bold* And", "**", false, "**", None);
    unpaired("| **a | b |\n|-|-|\n", "**", false, "**", None);
    unpaired(
        "The minister**,** in",
        "**",
        true,
        "**,**",
        Some("The minister, in"),
    );
    unpaired(
        "__Jan K__a b",
        "__",
        true,
        "__Jan K__",
        Some("**Jan K**a b"),
    );
    unpaired("**“Text.”**b", "**", true, "**“Text.”**", None);
    for silent in [
        "a ** b, 2 ** 3, 2**3, 6,000** and 7**, f**k, ** Provisional",
        "**a** __b__ ~~c~~ ***d*** **e*f*g** *h **i***",
        "\\*\\*a b, `**a`, \\**a, 5 * 3 * 2, *a",
        "Name: ____ and ______ . snake__case __init__",
        "    **a\n\n```\n**a\n```",
        "<b>**a**</b>",
    ] {
        assert_eq!(found(silent), [], "{silent:?}");
    }
}

#[test]
fn what_looks_like_a_heading() {
    let heading = |text, why, place, fixed| check(text, NoHeading(why), place, fixed);
    use NoHeading::*;
    heading("##No blank", NoBlank, "##No blank", Some("## No blank"));
    heading(
        "a\n###No blank\nb",
        NoBlank,
        "###No blank",
        Some("a\n### No blank\nb"),
    );
    heading(
        "#No blank here",
        NoBlank,
        "#No blank here",
        Some("# No blank here"),
    );
    heading("####### Deep", TooDeep, "#######", Some("###### Deep"));
    heading("a\n\n##\n\nb", Empty, "##", Some("a\n\n\n\nb"));
    heading("## {#own}\n", Empty, "## {#own}", Some("\n"));
    for silent in [
        "# A\n\n## B ##\n\nC\n---\n",
        "\\##No, C# and F##\n\n#4 of five\n\n#MeToo began.\n\n#hashtag\n\n# *",
        "`##No` a ##No",
        "    ##No\n\n```\n##No\n##\n```",
    ] {
        assert_eq!(found(silent), [], "{silent:?}");
    }
}

#[test]
fn prose_in_html() {
    let prose = |text, place| check(text, ProseInHtml, place, None);
    prose(
        "<p class=\"MsoNormal\">The treaty was signed in 1987 there.</p>",
        "The treaty was signed in 1987 there.",
    );
    prose(
        "<div>\n  Both <b>sides</b> have\n  said that. He left.\n</div>",
        "Both",
    );
    prose(
        "> <p>Did both sides say that at once?”</p>",
        "Did both sides say that at once?”",
    );
    prose(
        "<ul><li>Both sides have said that they would go.</li></ul>",
        "Both sides have said that they would go.",
    );
    for silent in [
        "<p>Photograph: Reuters.</p>",
        "<p class=\"a\">A title without any stop at all</p>",
        "<table><tr><td>Both sides have said that they would go.</td></tr></table>",
        "<figure><figcaption>Both sides have said that they would go.</figcaption></figure>",
        "<details><summary>More</summary>Both sides have said that they would go.</details>",
        "<!-- Both sides have said that they would go. -->",
        "<div>\n\nBoth sides have said that they would go.\n\n</div>",
        "Both <b>sides have said</b> that they would go.",
        "<pre>Both sides have said that they would go.</pre>",
    ] {
        assert_eq!(found(silent), [], "{silent:?}");
    }
}

#[test]
fn markdown_in_html() {
    let html = |text, what, place, fixed| check(text, MarkdownInHtml(what), place, fixed);
    html(
        "<br/>\n## The third round\n\nText.",
        "a heading",
        "## The third round",
        Some("<br/>\n\n## The third round\n\nText."),
    );
    html(
        "<div>\n\n</div>\n- a\n- b",
        "a list",
        "- a",
        Some("<div>\n\n</div>\n\n- a\n- b"),
    );
    html("<p>a **b** c</p>", "emphasis", "**b**", None);
    html("<p>a [b](c.md)</p>", "a link", "[b](c.md)", None);
    html(
        "<div>a [[anna-kowal]]</div>",
        "a mark",
        "[[anna-kowal]]",
        None,
    );
    for silent in [
        "<br/>\n\n## A\n",
        "<pre>\n## A **b** [c](d)\n</pre>",
        "<div>\n<pre>\n## A\n</pre>\n<code>a **b**</code></div>",
        "<!-- \n## A\n-->",
        "<style>\n#a { b: c }\n## d\n</style>",
        "<p>a ** b ** c # d [e] - f</p>",
        "a <b>b</b>\n## c",
        "<div title=\"**a** [b](c)\">d</div>",
    ] {
        assert_eq!(found(silent), [], "{silent:?}");
    }
}

#[test]
fn cells_without_a_column_and_bars_in_cells() {
    let head = "| a | b |\n|---|---|\n";
    let table = |row: &str| format!("{head}{row}");
    for (row, place) in [
        ("| c | d | as of 1 July |", "as of 1 July"),
        (
            "| c | d | [e](https://e.org/) | f |",
            "[e](https://e.org/) | f",
        ),
        ("c | d | e", "e"),
        ("| *c* `d` | e | f", "f"),
    ] {
        check(&table(row), SurplusCells { columns: 2 }, place, None);
    }
    for (row, what, fixed) in [
        (
            "| [[anna\\|b]] [[c|d]] |",
            "a mark",
            "| [[anna\\|b]] [[c\\|d]] |",
        ),
        ("| `a|b` |", "code", "| `a\\|b` |"),
        (
            "| [x](https://e.org/a|b) |",
            "a link",
            "| [x](https://e.org/a\\|b) |",
        ),
        ("| ``a`|b|c`` |", "code", "| ``a`\\|b\\|c`` |"),
    ] {
        let found = problems(&table(row));
        let is_bar = |it: &&MarkupProblem| matches!(it.kind, BarInCell(_) | SurplusCells { .. });
        assert_eq!(found.iter().filter(is_bar).count(), found.len(), "{row}");
        let bar = found.iter().find(|it| it.kind == BarInCell(what));
        let fix = bar.and_then(|bar| bar.fix.clone()).expect("a fix");
        let text = table(row);
        let changed = text[..fix.0.start].to_owned() + &fix.1 + &text[fix.0.end..];
        assert_eq!(changed, table(fixed), "{row}");
        assert_eq!(self::found(&changed), [], "{row}");
    }
    for silent in [
        "| c | d |\n| e |\n| | |\n| f | g | |\n| h | i |  \n",
        "| [[a-b\\|c]] | `d\\|e` |\n| `f` | `g` |\n| &#124; | [x](y) |\n",
        "> | x |\n> |---|\n> | y |\n",
    ] {
        assert_eq!(self::found(&table(silent)), [], "{silent:?}");
    }
}

#[test]
fn markup_of_other_programs() {
    let other = |text, syntax, place, fixed| check(text, OtherSyntax(syntax), place, fixed);
    use OtherSyntax::*;
    for (text, place) in [
        ("a {% include note.html %} b", "{% include note.html %}"),
        ("a {{ page.title }} b", "{{ page.title }}"),
        ("{{< video id=\"x\" >}}", "{{< video id=\"x\" >}}"),
        ("{{% note %}}\n", "{{% note %}}"),
        ("a {# b #} c", "{# b #}"),
        (
            "[a]({{ \"/2001/x/\" | url }}) b",
            "{{ \"/2001/x/\" | url }}",
        ),
        ("<p>a {{ b }} c</p>", "{{ b }}"),
        ("## A {{ b }}", "{{ b }}"),
    ] {
        other(text, Template, place, None);
    }
    for (text, place, fixed) in [
        ("a\n{:.class}", "{:.class}", "a\n"),
        ("{: .no_toc #x}", "{: .no_toc #x}", ""),
        ("a {#id} b", "{#id}", "a  b"),
        ("[a](b.md){.button}", "{.button}", "[a](b.md)"),
        (
            "[a](b.md){:target=\"_blank\"}",
            "{:target=\"_blank\"}",
            "[a](b.md)",
        ),
        ("![a](b.png){width=50%} c", "{width=50%}", "![a](b.png) c"),
        ("`a`{=html}", "{=html}", "`a`"),
    ] {
        other(text, Attributes, place, Some(fixed));
    }
    other("::: note\n", Fence, "::: note", Some("\n"));
    other("a\n:::", Fence, ":::", Some("a\n"));
    other(
        "as said [@smith2001, p. 3].",
        Citation,
        "[@smith2001, p. 3]",
        None,
    );
    other("a^[A note here.] b", InlineNote, "[A note here.]", None);
    other("- [ ] a\n- b", Task, "[ ]", None);
    other("1. [x] a", Task, "[x]", None);
    other("- a\n\n- [x] b", Task, "[x]", None);
    other("> [!INFO]\n> a", Alert, "[!INFO]", None);
    other("[TOC]\n", Contents, "[TOC]", None);
    for silent in [
        "`{{ a }}` \\{{ b }} \\{% c %} {d} {e, f} {1: 2} x^{{a}} \\frac{{a}}{b}",
        "    {{ a }}\n\n```\n{% b %}\n:::\n{:.c}\n```\n",
        "## A {#own .c}\n\n> [!NOTE]\n> a",
        "[ ] a, x[x] b\n\n- a [x]",
        "E = mc^[2], a@b.c, [toc] in a line, \\:::",
    ] {
        assert_eq!(found(silent), [], "{silent:?}");
    }
}

#[test]
fn words_that_are_not_shown() {
    let lost = |text, what, place, fixed| check(text, NotShown(what), place, fixed);
    use NotShown::*;
    lost("![a [b](c) d](i.png)", LinkInImage, "[b](c)", None);
    lost(
        "[a](nolink: 'b') [c](nolink:)",
        TitleWithoutLink,
        "[a](nolink: 'b')",
        None,
    );
    lost("![a <x>](i.png)", HtmlInImage, "<x>", None);
    lost("## A {in percent}", Braces, "{in percent}", None);
    lost("## A {#b c=d}", Braces, "{#b c=d}", None);
    lost("```yaml a title\nb\n```", CodeInfo, "a title", None);
    check("```\na", UnclosedCode, "```", None);
    check("a\n\n~~~ yaml\n> ~~\n", UnclosedCode, "~~~ yaml", None);
    let unused = |label: &str| UnusedDefinition(label.to_owned());
    check(
        "a\n\n[Note]: Smith2001\n",
        unused("Note"),
        "[Note]: Smith2001",
        None,
    );
    check(
        "[a] b\n\n[a c][a]: d\n\n[e]: f\n\n[a]: g",
        unused("e"),
        "[e]: f",
        None,
    );
    let twice = DefinedTwice("A".to_owned());
    check("[a]\n\n[a]: b\n[A]: c\n", twice, "[A]: c", None);
    let number = |written, shown| ListNumber { written, shown };
    check("1. a\n3. b\n7. c", number(3, 2), "3", None);
    check("1. a\n2. b\n\n1. c", number(1, 3), "1", None);
    check("4) a\n4) b\n5) c", number(4, 5), "4", None);
    for silent in [
        "![a *b* `c`](i.png)[^1]\n\n[^1]: d",
        "## A {#b .c}\n\n``` yaml\n```\n\n~~~\n```\n~~~\n\n````\n```\n````",
        "> ```\n> a\n> ```\n\n- ```\n  b\n  ```\n",
        "[//]: # (a comment)\n\n[c]: <>\n\n[a] [b][d] ![e][f]\n\n[a]: x\n[d]: y\n[F]: z 't'",
        "`[a]: b` c\n\n    [d]: e\n\n```\n[f]: g\n```\n\n[a][x]\n\n[x]: y",
        "1. a\n2. b\n   1. c\n   2. d\n3. e\n\nf\n\n1. a\n1. b\n1. c\n\nd\n\n0. a\n\n5) b\n6) c",
    ] {
        assert_eq!(found(silent), [], "{silent:?}");
    }
}

#[test]
fn tables_without_outer_bars() {
    let table = |text: &str, why, place: &str, fixed: Option<&str>| {
        check(text, NoTable(why), place, fixed);
    };
    let fixed = "Party | Warheads\n| --- | --- |\nUS | 6,000\nRU | 5,000";
    for row in ["---", "===", "-"] {
        let text = format!("Party | Warheads\n{row}\nUS | 6,000\nRU | 5,000");
        table(&text, NoTable::Underline, row, Some(fixed));
    }
    for row in ["--- ---", "- - -"] {
        let text = format!("Party | Warheads\n{row}\nUS | 6,000\nRU | 5,000");
        table(&text, NoTable::Underline, row, Some(fixed));
    }
    for row in [":---", "— | —", "––– | –––", "=== | ===", "-- --- :"] {
        let text = format!("Party | Warheads\n{row}\nUS | 6,000\nRU | 5,000");
        table(&text, NoTable::NoDashes, row, Some(fixed));
    }
    table(
        "> A | B\n> ---\n> c | d",
        NoTable::Underline,
        "---",
        Some("> A | B\n> | --- | --- |\n> c | d"),
    );
    for text in [
        "The Record | Home\n---\n\nText | more",
        "The Record | Home\n---\nText",
        "Home\n---\na | b",
        "A \\| B\n---\na \\| b",
        "a | b\n\n---\n\nc | d",
        "A | B\n--- | ---\nc | d",
    ] {
        assert_eq!(found(text), [], "{text:?}");
    }
}

#[test]
fn emphasis_with_blanks_inside() {
    for (text, marks, place, fixed) in [
        (
            "The ** treaty ** stands.",
            "**",
            "** treaty **",
            "The **treaty** stands.",
        ),
        (
            "The __ old\ntreaty __ too; a ** b.",
            "__",
            "__ old\ntreaty __",
            "The **old\ntreaty** too; a ** b.",
        ),
        ("- a ~~ word ~~ b", "~~", "~~ word ~~", "- a ~~word~~ b"),
        (
            "**Yes**, ** the treaty ** `a ** b`",
            "**",
            "** the treaty **",
            "**Yes**, **the treaty** `a ** b`",
        ),
    ] {
        let (marks, is_pair) = (marks.to_owned(), true);
        check(text, Unpaired { marks, is_pair }, place, Some(fixed));
    }
    for text in [
        "a ** b ** c",
        "a ** treaty",
        "a ** treaty\n\nb ** treaty",
        "`** treaty **`",
        "    ** treaty **\n",
        "a \\** treaty ** b",
        "a ** ** b",
        "2 ** 10 ** 3",
    ] {
        assert_eq!(found(text), [], "{text:?}");
    }
}

#[test]
fn blanks_that_are_none_and_links_that_nobody_sees() {
    for (text, fixed) in [
        ("##\u{a0}Head", "## Head"),
        ("#\u{a0}The treaty", "# The treaty"),
        ("###\u{2009} Head", "### Head"),
    ] {
        check(text, NoHeading(NoHeading::OddBlank), text, Some(fixed));
    }
    assert_eq!(found("#\u{a0}4 is out"), []);
    for text in [
        "[](https://e.org/)",
        "[](https://e.org/ \"Title words\")",
        "[ ](a.md)",
        "[](nolink:)",
    ] {
        check(text, NotShown(NotShown::EmptyLink), text, None);
    }
    for text in [
        "[![x](y.png)](https://e.org/)",
        "[[a-b]]",
        "<https://e.org/>",
        "[`a`](b)",
    ] {
        assert_eq!(found(text), [], "{text:?}");
    }
}

#[test]
fn titles_in_typographic_marks() {
    for (text, fixed) in [
        (
            "![Two](chart.svg “Limits on warheads”)",
            "![Two](chart.svg \"Limits on warheads\")",
        ),
        ("[a](b.md \"So”)", "[a](b.md \"So\")"),
        ("[a](b.md “So\")", "[a](b.md \"So\")"),
        ("[a](b.md ‘So’)", "[a](b.md \"So\")"),
        ("[a](b.md „So“)", "[a](b.md \"So\")"),
        ("[a](b.md « So it »)", "[a](b.md \"So it\")"),
    ] {
        check(text, NoLink(NoLink::TitleMarks), text, Some(fixed));
    }
}

#[test]
fn markup_of_more_programs_and_prose_that_is_none() {
    let other = |text: &str, syntax, place: &str| check(text, OtherSyntax(syntax), place, None);
    use super::problem::OtherSyntax::*;
    other(
        "!!! note \"Title\"\n    Words",
        Admonition,
        "!!! note \"Title\"",
    );
    other("??? warning", Admonition, "??? warning");
    other("[b]x[/b]", Shortcode, "[/b]");
    other("[url=https://e.org/]y[/url]", Shortcode, "[/url]");
    other("[gallery ids=\"1,2\"]", Shortcode, "[gallery ids=\"1,2\"]");
    other("as said [@smith2004].", Citation, "[@smith2004]");
    other("as said [@smith, p. 3].", Citation, "[@smith, p. 3]");
    other("{% include note.html", Template, "{% include note.html");
    other("{% note %}", Template, "{% note %}");
    for text in [
        "He ([@handle]) wrote [@handle] so.",
        "a share {% of total} fell",
        "between {{ and }} there is",
        "Yes!!! Note this",
        "!!! stop",
        "[sic] [a/b] [/] [his own = hers]",
    ] {
        assert_eq!(found(text), [], "{text:?}");
    }
}

#[test]
fn links_that_are_almost_right() {
    use NoLink::*;
    let link = |text, why, place, fixed| check(text, NoLink(why), place, fixed);
    for (text, why, place, fixed) in [
        (
            "See [x].\n[x]: https://e.org/\n",
            DefinitionInParagraph,
            "[x]: https://e.org/",
            Some("See [x].\n\n[x]: https://e.org/\n"),
        ),
        (
            "See [x].\n\n[x]: https://e.org/ and words",
            WordsBehindDefinition,
            "[x]: https://e.org/ and words",
            None,
        ),
        (
            "a [text (https://e.org/) more",
            NoBracket,
            "[text (https://e.org/)",
            Some("a [text](https://e.org/) more"),
        ),
        (
            "a text](https://e.org/) more",
            NoOpening,
            "](https://e.org/)",
            None,
        ),
        (
            "> a [text]\n> (https://e.org/) b",
            LineBefore,
            "[text]\n> (https://e.org/)",
            Some("> a [text](https://e.org/) b"),
        ),
        ("![The map] b", NoPicture, "![The map]", None),
        ("a\n\n![The map]\n\nb", NoPicture, "![The map]", None),
        (
            "a [text]https://e.org/ b",
            BadAddress,
            "[text]https://e.org/",
            None,
        ),
        (
            "a [https://e.org/x the text] b",
            AddressFirst,
            "[https://e.org/x the text]",
            Some("a [the text](https://e.org/x) b"),
        ),
        (
            "[x](http:/e.org/a)",
            NoSlashes,
            "http:/e.org/a",
            Some("[x](http://e.org/a)"),
        ),
        (
            "[x](https:e.org)",
            NoSlashes,
            "https:e.org",
            Some("[x](https://e.org)"),
        ),
    ] {
        link(text, why, place, fixed);
    }
    for (text, place) in [
        ("Text.^[1] b[^1]\n\n[^1]: c", "^[1]"),
        ("Text.[1^] b[^1]\n\n[^1]: c", "[1^]"),
    ] {
        let fixed = text.replace(place, "[^1]");
        check(
            text,
            MarkupProblemKind::NoLink(NoteMark),
            place,
            Some(fixed.as_str()),
        );
    }
    for silent in [
        "[Smith]: I agree.\n[Jones]: So do I.",
        "What![sic] and 5![a] [https://e.org/ accessed 4 May 2001] [https://e.org/, a page]",
        "\\[text](https://e.org/) (a](b) a](x) [a (b) c] x^[2]",
        "[x](https://e.org/) <https://e.org/> [y](mailto:a@e.org) [z](httpd.md)",
    ] {
        assert_eq!(found(silent), [], "{silent:?}");
    }
}

#[test]
fn rows_that_a_blank_line_cuts_off() {
    let kind = || NoTable(super::problem::NoTable::Cut);
    let cut = |text, place, fixed| check(text, kind(), place, fixed);
    cut(
        "| A | B |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n| 5 | 6 |",
        "| 3 | 4 |",
        Some("| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |"),
    );
    cut(
        "| A | B |\n\n|---|---|\n| 1 | 2 |",
        "|---|---|",
        Some("| A | B |\n|---|---|\n| 1 | 2 |"),
    );
    cut(
        "A | B\n--|--\n1 | 2\n\n3 | 4",
        "3 | 4",
        Some("A | B\n--|--\n1 | 2\n3 | 4"),
    );
    cut("> | A |\n> |---|\n>\n> | 3 |", "| 3 |", None);
    assert_eq!(
        found("| A | B |\n\n|---|---|\n\n| 1 | 2 |"),
        [(kind(), "|---|---|"), (kind(), "| 1 | 2 |")]
    );
    for silent in [
        "| A |\n|---|\n| b |\n\n| C |\n|---|\n| d |",
        "|x| is a value.\n\n|y|\n\n|z|",
        "| A |\n|---|\n\nThe end | or not",
        "```\n| a | b |\n```\n\n| a | b |",
    ] {
        assert_eq!(found(silent), [], "{silent:?}");
    }
}

#[test]
fn headings_that_nobody_sees() {
    use super::problem::NoHeading::*;
    let heading = |text, why, place, fixed| check(text, NoHeading(why), place, fixed);
    heading("## \u{a0}\n\na", Empty, "##", Some("\n\na"));
    heading("## \u{200b}\n\na", Empty, "## \u{200b}", Some("\n\na"));
    heading("## <!-- x -->\n\na", Empty, "## <!-- x -->", None);
    heading("## <a id=\"x\"></a>\n", Empty, "## <a id=\"x\"></a>", None);
    for unseen in ["\u{200b}", "\u{feff}", "\u{a0}", "\u{2060}", "\u{3000}"] {
        let line = format!("{unseen}## The talks");
        check(&line, NoHeading(Unseen), &line, Some("## The talks"));
    }
    heading(
        "a\n\n＃＃\u{3000}会談",
        FullWidth,
        "＃＃\u{3000}会談",
        Some("a\n\n## 会談"),
    );
    for silent in [
        "\u{200b}a # b",
        "＃1 in the list",
        "\u{feff}#4 of them",
        "« # »",
        "## ![x](a.png)",
        "## `a`",
    ] {
        assert_eq!(found(silent), [], "{silent:?}");
    }
}

#[test]
fn markup_of_more_programs() {
    use super::problem::OtherSyntax::*;
    let other = |text, syntax, place, fixed| check(text, OtherSyntax(syntax), place, fixed);
    for (text, syntax, place) in [
        ("a %%hidden comment%% b", Comment, "%%hidden comment%%"),
        ("%%\nseveral\nlines\n%%", Comment, "%%\nseveral\nlines\n%%"),
        ("%%\n\nseveral\n\n%%", Comment, "%%"),
        ("the ==main point== is", Highlight, "==main point=="),
        ("== Title ==\n\na", Wiki, "== Title =="),
        ("== Title\n\na", Wiki, "== Title"),
        ("the '''bold''' word", Wiki, "'''bold'''"),
        ("see :ref:`label` b", Rst, ":ref:`label`"),
        (".. image:: map.png", Rst, ".. image:: map.png"),
        ("see `x <https://e.org>`_ b", Rst, "`x <https://e.org>`_"),
        ("h2. The talks", Textile, "h2. The talks"),
        ("see link:https://e.org[the text] b", AsciiDoc, "[the text]"),
        ("| line one\n| line two", LineBlock, "| line one"),
        (
            "a [see @smith2001; @jones2002] b",
            Citation,
            "[see @smith2001; @jones2002]",
        ),
        ("> [! NOTE]\n> a", Alert, "[! NOTE]"),
        ("1.one\n2.two\n3.three", List, "1.one"),
        ("• one\n• two", List, "• one"),
        ("a:\n-one\n-two", List, "-one"),
        (
            "---\nsummary: lost\n---\n\na",
            FrontMatter,
            "---\nsummary: lost\n---",
        ),
    ] {
        other(text, syntax, place, None);
    }
    other(
        "A paragraph. ^abc123",
        BlockId,
        "^abc123",
        Some("A paragraph."),
    );
    other(
        "a\n\n\tThe talks went on for two days.",
        Indented,
        "The talks went on for two days.",
        Some("a\n\nThe talks went on for two days."),
    );
    for silent in [
        "100%% of it and `%%a%%` \\%%b\\%%",
        "a == b and c==d==e, `==x==`, x = '' and it''s, 'a' ''b''",
        "A | line\n\n`code`s and `code`: b, 10:30:`x`",
        "2 ^10 and x ^2345, he^2",
        "    let x = 1;\n\n\tfoo(bar)\n\n    The code is a b c d e f g.",
        "***\n\nNote: x\n---\n\n.. and so on",
        "[see @handle on X; a]",
        "h2 is a gas. h1.x",
        "1.5 million\n2.5 million",
        "1972 a\n1973 b and 1.a\n\n2.b",
        "•one",
    ] {
        assert_eq!(found(silent), [], "{silent:?}");
    }
}

#[test]
fn markup_in_titles_and_empty_notes() {
    use super::plain_texts::PlainMarkup::*;
    for (text, markup, place) in [
        ("![a](b.png \"cap **bold** x\")", Emphasis, "cap **bold** x"),
        ("![a](b.png \"cap [x](y) z\")", Link, "cap [x](y) z"),
        ("![a](b.png \"cap[^1]\")", Note, "cap[^1]"),
        ("![a](b.png \"{{ z }}\")", Template, "{{ z }}"),
        ("[a](b.md \"see [[anna]]\")", Mark, "see [[anna]]"),
    ] {
        check(text, InTitle(markup), place, None);
    }
    assert_eq!(found("![a](b.png \"A map [sic] * of 2\")"), []);
    let empty = NotShown(super::problem::NotShown::EmptyNote);
    check("a[^1]\n\n[^1]:\n", empty, "[^1]:", None);
}

#[test]
fn more_markdown_in_html() {
    for (text, what, place) in [
        ("<div>\nsome *words* here\n</div>", "emphasis", "*words*"),
        ("<div>\nsome _words_ here\n</div>", "emphasis", "_words_"),
        ("<div>\nsome `code` here\n</div>", "code", "`code`"),
        ("<div>\n> quote\n</div>", "a quotation", "> quote"),
        ("<p>\nText.[^1]\n</p>", "a footnote mark", "[^1]"),
    ] {
        let kinds = found(text);
        assert_eq!(kinds, [(MarkdownInHtml(what), place)], "{text:?}");
    }
    for silent in [
        "<div>\n*a note, 2 * 3 * 4, f_x and g_y, a_b_c\n</div>",
        "<p>\n<!-- *x* `y` [^1] --> a\n</p>",
        "<p>\nit`s and 5*6*7, /_x_/\n</p>",
    ] {
        assert_eq!(found(silent), [], "{silent:?}");
    }
}
