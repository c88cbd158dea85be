//! The record of an organisation.

use super::fields::Fields;
use super::interval::interval;
use super::record::{Common, common, country};
use crate::base::date::Interval;
use crate::base::diagnostic::Diagnostics;
use crate::base::record_kind::RecordKind;
use crate::base::span::Spanned;
use crate::yaml::Node;

/// What the record of an organisation says.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// The name.
    pub name: Spanned<String>,
    /// Other names.
    pub aliases: Vec<Spanned<String>>,
    /// A short form that can stand for the name anywhere, such as `NATO`.
    pub abbreviation: Option<Spanned<String>>,
    /// The id of the organisation that it belongs to.
    pub parent: Option<Spanned<String>>,
    /// The code of a country, as written.
    pub country: Option<String>,
    /// From its foundation to its end.
    pub existence: Interval,
    /// What records of every kind have.
    pub common: Common,
}

/// Reads the record of an organisation. None without a name, which is reported.
pub fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<Organisation> {
    let mut fields = Fields::new(RecordKind::Organisation.with_article(), node, diagnostics);
    let fields = &mut fields;
    let name = fields.required_text("name");
    let aliases = fields.texts("aliases");
    let abbreviation = fields.text("abbreviation");
    let parent = fields.text("parent");
    let country = country(fields);
    let existence = interval(fields, "from", "to", "this organisation").dates;
    let common = common(fields);
    fields.finish();
    Some(Organisation {
        name: name?,
        aliases,
        abbreviation,
        parent,
        country,
        existence,
        common,
    })
}
