//! Publications that are probably misspelt: one letter from another that is known.
//!
//! A misspelt name would be a publication of its own, with a page that lists one brief. `Series I` and
//! `Series II` are a letter apart too, so two names that are both listed, or both often used, are two
//! publications.

use rustc_hash::FxHashMap;

use crate::base::nearest::is_one_letter_off;
use crate::base::span::Spanned;
use crate::frontmatter::config::PublicationEntry;

/// A name that more briefs than this have is no slip.
const SLIPS: usize = 3;

/// A name that is known, and how well.
struct Known<'a> {
    name: &'a Spanned<String>,
    is_listed: bool,
    briefs: usize,
}

/// The names that are probably misspelt, each with the name that is meant, where that is written first. `named` are the
/// names that briefs give, in order.
pub fn publications<'a>(
    listed: &'a [PublicationEntry],
    named: &[&'a Spanned<String>],
) -> FxHashMap<&'a str, &'a Spanned<String>> {
    let mut all: Vec<Known<'a>> = Vec::new();
    let mut places: FxHashMap<&str, usize> = FxHashMap::default();
    let of_list = listed.iter().map(|entry| (&entry.name, true));
    let of_briefs = named.iter().map(|name| (*name, false));
    for (name, is_listed) in of_list.chain(of_briefs) {
        let at = *places.entry(&name.value).or_insert(all.len());
        if at == all.len() {
            all.push(Known {
                name,
                is_listed,
                briefs: 0,
            });
        }
        all[at].briefs += usize::from(!is_listed);
    }
    let mut misspelt: FxHashMap<&str, usize> = FxHashMap::default();
    for (a, b) in near_pairs(&all) {
        let (one, other) = (&all[a], &all[b]);
        let both_listed = one.is_listed && other.is_listed;
        let both_often = one.briefs > SLIPS && other.briefs > SLIPS;
        if both_listed || both_often {
            continue;
        }
        let weight = |it: &Known<'_>| (it.is_listed, it.briefs);
        // Of two that are as well known, the first is taken for the right one.
        let (wrong, right) = match weight(one) < weight(other) {
            true => (a, b),
            false => (b, a),
        };
        misspelt.entry(&all[wrong].name.value).or_insert(right);
    }
    // What is misspelt itself is not what anybody means.
    let wrong: Vec<&str> = misspelt.keys().copied().collect();
    let is_right = |right: &usize| !wrong.contains(&all[*right].name.value.as_str());
    let right = misspelt.into_iter().filter(|(_, right)| is_right(right));
    right.map(|(name, right)| (name, all[right].name)).collect()
}

/// The pairs of names that are one letter apart. Two such names become the same if one letter is left out
/// of one or of both, so that only names with such a form in common are compared.
fn near_pairs(all: &[Known<'_>]) -> Vec<(usize, usize)> {
    let mut forms: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (at, known) in all.iter().enumerate() {
        let plain = plain(&known.name.value);
        let letters: Vec<char> = plain.chars().collect();
        let shorter = (0..letters.len()).map(|left_out| {
            let kept = letters.iter().enumerate().filter(|(at, _)| *at != left_out);
            kept.map(|(_, letter)| letter).collect::<String>()
        });
        for form in shorter.chain([plain.clone()]) {
            let places = forms.entry(form).or_default();
            if places.last() != Some(&at) {
                places.push(at);
            }
        }
    }
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for places in forms.into_values() {
        for (at, &b) in places.iter().enumerate() {
            let others = places[..at].iter().map(|&a| (a, b));
            pairs.extend(others.filter(|&(a, b)| are_near(&all[a].name.value, &all[b].name.value)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Whether two names differ by one letter that is no digit, or only by capitals, spaces and hyphens.
fn are_near(a: &str, b: &str) -> bool {
    let without_digits =
        |name: &str| -> String { plain(name).chars().filter(|c| !c.is_numeric()).collect() };
    let (plain_a, plain_b) = (plain(a), plain(b));
    let by_digits = plain_a != plain_b && without_digits(a) == without_digits(b);
    !by_digits && is_one_letter_off(&plain_a, &plain_b)
}

fn plain(name: &str) -> String {
    let words = name.split(|c: char| c.is_whitespace() || c == '-');
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use crate::archive::tests::assembled;

    /// Checks which publications are reported as misspelt, of a site that lists some and whose briefs name others as
    /// often as given.
    #[track_caller]
    fn check(listed: &[&str], named: &[(&str, usize)], expected: &[&str]) {
        let entries: Vec<String> = listed.iter().map(|it| format!("{{name: {it}}}")).collect();
        let mut site = format!(
            "//- site.yaml\ntitle: T\npublications: [{}]\n",
            entries.join(", ")
        );
        for (name, times) in named {
            for time in 0..*times {
                let path = name.replace(' ', "_");
                site += &format!(
                    "//- briefs/{path}-{time}.md\n---\ntitle: A\ndate: 2001-01-01\npublication: {name}\n---\n"
                );
            }
        }
        let (_, found) = assembled(&site);
        let found: Vec<&str> = found
            .iter()
            .filter_map(|it| it.strip_prefix("E117 "))
            .collect();
        assert_eq!(found, expected, "{site}");
    }

    #[test]
    fn a_publication_one_letter_from_another_is_misspelt() {
        let error =
            |wrong: &str, right: &str| format!("the publication `{wrong}` is nearly `{right}`");
        let moniter = error("Moniter", "Monitor");
        check(&["Monitor"], &[("Monitor", 1), ("Moniter", 1)], &[&moniter]);
        check(&["Monitor"], &[("Moniter", 2)], &[&moniter, &moniter]);
        check(&[], &[("Monitor", 2), ("Moniter", 1)], &[&moniter]);
        check(
            &[],
            &[("Monitor", 9), ("monitor", 1)],
            &[&error("monitor", "Monitor")],
        );
        check(&["Review"], &[("Reveiw", 1)], &[&error("Reveiw", "Review")]);
        check(
            &["Series I"],
            &[("Series I", 9), ("Series II", 3)],
            &[error("Series II", "Series I").as_str(); 3],
        );
    }

    #[test]
    fn two_that_are_listed_or_often_used_are_two() {
        check(
            &["Series I", "Series II"],
            &[("Series I", 1), ("Series II", 1)],
            &[],
        );
        check(&[], &[("Series I", 4), ("Series II", 4)], &[]);
        check(&["Series I"], &[("Series I", 4), ("Series II", 4)], &[]);
        check(
            &[],
            &[("Report 1", 1), ("Report 2", 1), ("Report 12", 1)],
            &[],
        );
        check(&["Monitor"], &[("Minister", 1)], &[]);
    }
}
