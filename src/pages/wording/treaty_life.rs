//! The steps of a treaty's life in words: what happened and when.

use crate::base::date::PartialDate;
use crate::frontmatter::treaty::{Life, Treaty};

/// Everything that happened to a treaty, by date: the steps from which its status follows and the events
/// that its record adds.
pub fn treaty_steps(treaty: &Treaty) -> Vec<(PartialDate, String)> {
    let mut steps = milestones(&treaty.life);
    let events = treaty.events.iter();
    steps.extend(events.map(|event| (event.date, event.text.clone())));
    in_order(steps)
}

/// `Signed 26 May 1972; entered into force 3 October 1972; ended (withdrawal) 13 June 2002`.
pub fn life_in_words(life: &Life) -> String {
    let steps = in_order(milestones(life)).into_iter().enumerate();
    let step = |(at, (date, label)): (usize, (PartialDate, String))| {
        let label = match at {
            0 => label,
            _ => uncapitalised(&label),
        };
        format!("{label} {}", date.in_words())
    };
    steps.map(step).collect::<Vec<_>>().join("; ")
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

/// The steps from which a treaty's status follows.
fn milestones(life: &Life) -> Vec<(PartialDate, String)> {
    let mut steps: Vec<(PartialDate, String)> = Vec::new();
    let mut add =
        |date: Option<PartialDate>, label: String| steps.extend(date.map(|date| (date, label)));
    add(
        life.opened.as_ref().map(|date| date.value),
        "Opened for signature".to_owned(),
    );
    add(
        life.signed.as_ref().map(|date| date.value),
        "Signed".to_owned(),
    );
    add(
        life.in_force.as_ref().map(|date| date.value),
        "Entered into force".to_owned(),
    );
    for suspension in &life.suspended {
        let by = suspension
            .by
            .as_ref()
            .map_or_else(String::new, |by| format!(" by {by}"));
        add(suspension.term.dates.from, format!("Suspended{by}"));
        add(suspension.term.ended_on(), format!("Suspension{by} ended"));
    }
    if let Some(ended) = &life.ended {
        let how = ended
            .how
            .as_ref()
            .map_or_else(String::new, |how| format!(" ({how})"));
        add(Some(ended.date.value), format!("Ended{how}"));
    }
    steps
}
