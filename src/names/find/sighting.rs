//! A sighting: a place where a text has a form of a name, and who bears it.

use std::ops::Range;

/// A place where a text has a form of one name or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// The words of the passage.
    pub words: Range<usize>,
    /// The word with which the family name begins; the first word of a name that is not a person's.
    pub family_at: usize,
    /// Who bears the form.
    pub bearers: Vec<SightedBearer>,
    /// The number of the word, where it is a first given name that stands alone. Many people may have
    /// it, few of them in scope, so that the caller asks [`super::Names::has_first`].
    pub given: Option<u32>,
}

/// Somebody who bears a form that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SightedBearer {
    /// Who, by the caller's number.
    pub bearer: u32,
    /// In what form.
    pub form: NameForm,
    /// Whether the text writes it letter for letter as the name was given.
    pub literal: bool,
    /// Whether the form is that of an alias.
    pub alias: bool,
    /// Whether the text has a given name or an initial more than the name.
    pub added: bool,
    /// Whether the text leaves a given name of the name out.
    pub omitted: bool,
}

/// The forms in which a name is seen, surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameForm {
    /// A full name or an alias, word by word.
    Full,
    /// A full name with a name left out, added or in its short form.
    Variant,
    /// Initials and a family name.
    Initials,
    /// A treaty's short name that is an abbreviation and nothing else, so that it needs no introduction: NPT.
    Abbreviation,
    /// A treaty's short name.
    Short,
    /// A family name alone.
    Family,
}

/// Sightings by place, those of the same words merged; of those that begin at the same word the longest
/// first.
pub fn in_order(mut found: Vec<Sighting>) -> Vec<Sighting> {
    found.sort_by_key(|it| (it.words.start, std::cmp::Reverse(it.words.end)));
    found.dedup_by(|next, kept| {
        let same = next.words == kept.words;
        if same {
            kept.family_at = kept.family_at.max(next.family_at);
            kept.bearers.append(&mut next.bearers);
            kept.given = kept.given.or(next.given);
        }
        same
    });
    // Namesakes come in order and once, except those who bear the name in several forms: a full name
    // that is also an alias. Of these the surest form stays.
    let in_order = |it: &Sighting| it.bearers.is_sorted_by(|a, b| a.bearer < b.bearer);
    for sighting in found.iter_mut().filter(|it| !in_order(it)) {
        sighting.bearers.sort_by_key(|it| {
            (
                it.bearer,
                it.form,
                it.alias,
                it.added,
                it.omitted,
                !it.literal,
            )
        });
        sighting.bearers.dedup_by_key(|it| it.bearer);
    }
    found
}

/// Whose the parliaments of a passage are, for what the rest of the text says of a bare one: in a text headed `Canada,
/// House of Commons Debates` a bare `Senate` need not be that of the United States.
#[derive(Clone, Debug, Default)]
pub struct BodyOwners {
    /// Whether it heads what the parliament of another country than a record's said.
    pub debates_abroad: bool,
    /// Those that are once said to be of their own country.
    pub at_home: Vec<u32>,
    /// Those of which nothing is said, by the first word.
    pub unsaid: Vec<(usize, u32)>,
}
