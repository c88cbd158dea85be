//! The page holds what the file holds: small sites with markup that goes wrong, and what is said about it.

mod support;

use support::{Ran, Site};

/// Checks which diagnostics a brief causes: each as `LINE:COLUMN CODE`, in the order of the text. The text begins in
/// line 5.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let site = Site::empty()
        .file("content/site.yaml", "title: The Record\n")
        .file(
            "content/people/anna-kowal.md",
            "---\nname: Anna Kowal\n---\n",
        )
        .file("content/briefs/annual report.pdf", "pdf")
        .file("content/briefs/map of june.png", "png")
        .brief("one", text);
    let found = diagnostics(&site.check("--format short"));
    assert_eq!(found, expected, "{text}");
}

/// The diagnostics about the brief. That files are not linked and a person is not mentioned is beside the point.
fn diagnostics(ran: &Ran) -> Vec<String> {
    let lines = ran.stderr.lines().chain(ran.stdout.lines());
    let about = lines.filter_map(|line| line.strip_prefix("content/briefs/one.md:"));
    about
        .filter_map(|line| {
            let (place, rest) = line.split_once(": ")?;
            let (_, code) = rest.split_once('[')?;
            Some(format!("{place} {}", code.split(']').next()?))
        })
        .collect()
}

#[test]
fn marks_in_tables() {
    check(
        "| Who | What | n |\n|-----|------|---|\n| [[anna-kowal\\|the minister]] | spoke | 1 |\n\
         | [[anna-kowal|the envoy]] | wrote | 2 |\n| `a|b` | code | 3 |\n| `a\\|b` | code | 4 |\n\
         | [x](https://example.org/a|b) | link | 5 |\n| only one cell |\n| a | b | c | d | e |\n\
         | &#124; | &vert; | 7 |\n\n\
         [[anna-kowal|O'Brien's \"friend\"]] and [[ anna-kowal ]] and \\[[anna-kowal]] and `[[anna-kowal]]` and \
         [[anna-kowal|]].\n\nText with [[anna-kowal\n|over a line]] break.",
        &[
            "8:15 W531",
            "8:38 E319",
            "9:5 W531",
            "9:18 E319",
            "11:28 W531",
            "11:41 E319",
            "13:15 E319",
        ],
    );
}

#[test]
fn links_with_blanks() {
    check(
        "[one](annual report.pdf), [two](annual%20report.pdf), [three](<annual report.pdf>),\n\
         ![six](map of june.png) and ![seven](<map of june.png>),\n\
         [wiki](https://example.org/wiki/Treaty_(1972)), [wiki2](https://example.org/a b), [nine]( https://example.org/ ),\n\
         [16](/briefs/one), [17](/briefs/one/index.html), [19](#), [20](?x=1), [22](HTTPS://EXAMPLE.ORG/)\n\n\
         <https://example.org/auto> and https://example.org/bare and www.example.org and a@example.org and <a@example.org>.\n\n\
         [ref one][r1], [r1], [ref two] [r1], [undefined][r9], [r9]\n\n[r1]: https://example.org/ref",
        &[
            "5:1 W526",
            "6:1 W526",
            "7:49 W526",
            "8:64 W535",
            "12:38 W526",
        ],
    );
}

#[test]
fn a_colon_without_a_blank_begins_no_definition() {
    let text = "The session opened at half past nine\n:and closed at noon, the clerk noted.\n\n::: note\nFigures \
                are provisional.\n:::\n\nThe list of states follows\n:smile:\n\nText before\n: real \
                definition\n\nVote:\n:: result\n\nHe said\n:“quoted”.";
    check(text, &["8:1 W532", "10:1 W532"]);
    let pages = Site::scratch().brief("one", text).build("");
    let page = String::from_utf8_lossy(&pages["briefs/one/index.html"]).into_owned();
    assert_eq!(page.matches("<dd>").count(), 1, "{page}");
    for shown in [
        "nine\n:and closed",
        "follows\n:smile:",
        "<dt>Text before</dt>\n<dd>real definition</dd>",
        "Vote:\n:: result",
        "said\n:“quoted”.",
    ] {
        assert!(page.contains(shown), "{shown} in {page}");
    }
}

#[test]
fn markup_that_is_none() {
    check(
        "A link [to the annex](annex file.pdf) and [to the page]({{ \"/2001/03/14/x/\" | url }}) and ![a map](map of june.png).\n\n\
         | Party | Warheads |\n| ----- |\n| A | 6,000 |\n\n\
         The minister**,** in **bold. And __Jan Kowal__a.\n\n##No space heading\n\n<figcaption>Caption text\n\n\
         ## Heading behind HTML\n\nText [^1 and [undefined][ref] and {% include note.html %}.\n\n{{< video id=\"x\" >}}",
        &[
            "5:8 W526",
            "5:57 W532",
            "5:91 W526",
            "8:1 W527",
            "11:13 W528",
            "11:22 W528",
            "11:34 W528",
            "13:1 W529",
            "15:1 E317",
            "19:6 W526",
            "19:14 W526",
            "19:35 W532",
            "21:1 W532",
        ],
    );
    check(
        "| Party | Warheads |\n| ----- | -------- |\n| A | 6,000 | as of 1 July |\n\
         | B | 4,000 | [the note](https://example.org/) and more |",
        &["7:15 E319", "8:15 E319"],
    );
    check(
        "a ** b, 2 ** 3, a[0][1], f[i](j, k), `**x`, \\*\\*y, `{{ z }}`, [sic], [...], #4, {1, 2}.\n\n    [a](b c) {{ d }}\n\n\
         ```\n**e\n::: f\n```",
        &[],
    );
}

#[test]
fn html_that_lacks_its_end() {
    for (text, expected) in [
        (
            "<b>Note.\n\n## Heading\n\nAll that follows is bold.",
            "5:1 E317",
        ),
        ("<small>Note.\n\nMore.", "5:1 E317"),
        ("<figcaption>Fig. 1\n\nMore.\n\n## Heading", "5:1 E317"),
        ("<figure>\n\nMore.", "5:1 E317"),
        ("<div>\n\nMore.", "5:1 E317"),
        ("<table><tr><td>Cell\n\nMore.", "5:1 E317"),
        ("<br/>\n## The third round\n\nText.", "6:1 W530"),
    ] {
        check(text, &[expected]);
    }
    for text in [
        "<p>Note.\n\nMore.",
        "<ul><li>a<li>b</ul>\n\nMore.",
        "<table><tr><td>a<td>b</table>\n\nMore.",
        "<dl><dt>a<dd>b</dl>\n\nMore.",
        "<b>Note.</b>\n\nMore.",
    ] {
        check(text, &[]);
    }
}
