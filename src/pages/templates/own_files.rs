//! The files of a site's own `templates/`, and which of them have no effect.

use rustc_hash::FxHashSet;

use super::diagnostics::{ASSETS, FOLDER, unused};
use super::engine::embedded_paths;
use super::references::TemplateReferences;
use crate::base::diagnostic::Diagnostics;

/// A file of a site's own `templates/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFile {
    /// Its path relative to the site's folder: `templates/assets/logo.svg`.
    pub path: String,
    /// The hash (XXH3, 64 bits) of its content, if it is an asset that is not read as text.
    pub hash: Option<u64>,
}

/// The file that may replace the preview picture. The program has none of its own: it draws one.
const PICTURE: &str = "templates/assets/og.png";
/// The site's own style sheet, which comes after the built-in ones.
const STYLE: &str = "templates/assets/style.css";

/// Warns of each file that replaces nothing and that no template refers to. Assets are published, so they always have
/// an effect.
pub fn check_own_files(
    own: &[OwnFile],
    references: &TemplateReferences,
    diagnostics: &mut Diagnostics,
) {
    if own.is_empty() {
        return;
    }
    let built_in = embedded_paths();
    let known: FxHashSet<&str> = built_in.iter().map(String::as_str).collect();
    let idle = own.iter().filter(|file| {
        let name = file.path.strip_prefix(FOLDER).unwrap_or(&file.path);
        !file.path.starts_with(ASSETS)
            && !known.contains(file.path.as_str())
            && !references.are_to_template(name)
            && !references.is_used_for_components(name)
    });
    let known: Vec<&str> = built_in
        .iter()
        .map(String::as_str)
        .chain([PICTURE, STYLE])
        .collect();
    diagnostics.extend(idle.map(|file| unused(&file.path, &known)));
}
