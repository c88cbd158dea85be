//! The sitemap, `sitemap.xml`: the addresses of all pages that search engines should know.

use crate::archive::plan::{PageKind, PlannedPage};
use crate::archive::routes::{self, encoded};
use crate::archive::site::Site;
use crate::base::date::Day;

/// How many addresses one sitemap may have (sitemaps.org, protocol 0.9).
const SITEMAP_LIMIT: usize = 50_000;

/// The sitemap: one file, or an index of several if there are more addresses than one may have.
pub fn sitemaps<'a>(
    site: &Site,
    pages: impl IntoIterator<Item = &'a PlannedPage>,
) -> Vec<(String, Vec<u8>)> {
    let listed: Vec<&PlannedPage> = pages
        .into_iter()
        .filter(|page| is_listed(page.kind))
        .collect();
    let chunks: Vec<&[&PlannedPage]> = listed.chunks(SITEMAP_LIMIT).collect();
    if let [] | [_] = chunks.as_slice() {
        return vec![(routes::SITEMAP.to_owned(), sitemap(site, &listed))];
    }
    let mut files = Vec::new();
    let mut index = String::from(HEADER);
    index.push_str("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (at, chunk) in chunks.into_iter().enumerate() {
        let name = routes::numbered_sitemap(at + 1);
        let location = escaped(&format!("{}{name}", site.base_url()));
        index.push_str(&format!("<sitemap><loc>{location}</loc></sitemap>\n"));
        files.push((name, sitemap(site, chunk)));
    }
    index.push_str("</sitemapindex>\n");
    files.push((routes::SITEMAP.to_owned(), index.into_bytes()));
    files
}

const HEADER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

fn sitemap(site: &Site, pages: &[&PlannedPage]) -> Vec<u8> {
    let mut xml = String::with_capacity(pages.len() * 96 + 128);
    xml.push_str(HEADER);
    xml.push_str("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for page in pages {
        let address = encoded(&page.address);
        xml.push_str("<url><loc>");
        xml.push_str(&escaped(&format!("{}{address}", site.base_url())));
        xml.push_str("</loc>");
        if let Some(changed) = last_changed(site, page.kind) {
            xml.push_str(&format!("<lastmod>{changed}</lastmod>"));
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml.into_bytes()
}

/// Whether search engines should know a page.
fn is_listed(kind: PageKind) -> bool {
    !matches!(kind, PageKind::Redirect(_) | PageKind::NotFound)
}

/// The day of a brief's latest correction, or of its publication. Other pages have none: search engines
/// ignore `lastmod` altogether once they find it wrong.
fn last_changed(site: &Site, kind: PageKind) -> Option<Day> {
    match kind {
        PageKind::Brief(id) => {
            let brief = site.brief(id);
            let corrected = brief
                .front
                .corrections
                .iter()
                .map(|correction| correction.date.value)
                .max();
            Some(corrected.map_or(brief.date(), |day| day.max(brief.date())))
        }
        _ => None,
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&apos;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::tests::assembled;

    /// The names of the sitemaps of this many pages, and how many addresses each has.
    fn check(pages: usize, expected: &[(&str, usize)]) {
        let site = "//- site.yaml\ntitle: T\nbase_url: https://example.org/a&b/\n";
        let (archive, _) = assembled(site);
        let page = |at| PlannedPage {
            address: format!("p/{at}/"),
            kind: PageKind::Archive,
        };
        let pages: Vec<PlannedPage> = (0..pages).map(page).collect();
        let found: Vec<(String, usize)> = sitemaps(&archive.site, &pages)
            .into_iter()
            .map(|(name, bytes)| {
                let text = String::from_utf8(bytes).unwrap();
                let base = "<loc>https://example.org/a&amp;b/";
                assert_eq!(text.matches("<loc>").count(), text.matches(base).count());
                (name, text.matches("<loc>").count())
            })
            .collect();
        let found: Vec<(&str, usize)> = found.iter().map(|(n, c)| (n.as_str(), *c)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn more_addresses_than_one_sitemap_may_have_get_an_index() {
        check(50_000, &[("sitemap.xml", 50_000)]);
        let expected = [
            ("sitemap-1.xml", 50_000),
            ("sitemap-2.xml", 10_000),
            ("sitemap.xml", 2),
        ];
        check(60_000, &expected);
    }
}
