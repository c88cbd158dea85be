//! chancery: a static site generator for archives of analysis briefs.
//!
//! A build is a pipeline, and each stage takes the finished value of the one before:
//!
//! 1. [`read`]: a folder becomes texts ([`base::source::Sources`]) and the names of other files.
//! 2. [`archive::parse`]: each text becomes a document, with the help of [`frontmatter`] and [`markdown`].
//! 3. [`archive::resolve`]: all documents together become a [`archive::site::Site`], in which every reference and every
//!    link knows where it leads.
//! 4. [`archive::link`]: names in the prose, found by [`names`], become mentions of records.
//! 5. [`archive::index`] and [`archive::plan`]: every list is made, and every page gets its address.
//! 6. [`archive::gate`]: only an archive without errors goes on.
//! 7. [`pages::render`]: each planned page becomes bytes, independently of the others.
//! 8. [`publish`]: the bytes go into the output folder, all or nothing.
//!
//! [`build`] runs the whole pipeline and [`cli`] is the command line around it; [`timings`] measures it. Errors and warnings are
//! values ([`base::diagnostic`]): every stage adds those that it finds, and [`report`] prints them at the end.
//!
//! A module imports only from layers below its own. ARCHITECTURE.md has the table of layers and says where to look for
//! what.

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
pub mod yaml;
