//! The key `language`: that of all texts in `site.yaml`, that of one text in its front matter.

use super::diagnostics;
use super::fields::Fields;
use crate::base::language;

/// Reads `language`, a language tag. Pages state it, for screen readers among others.
pub fn language(fields: &mut Fields<'_>) -> Option<String> {
    let text = fields.text("language")?;
    if language::is_tag(&text.value) {
        return Some(text.value);
    }
    let suggestion = language::suggestion(&text.value);
    let diagnostic = diagnostics::bad_language(text.span, &text.value, suggestion.as_deref());
    fields.diagnostics().push(diagnostic);
    None
}
