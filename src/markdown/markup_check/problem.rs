//! What can be wrong with the markup of a text, as values.

use std::ops::Range;

use super::plain_texts::PlainMarkup;

/// Something in a text that is not on its page, or not as it was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkupProblem {
    /// What is wrong.
    pub kind: MarkupProblemKind,
    /// Where.
    pub span: Range<usize>,
    /// The bytes to replace, and by what, where only one change can be meant.
    pub fix: Option<(Range<usize>, String)>,
}

/// How the markup of a text goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkupProblemKind {
    /// Cells of a row for which the head of the table has no column.
    SurplusCells {
        /// How many columns the head has.
        columns: usize,
    },
    /// A bar divides a cell that it was meant to be in: in a `mark`, in `code`, in a `link`.
    BarInCell(&'static str),
    /// Brackets that look like a link, an image, a mark or a footnote mark.
    NoLink(NoLink),
    /// Lines that look like a table.
    NoTable(NoTable),
    /// `**`, `__` or `~~` that has no partner.
    Unpaired {
        /// The characters.
        marks: String,
        /// Whether there are two that do not open and close.
        is_pair: bool,
    },
    /// A line that looks like a heading, or a heading without words.
    NoHeading(NoHeading),
    /// Markdown in a block of HTML, where it is shown as it stands: `a heading`, `a link`.
    MarkdownInHtml(&'static str),
    /// Prose in a block of HTML, in which no names are found.
    ProseInHtml,
    /// Markup of another program.
    OtherSyntax(OtherSyntax),
    /// Markup in the title of an image or a link, which is plain text.
    InTitle(PlainMarkup),
    /// Words that the page does not show.
    NotShown(NotShown),
    /// A link definition that no link uses.
    UnusedDefinition(String),
    /// A link definition whose label is taken.
    DefinedTwice(String),
    /// A code block that goes on to the end.
    UnclosedCode,
    /// An item of a list that the page numbers otherwise.
    ListNumber {
        /// The number in the text.
        written: u64,
        /// The number on the page.
        shown: u64,
    },
}

/// Why brackets are no link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoLink {
    /// `[a](b c.pdf)`: the address has a blank.
    BlankInAddress,
    /// `[a](b`: the address has no end.
    NoParenthesis,
    /// `[a [b](c) d](e)`.
    LinkInLink,
    /// `[a[^1]](b)`, `![a[^1]](b.png)`.
    NoteInLink,
    /// The address cannot be read for another reason.
    BadAddress,
    /// `[a][b]` without `[b]: address`.
    NoDefinition(String),
    /// `[a](b “title”)`: a title in typographic marks.
    TitleMarks,
    /// `[a] (https://example.org/)`.
    BlankBefore,
    /// `(a)[https://example.org/]`.
    Reversed,
    /// `[[a` or `[[a]`, or a mark with something in it that none can have.
    BadMark,
    /// `[^1` without a bracket behind.
    OpenNote,
    /// `^[1]`, `[1^]`.
    NoteMark,
    /// `[text (https://example.org/)`
    NoBracket,
    /// `text](https://example.org/)`
    NoOpening,
    /// `[text]` and the address in the next line.
    LineBefore,
    /// `![text]` and nothing.
    NoPicture,
    /// `[https://example.org the text]`
    AddressFirst,
    /// `[x]: address` right below a line of its paragraph.
    DefinitionInParagraph,
    /// `[x]: address and words`
    WordsBehindDefinition,
    /// `[x](https:example.org)`
    NoSlashes,
}

/// Why lines are no table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoTable {
    /// The row of dashes has another number of columns than the head.
    Columns {
        /// In the head.
        head: usize,
        /// In the row of dashes.
        dashes: usize,
    },
    /// There is no row of dashes.
    NoDashes,
    /// The row of dashes makes a heading of the line above, or is a line between two paragraphs.
    Underline,
    /// Lines of `+---+`.
    Grid,
    /// A blank line cuts this row from the one above.
    Cut,
}

/// Why a line is no heading, or says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoHeading {
    /// `##Title`.
    NoBlank,
    /// `##` and a blank that is none to Markdown, such as a non-breaking one.
    OddBlank,
    /// More than six `#`.
    TooDeep,
    /// `##` and nothing.
    Empty,
    /// A character that nobody sees stands before the `#`.
    Unseen,
    /// `＃＃ Title`.
    FullWidth,
}

/// Markup that other programs understand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherSyntax {
    /// `{{ x }}`, `{% x %}`, `{{< x >}}`, `{# x #}`.
    Template,
    /// `{:.class}`, `{#id}`, `{.class}`.
    Attributes,
    /// `:::`
    Fence,
    /// `!!! note`
    Admonition,
    /// `[b]x[/b]`, `[caption id="x"]`
    Shortcode,
    /// `[@key]`
    Citation,
    /// `^[a note]`
    InlineNote,
    /// `- [ ] task`
    Task,
    /// `> [!INFO]`
    Alert,
    /// `[TOC]`
    Contents,
    /// `%%a note%%`
    Comment,
    /// `==words==`
    Highlight,
    /// ` ^abc123`
    BlockId,
    /// `:ref:`, `.. image::`
    Rst,
    /// `== Title ==`, `'''words'''`
    Wiki,
    /// `h2. Title`
    Textile,
    /// `| a line` of a poem
    LineBlock,
    /// `link:address[words]`
    AsciiDoc,
    /// `key: value` between two lines of dashes
    FrontMatter,
    /// A paragraph that a tab indents
    Indented,
    /// `1.one`, `•one` and the next in the next line
    List,
}

/// What the page leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotShown {
    /// A link, a mark or another image in the words of an image.
    LinkInImage,
    /// A tag in the words of an image.
    HtmlInImage,
    /// A link without words.
    EmptyLink,
    /// The title of a `nolink:`.
    TitleWithoutLink,
    /// Words in braces behind a heading.
    Braces,
    /// Words behind the language of a code block.
    CodeInfo,
    /// A footnote without words.
    EmptyNote,
}
