//! What is found to swallow the text after it, and how deep texts are nested.

use super::unclosed::{HtmlProblem, HtmlProblemKind, html_problems};
use crate::markdown::parse::ParsedText;

/// Checks the problems of a text, each in a few words. Elements that are not kept, or that their block ends, are in
/// tests of their own.
fn check(text: &str, expected: &[&str]) {
    let found = html_problems(&ParsedText::new(text, 0));
    let found = found.iter().filter(|it| {
        let kind = &it.kind;
        !matches!(
            kind,
            HtmlProblemKind::NotKept(_) | HtmlProblemKind::EndsWithBlock(_)
        )
    });
    let words: Vec<String> = found.map(|it| word(text, it)).collect();
    assert_eq!(words, expected, "{text:?}");
}

fn word(text: &str, problem: &HtmlProblem) -> String {
    let place = &text[problem.span.clone()];
    match &problem.kind {
        HtmlProblemKind::Unclosed(_) => format!("unclosed {place}"),
        HtmlProblemKind::Swallows(_) => format!("swallows {place}"),
        HtmlProblemKind::Unfinished(_) => format!("unfinished {place}"),
        HtmlProblemKind::WithoutEnd { takes_in: true, .. } => format!("takes in {place}"),
        HtmlProblemKind::WithoutEnd { .. } => format!("open {place}"),
        HtmlProblemKind::NotKept(name) => format!("not kept {name}: {place}"),
        HtmlProblemKind::StrayEnd(_) => format!("stray {place}"),
        HtmlProblemKind::OutsideTable(_) => format!("outside {place}"),
        HtmlProblemKind::Words { takes_in, .. } => match takes_in {
            true => format!("words take in {place}"),
            false => format!("words {place}"),
        },
        HtmlProblemKind::EndsWithBlock(_) => format!("ends with block {place}"),
        HtmlProblemKind::NoTag(_) => format!("no tag {place}"),
        HtmlProblemKind::BetweenCells => format!("between cells {place}"),
        HtmlProblemKind::TooDeep => format!("too deep, raw: {}", problem.is_raw),
    }
}

#[test]
fn what_is_not_closed() {
    check("a <style> b\n\nc", &["unclosed <style"]);
    check("<SCRIPT>\n\nc", &["unclosed <SCRIPT"]);
    check("a <noscript>b</noscripts>\n\nc", &["unclosed <noscript"]);
    check("> <!-- a\n\nb", &["unclosed <!--"]);
    check("<!-- a\n\nb\n\n<!-- c -->", &["unclosed <!--"]);
    check("<style>\na\n\n<style>b</style>\n", &["unclosed <style"]);
    check("<div title=\"a>\n\nb", &["unfinished <div"]);
    check("</div\n\nb", &["unfinished </div"]);
    check("a <style>\n\nb\n\n</style>\n", &["swallows <style"]);
    check("<xmp>\n\n<b>x</b></xmp>", &["swallows <xmp"]);
    check(
        "<script><!-- <script> </script>\n\nx",
        &["unclosed <script"],
    );
    check("a[^1]\n\n[^1]: <style>\n\nb </style>", &["unclosed <style"]);
    check("<details>\n\nb", &["unclosed <details"]);
    check(
        "<details>\n\n<template>\n\na\n\n</details>\n\nb",
        &["unclosed <details", "unclosed <template"],
    );
    check("<details><video></details>\n\nb", &["unclosed <video"]);
    check("a <plaintext></plaintext>", &["unclosed <plaintext"]);
}

#[test]
fn what_is_closed_or_swallows_nothing() {
    for text in [
        "<style>a</style>\n\n<script>\n\"<script>\"</script>",
        "<!-- a --> b <!--> c <!---> d",
        "<!-- a\n\nb\n\n-->\n\nc",
        "a `<style>` \\<style> &lt;style>",
        "![<style>](i.png)",
        "[^unused]: <style>\n",
        "<details>\n\nb\n\n</details>",
        "<svg>\n\n<title/>\n\n<path/>\n\n</svg>",
        "<b title='<style>'>b</b>",
        "<div>\n\nb\n\n<p>c<li>d</div>",
    ] {
        check(text, &[]);
    }
}

#[test]
fn depth_has_a_bound() {
    check(&"> ".repeat(201), &["too deep, raw: false"]);
    check(&"> ".repeat(199), &[]);
    check(&"<div>x</div>".repeat(300), &[]);
    check_depth(&"<div>".repeat(200), 0);
    check_depth(&"<div>".repeat(201), 1);
    check_depth(&"<b>x\n\n".repeat(250), 1);
    for harmless in [
        "<div>x</div>\n",
        "<p>x\n",
        "<li>x",
        "<br>",
        "<a name=x>",
        "> <div>\n\nx\n\n",
        "<table><tr><td><b>x<td><b>y</table>",
    ] {
        check_depth(&harmless.repeat(300), 0);
    }
    // An end tag does not reach out of the table.
    check_depth(&"<div><table><td></div>".repeat(150), 1);
    check_depth(&"<div><b></div>".repeat(201), 1);
}

/// Checks how often raw HTML of a text is nested too deeply.
fn check_depth(text: &str, expected: usize) {
    let found = html_problems(&ParsedText::new(text, 0));
    let too_deep = found
        .iter()
        .filter(|it| it.kind == HtmlProblemKind::TooDeep && it.is_raw);
    assert_eq!(too_deep.count(), expected, "{text:?}");
}

#[test]
fn what_lacks_its_end_takes_in_the_text_behind_its_block() {
    for (text, expected) in [
        ("<b>Note.\n\n## H\n\nc", vec!["takes in <b"]),
        ("a <small>b\n\nc", vec!["takes in <small"]),
        ("<a name=x>a\n\nb", vec!["takes in <a"]),
        ("<a name=x>a\n\nb <a name=y>c</a>", vec!["takes in <a"]),
        ("<figcaption>Fig. 1\n\nb", vec!["takes in <figcaption"]),
        ("<figure>\n\n![x](y.png)\n", vec!["takes in <figure"]),
        ("a <div>b\n\nc", vec!["takes in <div"]),
        ("<div>\n\n<p>c</p>", vec!["takes in <div"]),
        ("<span>\n\nb", vec!["takes in <span"]),
        ("<span>\n\nb</span>\n\nc", vec!["takes in <span"]),
        ("<h3>a\n\nb", vec!["takes in <h3"]),
        ("<table>\n<tr><td>a\n\nb", vec!["takes in <table"]),
        ("- <b>a\n- b", vec!["takes in <b"]),
        ("- <div>a\n\n  b\n- c", vec!["takes in <div"]),
        ("> <section>\n>\n> a\n\nb", vec!["takes in <section"]),
        ("<div>\n\n<span>\n\na\n\n</div>", vec!["takes in <span"]),
        ("<div><b>a</div>\n\nb", vec!["takes in <b"]),
        ("a[^1] <i>b\n\n[^1]: c", vec!["takes in <i"]),
        ("a[^1] b\n\n[^1]: <i>c\n\n    d", vec!["takes in <i"]),
        ("<table><tr><td><b>a\n\nb\n\n</table>", vec!["takes in <b"]),
        ("<x-y>\n\na", vec!["takes in <x-y"]),
        ("</b> <b>a</i>\n\nb", vec!["stray </i>", "takes in <b"]),
        // Something else ends these, or nothing follows.
        ("a <span>b\n\nc", vec![]),
        ("a <b>b</b>\n\nc", vec![]),
        ("# a <sub>b\n\nc", vec![]),
        ("- <div>a\n- b", vec![]),
        ("> <section>\n\nb", vec![]),
        ("|<b>a|b|\n|-|-|\n|<i>c|d|\n\ne", vec![]),
        ("<p><cite>a\n\nb", vec![]),
        ("<ul><li><span>a\n<li>b\n\n</ul>\n\nc", vec![]),
        ("<dl><dt>a<dd>b</dl>\n\nc", vec![]),
        ("<td>a\n\nb", vec!["outside <td>"]),
        ("<table><tr><td>a\n\nb\n\n</table>\n\nc", vec![]),
        ("<b><i>a</b></i>\n\nb", vec![]),
        ("<div>\n\n> a </div>\n\nb", vec![]),
        ("a <br> b <img src=x> <hr>\n\nc", vec![]),
        ("<table><tr><td><b>a</td></tr></table>\n\nb", vec![]),
        ("a <b>b", vec!["open <b"]),
        ("a[^1]\n\n[^1]: <div>c", vec![]),
        ("a[^1]\n\n[^1]: <b>c", vec!["open <b"]),
        (
            "a[^1] b[^2]\n\n[^1]: <b>c\n[^2]: <i>d",
            vec!["takes in <b", "open <i"],
        ),
    ] {
        check(text, &expected);
    }
}

#[test]
fn what_is_not_kept_is_told() {
    let told = |text: &str| {
        let found = html_problems(&ParsedText::new(text, 0));
        let found = found
            .iter()
            .filter(|it| matches!(it.kind, HtmlProblemKind::NotKept(_)));
        let words: Vec<String> = found.map(|it| word(text, it)).collect();
        words.join(", ")
    };
    for (text, expected) in [
        ("<style> a", ""),
        ("a <name withheld> b", "not kept name: <name withheld>"),
        (
            "<font a=b>a</font> <font>b</font>",
            "not kept font: <font a=b>",
        ),
        (
            "<script>x</script> a <script >y</script>",
            "not kept script: <script>, not kept script: <script >",
        ),
        ("<x>a</x> <x y>b", "not kept x: <x>, not kept x: <x y>"),
        ("<svg><g><title/></g></svg>", "not kept svg: <svg>"),
        ("a <?php b ?> c", "not kept ?: <?php b ?>"),
        ("a </said> c", "not kept said: </said>"),
        ("<b>a</b><!-- b --><br> `<x>` \\<y> &lt;z>", ""),
        ("<https://a.b/> <a@b.c> 1 < 2 > 1", ""),
    ] {
        assert_eq!(told(text), expected, "{text:?}");
    }
}

#[test]
fn an_unclosed_pre_takes_in_what_follows() {
    for text in [
        "<pre>Note.\n\n## Heading\n\nAll that **follows**.",
        "<pre>\n\nAll",
        "<pre>\na <b>b</b>\n \n<i>c</i>",
        "> <pre>a\n>\n> b",
    ] {
        check(text, &["takes in <pre"]);
    }
    check("<pre>Note.\nAnd more.", &["open <pre"]);
    check("<pre>Note.\n\n\n", &["open <pre"]);
    for text in ["<pre>a\n\nb\n</pre>\n\nc", "<pre>\n\n<b>a</b>\n\nb</pre>"] {
        check(text, &[]);
    }
}

#[test]
fn end_tags_that_end_nothing() {
    check("The minister</b> said.", &["stray </b>"]);
    check("a\n\n</div>\n\nb</div>", &["stray </div>"]);
    check("<b></i>x</b>", &["stray </i>"]);
    check(
        "a</details> b</span>",
        &["stray </details>", "stray </span>"],
    );
    check("<span>a\n\nb</span>", &["stray </span>"]);
    check("a</p> b", &["stray </p>"]);
    check("- a</li>\n- b", &["stray </li>"]);
    check("<td>Cell</td> words <td>b</td>", &["outside <td>"]);
    check("<caption>x</caption>", &["outside <caption>"]);
    for text in [
        "<b>a <i>b</b> c</i>",
        "<p class=x>\n\na\n\n</p>",
        "<div>\n\na\n\n</div>",
        "<table>\n<caption>x</caption>\n<tr><td>a</td></tr>\n</table>",
        "<ruby>a<rt>b</rt></ruby> <br></br>",
        "<details>\n\na\n\n</details>\n\n<svg><g></g></svg>",
        "| a |\n|---|\n| <b>b</b> |",
        "`</b>` and <a id=\"x\"></a>",
        "<ul>\n<li>a\n<li>b</li>\n</ul>",
    ] {
        check(text, &[]);
    }
}

#[test]
fn words_in_angle_brackets() {
    for (text, place) in [
        (
            "The man <a friend of the minister> said so.",
            "<a friend of the minister>",
        ),
        ("At <time unknown> he left.", "<time unknown>"),
        ("<p missing>", "<p missing>"),
        ("a\n\n<section 4, deleted>", "<section 4, deleted>"),
        ("<col umn> a", "<col umn>"),
        ("<hr of rule>", "<hr of rule>"),
        ("A <br eak> b.", "<br eak>"),
        ("<section open>x</section>", "<section open>"),
        ("<summary follows>", "<summary follows>"),
        ("> - See <cite needed> here.", "<cite needed>"),
        ("See <font size unknown> here.", "<font size unknown>"),
        ("| A <b c> |\n|---|", "<b c>"),
        ("x[^1]\n\n[^1]: Note <b x y> words", "<b x y>"),
        ("<del eted words> a </del>", "<del eted words>"),
    ] {
        check(text, &[&format!("words {place}")]);
    }
    check("See <b redacted> a.\n\nb", &["words take in <b redacted>"]);
    check(
        "See <title missing> a.\n\nb",
        &["words take in <title missing>"],
    );
    check("<figure omitted>\n\na", &["words take in <figure omitted>"]);
    for text in [
        "<details open>\n\na\n\n</details>",
        "<ol reversed><li>a</ol> <p hidden>a</p>",
        "<div class=x data-a aria-b>a</div>",
        "<img src=\"a.png\" alt> <input checked><hr noshade>",
        "<table border><tr><td nowrap>a</td></tr></table>",
        "`<time unknown>` \\<time unknown> &lt;time unknown> <time datetime='2001'>a</time>",
    ] {
        check(text, &[]);
    }
}

#[test]
fn elements_that_end_with_their_block() {
    for (text, expected) in [
        ("At <time> he left.", vec!["<time"]),
        ("At <time> he left.\n\nb", vec!["<time"]),
        ("- a <q> b\n- c", vec!["<q"]),
        ("> <section>\n\nb", vec!["<section"]),
        ("<table><tr><td><b>a</td></tr></table>", vec!["<b"]),
        (
            "<ul><li>a<li>b</ul><p>c<p>d<table><tr><td>e</table>",
            vec![],
        ),
        ("<time>a</time> <br> <img src=x>\n\nb", vec![]),
    ] {
        let found = html_problems(&ParsedText::new(text, 0)).into_iter();
        let found = found.filter(|it| matches!(it.kind, HtmlProblemKind::EndsWithBlock(_)));
        let places: Vec<&str> = found.map(|it| &text[it.span]).collect();
        assert_eq!(places, expected, "{text:?}");
    }
}

#[test]
fn what_looks_like_a_tag() {
    for (text, place) in [
        ("a <img src=\"https://e.org/a.png\"\n\nb", "<img"),
        ("a <br", "<br"),
        ("Text <!-- more", "<!--"),
        ("a </b said", "</b"),
        ("a <img src=https://e.org/a.png b", "<img"),
        ("a <a href=\"x> b", "<a"),
    ] {
        check(text, &[&format!("no tag {place}")]);
    }
    for text in [
        "x <a, p <b and c < d <br.e",
        "a \\<!-- b \\<img src=\"x\"",
        "i <p = 3",
        "a<b c<d",
    ] {
        check(text, &[]);
    }
}

#[test]
fn text_between_the_cells_of_a_table() {
    check(
        "<table><tr><td>A</td></tr>\n\n**x** y\n\n</table>",
        &["between cells **x** y"],
    );
    check(
        "<table>\n\n| A |\n|---|\n| b |\n\n</table>",
        &["between cells | A |"],
    );
    check(
        "<table>Stray words<tr><td>x</td></tr></table>",
        &["between cells Stray words"],
    );
    for text in [
        "<table>\n<tr>\n<td>\n\n**a**\n\n</td>\n</tr>\n\n</table>\n\nb",
        "<table>\n<caption>x</caption>\n<colgroup><col></colgroup>\n<tr><th>a<td>b</table> c",
    ] {
        check(text, &[]);
    }
}
