//! Countries: their codes, names, peoples and capitals.
//!
//! The one table of them. Pages show the names by their two-letter codes (ISO 3166-1,
//! <https://www.iso.org/iso-3166-country-codes.html>); `names/text/nations.rs` finds all other forms in
//! texts. Archives reach back, so states that no longer exist are here too, under the codes that they had:
//! `SU`, `YU`, `DD`, `ZR` and `CS` (for Czechoslovakia, not for Serbia and Montenegro, which had the code
//! from 2003 to 2006). `EU` is reserved in ISO 3166-1 for the European Union, whose officials need
//! a country as well; `XK` is in general use for Kosovo.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::country_table::COUNTRIES;

/// A country, and every form in which a text may name it.
#[derive(Debug)]
pub struct Country {
    /// Its code, two capitals.
    pub code: &'static str,
    /// Its usual English short name.
    pub name: &'static str,
    /// Other names.
    pub other_names: Vec<&'static str>,
    /// Adjectives and names of its people.
    pub peoples: Vec<&'static str>,
    /// Its capitals.
    pub capitals: Vec<&'static str>,
    /// The codes of states that it followed, that followed it, or that it belonged to.
    pub kin: Vec<&'static str>,
}

/// The name of the country with this code, which is in upper case. None for anything else.
pub fn name(code: &str) -> Option<&'static str> {
    let at = TABLE.binary_search_by(|known| known.code.cmp(code)).ok()?;
    Some(TABLE[at].name)
}

/// The code of the country that has this name, in lower case and without an article. None where several have it.
pub fn named(name: &str) -> Option<&'static str> {
    BY_NAME.get(name).copied().flatten()
}

/// Every country, by code.
pub fn all() -> impl Iterator<Item = &'static Country> {
    TABLE.iter()
}

static TABLE: LazyLock<Vec<Country>> =
    LazyLock::new(|| COUNTRIES.lines().map(Country::parse).collect());

/// The codes by every name, in lower case and without an article; none where several countries have the name.
static BY_NAME: LazyLock<FxHashMap<String, Option<&'static str>>> = LazyLock::new(|| {
    let mut by_name = FxHashMap::default();
    for country in all() {
        for name in std::iter::once(&country.name).chain(&country.other_names) {
            let name = name.to_lowercase();
            let name = name.strip_prefix("the ").unwrap_or(&name).to_owned();
            by_name
                .entry(name)
                .and_modify(|code| {
                    if *code != Some(country.code) {
                        *code = None;
                    }
                })
                .or_insert(Some(country.code));
        }
    }
    by_name
});

impl Country {
    fn parse(line: &'static str) -> Self {
        let mut fields = line.split(';').map(str::trim);
        let mut text = || fields.next().unwrap_or_default();
        let (code, name) = (text(), text());
        let mut list = |separator: char| -> Vec<&'static str> {
            let items = text().split(separator).map(str::trim);
            items.filter(|item| !item.is_empty()).collect()
        };
        Self {
            code,
            name,
            other_names: list(','),
            peoples: list(','),
            capitals: list(','),
            kin: list(' '),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The codes of ISO 3166-1 alpha-2.
    const ISO: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR \
        BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG \
        EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT \
        HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT \
        LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO \
        NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ \
        SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ \
        VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

    #[test]
    fn every_code_of_the_standard_has_a_country() {
        let codes: Vec<&str> = ISO.split_ascii_whitespace().collect();
        assert_eq!(codes.len(), 249);
        let missing: Vec<&&str> = codes.iter().filter(|code| name(code).is_none()).collect();
        assert!(missing.is_empty(), "{missing:?}");
        assert_eq!(name("RU"), Some("Russia"));
        assert_eq!(name("SU"), Some("Soviet Union"));
        assert_eq!(name("Russia"), None);
    }

    #[test]
    fn lines_are_complete_and_in_order() {
        assert!(TABLE.is_sorted_by(|a, b| a.code < b.code));
        for line in COUNTRIES.lines() {
            let country = Country::parse(line);
            assert!(matches!(line.split(';').count(), 5 | 6), "{line}");
            let kin = country.kin.iter().all(|code| name(code).is_some());
            assert!(
                country.code.len() == 2 && !country.name.is_empty() && kin,
                "{line}"
            );
        }
    }
}
