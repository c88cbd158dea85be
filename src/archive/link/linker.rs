//! Links every text: reads it block by block, and places what was found.

use rayon::prelude::*;

use super::candidates::TextReader;
use super::homes::check_homes;
use super::mention::{Mentions, SiteMentions};
use super::placement::Placement;
use super::registry::{Registry, check_aliases, check_shared_names};
use super::text::TextContext;
use crate::archive::site::TextId;
use crate::base::diagnostic::Diagnostics;

/// Finds the mentions of every text, and reports the names that could be several records'.
pub fn link(registry: &Registry<'_>, diagnostics: &mut Diagnostics) -> SiteMentions {
    check_shared_names(registry.site(), diagnostics);
    check_aliases(registry.site(), diagnostics);
    check_homes(registry.site(), registry.names(), diagnostics);
    let texts = registry.site().texts().into_par_iter();
    let found: Vec<(Mentions, Diagnostics)> = texts.map(|id| link_text(registry, id)).collect();
    let mentions = found.into_iter().map(|(mentions, found)| {
        diagnostics.extend(found);
        mentions
    });
    registry.site().by_text(mentions)
}

/// Finds the mentions of one text.
fn link_text(registry: &Registry<'_>, id: TextId) -> (Mentions, Diagnostics) {
    let text = TextContext::new(registry, id);
    let blocks = text.blocks();
    let blocks = text.read(&blocks);
    let mut reader = TextReader::new(&text, &blocks, None);
    let mut placement = Placement::new(&text);
    // The cells of a row are one context: a cell often holds nothing but the name, and quoted alone
    // it would say nothing.
    for row in blocks.chunk_by(|a, b| a.block.row.is_some() && a.block.row == b.block.row) {
        match row {
            [read] => placement.block(read.block, reader.candidates(read)),
            cells => {
                let cells = cells
                    .iter()
                    .map(|cell| (cell.block, reader.candidates(cell)));
                placement.row(cells.collect());
            }
        }
    }
    let (unsettled, unborn, diagnostics) = reader.into_findings();
    (placement.into_mentions(unsettled, unborn), diagnostics)
}
