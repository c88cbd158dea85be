//! TODO head

mod character_references;
mod contents;
mod diagnostics;
mod survey;

pub use character_references::ForbiddenReference;
pub use contents::{Anchor, AnchorKind, Heading, Link, LinkKind, Outline, outline};
pub use diagnostics::spoiling;
pub use survey::language;
