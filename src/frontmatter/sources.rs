//! The key `sources`: what a brief or a record is based on.

use super::fields::Fields;
use crate::base::date::PartialDate;
use crate::base::span::Spanned;

/// An agency or a document that a text is based on.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceNote {
    /// The name, which readers see and from which the index page of sources is made.
    pub name: Spanned<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// When it appeared.
    pub date: Option<Spanned<PartialDate>>,
}

/// Reads `sources`.
pub fn sources(fields: &mut Fields<'_>) -> Vec<SourceNote> {
    fields.mappings("sources", "a source", |source| {
        let name = source.required_text("name");
        let url = source.url("url").map(|url| url.value);
        let date = source.date("date");
        Some(SourceNote {
            name: name?,
            url,
            date,
        })
    })
}
