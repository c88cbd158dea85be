//! The list of output files that are no pages.

use super::sitemap::sitemaps;
use crate::archive::plan::PlannedPage;
use crate::archive::site::Site;

/// All output files that are no pages, each an address and its bytes.
pub fn files(site: &Site, pages: &[PlannedPage]) -> Vec<(String, Vec<u8>)> {
    let mut files = sitemaps(site, pages);
    files.push(("robots.txt".to_owned(), robots(site)));
    // GitHub Pages runs Jekyll, which drops files whose names begin with an underscore, unless this file exists.
    files.push((".nojekyll".to_owned(), Vec::new()));
    files
}

/// Lets every crawler in and names the sitemap.
fn robots(site: &Site) -> Vec<u8> {
    let sitemap = format!("{}sitemap.xml", site.base_url());
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()
}
