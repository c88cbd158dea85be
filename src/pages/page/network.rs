//! The network's page: records that are mentioned together, as a chart and as a table.
//!
//! Its records and links are in the plan, since whether there is a page depends on them; the chart is laid out
//! when the page is rendered.

use super::content::{Head, PageContent};
use super::context::SiteContext;
use crate::archive::index::{LEAST_BRIEFS, LINKS_OF_EACH, MOST_RECORDS, Network};
use crate::archive::site::RecordId;
use crate::pages::figure::{Drawn, network_picture};
use crate::pages::view::{NetworkPictureView, NetworkRowView, NetworkView};
use crate::pages::wording::counted;

impl SiteContext<'_> {
    /// The page of the network; `script` is the address of its script.
    pub fn network(&self, script: String) -> PageContent {
        let network = &self.plan.network;
        let (records, links) = (network.records.len(), network.links.len());
        let drawn = network.records.iter().enumerate();
        let drawn = drawn.map(|(at, id)| self.drawn(network, at, *id));
        let picture = network_picture(drawn.collect(), &network.links);
        let rows = network.records.iter().enumerate();
        let view = NetworkView {
            count: format!(
                "{} and the {} between them",
                counted(records, "record", "records"),
                counted(links, "strongest link", "strongest links")
            ),
            bounds: format!(
                "Up to {MOST_RECORDS} records, those most often mentioned together with others. Each is linked to \
                 the {LINKS_OF_EACH} with which it shares most briefs, and two are linked only if at least \
                 {LEAST_BRIEFS} briefs mention both."
            ),
            picture: NetworkPictureView {
                description: format!(
                    "{} and {} between them: the more briefs mention a record, the larger its shape. The \
                     table below has the same data.",
                    counted(records, "record", "records"),
                    counted(links, "link", "links")
                ),
                ..picture
            },
            rows: rows
                .map(|(at, id)| self.network_row(network, at, *id))
                .collect(),
            script,
        };
        let head = Head::new("network", "Network of names");
        PageContent::new("network.html", head).with("network", &view)
    }

    fn drawn(&self, network: &Network, at: usize, id: RecordId) -> Drawn {
        let record = self.site.record(id);
        let briefs = self.briefs_with(id);
        Drawn {
            name: self.name_of(id),
            url: self.url(&record.address()),
            kind: record.kind(),
            description: format!(
                "{}, {}, {}. Most often with {}",
                self.name_of(id),
                record.noun(),
                counted(briefs, "brief", "briefs"),
                self.companions(network, at, LINKS_OF_EACH)
            ),
            briefs,
        }
    }

    fn network_row(&self, network: &Network, at: usize, id: RecordId) -> NetworkRowView {
        let record = self.site.record(id);
        NetworkRowView {
            name: self.name_of(id),
            url: self.url(&record.address()),
            kind: record.noun().to_owned(),
            count: self.briefs_with(id),
            companions: self.companions(network, at, usize::MAX),
        }
    }

    /// In how many briefs a record is mentioned.
    fn briefs_with(&self, id: RecordId) -> usize {
        self.indexes.mentioned.appearances[id].len()
    }

    /// The records that a record is mentioned with most often, at most so many, and in how many briefs each:
    /// `Vladimir Putin (9), NATO (4)`.
    fn companions(&self, network: &Network, at: usize, most: usize) -> String {
        let companions = network.companions[at].iter().take(most);
        let companion = |(other, briefs): &(usize, u32)| {
            let name = self.name_of(network.records[*other]);
            format!("{name} ({briefs})")
        };
        companions.map(companion).collect::<Vec<_>>().join(", ")
    }
}
