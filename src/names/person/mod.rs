//! Names of people: their parts, and which given names can be one person's.
//!
//! In go names of records and words before a family name, folded; out comes whether they belong
//! together, and how exactly. No text is read here. Start reading at `name_parts.rs`; `Bob` matches
//! `Robert` by `short_forms.rs`, `Sergey` matches `Sergei` by `given_spellings.rs`, `S. B.` matches
//! both by `given_names_and_initials.rs`.

mod cyrillic_cases;
mod divided;
mod family_guess;
mod given_names_and_initials;
mod given_spellings;
mod known_elsewhere;
mod name_order;
mod name_parts;
mod short_forms;

pub use cyrillic_cases::{cyrillic_cases, cyrillic_cases_of_thing};
pub use divided::{DividedName, divide};
pub use family_guess::{family_name_in_front, guess_family_name, is_frequent_family_name};
pub use given_names_and_initials::{Fit, Given, fit};
pub use known_elsewhere::is_given_anywhere;
pub use name_order::{keeps_its_order, without_suffix};
pub use name_parts::{PersonName, Reach, with_other_article};
pub use short_forms::{FirstLetters, is_given_name, is_surely_given_name};
