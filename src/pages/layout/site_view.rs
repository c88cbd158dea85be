//! The site as every template sees it: its settings, navigation, and the addresses of its assets.

use super::navigation::MAIN;
use super::policy::policy;
use crate::archive::plan::{PageKind, Plan};
use crate::archive::routes::{self, GroupKind};
use crate::archive::site::Site;
use crate::base::direction::is_right_to_left;
use crate::pages::assets::Assets;
use crate::pages::links::url;
use crate::pages::view::{LinkView, SharePictureView, SiteView};
use crate::pages::wording::day_view;

/// What all templates see as `site`.
pub fn site_view(site: &Site, plan: &Plan, assets: &Assets, picture: SharePictureView) -> SiteView {
    let link = |label: &str, address: &str| LinkView {
        label: label.to_owned(),
        url: url(address, site.settings.portable),
    };
    let config = &site.config;
    let typeset = |text: &Option<String>| text.as_deref().map(|text| site.typeset(text));
    SiteView {
        title: site.typeset(&config.title),
        description: typeset(&config.description),
        language: config.language.clone(),
        direction: is_right_to_left(&config.language).then(|| "rtl".to_owned()),
        publisher: typeset(&config.publisher),
        licence: typeset(&config.licence),
        contact: typeset(&config.contact),
        base_url: site.base_url().to_owned(),
        as_of: day_view(site.settings.as_of),
        navigation: MAIN
            .iter()
            .map(|(label, address)| link(label, address))
            .collect(),
        foot: foot(site, plan, link),
        home: url("", site.settings.portable),
        style: assets.style.address.clone(),
        code_style: assets.code_style.address.clone(),
        script: assets.script.address.clone(),
        policy: policy(config.html, site.settings.portable),
        icon: assets.icon.address.clone(),
        picture,
        generator: concat!("chancery ", env!("CARGO_PKG_VERSION")).to_owned(),
        extra: config.extra.clone(),
    }
}

/// The links in the foot of every page: index pages, figures of the whole archive, then the plain pages
/// that lie directly in `content/pages/`.
fn foot(site: &Site, plan: &Plan, link: impl Fn(&str, &str) -> LinkView) -> Vec<LinkView> {
    let mut links = vec![
        link("Authors", routes::groups(GroupKind::Author)),
        link("Tags", routes::groups(GroupKind::Tag)),
        link("Sources", routes::groups(GroupKind::Source)),
        link("Corrections", routes::CORRECTIONS),
    ];
    let pictures = [
        ("Timeline", routes::TIMELINE, PageKind::Timeline),
        ("Network", routes::NETWORK, PageKind::Network),
    ];
    let pictures = pictures
        .iter()
        .filter(|(_, address, kind)| plan.has(address, *kind));
    links.extend(pictures.map(|(label, address, _)| link(label, address)));
    let first_level = |address: &str| !address.is_empty() && address.matches('/').count() == 1;
    let pages = site.pages.iter().filter(|page| first_level(&page.address));
    links.extend(pages.map(|page| {
        let title = page.text.typeset(&page.front.title.value);
        let draft = if page.front.draft { " (draft)" } else { "" };
        link(&format!("{title}{draft}"), &page.address)
    }));
    links
}
