//! Floor 3: presentation.
//!
//! A planned page becomes bytes: its facts are gathered into a view (the only structs that
//! templates see, [`views`] and its siblings), and a template ([`templates`], the only user of
//! tera) sets it. Views hold display strings and addresses that are worked out here, so that
//! templates hold no logic. Start reading at [`render`].

mod anchored;
pub mod assets;
pub mod body;
mod brief;
mod canvas;
pub mod cards;
mod citation;
mod company;
pub mod contract;
mod frame;
mod home;
mod lettering;
mod life;
mod lines;
mod lists;
pub mod machine;
mod mentions;
mod network;
mod network_layout;
mod periodicals;
mod picture_bars;
mod picture_labels;
mod picture_life;
mod picture_lives;
mod picture_network;
mod picture_offices;
mod picture_scale;
mod picture_years;
mod places;
pub mod png;
mod policy;
pub mod prepared;
mod quotations;
mod record;
pub mod reference;
pub mod render;
mod rolls;
mod scene;
mod share_picture;
mod site;
mod standings;
pub mod templates;
mod timeline;
pub mod views;
pub mod views_lists;
pub mod views_network;
pub mod views_pictures;
pub mod views_records;
pub mod views_timeline;
