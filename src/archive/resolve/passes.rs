//! The passes that make a site, in their order. Each takes finished values and returns its own.

use super::links::{self, Destinations};
use super::sorting::{self, Sorted};
use super::{publications, references, review};
use crate::archive::parse::Document;
use crate::archive::routes;
use crate::archive::site::{Asset, ById, Catalogue, Redirect, RedirectId, Settings, Site, TextId};
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Sources;
use crate::frontmatter::config::Config;

/// Puts the site together.
pub fn resolve(
    sources: &Sources,
    config: Config,
    settings: Settings,
    documents: Vec<Document>,
    assets: &[Asset],
    diagnostics: &mut Diagnostics,
) -> Site {
    let Sorted {
        catalogue,
        absent,
        left_out,
    } = sorting::sort(sources, &settings, documents, diagnostics);
    let (publications, publication_of) =
        publications::gather(&config.publications, &catalogue, diagnostics);
    let references = references::resolve(&catalogue, diagnostics);
    let destinations = Destinations::new(&catalogue, absent, assets);
    let (targets, attachments) =
        links::resolve(&catalogue, config.html, &destinations, diagnostics);
    for id in catalogue.texts() {
        review::text(catalogue.text(id), config.html, diagnostics);
    }
    review::same_names(&catalogue, assets, diagnostics);
    review::unused_files(&catalogue, &attachments, &left_out, assets, diagnostics);
    Site {
        redirects: redirects(&catalogue),
        catalogue,
        config,
        settings,
        publications,
        publication_of,
        references,
        targets,
        attachments,
        files: assets.iter().map(|asset| asset.path.clone()).collect(),
    }
}

/// The earlier addresses of every text.
fn redirects(catalogue: &Catalogue) -> ById<RedirectId, Redirect> {
    let of_text = |id: TextId| {
        let (earlier, title) = match id {
            TextId::Brief(id) => {
                let front = &catalogue.brief(id).front;
                (&front.redirect_from, front.title.value.as_str())
            }
            TextId::Record(id) => {
                let record = catalogue.record(id);
                (&record.common().redirect_from, record.name())
            }
            TextId::Page(id) => {
                let front = &catalogue.page(id).front;
                (&front.redirect_from, front.title.value.as_str())
            }
        };
        earlier.iter().map(move |path| Redirect {
            from: routes::redirect(&path.value),
            to: catalogue.address(id),
            title: title.to_owned(),
            place: path.span,
        })
    };
    catalogue.texts().into_iter().flat_map(of_text).collect()
}
