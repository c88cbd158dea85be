//! The table that the comparison prints.
//!
//! Scripts and the README depend on its rows and columns, so a test checks them (`tests/compare_table.rs`).

use super::measure::{Run, median};

/// One row of the table.
#[derive(Default)]
pub struct Row {
    /// The measurements, one per round.
    pub runs: Vec<Run>,
    /// The number of files in the output and their size in bytes.
    pub output: (usize, u64),
}

/// All rows, in the order in which they are printed.
#[derive(Default)]
pub struct Rows {
    /// chancery's first build.
    pub first: Row,
    /// chancery's second build, with nothing changed.
    pub unchanged: Row,
    /// `cp -r` of chancery's output.
    pub copy: Row,
    /// Hugo with templates that make the same pages.
    pub hugo: Row,
    /// Hugo with simpler templates.
    pub lists: Row,
}

impl Rows {
    /// The table: for each row that was run, its median run and its time relative to chancery's first build, which is
    /// the median of the ratios within each round.
    pub fn table(&self) -> String {
        let mut table = format!(
            "{:<26} {:>8} {:>12} {:>9} {:>8} {:>9} {:>9}\n",
            "", "wall s", "processor s", "peak MB", "files", "MB", "x chancery"
        );
        for (name, row) in [
            ("chancery, first build", &self.first),
            ("chancery, nothing changed", &self.unchanged),
            ("cp -r of the output", &self.copy),
            ("Hugo, the same pages", &self.hugo),
            ("Hugo, without sentences", &self.lists),
        ] {
            if !row.runs.is_empty() {
                table.push_str(&self.line(name, row));
            }
        }
        table
    }

    fn line(&self, name: &str, row: &Row) -> String {
        let run = median(&row.runs);
        let rounds = row.runs.iter().zip(&self.first.runs);
        let mut ratios: Vec<f64> = rounds.map(|(run, first)| run.wall / first.wall).collect();
        ratios.sort_by(f64::total_cmp);
        let ratio = ratios.get(ratios.len() / 2).copied().unwrap_or_default();
        let (files, bytes) = row.output;
        format!(
            "{name:<26} {:>8.2} {:>12.2} {:>9.0} {files:>8} {:>9.1} {ratio:>9.2}\n",
            run.wall,
            run.cpu,
            run.memory as f64 / 1e6,
            bytes as f64 / 1e6
        )
    }
}
