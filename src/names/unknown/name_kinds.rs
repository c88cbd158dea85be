//! What kind of thing a name is of, by its words: a body, a treaty, a place, a state.
//!
//! The lexicon in `names/text` says what a word means beside a person's name; these lists say what a
//! whole name is of. All words are folded, and general knowledge of English.

use rustc_hash::FxHashSet;
use std::sync::LazyLock;

use crate::base::country;
use crate::names::text::{Uses, folded, uses};

/// Words for organisations. A name with one is suggested as an organisation, and goes on over `of`:
/// `Academy of Sciences`. A word that is also a family name would turn people into organisations.
const BODIES: &str = "academy administration agencies agency alliance army assembly association authority bank bloc board brotherhood bureau \
    cabinet center centers centre centres chamber coalition college command commission committee \
    commonwealth confederation conference congress corps council court department departments directorate duma \
    federation fleet force forces foundation front fund group guard house institute laboratory league legislature \
    ministries ministry movement nations network office organisation organization parliament party \
    police program programme regiment republic secretariat senate service services society soviet staff \
    syndicate tribunal union university works \
    ministere ministerium partei parti partido partito mouvement movimiento comite conseil consejo assemblee asamblea \
    unit units taskforce stiftung fondation fundacion syndicat gewerkschaft medecins";

/// Last words of names that are no person's, treaty's or organisation's: places, wars, events, prizes.
/// Names that end so are never suggested, so that a word for an organisation would hide it.
const PLACES: &str = "street avenue road lane drive boulevard square park bridge airport airfield port \
    harbour harbor bay island islands peninsula mountain mountains hill hills valley river lake sea \
    ocean gulf strait straits cape desert forest canyon falls beach county city town village district \
    province region oblast coast border base war wars stadium arena ground heights building hotel motel \
    cup trophy open championship championships course prize award time day week month";

/// First words of names of places, unless these end with the word for a thing: `New York`, but
/// `New Development Bank`. A given name here would hide everybody who has it.
const PLACE_HEADS: &str = "new north south east west san santa los las saint st fort mount mt lake cape camp \
    port tel novaya northern southern eastern western central upper lower middle far great greater";

/// Words for treaties. A name with one is suggested as a treaty.
const TREATIES: &str = "treaty treaties convention protocol pact accord accords agreement agreements \
    charter act memorandum declaration understanding";

/// Words for parts of documents and the like, which a number follows: `Article XIV`.
const DIVISIONS: &str = "article articles annex annexes chapter part parts phase section paragraph resolution \
    figure table group appendix schedule title clause stage tier volume";

/// States by other names than in the list of countries, regions, and cities that stand for a state.
/// None of them is suggested, and before a name they are taken off. A family name here would not
/// be suggested alone.
const REGIONS: &str = "america,usa,us,uk,un,eu,ussr,cis,britain,great britain,england,scotland,wales,\
    northern ireland,europe,western europe,eastern europe,central europe,asia,central asia,\
    southeast asia,africa,north america,south america,latin america,central america,middle east,far east,\
    near east,west bank,west indies,east timor,east germany,west germany,korea,burma,zaire,holland,\
    bosnia,herzegovina,macedonia,oceania,scandinavia,siberia,balkans,caucasus,chechnya,crimea,kashmir,\
    tibet,kurdistan,mideast,cold war,black sea,gaza,uae,hague,washington,moscow,london,paris,berlin,\
    bonn,brussels,geneva,vienna,rome,madrid,beijing,peking,tokyo,seoul,delhi,kiev,kyiv,warsaw,prague,\
    budapest,belgrade,sarajevo,baghdad,tehran,teheran,jerusalem,cairo,damascus,beirut,ankara,istanbul,\
    athens,helsinki,stockholm,oslo,copenhagen,lisbon,dublin,ottawa,canberra,munich,hamburg,frankfurt,\
    grozny,minsk,tbilisi,yerevan,baku,almaty,tashkent,islamabad,karachi,bangkok,hanoi,manila,jakarta,\
    nairobi,pretoria,johannesburg,havana,chicago,boston,reykjavik,utah,california,texas,florida";

/// Those of [`REGIONS`] that stand before a person like an adjective: `US Senator Sam Nunn`.
const STATES_IN_SHORT: &[&str] = &["us", "uk", "un", "eu", "usa", "ussr"];

static SETS: LazyLock<Sets> = LazyLock::new(|| {
    let set = |list: &'static str| list.split_ascii_whitespace().collect();
    let regions = REGIONS.split(',').map(str::to_owned);
    Sets {
        bodies: set(BODIES),
        places: set(PLACES),
        heads: set(PLACE_HEADS),
        treaties: set(TREATIES),
        divisions: set(DIVISIONS),
        regions: country::all()
            .map(|country| folded(country.name))
            .chain(regions)
            .collect(),
    }
});

struct Sets {
    bodies: FxHashSet<&'static str>,
    places: FxHashSet<&'static str>,
    heads: FxHashSet<&'static str>,
    treaties: FxHashSet<&'static str>,
    divisions: FxHashSet<&'static str>,
    regions: FxHashSet<String>,
}

/// Whether a folded word is one for organisations.
pub fn is_body(word: &str) -> bool {
    SETS.bodies.contains(word)
}

/// Whether a folded word is one that names of things end with.
pub fn is_thing(word: &str) -> bool {
    is_body(word) || uses(word).any(Uses::THING.or(Uses::KIND))
}

/// Whether a folded word is one for treaties.
pub fn is_treaty(word: &str) -> bool {
    SETS.treaties.contains(word)
}

/// Whether a name may go on with `of` after a folded word: `Academy of Sciences`, `Joint Plan of Action`.
pub fn takes_of(word: &str) -> bool {
    is_body(word)
        || is_treaty(word)
        || uses(word).any(Uses::KIND)
        || is_plan(word)
        || is_group(word)
        || matches!(
            word,
            "school"
                | "college"
                | "museum"
                | "library"
                | "faculty"
                | "panel"
                | "partnership"
                | "initiative"
                | "strategy"
                | "campaign"
                | "forum"
                | "dialogue"
                | "order"
                | "map"
                | "unit"
        )
}

/// Whether a folded word is one for what parties agree to do.
pub fn is_plan(word: &str) -> bool {
    matches!(
        word,
        "plan"
            | "programme"
            | "program"
            | "roadmap"
            | "framework"
            | "package"
            | "code"
            | "statement"
    )
}

/// Whether a folded word is one for people who join for a cause, as in `Doctors Without Borders`.
pub fn is_group(word: &str) -> bool {
    matches!(
        word,
        "doctors"
            | "physicians"
            | "lawyers"
            | "reporters"
            | "journalists"
            | "mothers"
            | "scientists"
            | "engineers"
            | "friends"
            | "women"
            | "veterans"
            | "academics"
            | "parliamentarians"
            | "artists"
    )
}

/// Whether a folded word is the last one of names of bodies, and of nobody's: `Amnesty International`, `Human Rights
/// Watch`.
pub fn ends_body(word: &str) -> bool {
    matches!(
        word,
        "international" | "internationale" | "watch" | "alert" | "monitor" | "alliance"
    )
}

/// Whether a folded word joins the parts of the name of a thing, and never those of a person's.
pub fn joins_thing(word: &str) -> bool {
    matches!(
        word,
        "of" | "for" | "on" | "without" | "against" | "sans" | "sin" | "ohne" | "senza" | "sem"
    )
}

/// Whether names of places, wars or events end with a folded word.
pub fn is_place(word: &str) -> bool {
    SETS.places.contains(word)
}

/// Whether names of places begin with a folded word.
pub fn is_place_head(word: &str) -> bool {
    SETS.heads.contains(word)
}

/// Whether a folded word is one for a part of a document.
pub fn is_division(word: &str) -> bool {
    SETS.divisions.contains(word)
}

/// Whether a folded name is that of a state, a region or a city that stands for a state.
pub fn is_region(name: &str) -> bool {
    SETS.regions.contains(name)
}

/// Whether a folded word is a short name of a state or a union that stands before other names:
/// `US`.
pub fn is_state(word: &str) -> bool {
    STATES_IN_SHORT.contains(&word)
}

/// Whether a folded word is a nationality or the like, in the plural too: `Russian`, `Russians`.
pub fn is_nationality(word: &str) -> bool {
    let nation = |word: &str| uses(word).any(Uses::NATION);
    nation(word) || word.strip_suffix('s').is_some_and(nation)
}

/// Whether a folded name is that of a state or a region, or a nationality.
pub fn is_region_or_nationality(name: &str) -> bool {
    is_region(name) || is_nationality(name)
}
