//! Which day "today" is.

mod support;

use support::Site;

/// A site in this time zone, with a page that shows today.
fn site(zone: &str) -> Site {
    Site::scratch()
        .file("content/site.yaml", format!("title: T\n{zone}"))
        .file(
            "templates/parts/foot.html",
            "<footer>today={{ site.as_of.machine }};</footer>",
        )
        .brief("a", "Text.")
}

/// The day that a build takes for today.
fn today(site: &Site, options: &str) -> String {
    site.run(&format!("build {options}")).assert_code(0);
    let page = site.page("index.html");
    let (_, after) = page.split_once("today=").expect("the foot");
    after.split_once(';').expect("the foot").0.to_owned()
}

#[test]
fn today_is_the_day_in_the_sites_time_zone() {
    // Between these two there are 26 hours, so it is never the same day in both.
    let [first, last] = ["timezone: Pacific/Kiritimati\n", "timezone: Etc/GMT+12\n"].map(site);
    let (first_day, last_day) = (today(&first, ""), today(&last, ""));
    assert!(first_day > last_day, "{first_day} {last_day}");
    for site in [&first, &last] {
        assert_eq!(today(site, "--as-of 2024-02-29"), "2024-02-29");
    }
    // A brief of that day is published where the day has begun.
    for site in [&first, &last] {
        let brief = format!("---\ntitle: Today\ndate: {first_day}\n---\n\nText.\n");
        site.write("content/briefs/today.md", brief.as_bytes());
    }
    first.run("check").assert_code(0).says_nothing_of("N601");
    last.run("check").assert_code(0).says("N601");
    let written = |site: &Site| site.run_with(&["new", "brief", "A new one"]);
    written(&last)
        .assert_code(0)
        .says(&format!("{last_day}-a-new-one.md"));
    written(&first)
        .assert_code(0)
        .says(&format!("{first_day}-a-new-one.md"));
}
