//! A name at the start of a sentence, where an ordinary word has a capital too.
//!
//! `Rice prices rose` is not about Condoleezza Rice, but `Rice said so` is. These are the questions by
//! which [`crate::archive::link`] decides: does a sentence begin here, is the word an ordinary one, do
//! the surrounding words show a person, does the text have it in lower case elsewhere? What more is asked once a
//! text has introduced the person is in [`super::predicate`].

use super::fold::folded;
use super::lexicon::Uses;
use super::numerals::is_roman_numeral;
use super::passage::Passage;
use super::words::{Case, Ending, Gap};

impl Passage<'_> {
    /// Whether a sentence begins with the word `at`.
    pub fn opens_sentence(&self, at: usize) -> bool {
        match self.words[at].gap {
            Gap::Stop => true,
            Gap::Dot => !self.is_abbreviated(at - 1),
            _ => false,
        }
    }

    /// The years that the sentence around the word `at` gives, in order: `after the rising of 2000`, `in the
    /// 1960s`.
    pub fn years_around(&self, at: usize) -> Vec<i16> {
        let words = self.sentence_around(at);
        words.filter_map(|at| self.year(at)).collect()
    }

    /// The year that a word is: `1960`, `1960s`.
    fn year(&self, at: usize) -> Option<i16> {
        let word = self.word(at);
        let digits = word.strip_suffix('s').unwrap_or(word);
        let year = (digits.len() == 4).then(|| digits.parse().ok()).flatten();
        year.filter(|year| (1000..=2100).contains(year))
    }

    /// The year of which the words from `after` on say that the name before is: `of 1925`, also behind a closing
    /// quotation mark.
    pub fn year_of(&self, after: usize) -> Option<i16> {
        let year = after + 1;
        if year >= self.words.len() || self.word(after) != "of" {
            return None;
        }
        let between = self.words[after - 1].range().end..self.words[after].range().start;
        let joined = self.text[between]
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, '"' | '”' | '’' | '»' | '\''));
        let follows = joined && self.words[year].gap == Gap::Space;
        follows.then(|| self.year(year)).flatten()
    }

    /// The year that stands before the name at `start`, or in brackets behind the one that ends before `end`: `the 1783
    /// Treaty of Versailles`, `Treaty of Versailles (1919)`.
    pub fn year_beside(&self, name: &std::ops::Range<usize>) -> Option<i16> {
        let (start, end) = (name.start, name.end);
        if start > 1
            && self.words[start].gap == Gap::Space
            && self.words[start - 1].case == Case::Digit
            && matches!(self.word(start - 2), "the" | "The" | "a" | "A")
        {
            return self.year(start - 1);
        }
        let behind = self.words.get(end)?;
        let bracketed = behind.case == Case::Digit
            && behind.gap == Gap::Mark
            && self.text[..behind.range().start].ends_with('(')
            && self.text[behind.range().end..].starts_with(')');
        bracketed.then(|| self.year(end)).flatten()
    }

    /// The years in which the sentence says that the bearer of a name did something, whatever it was: `In 1988 Stalin
    /// fell ill`, `Stalin fell ill in 1988`. What is done to the dead counts as nothing: `In 1961 Stalin was reburied`.
    pub fn years_of_deed(&self, name: &std::ops::Range<usize>) -> Vec<i16> {
        if !self.is_subject(name) {
            return Vec::new();
        }
        let sentence = self.sentence_around(name.start);
        let mut years: Vec<i16> = Vec::new();
        let first = self.first_title(name.start, sentence.start);
        if first > sentence.start
            && match self.words[first].gap {
                Gap::Space => self.year(first - 1).is_some(),
                Gap::Comma => {
                    let dated = || {
                        let year = self.year(first - 1).is_some() && first > sentence.start + 1;
                        year && matches!(self.word(first - 2), "in" | "In" | "by" | "By")
                    };
                    self.dates_what_follows(sentence.start) || dated()
                }
                _ => false,
            }
        {
            years.extend((sentence.start..first).filter_map(|at| self.year(at)));
        }
        if years.is_empty() && first == sentence.start {
            years.extend(self.year_behind(name.end, sentence.end));
        }
        years
    }

    /// Whether a sentence that begins with the word `at` gives first when what it says happened: `In May 1988, in
    /// Moscow, Stalin fell ill`, but not `“This is not 1968,” Rice said`.
    fn dates_what_follows(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "In" | "On"
                | "By"
                | "During"
                | "After"
                | "Since"
                | "Until"
                | "Late"
                | "Early"
                | "Throughout"
        )
    }

    /// Whether a verb of doing follows a name, whichever it is.
    fn is_subject(&self, name: &std::ops::Range<usize>) -> bool {
        const LONGEST: usize = 4;
        if self.words[name.end - 1].ending != Ending::Plain {
            return false;
        }
        let mut at = name.end;
        let mut passive = false;
        while at < name.end + LONGEST
            && let Some(word) = self.words.get(at)
            && word.gap == Gap::Space
            && word.case == Case::Small
        {
            match self.word(at) {
                "was" | "is" | "were" | "been" | "being" => passive = true,
                "had" | "has" | "did" | "does" | "would" | "could" | "might" | "may" | "must"
                | "will" | "also" | "then" | "never" | "again" | "soon" | "twice" | "once"
                | "not" | "himself" | "herself" => {}
                // `In 1988 Stalin and his wife left.`
                "and" if at == name.end => return true,
                word if passive => return !is_posthumous(word),
                _ if at == name.end && self.uses(at).any(Uses::FUNCTION) => return false,
                word => {
                    return !self.uses(at).any(Uses::GOVERNMENT)
                        && !matches!(
                            word,
                            "remained" | "remains" | "loomed" | "lay" | "lies" | "stood" | "stands"
                        );
                }
            }
            at += 1;
        }
        at > name.end
    }

    /// The first of the titles in front of a name, or the name.
    fn first_title(&self, name: usize, start: usize) -> usize {
        let title = Uses::RANK.or(Uses::OFFICE).or(Uses::FIELD).or(Uses::NATION);
        let mut at = name;
        let young = |at: usize| matches!(self.word(at), "young" | "old" | "ailing");
        while at > start
            && self.words[at].gap == Gap::Space
            && (self.uses(at - 1).any(title) || young(at - 1))
        {
            at -= 1;
        }
        at
    }

    /// The year of the clause from the word `first` on, behind `in` or a month.
    fn year_behind(&self, first: usize, end: usize) -> Option<i16> {
        const LONGEST: usize = 12;
        for at in first + 1..end.min(first + LONGEST) {
            let clause = matches!(
                self.word(at),
                "that" | "which" | "who" | "whose" | "until" | "as" | "when" | "where" | "what"
            );
            if self.words[at].gap > Gap::Space || clause {
                return None;
            }
            if let Some(year) = self.year(at) {
                // `wrote a book published in 1988`
                let of_thing = at > first + 2 && self.word(at - 2).ends_with("ed");
                let dated = matches!(self.word(at - 1), "in" | "by" | "since") && !of_thing
                    || self.is_of_calendar(at - 1);
                return Some(year).filter(|_| dated);
            }
        }
        None
    }

    /// The words of the sentence around the word `at`.
    fn sentence_around(&self, at: usize) -> std::ops::Range<usize> {
        let start = (1..=at).rev().find(|&it| self.opens_sentence(it));
        let rest = self.words.len() - at - 1;
        let end = (at + 1..).take(rest).find(|&it| self.opens_sentence(it));
        start.unwrap_or(0)..end.unwrap_or(self.words.len())
    }

    /// Whether each year in the sentence around the word `at` stands behind an `in`: `in 1991`, but not `the 1991 treaty`.
    pub fn dates_by_in_around(&self, at: usize) -> bool {
        let mut words = self.sentence_around(at);
        let within = |at: usize| at > 0 && matches!(self.word(at - 1), "in" | "In");
        words.all(|at| self.year(at).is_none() || within(at))
    }

    /// Whether the sentence around the word `at` gives a day, of a week or a month: `on 3 February`, `on Tuesday`.
    pub fn gives_day_around(&self, at: usize) -> bool {
        let mut words = self.sentence_around(at);
        words.any(|at| {
            let day = self.words[at].case == Case::Capital && self.uses(at).any(Uses::DAY);
            day || matches!(
                self.word(at),
                "today" | "yesterday" | "tonight" | "Today" | "Yesterday"
            )
        })
    }

    /// Whether the sentence around the word `at` speaks of a time from a year until now: `since 2000`.
    pub fn says_since(&self, at: usize) -> bool {
        let words = self.sentence_around(at);
        let year =
            |at: usize| self.words[at].case == Case::Digit && self.words[at].range().len() == 4;
        let mut words = words.skip(1);
        words.any(|at| year(at) && matches!(self.word(at - 1), "since" | "Since"))
    }

    /// Whether the full stop after a word belongs to it: an initial (`S. Ivanov`), a short form of
    /// address (`Col.-Gen.`) or a suffix (`Jr.`).
    pub fn is_abbreviated(&self, at: usize) -> bool {
        /// In bytes. Longer ranks are written out, and a full stop after them ends a sentence: `He met
        /// the general. Ivanov left.`
        const LONGEST: usize = 6;
        let word = self.word(at);
        if self.is_number_at_end(at) {
            return false;
        }
        self.words[at].case == Case::Initial
            // `He is a doctor. Assad left.`
            || word.len() <= LONGEST
                && self.uses(at).any(Uses::RANK.or(Uses::SUFFIX))
                && !is_whole_title(word)
            || matches!(word, "St" | "Mt" | "Ft")
    }

    /// Whether a word is a Roman numeral that follows the name of a thing, so that a full stop after it ends the
    /// sentence: `START II. The Senate`, `under Article V. The allies`. After a person's name one letter is an
    /// initial: `Sergei I. Ivanov`.
    fn is_number_at_end(&self, at: usize) -> bool {
        let word = self.word(at);
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        if !is_roman_numeral(word) || !matches!(self.words[at].gap, Gap::Space | Gap::Hyphen) {
            return false;
        }
        // In a line of capitals nothing tells `SERGEI I. IVANOV` from a treaty.
        let among = self
            .words
            .get(at + 1)
            .is_some_and(|next| next.case == Case::Capitals);
        let of_thing = self.words[before].case == Case::Capitals && !among;
        let division = || {
            matches!(
                self.word(before),
                "Article"
                    | "Articles"
                    | "Part"
                    | "Title"
                    | "Chapter"
                    | "Annex"
                    | "Phase"
                    | "Volume"
                    | "Section"
                    | "Basket"
                    | "Group"
                    | "Class"
                    | "War"
                    | "Protocol"
                    | "Pillar"
                    | "Tier"
                    | "Category"
                    | "Appendix"
            )
        };
        word.len() > 1 || of_thing || division()
    }

    /// Whether the sentence around the word `at` ends with a question mark.
    pub fn is_question(&self, at: usize) -> bool {
        let end = (at + 1..self.words.len()).find(|&it| self.opens_sentence(it));
        let start = self.words[at].range().start;
        let end = end.map_or(self.text.len(), |end| self.words[end].range().start);
        self.text[start..end].contains('?')
    }

    /// Whether a word is also an ordinary one of English, so that a capital at the start of a sentence
    /// proves nothing: `Rice`, `Brown`.
    pub fn is_ordinary(&self, at: usize) -> bool {
        let ordinary = Uses::ORDINARY.or(Uses::FUNCTION).or(Uses::DAY);
        self.uses(at).any(ordinary)
    }

    /// Whether a word is the name of a month or a day, which has a capital everywhere:
    /// `the May summit`.
    pub fn is_of_calendar(&self, at: usize) -> bool {
        self.uses(at).any(Uses::DAY)
    }

    /// Whether the words around the word `at` show that it is a person: a rank or an office in front
    /// (`Mrs May`), a verb (`Rice said`) or a possessive (`Rice’s`) after it.
    pub fn says_person(&self, at: usize) -> bool {
        let titled =
            at > 0 && self.adjoins(at) && self.uses(at - 1).any(Uses::RANK.or(Uses::OFFICE));
        // A countable noun cannot begin a sentence without an article, so that any verb will do:
        // `Bush will travel`. What rice will do proves nothing.
        let verb = match self.uses(at).any(Uses::COUNT_NOUN) {
            true => Uses::DEED.or(Uses::VERB),
            false => Uses::DEED,
        };
        let acts = self.words.get(at + 1).is_some_and(|next| {
            let comma = next.gap == Gap::Comma;
            (next.gap == Gap::Space || comma) && self.uses(at + 1).any(verb)
                || next.gap == Gap::Space && self.acts_by_auxiliary(at + 1)
        });
        // `May’s` may be the month's.
        let owns = self.words[at].ending == Ending::Possessive && !self.is_of_calendar(at);
        titled || acts || owns || self.is_before_government(at)
    }

    /// Whether a word for a government follows the word `at`: `the Bush administration`.
    pub fn is_before_government(&self, at: usize) -> bool {
        let next = self.words.get(at + 1);
        next.is_some_and(|next| next.gap == Gap::Space) && self.uses(at + 1).any(Uses::GOVERNMENT)
    }

    /// Whether an auxiliary at the word `at` leads to a verb for what only people do: `did not comment`, `has since
    /// resigned`.
    fn acts_by_auxiliary(&self, at: usize) -> bool {
        const LONGEST: usize = 3;
        let auxiliary = |word: &str| {
            let word = word.strip_suffix("nt").unwrap_or(word);
            matches!(
                word,
                "did"
                    | "does"
                    | "do"
                    | "has"
                    | "had"
                    | "have"
                    | "will"
                    | "wo"
                    | "would"
                    | "can"
                    | "ca"
                    | "could"
                    | "may"
                    | "might"
                    | "must"
                    | "should"
                    | "is"
                    | "was"
                    | "were"
            )
        };
        let between = |at: usize| {
            let word = self.word(at);
            word.ends_with("ly")
                || matches!(
                    word,
                    "not"
                        | "never"
                        | "also"
                        | "then"
                        | "now"
                        | "still"
                        | "again"
                        | "already"
                        | "since"
                        | "himself"
                        | "herself"
                        | "later"
                        | "even"
                        | "only"
                        | "just"
                        | "to"
                        | "been"
                        | "always"
                        | "yet"
                        | "soon"
                )
        };
        let rest = at + 1..self.words.len().min(at + 2 + LONGEST);
        let mut rest = rest.take_while(|&at| self.words[at].gap == Gap::Space);
        self.words[at].case == Case::Small
            && auxiliary(&self.folded(at))
            && rest.find(|&at| !between(at)).is_some_and(|at| {
                self.words[at].case == Case::Small && self.uses(at).any(Uses::HUMAN_VERB)
            })
    }

    /// Whether the passage has the word with this folded form in lower case somewhere, which makes
    /// it an ordinary word. Addresses and code do not count: `ivashov@example.org` says nothing.
    pub fn has_small(&self, word: &str) -> bool {
        (0..self.words.len()).any(|at| {
            let written = self.word(at);
            self.words[at].case == Case::Small
                && written.len() >= word.len()
                && is_folded(written, word)
                && !self.is_in_excluded(at)
        })
    }
}

/// Whether a word is `other` when folded. Every small word of a text is asked, so that those of ASCII
/// are compared without making their folded forms.
fn is_folded(written: &str, other: &str) -> bool {
    // Folding leaves a first letter of ASCII what it is, so that most words need no second look.
    let first = |word: &str| word.bytes().next().filter(u8::is_ascii);
    if let (Some(one), Some(two)) = (first(written), first(other))
        && one.is_ascii_alphabetic()
        && !one.eq_ignore_ascii_case(&two)
    {
        return false;
    }
    match written.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        true => written.eq_ignore_ascii_case(other),
        false => folded(written) == other,
    }
}

/// Whether a title of few letters is a word in full, written small as behind an article, so that no full stop belongs
/// to it.
fn is_whole_title(word: &str) -> bool {
    matches!(
        word,
        "doctor"
            | "father"
            | "sister"
            | "bishop"
            | "pope"
            | "rabbi"
            | "imam"
            | "sheikh"
            | "mullah"
            | "lord"
            | "lady"
            | "dame"
            | "baron"
            | "count"
            | "duke"
            | "prince"
            | "king"
            | "queen"
            | "shah"
            | "sultan"
            | "emir"
            | "judge"
            | "major"
            | "mayor"
            | "agent"
            | "coach"
    )
}

/// Whether a word behind `was` says what happens to the dead too.
fn is_posthumous(word: &str) -> bool {
    matches!(
        word,
        "removed"
            | "buried"
            | "reburied"
            | "exhumed"
            | "denounced"
            | "rehabilitated"
            | "criticised"
            | "criticized"
            | "condemned"
            | "honoured"
            | "honored"
            | "remembered"
            | "commemorated"
            | "celebrated"
            | "mourned"
            | "reviled"
            | "canonised"
            | "canonized"
            | "awarded"
            | "mentioned"
            | "cited"
            | "quoted"
            | "compared"
            | "considered"
            | "regarded"
            | "seen"
            | "called"
            | "described"
            | "portrayed"
            | "depicted"
            | "hailed"
            | "praised"
            | "blamed"
            | "accused"
            | "voted"
            | "ranked"
            | "rated"
            | "stripped"
            | "dead"
            | "gone"
            | "history"
            | "back"
            | "still"
            | "forgotten"
            | "long"
    )
}
