//! One text: its Markdown as an outline, as prose and as HTML.
//!
//! Each stage is a folder, lowest first: `parse` makes events and decides ids, `html_check` finds
//! HTML that would spoil the page, `markup_check` what is not on the page as it was meant, `outline` lists what the whole site has to know, `prose` gives the
//! plain text that names are found in, `sentences` splits it, and `html` writes the page. Nothing
//! here knows another text, or what a brief or a record is: the site hands in where links lead.

pub mod html;
pub mod html_check;
pub mod markup_check;
pub mod outline;
pub mod parse;
#[cfg(test)]
mod properties;
pub mod prose;
pub mod sentences;
#[cfg(test)]
mod tests;
