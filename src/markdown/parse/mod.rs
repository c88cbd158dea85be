//! TODO head

pub mod destination;
mod document;
mod footnotes;
mod heading_ids;
mod raw_html;

pub use destination::{is_allowed, scheme, stands_alone};
pub use document::{Attribution, Document};
pub use footnotes::Mark;
pub use heading_ids::{Duplicate, is_reserved};
pub use raw_html::{
    Attribute, RawHtml, RawText, TagText, attributes, comment_end, decode, is_drawing,
    is_text_element, tag, tags, text_content, whole_comment,
};
