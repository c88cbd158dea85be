//! How the cost of a template grows with what it is given.
//!
//! A loop inside a loop over the same list is not seen on a small site, and is all that one waits for
//! on a large one. From the pages of one template, each with its input and its cost, [`growth`] says
//! whether the cost grows faster than the input. [`super::templates`] prints it.

use std::time::Duration;

/// Fewer pages than these say nothing.
const FEWEST: usize = 20;
/// The pages of a class: enough that the median is not the one that was interrupted.
const IN_CLASS: usize = 5;
/// By how much the inputs of a class differ, unless it needs more to have its pages.
const WIDTH: f64 = 1.25;
/// The least ratio of the inputs of two classes whose costs are compared. What else makes pages dear
/// or cheap (of which kind of list they are, what other workers do at that time) makes a third of
/// the cost in real archives: over a ratio of 4 that is 0.2 of an exponent, over 1.5 it would be 0.7.
const APART: f64 = 4.0;

/// An exponent above this is a fault of the template, below it may be none.
///
/// Work that is the same for each value has the exponent 1, and what a page costs whatever it shows
/// makes it less: the program's own templates have between 0.2 and 0.9. Three things make it more
/// without any fault: the processor's caches, into which large pages fit less well; sorting
/// (`n log n`, which is 1.2 where n is in the hundreds); what [`APART`] leaves of the noise. A loop
/// inside a loop has 2, and passes 1.3 when it is nine tenths of what the large pages cost, the rest
/// being fixed. A smaller one is found when the site has grown.
const CLEARLY_MORE: f64 = 1.3;

/// What a page's template was given, and how long setting it took.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    pub input: u64,
    pub cost: Duration,
}

/// Growth that is faster than that of the input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    /// By which power of the input the cost grows.
    pub exponent: f64,
    /// The smallest input of all pages.
    pub smallest: u64,
    /// The largest.
    pub largest: u64,
}

impl Growth {
    /// How many times as much a page costs that has 10 times the input.
    pub fn tenfold(&self) -> f64 {
        10_f64.powf(self.exponent)
    }
}

/// A class of pages with inputs that are near to each other: the logarithms of its medians.
#[derive(Clone, Copy, Debug)]
struct Class {
    input: f64,
    cost: f64,
}

/// Whether the cost of a template's pages grows clearly faster than their input. None when it does
/// not, or when the pages are too few or too much alike to say.
///
/// The pages are put into classes by their input, each class with its median, so that a page during
/// which the computer did something else counts for nothing, and the few large pages for as much as
/// the many small ones. Each class in the upper quarter (by the logarithm of the input: there the
/// fixed cost of a page hides least) is compared with the nearest one below it that is far enough
/// away; the exponent is the median of these slopes on logarithmic scales. It is the estimator of
/// Theil (1950) and Sen (1968) but for the pairs that are left out.
pub fn growth(pages: &[Setting]) -> Option<Growth> {
    if pages.len() < FEWEST {
        return None;
    }
    let mut pages = pages.to_vec();
    pages.sort_by_key(|page| (page.input, page.cost));
    let classes = classes(&pages);
    let (first, last) = (classes.first()?, classes.last()?);
    let upper = 0.25 * first.input + 0.75 * last.input;
    let exponent = slope(&classes, upper)?;
    (exponent > CLEARLY_MORE).then_some(Growth {
        exponent,
        smallest: pages.first()?.input,
        largest: pages.last()?.input,
    })
}

/// The classes of pages that are sorted by their input.
fn classes(pages: &[Setting]) -> Vec<Class> {
    let mut classes = Vec::new();
    let mut rest = pages;
    while !rest.is_empty() {
        let widest = rest[0].input as f64 * WIDTH;
        let alike = rest.partition_point(|page| page.input as f64 <= widest);
        let mut length = alike.max(IN_CLASS);
        // What would be left over is too little for a class of its own.
        if rest.len() < length + IN_CLASS {
            length = rest.len();
        }
        let (class, behind) = rest.split_at(length);
        classes.push(medians(class));
        rest = behind;
    }
    classes
}

fn medians(class: &[Setting]) -> Class {
    let mut costs: Vec<Duration> = class.iter().map(|page| page.cost).collect();
    costs.sort_unstable();
    let middle = class.len() / 2;
    // What takes no time that can be measured has a logarithm all the same.
    Class {
        input: (class[middle].input.max(1) as f64).ln(),
        cost: (costs[middle].as_nanos().max(1) as f64).ln(),
    }
}

/// The median slope between the classes from `from` on and those below them; none when no two are
/// far enough apart. Of two in the middle the lower one.
fn slope(classes: &[Class], from: f64) -> Option<f64> {
    let upper = classes.iter().filter(|class| class.input >= from);
    let slope = |high: &Class| {
        let apart = |low: &&Class| high.input - low.input >= APART.ln();
        let low = classes.iter().rev().find(apart)?;
        Some((high.cost - low.cost) / (high.input - low.input))
    };
    let mut slopes: Vec<f64> = upper.filter_map(slope).collect();
    slopes.sort_by(f64::total_cmp);
    slopes.get(slopes.len().checked_sub(1)? / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pages of a template with these inputs, whose cost in microseconds is `cost` of the input,
    /// up to a third more or less by chance, and ten times as much on every tenth page.
    fn pages(inputs: impl Iterator<Item = u64>, cost: impl Fn(f64) -> f64) -> Vec<Setting> {
        let mut chance: u32 = 12_345;
        let page = |(at, input): (usize, u64)| {
            chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let noise = 1.0 + (f64::from(chance >> 8) / f64::from(1 << 24) - 0.5) * 2.0 / 3.0;
            let interrupted = if at % 10 == 7 { 10.0 } else { 1.0 };
            let micros = cost(input as f64) * noise * interrupted;
            let cost = Duration::from_nanos((micros * 1000.0) as u64);
            Setting { input, cost }
        };
        inputs.enumerate().map(page).collect()
    }

    /// So many inputs from 50 to 2000, small ones more often.
    fn inputs(count: u64) -> impl Iterator<Item = u64> {
        (0..count).map(move |at| {
            let place = (at * 7919 % count) as f64 / (count - 1) as f64;
            (50.0 * 40_f64.powf(place * place)) as u64
        })
    }

    fn exponent(pages: &[Setting]) -> Option<f64> {
        growth(pages).map(|growth| growth.exponent)
    }

    #[test]
    fn cost_that_follows_the_input_is_no_fault() {
        let linear: [(&str, &dyn Fn(f64) -> f64); 4] = [
            ("only fixed", &|_| 20.0),
            ("fixed and linear", &|input| 20.0 + 0.2 * input),
            ("linear", &|input| 0.2 * input),
            ("sorted", &|input| 0.05 * input * input.ln()),
        ];
        for (name, cost) in linear {
            for count in [20, 31, 100, 1000, 10_000] {
                assert_eq!(
                    exponent(&pages(inputs(count), cost)),
                    None,
                    "{name}, {count}"
                );
            }
        }
    }

    #[test]
    fn a_loop_inside_a_loop_is_found() {
        for count in [20, 31, 100, 1000, 10_000] {
            let pages = pages(inputs(count), |n| 20.0 + 0.2 * n + 0.002 * n * n);
            let growth = growth(&pages).unwrap_or_else(|| panic!("nothing of {count} pages"));
            let Growth {
                exponent,
                smallest,
                largest,
            } = growth;
            assert!(
                (1.4..2.2).contains(&exponent),
                "{exponent} of {count} pages"
            );
            assert_eq!((smallest, largest), (50, 2000));
        }
    }

    #[test]
    fn the_exponent_is_that_of_the_cost() {
        for power in [1.5, 2.0, 3.0] {
            let growth = growth(&pages(inputs(5000), |n| 0.01 * n.powf(power)));
            let found = growth.map_or(0.0, |growth| growth.exponent);
            assert!((found - power).abs() < 0.1, "{found} for {power}");
        }
        let growth = Growth {
            exponent: 1.5,
            smallest: 1,
            largest: 9,
        };
        assert_eq!(growth.tenfold().round(), 32.0);
    }

    #[test]
    fn a_loop_that_costs_little_beside_the_page_is_none() {
        let pages = pages(inputs(1000), |n| 400.0 + 0.2 * n + 0.0001 * n * n);
        assert_eq!(exponent(&pages), None);
    }

    #[test]
    fn few_pages_and_pages_alike_say_nothing() {
        let square = |n: f64| 0.01 * n * n;
        assert_eq!(exponent(&[]), None);
        assert_eq!(exponent(&pages(inputs(19), square)), None);
        assert_eq!(
            exponent(&pages((0..500).map(|n| 100 + n % 250), square)),
            None
        );
        assert_eq!(exponent(&pages([0; 50].into_iter(), |_| 0.0)), None);
        // One large page among many small ones may have been a slow one.
        let small = (0..100).map(|n| 100 + n % 20);
        assert_eq!(exponent(&pages(small.chain([5000]), square)), None);
    }

    #[test]
    fn the_order_of_pages_is_nothing() {
        let mut pages = pages(inputs(300), |n| 5.0 + 0.01 * n * n);
        let forth = growth(&pages);
        pages.reverse();
        assert!(forth.is_some());
        assert_eq!(growth(&pages), forth);
    }
}
