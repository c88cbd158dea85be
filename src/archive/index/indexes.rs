//! All lists of a site, made from the site and its mentions. Each is made in one pass.

use super::brief_lists::BriefLists;
use super::diagnostics;
use super::groups::Groups;
use super::mentioned::Mentioned;
use super::relatives::Relatives;
use crate::archive::link::SiteMentions;
use crate::archive::site::Site;
use crate::base::diagnostic::Diagnostics;

/// All lists of a site.
#[derive(Debug)]
pub struct Indexes {
    /// What is mentioned where.
    pub mentioned: Mentioned,
    /// Briefs by year, by volume and issue, and by correction.
    pub briefs: BriefLists,
    /// Briefs by author, by tag and by source.
    pub groups: Groups,
    /// Which records belong together, as their own facts say.
    pub relatives: Relatives,
}

/// Makes every list. Reports records that no brief mentions, and groups that share an address.
pub fn index(site: &Site, mentions: &SiteMentions, diagnostics: &mut Diagnostics) -> Indexes {
    let ((mentioned, briefs), (groups, found)) = rayon::join(
        || rayon::join(|| Mentioned::new(site, mentions), || BriefLists::new(site)),
        || Groups::new(site),
    );
    diagnostics.extend(found);
    never_mentioned(site, &mentioned, diagnostics);
    Indexes {
        relatives: Relatives::new(site, &mentioned),
        mentioned,
        briefs,
        groups,
    }
}

fn never_mentioned(site: &Site, mentioned: &Mentioned, diagnostics: &mut Diagnostics) {
    // Who knows whom an unread text mentions?
    if site.has_unread() {
        return;
    }
    for (id, record) in site.records() {
        if mentioned.appearances[id].is_empty() {
            diagnostics.push(diagnostics::never_mentioned(record.place(), record.name()));
        }
    }
}
