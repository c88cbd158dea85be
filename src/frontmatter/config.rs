//! The settings of the site, from `content/site.yaml`.

use jiff::tz::TimeZone;

use super::acknowledge::{Acknowledgement, acknowledge_for_site};
use super::brief::{LINKING, Linking};
use super::diagnostics;
use super::fields::Fields;
use super::limits;
use super::limits::Limits;
use super::time_zone::time_zone;
use crate::base::diagnostic::Diagnostics;
use crate::base::slug::slugify;
use crate::base::span::{SourceId, Spanned};
use crate::base::typography::Typography;
use crate::markdown::parse::RawHtml;
use crate::yaml;

/// Where the settings are, relative to the site's folder.
pub const SITE_FILE: &str = "content/site.yaml";

/// The newest format of content that this version understands.
pub const FORMAT: u32 = 1;

/// The settings of the site.
#[derive(Clone, Debug)]
pub struct Config {
    /// The name of the archive.
    pub title: String,
    /// The URL under which it is published, ending in `/`. Feeds, the sitemap and `404.html` need it.
    pub base_url: String,
    /// One sentence.
    pub description: Option<String>,
    /// A language tag (BCP 47).
    pub language: String,
    /// Where the day called "today" begins; none for the machine's own time zone.
    pub timezone: Option<TimeZone>,
    /// The publisher.
    pub publisher: Option<String>,
    /// The licence of its texts.
    pub licence: Option<String>,
    /// Where to write to.
    pub contact: Option<String>,
    /// What happens to HTML in Markdown.
    pub html: RawHtml,
    /// Which mentions become links.
    pub links: Linking,
    /// The publications that briefs appear in, in the order written.
    pub publications: Vec<PublicationEntry>,
    /// Which outputs are made beside the pages.
    pub outputs: Outputs,
    /// What the content may be.
    pub limits: Limits,
    /// The warnings that are accepted: in `site.yaml`, and in files without front matter.
    pub acknowledge: Vec<Acknowledgement>,
    /// The author's own values for templates; null when there are none.
    pub extra: serde_json::Value,
}

/// A publication: a series of briefs with volumes and issues.
#[derive(Clone, Debug)]
pub struct PublicationEntry {
    /// The name, as briefs give it.
    pub name: Spanned<String>,
    /// The id, which is a part of its address.
    pub id: Spanned<String>,
    /// One sentence.
    pub description: Option<String>,
    /// The International Standard Serial Number.
    pub issn: Option<String>,
    /// How its briefs are cited.
    pub cite_as: CiteAs,
}

/// How the briefs of a publication are cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum CiteAs {
    /// As articles of a journal.
    #[default]
    Journal,
    /// As reports.
    Report,
}

/// Outputs beside the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outputs {
    /// The search index.
    pub search: bool,
    /// Feeds.
    pub feeds: bool,
    /// Citations.
    pub citations: bool,
    /// Data files.
    pub data: bool,
}

impl Default for Outputs {
    fn default() -> Self {
        Self {
            search: true,
            feeds: true,
            citations: true,
            data: true,
        }
    }
}

impl Config {
    /// How straight marks are set, which the language of the texts decides.
    pub fn typography(&self) -> Typography {
        Typography::of(&self.language)
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            title: "Untitled archive".to_owned(),
            base_url: "http://localhost/".to_owned(),
            description: None,
            language: "en".to_owned(),
            timezone: None,
            publisher: None,
            licence: None,
            contact: None,
            html: RawHtml::default(),
            links: Linking::default(),
            publications: Vec::new(),
            outputs: Outputs::default(),
            limits: Limits::default(),
            acknowledge: Vec::new(),
            extra: serde_json::Value::Null,
        }
    }
}

/// Reads `site.yaml`. What is missing or wrong is reported and gets its default, so that the rest of
/// the content can be checked in the same run.
pub fn read(source: SourceId, text: &str, diagnostics: &mut Diagnostics) -> Config {
    let Some(node) = yaml::parse(source, text, 0..text.len(), diagnostics) else {
        return Config::default();
    };
    let default = Config::default();
    let mut fields = Fields::new("the site", &node, diagnostics);
    let fields = &mut fields;
    check_format(fields);
    let string = |fields: &mut Fields<'_>, key| fields.text(key).map(|text| text.value);
    let config = Config {
        title: fields
            .required_text("title")
            .map_or(default.title, |title| title.value),
        base_url: base_url(fields).unwrap_or(default.base_url),
        description: string(fields, "description"),
        language: fields.language().unwrap_or(default.language),
        timezone: time_zone(fields),
        publisher: string(fields, "publisher"),
        licence: string(fields, "licence"),
        contact: string(fields, "contact"),
        html: raw_html(fields),
        links: fields
            .choice("links", &LINKING)
            .map_or(default.links, |choice| choice.value),
        publications: fields.mappings("publications", "a publication", publication),
        outputs: outputs(fields),
        limits: limits::limits(fields),
        acknowledge: acknowledge_for_site(fields),
        extra: fields.extra(),
    };
    fields.finish();
    check_publications(&config.publications, fields.diagnostics());
    config
}

fn check_format(fields: &mut Fields<'_>) {
    if let Some(format) = fields.whole_number("format")
        && format.value > FORMAT
    {
        fields
            .diagnostics()
            .push(diagnostics::newer_format(format.span, format.value, FORMAT));
    }
}

fn raw_html(fields: &mut Fields<'_>) -> RawHtml {
    let choices = [
        ("escape", RawHtml::Escape),
        ("sanitise", RawHtml::Sanitise),
        ("trust", RawHtml::Trust),
    ];
    fields
        .choice("html", &choices)
        .map_or(RawHtml::default(), |choice| choice.value)
}

fn base_url(fields: &mut Fields<'_>) -> Option<String> {
    fields
        .base_url("base_url")
        .map(|url| with_final_slash(url.value))
}

/// The URL with a `/` at its end, so that paths can be appended.
pub fn with_final_slash(mut url: String) -> String {
    if !url.ends_with('/') {
        url.push('/');
    }
    url
}

fn publication(fields: &mut Fields<'_>) -> Option<PublicationEntry> {
    let name = fields.required_text("name");
    let id = fields.text("id");
    let description = fields.text("description").map(|text| text.value);
    let issn = fields.text("issn").map(|text| text.value);
    let choices = [("journal", CiteAs::Journal), ("report", CiteAs::Report)];
    let cite_as = fields
        .choice("cite_as", &choices)
        .map_or(CiteAs::default(), |cite| cite.value);
    let name = name?;
    let id = id.unwrap_or_else(|| Spanned::new(slugify(&name.value), name.span));
    Some(PublicationEntry {
        name,
        id,
        description,
        issn,
        cite_as,
    })
}

fn outputs(fields: &mut Fields<'_>) -> Outputs {
    let default = Outputs::default();
    let read = |outputs: &mut Fields<'_>| Outputs {
        search: outputs.boolean("search").unwrap_or(default.search),
        feeds: outputs.boolean("feeds").unwrap_or(default.feeds),
        citations: outputs.boolean("citations").unwrap_or(default.citations),
        data: outputs.boolean("data").unwrap_or(default.data),
    };
    fields
        .mapping("outputs", "the outputs", read)
        .unwrap_or(default)
}

fn check_publications(publications: &[PublicationEntry], diagnostics: &mut Diagnostics) {
    for (at, later) in publications.iter().enumerate() {
        let same =
            |earlier: &&PublicationEntry| earlier.id.value.eq_ignore_ascii_case(&later.id.value);
        if let Some(earlier) = publications[..at].iter().find(same) {
            diagnostics.push(diagnostics::duplicate_publication(
                &later.id,
                earlier.id.span,
            ));
        }
        let namesake = |earlier: &&PublicationEntry| earlier.name.value == later.name.value;
        if let Some(earlier) = publications[..at].iter().find(namesake) {
            diagnostics.push(diagnostics::publication_listed_twice(
                &later.name,
                earlier.name.span,
            ));
        }
    }
}
