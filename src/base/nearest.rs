//! "Did you mean": the word among the valid ones that is nearest to what was written.

/// Whether to look for a suggestion for the diagnostic at this index, counted from 0, among those of
/// one kind.
///
/// Hundreds of errors of one kind have a common cause, which no suggestion fixes: a moved folder, an
/// import that went wrong. And comparing an archive of broken links with every path takes minutes.
pub fn is_worth_a_suggestion(at: usize) -> bool {
    at < 500
}

/// The word among `known` that `written` was probably meant to be, or `None` if nothing is close.
///
/// Close is a Damerau-Levenshtein distance of at most a third of the length, and at least one, case
/// aside. That is enough for a typing error (`publicaton`, `Titel`) and too little for another word:
/// `draft` is not near `date`. Of equally near words the first one given wins.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(written, known, |_| true)
}

/// The nearest of those words that `may_be_meant` lets through.
fn nearest_of<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
    may_be_meant: impl Fn(&str) -> bool,
) -> Option<&'a str> {
    let mut allowed = (written.chars().count() / 3).max(1);
    let folded = written.to_lowercase();
    let mut best: Option<&str> = None;
    for word in known {
        let distance = match word
            .bytes()
            .any(|b| b.is_ascii_uppercase() || !b.is_ascii())
        {
            true => distance_within(&folded, &word.to_lowercase(), allowed),
            false => distance_within(&folded, word, allowed),
        };
        match distance.filter(|_| may_be_meant(word)) {
            // From here on only a nearer word is of interest.
            Some(0) => return Some(word),
            Some(distance) => (allowed, best) = (distance - 1, Some(word)),
            None => {}
        }
    }
    best
}

/// Whether two words differ by at most one letter that is wrong, missing or too many, or by two neighbours that have
/// changed places.
pub fn is_one_letter_off(a: &str, b: &str) -> bool {
    distance_within(a, b, 1).is_some()
}

/// The Damerau-Levenshtein distance of two words (optimal string alignment), if it is at most
/// `limit`.
///
/// Archives of thousands of misspelt ids are compared with thousands of right ones. So this computes
/// only the band of the table that a distance within the limit can pass through, and stops when a
/// whole row is beyond it (Ukkonen, "Algorithms for approximate string matching", 1985).
fn distance_within(a: &str, b: &str, limit: usize) -> Option<usize> {
    if !a.is_ascii() || !b.is_ascii() {
        return Some(strsim::osa_distance(a, b)).filter(|distance| *distance <= limit);
    }
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    let same = a.iter().rev().zip(b.iter().rev());
    let same = same.take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[..a.len() - same], &b[..b.len() - same]);
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    if b.len() >= WIDTH || limit >= WIDTH {
        let whole = |part: &[u8]| String::from_utf8_lossy(part).into_owned();
        let distance = strsim::osa_distance(&whole(a), &whole(b));
        return Some(distance).filter(|distance| *distance <= limit);
    }
    let beyond = limit as u8 + 1;
    let mut rows = [[beyond; WIDTH + 1]; 3];
    for (at, cell) in rows[0].iter_mut().enumerate().take(limit.min(b.len()) + 1) {
        *cell = at as u8;
    }
    for i in 1..=a.len() {
        let (first, last) = (i.saturating_sub(limit), (i + limit).min(b.len()));
        let (row, above, before) = (i % 3, (i - 1) % 3, (i + 1) % 3);
        rows[row][first.saturating_sub(1)] = beyond;
        let mut least = beyond;
        for j in first..=last {
            let cell = if j == 0 {
                i as u8
            } else {
                let cost = u8::from(a[i - 1] != b[j - 1]);
                let mut cell = (rows[above][j - 1] + cost)
                    .min(rows[above][j] + 1)
                    .min(rows[row][j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    cell = cell.min(rows[before][j - 2] + 1);
                }
                cell
            };
            rows[row][j] = cell.min(beyond);
            least = least.min(cell);
        }
        rows[row][last + 1] = beyond;
        if least >= beyond {
            return None;
        }
    }
    let distance = usize::from(rows[a.len() % 3][b.len()]);
    Some(distance).filter(|distance| *distance <= limit)
}

/// Words of this many bytes or more are left to `strsim`, so that the rows have a fixed size.
const WIDTH: usize = 120;

/// The id among `known` that `written` was probably meant to be: one that is near word by word, or else the only one
/// that has its words, as `vladimir-putin` has `putin`, and `cfe` that of `cfe-treaty`.
///
/// As a whole `cfe-treaty` is near `abm-treaty` and `salt-ii` near `start-ii`. Whoever took that for a correction would
/// state something false.
pub fn nearest_id<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str, IntoIter: Clone>,
) -> Option<&'a str> {
    let known = known.into_iter();
    let folded = written.to_lowercase();
    let words: Vec<&str> = folded.split('-').collect();
    let near = nearest_of(written, known.clone(), |id| are_near_by_word(&words, id));
    if near.is_some() {
        return near;
    }
    let distinguishing: Vec<&str> = words.into_iter().filter(|word| !is_kind(word)).collect();
    if distinguishing.is_empty() {
        return None;
    }
    let mut with_words = known.filter(|id| has_words(id, &distinguishing));
    let only = with_words.next()?;
    with_words.all(|other| other == only).then_some(only)
}

/// Words that say what kind of thing has an id, and not which one.
fn is_kind(word: &str) -> bool {
    let kinds = [
        "treaty",
        "agreement",
        "convention",
        "pact",
        "accord",
        "protocol",
        "the",
        "",
    ];
    kinds.contains(&word)
}

/// Whether each word of an id is near the one in its place, or only a hyphen is in another place.
fn are_near_by_word(words: &[&str], id: &str) -> bool {
    let folded = id.to_lowercase();
    let others = folded.split('-');
    if others.clone().count() != words.len() {
        let joined: String = others.collect();
        return is_one_letter_off(&words.concat(), &joined);
    }
    words.iter().zip(others).all(|(word, other)| {
        let length = word.chars().count();
        *word == other
            || length > 2
                && !is_number(word)
                && !is_number(other)
                && distance_within(word, other, (length / 3).max(1)).is_some()
    })
}

/// Whether a word is a number, in figures or as the Romans wrote it: `ii`, `2`, `1991`.
fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
        || word.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'))
}

/// Whether an id has these words in this order, and no number behind them: `start` is not `start-ii`.
fn has_words(id: &str, words: &[&str]) -> bool {
    let mut of_id = id.split('-');
    let all = words.iter().all(|word| of_id.any(|other| other == *word));
    all && !of_id.any(is_number)
}

/// The path among `known` that `written` was probably meant to be: one with as many parts, in which
/// each part is near.
///
/// Parts are compared one by one, because long paths are mostly equal: `briefs/a/` and `briefs/b/`
/// are near as words, but one is certainly not a misspelling of the other.
pub fn nearest_path<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let parts = written.matches('/').count();
    let mut best: Option<(usize, &str)> = None;
    for path in known {
        if path.matches('/').count() != parts {
            continue;
        }
        let pairs = written.split('/').zip(path.split('/'));
        let distance = pairs.map(|(part, other)| part_distance(part, other)).sum();
        if let Some(distance) = distance
            && best.is_none_or(|(least, _)| distance < least)
        {
            best = Some((distance, path));
        }
    }
    best.map(|(_, path)| path)
}

/// The distance of two parts of a path; `None` if they are not near. A common extension is left out,
/// or `ab.svg` would be near `cd.svg`.
fn part_distance(part: &str, other: &str) -> Option<usize> {
    if part == other {
        return Some(0);
    }
    let (stem, ending) = part.rsplit_once('.').unwrap_or((part, ""));
    let (other_stem, other_ending) = other.rsplit_once('.').unwrap_or((other, ""));
    let limit = stem.chars().count() / 3;
    match ending == other_ending {
        true => distance_within(stem, other_stem, limit),
        false => distance_within(part, other, limit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_by_their_words() {
        let known = ["abm-treaty", "igor-ivanov", "sergei-ivanov"];
        assert_eq!(nearest_id("abm", known), Some("abm-treaty"));
        assert_eq!(nearest_id("ivanov", known), None);
        assert_eq!(nearest_id("sergei-ivanow", known), Some("sergei-ivanov"));
        assert_eq!(nearest_id("sergeiivanov", known), Some("sergei-ivanov"));
        assert_eq!(nearest_id("boris-ivanov", known), None);
    }

    #[test]
    fn an_id_with_another_distinguishing_word_is_not_meant() {
        let known = ["abm-treaty", "start-ii", "salt-i", "george-w-bush"];
        for written in ["cfe-treaty", "salt-ii", "start-iii", "start", "treaty", "-"] {
            assert_eq!(nearest_id(written, known), None, "{written}");
        }
        assert_eq!(nearest_id("abn-treaty", known), Some("abm-treaty"));
        assert_eq!(nearest_id("strat-ii", known), Some("start-ii"));
        assert_eq!(nearest_id("george-bush", known), Some("george-w-bush"));
        let known = ["abm-treaty", "cfe"];
        assert_eq!(nearest_id("cfe-treaty", known), Some("cfe"));
    }

    #[test]
    fn paths_are_near_part_by_part() {
        let known = ["briefs/a/", "people/", "content/chart.svg"];
        assert_eq!(nearest_path("peple/", known), Some("people/"));
        assert_eq!(nearest_path("briefs/b/", known), None);
        assert_eq!(
            nearest_path("content/chrat.svg", known),
            Some("content/chart.svg")
        );
        assert_eq!(nearest_path("content/other.svg", known), None);
    }

    proptest::proptest! {
        #[test]
        fn the_band_finds_every_distance_within_the_limit(
            a in "[abc]{0,9}", b in "[abcé]{0,9}", limit in 0_usize..6,
        ) {
            let expected = Some(strsim::osa_distance(&a, &b)).filter(|d| *d <= limit);
            proptest::prop_assert_eq!(distance_within(&a, &b, limit), expected);
        }
    }

    #[test]
    fn a_typing_error_is_recognised_and_another_word_is_not() {
        let known = ["title", "date", "publication"];
        assert_eq!(nearest("publicaton", known), Some("publication"));
        assert_eq!(nearest("Titel", known), Some("title"));
        assert_eq!(nearest("draft", known), None);
    }
}
