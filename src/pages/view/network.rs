//! Views of the network of who and what is mentioned together.

use super::contract::view;

view! {
    /// The network, in `network.html` as `network`.
    pub struct NetworkView {
        /// What is on it, in words.
        pub count: String,
        /// How it is bounded, in words.
        pub bounds: String,
        /// The picture.
        pub picture: NetworkPictureView,
        /// The same as a table, those mentioned along with others most often first.
        pub rows: Vec<NetworkRowView>,
        /// The address of the script that lifts a record's neighbours.
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
        /// `person`, `treaty` or `organisation`.
        pub kind: String,
        /// In how many briefs it is mentioned.
        pub count: usize,
        /// Those that it is mentioned with most often, and in how many briefs: `Vladimir Putin (9)`.
        pub companions: String,
    }
}

view! {
    /// The picture of the network.
    pub struct NetworkPictureView {
        /// What it shows.
        pub title: String,
        /// What is to be seen, in words.
        pub description: String,
        /// Its height.
        pub height: usize,
        /// The kinds of record in it, for its key: `person`, `treaty`, `organisation`.
        pub kinds: Vec<String>,
        /// The links.
        pub links: Vec<NetworkLinkView>,
        /// The records, those mentioned along with others most often first.
        pub nodes: Vec<NetworkNodeView>,
    }
}

view! {
    /// Two records that are mentioned together.
    pub struct NetworkLinkView {
        /// Where the one is.
        pub x1: String,
        /// How low it is.
        pub y1: i64,
        /// Where the other is.
        pub x2: String,
        /// How low it is.
        pub y2: i64,
        /// The two, by their numbers in `nodes`, which begin with 0: `3 17`.
        pub ends: String,
        /// How strong it is beside the others: `1` to `3`.
        pub strength: u8,
    }
}

view! {
    /// A record in the picture of the network.
    pub struct NetworkNodeView {
        /// Its name.
        pub name: String,
        /// Its address.
        pub url: String,
        /// The same in words for those who do not see it.
        pub description: String,
        /// `person`, `treaty` or `organisation`.
        pub kind: String,
        /// Where it is.
        pub x: String,
        /// How low it is.
        pub y: i64,
        /// The path of its shape about that place: a person is round, a treaty square, an organisation a
        /// square on its corner; the larger, the more briefs mention it.
        pub shape: String,
        /// How far from its place its name begins, is in the middle or ends, to the right.
        pub name_x: i64,
        /// And how far below.
        pub name_y: i64,
        /// Which part of the name is there: `start`, `middle` or `end`.
        pub anchor: String,
        /// In which windows its name has room: `always`, `wide`, or `meant` where it is seen only under the pointer or with the focus.
        pub shown: String,
    }
}
