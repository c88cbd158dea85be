//! The picture of a treaty's life: a line with what happened, thick where it was in force.
//!
//! Words of the earlier half stand under the line and go on to the right, those of the later half
//! stand over it and end at their stroke. In each half the step that is nearest to the middle has
//! the line of words nearest to the line, so that no stroke crosses a word.

use super::bars::{Bar, bars};
use super::scale::{Scale, WHOLE, WIDTHS, breadth, fitted, percent, pixels};
use crate::archive::facts::{StatusKind, treaty_on};
use crate::base::date::{Day, End, Interval, PartialDate};
use crate::frontmatter::treaty::Life;
use crate::pages::view::{LifePictureView, PictureLabelView, StepView};

/// The height of a line of words, of the bars, and the space between a stroke and its words.
const ROW: usize = 19;
const BAR: usize = 10;
const GAP: i64 = 6;

/// The least gap between two suspensions, in tenths of a percent.
const LEAST_GAP: i64 = 8;
/// Two steps nearer to each other than this, in pixels of the narrow picture, have strokes for marks, since
/// dots would run together.
const NEAR: i64 = 8;

/// A step before it has its line of words.
#[derive(Clone, Debug)]
struct Step {
    at: i64,
    is_sure: bool,
    years: String,
    words: String,
}

/// The picture of a life of at least two steps, which are in the order of their dates.
pub fn life_picture(
    life: &Life,
    steps: &[(PartialDate, String)],
    today: Day,
) -> Option<LifePictureView> {
    if steps.len() < 2 {
        return None;
    }
    let status = treaty_on(life, today);
    let is_over = matches!(status.kind, StatusKind::Ended | StatusKind::Abandoned);
    let days = steps
        .iter()
        .flat_map(|(date, _)| [date.first(), date.last()]);
    let scale = Scale::over(days.chain((!is_over).then_some(today)))?;
    let mut placed: Vec<Step> = steps
        .iter()
        .map(|(date, words)| Step::new(scale, *date, words))
        .collect();
    if !is_over {
        placed.push(Step {
            at: scale.at(today),
            is_sure: true,
            years: today.year().to_string(),
            words: format!("today: {}", status.kind.words()),
        });
    }
    let (in_force, suspended) = spans(life, scale, today);
    let (first, last) = scale.years();
    Some(LifePictureView {
        title: "Its life on a line".to_owned(),
        description: format!(
            "{} steps from {first} to {last}, true to scale; in force where the line is thick. The list below has each with its date.",
            steps.len()
        ),
        ..laid_out(placed, in_force, suspended)
    })
}

impl Step {
    fn new(scale: Scale, date: PartialDate, words: &str) -> Self {
        Self {
            at: i64::midpoint(scale.at(date.first()), scale.at(date.last())),
            is_sure: date.is_full(),
            years: date.year_in_words(),
            words: words.to_owned(),
        }
    }

    /// The room that its words have, and that its year takes, where the picture is so wide.
    fn room(&self, width: i64) -> (i64, i64) {
        let side = match self.is_early() {
            true => WHOLE - self.at,
            false => self.at,
        };
        let years = breadth(&self.years) + breadth(" ");
        (pixels(side, width) - GAP, years)
    }

    fn words_at(&self, width: i64) -> String {
        let (room, years) = self.room(width);
        fitted(&self.words, room - years)
    }

    fn breadth_at(&self, width: i64) -> i64 {
        breadth(&self.words_at(width)) + self.room(width).1
    }

    fn is_early(&self) -> bool {
        self.at <= WHOLE / 2
    }
}

/// When a treaty was in force, and when it was suspended meanwhile. What today does not know yet is
/// not drawn.
pub fn spans(life: &Life, scale: Scale, today: Day) -> (Vec<Bar>, Vec<Bar>) {
    let Some(in_force) = life.in_force.as_ref().map(|date| date.value) else {
        return (Vec::new(), Vec::new());
    };
    if in_force.first() > today {
        return (Vec::new(), Vec::new());
    }
    let ended = life.ended.as_ref();
    let end = ended.map_or(End::Open, |ended| End::On(ended.date.value));
    let whole = Interval {
        from: Some(in_force),
        to: end,
    };
    let suspended = life.suspended.iter().filter_map(|suspension| {
        let dates = suspension.term.dates;
        let from = dates.from.filter(|from| from.first() <= today)?;
        // One without a recorded end lasts as long as the treaty.
        let to = match dates.to {
            End::On(to) => End::On(to),
            End::Open | End::Unknown => end,
        };
        Some(Interval {
            from: Some(from),
            to,
        })
    });
    let suspended = suspended.flat_map(|dates| bars(scale, dates, today));
    (
        bars(scale, whole, today),
        with_gaps_seen(suspended.collect()),
    )
}

/// Suspensions with each gap between two so wide that it is seen: the one before ends a little sooner.
fn with_gaps_seen(mut bars: Vec<Bar>) -> Vec<Bar> {
    bars.sort_by_key(|bar| (bar.start, bar.end));
    for at in 1..bars.len() {
        let next = bars[at].start;
        let before = &mut bars[at - 1];
        let sooner = next - LEAST_GAP;
        if before.end < next && before.end > sooner && sooner > before.start {
            before.end = sooner;
        }
    }
    bars
}

/// The steps around the line, and everything at its height.
fn laid_out(steps: Vec<Step>, in_force: Vec<Bar>, suspended: Vec<Bar>) -> LifePictureView {
    let (mut early, late): (Vec<Step>, Vec<Step>) = steps.into_iter().partition(Step::is_early);
    early.reverse();
    let near = near(&early, &late);
    let (under, over) = (rows(&early), rows(&late));
    let height_of = |rows: &[usize]| rows.iter().max().map_or(0, |row| (row + 1) * ROW);
    let line = height_of(&over) + BAR + 2;
    let bottom = line + BAR;
    let height = bottom + height_of(&under) + 4;
    let low = early.iter().zip(under).map(|(step, row)| {
        let y = bottom + row * ROW + 14;
        step.view(y, y, &near)
    });
    let high = late.iter().zip(over).map(|(step, row)| {
        let y = line - BAR - row * ROW - 4;
        step.view(y, y - 9, &near)
    });
    let mut views: Vec<StepView> = low.collect();
    views.reverse();
    views.extend(high);
    let bars = |bars: Vec<Bar>| bars.into_iter().map(Bar::view).collect();
    LifePictureView {
        title: String::new(),
        description: String::new(),
        height,
        line,
        bars_y: line - BAR / 2,
        in_force: bars(in_force),
        suspended: bars(suspended),
        steps: views,
    }
}

/// The places of steps that have another near to them, or at the same place.
fn near(early: &[Step], late: &[Step]) -> Vec<i64> {
    let mut places: Vec<i64> = early.iter().chain(late).map(|step| step.at).collect();
    places.sort_unstable();
    let pairs = places.windows(2);
    let near = pairs.filter(|pair| pixels(pair[1] - pair[0], WIDTHS[0]) < NEAR);
    near.flatten().copied().collect()
}

impl Step {
    fn view(&self, y: usize, end: usize, near: &[i64]) -> StepView {
        let [short, words] = WIDTHS.map(|width| self.words_at(width));
        StepView {
            x: percent(self.at),
            end,
            sure: self.is_sure,
            near: near.contains(&self.at),
            label: PictureLabelView {
                x: percent(self.at),
                y,
                anchor: if self.is_early() { "start" } else { "end" }.to_owned(),
                years: self.years.clone(),
                short: (short != words).then_some(short),
                words,
            },
        }
    }
}

/// The line of words of each step of one half, those nearest to the middle first: the nearest on
/// which its words end before the stroke of every step that goes as far or farther. A life has few
/// steps, so comparing each pair is cheap.
fn rows(steps: &[Step]) -> Vec<usize> {
    let outwards = |step: &Step| match step.is_early() {
        true => step.at,
        false => WHOLE - step.at,
    };
    let mut rows: Vec<usize> = Vec::new();
    for step in steps {
        let fits = |other: &Step| {
            WIDTHS.iter().all(|width| {
                let end = pixels(outwards(step), *width) + step.breadth_at(*width);
                end + 2 * GAP <= pixels(outwards(other), *width)
            })
        };
        let blocked = steps.iter().zip(&rows).filter(|(other, _)| !fits(other));
        rows.push(blocked.map(|(_, row)| row + 1).max().unwrap_or(0));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the words of a step lie at a width: from, to, row.
    fn boxes(steps: &[Step], width: i64) -> Vec<(i64, i64, usize)> {
        let place = |(step, row): (&Step, usize)| {
            let (at, all) = (pixels(step.at, width), step.breadth_at(width));
            match step.is_early() {
                true => (at + GAP, at + GAP + all, row),
                false => (at - GAP - all, at - GAP, row),
            }
        };
        steps.iter().zip(rows(steps)).map(place).collect()
    }

    #[test]
    fn a_short_gap_between_two_suspensions_is_seen() {
        let seen = |bars: &[(i64, i64)]| {
            let bars = bars.iter().map(|(start, end)| Bar::sure(*start, *end));
            let bars = with_gaps_seen(bars.collect());
            let ends = bars.iter().map(|bar| (bar.start, bar.end));
            ends.collect::<Vec<_>>()
        };
        assert_eq!(seen(&[(500, 900), (902, 1000)]), [(500, 894), (902, 1000)]);
        // One that goes on without a gap, and gaps that are wide enough, stay.
        assert_eq!(seen(&[(500, 900), (900, 950)]), [(500, 900), (900, 950)]);
        assert_eq!(seen(&[(100, 200), (300, 400)]), [(100, 200), (300, 400)]);
    }

    #[test]
    fn dots_that_would_run_together_are_strokes() {
        let steps = [0, 100, 127, 500].map(|at| step(at, "Signed"));
        assert_eq!(near(&steps, &[]), [100, 127]);
        assert_eq!(near(&steps[..1], &[step(0, "Ended")]), [0, 0]);
    }

    fn step(at: i64, words: &str) -> Step {
        Step {
            at,
            is_sure: true,
            years: "1974".to_owned(),
            words: words.to_owned(),
        }
    }

    /// Steps in many places with words of many lengths, the same ones in every run.
    fn many(seed: i64) -> (Vec<Step>, Vec<Step>) {
        let texts = [
            "Signed",
            "Protocol signed in Moscow: one defended area",
            "Ended (expiry)",
        ];
        let mut places: Vec<i64> = (0..9).map(|n| (seed * 97 + n * n * 131) % 1001).collect();
        places.sort_unstable();
        let all = places.iter().zip(texts.iter().cycle());
        let all = all.map(|(at, words)| step(*at, words));
        let (mut early, late): (Vec<Step>, Vec<Step>) = all.partition(Step::is_early);
        early.reverse();
        (early, late)
    }

    #[test]
    fn words_never_overlap_and_no_stroke_crosses_them() {
        for seed in 0..300 {
            let (early, late) = many(seed);
            let halves = [&early, &late];
            for (steps, width) in WIDTHS
                .iter()
                .flat_map(|width| halves.map(|half| (half, *width)))
            {
                let boxes = boxes(steps, width);
                for (a, (left, right, row)) in boxes.iter().enumerate() {
                    assert!(*left >= 0 && *right <= width, "{seed}: {boxes:?}");
                    for (b, other) in boxes.iter().enumerate().filter(|(b, _)| *b != a) {
                        let apart = *right <= other.0 || *left >= other.1;
                        assert!(*row != other.2 || apart, "{seed}: {boxes:?}");
                        let stroke = pixels(steps[b].at, width);
                        let crossed = (*left..*right).contains(&stroke);
                        assert!(other.2 < *row || !crossed, "{seed}: {boxes:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn words_with_room_share_a_line() {
        assert_eq!(rows(&[step(480, "Signed"), step(0, "Signed")]), [0, 0]);
        assert_eq!(rows(&[step(20, "Signed"), step(0, "Signed")]), [0, 1]);
        assert_eq!(rows(&[step(600, "Signed"), step(1000, "Ended")]), [0, 0]);
    }

    #[test]
    fn one_step_is_no_picture() {
        let day: PartialDate = "1972-05-26".parse().unwrap();
        let steps = [(day, "Signed".to_owned())];
        assert!(life_picture(&Life::default(), &steps, day.first()).is_none());
    }
}
