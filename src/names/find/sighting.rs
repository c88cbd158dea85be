//! A sighting: a place where a text has a form of a name, and who bears it.

use std::ops::Range;

/// A place where a text has a form of one name or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// The words of the passage.
    pub words: Range<usize>,
    /// Where the family name begins; as the whole where it is no person's.
    pub core: usize,
    /// Who bears the form.
    pub bearers: Vec<SightedBearer>,
    /// The word, where it is a first given name that stands alone: whose, see
    /// [`super::index::Names::has_first`]. Many may bear it, of whom few are in scope.
    pub given: Option<u32>,
}

/// One who bears a form that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SightedBearer {
    /// Who.
    pub bearer: u32,
    /// In what form.
    pub form: NameForm,
    /// Whether it is written letter for letter as the name was given.
    pub literal: bool,
}

/// The forms in which a name is seen, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameForm {
    /// A full name or an alias, word by word.
    Full,
    /// A full name with a name left out, added or in its short form.
    Variant,
    /// Initials and a family name.
    Initials,
    /// A treaty's short name.
    Short,
    /// A family name alone.
    Family,
}

/// Sightings sorted, those of the same words made one.
pub fn in_order(mut found: Vec<Sighting>) -> Vec<Sighting> {
    found.sort_by_key(|it| (it.words.start, std::cmp::Reverse(it.words.end)));
    found.dedup_by(|next, kept| {
        let same = next.words == kept.words;
        if same {
            kept.core = kept.core.max(next.core);
            kept.bearers.append(&mut next.bearers);
            kept.given = kept.given.or(next.given);
        }
        same
    });
    // Namesakes come in order, each once, but for those who bear the name in several forms.
    let in_order = |it: &Sighting| it.bearers.is_sorted_by(|a, b| a.bearer < b.bearer);
    for sighting in found.iter_mut().filter(|it| !in_order(it)) {
        // The surest form of each bearer.
        sighting
            .bearers
            .sort_by_key(|it| (it.bearer, it.form, !it.literal));
        sighting.bearers.dedup_by_key(|it| it.bearer);
    }
    found
}
