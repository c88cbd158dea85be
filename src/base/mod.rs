//! TODO head

pub mod character;
pub mod code;
pub mod country;
pub mod date;
pub mod diagnostic;
pub mod io_error;
pub mod nearest;
pub mod picture_size;
pub mod record_kind;
pub mod slug;
pub mod source;
pub mod span;
pub mod typography;
