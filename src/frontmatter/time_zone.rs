//! The key `timezone` of `site.yaml`: where a day begins that is not given.
//!
//! The names are those of the IANA database (<https://www.iana.org/time-zones>), which is part of the program: the
//! machine's own may be older, or missing. Nothing here reads the clock.

use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::diagnostics;
use super::fields::Fields;
use crate::base::nearest::nearest;

/// Reads `timezone`.
pub fn time_zone(fields: &mut Fields<'_>) -> Option<TimeZone> {
    let text = fields.text("timezone")?;
    let zone = find(&text.value);
    if zone.is_none() {
        let meant = meant(&text.value);
        let diagnostic = diagnostics::unknown_time_zone(text.span, &text.value, meant.as_deref());
        fields.diagnostics().push(diagnostic);
    }
    zone
}

fn find(name: &str) -> Option<TimeZone> {
    let zone = TimeZoneDatabase::bundled().get(name).ok()?;
    (!zone.is_unknown()).then_some(zone)
}

/// The name that was probably meant: one with the same city (`Moscow`, `Asia/Berlin`), else a near one, else one with a
/// city that is near (`Moskow`).
fn meant(written: &str) -> Option<String> {
    let database = TimeZoneDatabase::bundled();
    let names: Vec<String> = database.available().map(|name| name.to_string()).collect();
    let written = written.trim().replace(' ', "_");
    let city = |name: &str| name.rsplit('/').next().unwrap_or_default().to_owned();
    let wanted = city(&written);
    let with_city = |city_wanted: &str| {
        let mut places = names.iter().filter(|name| name.contains('/'));
        places.find(|name| city(name).eq_ignore_ascii_case(city_wanted))
    };
    let near = || {
        let near = nearest(&written, names.iter().map(String::as_str));
        near.filter(|_| written.contains('/')).map(str::to_owned)
    };
    let near_city = || {
        let cities: Vec<String> = names.iter().map(|name| city(name)).collect();
        let near = nearest(&wanted, cities.iter().map(String::as_str));
        // Three letters are near many others: `MSK` is no misspelling of `EST`.
        with_city(near.filter(|_| wanted.len() > 3)?).cloned()
    };
    with_city(&wanted).cloned().or_else(near).or_else(near_city)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_begin_where_the_zone_says() {
        let moment: jiff::Timestamp = "2001-03-14T22:30:00Z".parse().unwrap();
        let day = |name: &str| find(name).unwrap().to_datetime(moment).date().to_string();
        assert_eq!(day("Europe/Moscow"), "2001-03-15");
        assert_eq!(day("america/new_york"), "2001-03-14");
        assert_eq!(day("UTC"), "2001-03-14");
    }

    #[test]
    fn places_are_found_by_what_people_write() {
        for (written, expected) in [
            ("Europe/Moskow", Some("Europe/Moscow")),
            ("Moscow", Some("Europe/Moscow")),
            ("New York", Some("America/New_York")),
            ("America/New York", Some("America/New_York")),
            ("Asia/Berlin", Some("Europe/Berlin")),
            ("Moskow", Some("Europe/Moscow")),
            ("MSK", None),
            ("+03:00", None),
            ("Nowhere at all", None),
        ] {
            assert!(find(written).is_none(), "{written}");
            assert_eq!(meant(written).as_deref(), expected, "{written}");
        }
    }
}
