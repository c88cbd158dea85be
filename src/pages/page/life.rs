//! A treaty's life, step by step: what happened to it and when.

use super::cards::date_view;
use crate::base::date::PartialDate;
use crate::base::typography::curled;
use crate::frontmatter::treaty::{Life, Treaty};
use crate::pages::view::EventView;

/// The steps of a treaty's life, in the order of their dates, with what else happened to it.
pub fn steps(treaty: &Treaty) -> Vec<(PartialDate, String)> {
    let mut steps = dated(&treaty.life);
    let events = treaty.events.iter();
    steps.extend(events.map(|event| (event.date, event.text.clone())));
    in_order(steps)
}

/// The steps from which its status follows, in the order of their dates.
pub fn milestones(life: &Life) -> Vec<(PartialDate, String)> {
    in_order(dated(life))
}

fn in_order(mut steps: Vec<(PartialDate, String)>) -> Vec<(PartialDate, String)> {
    steps.sort_by_key(|(date, _)| *date);
    for (_, label) in &mut steps {
        *label = curled(label);
    }
    steps
}

fn dated(life: &Life) -> Vec<(PartialDate, String)> {
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
        add(
            suspension.term.ended_on(),
            format!("End of the suspension{by}"),
        );
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

/// The steps as a list shows them.
pub fn events(steps: Vec<(PartialDate, String)>) -> Vec<EventView> {
    let event = |(date, label)| EventView {
        date: date_view(date),
        label,
    };
    steps.into_iter().map(event).collect()
}
