//! The steps of a treaty's life in words: what happened and when, and what is due to.

use crate::archive::facts::{Status, StatusKind};
use crate::base::date::{Day, PartialDate, Reached};
use crate::frontmatter::treaty::Treaty;

/// Everything that happened to a treaty, by date: the steps from which its status follows and the events
/// that its record adds. `status` is that of today.
pub fn treaty_steps(treaty: &Treaty, status: &Status, today: Day) -> Vec<(PartialDate, String)> {
    let mut steps = milestones(treaty, status, today);
    let events = treaty.events.iter();
    steps.extend(events.map(|event| (event.date, event.text.clone())));
    in_order(steps)
}

/// `Signed 26 May 1972; entered into force 3 October 1972; ended (withdrawal) 13 June 2002`.
pub fn life_in_words(treaty: &Treaty, status: &Status, today: Day) -> String {
    let steps = in_order(milestones(treaty, status, today));
    let step = |(at, (date, label)): (usize, (PartialDate, String))| {
        let label = match at {
            0 => label,
            _ => uncapitalised(&label),
        };
        format!("{label} {}", date.in_words())
    };
    let steps = steps.into_iter().enumerate().map(step);
    steps.collect::<Vec<_>>().join("; ")
}

fn uncapitalised(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

fn in_order(mut steps: Vec<(PartialDate, String)>) -> Vec<(PartialDate, String)> {
    steps.sort_by_key(|(date, _)| *date);
    steps
}

/// The steps from which a treaty's status follows. A step after today has not happened, whatever the record
/// announces, so it has words of its own: "due to end", not "ended".
fn milestones(treaty: &Treaty, status: &Status, today: Day) -> Vec<(PartialDate, String)> {
    let life = &treaty.life;
    let mut steps: Vec<(PartialDate, String)> = Vec::new();
    let mut add = |date: Option<PartialDate>, label: String, due: String| {
        let Some(date) = date else { return };
        let label = match date.reached(today) {
            Reached::No => due,
            Reached::About | Reached::Yes => label,
        };
        steps.push((date, label));
    };
    // Nobody signs a political agreement into law.
    let ([opened, signed, in_force], due) = match treaty.is_political() {
        false => (
            ["Opened for signature", "Signed", "Entered into force"],
            [
                "Due to open for signature",
                "Due to be signed",
                "Due to enter into force",
            ],
        ),
        true => (
            ["Opened", "Agreed", "Took effect"],
            ["Due to open", "Due to be agreed", "Due to take effect"],
        ),
    };
    let dates = [&life.opened, &life.signed, &life.in_force];
    let labels = [opened, signed, in_force].into_iter().zip(due);
    for (date, (label, due)) in dates.into_iter().zip(labels) {
        let date = date.as_ref().map(|date| date.value);
        add(date, label.to_owned(), due.to_owned());
    }
    for suspension in &life.suspended {
        let by = suspension
            .by
            .as_ref()
            .map_or_else(String::new, |by| format!(" by {}", by.value));
        add(
            suspension.term.dates.from,
            format!("Suspended{by}"),
            format!("Due to be suspended{by}"),
        );
        add(
            suspension.term.ended_on(),
            format!("Suspension{by} ended"),
            format!("Suspension{by} due to end"),
        );
    }
    if let Some(ended) = &life.ended {
        let how = ended
            .how
            .as_ref()
            .map_or_else(String::new, |how| format!(" ({how})"));
        let date = Some(ended.date.value);
        add(date, format!("Ended{how}"), format!("Due to end{how}"));
    } else if let (StatusKind::Replaced, Some(by)) = (status.kind, &status.detail) {
        let replaced = format!("Replaced by {by}");
        add(status.since, replaced.clone(), replaced);
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::facts::status_on;
    use crate::frontmatter::treaty::from_text;

    #[track_caller]
    fn check(front: &str, expected: &str) {
        let (treaty, today) = (from_text(front), Day::constant(2010, 1, 1));
        let status = status_on(&treaty, None, today);
        assert_eq!(life_in_words(&treaty, &status, today), expected);
    }

    #[test]
    fn what_is_still_to_come_has_not_happened() {
        let front =
            "signed: 2009-05-26\nin_force: 2010-01-01\nended: {date: 2020-01-01, how: expiry}";
        check(
            front,
            "Signed 26 May 2009; entered into force 1 January 2010; due to end (expiry) 1 January 2020",
        );
        check(
            &format!("kind: political\n{front}"),
            "Agreed 26 May 2009; took effect 1 January 2010; due to end (expiry) 1 January 2020",
        );
        check(
            "opened: 2011\nin_force: 2012\nsuspended: [{from: 2013, to: 2014, by: Russia}]",
            "Due to open for signature 2011; due to enter into force 2012; \
             due to be suspended by Russia 2013; suspension by Russia due to end 2014",
        );
    }
}
