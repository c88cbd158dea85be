//! The key `redirect_from`: paths from which readers are redirected.

use super::diagnostics;
use super::fields::Fields;
use crate::base::span::Spanned;

/// Reads `redirect_from`: earlier addresses, as paths from the root of the site.
pub fn redirects(fields: &mut Fields<'_>) -> Vec<Spanned<String>> {
    let mut paths = fields.texts("redirect_from");
    paths.retain(|path| match objection(&path.value) {
        Some(why) => {
            let diagnostic = diagnostics::bad_redirect(path.span, &path.value, why);
            fields.diagnostics().push(diagnostic);
            false
        }
        None => true,
    });
    paths
}

/// Why a path cannot be redirected from. Each becomes a file of the site, so it has to be a file
/// name on every system: `/old:address/` would not be one on Windows.
fn objection(path: &str) -> Option<&'static str> {
    if path.contains("://") {
        return Some("it is a full URL, not a path");
    }
    let Some(rest) = path.strip_prefix('/') else {
        return Some("it does not begin with `/`");
    };
    if rest.trim_matches('/').is_empty() {
        return Some("it is the home page");
    }
    if rest.contains(|c: char| c.is_control() || c.is_whitespace() || "?#\\%\"<>*|:".contains(c)) {
        return Some("it contains a character that a path cannot contain");
    }
    let parts = rest.strip_suffix('/').unwrap_or(rest);
    if parts
        .split('/')
        .any(|part| part.is_empty() || part.starts_with('.'))
    {
        return Some("a part of it is empty or begins with a dot");
    }
    if parts.split('/').any(|part| part.len() > 255) || parts.len() > 2048 {
        return Some("it is too long for a file system");
    }
    None
}
