//! TODO head

mod listing;
mod mentions;
mod new;
mod on_archive;
mod options;
pub mod run;
mod suggest;
mod suggest_json;
