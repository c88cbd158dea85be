//! An organisation's record.

use super::fields::Fields;
use super::shared;
use super::shared::Common;
use super::yaml::Node;
use crate::base::date::Interval;
use crate::base::diagnostic::Diagnostics;
use crate::base::span::Spanned;

/// What an organisation's record says.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// The name.
    pub name: Spanned<String>,
    /// Other names.
    pub aliases: Vec<Spanned<String>>,
    /// A short form that stands for the name anywhere: NATO.
    pub abbreviation: Option<Spanned<String>>,
    /// The id of the organisation that it belongs to.
    pub parent: Option<Spanned<String>>,
    /// A country's code, as written.
    pub country: Option<String>,
    /// From its foundation to its end.
    pub existence: Interval,
    /// What every record has.
    pub common: Common,
}

/// Reads an organisation's record. None when it has no name, which is a fault.
pub fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<Organisation> {
    let mut fields = Fields::new("an organisation", node, diagnostics);
    let fields = &mut fields;
    let name = fields.required_text("name");
    let aliases = fields.texts("aliases");
    let abbreviation = fields.text("abbreviation");
    let parent = fields.text("parent");
    let country = fields.text("country").map(|text| text.value);
    let existence = shared::interval(fields, "from", "to", "this organisation").dates;
    let common = shared::common(fields);
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
