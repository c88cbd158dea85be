//! The network: shapes for records, lines between those mentioned together, and names where they have room.
//!
//! Positions along the figure are percentages, so a wider window gives names more room, never less.

use super::forces::{Position, layout};
use super::scale::{WHOLE, breadth, percent, pixels};
use crate::archive::index::NetworkLink;
use crate::base::record_kind::RecordKind;
use crate::pages::view::{NetworkLinkView, NetworkNodeView, NetworkPictureView};

/// The width for which records are placed, that of the figure in a wide window, and the least width at which it
/// is shown, in windows of 36rem. In pixels.
const WIDTH: i64 = 920;
const NARROW: i64 = 528;

/// The height of a name with its leading, and the space between a name and its shape, in pixels.
const LETTERS: i64 = 15;
const GAP: i64 = 4;

/// How many of the most connected records have room made for their names. Without it the names that readers look for
/// first are those without room, because most others crowd around them.
const WEIGHTIEST: usize = 12;

/// The radius of the record with the most briefs and the least radius, in pixels.
const LARGEST: i64 = 11;
const SMALLEST: i64 = 3;

/// A record to be drawn.
pub struct Drawn {
    /// Its name.
    pub name: String,
    /// The address of its page.
    pub url: String,
    /// Its kind, which decides its shape.
    pub kind: RecordKind,
    /// What screen readers say about it.
    pub description: String,
    /// In how many briefs it is mentioned, which decides its size.
    pub briefs: usize,
}

/// The figure of some records, the most connected first, and of the links between them, the strongest first.
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
        title: "Names mentioned together".to_owned(),
        description: String::new(),
        height: height as usize,
        kinds,
        links,
        nodes: nodes.map(node).collect(),
    }
}

/// The kinds that occur, for the key.
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

/// The height of the figure: in proportion to the square root of the number of records, which need area, up to what a
/// window shows at once.
fn height(records: usize) -> i64 {
    ((records as i64).isqrt() * 64).clamp(240, 720)
}

fn across(place: Position) -> String {
    percent(tenths(place))
}

fn tenths(place: Position) -> i64 {
    (place.x * WHOLE + WIDTH / 2) / WIDTH
}

/// A shape's radius: its area, which is what the eye compares, is in proportion to its briefs.
fn radius(briefs: usize, most: usize) -> i64 {
    let share = LARGEST * LARGEST * briefs as i64 / most.max(1) as i64;
    share.isqrt().max(SMALLEST)
}

/// How strong a link looks: 3 for more than a third of the strongest, 2 for more than a ninth, else 1. The counts of a
/// real archive fall off steeply, so equal steps would leave one thick line among thin ones.
fn strength(briefs: u32, strongest: u32) -> u8 {
    match briefs {
        strong if strong * 3 > strongest => 3,
        middling if middling * 9 > strongest => 2,
        _ => 1,
    }
}

/// The path of a shape; those of one radius have about the same area, whatever the kind.
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

/// The side of its shape on which a name is.
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

/// The position of a name, relative to its record's, and in which windows it is shown.
#[derive(Clone, Copy, Debug)]
struct Name {
    x: i64,
    y: i64,
    side: Side,
    shown: &'static str,
}

/// A box whose left and right edges are relative to a position that moves with the width of the figure.
#[derive(Clone, Copy, Debug)]
struct Area {
    at: i64,
    left: i64,
    right: i64,
    top: i64,
    bottom: i64,
}

impl Area {
    fn of_shape(place: Position, radius: i64) -> Self {
        let around = radius + radius / 4 + 2;
        Self {
            at: tenths(place),
            left: -around,
            right: around,
            top: place.y - around,
            bottom: place.y + around,
        }
    }

    fn of_name(place: Position, radius: i64, width: i64, side: Side) -> Self {
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

    /// Whether it does not overlap another at both widths, on the same side of it, and so at every width between.
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

/// Moves records up or down that are in the way of the names of the [`WEIGHTIEST`]. A name's room is that in the
/// narrower window, where it covers more of the figure.
fn make_room(records: &[Drawn], places: &mut [Position], radii: &[i64], height: i64) {
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

/// The position of each name, and in which windows it is shown: first names get room in all windows, then those
/// left over get room in wide ones, the most connected records first each time. The rest is shown under the
/// pointer.
fn names(records: &[Drawn], places: &[Position], radii: &[i64], height: i64) -> Vec<Name> {
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

fn name(place: Position, area: Area, side: Side, shown: &'static str) -> Name {
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
