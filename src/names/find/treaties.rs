//! Whether the name of a treaty is here that of the record: of no treaty with a longer name or another number, and
//! not the place after which it is called.
//!
//! The `Threshold Test Ban Treaty` is another than the Test Ban Treaty, `START III` another than START, and in
//! `in Minsk, the hotel` nobody speaks of the agreements. [`super::scan`] asks [`Scan::treaty_may_stand`].

use std::ops::Range;

use super::form::Form;
use super::longer_names::is_numbered;
use super::scan::Scan;
use super::sighting::NameForm;
use crate::names::text::{Case, Ending, Gap, Uses, is_place, nation_at};

impl Scan<'_, '_, '_> {
    /// Whether the surrounding words let a form stand for its treaty.
    pub fn treaty_may_stand(&self, form: &Form, words: &Range<usize>) -> bool {
        !is_numbered(self.passage, words.end)
            && !self.is_organised(words.end)
            && !self.has_other_subject(form, words)
            && !self.has_longer_treaty_in_front(words)
            && (words.len() > 1 || self.treaty_may_stand_alone(form, words.start))
    }

    /// Whether an organisation's name goes on behind it: `Warsaw Treaty Organisation`, `ABM Treaty Compliance
    /// Commission`.
    fn is_organised(&self, after: usize) -> bool {
        const LONGEST: usize = 3;
        let passage = self.passage;
        let end = passage.words.len().min(after + LONGEST);
        (after..end)
            .take_while(|&at| {
                passage.words[at].gap == Gap::Space
                    && passage.words[at].case == Case::Capital
                    && passage.words[at - 1].ending == Ending::Plain
            })
            .any(|at| {
                matches!(
                    passage.word(at),
                    "Organisation"
                        | "Organization"
                        | "Commission"
                        | "Committee"
                        | "Secretariat"
                        | "Association"
                )
            })
    }

    /// Whether the name goes on with what another treaty is about: the `Vienna Convention on the Law of Treaties` is not
    /// that on Diplomatic Relations. It counts where a name of the record gives another subject, and of cities where many
    /// conventions were made; `the Budapest Memorandum on Security Assurances` is the Budapest Memorandum.
    fn has_other_subject(&self, form: &Form, words: &Range<usize>) -> bool {
        let passage = self.passage;
        let on = words.end;
        if self.has_more_purposes(form, words) {
            return true;
        }
        let joins = passage
            .words
            .get(on)
            .is_some_and(|word| word.gap == Gap::Space)
            && passage.words[on - 1].ending == Ending::Plain
            && matches!(
                passage.word(on),
                "on" | "for"
                    | "against"
                    | "concerning"
                    | "relating"
                    | "relative"
                    | "regarding"
                    | "Additional"
                    | "additional"
            );
        if !joins {
            return false;
        }
        let small = |at: usize| {
            matches!(passage.word(at), "the" | "certain" | "to")
                && passage.words[at].gap == Gap::Space
        };
        let mut subject = on + 1;
        while subject < passage.words.len() && small(subject) {
            subject += 1;
        }
        let named = passage
            .words
            .get(subject)
            .is_some_and(|word| word.gap == Gap::Space && word.case == Case::Capital);
        // `the convention on Friday`, `the treaty on Russia's terms`
        if !named
            || passage.uses(subject).any(Uses::DAY.or(Uses::NATION))
            || nation_at(passage, subject).is_some()
            || self.is_on_record(subject)
        {
            return false;
        }
        let many = matches!(&*passage.folded(words.start), "vienna" | "geneva" | "hague")
            && matches!(passage.word(on - 1), "Convention" | "Protocol");
        let own = self.names.has_word(form.bearer, &passage.folded(subject));
        !own && (many || self.names.has_word(form.bearer, passage.word(on)))
    }

    /// Whether a name with an `of` goes on with more that the treaty is about: `Treaty of Friendship, Cooperation and
    /// Mutual Assistance`.
    fn has_more_purposes(&self, form: &Form, words: &Range<usize>) -> bool {
        let passage = self.passage;
        let next = words.end;
        let Some(word) = passage.words.get(next) else {
            return false;
        };
        let purpose = match word.gap {
            Gap::Comma => next,
            Gap::Space if passage.word(next) == "and" => next + 1,
            _ => return false,
        };
        purpose < passage.words.len()
            && words
                .clone()
                .any(|at| matches!(passage.word(at), "of" | "on" | "for"))
            && matches!(
                passage.word(purpose),
                "Cooperation"
                    | "Co"
                    | "Mutual"
                    | "Navigation"
                    | "Commerce"
                    | "Alliance"
                    | "Guarantee"
                    | "Friendship"
                    | "Good"
                    | "Partnership"
                    | "Assistance"
                    | "Security"
                    | "Neutrality"
                    | "Non"
                    | "Nonaggression"
                    | "Their"
                    | "Trade"
            )
            && !self.names.has_word(form.bearer, &passage.folded(purpose))
    }

    /// Whether the word in front makes the name of another treaty of it: `New START`, the `Limited Test Ban
    /// Treaty`. A verb, an office or a nation in front does not, nor does a person before an abbreviation:
    /// `Senate Rejects Test Ban Treaty`, `the Clinton SALT plan`.
    fn has_longer_treaty_in_front(&self, words: &Range<usize>) -> bool {
        let passage = self.passage;
        let start = words.start;
        let Some(before) = start.checked_sub(1).filter(|_| passage.adjoins(start)) else {
            return false;
        };
        let uses = passage.uses(before);
        let word = passage.word(before);
        match passage.words[before].case {
            // `the Biological and Chemical Weapons Convention`
            Case::Small if word == "and" => {
                words.len() > 1 && passage.words[start].case == Case::Capital && {
                    let first = before.checked_sub(1).filter(|&first| {
                        passage.words[before].gap == Gap::Space
                            && passage.words[first].case == Case::Capital
                            && passage.words[first].ending == Ending::Plain
                    });
                    first.is_some_and(|first| is_weapon_adjective(&passage.folded(first)))
                }
            }
            // `the new START treaty` is New START.
            Case::Small => matches!(
                word,
                "new" | "limited" | "partial" | "threshold" | "comprehensive"
            ),
            Case::Capital if uses.any(Uses::NAME_MODIFIER) => true,
            Case::Capital if words.len() > 1 && passage.words[start].case == Case::Capital => {
                let others = Uses::FUNCTION
                    .or(Uses::DAY)
                    .or(Uses::NATION)
                    .or(Uses::RANK)
                    .or(Uses::OFFICE)
                    .or(Uses::DEED)
                    .or(Uses::BODY);
                let verb = word.ends_with('s') || word.ends_with("ing") || word.ends_with("ed");
                matches!(word, "Limited" | "Proposed" | "Mutual")
                    || !(uses.any(others) || verb || self.is_on_record(before))
            }
            _ => false,
        }
    }

    /// Whether a name on record begins with the word `at`: `the Putin Arms Control Treaty`.
    fn is_on_record(&self, at: usize) -> bool {
        let number = self.names.word(&self.passage.folded(at));
        number.is_some_and(|number| {
            let beginnings = self.names.beginnings(number);
            !beginnings.people.is_empty() || self.names.ended(beginnings.node).next().is_some()
        })
    }

    /// Whether a name of one word may stand for its treaty: not the `START` of `TALKS START`, not the town
    /// of Minsk.
    fn treaty_may_stand_alone(&self, form: &Form, at: usize) -> bool {
        let passage = self.passage;
        let behind = at + 1;
        // `an ABM system` is a weapon, not the treaty.
        let weapon = matches!(form.form, NameForm::Short | NameForm::Abbreviation)
            && behind < passage.words.len()
            && passage.words[behind].gap == Gap::Space
            && passage.uses(behind).any(Uses::WEAPON);
        // Among capitals nothing tells `START` from the verb, or `WHO` from the pronoun.
        let word = passage.is_among_capitals(at)
            && passage.uses(at).any(Uses::FUNCTION.or(Uses::ORDINARY));
        if word || weapon {
            return false;
        }
        let place = passage.words[at].case == Case::Capital
            && (form.form == NameForm::Short || is_place(&passage.folded(at)));
        !place || self.is_said_of_a_treaty(at)
    }

    /// Whether the words around the word `at` are such as one says of a treaty and not of a place:
    /// `the Minsk agreements`, `under Minsk`, `violations of Minsk`, `Minsk requires`.
    fn is_said_of_a_treaty(&self, at: usize) -> bool {
        let passage = self.passage;
        let stem = |at: usize, stems: &[&str]| {
            let word = passage.folded(at);
            stems.iter().any(|stem| word.starts_with(stem))
        };
        let adjoins = |at: usize| {
            at < passage.words.len() && matches!(passage.words[at].gap, Gap::Space | Gap::Hyphen)
        };
        if adjoins(at + 1) && passage.words[at].ending == Ending::Plain {
            let passive = || {
                let mut next = at + 2;
                let auxiliary = matches!(
                    passage.word(at + 1),
                    "is" | "was"
                        | "are"
                        | "were"
                        | "has"
                        | "have"
                        | "had"
                        | "remains"
                        | "remained"
                        | "will"
                        | "would"
                        | "must"
                        | "should"
                        | "can"
                        | "cannot"
                        | "could"
                        | "may"
                        | "might"
                );
                let small = |at: usize| {
                    let word = passage.word(at);
                    let adverb = word.len() > 4 && word.ends_with("ly");
                    adverb
                        || matches!(
                            word,
                            "been"
                                | "be"
                                | "being"
                                | "not"
                                | "never"
                                | "still"
                                | "yet"
                                | "to"
                                | "now"
                                | "already"
                                | "only"
                                | "also"
                                | "in"
                                | "no"
                                | "longer"
                        )
                };
                while adjoins(next) && small(next) {
                    next += 1;
                }
                auxiliary && adjoins(next) && stem(next, SUFFERED)
            };
            let noun = passage.uses(at + 1).any(Uses::KIND) || stem(at + 1, NOUNS);
            if noun || stem(at + 1, PROVIDED) || passive() {
                return true;
            }
        }
        let Some(before) = at.checked_sub(1).filter(|_| adjoins(at)) else {
            return false;
        };
        // `Under Minsk’s terms` speaks of the agreements, `under Minsk’s streets` of the town.
        if passage.words[at].ending != Ending::Plain
            && !(adjoins(at + 1) && stem(at + 1, NOUNS)
                || adjoins(at + 1) && stem(at + 1, SUFFERED))
        {
            return false;
        }
        match &*passage.folded(before) {
            "under" => true,
            // `violations of Minsk`, `comply with Minsk`, `bound by Minsk`, `in line with Minsk`
            "of" | "with" | "by" | "to" | "from" => {
                before > 0
                    && adjoins(before)
                    && (stem(before - 1, SUFFERED) || stem(before - 1, ACCORDED))
            }
            _ => stem(before, SUFFERED),
        }
    }
}

/// Whether a folded word says with which weapons or things a treaty deals, so that an `and` behind it goes on with its
/// name.
fn is_weapon_adjective(folded: &str) -> bool {
    matches!(
        folded,
        "biological"
            | "bacteriological"
            | "toxin"
            | "chemical"
            | "nuclear"
            | "conventional"
            | "radiological"
            | "strategic"
            | "tactical"
            | "intermediate"
            | "friendship"
            | "trade"
            | "commerce"
            | "defence"
            | "defense"
            | "security"
            | "environmental"
            | "maritime"
            | "peace"
            | "political"
            | "economic"
            | "cultural"
            | "border"
    )
}

/// What follows a treaty's name as a noun, by its first letters: `process`, `framework`, `signatories`.
const NOUNS: &[&str] = &[
    "process",
    "framework",
    "format",
    "package",
    "deal",
    "formula",
    "signator",
    "obligation",
    "commitment",
    "provision",
    "text",
    "rules",
    "limits",
    "ceilings",
    "review",
    "compliance",
    "violation",
    "implementation",
    "ratification",
    "negotiat",
    "track",
    "parties",
    "regime",
    "acquis",
    "criteria",
    "targets",
    "commission",
];

/// What treaties do, by the first letters.
const PROVIDED: &[&str] = &[
    "requires",
    "required",
    "provides",
    "provided",
    "obliges",
    "obliged",
    "stipulate",
    "bans",
    "banned",
    "prohibits",
    "prohibited",
    "forbids",
    "entered",
    "expires",
    "expired",
    "lapsed",
    "collapsed",
    "failed",
];

/// What is said to be with a treaty or against it, by the first letters: `in accordance with Minsk`.
const ACCORDED: &[&str] = &[
    "accordance",
    "conformity",
    "keeping",
    "line",
    "contrary",
    "pursuant",
    "according",
    "contravention",
    "compatib",
    "incompatib",
    "consistent",
    "inconsistent",
];

/// What is done with treaties, by the first letters, as a verb or a noun: `implement`, `violation`.
const SUFFERED: &[&str] = &[
    "implement",
    "violat",
    "sign",
    "ratif",
    "breach",
    "honour",
    "honor",
    "fulfil",
    "uph",
    "renounc",
    "renegotiat",
    "abandon",
    "scrap",
    "denounc",
    "comply",
    "complian",
    "complied",
    "abide",
    "adher",
    "commit",
    "bound",
    "withdraw",
    "withdrew",
    "terms",
    "provision",
    "letter",
    "spirit",
    "text",
    "obligation",
    "respect",
    "signator",
    "part",
    "collapse",
    "failure",
    "dead",
    "negotiat",
    "force",
    "enforc",
    "revive",
];
