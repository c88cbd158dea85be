//! The renderer: one planned page in, its bytes out. Pages are independent of each other.
//!
//! Rendering has two steps, so that `--timings` can tell them apart: [`Renderer::prepare`] gathers what the
//! page shows, [`Renderer::set`] renders its template.

use super::assets::{AssetFiles, Assets};
use super::layout::{Layouts, site_view};
use super::links::RelativeLinks;
use super::page::{PageContent, SiteContext};
use super::share_picture::SharePicture;
use super::templates::Templates;
use super::view::{Context, SharePictureView};
use crate::archive::assemble::Archive;
use crate::archive::plan::{PageKind, PlannedPage};
use crate::archive::routes;
use crate::base::diagnostic::Diagnostic;

/// Renders the pages of a site.
pub struct Renderer<'a> {
    context: SiteContext<'a>,
    layouts: Layouts,
    templates: Templates,
    /// The assets of the program, to be published beside the pages.
    pub assets: Assets,
    /// The assets of the site, likewise.
    pub own_assets: AssetFiles,
}

/// A page with all that its template shows, before the template is rendered.
pub struct PreparedPage {
    /// The page, for diagnostics: `/people/sergei-ivanov/`.
    page: String,
    template: &'static str,
    context: Context,
}

impl PreparedPage {
    /// The name of its template: `brief.html`.
    pub fn template(&self) -> &'static str {
        self.template
    }
}

impl<'a> Renderer<'a> {
    /// Makes what all pages share. What is rendered from an archive with errors is not fit to be published.
    /// `own_picture` is the site's own picture for links to it, a PNG.
    pub fn new(
        archive: &'a Archive,
        mut templates: Templates,
        own_assets: AssetFiles,
        own_picture: Option<&[u8]>,
    ) -> Self {
        let (site, plan) = (&archive.site, &archive.plan);
        let (picture, context) = rayon::join(
            || SharePicture::new(site, &archive.indexes, own_picture),
            || SiteContext::new(archive),
        );
        let assets = Assets::new(
            &site.sources,
            &own_assets.style,
            picture.png,
            plan.has(routes::NETWORK, PageKind::Network),
        );
        let picture = SharePictureView {
            url: format!("{}{}", site.base_url(), assets.picture.address),
            width: picture.width,
            height: picture.height,
            alternative: picture.alternative,
        };
        templates.set_assets(own_assets.addresses.clone());
        templates.set_site(&site_view(site, plan, &assets, picture));
        Self {
            context,
            layouts: Layouts::new(site.settings.portable),
            templates,
            assets,
            own_assets,
        }
    }

    /// Renders one page into `bytes`, replacing what they held: a buffer can be used again.
    ///
    /// # Errors
    /// The error of a template that failed.
    pub fn render(&self, page: &PlannedPage, bytes: &mut Vec<u8>) -> Result<(), Box<Diagnostic>> {
        self.set(&self.prepare(page)?, bytes)
    }

    /// Gathers what a page shows.
    ///
    /// # Errors
    /// The error of a template of the layout, which is rendered with the first page that needs it.
    pub fn prepare(&self, page: &PlannedPage) -> Result<PreparedPage, Box<Diagnostic>> {
        let site = self.context.site;
        let root = match page.kind {
            // A host serves this page at any depth, so relative links would lead astray.
            PageKind::NotFound => base_path(site.base_url()).to_owned(),
            _ => routes::root_from(&page.address),
        };
        let links = RelativeLinks {
            root: &root,
            portable: site.settings.portable,
        };
        let PageContent {
            template,
            mut head,
            mut context,
        } = self.content(page, links);
        head.noindex |= page.kind.is_unpublished(site, self.context.indexes);
        // A redirect speaks for the page that it leads to.
        let address = match page.kind {
            PageKind::Redirect(at) => &self.context.plan.redirects[at].to,
            _ => &page.address,
        };
        let page = format!("/{}", page.address);
        let layout = self
            .layouts
            .at(address, &root, &self.templates, &site.sources, &page)?;
        context.insert("page", &head.view(site, address));
        context.insert("frame", &layout);
        context.insert("root", &root);
        Ok(PreparedPage {
            page,
            template,
            context,
        })
    }

    /// Renders a prepared page's template into `bytes`, replacing what they held.
    ///
    /// # Errors
    /// The error of a template that failed.
    pub fn set(&self, prepared: &PreparedPage, bytes: &mut Vec<u8>) -> Result<(), Box<Diagnostic>> {
        bytes.clear();
        let PreparedPage {
            page,
            template,
            context,
        } = prepared;
        self.templates
            .render(&self.context.site.sources, template, context, page, bytes)
    }

    fn content(&self, page: &PlannedPage, links: RelativeLinks<'_>) -> PageContent {
        let context = &self.context;
        match page.kind {
            PageKind::Home => context.home(links),
            PageKind::Brief(id) => context.brief(id, links),
            PageKind::Record(id, part) => context.record(id, part, links),
            PageKind::Plain(id) => context.plain(id, links),
            PageKind::IndexPage(kind) => context.index_page(kind),
            PageKind::IndexGroup(kind, group, part) => context.index_group(kind, group, part),
            PageKind::Briefs(subject, part) => context.briefs(subject, part),
            PageKind::Archive => context.archive(),
            PageKind::Publications => context.publications(),
            PageKind::Publication(at) => context.publication(at),
            PageKind::Volume(at, volume) => context.volume(at, volume),
            PageKind::Issue(at, volume, issue) => context.issue(at, volume, issue),
            PageKind::Corrections(part) => context.corrections(part),
            PageKind::Timeline => context.timeline(),
            PageKind::Network => context.network(self.assets.network_script_address()),
            PageKind::Redirect(at) => context.redirect(at),
            PageKind::NotFound => context.not_found(),
        }
    }
}

/// The path of a base address: `/record/` of `https://example.org/record/`.
fn base_path(base_url: &str) -> &str {
    let after_scheme = base_url.find("://").map_or(0, |at| at + 3);
    let path = base_url[after_scheme..]
        .find('/')
        .map(|at| after_scheme + at);
    path.map_or("/", |at| &base_url[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_of_a_base_address() {
        assert_eq!(base_path("https://example.org/record/"), "/record/");
        assert_eq!(base_path("https://example.org/"), "/");
    }
}
