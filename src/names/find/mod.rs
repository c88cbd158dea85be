//! Finding the names on record in a text.
//!
//! In go all names ([`Names`], the index) and a passage; out come [`Sighting`]s: the places that have a
//! form of a name, and all who bear it. What the surrounding words rule out is left out; who of several
//! bearers is meant is decided in `archive/link`.
//!
//! Start reading at `index.rs`, then `scan.rs`, which walks through a text. `family_names.rs` finds
//! people by their family name with whatever given names and initials stand in front
//! (`words_in_front.rs`); `bodies.rs`, `treaties.rs`, `family_alone.rs`, `located.rs`, `thrones.rs`, `ships.rs` and `longer_names.rs`
//! decide whether the surrounding words let a name stand there. `passed_over.rs` lists what they rule out, for whoever asks why a name is no mention.

mod bodies;
mod body_forms;
mod family_alone;
mod family_names;
mod form;
mod hyphens;
mod index;
mod joined_prefixes;
mod located;
mod longer_names;
mod passed_over;
mod rulers;
mod scan;
mod ships;
mod sighting;
mod thrones;
mod treaties;
mod words_in_front;

pub use form::{is_found_by, is_general_body};
pub use index::Names;
pub use located::is_located;
pub use passed_over::{Guard, PassedOver};
pub use sighting::{BodyOwners, NameForm, SightedBearer, Sighting};
