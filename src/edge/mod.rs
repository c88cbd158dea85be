//! Floor 4: the edge, where the program touches the world.
//!
//! Only here are files read ([`read`]) and written ([`publish`]), faults shown ([`report`]), and the
//! clock and the terminal looked at; everything below is a function from texts to pages. [`build`]
//! has the stages in their order with the world at both ends, [`run`] the command line. Start
//! reading at [`build`].

pub mod build;
pub mod command;
pub mod faults;
mod growth;
mod inputs;
pub mod listing;
pub mod mentions;
pub mod new;
pub mod progress;
pub mod publish;
mod publish_error;
mod publish_hand;
mod publish_journal;
mod publish_lock;
mod publish_manifest;
mod publish_mark;
mod publish_memory;
mod publish_output;
mod publish_path;
mod publish_stage;
mod publish_steps;
#[cfg(test)]
mod publish_tests;
pub mod read;
mod read_picture;
#[cfg(test)]
mod read_tests;
mod read_text;
mod read_walk;
pub mod report;
mod report_clean;
mod report_excerpt;
mod report_json;
mod report_lines;
mod report_places;
#[cfg(test)]
mod report_tests;
mod report_text;
pub mod run;
mod run_on_archive;
pub mod suggest;
mod suggest_json;
pub mod timings;
mod timings_pages;
mod timings_templates;
