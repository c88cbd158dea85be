//! What is found to swallow the text after it, and how deep texts are nested.

use super::unclosed::{HtmlProblem, HtmlProblemKind, html_problems};
use crate::markdown::parse::ParsedText;

/// Checks the problems of a text, each in a few words.
fn check(text: &str, expected: &[&str]) {
    let found = html_problems(&ParsedText::new(text, 0));
    let words: Vec<String> = found.iter().map(|it| word(text, it)).collect();
    assert_eq!(words, expected, "{text:?}");
}

fn word(text: &str, problem: &HtmlProblem) -> String {
    let place = &text[problem.span.clone()];
    match &problem.kind {
        HtmlProblemKind::Unclosed(_) => format!("unclosed {place}"),
        HtmlProblemKind::Swallows(_) => format!("swallows {place}"),
        HtmlProblemKind::Unfinished(_) => format!("unfinished {place}"),
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
        "<div>\n\nb\n\n<p>c<li>d",
    ] {
        check(text, &[]);
    }
}

#[test]
fn depth_has_a_bound() {
    check(&"> ".repeat(201), &["too deep, raw: false"]);
    check(&"> ".repeat(199), &[]);
    check(&"<div>".repeat(200), &[]);
    check(&"<div>".repeat(201), &["too deep, raw: true"]);
    check(&"<b>x\n\n".repeat(250), &["too deep, raw: true"]);
    for harmless in [
        "<div>x</div>\n",
        "<p>x\n",
        "<li>x",
        "<br>",
        "<a name=x>",
        "> <div>\n\nx\n\n",
        "<table><tr><td><b>x<td><b>y</table>",
    ] {
        check(&harmless.repeat(300), &[]);
    }
    // An end tag does not reach out of the table.
    check(
        &"<div><table><td></div>".repeat(150),
        &["too deep, raw: true"],
    );
    check(&"<div><b></div>".repeat(201), &["too deep, raw: true"]);
}
