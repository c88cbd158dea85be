//! From texts to an archive: the pure stages in their order.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::index::{self, Indexes};
use super::link::{self, Registry, SiteMentions};
use super::parse::{self, Document, DocumentKind};
use super::plan::{self, Plan};
use super::resolve;
use super::site::{Asset, Settings, Site};
use super::{consistency, follow_on};
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

/// A pure stage; whoever assembles an archive can be told when each of them ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PureStage {
    /// Every file is parsed.
    Parse,
    /// The site is put together.
    Resolve,
    /// Mentions are found.
    Link,
    /// Lists are made, and dates compared.
    Index,
    /// Pages are laid out.
    Plan,
}

impl PureStage {
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

/// What the archive is assembled from.
pub struct Read<'a> {
    /// The texts.
    pub sources: &'a Sources,
    /// The site's settings. Errors in them have already been reported.
    pub config: &'a Config,
    /// Paths of texts that could not be read as they are: they are known so that diagnostics can point
    /// into them, but not parsed.
    pub unusable: &'a FxHashSet<String>,
    /// Other files.
    pub assets: &'a [Asset],
}

/// Puts the archive together. Diagnostics are added to `diagnostics`; an archive is returned even if there are errors,
/// so that one run finds the errors of all stages. `ended` is told when a stage is done.
pub fn assemble(
    read: &Read<'_>,
    settings: Settings,
    diagnostics: &mut Diagnostics,
    ended: &mut dyn FnMut(PureStage),
) -> Archive {
    let documents = parse(read, diagnostics);
    let stand_ins: Vec<_> = documents
        .iter()
        .flat_map(|document| document.stand_ins.iter().copied())
        .collect();
    ended(PureStage::Parse);
    let site = resolve::resolve(
        read.sources,
        read.config.clone(),
        settings,
        documents,
        read.assets,
        diagnostics,
    );
    ended(PureStage::Resolve);
    let mentions = link::link(&Registry::new(&site), diagnostics);
    ended(PureStage::Link);
    let indexes = index::index(&site, &mentions, diagnostics);
    consistency::check(&site, &mentions, &indexes, diagnostics);
    ended(PureStage::Index);
    let plan = plan::plan(&site, &indexes, diagnostics);
    follow_on::remove(read.sources, &stand_ins, diagnostics);
    ended(PureStage::Plan);
    Archive {
        site,
        mentions,
        indexes,
        plan,
    }
}

fn parse(read: &Read<'_>, diagnostics: &mut Diagnostics) -> Vec<Document> {
    let files: Vec<(SourceId, DocumentKind)> = parse::documents(read.sources)
        .filter(|(id, _)| !read.unusable.contains(&read.sources.get(*id).path))
        .collect();
    let parsed: Vec<(Option<Document>, Diagnostics)> = files
        .into_par_iter()
        .map(|(id, kind)| {
            let mut diagnostics = Diagnostics::new();
            let typography = read.config.typography();
            let document = parse::parse(read.sources, id, kind, typography, &mut diagnostics);
            (document, diagnostics)
        })
        .collect();
    let mut documents = Vec::with_capacity(parsed.len());
    for (document, found) in parsed {
        diagnostics.extend(found);
        documents.extend(document);
    }
    documents
}
