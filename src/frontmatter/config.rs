//! `site.yaml`: what the site as a whole is.

use super::brief::{LINKING, Linking};
use super::diagnostics;
use super::fields::Fields;
use super::language;
use super::limits;
use super::limits::Limits;
use super::yaml;
use crate::base::diagnostic::Diagnostics;
use crate::base::slug::slugify;
use crate::base::span::{SourceId, Spanned};
use crate::markdown::parse::RawHtml;

/// The newest format of content that is understood.
pub const FORMAT: u32 = 1;

/// The site's settings.
#[derive(Clone, Debug)]
pub struct Config {
    /// The archive's name.
    pub title: String,
    /// Where it is published, ending in `/`; needed for feeds, the sitemap and `404.html`.
    pub base_url: String,
    /// One sentence.
    pub description: Option<String>,
    /// A language tag (BCP 47).
    pub language: String,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Under which licence.
    pub licence: Option<String>,
    /// Whom to write to.
    pub contact: Option<String>,
    /// What happens to HTML in Markdown.
    pub html: RawHtml,
    /// Which mentions become links.
    pub links: Linking,
    /// The periodicals, by name.
    pub publications: Vec<PublicationEntry>,
    /// Which outputs are made.
    pub outputs: Outputs,
    /// What is allowed.
    pub limits: Limits,
    /// The site's own values for its templates.
    pub extra: serde_json::Value,
}

/// A periodical.
#[derive(Clone, Debug)]
pub struct PublicationEntry {
    /// The name, as briefs write it.
    pub name: Spanned<String>,
    /// The id in its address.
    pub id: Spanned<String>,
    /// One sentence.
    pub description: Option<String>,
    /// International Standard Serial Number.
    pub issn: Option<String>,
    /// How its briefs are cited.
    pub cite_as: CiteAs,
}

/// How a periodical's briefs are cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum CiteAs {
    /// As articles of a journal.
    #[default]
    Journal,
    /// As reports.
    Report,
}

/// Which outputs are made beside the pages.
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

impl Default for Config {
    fn default() -> Self {
        Self {
            title: "Untitled archive".to_owned(),
            base_url: "http://localhost/".to_owned(),
            description: None,
            language: "en".to_owned(),
            publisher: None,
            licence: None,
            contact: None,
            html: RawHtml::default(),
            links: Linking::default(),
            publications: Vec::new(),
            outputs: Outputs::default(),
            limits: Limits::default(),
            extra: serde_json::Value::Null,
        }
    }
}

/// Reads `site.yaml`. What is missing or wrong is a fault and reads as its default, so that the
/// rest of the content can be checked in the same run.
pub fn read(source: SourceId, text: &str, diagnostics: &mut Diagnostics) -> Config {
    let Some(node) = yaml::parse(source, text, 0..text.len(), diagnostics) else {
        return Config::default();
    };
    yaml::check_extra(&node, text, diagnostics);
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
        language: language(fields).unwrap_or(default.language),
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
        extra: match fields.known("extra") {
            true => yaml::extra(text),
            false => default.extra,
        },
    };
    fields.finish();
    check_publications(&config.publications, fields.diagnostics());
    config
}

/// The limits alone, for the reader, who needs them before anything is parsed in earnest; its
/// faults are found again when the whole file is read.
pub fn read_limits(text: &str) -> Limits {
    read(SourceId(0), text, &mut Diagnostics::new()).limits
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

/// The language of the texts, which every page names for readers and their screen readers.
fn language(fields: &mut Fields<'_>) -> Option<String> {
    let text = fields.text("language")?;
    if language::is_tag(&text.value) {
        return Some(text.value);
    }
    let meant = language::meant(&text.value);
    let diagnostic = diagnostics::bad_language(text.span, &text.value, meant.as_deref());
    fields.diagnostics().push(diagnostic);
    None
}

/// The base address, ending in `/`; without it links from feeds would lead nowhere.
fn base_url(fields: &mut Fields<'_>) -> Option<String> {
    fields
        .base_url("base_url")
        .map(|url| with_final_slash(url.value))
}

/// An address that ends in `/`, so that paths can be put behind it.
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
        search: outputs.truth("search").unwrap_or(default.search),
        feeds: outputs.truth("feeds").unwrap_or(default.feeds),
        citations: outputs.truth("citations").unwrap_or(default.citations),
        data: outputs.truth("data").unwrap_or(default.data),
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
