//! The network's page: who and what is mentioned together, as a picture and as a table.
//!
//! Which records and links it has is in the plan (`archive/network.rs`); they get their places when the
//! page is rendered.

use super::cards::counted;
use super::content::{Head, Scene};
use crate::archive::index::{LEAST_BRIEFS, LINKS_OF_EACH, MOST_RECORDS, Network};
use crate::archive::site::RecordId;
use crate::pages::figure::{Drawn, network_picture};
use crate::pages::render::Renderer;
use crate::pages::view::{NetworkPictureView, NetworkRowView, NetworkView};

impl Renderer<'_> {
    pub fn network(&self) -> Scene {
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
                "At most {MOST_RECORDS} records, those that are mentioned along with others most often, each linked to \
                 the {LINKS_OF_EACH} that it is mentioned with in most briefs. Two that fewer than {LEAST_BRIEFS} briefs \
                 mention together are not linked."
            ),
            picture: NetworkPictureView {
                description: format!(
                    "{} as shapes, the larger, the more briefs mention them, near to those that they are \
                     linked to by {} lines. The table below has the same.",
                    counted(records, "record", "records"),
                    links
                ),
                ..picture
            },
            rows: rows
                .map(|(at, id)| self.network_row(network, at, *id))
                .collect(),
            script: self.assets.network_script_address(),
        };
        let head = Head::new("network", "Network of names");
        Scene::new("network.html", head).with("network", &view)
    }

    fn drawn(&self, network: &Network, at: usize, id: RecordId) -> Drawn {
        let record = self.site.record(id);
        let briefs = self.briefs_with(id);
        Drawn {
            name: record.name().to_owned(),
            url: self.url(&record.address()),
            kind: record.kind(),
            description: format!(
                "{}, {}, {}. Most often with {}",
                record.name(),
                record.kind().noun(),
                counted(briefs, "brief", "briefs"),
                self.companions(network, at, LINKS_OF_EACH)
            ),
            briefs,
        }
    }

    fn network_row(&self, network: &Network, at: usize, id: RecordId) -> NetworkRowView {
        let record = self.site.record(id);
        NetworkRowView {
            name: record.name().to_owned(),
            url: self.url(&record.address()),
            kind: record.kind().noun().to_owned(),
            count: self.briefs_with(id),
            companions: self.companions(network, at, usize::MAX),
        }
    }

    /// In how many briefs a record is mentioned.
    fn briefs_with(&self, id: RecordId) -> usize {
        self.indexes.mentioned.appearances[id].len()
    }

    /// Those that one is mentioned with most often, at most so many, and in how many briefs.
    fn companions(&self, network: &Network, at: usize, most: usize) -> String {
        let companions = network.companions[at].iter().take(most);
        let companion = |(other, briefs): &(usize, u32)| {
            let name = self.site.record(network.records[*other]).name();
            format!("{name} ({briefs})")
        };
        companions.map(companion).collect::<Vec<_>>().join(", ")
    }
}
