//! Parses one Markdown text into events, and decides what all later stages must agree on.
//!
//! In: the source text. Out: [`ParsedText`], the events of pulldown-cmark with their byte ranges,
//! the numbers of paragraphs and footnotes, and the ids of headings. The outline, the prose and the
//! HTML of a text are three views of it, so that an anchor that one of them lists is an id that
//! another one writes.
//!
//! Start reading at `parsed_text`. `paragraph_anchors`, `heading_anchors` and `footnotes` decide the
//! ids of a page; `speaker_lines` finds who is quoted; `raw_html` joins the pieces of raw HTML, and
//! `html_tokens` finds tags and attributes in them, and `html_elements` says which elements there are. `definition_colons` keeps text that begins with a
//! colon from becoming a definition list.

mod definition_colons;
mod events;
mod footnotes;
mod heading_anchors;
mod html_elements;
mod html_tokens;
mod link_destinations;
mod paragraph_anchors;
mod parsed_text;
mod placed_event;
mod raw_html;
mod speaker_lines;
mod straight_marks;

pub use events::{EventList, language};
pub use footnotes::FootnoteMark;
pub use heading_anchors::{Duplicate, is_reserved};
pub use html_elements::{
    ends_paragraph, is_formatting, is_html_element, is_kept, is_scope, is_special, is_void,
    kept_elements, may_lack_its_end,
};
pub use html_tokens::{
    Attribute, HtmlTag, attributes, comment_end, decode, empty_comment, ids, is_drawing,
    is_text_element, tag, tags, text_content,
};
pub use link_destinations::{destination_span, is_allowed, scheme, stands_alone};
pub use parsed_text::{Body, ParsedText};
pub use placed_event::is_inline;
pub use raw_html::{RawHtml, RawPiece};
pub use speaker_lines::SpeakerLine;
