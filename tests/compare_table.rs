//! The rows and columns that `cargo bench --bench compare` prints. Scripts and the README depend on them.

#[path = "../benches/compare/measure.rs"]
#[allow(dead_code, reason = "only the bench measures")]
mod measure;
#[path = "../benches/compare/table.rs"]
mod table;

use measure::Run;
use table::{Row, Rows};

fn row(walls: &[f64], output: (usize, u64)) -> Row {
    let run = |&wall: &f64| Run {
        wall,
        cpu: wall * 2.0,
        memory: 203_000_000,
    };
    Row {
        runs: walls.iter().map(run).collect(),
        output,
    }
}

#[test]
fn the_table_has_every_row_and_column() {
    let rows = Rows {
        first: row(&[1.0, 2.0, 4.0], (17_642, 269_000_000)),
        unchanged: row(&[0.5, 1.0, 1.0], (17_642, 269_000_000)),
        copy: row(&[0.25, 0.5, 1.0], (17_642, 269_000_000)),
        hugo: row(&[15.0, 30.0, 64.0], (16_474, 222_000_000)),
        lists: Row::default(),
    };
    let expected =
        "                             wall s  processor s   peak MB    files        MB x chancery
chancery, first build          2.00         4.00       203    17642     269.0      1.00
chancery, nothing changed      1.00         2.00       203    17642     269.0      0.50
cp -r of the output            0.50         1.00       203    17642     269.0      0.25
Hugo, the same pages          30.00        60.00       203    16474     222.0     15.00
";
    assert_eq!(rows.table(), expected);
}

#[test]
fn a_row_that_was_not_run_is_left_out() {
    let rows = Rows {
        first: row(&[1.0], (1, 1)),
        lists: row(&[10.0], (1, 1)),
        ..Rows::default()
    };
    let table = rows.table();
    let names: Vec<&str> = table
        .lines()
        .skip(1)
        .map(|line| line[..26].trim())
        .collect();
    assert_eq!(names, ["chancery, first build", "Hugo, without sentences"]);
}
