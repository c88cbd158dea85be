//! TODO head

mod before;
mod form;
mod guards;
pub mod index;
mod people;
mod regnal;
mod scan;
mod sighting;
mod vocabulary;

pub use form::{NameKind, is_numeral};
pub use guards::is_clear_particle;
pub use index::Names;
pub use sighting::{NameForm, SightedBearer, Sighting};
