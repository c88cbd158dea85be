//! Whether a ruler's title belongs to the ruler of the place in front: `In Amman King Abdullah appointed him`.
//!
//! [`super::scan`] asks [`Scan::rules_elsewhere`] for names that are a title and one given name.

use std::ops::Range;

use super::scan::Scan;
use crate::names::text::{Gap, nation_before};

impl Scan<'_, '_, '_> {
    /// Whether the place in front gives a ruler's title to the ruler of another country: in `In Amman King Abdullah
    /// appointed him` the king is Jordan's. Only a monarchy has a king of its own: `In Washington King Abdullah met
    /// Bush` is about whoever came.
    pub fn rules_elsewhere(&self, bearer: u32, title: &Range<usize>) -> bool {
        let (passage, start) = (self.passage, title.start);
        let ruler = matches!(
            passage.word(start),
            "King" | "Queen" | "Prince" | "Princess" | "Crown" | "Emir" | "Sultan" | "Emperor"
        );
        if !ruler
            || start < 2
            || !matches!(passage.words[start].gap, Gap::Space | Gap::Comma)
            || !passage.is_capital(start - 1)
        {
            return false;
        }
        let home = self.names.home(bearer);
        let Some((first, nation)) = nation_before(passage, start).filter(|_| !home.is_empty())
        else {
            return false;
        };
        let placed = first.checked_sub(1).is_some_and(|at| {
            matches!(
                passage.word(at),
                "In" | "in" | "At" | "at" | "From" | "from" | "Outside" | "Near" | "Across"
            ) && (passage.words[start].gap == Gap::Space || passage.opens_sentence(at))
        });
        let mut codes = nation.names.iter().chain(&nation.capitals);
        placed && codes.any(|code| MONARCHIES.contains(code) && !home.contains(code))
    }
}

/// Countries that had a ruler of their own in living memory or have one still.
const MONARCHIES: [&str; 30] = [
    "JO", "SA", "MA", "BH", "KW", "QA", "OM", "AE", "GB", "ES", "BE", "NL", "NO", "SE", "DK", "LU",
    "LI", "MC", "TH", "KH", "MY", "BN", "JP", "BT", "NP", "TO", "LS", "SZ", "IR", "AF",
];
