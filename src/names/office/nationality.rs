//! Nationality words and their countries: `Bulgarian` is BG.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

use crate::base::country;
use crate::names::text::folded;

/// The ISO 3166 codes of the countries that a folded nationality word may mean; none for a word that
/// belongs to no one country, such as `Arab`.
pub fn countries_of(word: &str) -> &'static [&'static str] {
    TABLE.get(word).map(Vec::as_slice).unwrap_or_default()
}

/// The ISO 3166 code of the country whose name a folded word is: `canada`.
pub fn country_by_name(word: &str) -> Option<&'static str> {
    NAMES.get(word).copied()
}

/// Countries whose name is one word, by that word. Longer names are not read: after `of` or in front
/// of a possessive one word is looked at.
static NAMES: LazyLock<FxHashMap<String, &'static str>> = LazyLock::new(|| {
    let countries = country::all().filter(|(_, name)| !name.contains(' '));
    countries.map(|(code, name)| (folded(name), code)).collect()
});

static TABLE: LazyLock<FxHashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let entries = NATIONS.split(',').filter_map(|entry| {
        let mut words = entry.split_ascii_whitespace();
        Some((words.next()?, words.collect()))
    });
    entries.collect()
});

/// Nationality words, each with the codes of the countries that it may mean. A state stands with those
/// that it followed or that followed it, because a record has one country and texts are of any year: a
/// Russian minister may be on record under SU. A wrong or missing code makes the words before a
/// name speak against its bearer: without BG, `Bulgarian Foreign Minister Ivanov` would not be told
/// from the Russian one.
const NATIONS: &str = "\
    afghan AF, albanian AL, algerian DZ, american US, angolan AO, argentine AR, argentinian AR, \
    armenian AM SU, australian AU, austrian AT, azerbaijani AZ SU, azeri AZ SU, bahraini BH, \
    bangladeshi BD, belarusian BY SU, belarussian BY SU, belgian BE, bolivian BO, bosnian BA YU, \
    brazilian BR, british GB, bulgarian BG, burmese MM BU, burundian BI, cambodian KH, canadian CA, \
    chadian TD, chilean CL, chinese CN TW, colombian CO, congolese CG CD ZR, croatian HR YU, \
    cuban CU, cypriot CY, czech CZ CS, danish DK, dutch NL, ecuadorean EC, egyptian EG, english GB, \
    estonian EE SU, ethiopian ET, fijian FJ, filipino PH, finnish FI, french FR, georgian GE SU, \
    german DE DD, ghanaian GH, greek GR, guatemalan GT, haitian HT, hungarian HU, icelandic IS, \
    indian IN, indonesian ID, iranian IR, iraqi IQ, irish IE, israeli IL, italian IT, ivorian CI, \
    jamaican JM, japanese JP, jordanian JO, kazakh KZ SU, kenyan KE, kuwaiti KW, kyrgyz KG SU, \
    laotian LA, latvian LV SU, lebanese LB, liberian LR, libyan LY, lithuanian LT SU, \
    macedonian MK YU, malaysian MY, maltese MT, mexican MX, moldovan MD SU, mongolian MN, \
    montenegrin ME YU CS, moroccan MA, mozambican MZ, namibian NA, nepalese NP, nicaraguan NI, \
    nigerian NG, norwegian NO, omani OM, pakistani PK, panamanian PA, paraguayan PY, peruvian PE, \
    polish PL, portuguese PT, qatari QA, romanian RO, russian RU SU, rwandan RW, saudi SA, \
    scottish GB, senegalese SN, serbian RS YU CS, singaporean SG, slovak SK CS, slovakian SK CS, \
    slovene SI YU, slovenian SI YU, somali SO, soviet SU RU UA BY GE KZ AM AZ LV LT EE MD UZ KG TJ TM, \
    spanish ES, sudanese SD, swedish SE, swiss CH, syrian SY, taiwanese TW, tajik TJ SU, tanzanian TZ, \
    thai TH, tunisian TN, turkish TR, turkmen TM SU, ugandan UG, ukrainian UA SU, uruguayan UY, us US, usa US, uk GB, ussr SU, \
    uzbek UZ SU, venezuelan VE, vietnamese VN, welsh GB, yemeni YE YD, \
    yugoslav YU RS ME HR SI BA MK CS, zairean ZR CD, zambian ZM, zimbabwean ZW";
