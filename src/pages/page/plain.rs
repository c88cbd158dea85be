//! Pages with little of their own: plain pages, redirects, and the page for addresses that do not exist.

use super::content::{Head, PageContent};
use super::context::SiteContext;
use crate::archive::site::{PageId, RedirectId, TextId};
use crate::pages::links::RelativeLinks;
use crate::pages::view::{PlainView, RedirectView};

impl SiteContext<'_> {
    /// A page of `content/pages/`.
    pub fn plain(&self, id: PageId, links: RelativeLinks<'_>) -> PageContent {
        let page = self.site.page(id);
        let text = TextId::Page(id);
        let (html, has_code) = self.html(text, links);
        let (title, summary) = (&page.front.title.value, page.front.summary.as_deref());
        let head = Head::new("page", page.text.typeset(title))
            .described(summary.map(|summary| page.text.typeset(summary)));
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
        let redirect = &self.plan.redirects[id];
        let title = self.site.typeset(&redirect.title);
        let view = RedirectView {
            title: title.clone(),
            url: self.url(&redirect.to),
        };
        let head = Head {
            noindex: true,
            ..Head::new("redirect", title)
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
