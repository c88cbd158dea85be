//! The Markdown of a text as HTML, with links that lead to pages of the site.
//!
//! Two ways: [`SiteContext::html`] makes the whole text for its own page, where mentions are links;
//! [`SiteContext::quotation_html`] takes single quotations out of it for another page, where mentions are not
//! links and the text's own anchors lead back to it.

use rustc_hash::FxHashMap;

use super::context::SiteContext;
use crate::archive::link::Mentions;
use crate::archive::routes;
use crate::archive::site::{Target, TextId};
use crate::base::direction::{has_right_to_left, is_right_to_left};
use crate::base::record_kind::RecordKind;
use crate::markdown::html;
use crate::markdown::html::{MentionLink, Rewrite};
use crate::pages::links::RelativeLinks;
use crate::pages::view::Html;

impl SiteContext<'_> {
    /// A text as HTML for its own page, and whether it has highlighted code.
    pub fn html(&self, id: TextId, relative: RelativeLinks<'_>) -> (Html, bool) {
        let text = self.site.text(id);
        let links = self.targets(id, relative);
        let mentions = self.mention_links(self.mentions.of(id), relative);
        let rewrite = Rewrite {
            links: &links,
            mentions: &mentions,
            has_right_to_left: self.has_right_to_left(id),
            raw: self.site.config.html,
            highlighter: &self.highlighter,
        };
        let written = self.site.written(text);
        let mut out = String::new();
        let rendered = html::html(written, text.body(), &rewrite, &mut out);
        (Html::new(&out), rendered.has_code)
    }

    /// Quotations of a text, each as HTML for another page: those whose speakers' names begin at these bytes of
    /// the source, in order.
    pub(super) fn quotation_html(
        &self,
        id: TextId,
        speakers: &[usize],
        relative: RelativeLinks<'_>,
    ) -> Vec<Html> {
        let text = self.site.text(id);
        let links = self.targets(id, relative);
        let rewrite = Rewrite {
            links: &links,
            // Which mention of a record is a link (its first) was decided for the whole text; in an excerpt it
            // would look arbitrary.
            mentions: &[],
            has_right_to_left: self.has_right_to_left(id),
            raw: self.site.config.html,
            highlighter: &self.highlighter,
        };
        let own = relative.to(&self.site.address(id));
        let written = self.site.written(text);
        let quotations = html::quotations(written, text.body(), speakers, &own, &rewrite);
        quotations.iter().map(|html| Html::new(html)).collect()
    }

    /// Whether a text has letters that are written from right to left, or is in a language that is.
    fn has_right_to_left(&self, id: TextId) -> bool {
        let language = match id {
            TextId::Brief(id) => self.site.brief(id).front.language.as_deref(),
            _ => None,
        };
        let language = language.unwrap_or(&self.site.config.language);
        is_right_to_left(language) || has_right_to_left(self.site.written(self.site.text(id)))
    }

    /// Where each link and mark of a text leads, by its position in the source.
    fn targets(
        &self,
        id: TextId,
        relative: RelativeLinks<'_>,
    ) -> FxHashMap<usize, html::LinkTarget> {
        let targets = self.site.targets.of(id).iter();
        targets
            .filter_map(|(key, target)| Some((*key, self.target(target, relative)?)))
            .collect()
    }

    fn mention_links(&self, mentions: &Mentions, relative: RelativeLinks<'_>) -> Vec<MentionLink> {
        let linked = mentions.list.iter().filter(|mention| mention.links);
        linked
            .map(|mention| {
                let record = self.site.record(mention.record);
                MentionLink {
                    range: mention.source.clone(),
                    href: relative.to(&record.address()),
                    class: class(record.kind()),
                }
            })
            .collect()
    }

    /// Where a link leads on the site; none for one that stays as written.
    fn target(&self, target: &Target, relative: RelativeLinks<'_>) -> Option<html::LinkTarget> {
        let to = |address: &str, anchor: Option<&str>| {
            let anchor = anchor.map_or_else(String::new, fragment);
            format!("{}{anchor}", relative.to(address))
        };
        let plain = |href: String| html::LinkTarget {
            href,
            ..html::LinkTarget::default()
        };
        match target {
            Target::AsWritten => None,
            Target::Text(id, anchor) => {
                let href = to(&self.site.address(*id), anchor.as_deref());
                let record = match id {
                    TextId::Record(id) => Some(self.site.record(*id)),
                    _ => None,
                };
                Some(html::LinkTarget {
                    class: record.map(|record| class(record.kind())),
                    text: record.map(|record| self.site.typeset(record.name())),
                    ..plain(href)
                })
            }
            Target::SitePath {
                address, anchor, ..
            } => {
                let address = self
                    .plan
                    .normalised(address)
                    .unwrap_or_else(|| address.clone());
                Some(plain(to(&address, anchor.as_deref())))
            }
            Target::File {
                address,
                anchor,
                picture,
            } => {
                let anchor = anchor.as_deref().map_or_else(String::new, fragment);
                let href = format!("{}{}{anchor}", relative.root, routes::encoded(address));
                Some(html::LinkTarget {
                    picture: *picture,
                    ..plain(href)
                })
            }
            Target::Unlinked | Target::Broken => Some(html::LinkTarget {
                unlinked: true,
                ..plain(String::new())
            }),
        }
    }
}

/// An anchor as the end of a link.
fn fragment(anchor: &str) -> String {
    format!("#{}", routes::encoded(anchor))
}

/// The class of links to records of a kind.
fn class(kind: RecordKind) -> &'static str {
    kind.noun()
}
