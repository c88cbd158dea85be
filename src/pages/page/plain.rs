//! Pages with little of their own: plain pages, redirects, and the page for addresses that do not exist.

use super::content::{Head, PageContent};
use super::context::SiteContext;
use crate::archive::site::{PageId, RedirectId, TextId};
use crate::base::typography::curled;
use crate::pages::links::RelativeLinks;
use crate::pages::view::{PlainView, RedirectView};

impl SiteContext<'_> {
    /// A page of `content/pages/`.
    pub fn plain(&self, id: PageId, links: RelativeLinks<'_>) -> PageContent {
        let page = self.site.page(id);
        let text = TextId::Page(id);
        let (html, has_code) = self.html(text, links);
        let head = Head::new("page", curled(&page.front.title.value))
            .described(page.front.summary.as_deref());
        let head = Head {
            has_code,
            unpublished: self.site.unpublished(text),
            ..head
        };
        PageContent::new("page.html", head).with(
            "plain",
            &PlainView {
                contents: self.contents(text),
                html,
                extra: page.front.extra.clone(),
            },
        )
    }

    /// The page at an earlier address, which leads to the new one.
    pub fn redirect(&self, id: RedirectId) -> PageContent {
        let redirect = &self.site.redirects[id];
        let view = RedirectView {
            title: curled(&redirect.title),
            url: self.url(&redirect.to),
        };
        let head = Head {
            noindex: true,
            ..Head::new("redirect", curled(&redirect.title))
        };
        PageContent::new("redirect.html", head).with("redirect", &view)
    }

    /// What a host shows for an address that does not exist.
    pub fn not_found(&self) -> PageContent {
        let head = Head {
            noindex: true,
            ..Head::new("not-found", "Page not found")
        };
        PageContent::new("404.html", head)
    }
}
