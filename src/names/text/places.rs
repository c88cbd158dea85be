//! Places in a text that are no countries: parts of federal states, and cities.
//!
//! `Clinton, Iowa` is a town, the `Texas Senate` not the Senate of the United States, and in
//! `In Cairo Powell met him` Cairo is no given name. Countries and capitals are in [`super::nations`].

use rustc_hash::FxHashSet;
use std::sync::LazyLock;

use super::nations::{Nation, nation, nation_at};
use super::passage::Passage;
use super::words::{Case, Ending, Gap, folded_words};

/// Names of states, provinces and regions of federal or composed states, which have bodies of their own,
/// and their adjectives. Names of countries are not here, except where both have it (`Georgia`).
const REGIONS: &str = "Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, \
    Georgia, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, \
    Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, \
    New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, \
    South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington State, West Virginia, Wisconsin, Wyoming, \
    Puerto Rico, Texan, Californian, Alaskan, Floridian, Hawaiian, Virginian, Ohioan, New Yorker, \
    Alberta, British Columbia, Manitoba, New Brunswick, Newfoundland, Nova Scotia, Ontario, Prince Edward Island, \
    Quebec, Québec, Saskatchewan, Quebecois, Québécois, \
    New South Wales, Queensland, South Australia, Tasmania, Victoria, Western Australia, Northern Territory, \
    Scotland, Wales, Northern Ireland, Scottish, Welsh, Northern Irish, Ulster, Scots, \
    Bavaria, Bavarian, Saxony, Saxon, Brandenburg, Hesse, Hessian, Thuringia, Prussia, Prussian, \
    North Rhine-Westphalia, Lower Saxony, Schleswig-Holstein, Baden-Württemberg, \
    Catalonia, Catalan, Basque, Galicia, Galician, Andalusia, Andalusian, Flanders, Flemish, Wallonia, Walloon, \
    Sicily, Sicilian, Lombardy, Corsica, Corsican, Brittany, \
    Chechnya, Chechen, Tatarstan, Tatar, Dagestan, Dagestani, Ingushetia, Ingush, Bashkortostan, Yakutia, \
    Crimea, Crimean, Abkhazia, Abkhaz, Abkhazian, South Ossetia, South Ossetian, Ossetian, Adjara, Transnistria, \
    Transdniestria, Transnistrian, Nagorno-Karabakh, Karabakh, Donetsk, Luhansk, Lugansk, Donbas, Donbass, \
    Republika Srpska, Vojvodina, Kurdistan, Kurdish, Kashmir, Kashmiri, Punjab, Punjabi, Sindh, Sindhi, \
    Balochistan, Gujarat, Maharashtra, Kerala, Tamil Nadu, West Bengal, Bengal, Bengali, Uttar Pradesh, Assam, \
    Tibet, Tibetan, Xinjiang, Uighur, Uyghur, Somaliland, Puntland, Biafra, Biafran, Katanga, Katangan, Darfur, \
    Zanzibar, Gaza, Roman, Byzantine, Carthaginian, Athenian, Spartan, Confederate, Habsburg, Austro-Hungarian, \
    Rebel, Khmer Rouge, Vichy";

/// Abbreviations of the states of the United States and the provinces of Canada as datelines have them:
/// `Clinton, Ill.`
const STATES_IN_SHORT: &str = "ala ariz ark calif cal colo conn del fla ga ill ind kan kans ky la mass md mich minn miss \
    mo mont neb nebr nev nh nj nm ny nc nd okla ore pa ri sc sd tenn tex va vt wash wva wis wyo dc ont que alta man \
    sask ns nb pei bc";

/// Cities that are no capitals and that a text names without saying so. A name here that is also a given
/// name would make `Sydney Powell` a place before Powell.
const CITIES: &str = "New York, Los Angeles, Chicago, Boston, San Francisco, Philadelphia, Detroit, Seattle, Miami, \
    Atlanta, Houston, Dallas, Denver, Baltimore, Pittsburgh, Cleveland, St. Louis, Honolulu, Las Vegas, New Orleans, \
    San Diego, Austin, San Antonio, Phoenix, Charlotte, Raleigh, Lincoln, Jackson, Madison, Columbus, Sydney, Toronto, Montreal, Vancouver, Guantanamo, Tijuana, Rio de Janeiro, São Paulo, Sao Paulo, Medellín, \
    Edinburgh, Glasgow, Belfast, Birmingham, Manchester, Liverpool, Munich, Hamburg, Cologne, Frankfurt, Dresden, \
    Leipzig, Potsdam, Nuremberg, Stuttgart, Dayton, Camp David, Geneva, Zurich, Zürich, Basel, Davos, Lausanne, \
    Strasbourg, Lyon, Marseille, Nice, Rambouillet, Versailles, Milan, Naples, Turin, Venice, Genoa, Trieste, \
    Barcelona, Bilbao, Antwerp, Bruges, Maastricht, Rotterdam, Schengen, Salzburg, Graz, Gdansk, Gdańsk, Krakow, \
    Kraków, Yalta, Sevastopol, Odessa, Odesa, Kharkiv, Kharkov, Lviv, Lvov, Dnipro, Mariupol, Simferopol, \
    Saint Petersburg, St. Petersburg, St Petersburg, Leningrad, Vladivostok, Grozny, Kazan, Sochi, Murmansk, \
    Kaliningrad, Novosibirsk, Yekaterinburg, Volgograd, Stalingrad, Arkhangelsk, Helsingborg, Gothenburg, Bergen, \
    Thessaloniki, Izmir, Aleppo, Homs, Haifa, Hebron, Nablus, Sharm el-Sheikh, Alexandria, Suez, Benghazi, Basra, \
    Mosul, Kirkuk, Fallujah, Najaf, Isfahan, Natanz, Qom, Bushehr, Mashhad, Jeddah, Mecca, Medina, Dubai, Kandahar, \
    Herat, Peshawar, Karachi, Lahore, Mumbai, Bombay, Calcutta, Kolkata, Madras, Bangalore, Shanghai, Guangzhou, \
    Canton, Shenzhen, Nanjing, Nanking, Wuhan, Chongqing, Tianjin, Harbin, Hiroshima, Nagasaki, Osaka, Kyoto, \
    Yokohama, Okinawa, Busan, Pusan, Panmunjom, Yongbyon, Da Nang, Hue, Johannesburg, Durban, Casablanca, Marrakesh, \
    Timbuktu, Entebbe, Goma, Brisbane, Perth, Melbourne, Auckland, Bosphorus, Turnberry, Reykjanes, Tsushima, \
    Kent, Essex, Sussex, Surrey, Devon, Cornwall, Norfolk, Suffolk, Dorset, Somerset, Yorkshire, Lancashire, Cheshire, \
    Derbyshire, Berkshire, Hampshire, Oxford, Cambridge, Durham, Bristol, Leeds, Sheffield, Nottingham, Leicester, \
    Coventry, Plymouth, Portsmouth, Southampton, Norwich, Exeter, Dundee, Aberdeen, Inverness, Swansea, Cork, Galway, \
    Berkeley, Stanford, Harvard, Princeton, Yale, Arlington, Annapolis, Oakland, Sacramento, Anchorage, Nashville, \
    Memphis, Richmond, Charleston, Savannah, Tampa, Orlando, Tucson, Albuquerque, Omaha, Wichita, Milwaukee, \
    Minneapolis, Cincinnati, Buffalo, Rochester, Albany, Hartford, Newark, Trenton, Camden, Wilmington, Salem, \
    Darwin, Adelaide, Hobart, Cairns, Townsville, Christchurch, Dunedin, Hamilton, Calgary, Edmonton, Winnipeg, Halifax, \
    Regina, Hastings, Bonn, Bremen, Hanover, Essen, Weimar, Trier, Verdun, Vichy, Florence, Bologna, Palermo, Pisa";

/// What kind of place a word names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlaceKind {
    /// None.
    #[default]
    None,
    /// A country.
    Country,
    /// A capital.
    Capital,
    /// Another city or a part of a state.
    Other,
}

/// What kind of place a folded word names.
pub fn place_kind(word: &str) -> PlaceKind {
    match nation(word) {
        Some(nation) if !nation.names.is_empty() => PlaceKind::Country,
        Some(nation) if !nation.capitals.is_empty() => PlaceKind::Capital,
        _ if is_city(word) || is_region(word) => PlaceKind::Other,
        _ => PlaceKind::None,
    }
}

/// Whether these folded words, with single spaces between them, name a part of a state or its people.
pub fn is_region(words: &str) -> bool {
    PLACES.regions.contains(words)
}

/// Whether these folded words name a city that is no capital.
pub fn is_city(words: &str) -> bool {
    PLACES.cities.contains(words)
}

/// Whether these folded words name a place of any kind: a country, a city, a part of a state.
pub fn is_place(words: &str) -> bool {
    let named = |nation: &Nation| !(nation.names.is_empty() && nation.capitals.is_empty());
    is_city(words) || is_region(words) || nation(words).is_some_and(named)
}

/// The first word of the name of a place that ends before the word `end`: `New York`.
pub fn place_before(passage: &Passage<'_>, end: usize) -> Option<usize> {
    starts_before(passage, end).find(|&start| is_place(&passage.folded_run(start..end)))
}

/// The first word of the name of a part of a state, or its adjective, that ends before the word `end`.
pub fn region_before(passage: &Passage<'_>, end: usize) -> Option<usize> {
    starts_before(passage, end).find(|&start| is_region(&passage.folded_run(start..end)))
}

/// The end of the name of a country or a part of one that begins with the word `start`, as it follows
/// that of a town: `Clinton, Iowa`; `Clinton, Ill.`
pub fn territory_at(passage: &Passage<'_>, start: usize) -> Option<usize> {
    let word = passage.words.get(start)?;
    if !matches!(word.case, Case::Capital | Case::Capitals | Case::Initial) {
        return None;
    }
    let country = || nation_at(passage, start).filter(|(_, nation)| !nation.names.is_empty());
    let region = ends_at(passage, start).find(|&end| is_region(&passage.folded_run(start..end)));
    let dot = || passage.text[word.range().end..].starts_with('.');
    let short = || dot() && PLACES.short.contains(&*passage.folded(start));
    region
        .or_else(|| country().map(|(end, _)| end))
        .or_else(|| short().then_some(start + 1))
}

/// The end of the name of a part of a state that begins with the word `start`.
pub fn region_at(passage: &Passage<'_>, start: usize) -> Option<usize> {
    passage.words.get(start)?;
    ends_at(passage, start).find(|&end| is_region(&passage.folded_run(start..end)))
}

/// How many words the longest name here has.
const LONGEST: usize = 3;

/// Where a name that ends before `end` may begin, the longest first.
fn starts_before(passage: &Passage<'_>, end: usize) -> impl Iterator<Item = usize> {
    let longest = (1..=LONGEST.min(end))
        .take_while(|&length| length == 1 || joins(passage, end - length + 1))
        .last()
        .unwrap_or(0);
    (1..=longest).rev().map(move |length| end - length)
}

/// Where a name that begins with `start` may end, the longest first.
fn ends_at(passage: &Passage<'_>, start: usize) -> impl Iterator<Item = usize> {
    let most = LONGEST.min(passage.words.len() - start);
    let longest = (1..=most)
        .take_while(|&length| length == 1 || joins(passage, start + length - 1))
        .last()
        .unwrap_or(0);
    (1..=longest).rev().map(move |length| start + length)
}

fn joins(passage: &Passage<'_>, at: usize) -> bool {
    matches!(passage.words[at].gap, Gap::Space | Gap::Hyphen | Gap::Dot)
        && passage.words[at - 1].ending == Ending::Plain
}

struct PlaceNames {
    regions: FxHashSet<String>,
    cities: FxHashSet<String>,
    short: FxHashSet<&'static str>,
}

static PLACES: LazyLock<PlaceNames> = LazyLock::new(|| {
    let names = |list: &str| {
        let names = list.split(',').map(|name| folded_words(name).join(" "));
        names.collect()
    };
    PlaceNames {
        regions: names(REGIONS),
        cities: names(CITIES),
        short: STATES_IN_SHORT.split_ascii_whitespace().collect(),
    }
});
