//! TODO head

mod assets;
pub mod figure;
mod layout;
pub mod outputs;
pub mod page;
mod policy;
pub mod prepared;
pub mod render;
pub mod share_picture;
mod site_view;
pub mod templates;
pub mod view;
