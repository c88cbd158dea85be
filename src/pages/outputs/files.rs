//! The list of output files that are not pages.

use super::sitemap::sitemaps;
use crate::archive::assemble::Archive;
use crate::archive::routes;
use crate::archive::site::Site;

/// All output files that are not pages, each an address and its bytes.
pub fn files(archive: &Archive) -> Vec<(String, Vec<u8>)> {
    let (site, pages) = (&archive.site, archive.plan.pages.iter());
    let published = pages.filter(|page| !page.kind.is_unpublished(site, &archive.indexes));
    let mut files = sitemaps(site, published);
    files.push((routes::ROBOTS.to_owned(), robots(site)));
    // GitHub Pages runs Jekyll, which drops files whose names begin with an underscore, unless this file exists.
    files.push((routes::NO_JEKYLL.to_owned(), Vec::new()));
    files
}

/// Lets every crawler in and names the sitemap.
fn robots(site: &Site) -> Vec<u8> {
    let sitemap = format!("{}{}", site.base_url(), routes::SITEMAP);
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()
}
