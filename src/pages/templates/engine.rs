//! Reads and renders templates.
//!
//! The program's own templates are part of the binary; a site's `templates/` replaces them file by file.

use include_dir::{Dir, include_dir};
use tera::{ErrorKind, Tera};

use super::diagnostics::{FOLDER, bad_references, is_about_others, syntax_error, template_error};
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::{Source, Sources};
use crate::pages::view::{Context, SiteView};

/// The program's own templates and assets.
static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// The templates of a site, ready to render.
pub struct Templates {
    tera: Tera,
}

/// The templates and assets that come with the program, as sources at the paths where a site has its own,
/// so that an error in one is reported like any other.
pub fn embedded() -> Vec<Source> {
    let mut files = Vec::new();
    gather(&EMBEDDED, &mut files);
    files
}

fn gather(dir: &Dir<'_>, files: &mut Vec<Source>) {
    for file in dir.files() {
        if let Some(text) = file.contents_utf8() {
            let path = format!(
                "{FOLDER}{}",
                file.path().to_string_lossy().replace('\\', "/")
            );
            files.push(Source {
                path,
                text: text.to_owned(),
            });
        }
    }
    for dir in dir.dirs() {
        gather(dir, files);
    }
}

/// Whether a site has templates of its own, which may fail on some page. The program's own do not.
pub fn has_own_templates(sources: &Sources) -> bool {
    let own = |(_, source): (_, &Source)| {
        let name = source.path.strip_prefix(FOLDER)?;
        let is_own = EMBEDDED
            .get_file(name)
            .and_then(|file| file.contents_utf8())
            != Some(&source.text);
        (name.ends_with(".html") && is_own).then_some(())
    };
    sources.iter().any(|source| own(source).is_some())
}

impl Templates {
    /// Reads all templates among `sources`. None if one of them has an error, which is then among the
    /// diagnostics.
    pub fn new(sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Self> {
        let texts: Vec<(&str, &str)> = sources
            .iter()
            .filter_map(|(_, source)| Some((source.path.strip_prefix(FOLDER)?, &*source.text)))
            .filter(|(name, _)| name.ends_with(".html"))
            .collect();
        let before = diagnostics.len();
        // Each is read alone first: tera stops at the first syntax error, and all of them are to be reported.
        for (name, text) in &texts {
            let mut alone = Tera::new();
            if let Err(error) = alone.add_raw_template(name, text)
                && let ErrorKind::SyntaxError(report) = error.kind()
                && !is_about_others(report.message())
            {
                diagnostics.push(syntax_error(sources, name, report));
            }
        }
        if diagnostics.len() > before {
            return None;
        }
        let mut tera = Tera::new();
        match tera.add_raw_templates(texts) {
            Ok(()) => Some(Self { tera }),
            Err(error) => {
                match error.kind() {
                    ErrorKind::Msg(report) => diagnostics.extend(bad_references(sources, report)),
                    kind => diagnostics.push(template_error(sources, kind, None)),
                }
                None
            }
        }
    }

    /// Shows the site to every template, as `site`.
    pub fn set_site(&mut self, site: &SiteView) {
        self.tera.global_context().insert("site", site);
    }

    /// Renders a template into `out`. `page` names the page in a diagnostic.
    ///
    /// # Errors
    /// The error of a template that failed, at its place in the template.
    pub fn render(
        &self,
        sources: &Sources,
        template: &str,
        context: &Context,
        page: &str,
        out: &mut Vec<u8>,
    ) -> Result<(), Box<Diagnostic>> {
        let rendered = self.tera.render_to(template, context.inner(), out);
        rendered.map_err(|error| Box::new(template_error(sources, error.kind(), Some(page))))
    }
}
