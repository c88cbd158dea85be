//! The content of a page: what each kind of page hands to the renderer, which adds the layout and renders the
//! template.

use serde::Serialize;

use crate::archive::routes;
use crate::archive::site::{Site, Unpublished};
use crate::pages::view::{Context, PageView};
use crate::pages::wording::day_view;

/// What a page says about itself in its head.
pub struct Head {
    /// The kind of page, for style sheets: `brief`.
    pub kind: &'static str,
    /// Its title, without the site's name.
    pub title: String,
    /// A sentence or two about it.
    pub description: Option<String>,
    /// Where and when a brief was published, for the head of its printed pages; none for other pages.
    pub appeared: Option<String>,
    /// Whether it needs the style sheet of highlighted code.
    pub has_code: bool,
    /// Whether search engines should leave it out.
    pub noindex: bool,
    /// Why it is only in a build with drafts, if it is.
    pub unpublished: Option<Unpublished>,
}

impl Head {
    /// The head of a page of a kind.
    pub fn new(kind: &'static str, title: impl Into<String>) -> Self {
        Self {
            kind,
            title: title.into(),
            description: None,
            appeared: None,
            has_code: false,
            noindex: false,
            unpublished: None,
        }
    }

    /// The head with a description, as it is shown.
    pub fn described(mut self, description: Option<String>) -> Self {
        self.description = description;
        self
    }

    /// The `page` that templates see, for a page at this address.
    pub fn view(self, site: &Site, address: &str) -> PageView {
        let description = self.description.or_else(|| fallback(site, &self.title));
        PageView {
            kind: self.kind.to_owned(),
            title: self.title,
            description,
            running: self
                .appeared
                .unwrap_or_else(|| site.typeset(&site.config.title)),
            canonical: format!("{}{}", site.base_url(), routes::encoded(address)),
            has_code: self.has_code,
            noindex: self.noindex || self.unpublished.is_some(),
            draft: self.unpublished.map(draft_banner),
        }
    }
}

/// What is said above a page that is not published.
fn draft_banner(why: Unpublished) -> String {
    match why {
        Unpublished::Draft => "Draft. This page is not published.".to_owned(),
        Unpublished::Until(day) => {
            let day = day_view(day).words;
            format!("Dated in the future. This page is not published before {day}.")
        }
    }
}

/// The description of a page without a summary of its own, for the results of search engines: its title and
/// the archive's.
fn fallback(site: &Site, title: &str) -> Option<String> {
    let config = &site.config;
    let about = config.description.as_deref();
    let (about, name) = (
        about.map(|it| site.typeset(it)),
        site.typeset(&config.title),
    );
    if title == name {
        return about;
    }
    let archive = format!("{title}: {name}.");
    Some(match about {
        Some(about) => format!("{archive} {about}"),
        None => archive,
    })
}

/// A page's template and the views that it shows.
pub struct PageContent {
    /// The name of the template: `brief.html`.
    pub template: &'static str,
    /// The page's head.
    pub head: Head,
    /// The page's views.
    pub context: Context,
}

impl PageContent {
    /// The content of a page without any view yet.
    pub fn new(template: &'static str, head: Head) -> Self {
        Self {
            template,
            head,
            context: Context::default(),
        }
    }

    /// The content with another view, which the template knows by this name.
    pub fn with(mut self, name: &'static str, view: &impl Serialize) -> Self {
        self.context.insert(name, view);
        self
    }
}
