//! Reads and renders templates.
//!
//! The program's own templates are part of the binary; a site's `templates/` replaces them file by file.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use include_dir::{Dir, include_dir};
use rustc_hash::FxHashMap;
use tera::{ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use super::diagnostics::{
    FOLDER, bad_references, is_about_others, no_such_asset_message, syntax_error, template_error,
    unknown_words,
};
use super::references::{FILTER, FUNCTION, for_tera, is_template, templates_named};
use crate::base::composed::composed;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::{Source, Sources};
use crate::pages::view::{Context, SiteView};

/// The program's own templates and assets.
static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// The templates of a site, ready to render.
pub struct Templates {
    tera: Tera,
    assets: AssetAddresses,
}

/// By name: the address of each asset. Tera has to know the function `asset` when it reads the templates, which is
/// before the addresses are known.
type AssetAddresses = Arc<OnceLock<FxHashMap<String, String>>>;

/// The templates and assets that come with the program, as sources at the paths where a site has its own,
/// so that an error in one is reported like any other.
pub fn embedded() -> Vec<Source> {
    let mut files = Vec::new();
    gather(&EMBEDDED, &mut files);
    files
}

/// The paths of all templates and assets that come with the program.
pub fn embedded_paths() -> Vec<String> {
    embedded().into_iter().map(|file| file.path).collect()
}

/// A Tera that knows the function `asset`.
fn with_assets(addresses: &AssetAddresses) -> Tera {
    let mut tera = Tera::new();
    let known = Arc::clone(addresses);
    tera.register_filter(FILTER, move |name: &str, _: Kwargs, _: &State| {
        address(&known, name)
    });
    let known = Arc::clone(addresses);
    tera.register_function(FUNCTION, move |arguments: Kwargs, _: &State| {
        address(&known, arguments.must_get::<&str>("path")?)
    });
    tera
}

/// The address of an asset, from the site's root.
fn address(known: &AssetAddresses, name: &str) -> TeraResult<Value> {
    let known = known.get();
    let address = known.and_then(|known| known.get(name).or_else(|| known.get(&*composed(name))));
    match address {
        Some(address) => Ok(Value::from(address.as_str())),
        None => Err(tera::Error::message(no_such_asset_message(name))),
    }
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

/// Templates, and once more those that another one names in letters composed otherwise: a disk may have `café.html`
/// with the accent as a character of its own, which nobody types.
fn with_other_forms(mut texts: Vec<(&str, String)>) -> Vec<(Cow<'_, str>, String)> {
    let mut forms: Vec<(String, String)> = Vec::new();
    if texts.iter().any(|(name, _)| !name.is_ascii()) {
        let named: BTreeSet<String> = texts
            .iter()
            .flat_map(|(_, text)| templates_named(text))
            .collect();
        for name in named {
            let is_known = texts.iter().any(|(known, _)| *known == name);
            let mut same = texts
                .iter()
                .filter(|(known, _)| composed(known) == composed(&name));
            if let Some((_, text)) = same.next().filter(|_| !is_known) {
                forms.push((name, text.clone()));
            }
        }
    }
    let own = texts
        .drain(..)
        .map(|(name, text)| (Cow::Borrowed(name), text));
    let own: Vec<_> = own.collect();
    let forms = forms
        .into_iter()
        .map(|(name, text)| (Cow::Owned(name), text));
    own.into_iter().chain(forms).collect()
}

impl Templates {
    /// Reads all templates among `sources`. None if one of them has an error, which is then among the
    /// diagnostics.
    pub fn new(sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Self> {
        let texts: Vec<(&str, String)> = sources
            .iter()
            .filter_map(|(_, source)| Some((source.path.strip_prefix(FOLDER)?, source)))
            .filter(|(name, _)| is_template(name))
            .map(|(name, source)| (name, for_tera(&source.text)))
            .collect();
        let texts = with_other_forms(texts);
        let assets = AssetAddresses::default();
        let before = diagnostics.len();
        // Each is read alone first: tera stops at the first syntax error, and all of them are to be reported.
        let mut unknown = Vec::new();
        for (name, text) in &texts {
            let mut alone = with_assets(&assets);
            let Err(error) = alone.add_raw_template(name, text) else {
                continue;
            };
            match error.kind() {
                ErrorKind::SyntaxError(report) if !is_about_others(report.message()) => {
                    diagnostics.push(syntax_error(sources, name, report));
                }
                ErrorKind::Msg(report) => unknown.extend(unknown_words(sources, report)),
                _ => {}
            }
        }
        if diagnostics.len() > before {
            diagnostics.extend(unknown);
            return None;
        }
        let mut tera = with_assets(&assets);
        match tera.add_raw_templates(texts) {
            Ok(()) => Some(Self { tera, assets }),
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

    /// Tells every template the addresses of the site's assets, by their names. Only the first call counts.
    pub fn set_assets(&mut self, addresses: FxHashMap<String, String>) {
        // It can only be set already if it was set twice.
        let _ = self.assets.set(addresses);
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
