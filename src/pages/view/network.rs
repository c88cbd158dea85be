//! Views of the network of records that are mentioned together.

use super::contract::view;

view! {
    /// The network, in `network.html` as `network`.
    pub struct NetworkView {
        /// What is on it, in words.
        pub count: String,
        /// Which records and links are on it, in words.
        pub bounds: String,
        /// The figure.
        pub picture: NetworkPictureView,
        /// The same as a table, the most connected records first.
        pub rows: Vec<NetworkRowView>,
        /// The address of the script that highlights a record's neighbours.
        pub script: String,
    }
}

view! {
    /// A record in the table of the network.
    pub struct NetworkRowView {
        /// Its name.
        pub name: String,
        /// Its address.
        pub url: String,
        /// What it is: `person`, `treaty`, `political agreement` or `organisation`.
        pub kind: String,
        /// In how many briefs it is mentioned.
        pub count: usize,
        /// The records that it is mentioned with most often, and in how many briefs: `Vladimir Putin (9)`.
        pub companions: String,
    }
}

view! {
    /// The figure of the network.
    pub struct NetworkPictureView {
        /// Its title.
        pub title: String,
        /// A description for those who do not see it.
        pub description: String,
        /// Its height.
        pub height: usize,
        /// The kinds of record in it, for its key: `person`, `treaty`, `organisation`.
        pub kinds: Vec<String>,
        /// The links.
        pub links: Vec<NetworkLinkView>,
        /// The records, the most connected first.
        pub nodes: Vec<NetworkNodeView>,
    }
}

view! {
    /// Two records that are mentioned together.
    pub struct NetworkLinkView {
        /// The first record's position from the left.
        pub x1: String,
        /// The first record's position from the top.
        pub y1: i64,
        /// The second record's position from the left.
        pub x2: String,
        /// The second record's position from the top.
        pub y2: i64,
        /// The two records as positions in `nodes`, from 0: `3 17`.
        pub ends: String,
        /// How strong it is compared with the others: `1` to `3`.
        pub strength: u8,
    }
}

view! {
    /// A record in the figure of the network.
    pub struct NetworkNodeView {
        /// Its name.
        pub name: String,
        /// Its address.
        pub url: String,
        /// A description for those who do not see it.
        pub description: String,
        /// `person`, `treaty` or `organisation`.
        pub kind: String,
        /// Its position from the left.
        pub x: String,
        /// Its position from the top.
        pub y: i64,
        /// The path of its shape around that position: a circle for a person, a square for a treaty, a diamond for an
        /// organisation; the larger, the more briefs mention it.
        pub shape: String,
        /// The position of its name, to the right of its own.
        pub name_x: i64,
        /// The position of its name, below its own.
        pub name_y: i64,
        /// Which part of the name is at that position: `start`, `middle` or `end`.
        pub anchor: String,
        /// In which windows its name has room: `always`; `wide`; `meant` if it is seen only under the pointer or with
        /// the keyboard's focus.
        pub shown: String,
    }
}
