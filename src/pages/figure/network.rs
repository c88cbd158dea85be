//! The picture of the network: shapes for records, lines between them, and names where they have room.
//!
//! Places along the picture are percents, so in a wider window names have more room and never less.

use super::forces::{Place, layout};
use super::scale::{WHOLE, breadth, percent, pixels};
use crate::archive::index::NetworkLink;
use crate::base::record_kind::RecordKind;
use crate::pages::view::{NetworkLinkView, NetworkNodeView, NetworkPictureView};

/// The width for which records are placed, that of the picture in a wide window; the least width at
/// which names are shown as `always`, in windows of 36rem.
const WIDTH: i64 = 920;
const NARROW: i64 = 528;

/// The height of a name, with what is above and below it; the space between it and its shape.
const LETTERS: i64 = 15;
const GAP: i64 = 4;

/// For the names of how many records others make room.
const WEIGHTIEST: usize = 12;

/// The radius of the record with the most briefs, and the least.
const LARGEST: i64 = 11;
const SMALLEST: i64 = 3;

/// A record before it is drawn.
pub struct Drawn {
    pub name: String,
    pub url: String,
    pub kind: RecordKind,
    pub description: String,
    pub briefs: usize,
}

/// The picture of some records, which are in the order of their weight, and of the links between them,
/// the strongest first.
pub fn network_picture(records: Vec<Drawn>, links: &[NetworkLink]) -> NetworkPictureView {
    let pairs: Vec<(usize, usize)> = links.iter().map(|link| link.ends).collect();
    let height = height(records.len());
    let mut places = layout(records.len(), &pairs, (WIDTH, height));
    let most = records.iter().map(|record| record.briefs).max();
    let radius = |record: &Drawn| radius(record.briefs, most.unwrap_or(1));
    let radii: Vec<i64> = records.iter().map(radius).collect();
    make_room(&records, &mut places, &radii, height);
    let names = names(&records, &places, &radii, height);
    let kinds = kinds(&records);
    let strongest = links.first().map_or(1, |link| link.briefs);
    let link = |link: &NetworkLink| {
        let (one, other) = (places[link.ends.0], places[link.ends.1]);
        NetworkLinkView {
            x1: across(one),
            y1: one.y,
            x2: across(other),
            y2: other.y,
            ends: format!("{} {}", link.ends.0, link.ends.1),
            strength: strength(link.briefs, strongest),
        }
    };
    let links = links.iter().map(link).collect();
    let nodes = records.into_iter().zip(names).enumerate();
    let node = |(at, (record, name)): (usize, (Drawn, Name))| NetworkNodeView {
        name: record.name,
        url: record.url,
        description: record.description,
        kind: record.kind.noun().to_owned(),
        x: across(places[at]),
        y: places[at].y,
        shape: shape(record.kind, radii[at]),
        name_x: name.x,
        name_y: name.y,
        anchor: name.side.anchor().to_owned(),
        shown: name.shown.to_owned(),
    };
    NetworkPictureView {
        title: "Who and what is mentioned together".to_owned(),
        description: String::new(),
        height: height as usize,
        kinds,
        links,
        nodes: nodes.map(node).collect(),
    }
}

/// The kinds that occur.
fn kinds(records: &[Drawn]) -> Vec<String> {
    let all = [
        RecordKind::Person,
        RecordKind::Treaty,
        RecordKind::Organisation,
    ];
    let occurs = |kind: &RecordKind| records.iter().any(|record| record.kind == *kind);
    let kinds = all.into_iter().filter(occurs);
    kinds.map(|kind| kind.noun().to_owned()).collect()
}

/// The more records, the higher, up to what a window shows.
fn height(records: usize) -> i64 {
    ((records as i64).isqrt() * 64).clamp(240, 720)
}

fn across(place: Place) -> String {
    percent(tenths(place))
}

fn tenths(place: Place) -> i64 {
    (place.x * WHOLE + WIDTH / 2) / WIDTH
}

/// A shape's area is as large as its briefs are many.
fn radius(briefs: usize, most: usize) -> i64 {
    let share = LARGEST * LARGEST * briefs as i64 / most.max(1) as i64;
    share.isqrt().max(SMALLEST)
}

/// A third of the strongest link or more, a ninth, less.
fn strength(briefs: u32, strongest: u32) -> u8 {
    match briefs {
        strong if strong * 3 > strongest => 3,
        middling if middling * 9 > strongest => 2,
        _ => 1,
    }
}

/// Shapes of about the same area.
fn shape(kind: RecordKind, radius: i64) -> String {
    match kind {
        RecordKind::Person => {
            let (r, whole) = (radius, 2 * radius);
            format!("M-{r} 0a{r} {r} 0 1 0 {whole} 0a{r} {r} 0 1 0-{whole} 0z")
        }
        RecordKind::Treaty => {
            let half = (radius * 9 + 9) / 10;
            format!("M-{half}-{half}h{side}v{side}h-{side}z", side = 2 * half)
        }
        RecordKind::Organisation => {
            let half = (radius * 5 + 3) / 4;
            format!("M0-{half}l{half} {half}-{half} {half}-{half}-{half}z")
        }
    }
}

/// On which side of its shape a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Right,
    Left,
    Above,
    Below,
}

impl Side {
    const ALL: [Self; 4] = [Self::Right, Self::Left, Self::Above, Self::Below];

    fn anchor(self) -> &'static str {
        match self {
            Self::Right => "start",
            Self::Left => "end",
            Self::Above | Self::Below => "middle",
        }
    }
}

/// A name's place beside its record's.
#[derive(Clone, Copy, Debug)]
struct Name {
    x: i64,
    y: i64,
    side: Side,
    shown: &'static str,
}

/// A box of which the edges are counted from a place that moves with the width of the picture.
#[derive(Clone, Copy, Debug)]
struct Area {
    at: i64,
    left: i64,
    right: i64,
    top: i64,
    bottom: i64,
}

impl Area {
    fn of_shape(place: Place, radius: i64) -> Self {
        let around = radius + radius / 4 + 2;
        Self {
            at: tenths(place),
            left: -around,
            right: around,
            top: place.y - around,
            bottom: place.y + around,
        }
    }

    fn of_name(place: Place, radius: i64, width: i64, side: Side) -> Self {
        let beside = radius + radius / 4 + GAP;
        let (left, top) = match side {
            Side::Right => (beside, place.y - LETTERS / 2),
            Side::Left => (-beside - width, place.y - LETTERS / 2),
            Side::Above => (-width / 2, place.y - beside - LETTERS),
            Side::Below => (-width / 2, place.y + beside),
        };
        Self {
            at: tenths(place),
            left,
            right: left + width,
            top,
            bottom: top + LETTERS,
        }
    }

    fn is_inside(self, width: i64, height: i64) -> bool {
        let at = pixels(self.at, width);
        at + self.left >= 0 && at + self.right <= width && self.top >= 0 && self.bottom <= height
    }

    /// Whether it is beside another on the same side at both widths, and so at each between them.
    fn is_clear_of(self, other: Self, widths: [i64; 2]) -> bool {
        if self.bottom <= other.top || other.bottom <= self.top {
            return true;
        }
        let is_before = |one: Self, other: Self| {
            let ends = widths.map(|width| (pixels(one.at, width), pixels(other.at, width)));
            ends.iter()
                .all(|(at, next)| at + one.right < next + other.left)
        };
        is_before(self, other) || is_before(other, self)
    }
}

/// Moves records up or down that are in the way of the names of the weightiest, around which most of the
/// others crowd. A name's room is counted in the narrower window, where it covers more of the picture.
fn make_room(records: &[Drawn], places: &mut [Place], radii: &[i64], height: i64) {
    for at in 0..records.len().min(WEIGHTIEST) {
        let (place, width) = (places[at], breadth(&records[at].name));
        let sides = [Side::Right, Side::Left];
        let areas = sides.map(|side| Area::of_name(place, radii[at], width, side));
        let is_inside = |area: &Area| area.is_inside(NARROW, height);
        let Some(area) = areas.into_iter().find(is_inside) else {
            continue;
        };
        for other in at + 1..records.len() {
            let around = radii[other] + radii[other] / 4 + 3;
            let shape = Area::of_shape(places[other], radii[other]);
            if area.is_clear_of(shape, [NARROW, WIDTH]) {
                continue;
            }
            let is_over = places[other].y < place.y;
            let moved = match is_over {
                true => area.top - around,
                false => area.bottom + around,
            };
            places[other].y = moved.clamp(around, height - around);
        }
    }
}

/// Where each name stands, and in which windows it is shown: first those that have room in all windows
/// are found, then those that have it only in wide ones, the weightiest records first each time.
fn names(records: &[Drawn], places: &[Place], radii: &[i64], height: i64) -> Vec<Name> {
    let shapes = places.iter().zip(radii);
    let shapes: Vec<Area> = shapes
        .map(|(place, r)| Area::of_shape(*place, *r))
        .collect();
    let widths: Vec<i64> = records.iter().map(|record| breadth(&record.name)).collect();
    let mut names: Vec<Option<Name>> = vec![None; records.len()];
    let mut taken: Vec<Area> = Vec::new();
    for (shown, range) in [("always", [NARROW, WIDTH]), ("wide", [WIDTH, WIDTH])] {
        for at in 0..records.len() {
            if names[at].is_some() {
                continue;
            }
            let area = |side| (side, Area::of_name(places[at], radii[at], widths[at], side));
            let is_free = |(_, area): &(Side, Area)| {
                let clear = |other: &Area| area.is_clear_of(*other, range);
                let others = shapes.iter().enumerate().filter(|(other, _)| *other != at);
                range.iter().all(|width| area.is_inside(*width, height))
                    && taken.iter().all(clear)
                    && others.map(|(_, shape)| shape).all(clear)
            };
            if let Some((side, area)) = Side::ALL.map(area).into_iter().find(is_free) {
                taken.push(area);
                names[at] = Some(name(places[at], area, side, shown));
            }
        }
    }
    let hidden = |at: usize| {
        let is_left = places[at].x * 2 > WIDTH;
        let side = if is_left { Side::Left } else { Side::Right };
        let area = Area::of_name(places[at], radii[at], widths[at], side);
        name(places[at], area, side, "meant")
    };
    let names = names.into_iter().enumerate();
    names
        .map(|(at, name)| name.unwrap_or_else(|| hidden(at)))
        .collect()
}

fn name(place: Place, area: Area, side: Side, shown: &'static str) -> Name {
    let x = match side {
        Side::Right => area.left,
        Side::Left => area.right,
        Side::Above | Side::Below => 0,
    };
    Name {
        x,
        y: area.top + LETTERS - 4 - place.y,
        side,
        shown,
    }
}

#[cfg(test)]
#[path = "network_tests.rs"]
mod tests;
