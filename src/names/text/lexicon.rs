//! What single English words can mean beside a name.
//!
//! The words around a name decide how it is read: `General` announces a person, `Street` after a name
//! makes it a place, `Monday` says nothing. Every list is general knowledge of English that any editor
//! would agree with; nothing comes from one archive. A word can be in several lists (`may` is a month,
//! a verb and a family name). All words are folded, see [`super::fold`].
//!
//! The doc comment of each list says what belongs there and what a wrong entry would do. When in doubt,
//! leave a word out: a missed name is found again by its full form, a wrong link misleads a reader.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

use super::fold::fold;
use super::words::folded_words;
use crate::base::country;

/// The set of things a word can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uses(u32);

impl Uses {
    /// A form of address or a rank: `Mr`, `General`.
    pub const RANK: Uses = Uses(1);
    /// The main word of an office: `minister`, `president`.
    pub const OFFICE: Uses = Uses(1 << 1);
    /// A word that says which office or body: `foreign`, `prime`, `affairs`.
    pub const FIELD: Uses = Uses(1 << 2);
    /// A word that is never part of a name by itself: `the`, `but`, `when`.
    pub const FUNCTION: Uses = Uses(1 << 3);
    /// A day of the week, a month or a season.
    pub const DAY: Uses = Uses(1 << 4);
    /// A nationality, or another group of people written with a capital: `Russian`, `Catholic`.
    pub const NATION: Uses = Uses(1 << 5);
    /// The last word of names of places, buildings, firms and works: `Street`, `Airport`.
    pub const THING: Uses = Uses(1 << 6);
    /// The first word of names of places, ships and storms: `Fort`, `USS`.
    pub const PLACE: Uses = Uses(1 << 7);
    /// A part of family names that is often in lower case: `van`, `de`, `al`.
    pub const PARTICLE: Uses = Uses(1 << 8);
    /// Follows a name to tell generations apart: `Jr`, `III`.
    pub const SUFFIX: Uses = Uses(1 << 9);
    /// A family name that is also an ordinary word or a place: `Rice`, `Brown`, `Washington`.
    pub const ORDINARY: Uses = Uses(1 << 10);
    /// A verb for what people do, and hardly anything else does: `said`, `met`.
    pub const DEED: Uses = Uses(1 << 11);
    /// A word for a treaty or an organisation that is also written small: `Treaty`, `treaty`.
    pub const KIND: Uses = Uses(1 << 12);
    /// Before the name of a treaty or an organisation it makes the name of another one:
    /// `National`.
    pub const NAME_MODIFIER: Uses = Uses(1 << 13);
    /// What a head of government leads: `the Kennedy Administration`.
    pub const GOVERNMENT: Uses = Uses(1 << 14);
    /// Makes another office of an office, or says when it is held: `deputy`, `former`.
    pub const OFFICE_MODIFIER: Uses = Uses(1 << 15);
    /// A given name that another list has as an ordinary word: `Christian`, `June`.
    pub const GIVEN: Uses = Uses(1 << 16);
    /// A kind of ship; the words that follow are its name.
    pub const SHIP: Uses = Uses(1 << 17);
    /// A short name of a union of states: `UN`.
    pub const UNION: Uses = Uses(1 << 18);
    /// An ordinary word that is a countable noun, so that it needs an article: `Bush`, `Baker`.
    pub const COUNT_NOUN: Uses = Uses(1 << 19);
    /// An auxiliary or a common verb that follows a subject: `will`, `has`, `went`.
    pub const VERB: Uses = Uses(1 << 20);
    /// A part of a weapon programme: `missiles`, `radar`.
    pub const WEAPON: Uses = Uses(1 << 21);

    /// A word for an organisation or a part of one: `Committee`, `Police`.
    pub const BODY: Uses = Uses(1 << 22);
    /// A word for a body that every country has, so that its name alone is nobody's: `Ministry`, `Senate`.
    pub const GENERAL_BODY: Uses = Uses(1 << 23);

    /// Of these, one that no organisation but a state has: `Ministry`, but not `Council`.
    pub const STATE_BODY: Uses = Uses(1 << 24);

    /// Several ships, so that a list of names may follow: `carriers`.
    pub const FLEET: Uses = Uses(1 << 25);
    /// A verb for what only people do, in a form that follows an auxiliary: `comment`, `resigned`.
    pub const HUMAN_VERB: Uses = Uses(1 << 26);
    /// A prefix of the names of ships, in capitals: `HMS`, `INS`.
    pub const SHIP_PREFIX: Uses = Uses(1 << 27);
    /// A verb for what ships and places do behind an article, where a noun would leave the name a person's:
    /// `the Abraham Lincoln struck`.
    pub const COURSE: Uses = Uses(1 << 28);
    /// A kind of settlement, or a part of one: `village`, `outskirts`.
    pub const TOWN: Uses = Uses(1 << 29);

    /// Whether the word is any of `uses`.
    pub fn any(self, uses: Uses) -> bool {
        self.0 & uses.0 != 0
    }

    /// The union of both sets.
    pub const fn or(self, other: Uses) -> Uses {
        Uses(self.0 | other.0)
    }
}

/// What a folded word can be; empty for a word that no list has.
pub fn uses(folded: &str) -> Uses {
    WORDS.get(folded).copied().unwrap_or_default()
}

/// What a word can be, however it is written.
pub fn uses_of(word: &str) -> Uses {
    uses(&fold(word))
}

/// Whether a folded word is a particle of family names and cannot be a word of English prose.
///
/// Only such a particle makes another family name of the one after it: `van der Vriese` is not
/// `Vriese`, whereas in `they do Powell no favour` the `do` says nothing.
pub fn is_clear_particle(folded: &str) -> bool {
    let uses = uses(folded);
    uses.any(Uses::PARTICLE)
        && !uses.any(Uses::FUNCTION)
        && folded.len() > 1
        && !matches!(
            folded,
            // Verbs, nouns and abbreviations (`Las` and `San` are read as the start of a place).
            "do" | "las" | "los" | "ten" | "ash" | "san" | "mac" | "av" | "af"
        )
}

/// Whether a folded word is the Arabic article as it stands before a name, in whatever spelling: `al`, `el`, `ash`.
pub fn is_arabic_article(folded: &str) -> bool {
    matches!(
        folded,
        "al" | "el" | "an" | "as" | "ash" | "ad" | "ar" | "at" | "az" | "ul"
    )
}

static WORDS: LazyLock<FxHashMap<Box<str>, Uses>> = LazyLock::new(|| {
    let mut words: FxHashMap<Box<str>, Uses> = FxHashMap::default();
    let mut add = |word: &str, uses: Uses| {
        let known = words.entry(word.into()).or_default();
        *known = known.or(uses);
    };
    for (list, uses) in LISTS {
        for word in list.split_ascii_whitespace() {
            add(word, *uses);
        }
    }
    for people in country::all().flat_map(|country| &country.peoples) {
        if let [word] = &folded_words(people)[..] {
            add(word, Uses::NATION);
        }
    }
    words
});

const LISTS: &[(&str, Uses)] = &[
    (RANKS, Uses::RANK),
    (OFFICES, Uses::OFFICE),
    (FIELDS, Uses::FIELD),
    (OFFICE_MODIFIERS, Uses::OFFICE_MODIFIER),
    (FUNCTION, Uses::FUNCTION),
    (DAYS, Uses::DAY),
    (NATIONS, Uses::NATION),
    (THINGS, Uses::THING),
    (PLACES, Uses::PLACE),
    (PARTICLES, Uses::PARTICLE),
    (SUFFIXES, Uses::SUFFIX),
    (ORDINARY, Uses::ORDINARY),
    (DEEDS, Uses::DEED),
    (KINDS, Uses::KIND),
    (NAME_MODIFIERS, Uses::NAME_MODIFIER),
    (GIVEN, Uses::GIVEN),
    (SHIPS, Uses::SHIP),
    (FLEETS, Uses::SHIP.or(Uses::FLEET)),
    (HUMAN_VERBS, Uses::HUMAN_VERB),
    (SHIP_PREFIXES, Uses::SHIP_PREFIX),
    (COURSES, Uses::COURSE),
    (TOWNS, Uses::TOWN),
    (COUNT_NOUNS, Uses::COUNT_NOUN),
    (VERBS, Uses::VERB),
    (WEAPONS, Uses::WEAPON),
    (UNIONS, Uses::UNION),
    (GOVERNMENTS, Uses::GOVERNMENT),
    (BODIES, Uses::BODY),
    (GENERAL_BODIES, Uses::BODY.or(Uses::GENERAL_BODY)),
    (
        STATE_BODIES,
        Uses::BODY.or(Uses::GENERAL_BODY).or(Uses::STATE_BODY),
    ),
];

/// Forms of address and ranks, in full and abbreviated. They let a family name begin: `Gen. Ivashov`. A
/// given name here would make `Igor Ivanov` a mention of whichever Ivanov is in scope.
const RANKS: &str = "mr mrs ms miss mister madam madame mme monsieur herr frau senor senora signor signora dr doctor \
    prof professor rev reverend father fr sister brother bishop archbishop cardinal pope rabbi imam \
    ayatollah sheikh shaikh shaykh mullah sayyid hajji lord lady sir dame baron baroness count \
    countess duke duchess viscount prince princess king queen emperor empress tsar czar shah sultan \
    emir justice judge gen general lt lieutenant col colonel maj major capt captain sgt sergeant cpl \
    corporal pvt adm admiral cmdr commander commodore marshal brig brigadier cosmonaut astronaut \
    comrade sen senator rep representative congressman congresswoman gov governor hon honourable \
    honorable amb ambassador pres president premier chancellor minister secretary chairman \
    chairwoman chairperson speaker mayor attorney detective inspector officer agent academician \
    coach manager messrs mmes drs profs gens sens reps congressmen marshals colonels";

/// Main words of offices. Like ranks they let a family name begin; an office counts as stated only
/// where its main word stands. A word that is not an office would make `suggest` cut it off the front of
/// names.
const OFFICES: &str = "minister ministers secretary president premier chancellor chairman chairwoman chairperson chair \
    director head chief ambassador envoy representative negotiator spokesman spokeswoman \
    spokesperson speaker governor mayor senator congressman congresswoman deputy commander marshal \
    general admiral colonel judge justice prosecutor attorney inspector commissioner commissar \
    coordinator adviser advisor aide assistant leader undersecretary delegate delegation member \
    official administrator nominee candidate founder king queen emperor pope prince taoiseach \
    treasurer whip prime officer manager coach captain presidents secretaries premiers chancellors \
    chairmen ambassadors senators generals admirals governors speakers envoys negotiators leaders \
    commissioners delegates directors chiefs lawmaker legislator parliamentarian diplomat emissary \
    mediator ruler";

/// What offices and bodies are for. A field that an office does not have speaks against its holder:
/// `Defence Minister Ivanov` is not the foreign minister. A wrong entry turns a harmless word into such
/// evidence.
const FIELDS: &str = "prime first foreign defence defense interior home finance financial justice trade economy \
    economic economics energy nuclear atomic health education culture agriculture transport \
    transportation labour labor environment science industry commerce intelligence security national \
    external internal affairs council state press general secretary joint chiefs staff armed forces \
    army navy naval air military strategic rocket arms control disarmament lower upper house \
    parliament parliamentary party opposition executive federal supreme permanent special chief \
    managing ministry department committee commission agency office bureau board court bank central \
    political international public relations privatisation development information";

/// Words that change an office or its time. `Deputy Foreign Minister Ivanov` is not the foreign
/// minister. A wrong entry makes the office of whoever has the word in front somebody else's.
const OFFICE_MODIFIERS: &str = "deputy vice former ex acting assistant shadow late then outgoing incoming first \
    second under junior designate elect";

/// Words that begin sentences and join others, and are not names. They end a name, and let one begin
/// after them: `Then Ivanov spoke`. A word that is also a given name has to be in [`GIVEN`] too, or
/// `Will Powell` would mention another Powell.
const FUNCTION: &str = "a an the this that these those such some any no not nor neither either each every all both few \
    many most much several more other another same own one two three four five six seven eight nine \
    ten first last next previous i you he she it we they him her us them his its our their my your \
    who whom whose which what when where why how whether if unless until till although though while \
    whilst because since so as than then thus therefore hence however moreover furthermore meanwhile \
    nevertheless nonetheless still yet but and or also too even only just perhaps maybe instead \
    otherwise indeed here there now today yesterday tomorrow tonight later earlier soon once twice \
    again already always never often sometimes ago before after afterwards during about above across \
    against along amid among amongst around at behind below beneath beside besides between beyond by \
    despite down except for from in inside into like near of off on onto out outside over past per \
    plus regarding round through throughout to toward towards under underneath unlike up upon versus \
    via with within without according is are was were be been being am has have had having do does \
    did doing done will would shall should can could may might must ought let yes well oh ah asked \
    given following including recently finally eventually suddenly clearly apparently reportedly \
    privately publicly officially initially similarly likewise consequently additionally separately \
    elsewhere abroad whatever whoever whenever wherever everybody everyone nobody anybody somebody \
    someone nothing something everything thanks please dear";

/// Days, months, seasons. They have capitals everywhere, so they are no evidence of a name, and
/// `In June Powell came` is no June Powell. A family name here is believed only where the words around
/// show a person.
const DAYS: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april \
    may june july august september october november december mon tue wed thu fri sat sun jan feb mar \
    apr jun jul aug sep sept oct nov dec today yesterday tomorrow tonight morning afternoon evening \
    easter christmas spring summer autumn winter";

/// Peoples without a state, confessions, parties, regions as adjectives and initials of states. They let a
/// family name begin, as the adjectives of all countries do: `Russian General Ivashov`. A wrong entry lets
/// one begin after what may be a given name. Countries are in `base/country_table.rs`.
const NATIONS: &str = "arab asian basque catalan chechen european flemish jewish kurd kurdish tibetan african \
    caribbean catholic protestant christian muslim moslem hindu buddhist democrat democratic \
    republican conservative labour liberal socialist communist tory tories social western \
    eastern northern southern texan californian muscovite parisian londoner abkhaz ossetian \
    tatar crimean siberian prussian us uk usa ussr";

/// Last words of names of places, buildings, firms, prizes, weapons and works: the
/// `Bush Intercontinental Airport` is not a person. A word that can follow a whole name in capitals for
/// another reason would hide that mention.
const THINGS: &str = "street avenue road lane drive boulevard square place park gardens bridge airport airfield \
    station port harbour harbor bay island islands mountain mountains mount hill hills valley river \
    lake sea ocean strait straits cape desert forest canyon falls springs beach county city town \
    village district province state states university college school institute academy library \
    museum gallery hospital clinic church cathedral chapel temple monastery palace castle tower \
    towers building house hall court center centre arena stadium field ground oval memorial monument \
    foundation fund trust society association club united rovers wanderers athletic league cup \
    trophy shield medal award awards prize prizes scholarship lecture lectures fellowship chair \
    company companies corp corporation inc ltd limited plc llc gmbh ag sa co group holdings \
    industries enterprises motors motor airlines airways aircraft brothers bros sons associates \
    partners bank securities insurance laboratory laboratories lab labs observatory theatre theater \
    hotel inn cafe restaurant press publishing books magazine newspaper newsweek journal times post \
    news herald tribune gazette telegraph index average doctrine plan act amendment bill law rule \
    theorem effect syndrome disease constant papers report commission committee rifle missile \
    missiles tank fighter bomber ship submarine class engine expedition party institution endowment \
    dam base carrier initiative program programme project conference forum summit resolution formula \
    mausoleum canal tunnel trail trails path highway parkway turnpike freeway motorway thruway interstate expressway \
    pier wharf quay marina lighthouse reservoir glacier peninsula archipelago atoll creek swamp heights cemetery crypt \
    tomb shrine synagogue convent seminary conservatory gymnasium zoo aquarium line corridor declaration inquiry \
    telegram affair trial trials scholar scholars fellows round brigade battalion regiment division battery range \
    terrace crescent ranch farm barracks cosmodrome bureau works plant factory shipyard \
    orchestra reactor mosque abbey pact treaty accord protocol agreement";

/// First words of names of places, ships and storms: `Fort Kennedy`, `USS John F. Kennedy`. Even a full
/// name after one is not the person. A title here would hide everybody who has it.
const PLACES: &str = "fort port mount mt lake cape camp lough loch hurricane typhoon cyclone storm airport university street st avenue rue place plaza point los san santa saint operation \
    project planet cvn";

/// Particles of family names in European languages and Arabic. A word here that English uses is caught
/// by [`is_clear_particle`]; otherwise a family name after it would be held for another's.
const PARTICLES: &str = "van von der den de del della di da do dos das du des la le les lo ten ter te tot zu zum zur af \
    av bin ibn bint ben abu abd el al ul ur as ash at az mac san y e o d dei degli dello vom op ould \
    ar an";

/// Family names that are also ordinary words or well-known places. At the start of a sentence, such a
/// word counts as a name only where the words around show a person. A missing word links
/// `Rice prices rose`; a needless one loses a few mentions at the start of sentences.
const ORDINARY: &str = "abbot ash baker ball banks barber barker barrow bacon bean beach bell berry best bird bishop \
    black blood bloom bond bone booth bowler bowman branch brand bridge bridges brook broad brown \
    bull burns bush butcher butler butter bunch camp cannon card carpenter carter case cash castle \
    chance chandler chase child church clay clerk cliff close cole collar combs cook cooper copper \
    corn cotton court crane cross crow crown curry dance daring dark day dean drake draper drum duke \
    early east elder english farmer fellows fence ferry field fields finch finger fish fisher flood \
    flowers forest forge foot ford foreman fort fortune foster fountain fox france free freed french \
    friend frost fry fuller gale game gamble garden gates german gold golden good gore grace grant \
    grave graves gray green grey grove guest hall hammer hand hands hardy harp hart harvest hatch \
    hawk hay haven hawking head heart heath held herd herring hide high hill hills hole holiday \
    holly hood hook hooker hope hopper horn house hunt hunter hurt ice ivory jack jewel joiner judge \
    keen key king kings kitchen knight lake lamb lamp land lane large law lawyer lean leech light \
    little lock lodge long lord lot love low lowe major male man marble march mark marsh mason \
    masters may mayor mead mercer miles mill miller mills mink mint mist money moody moon moss \
    mountain mussel nail noble north nut oakes old olive page painter palmer park parks parson \
    partridge peacock pearl peck penny pepper perch pike pine piper pitt place plant plume plummer \
    pole pond pool poole pope porter post potter pound powder power powers price prince prior \
    proctor purse quick rain rains ram raven read reading reed rice rich ridge ring rivers roach \
    rock rocks rod rogers root rose rows rule rush sack sadler sage salmon salt sand sands savage \
    saw sawyer school scales sellers sexton shade sharp shaw shepherd shields shine ship short \
    silver simple singer skinner slack small smart smith snow south spark sparks speaker spear \
    spears speed spring spur squires stable stack staff standing staples star stark steel steward \
    stone story strange street strong such summer summers swallow swan sweet swift tanner teller \
    temple thorn tiger till tiller tinker towers town trainer trap travel tree trout trump tucker \
    turner twist usher vale valentine vane venture vicar vine virgin wade wait walker wall walls \
    ward ware warner warren waters way weather weaver weeks weir well wells west wheat wheeler \
    whistler white wild wilder wills winch wind winder wing winter winters wise wolf wood woods \
    worth wren yard york young song min sun washington jordan israel paris london berlin start houston \
    austin dallas lincoln chad georgia kent ban straw hague tower dole pence truss lynch bolt fair \
    frank gross petty poll polls shell stern war mine mines";

/// Verbs of saying and doing with a person as subject, in headlines too. They end a name in title case
/// (`Vladimir Putin Signs New Law`) and show that the word in front is a person. A verb that things do
/// as well (`rose`) would make `Rice rose` a mention.
const DEEDS: &str = "said says say told tells added adds argued argues warned warns met meets flew arrived spoke \
    speaks asked asks wrote writes called calls denied denies refused refuses agreed agrees \
    announced announces claimed claims insisted insists noted notes declared declares admitted \
    admits replied replies urged urges promised promises vowed vows acknowledged acknowledges \
    suggested suggests believes believed thinks thought knew knows hoped hopes wanted wants resigned \
    resigns served testified conceded commented criticised criticized praised accused rejected \
    rejects signed signs visited visits travelled traveled welcomed hosted received telephoned \
    phoned explained explains observed stressed emphasised emphasized reiterated repeated reaffirmed \
    confirmed concluded concludes recalled remarked responded responds proposed proposes pledged \
    dismissed complained scored won beat lost played threw who whom whose himself herself addressed \
    attended appealed briefed cautioned chaired condemned contended countered declined disclosed \
    endorsed favoured favored hailed hinted invited joined landed lobbied negotiated opposed opposes \
    ordered outlined predicted questioned sought seeks stresses toured underlined underscored \
    unveiled vetoed voiced voted defends defended faults blames blamed thanked thanks apologised apologized quipped joked";

/// Words for treaties and organisations that prose also writes small: `the Salt treaty` is the `Salt
/// Treaty`. A wrong entry would let a name match where its last word is only a common noun.
const KINDS: &str = "treaty treaties convention agreement agreements pact protocol accord accords act charter \
    memorandum initiative regime code arrangement understanding declaration council committee \
    commission organisation organization agency group assembly forces programme program talks \
    statute conference amendment alliance union tribunal court fund bank ministry department office \
    directorate";

/// Words that make another name of a treaty's or an organisation's: `New START` is not START,
/// `the Western European Union` not the European Union. A wrong entry hides the shorter name after
/// that word.
const NAME_MODIFIERS: &str = "new national international world inter european asian african arab american federal royal joint \
    central regional global pan nations city municipal provincial comprehensive north south western \
    eastern northern southern";

/// Given names that are also months, nations or function words. `Christian Schmidt` is another than
/// Helmut. A word here no longer lets a family name begin, except in a date (`in June Powell came`).
const GIVEN: &str = "christian german scot jan april may june august will grace hope faith";

/// Ordinary words that are countable nouns. They cannot begin a sentence without an article, so that
/// `Bush will travel` is about a person whereas `Rice will be grown` is not. A mass noun here would
/// link the latter.
const COUNT_NOUNS: &str = "bush baker barber barker bell bishop bird bowler brook bull butcher butler carpenter carter \
    castle chandler church clerk cook cooper cross crown dean drum duke elder farmer finger fisher ford \
    forest fox friend gardener hammer hawk hill hook horn house hunter judge key king knight lake lamb \
    lodge mason master mayor miller mountain park parson pike pole pool pope porter potter prince ridge \
    ring rock root rose saddle sailor shepherd singer smith star stone street swan tailor tanner tiger \
    tower trainer tree tucker turner walker wall warden weaver wheeler wolf wren perry trump \
    abbot booth branch brand bridge cliff collar crane crow drake fence ferry field foreman fountain gale gate grave \
    guest hart jewel kitchen marsh mine nail painter palmer park peacock pearl penny pond proctor purse raven savage \
    sawyer shield skinner spark spear squire steward swallow thorn tinker trap trout usher vicar vine weir winch yard \
    dole truss poll lynch bolt";

/// Verbs that may follow a person as subject, asked only after a [`COUNT_NOUNS`] word at the start of
/// a sentence; `and` is there for `Bush and others met`.
const VERBS: &str = "will would has had was is also did does could should may might must can went came took gave \
    made left sent led held backed became began called decided plans hopes wants returned kept put \
    expects intends seemed remained and";

/// What weapons consist of, and abbreviations that are weapons first and a treaty second. `An ABM system` is a weapon, not the ABM Treaty. A wrong entry hides the
/// short name of a treaty before that word.
const WEAPONS: &str = "system systems missile missiles interceptor interceptors radar radars site sites weapon \
    weapons launcher launchers warhead warheads technology technologies abm abms inf icbm icbms slbm slbms mirv mirvs \
    bmd nmd tmd wmd sam sams ew sort";

/// Kinds of ships. `The cruiser Marshal Ustinov` and `the carrier Kuznetsov` are ships. A word for
/// other things would hide the people named after it.
const SHIPS: &str = "carrier cruiser destroyer frigate corvette submarine battleship icebreaker trawler flagship \
    minesweeper warship gunboat cutter tanker supercarrier dreadnought battlecruiser minelayer minehunter freighter \
    liner steamer steamship schooner yacht vessel ship sub trimaran shuttle tender oiler tug tugboat barge ironclad \
    galleon ketch sloop clipper collier hulk ferry hovercraft catamaran dredger lifeboat troopship drillship boat \
    motorboat steamboat spaceship spacecraft trireme barque brigantine hydrofoil";

/// The same in the plural: a list of names follows, `the carriers Ronald Reagan and Gerald R. Ford`.
const FLEETS: &str = "carriers cruisers destroyers frigates corvettes submarines battleships icebreakers trawlers \
    flagships minesweepers warships gunboats cutters tankers supercarriers dreadnoughts battlecruisers minelayers \
    minehunters freighters liners steamers steamships schooners yachts vessels ships subs shuttles tenders oilers tugs \
    tugboats barges ironclads galleons sloops clippers colliers ferries lifeboats troopships boats";

/// Prefixes of the names of warships and merchant ships, folded; a text has them in capitals. Two letters that are
/// first of all somebody's initials (`TS` Eliot, `JS` Bach) are left out: they would hide him.
const SHIP_PREFIXES: &str = "hms hmas hmcs hmnzs hmis hmsas hmpngs hmbs hmjs hmtss hmy hmt hmhs hmav uss usns usat usav \
    uscgc usrc uscs usms css rms rmv rfa rnlb rrs rss rv ss ssv sts mv ms mt mts msv mfv mtb fv gts sv tss tsmv nrp \
    ara arc bap bns brp ccgs cfav cgs rcgs dsv fgs fns fs hdms hnlms hnoms hswms hrms zrms knm kri kd hs htms hns iris \
    irins ins icgs its jds le mns nms nocgv nns nzs orp pns rfs roks rocs sas slns sms kms tcg rts tns bae";

/// Verbs for what ships, planes and places do, in a form that is no plural of a noun, and irregular pasts: after an
/// article and a name they show a thing. A noun here (`strikes`, `lies`) would hide `the Clinton strikes`.
const COURSES: &str = "sails sailed steams steamed docks docked moors moored anchored berthed capsized sank sinks sunk \
    struck leaves carries transits arrives departs burns broke lay rests ran stood sat fell rose took gave held kept \
    lost drew began bore brought built caught drove flew grew hung laid rode sold slid spent stuck swept swung threw \
    wore opens reopened belongs remains becomes enters steers crosses refuels limps";

/// Kinds of settlements and parts of them. Behind a name and a comma, or with an `of` in front, they make a place of
/// it: `Putin, a village`, `the town of Clinton`.
const TOWNS: &str = "town towns city cities village villages hamlet port suburb suburbs outskirts street streets \
    county borough township municipality district parish neighbourhood neighborhood settlement seaport resort \
    province prefecture oblast canton commune quarter";

/// Suffixes of generations. A suffix that the record does not have means somebody else:
/// `Vladimir Putin Jr.`
const SUFFIXES: &str = "jr sr junior senior ii iii iv";

/// Unions of states by their short names. Their bodies have names that others have too: the
/// `UN Security Council` is not the Security Council of Russia.
const UNIONS: &str = "un eu au osce cis nato nations union";

/// Words after the family name of a head of government, which leave the name his: `the Kennedy
/// Administration` mentions Kennedy, `the Kennedy Center` does not.
const GOVERNMENTS: &str =
    "administration administrations government governments cabinet presidency era regime";

/// Words for parts of an organisation, or for organisations. With one behind it, a name is no longer the whole's:
/// the `NATO Response Force`, `Ministry of Defence Police`. An office here would hide `Security Council Secretary`.
const BODIES: &str = "command corps directorate agency bureau guards service services secretariat institute bank \
    fleet board authority tribunal league brigade division battalion regiment group team school fund programme program \
    panel subcommittee caucus academy chamber troika subgroup taskforce presidium politburo collegium";

/// Bodies that every country has. Without its country such a name is anybody's: the `Ministry of Defence`, the
/// `Senate`. A word of names that are one body's alone would lose it beside the adjective of another country.
const GENERAL_BODIES: &str =
    "council assembly committee commission court army navy force forces staff office police guard";

/// Bodies that every state has and no other organisation, so that the other words of the name do not matter:
/// `Ministry of Emergency Situations`.
const STATE_BODIES: &str =
    "ministry senate congress parliament department government cabinet legislature";

/// Verbs for what only people do, in the forms that follow an auxiliary: `Rice did not comment` is about a person,
/// whereas `Rice will go up` may be about rice. A verb that things do as well belongs in no line of this list.
const HUMAN_VERBS: &str = "comment say tell argue warn meet speak ask write deny refuse agree announce claim insist \
    admit reply promise vow resign testify visit travel attend apologise apologize telephone phone negotiate believe \
    think know hope want intend try decide retire marry respond explain discuss reject veto endorse chair propose \
    urge confer consult advise campaign \
    commented said told argued warned met spoken written denied refused agreed announced claimed insisted admitted \
    replied promised vowed resigned testified visited travelled traveled attended apologised apologized telephoned \
    phoned negotiated believed thought known hoped wanted intended tried decided retired married responded explained \
    rejected vetoed chaired urged conferred \
    commenting saying telling arguing warning meeting speaking asking writing denying refusing insisting promising \
    resigning testifying visiting travelling traveling attending apologising apologizing negotiating hoping trying \
    considering planning seeking urging consulting campaigning";
