//! A table for each rule: what is written, and what becomes of it.

use rustc_hash::FxHashMap;

use super::html::{Highlighter, LinkTarget, MentionLink, Rewrite, html};
use super::outline::outline;
use super::parse::RawHtml;
use super::prose::prose;

/// The HTML of `markdown` with raw HTML treated as said. Links whose destination ends in `.md`
/// lead to `/to/` and their destination, marks to `/mark/`; each of the `names` is linked wherever
/// it stands in prose.
fn render(markdown: &str, raw: RawHtml, names: &[&str]) -> String {
    let outline = outline(markdown, 0);
    let mut links = FxHashMap::default();
    for link in outline
        .links
        .iter()
        .filter(|link| link.dest.ends_with(".md"))
    {
        let href = format!("/to/{}", link.dest);
        links.insert(
            link.span.start,
            LinkTarget {
                href,
                ..LinkTarget::default()
            },
        );
    }
    for mark in &outline.marks {
        let (href, text) = (
            format!("/mark/{}", mark.target),
            Some("The Name & Co".to_owned()),
        );
        let unlinked = mark.target == "unlinked";
        let class = Some("entity");
        links.insert(
            mark.span.start,
            LinkTarget {
                href,
                class,
                unlinked,
                text,
                ..LinkTarget::default()
            },
        );
    }
    let mut mentions = Vec::new();
    for block in prose(markdown, 0) {
        for (at, name) in names.iter().flat_map(|name| block.text.match_indices(name)) {
            let range = block.source_range(at..at + name.len());
            mentions.push(MentionLink {
                range,
                href: "/m/".into(),
                class: "m",
            });
        }
    }
    mentions.sort_by_key(|mention| mention.range.start);
    let highlighter = Highlighter::new();
    let page = Rewrite {
        links: &links,
        mentions: &mentions,
        has_right_to_left: false,
        raw,
        highlighter: &highlighter,
    };
    let mut out = String::new();
    html(markdown, 0, &page, &mut out);
    out
}

/// Checks the HTML of several texts; what nobody wrote as raw HTML is the same however that is
/// treated, and survives the sanitiser unharmed.
fn check(table: &[(&str, &str)]) {
    for (markdown, expected) in table {
        let expected = expected.replace("\n    ", "\n");
        assert_eq!(
            render(markdown, RawHtml::Escape, &[]),
            expected,
            "{markdown}"
        );
        let with_raw = format!("{markdown}\n\n<hr>\n");
        let sanitised = render(&with_raw, RawHtml::Sanitise, &[]);
        let trusted = render(&with_raw, RawHtml::Trust, &[]);
        assert_eq!(sanitised, trusted, "{markdown}");
    }
}

fn check_raw(raw: RawHtml, table: &[(&str, &str)]) {
    for (markdown, expected) in table {
        assert_eq!(render(markdown, raw, &[]), *expected, "{markdown}");
    }
}

fn check_names(table: &[(&str, &str)]) {
    for (markdown, expected) in table {
        let html = render(
            markdown,
            RawHtml::Escape,
            &["Sergei Ivanov", "O’Brien", "AT&T"],
        );
        assert_eq!(html, format!("<p id=\"p1\">{expected}</p>\n"), "{markdown}");
    }
}

const M: &str = "<a class=\"m\" href=\"/m/\">";

#[test]
fn headings() {
    check(&[
        (
            "# A *b* & \"c\"",
            "<h2 id=\"a-b--c\"><span id=\"a-b-c\"></span>A <em>b</em> &amp; “c” \
             <a class=\"anchor\" href=\"#a-b--c\" \
             aria-label=\"Link to section: A b &amp; “c”\">#</a></h2>\n",
        ),
        (
            "###### Six {#own .x .y style=color}",
            "<h6 id=\"own\" class=\"x y\">Six <a class=\"anchor\" href=\"#own\" \
             aria-label=\"Link to section: Six\">#</a></h6>\n",
        ),
        (
            "## P1\n## *",
            "<h2 id=\"section-p1\">P1 <a class=\"anchor\" href=\"#section-p1\" \
             aria-label=\"Link to section: P1\">#</a></h2>\n\
             <h2 id=\"section\">* <a class=\"anchor\" href=\"#section\" \
             aria-label=\"Link to section: *\">#</a></h2>\n",
        ),
    ]);
}

#[test]
fn paragraphs_and_breaks() {
    check(&[
        ("a\nb  \nc\\\nd", "<p id=\"p1\">a\nb<br>\nc<br>\nd</p>\n"),
        (
            "~~a~~ __b__ `c<d`",
            "<p id=\"p1\"><del>a</del> <strong>b</strong> <code>c&lt;d</code></p>\n",
        ),
        (
            "it's \"so\" -- a --- b...",
            "<p id=\"p1\">it’s “so” – a — b…</p>\n",
        ),
        (
            "a\n\n***\n\nb",
            "<p id=\"p1\">a</p>\n<hr>\n<p id=\"p2\">b</p>\n",
        ),
    ]);
}

#[test]
fn lists() {
    check(&[
        (
            "- a\n  - b\n- c\n\nd",
            "<ul id=\"p1\">\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>\n<p id=\"p2\">d</p>\n",
        ),
        (
            "3. a\n\n   b\n",
            "<ol id=\"p1\" start=\"3\">\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ol>\n",
        ),
        ("T\n: d", "<dl id=\"p1\">\n<dt>T</dt>\n<dd>d</dd>\n</dl>\n"),
    ]);
}

#[test]
fn tables() {
    let table = |label: &str, rows: &str| {
        format!(
            "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\">\n<table>\n\
             <thead>\n<tr><th class=\"align-left\">a</th><th class=\"align-center\">b</th>\
             <th class=\"align-right\">c</th><th>d</th></tr>\n</thead>\n{rows}</table>\n</div>\n"
        )
    };
    let row = "<tbody>\n<tr><td class=\"align-left\">1</td><td class=\"align-center\"></td>\
               <td class=\"align-right\"></td><td></td></tr>\n</tbody>\n";
    let head = "|a|b|c|d|\n|:-|:-:|-:|-|\n";
    let both = table("Table", row) + &table("Table 2", "");
    check(&[(&format!("{head}|1|\n\n{head}"), &both)]);
}

#[test]
fn footnotes() {
    let mark = |number: usize, id: &str| {
        format!(
            "<sup class=\"footnote-ref\"><a href=\"#fn-{number}\" id=\"{id}\" \
             role=\"doc-noteref\">{number}</a></sup>"
        )
    };
    let back = |id: &str| {
        format!(" <a href=\"#{id}\" role=\"doc-backlink\" aria-label=\"Back to the text\">↩</a>")
    };
    let start = "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Notes\">\n<ol>\n";
    check(&[
        (
            "a[^z] b[^1]\n\n[^1]: One[^in]\n[^in]: In\n[^un]: Unused\n[^z]: Zed",
            &format!(
                "<p id=\"p1\">a{} b{}</p>\n{start}<li id=\"fn-1\">\n<p>Zed{}</p>\n</li>\n\
                 <li id=\"fn-2\">\n<p>One{}{}</p>\n</li>\n<li id=\"fn-3\">\n<p>In{}</p>\n</li>\n\
                 </ol>\n</section>\n",
                mark(1, "fnref-1"),
                mark(2, "fnref-2"),
                back("fnref-1"),
                mark(3, "fnref-3"),
                back("fnref-2"),
                back("fnref-3"),
            ),
        ),
        (
            "a[^1] b[^1]\n\n[^1]: - x",
            &format!(
                "<p id=\"p1\">a{} b{}</p>\n{start}<li id=\"fn-1\">\n<ul>\n<li>x</li>\n</ul>\n{} \
                 <a href=\"#fnref-1-2\" role=\"doc-backlink\" aria-label=\"Back to the text, 2\">\
                 ↩<sup>2</sup></a></li>\n</ol>\n</section>\n",
                mark(1, "fnref-1"),
                mark(1, "fnref-1-2"),
                back("fnref-1"),
            ),
        ),
    ]);
}

#[test]
fn alerts_and_quotations() {
    check(&[
        (
            "> [!WARNING]\n> Text\n> — no speaker",
            "<aside class=\"alert alert-warning\" id=\"p1\">\n<p class=\"alert-title\">Warning</p>\n\
             <p>Text\n— no speaker</p>\n</aside>\n",
        ),
        ("> a", "<blockquote id=\"p1\">\n<p>a</p>\n</blockquote>\n"),
        (
            "> a\n> b\n> — *Leonid* Ivashov, 12 March 2001",
            "<figure class=\"quotation\" id=\"p1\">\n<blockquote>\n<p>a\nb</p>\n</blockquote>\n\
             <figcaption>— <em>Leonid</em> Ivashov, 12 March 2001</figcaption>\n</figure>\n",
        ),
        (
            "- > a\n  >\n  > -- Leonid\n  > Ivashov",
            "<ul id=\"p1\">\n<li>\n<figure class=\"quotation\">\n<blockquote>\n<p>a</p>\n</blockquote>\n\
             <figcaption>— Leonid\nIvashov</figcaption>\n</figure>\n</li>\n</ul>\n",
        ),
        (
            "> — alone",
            "<blockquote id=\"p1\">\n<p>— alone</p>\n</blockquote>\n",
        ),
        (
            "> a\n> —b",
            "<blockquote id=\"p1\">\n<p>a\n—b</p>\n</blockquote>\n",
        ),
    ]);
}

#[test]
fn figures_and_images() {
    check(&[
        (
            "![An *alt* \"x\"](a.md \"The <title>\")",
            "<figure id=\"p1\">\n<img src=\"/to/a.md\" alt=\"An alt “x”\" loading=\"lazy\" \
             decoding=\"async\">\n<figcaption>The &lt;title&gt;</figcaption>\n</figure>\n",
        ),
        (
            "a ![b](https://x.y/c?d&e \"t\")",
            "<p id=\"p1\">a <img src=\"https://x.y/c?d&amp;e\" alt=\"b\" title=\"t\" \
             loading=\"lazy\" decoding=\"async\"></p>\n",
        ),
        ("a ![no such](b.png)", "<p id=\"p1\">a no such</p>\n"),
    ]);
}

#[test]
fn code() {
    check(&[
        (
            "```yaml title\na: <b>\n```",
            "<pre class=\"code\" tabindex=\"0\"><code class=\"language-yaml\">\
             <span class=\"hl-tag\">a</span>: <span class=\"hl-string\">&lt;b&gt;\n</span></code></pre>\n",
        ),
        (
            "    a <b>\n",
            "<pre class=\"code\" tabindex=\"0\"><code>a &lt;b&gt;\n</code></pre>\n",
        ),
        (
            "> ```none\n> a\n> b\n> ```",
            "<blockquote id=\"p1\">\n<pre class=\"code\" tabindex=\"0\"><code class=\"language-none\">\
             a\nb\n</code></pre>\n</blockquote>\n",
        ),
    ]);
}

#[test]
fn links() {
    check(&[
        (
            "[a](b.md \"t'\")",
            "<p id=\"p1\"><a href=\"/to/b.md\" title=\"t’\">a</a></p>\n",
        ),
        (
            "[a](<b c.md>)",
            "<p id=\"p1\"><a href=\"/to/b%20c.md\">a</a></p>\n",
        ),
        ("[a](no-such)", "<p id=\"p1\">a</p>\n"),
        ("[*a*](nolink:)", "<p id=\"p1\"><em>a</em></p>\n"),
        ("[a](#b)", "<p id=\"p1\"><a href=\"#b\">a</a></p>\n"),
        (
            "<a@b.c>",
            "<p id=\"p1\"><a href=\"mailto:a@b.c\">a@b.c</a></p>\n",
        ),
        ("[a](javascript:b)", "<p id=\"p1\">a</p>\n"),
        (
            "[a](java&#10;script:b) [c](&#1;data:b)",
            "<p id=\"p1\">a c</p>\n",
        ),
    ]);
}

/// On paper an address is printed after its link, unless a reader has it already.
#[test]
fn addresses_on_the_web_are_spelled_out_once() {
    let first = "<a href=\"https://x.org/\">";
    let again = "<a class=\"spelled\" href=\"https://x.org/\">";
    check(&[
        (
            "[a](https://x.org/) [b](https://x.org/)",
            &format!("<p id=\"p1\">{first}a</a> {again}b</a></p>\n"),
        ),
        (
            "<https://x.org/> [b](https://x.org/)",
            &format!("<p id=\"p1\">{again}https://x.org/</a> {again}b</a></p>\n"),
        ),
        (
            "[https://x.org/](https://x.org/)",
            &format!("<p id=\"p1\">{again}https://x.org/</a></p>\n"),
        ),
    ]);
}

#[test]
fn marks() {
    let link = |id: &str, text: &str| format!("<a class=\"entity\" href=\"/mark/{id}\">{text}</a>");
    check(&[
        (
            "[[a-b]]",
            &format!("<p id=\"p1\">{}</p>\n", link("a-b", "The Name &amp; Co")),
        ),
        (
            "[[a|]]",
            &format!("<p id=\"p1\">{}</p>\n", link("a", "The Name &amp; Co")),
        ),
        (
            "[[ people/a |the *b*]]",
            &format!("<p id=\"p1\">{}</p>\n", link("people/a", "the <em>b</em>")),
        ),
        (
            "[[unlinked|x]] `[[c]]`",
            "<p id=\"p1\">x <code>[[c]]</code></p>\n",
        ),
    ]);
}

#[test]
fn names_become_links() {
    check_names(&[
        ("Sergei Ivanov.", &format!("{M}Sergei Ivanov</a>.")),
        (
            "So Sergei\nIvanov said",
            &format!("So {M}Sergei\nIvanov</a> said"),
        ),
        (
            "*Sergei Ivanov* and",
            &format!("<em>{M}Sergei Ivanov</a></em> and"),
        ),
        ("Sergei *Ivanov*", "Sergei <em>Ivanov</em>"),
        (
            "O'Brien, AT&amp;T",
            &format!("{M}O’Brien</a>, {M}AT&amp;T</a>"),
        ),
        (
            "Sergei Ivanov O'Brien",
            &format!("{M}Sergei Ivanov</a> {M}O’Brien</a>"),
        ),
        ("[Sergei Ivanov](#x)", "<a href=\"#x\">Sergei Ivanov</a>"),
        ("`AT&T`", "<code>AT&amp;T</code>"),
    ]);
    let quoted = render(
        "> a\n> — Sergei Ivanov",
        RawHtml::Escape,
        &["Sergei Ivanov"],
    );
    assert!(quoted.ends_with(&format!(
        "<figcaption>— {M}Sergei Ivanov</a></figcaption>\n</figure>\n"
    )));
}

#[test]
fn raw_html_as_text() {
    check_raw(
        RawHtml::Escape,
        &[
            ("a <b>c</b>", "<p id=\"p1\">a &lt;b&gt;c&lt;/b&gt;</p>\n"),
            (
                "<div id='x'>\n&amp;\n</div>",
                "<p>&lt;div id='x'&gt;\n&amp;amp;\n&lt;/div&gt;</p>\n",
            ),
        ],
    );
}

#[test]
fn raw_html_sanitised() {
    check_raw(
        RawHtml::Sanitise,
        &[
            (
                "a <b style=\"x\" onclick=y class=z lang=ru>c</b><script>d</script>",
                "<p id=\"p1\">a <b class=\"z\" lang=\"ru\">c</b></p>\n",
            ),
            (
                "<a href=\"x.md\">l</a> <a HREF='no'>m</a> <a href=https://x.y>n</a>",
                "<p id=\"p1\"><a href=\"/to/x.md\">l</a> <a>m</a> <a href=\"https://x.y\">n</a></p>\n",
            ),
            (
                "x <a href=\"&#106;avascript:y\">a</a><a href=\"java&Tab;script:y\">b</a>",
                "<p id=\"p1\">x <a>a</a><a>b</a></p>\n",
            ),
            (
                "<details open>\n<summary>S</summary>\n\n*t*\n\n</details>",
                "<details open=\"\">\n<summary>S</summary>\n<p id=\"p1\"><em>t</em></p>\n</details>",
            ),
            ("<!-- a -->\n\nb", "\n<p id=\"p1\">b</p>\n"),
            (
                "<svg><rect/></svg><picture><source srcset=x></picture>a",
                "<p id=\"p1\">a</p>\n",
            ),
        ],
    );
}

#[test]
fn raw_html_trusted() {
    check_raw(
        RawHtml::Trust,
        &[(
            "<a\nstyle=x href='x.md'\nid=y>l</a><a href=other>",
            "<p id=\"p1\"><a\nstyle=x href=\"/to/x.md\"\nid=y>l</a><a href=other></p>\n",
        )],
    );
}
