//! Floor 2: the archive as a whole.
//!
//! Parsed files ([`document`]) become one [`site::Site`] ([`resolve`]: ids, addresses, references;
//! [`targets`]: where each link leads); names in prose become mentions ([`registry`],
//! [`mentions`]); what is mentioned where and every other list is gathered ([`indexes`]), the pages
//! of the site are laid out ([`plan`]), and what passed without an error is [`gate::Checked`]. What an
//! editor may want to add to the records is in [`suggestions`]. What
//! a person or a treaty was on a given day is worked out in [`standing`]. Start reading at
//! [`assemble`], which has the stages in their order.

pub mod address;
pub mod assemble;
mod audit;
mod circles;
pub mod cited;
pub mod company;
pub mod decision;
pub mod document;
pub mod examples;
pub mod faults;
mod faults_addresses;
mod faults_links;
mod faults_records;
pub mod gate;
mod groups;
pub mod indexes;
pub mod linker;
pub mod mentions;
pub mod name_runs;
pub mod near_spellings;
pub mod network;
pub mod openings;
pub mod paging;
mod periodicals;
mod placing;
pub mod plan;
pub mod references;
pub mod registered_names;
pub mod registry;
pub mod relatives;
pub mod resolve;
mod review;
pub mod rolls;
pub mod site;
mod speakers;
pub mod standing;
pub mod suggestions;
pub mod tally;
pub mod targets;
pub mod timeline;
pub mod unknown_names;
pub mod unnamed;
pub mod whole_text;
