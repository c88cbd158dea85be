//! TODO head

pub mod assemble;
pub mod facts;
pub mod gate;
pub mod index;
pub mod link;
pub mod parse;
pub mod plan;
pub mod resolve;
pub mod routes;
pub mod site;
pub mod suggest;
