//! Issues of a publication: their numbers rise with their dates, and the briefs of one issue are of one time.
//!
//! Both would be simple if numbering never began anew. It does: with each volume, but also within one, where a
//! publication counts by the year and the archive by something else. So a number that falls is taken for a new
//! beginning where what follows bears that out, and reported only where it stands alone.

use rustc_hash::{FxHashMap, FxHashSet};

use super::diagnostics::{self, IssueShown};
use crate::archive::index::Indexes;
use crate::archive::site::{BriefId, Site};
use crate::base::date::Day;
use crate::base::diagnostic::Diagnostics;
use crate::frontmatter::brief::IssueNumber;

/// The most days between two briefs of one issue: a quarterly may date its articles by the day on which each was
/// written.
const MOST_DAYS: i32 = 92;

/// The highest number behind which a first issue is in the wrong place. Not even a quarterly begins anew behind it.
const FEW: u32 = 3;

/// A brief with a number.
#[derive(Clone, Copy, Debug)]
struct NumberedBrief {
    date: Day,
    /// 0 without a volume.
    volume: u32,
    issue: IssueNumber,
    brief: BriefId,
}

impl NumberedBrief {
    fn is_same_issue(&self, other: &Self) -> bool {
        (self.volume, self.issue) == (other.volume, other.issue)
    }

    /// Whether it may follow another in the order of dates. The double issue 51-52 may follow 52 and 51.
    fn may_follow(&self, earlier: &Self) -> bool {
        self.volume > earlier.volume
            || self.volume == earlier.volume && self.issue.last >= earlier.issue.first
    }

    fn days_since(&self, earlier: &Self) -> i32 {
        (self.date - earlier.date).get_days()
    }
}

/// Warns of issues whose dates or numbers contradict those of others.
pub fn check(site: &Site, indexes: &Indexes, diagnostics: &mut Diagnostics) {
    for volumes in indexes.briefs.volumes.iter() {
        let entries = volumes.all.iter().filter_map(|id| entry(site, *id));
        // Briefs without a volume are a series of their own, so that they stand in nobody's order.
        let (unvolumed, volumed): (Vec<NumberedBrief>, Vec<NumberedBrief>) =
            entries.partition(|entry| entry.volume == 0);
        let (whole, volumed): (Vec<NumberedBrief>, Vec<NumberedBrief>) = volumed
            .into_iter()
            .partition(|entry| entry.issue == WHOLE_VOLUME);
        for series in [unvolumed, volumed, whole] {
            check_series(site, &series, diagnostics);
        }
    }
}

/// In place of an issue, of a brief that gives only its volume: an annual has no issues.
const WHOLE_VOLUME: IssueNumber = IssueNumber { first: 0, last: 0 };

fn entry(site: &Site, id: BriefId) -> Option<NumberedBrief> {
    let brief = site.brief(id);
    let appearance = &brief.front.appearance;
    let volume = appearance.volume.as_ref().map_or(0, |volume| volume.value);
    let issue = appearance.issue.as_ref().map(|issue| issue.value);
    Some(NumberedBrief {
        date: brief.date(),
        volume,
        issue: issue.or((volume > 0).then_some(WHOLE_VOLUME))?,
        brief: id,
    })
}

/// Checks briefs in the order of dates, and on one day in that of numbers.
fn check_series(site: &Site, series: &[NumberedBrief], diagnostics: &mut Diagnostics) {
    let ordered = Ordered::new(series);
    let apart = far_apart(series, &ordered.runs);
    let reported: FxHashSet<BriefId> = apart
        .iter()
        .flat_map(|(a, b)| [series[*a].brief, series[*b].brief])
        .collect();
    for (earlier, later) in apart {
        let (earlier, later) = (shown(site, &series[earlier]), shown(site, &series[later]));
        diagnostics.push(diagnostics::issue_dates_apart(&later, &earlier));
    }
    // Numbers that fall this often do not follow the dates: those of reports may be given out in advance.
    let begun_anew = ordered.runs.last().copied().unwrap_or(0);
    let falls = ordered.falls;
    let all_falls = falls.len() + begun_anew;
    if all_falls > 2 && all_falls * 4 > series.len() {
        return;
    }
    for fall in falls {
        let (issue, other) = (&series[fall.wrong], &series[fall.beside]);
        if !reported.contains(&issue.brief) {
            diagnostics.push(diagnostics::issue_out_of_order(
                &shown(site, issue),
                &shown(site, other),
                fall.beside > fall.wrong,
            ));
        }
    }
}

fn shown(site: &Site, entry: &NumberedBrief) -> IssueShown {
    let front = &site.brief(entry.brief).front;
    let issue = front.appearance.issue.as_ref().map(|issue| issue.span);
    let volume = || front.appearance.volume.as_ref().map(|volume| volume.span);
    IssueShown {
        name: match entry.volume {
            volume if entry.issue == WHOLE_VOLUME => format!("volume {volume}"),
            0 => format!("issue {}", entry.issue),
            volume => format!("issue {} of volume {volume}", entry.issue),
        },
        span: issue.or_else(volume).unwrap_or(front.title.span),
        date: entry.date,
    }
}

/// A number that falls: the brief that is out of order, and the one beside it that shows it.
struct Fall {
    wrong: usize,
    beside: usize,
}

/// A series in runs, within each of which the numbers rise, apart from those that fall.
struct Ordered {
    /// By brief: its run.
    runs: Vec<usize>,
    falls: Vec<Fall>,
}

impl Ordered {
    fn new(series: &[NumberedBrief]) -> Self {
        let (mut runs, mut falls) = (Vec::with_capacity(series.len()), Vec::new());
        // The briefs of the current run that are in order.
        let mut line: Vec<usize> = Vec::new();
        let mut run = 0;
        for (at, entry) in series.iter().enumerate() {
            match line.last() {
                Some(&top) if !entry.may_follow(&series[top]) => {
                    match why_it_falls(series, &line, at) {
                        WhyItFalls::Anew => {
                            run += 1;
                            line = vec![at];
                        }
                        WhyItFalls::EarlierIsWrong(fits) => {
                            falls.push(Fall {
                                wrong: top,
                                beside: at,
                            });
                            line.truncate(fits + 1);
                            line.push(at);
                        }
                        WhyItFalls::ThisIsWrong => falls.push(Fall {
                            wrong: at,
                            beside: top,
                        }),
                    }
                }
                _ => line.push(at),
            }
            runs.push(run);
        }
        Self { runs, falls }
    }
}

enum WhyItFalls {
    /// Numbering has begun anew.
    Anew,
    /// The one before is out of order: without it, this one follows the one at this place of the line.
    EarlierIsWrong(usize),
    /// This one is out of order.
    ThisIsWrong,
}

/// What a fall from the end of the line to `at` means.
fn why_it_falls(series: &[NumberedBrief], line: &[usize], at: usize) -> WhyItFalls {
    let (this, top) = (&series[at], &series[line[line.len() - 1]]);
    let same_volume = this.volume == top.volume;
    let next = series[at + 1..]
        .iter()
        .find(|next| !next.is_same_issue(this));
    // The first issue begins something, and without volumes the next year may. Not so where the numbers go on behind it
    // as if it were not there: 3-4, 1-2, 5. The same goes for the first volume behind the second.
    let is_first = this.issue.first == 1 && (same_volume || this.volume <= 1);
    let is_alone = match same_volume {
        true => {
            // Within a volume the first issue does not begin anew so soon, unless the second follows. Behind a high number
            // it begins another year: 50, 1.
            let soon = this.volume > 0
                && top.issue.last <= FEW
                && this.date.year() == top.date.year()
                && this.days_since(top) <= MOST_DAYS
                && next.is_none_or(|next| next.volume != this.volume);
            soon || next.is_some_and(|next| {
                next.volume == top.volume
                    && next.issue.first == top.issue.last + 1
                    && next.issue.first != this.issue.last + 1
            })
        }
        false => this.volume + 1 == top.volume && next.is_none_or(|next| next.volume >= top.volume),
    };
    if is_first && !is_alone || this.volume == 0 && this.days_since(top) > MOST_DAYS {
        return WhyItFalls::Anew;
    }
    // 50, 520, 52: without 520 all is well, and 52 goes on from 50. In another volume it would prove nothing. The
    // briefs of the wrong issue stand together, so this looks back over few.
    let before = line
        .iter()
        .rposition(|one| !series[*one].is_same_issue(top));
    if let Some(before) = before
        && this.may_follow(&series[line[before]])
        && (!same_volume || series[line[before]].volume == this.volume)
    {
        return WhyItFalls::EarlierIsWrong(before);
    }
    // 52, 3, 4: what follows goes on from here.
    let goes_on = next.is_some_and(|next| next.may_follow(this) && !next.may_follow(top));
    match goes_on {
        true => WhyItFalls::Anew,
        false => WhyItFalls::ThisIsWrong,
    }
}

/// Neighbours of one issue and one run that are far apart, the earlier first; none if that is the habit of the
/// publication, as of an annual whose articles appear throughout the year.
fn far_apart(series: &[NumberedBrief], runs: &[usize]) -> Vec<(usize, usize)> {
    // By issue: the place of its latest brief so far.
    let mut latest: FxHashMap<(usize, u32, IssueNumber), usize> = FxHashMap::default();
    let mut apart = Vec::new();
    let mut shared: FxHashSet<(usize, u32, IssueNumber)> = FxHashSet::default();
    let mut spread = FxHashSet::default();
    for (at, entry) in series.iter().enumerate() {
        let issue = (runs[at], entry.volume, entry.issue);
        let Some(before) = latest.insert(issue, at) else {
            continue;
        };
        shared.insert(issue);
        if entry.issue == WHOLE_VOLUME {
            continue;
        }
        // Without volumes the same number a year later is that of another year.
        let days = entry.days_since(&series[before]);
        if days > MOST_DAYS && (entry.volume > 0 || days <= 2 * MOST_DAYS) {
            apart.push((before, at));
            spread.insert(issue);
        }
    }
    match spread.len() > 2 && spread.len() * 2 > shared.len() {
        true => Vec::new(),
        false => apart,
    }
}
