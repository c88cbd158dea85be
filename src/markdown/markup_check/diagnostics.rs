//! The diagnostics of markup: E319, and the warnings W526 to W534, W536 and W537.

use super::plain_texts::PlainMarkup;
use super::problem::{
    MarkupProblem, MarkupProblemKind, NoHeading, NoLink, NoTable, NotShown, OtherSyntax,
};
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::span::{SourceId, Span};

/// Reports the problems of a text's markup.
pub fn diagnose(source: SourceId, problems: &[MarkupProblem], diagnostics: &mut Diagnostics) {
    for problem in problems {
        let span = Span::new(source, problem.span.clone());
        let diagnostic = diagnostic(&problem.kind, span);
        diagnostics.push(match &problem.fix {
            Some((range, text)) => diagnostic.fix(Span::new(source, range.clone()), text.clone()),
            None => diagnostic,
        });
    }
}

fn diagnostic(kind: &MarkupProblemKind, span: Span) -> Diagnostic {
    match kind {
        MarkupProblemKind::SurplusCells { columns } => surplus_cells(span, *columns),
        MarkupProblemKind::BarInCell(what) => bar_in_cell(span, what),
        MarkupProblemKind::NoLink(why) => no_link(span, why),
        MarkupProblemKind::NoTable(why) => no_table(span, why),
        MarkupProblemKind::Unpaired { marks, is_pair } => unpaired(span, marks, *is_pair),
        MarkupProblemKind::NoHeading(why) => no_heading(span, why),
        MarkupProblemKind::MarkdownInHtml(what) => markdown_in_html(span, what),
        MarkupProblemKind::ProseInHtml => prose_in_html(span),
        MarkupProblemKind::OtherSyntax(syntax) => other_syntax(span, *syntax),
        MarkupProblemKind::InTitle(markup) => in_title(span, *markup),
        MarkupProblemKind::NotShown(what) => not_shown(span, *what),
        MarkupProblemKind::UnusedDefinition(label) => unused_definition(span, label),
        MarkupProblemKind::DefinedTwice(label) => defined_twice(span, label),
        MarkupProblemKind::UnclosedCode => unclosed_code(span),
        MarkupProblemKind::ListNumber { written, shown } => list_number(span, *written, *shown),
    }
}

/// E319.
fn surplus_cells(span: Span, columns: usize) -> Diagnostic {
    let columns = match columns {
        1 => "one column".to_owned(),
        columns => format!("{columns} columns"),
    };
    Diagnostic::at(
        Code::SurplusCells,
        span,
        format!("this row has more cells than the {columns} of its table"),
    )
    .label("would not be shown")
    .help("add a column to the head and to the row of dashes; a bar that belongs to the text is `\\|`")
}

/// W531.
fn bar_in_cell(span: Span, what: &str) -> Diagnostic {
    Diagnostic::at(
        Code::BarInCell,
        span,
        format!("a bar in {what} divides the cell of a table"),
    )
    .label("begins a new cell")
    .help("inside a table write the bar as `\\|`")
}

/// W526.
fn no_link(span: Span, why: &NoLink) -> Diagnostic {
    let (message, help) = match why {
        NoLink::BlankInAddress => (
            "this looks like a link and is none: its address has a blank".to_owned(),
            "put the address in `<` and `>`, or write `%20` for each blank".to_owned(),
        ),
        NoLink::TitleMarks => (
            "this looks like a link and is none: its title stands in typographic marks".to_owned(),
            "put the title in straight marks: `(address \"title\")`".to_owned(),
        ),
        NoLink::NoParenthesis => (
            "this looks like a link and is none: its address has no end".to_owned(),
            "close the parenthesis behind the address".to_owned(),
        ),
        NoLink::LinkInLink => (
            "this looks like a link and is none: there is a link in its words".to_owned(),
            "take one of the two links out: a page cannot have one link inside another".to_owned(),
        ),
        NoLink::NoteInLink => (
            "this looks like a link and is none: there is a footnote mark in its words".to_owned(),
            "put the mark behind it".to_owned(),
        ),
        NoLink::BadAddress => (
            "this looks like a link and is none: its address cannot be read".to_owned(),
            "write `[words](address)` or `[words](<address> \"title\")`".to_owned(),
        ),
        NoLink::NoDefinition(label) => (
            format!("this looks like a link and is none: nothing defines `[{label}]`"),
            format!("add a line `[{label}]: address`, or write `[words](address)`"),
        ),
        NoLink::BlankBefore => (
            "this looks like a link and is none: there is a blank before the address".to_owned(),
            "remove the blank".to_owned(),
        ),
        NoLink::Reversed => (
            "this looks like a link and is none: brackets and parentheses are mixed up".to_owned(),
            "write `[words](address)`".to_owned(),
        ),
        NoLink::BadMark => (
            "this looks like a mark and is none".to_owned(),
            "write `[[id]]` or `[[id|words]]`".to_owned(),
        ),
        NoLink::OpenNote => (
            "this looks like a footnote mark and is none: it has no `]`".to_owned(),
            "close the bracket".to_owned(),
        ),
        NoLink::NoteMark => (
            "this looks like a footnote mark and is none".to_owned(),
            "write `[^1]`, and the note as `[^1]: Its words.`".to_owned(),
        ),
        NoLink::NoBracket => (
            "this looks like a link and is none: its words have no `]`".to_owned(),
            "write `[words](address)`".to_owned(),
        ),
        NoLink::NoOpening => (
            "this looks like a link and is none: its words have no `[`".to_owned(),
            "put a `[` where its words begin".to_owned(),
        ),
        NoLink::LineBefore => (
            "this looks like a link and is none: its address stands in another line".to_owned(),
            "put the address right behind the `]`".to_owned(),
        ),
        NoLink::NoPicture => (
            "this looks like an image and is none: it has no address".to_owned(),
            "write `![words](picture.png)`; if it is text, write `\\[`".to_owned(),
        ),
        NoLink::AddressFirst => (
            "this looks like a link and is none: its address stands before its words".to_owned(),
            "write `[words](address)`".to_owned(),
        ),
        NoLink::DefinitionInParagraph => (
            "this looks like the address of a link and is none: it belongs to the paragraph above"
                .to_owned(),
            "leave a blank line above it".to_owned(),
        ),
        NoLink::WordsBehindDefinition => (
            "this looks like the address of a link and is none: words stand behind it".to_owned(),
            "remove them, or write `[label]: address \"title\"`".to_owned(),
        ),
        NoLink::NoSlashes => (
            "the address of this link lacks a `/` behind its colon".to_owned(),
            "write `https://`".to_owned(),
        ),
    };
    let label = match why {
        NoLink::NoSlashes => "leads nowhere",
        _ => "shown as it stands",
    };
    Diagnostic::at(Code::NoLink, span, message)
        .label(label)
        .help(help)
}

/// W527.
fn no_table(span: Span, why: &NoTable) -> Diagnostic {
    let (message, help) = match why {
        NoTable::Columns { head, dashes } => (
            format!(
                "this looks like a table and is none: the head has {head} cells, this row {dashes}"
            ),
            "write as many cells of dashes as the head has cells",
        ),
        NoTable::NoDashes => (
            "this looks like a table and is none: no row of dashes follows".to_owned(),
            "put a row such as `| --- | --- |` below the head",
        ),
        NoTable::Underline => (
            "this looks like a table and is none: the row of dashes has no bars".to_owned(),
            "write as many cells of dashes as the head has cells, with bars between them",
        ),
        NoTable::Grid => (
            "this looks like a table and is none".to_owned(),
            "write the rows as `| a | b |`, with a row such as `| --- | --- |` below the head",
        ),
        NoTable::Cut => (
            "this looks like a row of a table and is none: a blank line cuts it off".to_owned(),
            "remove the blank line above it",
        ),
    };
    let label = match why {
        NoTable::Underline => "no part of a table",
        _ => "shown as it stands",
    };
    Diagnostic::at(Code::NoTable, span, message)
        .label(label)
        .help(help)
}

/// W528.
fn unpaired(span: Span, marks: &str, is_pair: bool) -> Diagnostic {
    let what = match marks.starts_with('~') {
        true => "strikes nothing out",
        false => "emphasises nothing",
    };
    let escaped: String = marks.chars().flat_map(|mark| ['\\', mark]).collect();
    let diagnostic = Diagnostic::at(Code::Unpaired, span, format!("`{marks}` {what} here"));
    match is_pair {
        true => diagnostic.label("shown as it stands").help(format!(
            "the first has to stand before a word and the second behind one; write `{escaped}` to show it"
        )),
        false => diagnostic
            .label("has no partner in this paragraph")
            .help(format!("add the other `{marks}`, or write `{escaped}` to show it")),
    }
}

/// W529.
fn no_heading(span: Span, why: &NoHeading) -> Diagnostic {
    let (message, label, help) = match why {
        NoHeading::NoBlank => (
            "this looks like a heading and is none: no blank follows the `#`",
            "shown as it stands",
            "put a blank behind the `#`, or write `\\#` if it is none",
        ),
        NoHeading::OddBlank => (
            "this looks like a heading and is none: the blank behind the `#` is no ordinary one",
            "shown as it stands",
            "put an ordinary blank there; a non-breaking one looks the same",
        ),
        NoHeading::TooDeep => (
            "this looks like a heading and is none: it has more than six `#`",
            "shown as it stands",
            "there are six levels of headings",
        ),
        NoHeading::Unseen => (
            "this looks like a heading and is none: a character that nobody sees stands before the `#`",
            "shown as it stands",
            "remove that character",
        ),
        NoHeading::FullWidth => (
            "this looks like a heading and is none: its sign is a full-width one",
            "shown as it stands",
            "write `#`",
        ),
        NoHeading::Empty => (
            "this heading has no words",
            "an empty line in the table of contents",
            "give it words, or remove it",
        ),
    };
    Diagnostic::at(Code::NoHeading, span, message)
        .label(label)
        .help(help)
}

/// W530.
fn markdown_in_html(span: Span, what: &str) -> Diagnostic {
    Diagnostic::at(
        Code::MarkdownInHtml,
        span,
        format!("this looks like {what} and is none: it belongs to the HTML before it"),
    )
    .label("shown as it stands")
    .help("leave a blank line between HTML and Markdown")
}

/// W544.
fn prose_in_html(span: Span) -> Diagnostic {
    Diagnostic::at(
        Code::ProseInHtml,
        span,
        "this text stands in a block of HTML, in which no names are found",
    )
    .label("no mentions, no links")
    .help(
        "remove the tags around it (`<p>`, `<div>`, `<span>`); where one is needed, leave a blank line between it and \
         the text",
    )
}

/// W532.
fn other_syntax(span: Span, syntax: OtherSyntax) -> Diagnostic {
    let (what, help) = match syntax {
        OtherSyntax::Template => (
            "a tag of Liquid, Hugo or Jinja",
            "write what it stood for; to show it as it is, put it in backticks",
        ),
        OtherSyntax::Attributes => (
            "a list of attributes of kramdown or Pandoc",
            "remove it: only headings have one here, `## Title {#id}`",
        ),
        OtherSyntax::Fence => (
            "a fence of Pandoc or Markdown-it",
            "remove it; for a note in a frame write `> [!NOTE]`",
        ),
        OtherSyntax::Admonition => (
            "a note of MkDocs",
            "write `> [!NOTE]`, and `>` before each line of it",
        ),
        OtherSyntax::Shortcode => (
            "a shortcode of WordPress or a tag of a forum",
            "write it in Markdown: `**bold**`, `[words](address)`, `![words](picture.png)`",
        ),
        OtherSyntax::Citation => (
            "a citation of Pandoc",
            "write a footnote, `[^1]` and `[^1]: Its source.`",
        ),
        OtherSyntax::InlineNote => (
            "a footnote of Pandoc",
            "write `[^1]` here, and `[^1]: The note.` on a line of its own",
        ),
        OtherSyntax::Task => (
            "a box of a task list",
            "remove the box, or write `☐` or `☑`",
        ),
        OtherSyntax::Alert => (
            "an alert, but of no kind that there is",
            "write `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`",
        ),
        OtherSyntax::Comment => (
            "a comment of Obsidian",
            "remove it, or write `<!-- ... -->`, which is not published",
        ),
        OtherSyntax::Highlight => (
            "a highlight of Obsidian",
            "write `**words**`; to show it as it is, write `\\==`",
        ),
        OtherSyntax::BlockId => (
            "the id of a block in Obsidian",
            "remove it: each paragraph has an id of its own, `#p1`",
        ),
        OtherSyntax::Rst => (
            "markup of reStructuredText",
            "write it in Markdown: `[words](address)`, `![words](picture.png)`",
        ),
        OtherSyntax::Wiki => (
            "markup of MediaWiki or AsciiDoc",
            "write it in Markdown: `## Title`, `**words**`",
        ),
        OtherSyntax::Textile => ("a heading of Textile", "write `## Title`"),
        OtherSyntax::LineBlock => (
            "lines of a poem or an address in Pandoc",
            "remove the bars, and write `\\` at the end of each line but the last",
        ),
        OtherSyntax::AsciiDoc => ("a link of AsciiDoc", "write `[words](address)`"),
        OtherSyntax::FrontMatter => (
            "a second front matter",
            "join it to the first: a file has one, at its beginning",
        ),
        OtherSyntax::List => (
            "a list of a word processor",
            "begin each item with `- ` or `1. `, and put a blank behind the sign",
        ),
        OtherSyntax::Indented => (
            "a paragraph of a word processor, indented by a tab",
            "remove the blanks in front of it, which make code of it; code is better put between lines of ```",
        ),
        OtherSyntax::Contents => (
            "a table of contents of another program",
            "remove it: a text with three or more headings gets a table of contents by itself",
        ),
    };
    let label = match syntax {
        OtherSyntax::List => "shown in one paragraph",
        OtherSyntax::Indented => "shown as code",
        OtherSyntax::FrontMatter => "shown as a heading",
        OtherSyntax::Comment => "published as it stands",
        _ => "shown as it stands",
    };
    Diagnostic::at(Code::OtherSyntax, span, format!("this looks like {what}"))
        .label(label)
        .help(help)
}

/// What is said about markup in a plain text: the code, what it looks like, and what to do.
fn of_plain_markup(markup: PlainMarkup) -> (Code, &'static str, &'static str) {
    match markup {
        PlainMarkup::Template => (
            Code::OtherSyntax,
            "a tag of Liquid, Hugo or Jinja",
            "write what it stood for",
        ),
        PlainMarkup::Link => (
            Code::NoLink,
            "a link",
            "write only the words; the link belongs into the text",
        ),
        PlainMarkup::Mark => (
            Code::NoLink,
            "a mark",
            "write the name; a brief declares whom it means in `people`, `treaties` and `organisations`",
        ),
        PlainMarkup::Emphasis | PlainMarkup::Unpaired => {
            (Code::Unpaired, "emphasis", "remove the signs")
        }
        PlainMarkup::Reference => (
            Code::OtherSyntax,
            "a character reference of HTML",
            "write the character itself",
        ),
        PlainMarkup::Html => (Code::OtherSyntax, "HTML", "write only the words"),
        PlainMarkup::Shortcode => (
            Code::OtherSyntax,
            "a shortcode of WordPress or a forum",
            "write only the words",
        ),
        PlainMarkup::Note => (
            Code::NoLink,
            "a footnote mark",
            "remove it; footnotes belong into the text",
        ),
        PlainMarkup::Citation => (
            Code::OtherSyntax,
            "a citation of Pandoc",
            "remove it; a brief's sources stand under `sources`",
        ),
        PlainMarkup::Attributes => (
            Code::OtherSyntax,
            "attributes of kramdown or Pandoc",
            "remove them",
        ),
        PlainMarkup::Code => (Code::OtherSyntax, "code", "remove the backticks"),
        PlainMarkup::Heading => (Code::OtherSyntax, "a heading", "remove the signs"),
        PlainMarkup::Fence => (Code::OtherSyntax, "a fence of Pandoc", "remove the colons"),
        PlainMarkup::Escape => (
            Code::OtherSyntax,
            "a sign that another program escapes",
            "remove the backslash",
        ),
    }
}

/// W526, W528 or W532, for markup in the title of an image or a link.
fn in_title(span: Span, markup: PlainMarkup) -> Diagnostic {
    let (code, what, _) = of_plain_markup(markup);
    let message =
        format!("this looks like {what}, but the title of an image or a link is plain text");
    Diagnostic::at(code, span, message)
        .label("shown as it stands")
        .help("write only words there; what has to be a link or a note belongs into the text")
}

/// W532, W526 or W528, for markup in the plain text of a key.
pub fn markup_in_plain_text(
    span: Span,
    key: &str,
    markup: PlainMarkup,
    plain: Option<&str>,
) -> Diagnostic {
    let (code, what, help) = of_plain_markup(markup);
    let message = format!("this looks like {what}, but `{key}` is plain text");
    Diagnostic::at(code, span, message)
        .label("shown as it stands")
        .help(plain.map_or_else(|| help.to_owned(), |plain| format!("write `{plain}`")))
}

/// W533.
fn not_shown(span: Span, what: NotShown) -> Diagnostic {
    let (message, label, help) = match what {
        NotShown::LinkInImage => (
            "a link in the words of an image leads nowhere",
            "only its words are shown",
            "put it into the text, or into the paragraph below",
        ),
        NotShown::HtmlInImage => (
            "HTML in the words of an image is not shown",
            "lost",
            "remove it: the words of an image are plain text",
        ),
        NotShown::EmptyLink => (
            "a link without words is not shown",
            "nobody can see or follow it",
            "write its words between the brackets: `[words](address)`",
        ),
        NotShown::TitleWithoutLink => (
            "the title of a name without a link is not shown",
            "there is no link that could have it",
            "remove the title: `[name](nolink:)`",
        ),
        NotShown::Braces => (
            "words in braces at the end of a heading are not shown",
            "only an id, `#id`, and classes, `.class`, mean something here",
            "write `\\{` to show them, or remove them",
        ),
        NotShown::EmptyNote => (
            "this footnote has no words",
            "an empty note",
            "write its words behind the colon, or remove it and its marks",
        ),
        NotShown::CodeInfo => (
            "words behind the language of a code block are not shown",
            "not shown",
            "write only the language there; a title belongs into the text",
        ),
    };
    Diagnostic::at(Code::NotShown, span, message)
        .label(label)
        .help(help)
}

/// W534.
fn unused_definition(span: Span, label: &str) -> Diagnostic {
    Diagnostic::at(
        Code::UnusedDefinition,
        span,
        format!("no link uses `[{label}]`"),
    )
    .label("a link definition, which is not shown")
    .help(format!(
        "use it as `[words][{label}]`, or remove it; if it is text, write `\\[{label}]`"
    ))
}

/// W534, for a label that is taken.
fn defined_twice(span: Span, label: &str) -> Diagnostic {
    Diagnostic::at(
        Code::UnusedDefinition,
        span,
        format!("`[{label}]` is defined already"),
    )
    .label("only the first definition counts")
    .help("give it another label, or remove it")
}

/// W536.
fn unclosed_code(span: Span) -> Diagnostic {
    Diagnostic::at(
        Code::UnclosedCode,
        span,
        "this code block is not closed, so all that follows is code",
    )
    .label("begins here")
    .help("end it with a line of the same backticks or tildes")
}

/// W537.
fn list_number(span: Span, written: u64, shown: u64) -> Diagnostic {
    Diagnostic::at(
        Code::ListNumber,
        span,
        format!("this item is numbered {written} in the text and {shown} on the page"),
    )
    .label(format!("shown as {shown}"))
    .help(format!(
        "Markdown numbers a list from its first item on: number it without gaps, or write `{written}\\.` \
         at the beginning of a paragraph of its own"
    ))
}
