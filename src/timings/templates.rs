//! The tables of `--timings` about pages: each template, the slowest pages, and a warning about each
//! template whose cost grows faster than what it is given.
//!
//! Made from what [`super::pages`] noted. Whether a cost grows faster is a question for
//! [`super::growth`].

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use super::growth::{Growth, Setting, growth};
use super::pages::{PageTime, PageTimings};
use crate::pages::wording::counted;

/// How many of the slowest pages are shown.
const SLOWEST: usize = 10;

/// The row of what no template costs: handing files to the output.
const OUTPUT: &str = "to the output";

/// All pages of one template.
struct Row<'a> {
    template: &'static str,
    pages: Vec<&'a PageTime>,
    total: Duration,
    setting: Duration,
    bytes: u64,
}

impl<'a> Row<'a> {
    fn of((template, pages): (&'static str, Vec<&'a PageTime>)) -> Self {
        Self {
            template,
            total: pages.iter().map(|page| page.total()).sum(),
            setting: pages.iter().map(|page| page.setting).sum(),
            bytes: pages.iter().map(|page| page.bytes).sum(),
            pages,
        }
    }

    fn growth(&self) -> Option<Growth> {
        let setting = |page: &&PageTime| Setting {
            input: page.input,
            cost: page.setting,
        };
        let settings: Vec<Setting> = self.pages.iter().map(setting).collect();
        growth(&settings)
    }
}

/// By template, the dearest first.
fn rows(pages: &[PageTime]) -> Vec<Row<'_>> {
    let mut by_template: BTreeMap<&'static str, Vec<&PageTime>> = BTreeMap::new();
    for page in pages {
        by_template.entry(page.template).or_default().push(page);
    }
    let mut rows: Vec<_> = by_template.into_iter().map(Row::of).collect();
    rows.sort_by_key(|row| Reverse(row.total));
    rows
}

impl fmt::Display for PageTimings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = rows(&self.pages);
        let names = rows.iter().map(|row| row.template.len());
        let width = names.chain([OUTPUT.len()]).max().unwrap_or_default();
        write_templates(f, &rows, self.output, width)?;
        write_slowest(f, &self.pages, width)?;
        for row in &rows {
            if let Some(growth) = row.growth() {
                write_warning(f, row, &growth)?;
            }
        }
        Ok(())
    }
}

fn write_templates(
    f: &mut fmt::Formatter<'_>,
    rows: &[Row<'_>],
    output: Duration,
    width: usize,
) -> fmt::Result {
    let all = output + rows.iter().map(|row| row.total).sum::<Duration>();
    writeln!(
        f,
        "\n{:>width$} {:>7} {:>12} {:>7} {:>11} {:>8} {:>9}",
        "template", "pages", "total", "share", "a page", "setting", "size"
    )?;
    for row in rows {
        writeln!(
            f,
            "{:>width$} {:>7} {:>9.1} ms {:>5.1} % {:>8.3} ms {:>6.1} % {:>9}",
            row.template,
            row.pages.len(),
            milliseconds(row.total),
            percent(row.total, all),
            milliseconds(row.total) / row.pages.len() as f64,
            percent(row.setting, row.total),
            size(row.bytes),
        )?;
    }
    let (took, share) = (milliseconds(output), percent(output, all));
    writeln!(
        f,
        "{OUTPUT:>width$} {:>7} {took:>9.1} ms {share:>5.1} %",
        ""
    )?;
    let pages: usize = rows.iter().map(|row| row.pages.len()).sum();
    let bytes = size(rows.iter().map(|row| row.bytes).sum());
    let took = milliseconds(all);
    writeln!(
        f,
        "{:>width$} {pages:>7} {took:>9.1} ms {bytes:>38}",
        "total"
    )
}

fn write_slowest(f: &mut fmt::Formatter<'_>, pages: &[PageTime], width: usize) -> fmt::Result {
    let mut slowest: Vec<&PageTime> = pages.iter().collect();
    slowest.sort_by_key(|page| Reverse(page.total()));
    let (template, time) = ("template", "time");
    writeln!(
        f,
        "\n{template:>width$} {time:>12} {:>9}  slowest pages",
        "size"
    )?;
    for page in slowest.iter().take(SLOWEST) {
        let (template, address) = (page.template, &page.address);
        let (took, size) = (milliseconds(page.total()), size(page.bytes));
        writeln!(f, "{template:>width$} {took:>9.1} ms {size:>9}  /{address}")?;
    }
    Ok(())
}

/// Says which template, how its cost grows, of what that was measured, and what to look at.
fn write_warning(f: &mut fmt::Formatter<'_>, row: &Row<'_>, growth: &Growth) -> fmt::Result {
    let (template, tenfold) = (row.template, growth.tenfold());
    writeln!(
        f,
        "\nwarning: the cost of `{template}` grows faster than its input: a page with 10 times the \
         input costs {tenfold:.0} times as much"
    )?;
    let pages = counted(row.pages.len(), "page", "pages");
    let (smallest, largest) = (growth.smallest, growth.largest);
    writeln!(
        f,
        "  = note: measured on {pages}, whose input is between {smallest} and {largest} values"
    )?;
    writeln!(
        f,
        "  = help: look, in it and in what it extends or includes, for a loop inside a loop, or a \
         filter over a whole list inside a loop"
    )
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

fn percent(part: Duration, whole: Duration) -> f64 {
    part.as_secs_f64() / whole.as_secs_f64().max(f64::EPSILON) * 100.0
}

/// A size in words: `512 B`, `48.2 kB`, `1.3 MB`; a kB has 1000 bytes.
fn size(bytes: u64) -> String {
    match bytes as f64 {
        small if small < 1e3 => format!("{small:.0} B"),
        medium if medium < 999_950.0 => format!("{:.1} kB", medium / 1e3),
        large => format!("{:.1} MB", large / 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(template: &'static str, address: String, input: u64, micros: u64) -> PageTime {
        PageTime {
            address,
            template,
            view: Duration::from_micros(100),
            setting: Duration::from_micros(micros),
            input,
            bytes: input * 50,
        }
    }

    /// Twelve briefs that cost what they show, the home page, and people of whose mentions each is
    /// compared with each.
    fn timings(people: u64) -> PageTimings {
        let mut pages = Vec::from([page("home.html", String::new(), 10, 2_000)]);
        for n in 1..=12 {
            pages.push(page(
                "brief.html",
                format!("briefs/{n:06}/"),
                n * 100,
                n * 200,
            ));
        }
        for n in 1..=people {
            pages.push(page("person.html", format!("people/{n}/"), n * 30, n * n));
        }
        PageTimings {
            pages,
            output: Duration::from_millis(2),
        }
    }

    #[test]
    fn tables_and_warning() {
        let expected = "
     template   pages        total   share      a page  setting      size
  person.html      40      26.1 ms  55.6 %    0.653 ms   84.7 %    1.2 MB
   brief.html      12      16.8 ms  35.7 %    1.400 ms   92.9 %  390.0 kB
    home.html       1       2.1 ms   4.5 %    2.100 ms   95.2 %     500 B
to the output               2.0 ms   4.3 %
        total      53      47.0 ms                                 1.6 MB

     template         time      size  slowest pages
   brief.html       2.5 ms   60.0 kB  /briefs/000012/
   brief.html       2.3 ms   55.0 kB  /briefs/000011/
    home.html       2.1 ms     500 B  /
   brief.html       2.1 ms   50.0 kB  /briefs/000010/
   brief.html       1.9 ms   45.0 kB  /briefs/000009/
   brief.html       1.7 ms   40.0 kB  /briefs/000008/
  person.html       1.7 ms   60.0 kB  /people/40/
  person.html       1.6 ms   58.5 kB  /people/39/
  person.html       1.5 ms   57.0 kB  /people/38/
   brief.html       1.5 ms   35.0 kB  /briefs/000007/

warning: the cost of `person.html` grows faster than its input: a page with 10 times the input costs 100 times as much
  = note: measured on 40 pages, whose input is between 30 and 1200 values
  = help: look, in it and in what it extends or includes, for a loop inside a loop, or a filter over a whole list inside a loop
";
        assert_eq!(timings(40).to_string(), expected);
    }

    #[test]
    fn tables_without_warning() {
        let printed = timings(19).to_string();
        assert!(!printed.contains("warning"), "{printed}");
    }

    #[test]
    fn nothing_rendered() {
        let nothing = PageTimings {
            pages: Vec::new(),
            output: Duration::ZERO,
        };
        let expected = "
     template   pages        total   share      a page  setting      size
to the output               0.0 ms   0.0 %
        total       0       0.0 ms                                    0 B

     template         time      size  slowest pages
";
        assert_eq!(nothing.to_string(), expected);
    }

    #[test]
    fn sizes_in_words() {
        let sizes = [0, 999, 1_000, 999_949, 999_950, 12_345_678].map(size);
        assert_eq!(
            sizes,
            ["0 B", "999 B", "1.0 kB", "999.9 kB", "1.0 MB", "12.3 MB"]
        );
    }
}
