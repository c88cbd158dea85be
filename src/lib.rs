//! chancery: a static site generator for archives of analysis briefs.
//!
//! A brief becomes a page in stages, and each stage is a type: files are read
//! ([`edge::read`]), each is parsed ([`archive::document`]), all together become a
//! [`archive::site::Site`] ([`archive::resolve`]), names in prose become mentions
//! ([`archive::mentions`]), every list is made ([`archive::indexes`]) and every page planned
//! ([`archive::plan`]); what has no error passes the gate ([`archive::gate`]), is rendered page by
//! page ([`pages::render`]) and published ([`edge::publish`]). Faults are values, collected on the
//! way ([`words::diagnostic`]).
//!
//! Modules stand on five floors, and each imports only from floors below its own:
//! [`words`]; [`frontmatter`], [`markdown`] and [`names`] (one file); [`archive`] (the whole site); [`pages`]
//! (presentation); [`edge`] (files, terminal, command line). ARCHITECTURE.md says more.

pub mod archive;
pub mod base;
pub mod build;
pub mod cli;
pub mod frontmatter;
pub mod markdown;
pub mod names;
pub mod pages;
pub mod publish;
pub mod read;
pub mod report;
pub mod timings;
