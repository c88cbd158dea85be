//! The table that the comparison prints: its columns, its rows and their names.
//!
//! Scripts and the README read it, so a test holds it (`tests/compare_table.rs`).

use super::measure::{Run, middle};

/// The runs of one row, and what they made: files and bytes.
#[derive(Default)]
pub struct Row {
    pub runs: Vec<Run>,
    pub made: (usize, u64),
}

/// Every row.
#[derive(Default)]
pub struct Rows {
    pub first: Row,
    pub again: Row,
    pub copy: Row,
    pub hugo: Row,
    pub lists: Row,
}

impl Rows {
    /// The median of the runs of each row, with its time relative to chancery's first build: the median of the
    /// ratios within one round. Rows that were not run are left out.
    pub fn table(&self) -> String {
        let mut table = format!(
            "{:<26} {:>8} {:>12} {:>9} {:>8} {:>9} {:>9}\n",
            "", "wall s", "processor s", "peak MB", "files", "MB", "x chancery"
        );
        for (name, row) in [
            ("chancery, first build", &self.first),
            ("chancery, nothing changed", &self.again),
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
        let run = middle(&row.runs);
        let rounds = row.runs.iter().zip(&self.first.runs);
        let mut ratios: Vec<f64> = rounds.map(|(run, first)| run.wall / first.wall).collect();
        ratios.sort_by(f64::total_cmp);
        let ratio = ratios.get(ratios.len() / 2).copied().unwrap_or_default();
        let (files, bytes) = row.made;
        format!(
            "{name:<26} {:>8.2} {:>12.2} {:>9.0} {files:>8} {:>9.1} {ratio:>9.2}\n",
            run.wall,
            run.processors,
            run.memory as f64 / 1e6,
            bytes as f64 / 1e6
        )
    }
}
