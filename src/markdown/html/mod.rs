//! A text as HTML.
//!
//! In: the source of a text, and a [`Rewrite`] with what the rest of the site has decided about it. Out:
//! its HTML for its own page ([`html`]), or single quotations for other pages ([`quotations`]).
//!
//! Start reading at `body`, then `writer`, which turns events into tags; `blocks`, `tables`,
//! `footnotes`, `links`, `mention_links` and `raw_html` are its parts. `sanitise` makes raw HTML
//! harmless, `highlight` colours code, `escape` writes text.

mod blocks;
mod body;
mod escape;
mod footnotes;
mod highlight;
mod ids;
mod links;
mod mention_links;
mod quoted_elsewhere;
mod raw_html;
mod rewrite;
mod sanitise;
mod tables;
mod writer;

pub use body::{Rendered, html};
pub use escape::attribute as escape_attribute;
pub use highlight::{Highlighter, code_stylesheet, is_known_language, nearest_language};
pub use ids::ids;
pub use quoted_elsewhere::quotations;
pub use rewrite::{LinkTarget, MentionLink, Rewrite};
