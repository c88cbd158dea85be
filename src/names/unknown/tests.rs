//! Properties of runs that hold whatever the text.

use super::capital_runs::capital_runs;
use crate::names::text::{Gap, Passage};

proptest::proptest! {
    /// Runs are in order, begin with a capital and end with one or a syllable, and have no word that is taken.
    #[test]
    fn runs_are_capitalised_and_apart(
        text in "((The|of|and|de|al|U|S|J|Co|Jr|May|Monday|Ivan|Petrov|General|Minister|FBI|III|\
            Russian|Academy|said|d’|йö|Ö|习)[ ]?[-.,’& ]?[ ]?){0,14}",
        taken in proptest::collection::vec(proptest::bool::weighted(0.1), 60),
    ) {
        let passage = Passage::new(&text, &[]);
        let taken: Vec<bool> = taken.into_iter().cycle().take(passage.words.len()).collect();
        let mut end = 0;
        for run in capital_runs(&passage, &taken) {
            proptest::prop_assert!(run.words.start >= end && !run.words.is_empty());
            proptest::prop_assert!(passage.is_capital(run.words.start));
            let last = run.words.end - 1;
            // `Kim Jong-un`
            let syllable = passage.words[last].gap == Gap::Hyphen;
            proptest::prop_assert!(passage.is_capital(last) || syllable);
            proptest::prop_assert!(run.words.clone().all(|at| !taken[at]));
            let rest = run.without_first(&passage);
            proptest::prop_assert!(rest.is_none_or(|rest| rest.words.len() < run.words.len()));
            end = run.words.end;
        }
    }
}
