//! Proptest strategies for texts and records in which names are hard to find.
//!
//! A text is a series of pieces of Markdown. Each `@` in a piece is replaced by a name in one of its forms, or by
//! something that only looks like a name.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

/// Records that an archive may have: shared family names, particles, accents, numbers, other scripts.
pub const RECORDS: [&str; 21] = [
    "people/sergei-ivanov: Sergei Ivanov; aliases: [Сергей Иванов]; roles: [{title: Minister of Defence, from: 2001-03-01, to: 2007}]",
    "people/igor-ivanov: Igor Ivanov; roles: [{title: Minister of Foreign Affairs, from: 1998-09-11}]",
    "people/igor-ivanov-2: Igor Ivanov",
    "people/cedric-pioline: Cédric Pioline",
    "people/hermann-goering: Hermann Göring",
    "people/koen-de-vriese: Koen De Vriese",
    "people/al-adnani: Abu Mohammad al-Adnani",
    "people/van-der-westhuizen: Johannes van der Westhuizen; family: van der Westhuizen",
    "people/jk-rowling: J. K. Rowling",
    "people/george-w-bush: George W. Bush",
    "people/george-hw-bush: George H. W. Bush; aliases: [George Bush]",
    "people/xi-jinping: Xi Jinping; family: Xi; aliases: [习近平]",
    "people/yasser-arafat: Yasser Arafat; aliases: [ياسر عرفات]",
    "people/oneill: Brian O’Neill",
    "treaties/start-i: START I; short_name: START",
    "treaties/start-ii: START II; short_name: START",
    "treaties/new-start: New START",
    "treaties/salt: SALT; aliases: [SALT I]",
    "treaties/abm: ABM Treaty; short_name: ABM",
    "organisations/nato: North Atlantic Treaty Organization; abbreviation: NATO",
    "organisations/un: United Nations; abbreviation: UN",
];

/// Replacements for `@`: names in various forms, and words that only look like names.
const NAMES: [&str; 40] = [
    "Sergei Ivanov",
    "Igor Ivanov",
    "S. Ivanov",
    "Ivanov",
    "IVANOV",
    "Ivanov’s",
    "Ivanovs’",
    "Сергей Иванов",
    "Иванов",
    "Foreign Minister Ivanov",
    "the foreign minister, Ivanov",
    "Viktor Ivanov",
    "Igor\nIvanov",
    "Sergei **Ivanov**",
    "*Sergei* Ivanov",
    "Ser*gei Iva*nov",
    "Cédric Pioline",
    "Ce\u{301}dric Pioline",
    "Cedric Pioline",
    "Pioline",
    "Goering",
    "De Vriese",
    "al-Adnani",
    "van der Westhuizen",
    "J.K. Rowling",
    "George Bush",
    "George W. Bush",
    "Bush Airport",
    "习近平",
    "ياسر عرفات",
    "Xi",
    "O'Neill",
    "Brian O’Neill",
    "START-II",
    "START\u{2011}III",
    "New START",
    "START",
    "SALT I",
    "ABM Treaty",
    "NATO",
];

/// Pieces of Markdown, with `@` for each name.
const PIECES: [&str; 48] = [
    "@",
    "@ ",
    " @ and @. ",
    "“@” said @. ",
    "@’s ",
    "@' ",
    "the @--@ talks ",
    "@–@",
    "@—@",
    "@-@ ",
    "non-@ ",
    "*@* ",
    "**@**",
    "***@***",
    "~~@~~",
    "_@_ ",
    "`@` ",
    "``@ ` @`` ",
    "[@](https://example.org/) ",
    "[@](nolink:) ",
    "[*@* x @](/people/) ",
    "[@",
    "](/people/) ",
    "<a href=\"https://example.org/\">@</a> ",
    "<b>@</b> ",
    "<span title=\"@\">@</span> ",
    "![@](https://example.org/x.png \"@\") ",
    "<https://example.org/@> ",
    "@\\\n@ ",
    "@  \n@ ",
    "@&nbsp;@ ",
    "@ &amp; @ ",
    "\u{200b}@\u{ad}@ ",
    "\n\n## @\n\n",
    "\n\n@\n===\n\n",
    "\n\n> @\n> @\n> — @, 12 March 2001\n\n",
    "\n\n> [!NOTE]\n> @\n\n",
    "\n\n```text\n@\n```\n\n",
    "\n\n    @\n\n",
    "\n\n| @ | x |\n|---|---|\n| @ | `@` |\n\n",
    "\n\n- @\n  @\n- *@*\n\n",
    "\n\n@\n: @\n\n",
    "\n\n<div>@</div>\n\n",
    "é@",
    "😀@😀 ",
    "ß",
    "U.S. ",
    "\\*@\\* ",
];

/// Records that share no word with any text or with [`RECORDS`].
const UNRELATED: [&str; 7] = [
    "people/oluwaseun-adeyemi: Oluwaseun Adeyemi; aliases: [Сорока Вълкова]; roles: [{title: Bursar, from: 2001}]",
    "people/zbigniew-brzezinski: Zbigniew Brzeziński; died: 2017",
    "people/tz-grabowski: T. Z. Grabowski Jr.",
    "people/van-quux: Piet vom Quux; family: vom Quux",
    "treaties/xylophone-accord: Xylophone Accord IX; short_name: XYA",
    "organisations/zzz: Zirconium Zoo; abbreviation: ZZZ",
    "organisations/small: qu’appelle zwei; aliases: [٣ قطط]",
];

/// A text: up to 13 pieces, with a name for each `@`.
pub fn text() -> impl Strategy<Value = String> {
    let names = || vec(select(NAMES.to_vec()), 3);
    vec((select(PIECES.to_vec()), names()), 1..14).prop_map(|pieces| {
        let filled = |(piece, names): (&str, Vec<&str>)| {
            names
                .iter()
                .fold(piece.to_owned(), |piece, name| piece.replacen('@', name, 1))
        };
        pieces.into_iter().map(filled).collect()
    })
}

/// Some of [`RECORDS`], and the front matter of a brief that declares some of those.
pub fn site() -> impl Strategy<Value = (String, String)> {
    let records = subsequence(RECORDS.to_vec(), 1..=RECORDS.len());
    let links = select(vec!["first", "section", "all", "none"]);
    let declared = vec(any::<Index>(), 0..4);
    (records, links, declared).prop_map(|(records, links, declared)| {
        let declared: Vec<&str> = declared.iter().map(|at| *at.get(&records)).collect();
        let mut front = format!("links: {links}\n");
        for folder in ["people", "treaties", "organisations"] {
            let ids = declared.iter().filter_map(|line| {
                let (id, _) = line
                    .strip_prefix(folder)?
                    .strip_prefix('/')?
                    .split_once(':')?;
                Some(id)
            });
            let ids: Vec<&str> = ids.collect::<BTreeSet<_>>().into_iter().collect();
            if !ids.is_empty() {
                front += &format!("{folder}: [{}]\n", ids.join(", "));
            }
        }
        (records.join("\n"), format!("{front}---\n"))
    })
}

/// At least one of [`UNRELATED`].
pub fn unrelated() -> impl Strategy<Value = String> {
    let some = subsequence(UNRELATED.to_vec(), 1..=UNRELATED.len());
    some.prop_map(|records| records.join("\n"))
}
