//! The keys that records of every kind have.

use super::acknowledge::{Acknowledgement, acknowledge};
use super::diagnostics;
use super::fields::Fields;
use super::redirects::redirects;
use super::sources::{SourceNote, sources};
use crate::base::country;
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

/// Reads `country`: a code, or a name in words. Warns of what has the form of a code and is none.
pub fn country(fields: &mut Fields<'_>) -> Option<String> {
    let written = fields.text("country")?;
    let code = written.value.as_str();
    let is_code = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_code && country::name(code).is_none() && country::named(&code.to_lowercase()).is_none() {
        let diagnostic = diagnostics::unknown_country(written.span, code);
        fields.diagnostics().push(diagnostic);
    }
    Some(written.value)
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
