//! The command line: arguments in, an exit code out.
//!
//! Start reading at [`run`] (`run.rs`), which hands each command to the file that is named after it: `build.rs` (also
//! `check`), `mentions.rs`, `suggest.rs`, `new.rs`. `options.rs` declares what can be given, `exit.rs` how a command ends,
//! `listing.rs` what the commands share that look at an archive without building it. Only here is the clock asked for
//! today's date, and only here and in `report` is anything printed.

mod build;
mod clock;
mod exit;
mod listing;
mod mentions;
mod new;
mod options;
mod paste;
mod run;
mod shell;
mod suggest;
mod suggest_json;
mod terminal;

pub use exit::CommandEnd;
pub use run::run;
