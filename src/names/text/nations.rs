//! Nations in a text: which countries `Russian`, `North Korea's` or `U.S.` may mean.
//!
//! The forms come from the table in [`crate::base::country`]; here they are looked up, word by word and the
//! longest first, because `Guinean` is another country than `Equatorial Guinean`. Asked about the words
//! beside an office (`Bulgarian Foreign Minister`) or a body (`Philippine Senate`).

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

use super::passage::Passage;
use super::words::{Ending, Gap, folded_words};
use crate::base::country;

/// The code of a country.
pub type Code = &'static str;

/// The countries that a form may mean, by what kind of form it is of each. A form may be several:
/// `Singapore` is a name, an adjective and a capital.
#[derive(Debug, Default)]
pub struct Nation {
    /// Those whose name it is.
    pub names: Vec<Code>,
    /// Those of which it is the adjective or a person.
    pub peoples: Vec<Code>,
    /// Those whose capital it is.
    pub capitals: Vec<Code>,
    /// Those with which one of these is a record's country in other years, see
    /// [`country::Country::kin`].
    pub kin: Vec<Code>,
}

impl Nation {
    /// The countries themselves, by name or as an adjective.
    pub fn countries(&self) -> impl Iterator<Item = Code> {
        self.names.iter().chain(&self.peoples).copied()
    }

    /// Whether it is no more than a capital: `Kyiv`.
    pub fn is_city(&self) -> bool {
        self.names.is_empty() && self.peoples.is_empty()
    }
}

/// What folded words with single spaces between them name: `north korean`.
pub fn nation(words: &str) -> Option<&'static Nation> {
    TABLE.forms.get(words)
}

/// The nation whose form ends with the word before `end`, and the form's first word. A possessive may end
/// it: `South Korea's`.
pub fn nation_before(passage: &Passage<'_>, end: usize) -> Option<(usize, &'static Nation)> {
    let last = end.checked_sub(1)?;
    let longest = *TABLE.longest_by_last.get(&*passage.folded(last))?;
    let starts = (0..longest).filter_map(|more| last.checked_sub(more));
    let starts = starts.take_while(|&start| start == last || joins(passage, start + 1));
    let found = starts.filter_map(|start| Some((start, nation(&passage.folded_run(start..end))?)));
    found.last()
}

/// The nation whose form begins with the word `start`, and the first word after the form.
pub fn nation_at(passage: &Passage<'_>, start: usize) -> Option<(usize, &'static Nation)> {
    passage.words.get(start)?;
    let longest = *TABLE.longest_by_first.get(&*passage.folded(start))?;
    let ends = (start + 1..=start + longest).take_while(|&end| {
        end <= passage.words.len() && (end == start + 1 || joins(passage, end - 1))
    });
    let found = ends.filter_map(|end| Some((end, nation(&passage.folded_run(start..end))?)));
    found.last()
}

/// Whether more than one word of a text may end with this folded one and name a nation.
pub fn may_end_longer_nation(folded: &str) -> bool {
    TABLE
        .longest_by_last
        .get(folded)
        .is_some_and(|most| *most > 1)
}

/// Whether the word `at` and the one before it can be of one form. The full stops of `U.S.S.R.` do not
/// part them.
fn joins(passage: &Passage<'_>, at: usize) -> bool {
    matches!(
        passage.words[at].gap,
        Gap::Nothing | Gap::Space | Gap::Hyphen | Gap::Dot
    ) && passage.words[at - 1].ending == Ending::Plain
}

/// All forms.
#[derive(Default)]
struct Table {
    /// By the folded words.
    forms: FxHashMap<Box<str>, Nation>,
    /// How many words the longest form has that ends with a word.
    longest_by_last: FxHashMap<Box<str>, usize>,
    /// How many words the longest form has that begins with a word.
    longest_by_first: FxHashMap<Box<str>, usize>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    for country in country::all() {
        for name in std::iter::once(&country.name).chain(&country.other_names) {
            table.add(name, country, |nation| &mut nation.names);
        }
        for people in &country.peoples {
            table.add(people, country, |nation| &mut nation.peoples);
        }
        for capital in &country.capitals {
            table.add(capital, country, |nation| &mut nation.capitals);
        }
    }
    table
});

impl Table {
    fn add(
        &mut self,
        form: &str,
        country: &'static country::Country,
        list: impl Fn(&mut Nation) -> &mut Vec<Code>,
    ) {
        let words = folded_words(form);
        let (Some(first), Some(last)) = (words.first(), words.last()) else {
            return;
        };
        let longest = |lengths: &mut FxHashMap<Box<str>, usize>, word: &str| {
            let known = lengths.entry(word.into()).or_default();
            *known = words.len().max(*known);
        };
        longest(&mut self.longest_by_first, first);
        longest(&mut self.longest_by_last, last);
        let nation = self.forms.entry(words.join(" ").into()).or_default();
        let codes = list(nation);
        if !codes.contains(&country.code) {
            codes.push(country.code);
        }
        nation.kin.extend(&country.kin);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The members of the United Nations and its two observer states, each with its adjective.
    const UNITED_NATIONS: &str = "Afghanistan Afghan, Albania Albanian, Algeria Algerian, Andorra Andorran, Angola Angolan, \
        Antigua and Barbuda:Antiguan, Argentina Argentine, Armenia Armenian, Australia Australian, Austria Austrian, \
        Azerbaijan Azerbaijani, Bahamas Bahamian, Bahrain Bahraini, Bangladesh Bangladeshi, Barbados Barbadian, \
        Belarus Belarusian, Belgium Belgian, Belize Belizean, Benin Beninese, Bhutan Bhutanese, Bolivia Bolivian, \
        Bosnia and Herzegovina:Bosnian, Botswana Botswanan, Brazil Brazilian, Brunei Darussalam:Bruneian, Bulgaria Bulgarian, \
        Burkina Faso:Burkinabè, Burundi Burundian, Cabo Verde:Cape Verdean, Cambodia Cambodian, Cameroon Cameroonian, \
        Canada Canadian, Central African Republic:Central African, Chad Chadian, Chile Chilean, China Chinese, \
        Colombia Colombian, Comoros Comorian, Congo Congolese, Costa Rica:Costa Rican, Côte d'Ivoire:Ivorian, Croatia Croatian, \
        Cuba Cuban, Cyprus Cypriot, Czechia Czech, Democratic People's Republic of Korea:North Korean, \
        Democratic Republic of the Congo:Congolese, Denmark Danish, Djibouti Djiboutian, Dominica Dominican, \
        Dominican Republic:Dominican, Ecuador Ecuadorian, Egypt Egyptian, El Salvador:Salvadoran, \
        Equatorial Guinea:Equatorial Guinean, Eritrea Eritrean, Estonia Estonian, Eswatini Swazi, Ethiopia Ethiopian, \
        Fiji Fijian, Finland Finnish, France French, Gabon Gabonese, Gambia Gambian, Georgia Georgian, Germany German, \
        Ghana Ghanaian, Greece Greek, Grenada Grenadian, Guatemala Guatemalan, Guinea Guinean, Guinea-Bissau:Bissau-Guinean, \
        Guyana Guyanese, Haiti Haitian, Honduras Honduran, Hungary Hungarian, Iceland Icelandic, India Indian, \
        Indonesia Indonesian, Iran Iranian, Iraq Iraqi, Ireland Irish, Israel Israeli, Italy Italian, Jamaica Jamaican, \
        Japan Japanese, Jordan Jordanian, Kazakhstan Kazakh, Kenya Kenyan, Kiribati I-Kiribati, Kuwait Kuwaiti, \
        Kyrgyzstan Kyrgyz, Lao People's Democratic Republic:Laotian, Latvia Latvian, Lebanon Lebanese, Lesotho Basotho, \
        Liberia Liberian, Libya Libyan, Liechtenstein Liechtensteiner, Lithuania Lithuanian, Luxembourg Luxembourgish, \
        Madagascar Malagasy, Malawi Malawian, Malaysia Malaysian, Maldives Maldivian, Mali Malian, Malta Maltese, \
        Marshall Islands:Marshallese, Mauritania Mauritanian, Mauritius Mauritian, Mexico Mexican, Micronesia Micronesian, \
        Monaco Monégasque, Mongolia Mongolian, Montenegro Montenegrin, Morocco Moroccan, Mozambique Mozambican, \
        Myanmar Burmese, Namibia Namibian, Nauru Nauruan, Nepal Nepalese, Netherlands Dutch, New Zealand:New Zealand, \
        Nicaragua Nicaraguan, Niger Nigerien, Nigeria Nigerian, North Macedonia:Macedonian, Norway Norwegian, Oman Omani, \
        Pakistan Pakistani, Palau Palauan, Panama Panamanian, Papua New Guinea:Papua New Guinean, Paraguay Paraguayan, \
        Peru Peruvian, Philippines Philippine, Poland Polish, Portugal Portuguese, Qatar Qatari, Republic of Korea:South Korean, \
        Republic of Moldova:Moldovan, Romania Romanian, Russian Federation:Russian, Rwanda Rwandan, \
        Saint Kitts and Nevis:Kittitian, Saint Lucia:Saint Lucian, Saint Vincent and the Grenadines:Vincentian, Samoa Samoan, \
        San Marino:Sammarinese, Sao Tome and Principe:Sao Tomean, Saudi Arabia:Saudi, Senegal Senegalese, Serbia Serbian, \
        Seychelles Seychellois, Sierra Leone:Sierra Leonean, Singapore Singaporean, Slovakia Slovak, Slovenia Slovenian, \
        Solomon Islands:Solomon Islander, Somalia Somali, South Africa:South African, South Sudan:South Sudanese, Spain Spanish, \
        Sri Lanka:Sri Lankan, Sudan Sudanese, Suriname Surinamese, Sweden Swedish, Switzerland Swiss, \
        Syrian Arab Republic:Syrian, Tajikistan Tajik, Thailand Thai, Timor-Leste Timorese, Togo Togolese, Tonga Tongan, \
        Trinidad and Tobago:Trinidadian, Tunisia Tunisian, Türkiye Turkish, Turkmenistan Turkmen, Tuvalu Tuvaluan, \
        Uganda Ugandan, Ukraine Ukrainian, United Arab Emirates:Emirati, United Kingdom:British, \
        United Republic of Tanzania:Tanzanian, United States of America:American, Uruguay Uruguayan, Uzbekistan Uzbek, \
        Vanuatu Vanuatuan, Venezuela Venezuelan, Viet Nam:Vietnamese, Yemen Yemeni, Zambia Zambian, Zimbabwe Zimbabwean, \
        Holy See:Vatican, Palestine Palestinian";

    #[test]
    fn every_state_of_the_united_nations_is_known_by_name_and_adjective() {
        let states: Vec<&str> = UNITED_NATIONS.split(',').map(str::trim).collect();
        assert_eq!(states.len(), 195);
        for state in states {
            let (name, people) = state
                .split_once(':')
                .or_else(|| state.rsplit_once(' '))
                .expect("a name and an adjective");
            let known = |form: &str| nation(&folded_words(form).join(" "));
            let named = known(name).map(|nation| &nation.names);
            let peoples = known(people).map(|nation| &nation.peoples);
            let (Some(named), Some(peoples)) = (named, peoples) else {
                panic!("{state}: {named:?}, {peoples:?}");
            };
            assert!(named.iter().any(|code| peoples.contains(code)), "{state}");
        }
    }

    fn check(text: &str, expected: Option<(&str, &[&str])>) {
        let passage = Passage::new(text, &[]);
        let before = nation_before(&passage, passage.words.len() - 1);
        let found = before.map(|(start, nation)| {
            let codes: Vec<Code> = nation
                .countries()
                .chain(nation.capitals.iter().copied())
                .collect();
            (passage.word(start), codes)
        });
        let found = found.as_ref().map(|(first, codes)| (*first, &**codes));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_longest_form_counts() {
        check("the North Korean Senate", Some(("North", &["KP"])));
        check("the Korean Senate", Some(("Korean", &["KP", "KR"])));
        check(
            "the Equatorial Guinean Senate",
            Some(("Equatorial", &["GQ"])),
        );
        check("the U.S. Senate", Some(("U", &["US"])));
        check("the US Senate", Some(("US", &["US"])));
        check("South Korea’s Senate", Some(("South", &["KR"])));
        check("Kyiv's Senate", Some(("Kyiv", &["UA"])));
        check("Côte d’Ivoire’s Senate", Some(("Côte", &["CI"])));
        check("the whole Senate", None);
        check("in Korea, North Senate", None);
    }

    #[test]
    fn a_nation_is_read_from_its_first_word() {
        let passage = Passage::new("the Democratic Republic of the Congo was", &[]);
        let found = nation_at(&passage, 1).map(|(end, nation)| (end, &*nation.names));
        assert_eq!(found, Some((6, &["CD"][..])));
        assert!(nation_at(&passage, 0).is_none());
    }
}
