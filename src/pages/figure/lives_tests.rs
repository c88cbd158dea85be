use super::*;
use crate::archive::facts::status_on;
use crate::frontmatter::treaty::from_text;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn life(signed: &str, in_force: &str, ended: &str) -> Treaty {
    let ended = match ended {
        "" => String::new(),
        date => format!("{{date: {date}}}"),
    };
    from_text(&format!(
        "signed: {signed}\nin_force: {in_force}\nended: {ended}"
    ))
}

fn on_picture<'a>(name: &str, treaty: &'a Treaty, briefs: &[&str]) -> LifeOnPicture<'a> {
    LifeOnPicture {
        name: name.to_owned(),
        short_name: None,
        treaty,
        status: status_on(treaty, None, day("2010-01-01")),
        url: String::new(),
        briefs: briefs.iter().map(|text| day(text)).collect(),
    }
}

fn drawn(lives: &[(&Treaty, &[&str])]) -> LivesPictureView {
    let lives = lives.iter();
    let lives: Vec<LifeOnPicture<'_>> = lives
        .map(|&(treaty, briefs)| on_picture("ABM Treaty", treaty, briefs))
        .collect();
    lives_picture(&lives, &[], day("2010-01-01")).unwrap()
}

#[test]
fn lives_lie_on_one_true_scale() {
    let ended = life("2000-01-01", "2001-01-01", "2005-01-01");
    let pending = life("2002-01-01", "", "");
    let abandoned = life("2002-01-01", "", "2003-01-01");
    let picture = drawn(&[(&ended, &[]), (&pending, &[]), (&abandoned, &[])]);
    let rows = picture.rows.iter().map(|row| {
        let in_force: Vec<&str> = row.in_force.iter().map(|bar| bar.x.as_str()).collect();
        let whole = (row.whole.x.as_str(), row.whole.width.as_str());
        (
            whole,
            in_force,
            row.ended.as_deref(),
            row.label.years.as_str(),
        )
    });
    assert_eq!(
        rows.collect::<Vec<_>>(),
        [
            (("0%", "50%"), vec!["10%"], Some("50%"), "2000–2005"),
            (("20%", "80%"), vec![], None, "2002–"),
            (("20%", "10%"), vec![], Some("30%"), "2002–2003"),
        ]
    );
    let words = "ABM Treaty 2000–2005. Signed 1 January 2000; entered into force 1 January 2001; ended 1 January 2005.";
    assert_eq!(picture.rows[0].description, words);
}

#[test]
fn a_name_without_room_is_the_short_one() {
    let signed = life("1999-01-01", "", "");
    let life = LifeOnPicture {
        short_name: Some("ABM".to_owned()),
        ..on_picture(
            "Treaty on the Limitation of Anti-Ballistic Missile Systems",
            &signed,
            &[],
        )
    };
    let picture = lives_picture(&[life], &[], day("2010-01-01")).unwrap();
    let row = &picture.rows[0];
    assert!(row.label.words.starts_with("Treaty on the Limitation"));
    assert_eq!(row.narrow.as_ref().unwrap().words, "ABM");
}

#[test]
fn briefs_hang_where_they_are_dated_and_as_long_as_they_are_many() {
    let life = life("2000-01-01", "", "");
    let briefs = ["2005-01-03", "2005-01-09", "2005-01-30", "2009-12-31"];
    let picture = drawn(&[(&life, &briefs), (&life, &[])]);
    assert_eq!(picture.rows[0].briefs, "M500 0h8v13h-8zM992 0h8v4h-8z");
    assert_eq!(picture.rows[1].briefs, "");
    assert!(
        picture.rows[0]
            .description
            .ends_with(" Mentioned in 4 briefs.")
    );
}

#[test]
fn marks_are_bounded_however_many_briefs_there_are() {
    let life = life("1960-01-01", "", "");
    let months = (1960..2010).flat_map(|year| (1..=12).map(move |month| (year, month)));
    let days: Vec<String> = months.map(|(y, m)| format!("{y}-{m:02}-05")).collect();
    let days: Vec<&str> = days.iter().map(String::as_str).collect();
    let marks = |picture: LivesPictureView| -> usize {
        let paths = picture
            .rows
            .iter()
            .map(|row| row.briefs.matches('M').count());
        paths.sum()
    };
    assert_eq!(marks(drawn(&[(&life, &days), (&life, &[])])), 600);
    let many = [(&life, &days[..]); 60];
    assert_eq!(marks(drawn(&many)), 60 * 50);
}
