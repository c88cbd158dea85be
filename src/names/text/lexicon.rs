//! What is known of single English words when they stand beside a name.
//!
//! A name is read by the words around it: `General` announces one, `Street` behind it makes it a
//! place, `Monday` says nothing. Every list here is general knowledge of the language that an editor
//! would agree with; nothing in it comes from an archive. All words are in folded form.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

use super::fold::folded;

/// What a word may be, several things at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uses(u32);

impl Uses {
    /// A form of address or a rank: `Mr`, `General`.
    pub const RANK: Uses = Uses(1);
    /// The chief word of an office: `minister`, `president`.
    pub const OFFICE: Uses = Uses(1 << 1);
    /// A word that says which office: `foreign`, `prime`, `deputy`.
    pub const FIELD: Uses = Uses(1 << 2);
    /// A word that never is part of a name by itself: `the`, `but`, `when`.
    pub const FUNCTION: Uses = Uses(1 << 3);
    /// A day of the week or a month.
    pub const DAY: Uses = Uses(1 << 4);
    /// Of a country or its people: `Russian`.
    pub const NATION: Uses = Uses(1 << 5);
    /// What a longer name ends with that is no person's: `Street`, `Airport`.
    pub const THING: Uses = Uses(1 << 6);
    /// What the name of a place, a ship or a storm begins with: `Fort`, `Lake`.
    pub const PLACE: Uses = Uses(1 << 7);
    /// Part of a family name that is often written small: `van`, `de`, `al`.
    pub const PARTICLE: Uses = Uses(1 << 8);
    /// Behind a name to tell father and son apart: `Jr`.
    pub const SUFFIX: Uses = Uses(1 << 9);
    /// A family name that is also an ordinary word: `Rice`, `Brown`.
    pub const ORDINARY: Uses = Uses(1 << 10);
    /// What people do, and hardly anything else: `said`, `met`.
    pub const DEED: Uses = Uses(1 << 11);
    /// The kind that a treaty's or an organisation's name may end with, in small letters too.
    pub const KIND: Uses = Uses(1 << 12);
    /// In front of an organisation's name it makes the name of another one: `National`.
    pub const ANOTHER: Uses = Uses(1 << 13);
    /// What an office's holder leads, in capitals as in small letters: `Administration`.
    pub const RULE: Uses = Uses(1 << 14);
    /// A word that changes whose office it is or when: `former`, `deputy`.
    pub const CHANGED: Uses = Uses(1 << 15);

    /// A given name as well: as such it makes another's of the family name behind it.
    pub const GIVEN: Uses = Uses(1 << 16);
    /// A kind of ship: what stands behind it is the ship's name.
    pub const SHIP: Uses = Uses(1 << 17);
    /// An ordinary word that is a noun which is counted, so that it has an article: `Bush`, `Baker`.
    pub const COUNTED: Uses = Uses(1 << 19);
    /// A verb that helps another, or stands for one: `will`, `has`, `went`.
    pub const VERB: Uses = Uses(1 << 20);
    /// What weapons are made of: behind a treaty's short name it makes the thing of it.
    pub const WEAPON: Uses = Uses(1 << 21);

    /// A body of states, of which bodies of a usual name are others: `UN Security Council`.
    pub const UNION: Uses = Uses(1 << 18);

    /// Whether the word is one of `uses`.
    pub fn any(self, uses: Uses) -> bool {
        self.0 & uses.0 != 0
    }

    /// Both.
    pub const fn or(self, other: Uses) -> Uses {
        Uses(self.0 | other.0)
    }
}

/// What the word with this folded form may be.
pub fn uses(folded: &str) -> Uses {
    WORDS.get(folded).copied().unwrap_or_default()
}

/// What a word of a text may be, as it is written.
pub fn uses_of(word: &str) -> Uses {
    const LONGEST: usize = 24;
    let mut small = [0; LONGEST];
    let plain = |byte: u8| byte.is_ascii_alphanumeric();
    match small.get_mut(..word.len()) {
        // Most words are folded without a string of their own.
        Some(small) if word.bytes().all(plain) => {
            small.copy_from_slice(word.as_bytes());
            small.make_ascii_lowercase();
            std::str::from_utf8(small).map(uses).unwrap_or_default()
        }
        _ => uses(&folded(word)),
    }
}

static WORDS: LazyLock<FxHashMap<&'static str, Uses>> = LazyLock::new(|| {
    let mut words: FxHashMap<&'static str, Uses> = FxHashMap::default();
    for (list, uses) in LISTS {
        for word in list.split_ascii_whitespace() {
            let known = words.entry(word).or_default();
            *known = known.or(*uses);
        }
    }
    words
});

const LISTS: &[(&str, Uses)] = &[
    (RANKS, Uses::RANK),
    (OFFICES, Uses::OFFICE),
    (FIELDS, Uses::FIELD),
    (CHANGED, Uses::CHANGED),
    (FUNCTION, Uses::FUNCTION),
    (DAYS, Uses::DAY),
    (NATIONS, Uses::NATION),
    (THINGS, Uses::THING),
    (PLACES, Uses::PLACE),
    (PARTICLES, Uses::PARTICLE),
    ("jr sr junior senior ii iii iv", Uses::SUFFIX),
    (ORDINARY, Uses::ORDINARY),
    (DEEDS, Uses::DEED),
    (KINDS, Uses::KIND),
    (ANOTHER, Uses::ANOTHER),
    (GIVEN, Uses::GIVEN),
    (SHIPS, Uses::SHIP),
    (COUNTED, Uses::COUNTED),
    (VERBS, Uses::VERB),
    (WEAPONS, Uses::WEAPON),
    ("un eu au osce cis nato nations union", Uses::UNION),
    (
        "administration administrations government governments cabinet presidency era regime",
        Uses::RULE,
    ),
];

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

const FIELDS: &str = "prime first foreign defence defense interior home finance financial justice trade economy \
    economic economics energy nuclear atomic health education culture agriculture transport \
    transportation labour labor environment science industry commerce intelligence security national \
    external internal affairs council state press general secretary joint chiefs staff armed forces \
    army navy naval air military strategic rocket arms control disarmament lower upper house \
    parliament parliamentary party opposition executive federal supreme permanent special chief \
    managing ministry department committee commission agency office bureau board court bank central \
    political international public relations privatisation development information";

const CHANGED: &str = "deputy vice former ex acting assistant shadow late then outgoing incoming first \
    second under junior designate elect";

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

const DAYS: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april \
    may june july august september october november december mon tue wed thu fri sat sun jan feb mar \
    apr jun jul aug sep sept oct nov dec today yesterday tomorrow tonight morning afternoon evening \
    easter christmas spring summer autumn winter";

const NATIONS: &str = "afghan albanian algerian american angolan arab argentine argentinian armenian asian australian \
    austrian azerbaijani azeri bahraini bangladeshi basque belarusian belarussian belgian bolivian \
    bosnian brazilian briton british bulgarian burmese burundian cambodian canadian catalan chadian \
    chechen chilean chinese colombian congolese croat croatian cuban cypriot czech dane danish dutch \
    dutchman ecuadorean egyptian english englishman estonian ethiopian european fijian filipino finn \
    finnish flemish french frenchman frenchwoman georgian german ghanaian greek guatemalan haitian \
    hungarian icelandic indian indonesian iranian iraqi irish irishman israeli italian ivorian \
    jamaican japanese jewish jordanian kazakh kenyan korean kosovar kurd kurdish kuwaiti kyrgyz \
    laotian latvian lebanese liberian libyan lithuanian macedonian malaysian maltese mexican \
    moldovan mongolian montenegrin moroccan mozambican namibian nepalese nicaraguan nigerian \
    norwegian omani pakistani palestinian panamanian paraguayan persian peruvian pole polish \
    portuguese qatari romanian russian rwandan saudi scot scotsman scottish senegalese serb serbian \
    singaporean slovak slovakian slovene slovenian somali soviet spaniard spanish sudanese swede \
    swedish swiss syrian tajik taiwanese tanzanian thai tibetan tunisian turk turkish turkmen \
    ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh welshman yemeni yugoslav zairean \
    zambian zimbabwean african caribbean catholic protestant christian muslim moslem hindu buddhist \
    democrat democratic republican conservative labour liberal socialist communist tory tories \
    social western eastern northern southern texan californian muscovite parisian londoner \
    czechoslovak yugoslavian emirati eritrean kosovan abkhaz ossetian tatar crimean siberian malian \
    cameroonian malawian timorese honduran salvadoran dominican mauritanian mauritian ottoman \
    prussian us uk usa ussr";

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
    mausoleum canal tunnel ranch farm barracks cosmodrome bureau works plant factory shipyard \
    orchestra reactor mosque abbey pact treaty accord protocol agreement";

const PLACES: &str = "fort port mount mt lake cape camp lough loch hurricane typhoon cyclone storm uss hms ins rfs ss \
    rms airport university street st avenue rue place plaza point los san santa saint operation \
    project planet hmcs hmas usns cvn";

const PARTICLES: &str = "van von der den de del della di da do dos das du des la le les lo ten ter te tot zu zum zur af \
    av bin ibn bint ben abu abd el al ul ur as ash at az mac san y e o d dei degli dello vom op ould \
    ar an";

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
    unveiled vetoed voiced voted";

const KINDS: &str = "treaty treaties convention agreement agreements pact protocol accord accords act charter \
    memorandum initiative regime code arrangement understanding declaration council committee \
    commission organisation organization agency group assembly forces programme program talks \
    statute conference amendment alliance union tribunal court fund bank ministry department office \
    directorate";

const ANOTHER: &str = "new national international world inter european asian african arab american federal royal joint \
    central regional global pan nations city municipal provincial comprehensive north south western \
    eastern northern southern";

const GIVEN: &str = "christian german scot jan april may june august will grace hope faith";

const COUNTED: &str = "bush baker barber barker bell bishop bird bowler brook bull butcher butler carpenter carter \
    castle chandler church clerk cook cooper cross crown dean drum duke elder farmer finger fisher ford \
    forest fox friend gardener hammer hawk hill hook horn house hunter judge key king knight lake lamb \
    lodge mason master mayor miller mountain park parson pike pole pool pope porter potter prince ridge \
    ring rock root rose saddle sailor shepherd singer smith star stone street swan tailor tanner tiger \
    tower trainer tree tucker turner walker wall warden weaver wheeler wolf wren perry";

const VERBS: &str = "will would has had was is also did does could should may might must can went came took gave \
    made left sent led held backed became began called decided plans hopes wants returned kept put \
    expects intends seemed remained and";

const WEAPONS: &str = "system systems missile missiles interceptor interceptors radar radars site sites weapon \
    weapons launcher launchers warhead warheads technology technologies";

const SHIPS: &str = "carrier cruiser destroyer frigate corvette submarine battleship icebreaker trawler flagship \
    minesweeper";
