//! Nationality words and their countries: `Bulgarian` is BG.
//!
//! What the words themselves can mean is in `names/text/nations.rs`. A person's record has one country and
//! texts are of any year, so that here the countries that followed one another go together.

use crate::names::text::{Nation, nation};

/// The ISO 3166 codes of the countries that a nationality may mean, folded and with single spaces between
/// its words; none for a word that belongs to no one country, such as `Arab`.
pub fn countries_of(words: &str) -> Vec<&'static str> {
    if let Some(country) = country_of_seat(words) {
        return countries_by_name(country);
    }
    nation(words).map_or_else(Vec::new, |nation| {
        of(nation, &nation.peoples, &nation.names)
    })
}

/// The ISO 3166 codes of the countries whose name or capital these folded words are: `canada`, `kyiv`.
pub fn countries_by_name(words: &str) -> Vec<&'static str> {
    nation(words).map_or_else(Vec::new, codes_by_name)
}

/// The same of a nation that was read already.
pub fn codes_by_name(nation: &Nation) -> Vec<&'static str> {
    of(nation, &nation.names, &nation.capitals)
}

/// The name of the country whose government has its seat there, of folded words.
pub fn country_of_seat(seat: &str) -> Option<&'static str> {
    Some(match seat {
        "white house" => "united states",
        "downing street" | "whitehall" => "united kingdom",
        "kremlin" => "russia",
        "elysee" => "france",
        _ => return None,
    })
}

fn of(nation: &Nation, first: &[&'static str], second: &[&'static str]) -> Vec<&'static str> {
    let mut codes = [first, second].concat();
    if !codes.is_empty() {
        codes.extend(&nation.kin);
    }
    codes
}
