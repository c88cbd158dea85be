//! The content security policy: what a browser may load and run for a page.
//!
//! Pages say it themselves, since a site of files cannot count on its host. It is the second lock: what
//! authors write is sanitised or escaped already, and if a hole should be found there, nothing runs.

use crate::markdown::parse::RawHtml;

/// The policy of all pages of a site, to stand in their heads; none where texts may hold any HTML,
/// which is published as it stands, scripts included.
pub fn policy(html: RawHtml, is_portable: bool) -> Option<String> {
    if html == RawHtml::Trust {
        return None;
    }
    // Opened from a disk a page has no origin that each browser would agree to call its own. On a
    // host, pages cannot reach files of the reader's disk in any case.
    let own = if is_portable {
        "'self' file:"
    } else {
        "'self'"
    };
    // Authors may show pictures from anywhere on the web; nothing else comes from other hosts, fonts included. What a
    // script may fetch is of the site itself, too: browsers' own checks of a page read its robots.txt so.
    Some(format!(
        "default-src 'none'; style-src {own}; font-src {own}; script-src {own}; connect-src {own}; \
         img-src {own} https: http:; base-uri 'none'; form-action 'none'"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_and_styles_are_the_sites_own() {
        for html in [RawHtml::Escape, RawHtml::Sanitise] {
            let hosted = policy(html, false).unwrap_or_default();
            assert!(hosted.starts_with(
                "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self';"
            ));
            assert!(
                !hosted.contains("unsafe") && !hosted.contains("file:"),
                "{hosted}"
            );
            let on_disk = policy(html, true).unwrap_or_default();
            assert!(on_disk.contains("script-src 'self' file:;"), "{on_disk}");
        }
        assert_eq!(policy(RawHtml::Trust, false), None);
    }
}
