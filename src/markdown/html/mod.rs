//! TODO head

mod blocks;
pub mod escape;
pub mod highlight;
mod ids;
mod inline;
mod mentions;
mod quotations;
mod render;
mod sanitise;
mod table;

pub use escape::attribute;
pub use highlight::Highlighter;
pub use ids::ids;
pub use quotations::quotations;
pub use render::{MentionLink, Rendered, Rewrite, Target, html};
