//! What an office is, whatever a text calls it: the `defence chief` and the `Secretary of Defense` are
//! defence ministers, the `top diplomat` is the foreign minister.
//!
//! Titles on record and words in a text are both read as a set of [`Posts`]; where the sets share
//! nothing, the text speaks of an office that the record does not have. Start reading at
//! [`Posts::of_title`] and [`Posts::stated`].

/// A set of posts. A title on record stands for all that its holder is called by; the words of a text
/// stand for those posts that they can mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Posts(u64);

impl Posts {
    /// No post that is known here.
    pub const NONE: Posts = Posts(0);
    const PRESIDENT: Posts = Posts(1);
    const MONARCH: Posts = Posts(1 << 1);
    const PRINCE: Posts = Posts(1 << 2);
    const HEAD_OF_STATE: Posts = Posts(1 << 3);
    const HEAD_OF_GOVERNMENT: Posts = Posts(1 << 4);
    const CHANCELLOR: Posts = Posts(1 << 5);
    const FOREIGN: Posts = Posts(1 << 6);
    const DEFENCE: Posts = Posts(1 << 7);
    const INTERIOR: Posts = Posts(1 << 8);
    const FINANCE: Posts = Posts(1 << 9);
    /// A minister, of whatever.
    const MINISTER: Posts = Posts(1 << 10);
    /// A secretary, of whatever: `Secretary Clinton`.
    const SECRETARY: Posts = Posts(1 << 11);
    /// The minister of something that has no post of its own here: `health minister`.
    const OTHER_MINISTER: Posts = Posts(1 << 12);
    const GENERAL_SECRETARY: Posts = Posts(1 << 13);
    const SECURITY: Posts = Posts(1 << 14);
    const SENATOR: Posts = Posts(1 << 15);
    const CONGRESSMAN: Posts = Posts(1 << 16);
    const GOVERNOR: Posts = Posts(1 << 17);
    const MAYOR: Posts = Posts(1 << 18);
    const AMBASSADOR: Posts = Posts(1 << 19);
    const SPEAKER: Posts = Posts(1 << 20);
    const SPOKESMAN: Posts = Posts(1 << 21);
    /// Whoever leads a state, a government or a party: `Soviet leader Gorbachev`.
    const LEADER: Posts = Posts(1 << 22);
    /// A command or a post of the armed forces, or the ministry over them.
    const MILITARY: Posts = Posts(1 << 23);
    /// An office that is none of these, such as a director's.
    const OTHER: Posts = Posts(1 << 24);
    /// A command of troops, which a minister of defence does not have either: `army chief`, `commander of the
    /// fleet`.
    const FORCE: Posts = Posts(1 << 25);
    const POLICE: Posts = Posts(1 << 26);
    const BANK: Posts = Posts(1 << 27);
    /// Whoever leads a firm: `chief executive`, `Microsoft chairman`.
    const BUSINESS: Posts = Posts(1 << 28);
    const PARTY: Posts = Posts(1 << 29);
    const OPPOSITION: Posts = Posts(1 << 30);
    const JUDGE: Posts = Posts(1 << 31);
    const ATTORNEY: Posts = Posts(1 << 32);
    const CLERGY: Posts = Posts(1 << 33);
    const INTELLIGENCE: Posts = Posts(1 << 34);
    /// What somebody is by trade, which nobody in office is as well: `chess player`, `singer`.
    const TRADE: Posts = Posts(1 << 35);
    /// What somebody may have been before or after an office: `professor`, `banker`, `writer`.
    const CALLING: Posts = Posts(1 << 36);
    /// On record, a command or a directorate of the armed forces.
    const COMMAND: Posts = Posts(1 << 37);
    /// Second to one of the others: `deputy`, `vice`, `assistant`.
    const DEPUTY: Posts = Posts(1 << 63);

    /// What heads a government or a state; the `Bush administration` and the `Assad regime` are theirs.
    pub const HEADS: Posts = Posts::HEAD_OF_STATE
        .or(Posts::HEAD_OF_GOVERNMENT)
        .or(Posts::LEADER);

    /// Posts whose holders are called by them and nobody else. What is missing here may be said of
    /// anybody in office: a `leader`, the `head` of something, a `representative`, an `assistant`.
    const DEFINITE: Posts = Posts(
        !(Posts::LEADER.0
            | Posts::MILITARY.0
            | Posts::OTHER.0
            | Posts::DEPUTY.0
            | Posts::OUTSIDE.0),
    );

    /// Posts outside a government, which contradict only somebody whose offices are all of one.
    const OUTSIDE: Posts = Posts::FORCE
        .or(Posts::POLICE)
        .or(Posts::BANK)
        .or(Posts::BUSINESS)
        .or(Posts::PARTY)
        .or(Posts::OPPOSITION)
        .or(Posts::JUDGE)
        .or(Posts::ATTORNEY)
        .or(Posts::CLERGY)
        .or(Posts::INTELLIGENCE)
        .or(Posts::TRADE)
        .or(Posts::CALLING);

    /// Titles by which somebody is called for life, so that they may belong to an alias.
    const STYLES: Posts = Posts::MONARCH.or(Posts::PRINCE).or(Posts::CLERGY);

    const fn or(self, other: Posts) -> Posts {
        Posts(self.0 | other.0)
    }

    fn any(self, other: Posts) -> bool {
        self.0 & other.0 != 0
    }

    fn add(&mut self, other: Posts, holds: bool) {
        if holds {
            self.0 |= other.0;
        }
    }

    /// Whether there is none.
    fn is_empty(self) -> bool {
        self == Self::NONE
    }

    /// Whether there is any, so that more than a rank is stated.
    pub fn are_known(self) -> bool {
        Posts(self.0 & !Self::DEPUTY.0) != Self::NONE
    }

    /// Whether somebody who has none of these posts is not the one of whom a text says them.
    pub fn are_definite(self) -> bool {
        self.any(Self::DEFINITE)
    }

    /// Whether they are a post of the church: `Bishop`.
    pub fn are_of_clergy(self) -> bool {
        self.any(Self::CLERGY)
    }

    /// Whether nobody has them who is dead: all but a calling, which a text may give the dead too.
    pub fn are_held_alive(self) -> bool {
        self.are_definite()
            || Posts(self.0 & !(Self::CALLING.0 | Self::TRADE.0))
                .any(Self::LEADER.or(Self::OUTSIDE))
    }

    /// Whether these are offices of the armed forces and nothing else. The ministry of defence counts
    /// as military: its directors are generals.
    pub fn are_military(self) -> bool {
        self.any(Self::MILITARY)
    }

    /// Whether it is a command or a directorate of the armed forces, and no ministry.
    pub fn are_a_command(self) -> bool {
        self.any(Self::MILITARY) && !self.any(Self::DEFENCE)
    }

    /// Whether they are an office of state, and no title for life: `President`, but not `Prince`.
    pub fn are_of_state(self) -> bool {
        Posts(self.0 & !Self::STYLES.0).any(Self::DEFINITE)
    }

    /// Whether a text says that somebody has a post outside a government, and one that whoever holds `offices` and
    /// no other cannot have. `in_office` says whether he holds one of them at that time.
    ///
    /// An office that is known by no name here, such as a director's, may be called by many words.
    pub fn are_elsewhere_than(self, offices: impl Iterator<Item = Posts>, in_office: bool) -> bool {
        let said = Posts(self.0 & Self::OUTSIDE.0);
        let known = offices.fold(Self::NONE, Self::or);
        if said.is_empty()
            || Posts(self.0 & !Self::DEPUTY.0).any(known)
            || !known.any(Self::DEFINITE)
            || known.any(Self::OTHER)
        {
            return false;
        }
        let heads = known.any(Self::HEADS);
        let elected = Self::SENATOR.or(Self::CONGRESSMAN).or(Self::SPEAKER);
        let is = |post: Posts| said.any(post);
        is(Self::POLICE
            .or(Self::BANK)
            .or(Self::JUDGE)
            .or(Self::ATTORNEY)
            .or(Self::INTELLIGENCE)
            .or(Self::TRADE))
            // A general’s record has commands as well as his ministry.
            || is(Self::FORCE) && !known.any(Self::COMMAND) && !known.any(Self::HEAD_OF_STATE)
            || is(Self::CLERGY) && !known.any(Self::MONARCH)
            // Heads of governments lead parties, and members of parliament their groups.
            || is(Self::PARTY) && !heads && !known.any(elected)
            || is(Self::OPPOSITION) && in_office
            || is(Self::BUSINESS) && !known.any(elected)
            || is(Self::CALLING) && in_office && !heads
    }

    /// These posts and that of a `police sergeant`.
    pub fn with_police(mut self, holds: bool) -> Self {
        self.add(Self::POLICE, holds);
        self
    }

    /// These posts and what somebody is by his calling, or by a trade: `writer`, `chess player`.
    pub fn with_calling(mut self, calling: bool, trade: bool) -> Self {
        self.add(Self::CALLING, calling);
        self.add(Self::TRADE, trade);
        self
    }

    /// What these posts are at the head of a firm or another body that is no state's: the `Lukoil president`
    /// heads none.
    pub fn of_firm(self, chair: bool) -> Self {
        let heads = Self::PRESIDENT.or(Self::HEAD_OF_STATE);
        match chair || self.any(heads) {
            true => Posts(self.0 & !heads.0 | Self::BUSINESS.0),
            false => self,
        }
    }

    /// Whether they head a state.
    pub fn head_a_state(self) -> bool {
        self.any(Self::HEAD_OF_STATE)
    }

    /// Whether it is a minister or secretary of defence, who may be a civilian or a general.
    pub fn are_of_defence(self) -> bool {
        self.any(Self::DEFENCE)
    }

    /// Whether a text that states `self` can mean an office that has the posts `known`.
    pub fn can_be(self, known: Posts) -> bool {
        let deputies = self.any(Self::DEPUTY) == known.any(Self::DEPUTY);
        deputies && Posts(self.0 & !Self::DEPUTY.0).any(known)
    }

    /// The posts of an office on record, by the words of its title and of the organisation that it
    /// belongs to, in any order, each spelt in the one way of [`super::office_words::normal`].
    pub fn of_title(title: &[String], organisation: &[String]) -> Self {
        let mut posts = Self::stated(|word| title.iter().any(|it| it == word));
        let has = |word: &str| title.iter().any(|it| it == word);
        let near = |word: &&str| title.iter().chain(organisation).any(|it| it == word);
        // `President of the European Commission`: no head of state.
        let of_state = posts.any(Self::PRESIDENT) && !BODIES.iter().any(near);
        posts.add(Self::HEAD_OF_STATE, of_state || posts.any(Self::MONARCH));
        posts.add(Self::HEAD_OF_GOVERNMENT, posts.any(Self::CHANCELLOR));
        posts.add(Self::CHANCELLOR, has("chancellor"));
        posts.add(Self::SECRETARY, has("secretary"));
        let minister = Self::FOREIGN
            .or(Self::DEFENCE)
            .or(Self::INTERIOR)
            .or(Self::FINANCE)
            .or(Self::OTHER_MINISTER)
            .or(Self::HEAD_OF_GOVERNMENT);
        posts.add(Self::MINISTER, posts.any(minister) && !has("secretary"));
        // Negotiators and permanent representatives are addressed as ambassadors: `Ambassador Nitze`.
        let envoy = [
            "envoy",
            "negotiator",
            "delegation",
            "representative",
            "emissary",
        ];
        posts.add(Self::AMBASSADOR, envoy.iter().any(near));
        let member = has("member")
            && ["house", "representative", "congress", "parliament"]
                .iter()
                .any(near);
        posts.add(Self::CONGRESSMAN, member);
        let leads = Self::HEAD_OF_STATE
            .or(Self::HEAD_OF_GOVERNMENT)
            .or(Self::GENERAL_SECRETARY)
            .or(Self::PRINCE);
        posts.add(Self::LEADER, posts.any(leads) || has("leader"));
        posts.add(Self::MILITARY, ARMED.iter().any(near));
        posts.add(Self::COMMAND, posts.are_a_command());
        // A president may be a firm’s or a court’s, and a chairman any body’s.
        posts.add(Self::BUSINESS, posts.any(Self::PRESIDENT) && !of_state);
        posts.add(
            Self::OTHER,
            posts.is_empty()
                || posts == Self::COMMAND.or(Self::MILITARY)
                || has("chairman") && !posts.any(Self::HEAD_OF_GOVERNMENT),
        );
        posts
    }

    /// The posts that words can mean, where `has` says which words there are.
    pub fn stated(has: impl Fn(&str) -> bool) -> Self {
        let mut posts = Self::NONE;
        let any = |words: &[&str]| words.iter().any(|word| has(word));
        let secretary = has("secretary");
        posts.add(
            Self::SPOKESMAN,
            has("spokesman") || secretary && has("press"),
        );
        let general = secretary && any(&["general", "first"]);
        let chief = any(&["chief", "head", "boss", "chairman", "president", "director"]);
        if any(&ELSEWHERE) && !general && !has("speaker") && posts.is_empty() {
            posts.add(
                Self::BANK,
                any(&["bank", "reserve"]) && (chief || has("governor")),
            );
            let party = has("party") && (chief || any(&["leader", "secretary"]));
            posts.add(Self::PARTY, party);
            posts.add(
                Self::OPPOSITION,
                has("opposition") && (chief || has("leader")),
            );
            let business = has("executive") && any(&["chief", "officer"])
                || any(&["company", "board", "club"]) && chief
                // A head of state may chair a `Military Commission`.
                || has("commission")
                    && has("chairman")
                    && !any(&["military", "defence", "security", "party"]);
            posts.add(Self::BUSINESS, business);
            posts.add(Self::JUDGE, any(&["judge", "justice"]));
            posts.add(Self::OTHER, posts.is_empty());
            posts.add(Self::DEPUTY, any(&DEPUTIES));
            return posts;
        }
        // Whoever heads a department: `minister`, `secretary`, and the `chief` of newspapers.
        let heads = any(&["minister", "secretary", "chief", "head", "boss"]);
        posts.add(Self::DEPUTY, any(&DEPUTIES));
        posts.add(Self::PRESIDENT, has("president"));
        posts.add(
            Self::MONARCH,
            any(&[
                "king", "queen", "monarch", "emperor", "empress", "tsar", "czar", "shah", "sultan",
                "emir",
            ]),
        );
        posts.add(Self::PRINCE, any(&["prince", "princess"]));
        posts.add(Self::SENATOR, has("senator"));
        posts.add(Self::CONGRESSMAN, any(&["congressman", "congresswoman"]));
        posts.add(Self::GOVERNOR, has("governor"));
        posts.add(Self::MAYOR, has("mayor"));
        posts.add(Self::AMBASSADOR, has("ambassador"));
        posts.add(Self::SPEAKER, has("speaker"));
        posts.add(Self::LEADER, any(&["leader", "ruler", "strongman"]));
        let exchequer = any(&["exchequer", "treasury"]);
        posts.add(Self::CHANCELLOR, has("chancellor") && !exchequer);
        let cabinet = has("prime") && has("minister")
            || any(&["premier", "taoiseach"])
            || any(&["government", "cabinet"]) && any(&["head", "chief", "chairman"])
            // The premier of the Soviet Union or of Italy heads a `Council of Ministers`.
            || has("council") && has("minister") && any(&["president", "chairman"]);
        posts.add(Self::HEAD_OF_GOVERNMENT, cabinet);
        posts.add(Self::HEAD_OF_STATE, has("head") && has("state"));
        let staff = any(&[
            "staff",
            "army",
            "navy",
            "force",
            "forces",
            "police",
            "intelligence",
            "committee",
        ]);
        let defence = heads && !staff && any(&["defence", "pentagon"]);
        posts.add(Self::DEFENCE, defence);
        let interior = heads && any(&["interior", "home"]);
        posts.add(Self::INTERIOR, interior);
        let finance = heads && (has("finance") || exchequer) || has("chancellor") && exchequer;
        posts.add(Self::FINANCE, finance);
        // `Secretary of State for Defence` is the defence secretary, a `Minister of State` nobody here.
        let of_state = secretary && has("state") && !defence && !interior && !has("for");
        let diplomat = has("diplomat") && any(&["top", "chief", "senior"]);
        // `foreign policy chief`, `High Representative for the Common Foreign and Security Policy`
        let policy = has("representative") && has("high");
        let foreign = heads && has("foreign") && !staff;
        posts.add(Self::FOREIGN, foreign || of_state || diplomat || policy);
        posts.add(Self::GENERAL_SECRETARY, general);
        let security = has("security")
            && (secretary && has("council") || has("national") && any(&["adviser", "advisor"]));
        posts.add(Self::SECURITY, security);
        let known = defence || interior || finance || foreign || of_state || cabinet;
        let plain = has("minister") && !known;
        let field = |word: &&str| has(word);
        posts.add(
            Self::OTHER_MINISTER,
            plain && OTHER_FIELDS.iter().any(field),
        );
        posts.add(Self::MINISTER, plain && !OTHER_FIELDS.iter().any(field));
        posts.add(
            Self::SECRETARY,
            secretary && !known && !general && !security,
        );
        let leads = chief || has("commander");
        let force = has("commander")
            || leads
                && any(&[
                    "army", "navy", "naval", "air", "fleet", "troops", "forces", "corps",
                ])
            || chief && has("staff") && any(&["general", "defence", "army", "joint"])
            || has("chairman") && any(&["chiefs"]);
        posts.add(Self::FORCE, force && !has("minister") && !secretary);
        posts.add(
            Self::MILITARY,
            force || has("chief") && any(&["staff", "military"]),
        );
        posts.add(
            Self::POLICE,
            has("police") && (leads || any(&["commissioner", "inspector", "officer", "detective"]))
                || any(&["detective", "sheriff"]),
        );
        let minister = has("minister") || secretary;
        posts.add(
            Self::INTELLIGENCE,
            any(&["intelligence", "spy"]) && chief && !minister,
        );
        posts.add(Self::JUDGE, any(&["judge", "justice"]) && !minister);
        posts.add(
            Self::ATTORNEY,
            has("prosecutor") || has("attorney") && has("general"),
        );
        posts.add(
            Self::CLERGY,
            any(&[
                "bishop",
                "archbishop",
                "cardinal",
                "pope",
                "rabbi",
                "reverend",
                "rev",
            ]),
        );
        // `Imam Hussein` is no president.
        posts.add(Self::TRADE, any(&["imam", "prophet", "caliph", "saint"]));
        posts.add(
            Self::BUSINESS,
            any(&["ceo", "treasurer", "manager", "whip"]),
        );
        posts.add(Self::CALLING, any(&["professor", "prof"]));
        posts
    }
}

/// Bodies whose presidents do not head a state.
const BODIES: [&str; 17] = [
    "commission",
    "parliament",
    "assembly",
    "academy",
    "bank",
    "company",
    "corporation",
    "university",
    "college",
    "association",
    "society",
    "institute",
    "senate",
    "committee",
    "court",
    "foundation",
    "centre",
];

/// Words for bodies that are not a state's government: a `bank president` and a `party chairman` hold
/// none of the posts here.
const ELSEWHERE: [&str; 18] = [
    "bank",
    "reserve",
    "party",
    "opposition",
    "parliament",
    "parliamentary",
    "court",
    "committee",
    "commission",
    "agency",
    "bureau",
    "board",
    "office",
    "executive",
    "political",
    "press",
    "company",
    "club",
];

/// Words that make a second of somebody.
const DEPUTIES: [&str; 7] = [
    "deputy",
    "vice",
    "assistant",
    "under",
    "undersecretary",
    "shadow",
    "associate",
];

/// What other ministers are for, each a word that `minister` has beside it.
const OTHER_FIELDS: [&str; 29] = [
    "justice",
    "trade",
    "economics",
    "energy",
    "nuclear",
    "atomic",
    "health",
    "education",
    "culture",
    "agriculture",
    "transport",
    "transportation",
    "labour",
    "environment",
    "science",
    "industry",
    "commerce",
    "information",
    "development",
    "planning",
    "oil",
    "petroleum",
    "tourism",
    "housing",
    "emergencies",
    "emergency",
    "veterans",
    "europe",
    "intelligence",
];

/// Words of offices in the armed forces and of the bodies that command them.
const ARMED: [&str; 21] = [
    "defence",
    "military",
    "armed",
    "army",
    "navy",
    "naval",
    "air",
    "troops",
    "staff",
    "commander",
    "admiral",
    "marshal",
    "colonel",
    "rocket",
    "warfare",
    "brigade",
    "division",
    "fleet",
    "corps",
    "command",
    "pentagon",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::text::folded_words;

    fn title(text: &str) -> Posts {
        let words: Vec<String> = folded_words(text)
            .into_iter()
            .map(super::super::office_words::normal)
            .collect();
        Posts::of_title(&words, &[])
    }

    fn said(text: &str) -> Posts {
        let words: Vec<String> = folded_words(text)
            .into_iter()
            .map(super::super::office_words::normal)
            .collect();
        Posts::stated(|word| words.iter().any(|it| it == word))
    }

    #[test]
    fn an_office_is_known_by_other_words() {
        for (text, office) in [
            ("defense chief", "Minister of Defence"),
            ("Pentagon chief", "Secretary of Defense"),
            ("defense secretary", "Secretary of State for Defence"),
            ("top diplomat", "Minister of Foreign Affairs"),
            ("chief diplomat", "Secretary of State"),
            ("foreign minister", "Secretary of State"),
            ("premier", "Prime Minister of Russia"),
            ("head of government", "Prime Minister of Russia"),
            ("prime minister", "Chairman of the Council of Ministers"),
            ("head of state", "President of Russia"),
            ("head of state", "King of Jordan"),
            ("leader", "General Secretary of the Communist Party"),
            (
                "foreign policy chief",
                "High Representative for the Common Foreign and Security Policy",
            ),
            ("finance minister", "Chancellor of the Exchequer"),
            ("Ambassador", "chief negotiator at the talks"),
            ("Congressman", "Member of the House of Representatives"),
            ("Minister", "Minister of Health"),
        ] {
            assert!(said(text).can_be(title(office)), "{text} is a {office}");
        }
    }

    #[test]
    fn other_offices_are_not_it() {
        for (text, office) in [
            ("secretary of state", "President of the United States"),
            ("president", "Secretary of State"),
            ("head of state", "President of the European Commission"),
            ("defence minister", "Minister of Foreign Affairs"),
            ("deputy foreign minister", "Minister of Foreign Affairs"),
            ("foreign minister", "Deputy Minister of Foreign Affairs"),
            ("vice president", "President of the United States"),
            ("king", "President of Russia"),
            ("king", "Crown Prince of Saudi Arabia"),
            ("health minister", "Minister of Defence"),
            ("secretary", "President of the United States"),
        ] {
            assert!(!said(text).can_be(title(office)), "{text} is no {office}");
        }
    }
}
