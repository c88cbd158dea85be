//! Cycles: where references lead from a thing back to itself, as when two treaties each replace the
//! other.
//!
//! Briefs, treaties and organisations refer to others of their kind; [`super::references`] collects
//! those references and reports the cycles among them.

use crate::archive::site::Id;
use crate::base::span::Span;

/// A reference from one thing to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference<I> {
    /// What refers.
    pub from: I,
    /// What it refers to.
    pub to: I,
    /// Where that is written.
    pub place: Span,
}

/// The cycles among references, each beginning with the first of its things. What refers to itself is a
/// cycle of one reference. Of longer cycles that share a thing one is found: fixing it shows the
/// next. Takes time linear in the references, for `count` things.
pub fn cycles<I: Id + Ord>(
    count: usize,
    mut references: Vec<Reference<I>>,
) -> Vec<Vec<Reference<I>>> {
    references.sort_by_key(|reference| reference.from);
    let mut found: Vec<Vec<Reference<I>>> = Vec::new();
    references.retain(|reference| {
        let leads_on = reference.from != reference.to;
        if !leads_on {
            found.push(vec![*reference]);
        }
        leads_on
    });
    let mut search = CycleSearch::new(count, &references);
    for start in 0..count {
        search.from(start, &mut found);
    }
    for cycle in &mut found {
        let first = (0..cycle.len()).min_by_key(|&at| cycle[at].from);
        cycle.rotate_left(first.unwrap_or(0));
    }
    found.sort_by_key(|cycle| cycle[0].from);
    found
}

/// A depth-first search that follows each reference once. It keeps its own stack, since a chain of
/// references can be longer than the program's.
struct CycleSearch<'a, I> {
    references: &'a [Reference<I>],
    /// By thing: where its references begin among all; one more at the end.
    begins: Vec<usize>,
    /// By thing: which reference is followed next; none before the search has come there.
    next: Vec<Option<usize>>,
    /// By thing: its place on the path, while it is on it.
    on_path: Vec<Option<usize>>,
    /// The things from the start to where the search is.
    path: Vec<OnPath>,
}

/// A thing on the path.
struct OnPath {
    thing: usize,
    /// The last place of the path up to this one that is part of a cycle found before.
    taken: Option<usize>,
}

impl<'a, I: Id> CycleSearch<'a, I> {
    fn new(count: usize, references: &'a [Reference<I>]) -> Self {
        let begin = |thing| references.partition_point(|one| one.from.place() < thing);
        Self {
            references,
            begins: (0..=count).map(begin).collect(),
            next: vec![None; count],
            on_path: vec![None; count],
            path: Vec::new(),
        }
    }

    fn from(&mut self, start: usize, found: &mut Vec<Vec<Reference<I>>>) {
        if self.next[start].is_none() {
            self.enter(start);
        }
        while let Some(here) = self.path.last().map(|here| here.thing) {
            let at = self.next[here].unwrap_or(self.begins[here]);
            if at == self.begins[here + 1] {
                self.on_path[here] = None;
                self.path.pop();
                continue;
            }
            self.next[here] = Some(at + 1);
            let to = self.references[at].to.place();
            match self.on_path[to] {
                Some(place) => self.note_cycle(place, found),
                None if self.next[to].is_none() => self.enter(to),
                None => {}
            }
        }
    }

    fn enter(&mut self, thing: usize) {
        let taken = self.path.last().and_then(|above| above.taken);
        self.next[thing] = Some(self.begins[thing]);
        self.on_path[thing] = Some(self.path.len());
        self.path.push(OnPath { thing, taken });
    }

    /// Notes the cycle from a place of the path to its end, unless a part of it is taken.
    fn note_cycle(&mut self, place: usize, found: &mut Vec<Vec<Reference<I>>>) {
        let taken = self.path.last().and_then(|here| here.taken);
        if taken.is_some_and(|taken| taken >= place) {
            return;
        }
        let mut cycle = Vec::with_capacity(self.path.len() - place);
        for at in place..self.path.len() {
            self.path[at].taken = Some(at);
            // The reference that led on from here is the one before the next.
            let next = self.next[self.path[at].thing];
            cycle.extend(next.and_then(|next| self.references.get(next.checked_sub(1)?)));
        }
        found.push(cycle);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::site::BriefId;
    use crate::base::span::SourceId;

    fn check(references: &[(u32, u32)], expected: &[&[u32]]) {
        let count = references
            .iter()
            .map(|(a, b)| a.max(b) + 1)
            .max()
            .unwrap_or(0);
        let reference = |&(from, to): &(u32, u32)| Reference {
            from: BriefId(from),
            to: BriefId(to),
            place: Span::new(SourceId(0), 0..0),
        };
        let found = cycles(count as usize, references.iter().map(reference).collect());
        let mut things = Vec::new();
        for cycle in &found {
            for (one, next) in cycle.iter().zip(cycle.iter().cycle().skip(1)) {
                assert_eq!(one.to, next.from, "{references:?}: {cycle:?} is no cycle");
            }
            things.push(cycle.iter().map(|one| one.from.0).collect::<Vec<_>>());
        }
        assert_eq!(things, expected, "{references:?}");
    }

    #[test]
    fn references_that_lead_back_are_cycles() {
        check(&[], &[]);
        check(&[(0, 1), (1, 2), (0, 2)], &[]);
        check(&[(1, 1), (0, 1)], &[&[1]]);
        check(&[(2, 1), (1, 2), (0, 2)], &[&[1, 2]]);
        check(
            &[(0, 1), (1, 0), (2, 3), (3, 4), (4, 2)],
            &[&[0, 1], &[2, 3, 4]],
        );
        // Two that share a thing are one report.
        check(&[(0, 1), (1, 2), (2, 1), (2, 0)], &[&[1, 2]]);
        check(&[(0, 1), (1, 0), (0, 2), (2, 0)], &[&[0, 1]]);
    }

    #[test]
    fn a_long_chain_needs_no_stack() {
        let mut references: Vec<(u32, u32)> = (0..100_000).map(|at| (at, at + 1)).collect();
        check(&references, &[]);
        references.extend((1..50_000).map(|at| (100_000, at)));
        let all: Vec<u32> = (1..=100_000).collect();
        check(&references, &[&all]);
    }
}
