//! From texts to an archive: the pure stages in their order.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::index::Indexes;
use super::link::Registry;
use super::link::SiteMentions;
use super::parse::{Document, DocumentKind, document};
use super::plan::Plan;
use super::plan::audit;
use super::resolve::make_site as resolve;
use super::site::{Asset, Settings, Site};
use crate::archive::index;
use crate::archive::link;
use crate::archive::plan;
use crate::base::diagnostic::Diagnostics;
use crate::base::source::Sources;
use crate::base::span::SourceId;
use crate::frontmatter::config::Config;

/// The whole archive, ready to be shown.
#[derive(Debug)]
pub struct Archive {
    /// The site.
    pub site: Site,
    /// The mentions of every text.
    pub mentions: SiteMentions,
    /// Every list.
    pub indexes: Indexes,
    /// Every page.
    pub plan: Plan,
}

/// The pure stages, as one that watches is told of their ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Every file is parsed.
    Parse,
    /// The site is put together.
    Resolve,
    /// Mentions are found.
    Link,
    /// Lists are made.
    Index,
    /// Pages are laid out.
    Plan,
}

impl Stage {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Parse => "parse",
            Self::Resolve => "resolve",
            Self::Link => "link",
            Self::Index => "index",
            Self::Plan => "plan",
        }
    }
}

/// What the reader hands on: texts, files beside them, and which texts are not to be parsed because
/// they could not be read as they are.
pub struct Read<'a> {
    /// The texts.
    pub sources: &'a Sources,
    /// The settings of the site, which its diagnostics are reported for already.
    pub config: &'a Config,
    /// Paths of texts that are registered only to show their fault.
    pub unusable: &'a FxHashSet<String>,
    /// Other files.
    pub assets: &'a [Asset],
}

/// Puts the archive together. Faults are added to `diagnostics`; an archive comes out in any case, so
/// that the faults of all stages are found in one run. `ended` is told when a stage is done.
pub fn assemble(
    read: &Read<'_>,
    settings: Settings,
    diagnostics: &mut Diagnostics,
    ended: &mut dyn FnMut(Stage),
) -> Archive {
    let documents = parse(read, diagnostics);
    ended(Stage::Parse);
    let site = resolve::resolve(
        read.sources,
        read.config.clone(),
        settings,
        documents,
        read.assets,
        diagnostics,
    );
    ended(Stage::Resolve);
    let mentions = link::link(&Registry::new(&site), diagnostics);
    ended(Stage::Link);
    let indexes = index::index(&site, &mentions, diagnostics);
    ended(Stage::Index);
    let mut plan = plan::plan(&site, &indexes);
    audit::check(&site, &indexes, &mut plan, diagnostics);
    ended(Stage::Plan);
    Archive {
        site,
        mentions,
        indexes,
        plan,
    }
}

fn parse(read: &Read<'_>, diagnostics: &mut Diagnostics) -> Vec<Document> {
    let files: Vec<(SourceId, DocumentKind)> = resolve::documents(read.sources)
        .into_iter()
        .filter(|(id, _)| !read.unusable.contains(&read.sources.get(*id).path))
        .collect();
    let parsed: Vec<(Option<Document>, Diagnostics)> = files
        .into_par_iter()
        .map(|(id, kind)| {
            let mut diagnostics = Diagnostics::new();
            (
                document::parse(read.sources, id, kind, &mut diagnostics),
                diagnostics,
            )
        })
        .collect();
    let mut documents = Vec::with_capacity(parsed.len());
    for (document, found) in parsed {
        diagnostics.extend(found);
        documents.extend(document);
    }
    documents
}

#[cfg(test)]
mod tests {
    use super::Archive;

    /// A server holds one archive while it makes the next.
    #[test]
    fn an_archive_can_be_kept_and_handed_to_another_thread() {
        fn is_free<T: Send + Sync + 'static>() {}
        is_free::<Archive>();
    }
}
