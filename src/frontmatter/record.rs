//! The keys that records of every kind have.

use super::acknowledge::{Acknowledgement, acknowledge};
use super::fields::Fields;
use super::redirects::redirects;
use super::sources::{SourceNote, sources};
use crate::base::span::Spanned;

/// The values of the keys that records of every kind have.
#[derive(Clone, Debug, Default)]
pub struct Common {
    /// One or two sentences.
    pub summary: Option<String>,
    /// Pages about the same person or thing elsewhere on the web.
    pub same_as: Vec<String>,
    /// What the record is based on.
    pub sources: Vec<SourceNote>,
    /// Earlier addresses.
    pub redirect_from: Vec<Spanned<String>>,
    /// The warnings that its author accepts.
    pub acknowledge: Vec<Acknowledgement>,
    /// The author's own values for templates; null when there are none.
    pub extra: serde_json::Value,
}

/// Reads the keys that records of every kind have.
pub fn common(fields: &mut Fields<'_>) -> Common {
    let same_as = fields.urls("same_as").into_iter();
    Common {
        summary: fields.text("summary").map(|text| text.value),
        same_as: same_as.map(|url| url.value).collect(),
        sources: sources(fields),
        redirect_from: redirects(fields),
        acknowledge: acknowledge(fields),
        extra: fields.extra(),
    }
}
