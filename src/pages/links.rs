//! Links inside the site: an address as a page writes it.

use crate::archive::routes;

/// An address as links write it: percent-encoded, and with `index.html` when the site is to open from a
/// disk, where a folder is not a page.
pub fn url(address: &str, is_portable: bool) -> String {
    let address = routes::encoded(address);
    if is_portable {
        routes::file(&address)
    } else {
        address
    }
}

/// The links of one page, each relative to where the page lies.
#[derive(Clone, Copy, Debug)]
pub struct RelativeLinks<'a> {
    /// The path from the page to the site's root: `../../`.
    pub root: &'a str,
    /// Whether links name `index.html`.
    pub portable: bool,
}

impl RelativeLinks<'_> {
    /// The link from this page to an address.
    pub fn to(&self, address: &str) -> String {
        format!("{}{}", self.root, url(address, self.portable))
    }
}
