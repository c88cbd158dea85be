//! Bodies: a text's Markdown as HTML, its links led to their pages and its mentions linked.

use rustc_hash::FxHashMap;

use crate::archive::link::Mentions;
use crate::archive::plan::Plan;
use crate::archive::routes;
use crate::archive::site::Site;
use crate::archive::site::{Target, TextId};
use crate::base::record_kind::RecordKind;
use crate::markdown::html;
use crate::markdown::html::{Highlighter, MentionLink, Rendered, Rewrite};

/// How addresses become links on one page.
#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
    /// The way from the page to the site's root.
    pub root: &'a str,
    /// Whether links name `index.html`.
    pub portable: bool,
}

impl Way<'_> {
    /// The link to an address, from this page.
    pub fn to(&self, address: &str) -> String {
        format!("{}{}", self.root, portable(address, self.portable))
    }
}

/// An address as links name it: with `index.html` when the site is to open from a disk.
pub fn portable(address: &str, portable: bool) -> String {
    let address = routes::encoded(address);
    if portable {
        routes::file(&address)
    } else {
        address
    }
}

/// Renders a text into `out`.
pub fn render(
    site: &Site,
    plan: &Plan,
    mentions: &Mentions,
    id: TextId,
    way: Way<'_>,
    highlighter: &Highlighter,
    out: &mut String,
) -> Rendered {
    let text = site.text(id);
    let links = links(site, plan, id, way);
    let mentions = mention_links(site, mentions, way);
    let rewrite = Rewrite {
        links: &links,
        mentions: &mentions,
        raw: site.config.html,
        highlighter,
    };
    html::html(site.written(text), text.body_start, &rewrite, out)
}

/// The quotations of a text in whose speakers' lines these bytes of the source lie, each as HTML for the
/// page that `way` goes out from.
pub fn quotations(
    site: &Site,
    plan: &Plan,
    id: TextId,
    speakers: &[usize],
    way: Way<'_>,
    highlighter: &Highlighter,
) -> Vec<String> {
    let text = site.text(id);
    let links = links(site, plan, id, way);
    let rewrite = Rewrite {
        links: &links,
        // No name in a quotation becomes a link.
        mentions: &[],
        raw: site.config.html,
        highlighter,
    };
    let own = way.to(&site.address(id));
    html::quotations(
        site.written(text),
        text.body_start,
        speakers,
        &own,
        &rewrite,
    )
}

/// Where each link and mark of a text leads, by its key.
fn links(site: &Site, plan: &Plan, id: TextId, way: Way<'_>) -> FxHashMap<usize, html::LinkTarget> {
    let targets = site.targets.of(id).iter();
    targets
        .filter_map(|(key, target)| Some((*key, link(site, plan, target, way)?)))
        .collect()
}

fn mention_links(site: &Site, mentions: &Mentions, way: Way<'_>) -> Vec<MentionLink> {
    let linked = mentions.list.iter().filter(|mention| mention.links);
    linked
        .map(|mention| MentionLink {
            range: mention.source.clone(),
            href: way.to(&site.record(mention.record).address()),
            class: class(site.record(mention.record).kind()),
        })
        .collect()
}

/// Where a link leads on the site; none for one that stays as it is written.
fn link(site: &Site, plan: &Plan, target: &Target, way: Way<'_>) -> Option<html::LinkTarget> {
    let to = |address: &str, anchor: Option<&str>| {
        let anchor = anchor.map_or_else(String::new, fragment);
        format!("{}{anchor}", way.to(address))
    };
    let plain = |href: String| html::LinkTarget {
        href,
        ..html::LinkTarget::default()
    };
    match target {
        Target::AsWritten => None,
        Target::Text(id, anchor) => {
            let href = to(&site.address(*id), anchor.as_deref());
            let record = match id {
                TextId::Record(id) => Some(site.record(*id)),
                _ => None,
            };
            Some(html::LinkTarget {
                class: record.map(|record| class(record.kind())),
                text: record.map(|record| record.name().to_owned()),
                ..plain(href)
            })
        }
        Target::SitePath {
            address, anchor, ..
        } => {
            let address = plan.normalised(address).unwrap_or_else(|| address.clone());
            Some(plain(to(&address, anchor.as_deref())))
        }
        Target::File {
            address,
            anchor,
            picture,
        } => {
            let anchor = anchor.as_deref().map_or_else(String::new, fragment);
            let href = format!("{}{}{anchor}", way.root, routes::encoded(address));
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

/// An anchor as the end of a link.
fn fragment(anchor: &str) -> String {
    format!("#{}", routes::encoded(anchor))
}

/// The class of links to records of a kind.
fn class(kind: RecordKind) -> &'static str {
    kind.noun()
}
