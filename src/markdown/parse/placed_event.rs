//! One event of a Markdown text.

use std::ops::Range;

use pulldown_cmark::{Event, TagEnd};

/// An event and the bytes of the source that it stands for.
pub type PlacedEvent<'a> = (Event<'a>, Range<usize>);

/// Whether an element stands inside a line of text, not on lines of its own.
pub fn is_inline(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}
