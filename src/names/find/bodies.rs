//! Whether the name of an organisation is here that of the record: of a body whose name others have too
//! (`Ministry of Defence`), of the right country; and of no body within it or around it.
//!
//! The `North Korean Ministry of Defence`, `London's Ministry of Defence`, the `Defence Ministry in Kyiv` and the
//! `Senate of Poland` belong to others than a record with `country: RU` or `US`. The `National Defence and Security
//! Council` is a longer name, and the `UN Security Council` is not the United Nations. [`super::scan`] asks
//! [`Scan::body_may_stand`] for each form of an organisation.

use std::ops::Range;

use super::form::Form;
use super::longer_names::{is_numbered, owner_behind};
use super::scan::Scan;
use crate::names::find::family_alone::{ends_title, lets_family_begin};
use crate::names::text::{
    Case, Ending, Gap, Nation, Passage, Uses, nation_at, nation_before, region_at, region_before,
};

/// To whom the words around a name give a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owner {
    /// They do not say.
    Unsaid,
    /// To the record's country.
    Home,
    /// To another country, or to a union of states.
    Abroad,
    /// To another body, or they make a longer name of it.
    Another,
}

impl Owner {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Abroad, _) | (_, Self::Abroad) => Self::Abroad,
            (Self::Another, _) | (_, Self::Another) => Self::Another,
            (Self::Home, _) | (_, Self::Home) => Self::Home,
            _ => Self::Unsaid,
        }
    }
}

impl Scan<'_, '_, '_> {
    /// Whether the surrounding words let a form stand for its organisation. Of a body that others have too, the passage
    /// is remembered: after `the Canadian Senate` the bare `Senate` is Canada's as well.
    pub fn body_may_stand(&mut self, form: &Form, words: &Range<usize>) -> bool {
        let owner = match self.body_stands(form, words) {
            true if form.is_general() => self.owner(form, words),
            true => {
                self.note_house(form, words);
                return true;
            }
            false if self.is_in_debates_of_another_nation(form, words.start) => {
                self.bodies.debates_abroad = true;
                Owner::Abroad
            }
            false => Owner::Another,
        };
        let bearer = form.bearer;
        if self.is_of_parliament(words) && !self.names.home(bearer).is_empty() {
            self.note(owner, words.start, bearer);
        }
        match owner {
            Owner::Home => self.at_home.push(bearer),
            Owner::Abroad if !self.names.home(bearer).is_empty() => self.abroad.push(bearer),
            Owner::Abroad | Owner::Another | Owner::Unsaid => {}
        }
        match owner {
            Owner::Home => true,
            Owner::Unsaid => {
                let elsewhere = self.abroad.contains(&bearer) && !self.at_home.contains(&bearer);
                !(form.needs_home() || elsewhere)
            }
            Owner::Abroad | Owner::Another => {
                // `Commons` in `the Canadian House of Commons` is Canada's as well.
                if words.len() > 1 {
                    self.ruled_out.push((words.clone(), bearer));
                }
                false
            }
        }
    }

    /// Whether a name is that of a parliament or a house of one.
    fn is_of_parliament(&self, words: &Range<usize>) -> bool {
        let last = self.passage.word(words.end - 1);
        matches!(
            self.passage.word(words.start),
            "House" | "Commons" | "Lords" | "Senate" | "Parliament"
        ) || matches!(last, "Senate" | "Parliament" | "Assembly")
    }

    /// Keeps a house of a parliament that several countries have by a name such as `House of Commons`.
    fn note_house(&mut self, form: &Form, words: &Range<usize>) {
        let home = !self.names.home(form.bearer).is_empty();
        if !home
            || !matches!(
                self.passage.word(words.start),
                "House" | "Commons" | "Lords"
            )
        {
            return;
        }
        match self.owner(form, words) {
            Owner::Home => self.note(Owner::Home, words.start, form.bearer),
            _ => self.note(Owner::Unsaid, words.start, form.bearer),
        }
    }

    fn note(&mut self, owner: Owner, start: usize, bearer: u32) {
        match owner {
            Owner::Home => self.bodies.at_home.push(bearer),
            Owner::Unsaid => self.bodies.unsaid.push((start, bearer)),
            Owner::Abroad | Owner::Another => {}
        }
    }

    /// To whom the words around give a body that others have too.
    fn owner(&self, form: &Form, words: &Range<usize>) -> Owner {
        if self.is_party(words) || self.has_resolution(form, words) {
            return Owner::Abroad;
        }
        self.owner_before(form, words)
            .and(self.owner_after(form, words))
    }

    /// Whether nothing around makes another body of it, whoever has it.
    fn body_stands(&self, form: &Form, words: &Range<usize>) -> bool {
        let passage = self.passage;
        let last = words.end - 1;
        let number = is_numbered(passage, words.end) && passage.word(words.end) != "I";
        // `Warsaw Treaty Organisation`, the `Congress party`, `Ministry of Defence Police`.
        if number || self.has_longer_body_behind(words) {
            return false;
        }
        // Among capitals nothing tells `WHO` from the pronoun.
        let doubtful = Uses::FUNCTION.or(Uses::ORDINARY);
        if words.len() == 1 && passage.is_among_capitals(last) && passage.uses(last).any(doubtful) {
            return false;
        }
        if self.is_in_debates_of_another_nation(form, words.start) {
            return false;
        }
        if form.is_general() {
            return true;
        }
        if self.is_modified(words.start)
            || self.is_whole_of_a_body(words.start)
            || self.is_branch_abroad(form, words)
        {
            return false;
        }
        let of_another = owner_behind(passage, words.end).is_some_and(|owner| {
            let single = words.len() == 1 && passage.words[last].case == Case::Capital;
            let country = nation_at(passage, behind_of(passage, words.end))
                .is_some_and(|(_, nation)| !nation.names.is_empty() && !self.is_home(form, nation));
            (single || country) && !self.names.has_word(form.bearer, &owner)
        });
        // An abbreviation cannot be another body's: only `Duma` and the like can.
        let single = words.len() == 1 && passage.words[last].case == Case::Capital;
        !of_another && (!single || lets_family_begin(passage, last))
    }

    /// Whether a country before a comma heads what the body said: `Canada, House of Commons Debates`.
    fn is_in_debates_of_another_nation(&self, form: &Form, start: usize) -> bool {
        let passage = self.passage;
        passage.words[start].gap == Gap::Comma
            && passage.is_capital(start)
            && nation_before(passage, start).is_some_and(|(first, nation)| {
                passage.opens_sentence(first)
                    && !nation.names.is_empty()
                    && !self.names.home(form.bearer).is_empty()
                    && !self.is_home(form, nation)
            })
    }

    /// Whether the adjective of another country stands directly in front of a name that is written out: the `Canadian
    /// House of Commons`, the `British Red Cross`. An abbreviation is one body's everywhere: `the French NATO mission`.
    fn is_branch_abroad(&self, form: &Form, words: &Range<usize>) -> bool {
        let passage = self.passage;
        let start = words.start;
        let home = self.names.home(form.bearer);
        if start == 0
            || passage.words[start].case != Case::Capital
            || passage.words[words.end - 1].case != Case::Capital
            || !passage.is_capital(start - 1)
            || passage.words[start].gap != Gap::Space
            || words.len() == 1 && home.is_empty()
        {
            return false;
        }
        let Some((_, nation)) = nation_before(passage, start) else {
            return false;
        };
        let owns = passage.words[start - 1].ending != Ending::Plain;
        // `Turkey’s European Union bid`
        let part = || {
            words
                .clone()
                .any(|at| passage.uses(at).any(Uses::BODY.or(Uses::FIELD)))
        };
        (owns && !home.is_empty() && part() || !owns && !nation.peoples.is_empty())
            && !self.is_home(form, nation)
            && !self.names.has_word(form.bearer, &passage.folded(start - 1))
    }

    /// Whether a resolution behind it makes a country's council that of the United Nations: `Security Council Resolution
    /// 687`.
    fn has_resolution(&self, form: &Form, words: &Range<usize>) -> bool {
        let passage = self.passage;
        let next = words.end;
        next < passage.words.len()
            && passage.words[next].gap == Gap::Space
            && matches!(
                passage.word(next),
                "Resolution" | "Resolutions" | "resolution" | "resolutions" | "Res"
            )
            && matches!(passage.word(next - 1), "Council" | "Assembly")
            && !self.names.home(form.bearer).is_empty()
    }

    /// Whether a parliament is here the party that is called so, as in India: the `Congress-led coalition`, `Congress
    /// president Sonia Gandhi`, the `Congress (I)`, `Congress won 145 seats`.
    fn is_party(&self, words: &Range<usize>) -> bool {
        const LONGEST: usize = 4;
        let passage = self.passage;
        let after = words.end;
        if words.len() > 1 || !passage.word(words.start).eq_ignore_ascii_case("congress") {
            return false;
        }
        let Some(next) = passage.words.get(after) else {
            return false;
        };
        let follows = |at: usize, known: &[&str]| {
            let plain = passage.words.get(at).is_some_and(|it| it.gap == Gap::Space);
            plain && known.contains(&passage.word(at))
        };
        match next.gap {
            Gap::Hyphen => {
                passage.word(after) == "led"
                    && follows(
                        after + 1,
                        &[
                            "government",
                            "coalition",
                            "alliance",
                            "ministry",
                            "administration",
                            "front",
                            "opposition",
                        ],
                    )
            }
            Gap::Mark => {
                let behind = &passage.text[passage.words[words.start].range().end..];
                next.case == Case::Initial
                    && behind.trim_start().starts_with('(')
                    && passage.text[next.range().end..].starts_with(')')
            }
            Gap::Space => {
                let of_party = [
                    "president",
                    "vice",
                    "chief",
                    "candidate",
                    "candidates",
                    "worker",
                    "workers",
                    "manifesto",
                    "ministers",
                    "MP",
                    "MPs",
                    "supremo",
                    "veteran",
                    "voters",
                    "rally",
                    "stronghold",
                ];
                let seats = || {
                    let wins = [
                        "won",
                        "lost",
                        "took",
                        "gained",
                        "secured",
                        "wins",
                        "got",
                        "bagged",
                        "contested",
                    ];
                    let end = passage.words.len().min(after + LONGEST);
                    follows(after, &wins)
                        && (after + 1..end).any(|at| follows(at, &["seats", "constituencies"]))
                };
                follows(after, &of_party) || seats()
            }
            _ => false,
        }
    }

    /// Whether a word in front makes another name of it: the `Western European Union`. At the start of a
    /// sentence `New` may be an adjective: `New NATO members`.
    fn is_modified(&self, start: usize) -> bool {
        let passage = self.passage;
        let Some(before) = start.checked_sub(1).filter(|_| passage.adjoins(start)) else {
            return false;
        };
        passage.words[before].case == Case::Capital
            && passage.uses(before).any(Uses::NAME_MODIFIER)
            && !(passage.opens_sentence(before) && passage.word(before) == "New")
    }

    /// Whether the name follows that of one of its bodies: the `Parliamentary Assembly of NATO` is not NATO.
    fn is_whole_of_a_body(&self, start: usize) -> bool {
        let passage = self.passage;
        let article = usize::from(start > 0 && passage.word(start - 1) == "the");
        let Some(of) = start.checked_sub(1 + article) else {
            return false;
        };
        of > 0
            && passage.word(of) == "of"
            && (of..=start).all(|at| passage.words[at].gap == Gap::Space)
            && passage.words[of - 1].ending == Ending::Plain
            && passage.words[of - 1].case == Case::Capital
            && passage.uses(of - 1).any(Uses::BODY)
    }

    /// Whether the capitalised words behind a name make that of a body of it: `NATO Parliamentary Assembly`,
    /// `Senate Committee on Defence`. An office, a verb or a day ends the name: `Security Council Secretary`.
    fn has_longer_body_behind(&self, words: &Range<usize>) -> bool {
        const LONGEST: usize = 5;
        let passage = self.passage;
        let after = words.end;
        let within = |at: usize| {
            let gap = passage.words[at].gap;
            passage.adjoins(at) && matches!(gap, Gap::Space | Gap::Hyphen | Gap::Dot)
        };
        if after >= passage.words.len() || !within(after) {
            return false;
        }
        if matches!(
            passage.word(after),
            "party" | "Party" | "society" | "societies" | "Organisation" | "Organization"
        ) {
            return true;
        }
        // `Conference on Disarmament in Europe`
        let has_subject = words.clone().any(|at| passage.word(at) == "on");
        if has_subject
            && passage.word(after) == "in"
            && passage.words.get(after + 1).is_some()
            && matches!(passage.word(after + 1), "Europe" | "Asia" | "Africa")
        {
            return true;
        }
        let ends = Uses::OFFICE.or(Uses::DEED).or(Uses::FUNCTION).or(Uses::DAY);
        let is_body = |at: usize| {
            at < passage.words.len()
                && (passage.uses(at).any(Uses::BODY)
                    || matches!(
                        passage.word(at),
                        "Organisation"
                            | "Organization"
                            | "Executive"
                            | "Establishment"
                            | "Laboratory"
                            | "Inspectorate"
                            | "College"
                            | "Academy"
                            | "Institute"
                            | "University"
                            | "Museum"
                            | "Library"
                    ))
        };
        let goes_on = |at: usize| {
            // A General Assembly has no general.
            let general = passage.word(at) == "General" && is_body(at + 1);
            is_body(at) || general || !passage.uses(at).any(ends)
        };
        let run = (after..passage.words.len().min(after + LONGEST))
            .take_while(|&at| within(at) && passage.is_capital(at));
        if run
            .clone()
            .take_while(|&at| goes_on(at))
            .any(|at| is_body(at) && !passage.is_among_capitals(at))
        {
            return true;
        }
        // `Ministry of Defence Production`; but `Ministry of Defence Press Secretary`
        let field = || {
            let more = matches!(
                passage.word(after),
                "Production"
                    | "Industry"
                    | "Industries"
                    | "Procurement"
                    | "Housing"
                    | "Logistics"
                    | "Technology"
                    | "Reconstruction"
                    | "Planning"
                    | "Infrastructure"
                    | "Research"
                    | "Construction"
                    | "Cooperation"
            );
            more || passage.uses(after).any(Uses::FIELD)
        };
        let joins = |at: usize| matches!(passage.word(at), "of" | "for" | "on");
        words.clone().any(joins)
            && passage.words[after].case == Case::Capital
            && field()
            && !run
                .clone()
                .any(|at| passage.uses(at).any(ends.or(Uses::RANK)))
    }

    /// What the words before a general name say of its owner.
    fn owner_before(&self, form: &Form, words: &Range<usize>) -> Owner {
        let passage = self.passage;
        let start = words.start;
        let Some(before) = start.checked_sub(1) else {
            return Owner::Unsaid;
        };
        let gap = passage.words[start].gap;
        // `In New Delhi, Congress won`
        if gap == Gap::Comma {
            return self.owner_of_opening(form, start);
        }
        if gap > Gap::Dot || gap == Gap::Dot && !passage.is_abbreviated(before) {
            return Owner::Unsaid;
        }
        if !passage.is_capital(before) {
            return self.owner_in_front(form, start);
        }
        if let Some(first) = region_before(passage, start)
            && nation_before(passage, start).is_none_or(|(other, _)| first <= other)
            && !self.names.has_word(form.bearer, &passage.folded(before))
        {
            return Owner::Abroad;
        }
        if let Some((first, nation)) = nation_before(passage, start)
            && passage.is_capital(first)
        {
            return self.of(form, nation);
        }
        let uses = passage.uses(before);
        let known = || self.names.has_word(form.bearer, &passage.folded(before));
        // The `U.N. Security Council`, but not the `U.S. Senate`.
        let initials = passage.is_country_in_initials(before) || passage.word(before) == "U";
        if uses.any(Uses::UNION) || initials {
            return if known() { Owner::Home } else { Owner::Abroad };
        }
        if passage.is_among_capitals(before) && passage.is_among_capitals(start) {
            return Owner::Unsaid;
        }
        // `Yeltsin’s Security Council` may be Russia's, `Ruritania’s Senate` is nobody's here.
        if passage.words[before].ending != Ending::Plain {
            let neutral = uses.any(Uses::FUNCTION.or(Uses::DAY)) || self.is_family_name(before);
            return if neutral {
                Owner::Unsaid
            } else {
                Owner::Another
            };
        }
        let neutral = Uses::FUNCTION.or(Uses::DAY).or(Uses::RANK).or(Uses::OFFICE);
        let verbs = Uses::DEED.or(Uses::VERB);
        // `secretary of the Georgian National Security Council`
        let longer = uses.any(Uses::NAME_MODIFIER) && !passage.opens_sentence(before) && !known();
        if longer {
            return Owner::Another;
        }
        if uses.any(neutral.or(verbs)) && !uses.any(Uses::BODY) || ends_title(passage, before) {
            return Owner::Unsaid;
        }
        let opens_as_verb = passage.opens_sentence(before) && is_verb_form(passage.word(before));
        if opens_as_verb || known() {
            Owner::Unsaid
        } else {
            Owner::Another
        }
    }

    /// What small words before a general name say: `In London the Ministry of Defence`, and the joint name
    /// of which this is the last part, the `Defence and Security Council`.
    fn owner_in_front(&self, form: &Form, start: usize) -> Owner {
        let passage = self.passage;
        let before = start - 1;
        if passage.word(before) == "and" && before > 0 && passage.words[before].gap == Gap::Space {
            let uses = passage.uses(before - 1);
            let joins = passage.is_capital(before - 1)
                && passage.words[before - 1].ending == Ending::Plain
                && uses.any(Uses::FIELD)
                && !uses.any(Uses::BODY)
                && passage.uses(start).any(Uses::FIELD);
            return if joins { Owner::Another } else { Owner::Unsaid };
        }
        // `Ukraine’s own Defence Ministry`, `Ukraine’s embattled Defence Ministry`
        let described = before > 0
            && passage.words[start].gap == Gap::Space
            && passage.words[before].gap == Gap::Space
            && passage.words[before - 1].ending != Ending::Plain
            && (passage.word(before) == "own" || !passage.uses(before).any(Uses::FUNCTION));
        if described && let Some((_, nation)) = nation_before(passage, before) {
            return self.of(form, nation);
        }
        // `an older Congress`, `a rival Senate`
        if passage.words[start].gap == Gap::Space && is_another(passage, before) {
            return Owner::Another;
        }
        // `Ukraine, whose Ministry of Defence`
        if passage.word(before) == "whose" && passage.words[before].gap == Gap::Comma {
            let nation = nation_before(passage, before);
            return nation.map_or(Owner::Unsaid, |(_, nation)| self.of(form, nation));
        }
        // `Ukraine and its Ministry of Defence`
        if passage.word(before) == "its" {
            const LONGEST: usize = 8;
            let nation = (before.saturating_sub(LONGEST)..=before)
                .rev()
                .take_while(|&end| end == before || !passage.opens_sentence(end))
                .find_map(|end| {
                    nation_before(passage, end).filter(|(first, _)| passage.is_capital(*first))
                });
            return nation.map_or(Owner::Unsaid, |(_, nation)| self.of(form, nation));
        }
        if passage.word(before) != "the"
            || !matches!(passage.words[before].gap, Gap::Space | Gap::Comma)
        {
            return Owner::Unsaid;
        }
        match self.owner_of_opening(form, before) {
            Owner::Unsaid => {}
            owner => return owner,
        }
        if let Some(owner) = self.owner_of_site(form, before) {
            return owner;
        }
        match self.described_country(start) {
            Some(nation) => self.of(form, nation),
            None => Owner::Unsaid,
        }
    }

    /// What the place with which the sentence opens, up to the word `end`, says: `In London the Ministry of Defence`.
    fn owner_of_opening(&self, form: &Form, end: usize) -> Owner {
        let passage = self.passage;
        let opens = |first: usize| {
            first > 0
                && (passage.opens_sentence(first - 1)
                    && matches!(
                        passage.word(first - 1),
                        "In" | "At" | "From" | "Outside" | "Inside" | "Near" | "Across"
                    )
                    // `Back in Kabul, the Ministry of Defence`
                    || first > 1
                        && passage.opens_sentence(first - 2)
                        && matches!(passage.word(first - 2), "Back" | "Over" | "Down" | "Up")
                        && passage.word(first - 1) == "in")
        };
        if let Some((_, nation)) = nation_before(passage, end).filter(|(first, _)| opens(*first)) {
            return self.of(form, nation);
        }
        match region_before(passage, end).is_some_and(opens) {
            true => Owner::Abroad,
            false => Owner::Unsaid,
        }
    }

    /// What the place with which the sentence opens says of a body as a building: `In London, Robertson told a briefing at
    /// the Ministry of Defence`. `article` is the word before the name.
    fn owner_of_site(&self, form: &Form, article: usize) -> Option<Owner> {
        const LONGEST: usize = 24;
        let passage = self.passage;
        let at = article.checked_sub(1)?;
        if !matches!(passage.word(at), "at" | "inside" | "outside") {
            return None;
        }
        let opening = (at.saturating_sub(LONGEST)..at)
            .rev()
            .find(|&at| passage.opens_sentence(at))?;
        if !matches!(passage.word(opening), "In" | "At") {
            return None;
        }
        let (_, nation) = nation_at(passage, opening + 1)?;
        passage
            .is_capital(opening + 1)
            .then(|| self.of(form, nation))
    }

    /// The country that the sentence describes where the name stands: `Pakistan, where the army suspended the
    /// Senate`.
    fn described_country(&self, start: usize) -> Option<&'static Nation> {
        const LONGEST: usize = 12;
        let passage = self.passage;
        let relative = (start.saturating_sub(LONGEST)..start).rev().find(|&at| {
            passage.opens_sentence(at) || matches!(passage.word(at), "where" | "whose")
        })?;
        let described = passage.words[relative].gap == Gap::Comma
            && matches!(passage.word(relative), "where" | "whose");
        let (_, nation) = nation_before(passage, relative).filter(|_| described)?;
        Some(nation)
    }

    /// What the words behind a general name say of its owner.
    fn owner_after(&self, form: &Form, words: &Range<usize>) -> Owner {
        let passage = self.passage;
        let after = words.end;
        let Some(next) = passage.words.get(after) else {
            return Owner::Unsaid;
        };
        if passage.words[after - 1].ending != Ending::Plain {
            return Owner::Unsaid;
        }
        // `Ministry of Defence (UK)`
        if next.gap == Gap::Mark {
            let bracket = passage.text[passage.words[after - 1].range().end..].trim_start();
            let nation = nation_at(passage, after).filter(|(end, _)| {
                bracket.starts_with('(')
                    && passage.text[passage.words[end - 1].range().end..].starts_with(')')
            });
            return nation.map_or(Owner::Unsaid, |(_, nation)| self.of(form, nation));
        }
        // `the Defence Ministry, in Kabul, said`
        if next.gap == Gap::Comma && passage.word(after) == "in" {
            let place = nation_at(passage, after + 1).filter(|(end, _)| {
                let behind = passage.words.get(*end);
                behind.is_none_or(|word| word.gap > Gap::Space)
            });
            return place.map_or(Owner::Unsaid, |(_, nation)| self.of(form, nation));
        }
        // `the Foreign Ministry, Beijing, said`
        if next.gap == Gap::Comma && passage.is_capital(after) {
            let place = nation_at(passage, after).filter(|(end, nation)| {
                let behind = passage.words.get(*end);
                nation.is_city()
                    && behind.is_some_and(|word| word.gap == Gap::Comma && word.case == Case::Small)
                    && !matches!(passage.word(*end), "and" | "or")
            });
            return place.map_or(Owner::Unsaid, |(_, nation)| self.of(form, nation));
        }
        if next.gap != Gap::Space {
            return Owner::Unsaid;
        }
        match passage.word(after) {
            // `the Defence Ministry building in Kabul`
            "building" | "headquarters" | "compound" | "spokesman" | "spokeswoman"
            | "spokesperson" | "official" | "officials" | "source" | "sources" => {
                let is_in = passage
                    .words
                    .get(after + 1)
                    .is_some_and(|it| it.gap == Gap::Space)
                    && passage.word(after + 1) == "in";
                nation_at(passage, after + 2)
                    .filter(|_| is_in)
                    .map_or(Owner::Unsaid, |(_, nation)| self.of(form, nation))
            }
            "of" => {
                let owner = behind_of(passage, after);
                if owner >= passage.words.len() || !passage.is_capital(owner) {
                    return Owner::Unsaid;
                }
                if let Some((_, nation)) = nation_at(passage, owner) {
                    return self.of(form, nation);
                }
                match self.names.has_word(form.bearer, &passage.folded(owner)) {
                    true => Owner::Home,
                    false => Owner::Another,
                }
            }
            "in" if region_at(passage, after + 1).is_some() => Owner::Abroad,
            "in" => nation_at(passage, after + 1)
                .filter(|_| passage.is_capital(after + 1))
                .map_or(Owner::Unsaid, |(_, nation)| self.of(form, nation)),
            "and" if self.goes_on(words) => Owner::Another,
            _ => Owner::Unsaid,
        }
    }

    /// Whether an `and` behind a name with an `of` goes on with what it is for: the `Ministry of Defence and
    /// Armed Forces Logistics`. Another body is one of its own: `and Foreign Ministry`.
    fn goes_on(&self, words: &Range<usize>) -> bool {
        const LONGEST: usize = 4;
        let passage = self.passage;
        let first = words.end + 1;
        let joins = |at: usize| matches!(passage.word(at), "of" | "for" | "on");
        let is_part = |at: &usize| {
            passage.words[*at].gap == Gap::Space
                && passage.is_capital(*at)
                && passage.words[*at - 1].ending == Ending::Plain
        };
        let run: Vec<usize> = (first..passage.words.len().min(first + LONGEST))
            .take_while(is_part)
            .collect();
        let Some(last) = run.last() else { return false };
        words.clone().any(joins)
            && run.iter().any(|&at| passage.uses(at).any(Uses::FIELD))
            && !passage.uses(*last).any(Uses::BODY.or(Uses::OFFICE))
            && nation_at(passage, first).is_none()
    }

    fn of(&self, form: &Form, nation: &Nation) -> Owner {
        match self.is_home(form, nation) {
            true => Owner::Home,
            false => Owner::Abroad,
        }
    }

    fn is_home(&self, form: &Form, nation: &Nation) -> bool {
        let home = self.names.home(form.bearer);
        let mut codes = nation.countries().chain(nation.capitals.iter().copied());
        codes.any(|code| home.contains(&code))
    }

    /// Whether the word `at` is the family name of somebody on record.
    fn is_family_name(&self, at: usize) -> bool {
        let number = self.names.word(&self.passage.folded(at));
        number.is_some_and(|number| !self.names.beginnings(number).people.is_empty())
    }
}

/// Whether the word `at`, before the name of a body, makes another of it: `an older`, `a rival`, `another`.
fn is_another(passage: &Passage<'_>, at: usize) -> bool {
    match passage.word(at) {
        "another" | "every" | "each" => true,
        "older" | "earlier" | "rival" | "different" | "similar" | "second" | "third" | "true"
        | "proper" | "real" | "mock" | "breakaway" | "provincial" | "colonial" | "shadow"
        | "parallel" => {
            at > 0
                && passage.words[at].gap == Gap::Space
                && matches!(passage.word(at - 1), "a" | "an" | "A" | "An")
        }
        _ => false,
    }
}

/// The word after an `of` at `of` and an article.
fn behind_of(passage: &Passage<'_>, of: usize) -> usize {
    let article = passage.words.get(of + 1).is_some() && passage.word(of + 1) == "the";
    of + 1 + usize::from(article)
}

/// Whether a word is a form of a verb that may begin a sentence before a name: `Addressing Congress`.
fn is_verb_form(word: &str) -> bool {
    word.len() > 5 && (word.ends_with("ing") || word.ends_with("ed") || word.ends_with("ly"))
}
