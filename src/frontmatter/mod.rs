//! Floor 1: what one file says of itself, above its text.
//!
//! A file's head ([`fence`]) is YAML ([`yaml`], which keeps the place of every word), read key by
//! key ([`fields`]) into a brief's front matter ([`brief`]), a record ([`person`], [`treaty`],
//! [`organisation`]), a plain page ([`page`]) or the site's own settings ([`config`]). Every fault
//! of a file is collected ([`faults`]); what could be read is handed on all the same, so that later
//! stages find their faults in the same run. Start reading at [`fields`].

pub mod blank;
pub mod brief;
pub mod config;
pub mod faults;
pub mod fence;
pub mod fields;
pub mod language;
pub mod limits;
pub mod organisation;
pub mod page;
pub mod person;
mod plain_yaml;

pub mod shared;
pub mod treaty;
pub mod yaml;
