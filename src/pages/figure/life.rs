//! The life of one treaty: a line with its steps, thick while the treaty was in force.
//!
//! Labels of the earlier half are below the line and run to the right of their stroke; those of the later half
//! are above it and run to the left. So every label has at least half of the figure to itself. In each
//! half the step nearest to the middle has the row nearest to the line, so that no stroke crosses a word.

use super::bars::{Bar, bars};
use super::scale::{Scale, WHOLE, WIDTHS, breadth, fitted, percent, pixels};
use crate::archive::facts::Status;
use crate::base::date::{Day, End, Interval, PartialDate};
use crate::frontmatter::parties::Suspension;
use crate::frontmatter::treaty::Treaty;
use crate::pages::view::{LifePictureView, PictureLabelView, StepView};

/// The height of a row of labels and of the bars, and the space between a stroke and its label, in pixels.
const ROW: usize = 19;
const BAR: usize = 10;
const GAP: i64 = 6;

/// The least gap between two suspensions, in tenths of a percent: 2.3 pixels in the narrowest window. A gap of some
/// days would vanish on a scale of sixty years, and two suspensions would look like one.
const LEAST_GAP: i64 = 8;
/// Two steps closer than this, in pixels of the narrowest figure, are marked by strokes: their dots, 7 pixels
/// wide, would run together.
const NEAR: i64 = 8;

/// A step with its position on the line, before it has a row for its label.
#[derive(Clone, Debug)]
struct PlacedStep {
    at: i64,
    is_sure: bool,
    years: String,
    words: String,
}

/// The figure of a life of at least two steps, given by date; `status` is that of today, with its words
/// as pages show them.
pub fn life_picture(
    treaty: &Treaty,
    (status, words): (&Status, &str),
    steps: &[(PartialDate, String)],
    today: Day,
) -> Option<LifePictureView> {
    if steps.len() < 2 {
        return None;
    }
    let is_over = status.kind.is_over();
    let days = steps
        .iter()
        .flat_map(|(date, _)| [date.first(), date.last()]);
    let scale = Scale::over(days.chain((!is_over).then_some(today)))?;
    let mut placed: Vec<PlacedStep> = steps
        .iter()
        .map(|(date, words)| PlacedStep::new(scale, *date, words))
        .collect();
    if !is_over {
        placed.push(PlacedStep {
            at: scale.at(today),
            is_sure: true,
            years: today.year().to_string(),
            words: format!("today: {words}"),
        });
    }
    let (in_force, suspended) = spans(treaty, status, scale, today);
    let (first, last) = scale.years();
    Some(LifePictureView {
        title: "Timeline".to_owned(),
        description: format!(
            "{} events from {first} to {last}, to scale{}. The list below has the dates.",
            steps.len(),
            thickness(treaty)
        ),
        ..laid_out(placed, in_force, suspended)
    })
}

/// What a thick line means; nothing where none is drawn, or a reader would take the agreement of which no more is
/// known for one that never took effect.
fn thickness(treaty: &Treaty) -> &'static str {
    match (&treaty.life.in_force, treaty.is_political()) {
        (None, _) => "",
        (Some(_), false) => "; the line is thick while the treaty was in force",
        (Some(_), true) => "; the line is thick while the agreement was in effect",
    }
}

impl PlacedStep {
    fn new(scale: Scale, date: PartialDate, words: &str) -> Self {
        Self {
            at: i64::midpoint(scale.at(date.first()), scale.at(date.last())),
            is_sure: date.is_full(),
            years: date.year_in_words(),
            words: words.to_owned(),
        }
    }

    /// The room for its label in a figure of this width, and how much of it its year takes, in pixels.
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

/// When a treaty was in force, and when it was suspended as a whole in the meantime. What begins after today is
/// not drawn: the record may announce it, but it has not happened.
pub fn spans(treaty: &Treaty, status: &Status, scale: Scale, today: Day) -> (Vec<Bar>, Vec<Bar>) {
    let life = &treaty.life;
    let Some(in_force) = life.in_force.as_ref().map(|date| date.value) else {
        return (Vec::new(), Vec::new());
    };
    if in_force.first() > today {
        return (Vec::new(), Vec::new());
    }
    // One that was replaced need not say when it ended.
    let ended = life.ended.as_ref().map(|ended| ended.date.value);
    let ended = ended.or(status.since.filter(|_| status.kind.is_over()));
    let end = ended.map_or(End::Open, End::On);
    let whole = Interval {
        from: Some(in_force),
        to: end,
    };
    // The suspension by one party of many leaves the treaty in force.
    let whole_treaty = |one: &&Suspension| !treaty.each_party_for_itself() || one.by.is_none();
    let suspended = life.suspended.iter().filter(whole_treaty);
    let suspended = suspended.filter_map(|suspension| {
        let dates = suspension.term.dates;
        let from = dates.from.filter(|from| from.first() <= today)?;
        // A suspension without a recorded end lasts as long as the treaty.
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

/// Suspensions with each gap between two widened to [`LEAST_GAP`]: the earlier one ends a little sooner.
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

/// The figure of placed steps, with its title and description still empty.
fn laid_out(steps: Vec<PlacedStep>, in_force: Vec<Bar>, suspended: Vec<Bar>) -> LifePictureView {
    let (mut early, late): (Vec<PlacedStep>, Vec<PlacedStep>) =
        steps.into_iter().partition(PlacedStep::is_early);
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

/// The positions of steps that are too close to another for dots.
fn near(early: &[PlacedStep], late: &[PlacedStep]) -> Vec<i64> {
    let mut places: Vec<i64> = early.iter().chain(late).map(|step| step.at).collect();
    places.sort_unstable();
    let pairs = places.windows(2);
    let near = pairs.filter(|pair| pixels(pair[1] - pair[0], WIDTHS[0]) < NEAR);
    near.flatten().copied().collect()
}

impl PlacedStep {
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

/// The row of each step of one half, those nearest to the middle first. Each gets the row nearest to the line in
/// which its label ends before the strokes of all steps that have that row or one farther out. A life has
/// few steps, so comparing each pair is cheap.
fn rows(steps: &[PlacedStep]) -> Vec<usize> {
    let outwards = |step: &PlacedStep| match step.is_early() {
        true => step.at,
        false => WHOLE - step.at,
    };
    let mut rows: Vec<usize> = Vec::new();
    for step in steps {
        let fits = |other: &PlacedStep| {
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
    use crate::archive::facts::status_on;
    use crate::frontmatter::treaty::from_text as treaty;

    /// Where the words of a step lie at a width: from, to, row.
    fn boxes(steps: &[PlacedStep], width: i64) -> Vec<(i64, i64, usize)> {
        let place = |(step, row): (&PlacedStep, usize)| {
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

    fn step(at: i64, words: &str) -> PlacedStep {
        PlacedStep {
            at,
            is_sure: true,
            years: "1974".to_owned(),
            words: words.to_owned(),
        }
    }

    /// Steps in many places with words of many lengths, the same ones in every run.
    fn many(seed: i64) -> (Vec<PlacedStep>, Vec<PlacedStep>) {
        let texts = [
            "Signed",
            "Protocol signed in Moscow: one defended area",
            "Ended (expiry)",
        ];
        let mut places: Vec<i64> = (0..9).map(|n| (seed * 97 + n * n * 131) % 1001).collect();
        places.sort_unstable();
        let all = places.iter().zip(texts.iter().cycle());
        let all = all.map(|(at, words)| step(*at, words));
        let (mut early, late): (Vec<PlacedStep>, Vec<PlacedStep>) =
            all.partition(PlacedStep::is_early);
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
        let treaty = treaty("signed: 1972-05-26");
        let status = status_on(&treaty, None, day.first());
        assert!(life_picture(&treaty, (&status, &status.words()), &steps, day.first()).is_none());
    }

    /// How many bars a treaty's line has: in force, suspended.
    fn bars_of(front: &str) -> (usize, usize) {
        let (treaty, today) = (treaty(front), Day::constant(2010, 1, 1));
        let scale = Scale::over([Day::constant(1990, 1, 1), today]).unwrap();
        let status = status_on(&treaty, None, today);
        let (in_force, suspended) = spans(&treaty, &status, scale, today);
        (in_force.len(), suspended.len())
    }

    #[test]
    fn only_the_suspension_of_the_whole_treaty_is_drawn() {
        let front = "in_force: 1992-11-09\nsuspended: [{from: 2007-12-12, by: Russia}]\n";
        assert_eq!(bars_of(&format!("{front}kind: bilateral")), (1, 1));
        assert_eq!(bars_of(&format!("{front}kind: multilateral")), (1, 0));
        let all = "kind: multilateral\nin_force: 1992-11-09\nsuspended: [{from: 2007-12-12}]";
        assert_eq!(bars_of(all), (1, 1));
    }
}
