//! Consistency: what the dates of several files say against each other, each as a warning with its place.
//!
//! In go the site and its lists, out come only warnings. What contradicts itself within one file is found where that
//! file is read: in `frontmatter/` for records, in `archive/resolve/brief_dates.rs` for briefs. Start reading at
//! [`check`]. Every check is silent where a partial date leaves room for doubt, and each takes time linear in
//! what it looks at, apart from sorting.

mod diagnostics;
mod issues;
mod lives;
mod terms;
#[cfg(test)]
mod tests;

use super::index::Indexes;
use super::link::SiteMentions;
use super::site::Site;
use crate::base::diagnostic::Diagnostics;

/// Warns of dates that contradict each other.
pub fn check(
    site: &Site,
    mentions: &SiteMentions,
    indexes: &Indexes,
    diagnostics: &mut Diagnostics,
) {
    issues::check(site, indexes, diagnostics);
    lives::check_signers(site, diagnostics);
    lives::check_mentions(site, indexes, mentions, diagnostics);
    terms::check(site, diagnostics);
}
