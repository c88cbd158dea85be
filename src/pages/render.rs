//! Rendering: one planned page in, its bytes out. Pages are independent of each other.
//!
//! A [`Renderer`] holds what all pages share: the site, its indexes, the cards, the templates.
//! Each kind of page has its own module, which gathers the page's view; start reading at
//! [`Renderer::render`].

use std::sync::OnceLock;

use tera::Value;

use super::assets::Assets;
use super::layout::Frames;
use super::page::Cards;
use super::page::Standings;
use super::page::{Head, Scene};
use super::page::{Way, body, portable};
use super::prepared::Prepared;
use super::share_picture::SharePicture;
use super::site_view::site_view;
use super::templates::Templates;
use super::view::{HeadingView, Html, LinkView, PageView, SharePictureView};
use crate::archive::assemble::Archive;
use crate::archive::facts::KnownAuthors;
use crate::archive::gate::Checked;
use crate::archive::index::Indexes;
use crate::archive::link::SiteMentions;
use crate::archive::plan::{PageKind, Plan, PlannedPage};
use crate::archive::routes;
use crate::archive::site::{ById, RecordId, Site, TextId};
use crate::base::diagnostic::Diagnostic;
use crate::base::typography::curled;
use crate::markdown::html::Highlighter;

/// What all pages share.
pub struct Renderer<'a> {
    pub site: &'a Site,
    pub mentions: &'a SiteMentions,
    pub indexes: &'a Indexes,
    pub plan: &'a Plan,
    pub cards: Cards,
    pub standings: Standings,
    /// For each record the years of its mentions, once a page has asked for them.
    pub years: ById<RecordId, OnceLock<Vec<Value>>>,
    /// Whom citations know by name.
    pub authors: KnownAuthors<'a>,
    frames: Frames,
    pub highlighter: Highlighter,
    templates: Templates,
    /// The assets, to be published beside the pages.
    pub assets: Assets,
}

impl<'a> Renderer<'a> {
    /// Prepares what all pages share. Takes what passed the gate: nothing broken is rendered.
    /// `own_picture` is the site's own picture beside links to it, a PNG.
    pub fn new(
        archive: &'a Checked<Archive>,
        mut templates: Templates,
        own_picture: Option<&[u8]>,
    ) -> Self {
        let Archive {
            site,
            mentions,
            indexes,
            plan,
        } = archive.get();
        let (picture, cards) = rayon::join(
            || SharePicture::new(site, indexes, own_picture),
            || Cards::new(site, indexes),
        );
        let assets = Assets::new(
            &site.sources,
            picture.png,
            plan.has(routes::NETWORK, PageKind::Network),
        );
        let picture = SharePictureView {
            url: format!("{}{}", site.base_url(), assets.picture.address),
            width: picture.width,
            height: picture.height,
            alternative: picture.alternative,
        };
        templates.set_site(&site_view(site, plan, &assets, picture));
        Self {
            site,
            mentions,
            indexes,
            plan,
            cards,
            standings: Standings::new(site.records.len()),
            years: site.records.iter().map(|_| OnceLock::new()).collect(),
            authors: KnownAuthors::new(site),
            frames: Frames::new(site.settings.portable),
            highlighter: Highlighter::new(),
            templates,
            assets,
        }
    }

    /// Renders one page into `bytes`, whatever that held before: a buffer can be used again and
    /// again.
    ///
    /// # Errors
    /// The fault of a template that failed.
    pub fn render(&self, page: &PlannedPage, bytes: &mut Vec<u8>) -> Result<(), Box<Diagnostic>> {
        self.set(&self.prepare(page)?, bytes)
    }

    /// Gathers what a page shows: the first step of rendering.
    ///
    /// # Errors
    /// The fault of a template of the frame, which is set where no page needed it before.
    pub fn prepare(&self, page: &PlannedPage) -> Result<Prepared, Box<Diagnostic>> {
        let root = match page.kind {
            // A host serves it at any depth, so relative links would lead astray.
            PageKind::NotFound => base_path(self.site.base_url()).to_owned(),
            _ => routes::root_from(&page.address),
        };
        let way = Way {
            root: &root,
            portable: self.site.settings.portable,
        };
        let mut scene = self.scene(page, way);
        let address = self.shown_address(page);
        let head = self.page_view(scene.head, address);
        scene.context.insert("page", &head);
        let what = format!("/{}", page.address);
        let frames = &self.frames;
        let frame = frames.at(address, &root, &self.templates, &self.site.sources, &what)?;
        scene.context.insert_value("frame", frame);
        scene.context.insert_value("root", root.into());
        Ok(Prepared {
            what,
            template: scene.template,
            context: scene.context,
        })
    }

    /// Sets what a page shows in its template: the second step. `bytes` is the page afterwards.
    ///
    /// # Errors
    /// The fault of a template that failed.
    pub fn set(&self, prepared: &Prepared, bytes: &mut Vec<u8>) -> Result<(), Box<Diagnostic>> {
        bytes.clear();
        let Prepared {
            what,
            template,
            context,
        } = prepared;
        self.templates
            .render(&self.site.sources, template, context, what, bytes)
    }

    fn scene(&self, page: &PlannedPage, way: Way<'_>) -> Scene {
        match page.kind {
            PageKind::Home => self.home(way),
            PageKind::Brief(id) => self.brief(id, way),
            PageKind::Record(id, part) => self.record(id, part, way),
            PageKind::Plain(id) => self.plain(id, way),
            PageKind::IndexPage(kind) => self.index_page(kind),
            PageKind::IndexGroup(kind, group, part) => self.index_group(kind, group, part),
            PageKind::Briefs(subject, part) => self.briefs(subject, part),
            PageKind::Archive => self.archive(),
            PageKind::Publications => self.publications(),
            PageKind::Publication(at) => self.publication(at),
            PageKind::Volume(at, volume) => self.volume(at, volume),
            PageKind::Issue(at, volume, issue) => self.issue(at, volume, issue),
            PageKind::Corrections(part) => self.corrections(part),
            PageKind::Timeline => self.timeline(),
            PageKind::Network => self.network(),
            PageKind::Redirect(at) => self.redirect(at),
            PageKind::NotFound => {
                let head = Head {
                    noindex: true,
                    ..Head::new("not-found", "Page not found")
                };
                Scene::new("404.html", head)
            }
        }
    }

    /// The address by which a page is known: an earlier one is known by the new one.
    fn shown_address<'s>(&'s self, page: &'s PlannedPage) -> &'s str {
        match page.kind {
            PageKind::Redirect(at) => &self.site.redirects[at].to,
            _ => &page.address,
        }
    }

    fn page_view(&self, head: Head, address: &str) -> PageView {
        let description = head.description.or_else(|| self.description(&head.title));
        PageView {
            kind: head.kind.to_owned(),
            title: head.title,
            description,
            running: head
                .appeared
                .unwrap_or_else(|| self.site.config.title.clone()),
            canonical: format!("{}{}", self.site.base_url(), routes::encoded(address)),
            has_code: head.has_code,
            noindex: head.noindex,
        }
    }

    /// What a page is that has no summary of its own, for lists of search engines: its title and the archive.
    fn description(&self, title: &str) -> Option<String> {
        let config = &self.site.config;
        let about = config.description.as_deref().map(curled);
        if title == config.title {
            return about;
        }
        let archive = format!("{title}: {}.", config.title);
        Some(match about {
            Some(about) => format!("{archive} {about}"),
            None => archive,
        })
    }

    /// An address as links name it.
    pub fn url(&self, address: &str) -> String {
        portable(address, self.site.settings.portable)
    }

    /// A link to an address.
    pub fn link(&self, label: impl Into<String>, address: &str) -> LinkView {
        LinkView {
            label: label.into(),
            url: self.url(address),
        }
    }

    /// A text as HTML, and whether it has highlighted code.
    pub fn html(&self, id: TextId, way: Way<'_>) -> (Html, bool) {
        let mut html = String::new();
        let mentions = self.mentions.of(id);
        let rendered = body::render(
            self.site,
            self.plan,
            mentions,
            id,
            way,
            &self.highlighter,
            &mut html,
        );
        (Html::safe_string(&html), rendered.has_code)
    }

    /// A text's headings, when there are three or more.
    pub fn contents(&self, id: TextId) -> Vec<HeadingView> {
        let headings = &self.site.text(id).outline.headings;
        if headings.len() < 3 {
            return Vec::new();
        }
        let view = |heading: &crate::markdown::outline::Heading| HeadingView {
            label: heading.text.clone(),
            anchor: heading.id.clone(),
            level: heading.level.max(2),
        };
        headings.iter().map(view).collect()
    }

    fn plain(&self, id: crate::archive::site::PageId, way: Way<'_>) -> Scene {
        let page = self.site.page(id);
        let text = TextId::Page(id);
        let (html, has_code) = self.html(text, way);
        let head = Head::new("page", curled(&page.front.title.value))
            .described(page.front.summary.as_deref());
        Scene::new("page.html", Head { has_code, ..head }).with(
            "plain",
            &super::view::PlainView {
                contents: self.contents(text),
                html,
                extra: page.front.extra.clone(),
            },
        )
    }
}

/// The path of a base URL: `/record/` for `https://example.org/record/`. It is cut out of the text by
/// hand because the crate `url` would change it: `/é/` to `/%C3%A9/`, `/a/../b/` to `/b/`.
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
