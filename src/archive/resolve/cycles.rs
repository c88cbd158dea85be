//! Circles: where one thing stands above another, as a newer treaty above the one that it replaces,
//! and the way leads back to where it began.
//!
//! Briefs, treaties and organisations refer to others of their kind; [`super::references`] hands
//! those references in as steps and reports the circles that come out.

use crate::base::span::Span;

/// A reference from one thing to another, and where it is written. Both are places in some list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What refers.
    pub from: usize,
    /// What it refers to.
    pub to: usize,
    /// Where.
    pub place: Span,
}

/// The circles among steps, each begun at the first of its things. What refers to itself is a circle
/// of one step. Of longer circles that have a thing in common one is found: mending it shows the
/// next. Takes time in proportion to the steps, for `count` things.
pub fn circles(count: usize, mut steps: Vec<Step>) -> Vec<Vec<Step>> {
    steps.sort_by_key(|step| step.from);
    let mut found: Vec<Vec<Step>> = Vec::new();
    steps.retain(|step| {
        let onward = step.from != step.to;
        if !onward {
            found.push(vec![*step]);
        }
        onward
    });
    let mut walk = Walk::new(count, &steps);
    for start in 0..count {
        walk.from(start, &mut found);
    }
    for circle in &mut found {
        let first = (0..circle.len()).min_by_key(|&at| circle[at].from);
        circle.rotate_left(first.unwrap_or(0));
    }
    found.sort_by_key(|circle| circle[0].from);
    found
}

/// A depth-first walk that goes each step once.
struct Walk<'a> {
    steps: &'a [Step],
    /// By thing: where its steps begin among all; one more at the end.
    begins: Vec<usize>,
    /// By thing: how far the walk is through its steps; none before it came there.
    next: Vec<Option<usize>>,
    /// By thing: its place on the way, while it is on it.
    on_way: Vec<Option<usize>>,
    /// The things that the walk is in, from the start to where it stands.
    way: Vec<OnWay>,
}

/// A thing on the way.
struct OnWay {
    thing: usize,
    /// The last place of the way up to this one that is part of a circle found before.
    taken: Option<usize>,
}

impl<'a> Walk<'a> {
    fn new(count: usize, steps: &'a [Step]) -> Self {
        let begins = (0..=count).map(|thing| steps.partition_point(|step| step.from < thing));
        Self {
            steps,
            begins: begins.collect(),
            next: vec![None; count],
            on_way: vec![None; count],
            way: Vec::new(),
        }
    }

    fn from(&mut self, start: usize, found: &mut Vec<Vec<Step>>) {
        if self.next[start].is_none() {
            self.enter(start);
        }
        while let Some(here) = self.way.last().map(|here| here.thing) {
            let at = self.next[here].unwrap_or(self.begins[here]);
            if at == self.begins[here + 1] {
                self.on_way[here] = None;
                self.way.pop();
                continue;
            }
            self.next[here] = Some(at + 1);
            let to = self.steps[at].to;
            match self.on_way[to] {
                Some(place) => self.circle(place, found),
                None if self.next[to].is_none() => self.enter(to),
                None => {}
            }
        }
    }

    fn enter(&mut self, thing: usize) {
        let taken = self.way.last().and_then(|above| above.taken);
        self.next[thing] = Some(self.begins[thing]);
        self.on_way[thing] = Some(self.way.len());
        self.way.push(OnWay { thing, taken });
    }

    /// Notes the circle from a place of the way to its end, unless a part of it is taken.
    fn circle(&mut self, place: usize, found: &mut Vec<Vec<Step>>) {
        let taken = self.way.last().and_then(|here| here.taken);
        if taken.is_some_and(|taken| taken >= place) {
            return;
        }
        let mut circle = Vec::with_capacity(self.way.len() - place);
        for at in place..self.way.len() {
            self.way[at].taken = Some(at);
            // The step that the walk went from here is the one before the next.
            let next = self.next[self.way[at].thing];
            circle.extend(next.and_then(|next| self.steps.get(next.checked_sub(1)?)));
        }
        found.push(circle);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::span::SourceId;

    fn check(steps: &[(usize, usize)], expected: &[&[usize]]) {
        let count = steps.iter().map(|(a, b)| a.max(b) + 1).max().unwrap_or(0);
        let step = |&(from, to): &(usize, usize)| Step {
            from,
            to,
            place: Span::new(SourceId(0), 0..0),
        };
        let found = circles(count, steps.iter().map(step).collect());
        let mut ways = Vec::new();
        for circle in &found {
            for (step, next) in circle.iter().zip(circle.iter().cycle().skip(1)) {
                assert_eq!(step.to, next.from, "{steps:?}: {circle:?} is no circle");
            }
            ways.push(circle.iter().map(|step| step.from).collect::<Vec<_>>());
        }
        assert_eq!(ways, expected, "{steps:?}");
    }

    #[test]
    fn ways_that_lead_back_are_circles() {
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
    fn a_long_way_is_walked_in_one_go() {
        let mut steps: Vec<(usize, usize)> = (0..100_000).map(|at| (at, at + 1)).collect();
        check(&steps, &[]);
        steps.extend((1..50_000).map(|at| (100_000, at)));
        let all: Vec<usize> = (1..=100_000).collect();
        check(&steps, &[&all]);
    }
}
