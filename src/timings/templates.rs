//! The tables of `--timings` about pages: one row for each template, then the slowest pages.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use super::pages::{PageTime, PageTimings};

/// How many of the slowest pages are shown.
const SLOWEST: usize = 10;

/// The row for what no template affects: handing files to the output.
const OUTPUT: &str = "to the output";

/// The pages of one template, summed up.
#[derive(Default)]
struct Row {
    template: &'static str,
    pages: usize,
    total: Duration,
    setting: Duration,
    bytes: u64,
}

/// One row for each template, the most expensive first.
fn rows(pages: &[PageTime]) -> Vec<Row> {
    let mut by_template: BTreeMap<&'static str, Row> = BTreeMap::new();
    for page in pages {
        let row = by_template.entry(page.template).or_default();
        row.template = page.template;
        row.pages += 1;
        row.total += page.total();
        row.setting += page.setting;
        row.bytes += page.bytes;
    }
    let mut rows: Vec<Row> = by_template.into_values().collect();
    rows.sort_by_key(|row| Reverse(row.total));
    rows
}

impl fmt::Display for PageTimings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = rows(&self.pages);
        let names = rows.iter().map(|row| row.template.len());
        let width = names.chain([OUTPUT.len()]).max().unwrap_or_default();
        write_templates(f, &rows, self.output, width)?;
        write_slowest(f, &self.pages, width)
    }
}

fn write_templates(
    f: &mut fmt::Formatter<'_>,
    rows: &[Row],
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
            row.pages,
            milliseconds(row.total),
            percent(row.total, all),
            milliseconds(row.total) / row.pages as f64,
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
    let pages: usize = rows.iter().map(|row| row.pages).sum();
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

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

fn percent(part: Duration, whole: Duration) -> f64 {
    part.as_secs_f64() / whole.as_secs_f64().max(f64::EPSILON) * 100.0
}

/// A size to read: `512 B`, `48.2 kB`, `1.3 MB`; a kB has 1000 bytes.
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

    fn page(template: &'static str, address: String, bytes: u64, micros: u64) -> PageTime {
        PageTime {
            address,
            template,
            view: Duration::from_micros(100),
            setting: Duration::from_micros(micros),
            bytes,
        }
    }

    fn timings() -> PageTimings {
        let mut pages = Vec::from([page("home.html", String::new(), 500, 2_000)]);
        for n in 1..=12 {
            let address = format!("briefs/{n:06}/");
            pages.push(page("brief.html", address, n * 5_000, n * 200));
        }
        for n in 1..=40 {
            pages.push(page(
                "person.html",
                format!("people/{n}/"),
                n * 1_500,
                n * n,
            ));
        }
        PageTimings {
            pages,
            output: Duration::from_millis(2),
        }
    }

    #[test]
    fn tables_of_templates_and_slowest_pages() {
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
";
        assert_eq!(timings().to_string(), expected);
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
    fn sizes() {
        let sizes = [0, 999, 1_000, 999_949, 999_950, 12_345_678].map(size);
        assert_eq!(
            sizes,
            ["0 B", "999 B", "1.0 kB", "999.9 kB", "1.0 MB", "12.3 MB"]
        );
    }
}
