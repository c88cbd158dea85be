//! Labels over bars: placed so that they are next to what they name and inside the figure at every width.

use super::scale::{WHOLE, WIDTHS, breadth, fitted, percent, pixels};
use crate::pages::view::PictureLabelView;

/// The label over a row whose bars lie between two positions, at the baseline `y`, with shorter words for narrow
/// windows if it needs them.
pub fn label(y: usize, name: &str, years: &str, bars: (i64, i64)) -> PictureLabelView {
    let [narrow, wide] = WIDTHS.map(|width| label_at(width, y, name, years, bars));
    PictureLabelView {
        short: (narrow.words != wide.words).then(|| narrow.words.clone()),
        words: wide.words,
        ..narrow
    }
}

/// The label over a row in a figure at least this wide: it begins where the bars begin, or ends where they end,
/// or, if it is too long for both, is at the nearer edge of the figure.
pub fn label_at(
    width: i64,
    y: usize,
    name: &str,
    years: &str,
    (start, end): (i64, i64),
) -> PictureLabelView {
    let of_years = breadth(years) + breadth(" ");
    let words = fitted(name, width - of_years);
    let all = breadth(&words) + of_years;
    let (x, anchor) = if pixels(start, width) + all <= width {
        (start, "start")
    } else if all <= pixels(end, width) {
        (end, "end")
    } else if start + end > WHOLE {
        (WHOLE, "end")
    } else {
        (0, "start")
    };
    PictureLabelView {
        x: percent(x),
        y,
        anchor: anchor.to_owned(),
        years: years.to_owned(),
        short: None,
        words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stay_inside_the_picture() {
        let long = "Deputy Head of the Main Directorate for International Military Cooperation";
        for (start, end) in [(0, 100), (400, 500), (900, 1000)] {
            for name in ["Minister", "Secretary of the Security Council", long] {
                let label = label(14, name, "1999–2001", (start, end));
                let words = label.short.as_ref().unwrap_or(&label.words);
                let all = breadth(words) + breadth(" 1999–2001");
                let x: f64 = label.x.trim_end_matches('%').parse().unwrap();
                let x = (x * 2.88) as i64;
                let inside = match label.anchor.as_str() {
                    "start" => x + all <= WIDTHS[0] + 1,
                    _ => x + 1 >= all,
                };
                assert!(inside, "{label:?}");
            }
        }
    }
}
