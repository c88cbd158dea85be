//! The key `acknowledge`: warnings that somebody has looked at, and that shall not be reported again.
//!
//! Each names a code, and may say why: `acknowledge: [W505]` or `- {code: W502, because: ...}`. It holds for
//! warnings at places in its own file; in `site.yaml`, `file` names another file that has no front matter
//! of its own, such as a picture. Whether there is such a warning is for the archive to say
//! (`archive/acknowledged.rs`).

use super::diagnostics;
use super::fields::Fields;
use crate::base::code::{Code, Severity};
use crate::base::nearest::nearest;
use crate::base::span::Spanned;

/// A warning that is acknowledged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acknowledgement {
    /// Its code.
    pub code: Spanned<Code>,
    /// The file that it is about, as a path from the site's folder; the file that it is written in if none.
    pub file: Option<Spanned<String>>,
    /// Why it may stay.
    pub because: Option<String>,
}

/// Reads `acknowledge` in front matter.
pub fn acknowledge(fields: &mut Fields<'_>) -> Vec<Acknowledgement> {
    read(fields, false)
}

/// Reads `acknowledge` in `site.yaml`.
pub fn acknowledge_for_site(fields: &mut Fields<'_>) -> Vec<Acknowledgement> {
    read(fields, true)
}

fn read(fields: &mut Fields<'_>, with_file: bool) -> Vec<Acknowledgement> {
    let entries = fields.texts_or_mappings("acknowledge", "an acknowledgement", "code", |entry| {
        let code = entry.required_text("code");
        let because = entry.text("because").map(|text| text.value);
        let file = match with_file {
            true => entry.text("file"),
            false => None,
        };
        Some((code?, file, because))
    });
    let mut found = Vec::with_capacity(entries.len());
    for (code, file, because) in entries {
        let parsed = code.value.parse::<Code>().ok();
        match parsed.filter(|code| code.severity() == Severity::Warning) {
            Some(warning) => found.push(Acknowledgement {
                code: Spanned::new(warning, code.span),
                file,
                because,
            }),
            None => {
                let warnings = Code::ALL.iter().map(|code| code.id());
                // One code that is a digit from another is no better guess than the next.
                let is_code = code.value.len() == 4 && code.value[1..].parse::<u16>().is_ok();
                let warnings = warnings.filter(|code| !is_code && code.starts_with('W'));
                let near = nearest(&code.value, warnings);
                let diagnostic = diagnostics::bad_acknowledgement(&code, parsed, near);
                fields.diagnostics().push(diagnostic);
            }
        }
    }
    found
}
