//! Places the records of a network: close to those they are linked with, away from all others.
//!
//! The forces are those of T. M. J. Fruchterman and E. M. Reingold, Graph Drawing by Force-directed
//! Placement, Software: Practice and Experience 21 (1991), 1129–1164: every two records repel each other by
//! k²/d, linked ones attract each other by d²/k, and none moves farther in a round than the temperature,
//! which falls, allows. We add a pull to the middle: without it, parts of the graph that no link connects
//! drift off to the corners. The number of rounds and the start are fixed and all numbers are whole, so
//! that the bytes are the same on every machine. 150 records and 300 links take some 15 million instructions.

/// The position of a record, in pixels from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// To the right.
    pub x: i64,
    /// Downwards.
    pub y: i64,
}

/// The position of a record during the layout, from the middle, in parts of a pixel.
#[derive(Clone, Copy, Debug, Default)]
struct Point {
    x: i64,
    y: i64,
}

/// So many parts are a pixel: fine enough that forces do not round to nothing.
const PIXEL: i64 = 1 << 10;
/// The paper uses 50 for graphs of some 30 vertices; here there are up to 150.
const ROUNDS: i64 = 70;
/// The least distance between two records, in pixels, twice the radius of a middling shape. Pixels along the figure
/// count for two thirds, since a narrower window presses the figure together.
const APART: i64 = 20;
/// Parting two records may push one onto a third, so it is repeated.
const APART_ROUNDS: usize = 8;
/// The space at the edges, enough for the largest shape, in pixels.
const EDGE: i64 = 14;

/// The positions of `count` records in a figure of this width and height. Links are pairs of records by
/// number.
pub fn layout(
    count: usize,
    links: &[(usize, usize)],
    (width, height): (i64, i64),
) -> Vec<Position> {
    let mut points = beginning(count, width.min(height) / 3);
    let ideal = (width * height / (count.max(1) as i64)).isqrt() * PIXEL;
    for round in 0..ROUNDS {
        let temperature = width * PIXEL / 10 * (ROUNDS - round) / ROUNDS + PIXEL;
        let mut forces = repulsion(&points, ideal);
        attraction(&points, links, ideal, &mut forces);
        for (point, force) in points.iter_mut().zip(forces) {
            // A figure wider than high is pulled together less along its width, in proportion.
            let pulled = Point {
                x: force.x - point.x / 12 * height / width,
                y: force.y - point.y / 12,
            };
            let length = (pulled.x * pulled.x + pulled.y * pulled.y).isqrt().max(1);
            let step = length.min(temperature);
            point.x += pulled.x * step / length;
            point.y += pulled.y * step / length;
        }
    }
    let mut places = fitted(&points, width, height);
    for _ in 0..APART_ROUNDS {
        part(&mut places, width, height);
    }
    places
}

/// The start: a spiral from the middle, each record turned from the one before by the golden angle, which spreads
/// any number of them evenly. A random start would need a seed, and a grid makes forces that cancel out.
fn beginning(count: usize, radius: i64) -> Vec<Point> {
    // The cosine and the sine of 137.5°, times 65,536.
    const TURN: (i64, i64) = (-48_324, 44_270);
    let (mut x, mut y) = (1_i64 << 20, 0_i64);
    let all = (count.max(1) as i64 * PIXEL * PIXEL).isqrt();
    let point = |at: usize| {
        (x, y) = (
            (x * TURN.0 - y * TURN.1) >> 16,
            (x * TURN.1 + y * TURN.0) >> 16,
        );
        let far = radius * PIXEL * (at as i64 * PIXEL * PIXEL).isqrt() / all;
        Point {
            x: (x * far) >> 20,
            y: (y * far) >> 20,
        }
    };
    (0..count).map(point).collect()
}

/// Every two records repel each other by k²/d: along each axis by k² times the distance along it, divided by d².
fn repulsion(points: &[Point], ideal: i64) -> Vec<Point> {
    let mut forces = vec![Point::default(); points.len()];
    let square = ideal * ideal;
    for (at, one) in points.iter().enumerate() {
        let mut force = forces[at];
        for (other, back) in points[at + 1..].iter().zip(&mut forces[at + 1..]) {
            let (x, y) = (one.x - other.x, one.y - other.y);
            let far = (x * x + y * y).max(PIXEL * PIXEL);
            let (x, y) = (square / far * x, square / far * y);
            force.x += x;
            force.y += y;
            back.x -= x;
            back.y -= y;
        }
        forces[at] = force;
    }
    forces
}

/// Linked records attract each other by d²/k.
fn attraction(points: &[Point], links: &[(usize, usize)], ideal: i64, forces: &mut [Point]) {
    for &(one, other) in links {
        let (x, y) = (
            points[other].x - points[one].x,
            points[other].y - points[one].y,
        );
        let far = (x * x + y * y).isqrt();
        let (x, y) = (x * far / ideal.max(1), y * far / ideal.max(1));
        forces[one].x += x;
        forces[one].y += y;
        forces[other].x -= x;
        forces[other].y -= y;
    }
}

/// The points as positions, spread over the whole figure.
fn fitted(points: &[Point], width: i64, height: i64) -> Vec<Position> {
    let fit = |of: fn(&Point) -> i64, size: i64| {
        let least = points.iter().map(of).min().unwrap_or(0);
        let most = points.iter().map(of).max().unwrap_or(0);
        let all = (most - least).max(1);
        move |point: &Point| EDGE + (of(point) - least) * (size - 2 * EDGE) / all
    };
    let (x, y) = (fit(|point| point.x, width), fit(|point| point.y, height));
    let place = |point: &Point| Position {
        x: x(point),
        y: y(point),
    };
    points.iter().map(place).collect()
}

/// Moves records apart that are too close to each other, each by half of what is missing.
fn part(places: &mut [Position], width: i64, height: i64) {
    for at in 1..places.len() {
        for before in 0..at {
            let (one, other) = (places[before], places[at]);
            let (x, y) = ((other.x - one.x) * 2 / 3, other.y - one.y);
            let far = x * x + y * y;
            if far >= APART * APART {
                continue;
            }
            let far = far.isqrt();
            // Two at the same position part sideways.
            let (x, y, far) = if far == 0 { (1, 0, 1) } else { (x, y, far) };
            let half = (APART - far + 1) / 2;
            let (x, y) = (x * half / far * 3 / 2, y * half / far);
            places[before].x -= x;
            places[before].y -= y;
            places[at].x += x;
            places[at].y += y;
        }
    }
    for place in places {
        place.x = place.x.clamp(EDGE, width - EDGE);
        place.y = place.y.clamp(EDGE, height - EDGE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: (i64, i64) = (900, 600);

    fn far(one: Position, other: Position) -> i64 {
        let (x, y) = (one.x - other.x, one.y - other.y);
        (x * x + y * y).isqrt()
    }

    /// Rings of ten, each with a link to the next ring.
    fn rings(count: usize) -> Vec<(usize, usize)> {
        let next = |at: usize| match (at + 1) % 10 {
            0 => at - 9,
            _ => at + 1,
        };
        let rings = (0..count).map(|at| (at, next(at)));
        let bridges = (10..count).step_by(10).map(|at| (at - 10, at));
        rings.chain(bridges).collect()
    }

    #[test]
    fn all_are_inside_and_no_two_at_one_place() {
        for count in [1, 2, 3, 30, 150] {
            let places = layout(count, &[], SIZE);
            assert_eq!(places.len(), count);
            for (at, place) in places.iter().enumerate() {
                assert!((EDGE..=SIZE.0 - EDGE).contains(&place.x), "{place:?}");
                assert!((EDGE..=SIZE.1 - EDGE).contains(&place.y), "{place:?}");
                assert!(!places[..at].contains(place), "{place:?}");
            }
        }
    }

    #[test]
    fn linked_ones_are_nearer_than_others() {
        let links = rings(100);
        let places = layout(100, &links, SIZE);
        let mean = |pairs: &mut dyn Iterator<Item = (usize, usize)>| {
            let (mut sum, mut count) = (0, 0);
            for (one, other) in pairs {
                sum += far(places[one], places[other]);
                count += 1;
            }
            sum / count
        };
        let linked = mean(&mut links.iter().copied());
        let all = mean(&mut (0..100).flat_map(|one| (0..one).map(move |other| (one, other))));
        assert!(linked * 3 < all, "{linked} {all}");
    }

    /// The numbers are what they are on every machine.
    #[test]
    fn a_layout_is_the_same_everywhere() {
        let places = layout(20, &rings(20), SIZE);
        let some = [places[0], places[7], places[19]].map(|place| (place.x, place.y));
        assert_eq!(some, [(232, 175), (666, 190), (14, 204)]);
    }
}
