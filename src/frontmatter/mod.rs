//! Front matter and `site.yaml`: from YAML to typed values.
//!
//! In goes the text of one file. Out comes what it says, such as a [`person::Person`], in which every
//! value that a later stage may have to report has its span, and diagnostics for whatever is wrong.
//! Nothing here knows another file: whether an id exists is for the archive to say.
//!
//! How a file is read: [`fence`] finds the YAML, [`crate::yaml`] parses it into a tree, and the reader for its kind ([`brief`], [`person`], [`treaty`], [`organisation`], [`page`], and
//! [`config`] for `site.yaml`) asks [`fields::Fields`] for each key that it knows. A key that nobody
//! asked for is unknown. A new key therefore goes into one reader.
//!
//! Start with [`brief::read`]. [`new_files`] is the other direction: what `chancery new` writes.

pub mod acknowledge;
pub mod brief;
pub mod config;
pub mod diagnostics;
pub mod fence;
pub mod fields;
pub mod interval;
pub mod limits;
pub mod new_files;
pub mod organisation;
pub mod page;
pub mod parties;
pub mod person;
pub mod record;
pub mod redirects;
pub mod sources;
pub mod time_zone;
pub mod treaty;
pub mod urls;
