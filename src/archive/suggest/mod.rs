//! Suggestions: what an editor may want to do about the names in an archive.
//!
//! Beside the pipeline: `chancery suggest` hands in an assembled archive and gets lists. The cost is that
//! of reading all texts once more. Start reading at [`suggest`] in `suggestions.rs`. The passes run in
//! this order:
//!
//! 1. `name_runs`: each brief by itself; every run of capitals that is not a mention, and how often each
//!    word stands in lower case;
//! 2. `unknown_names`: what only the archive as a whole can tell. `openings` says whether the first word
//!    of a sentence belongs to the name after it, short forms count towards the full name (`variants` unites a person's with and without middle
//!    names), `tally` counts;
//! 3. `near_spellings`: the unknown names that are nearly a record's, compared with `registered_names`,
//!    of treaties and bodies also by what they are about (`name_subject`);
//! 4. what is left and worth a record is listed; `examples` quotes the sentence of each first use;
//! 5. `undeclared`: names that a brief's front matter would settle;
//! 6. `unnamed`: records that no brief mentions, or that a brief declares and never names.
//!
//! `unrecorded` runs the first three for `chancery mentions --unlinked`.

mod examples;
mod name_runs;
mod name_subject;
mod near_spellings;
mod openings;
mod registered_names;
mod suggestions;
mod tally;
mod undeclared;
mod unknown_names;
mod unnamed;
mod unrecorded;
mod variants;

pub use examples::Example;
pub use near_spellings::Reason;
pub use suggestions::{NearSpelling, Suggestions, UnknownName, suggest};
pub use undeclared::{Undeclared, UndeclaredName};
pub use unnamed::NeverNamed;
pub use unrecorded::{UnrecordedName, unrecorded};
