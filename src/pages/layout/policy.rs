//! The content security policy: what a browser may load and run for a page.
//!
//! Each page carries it in a `<meta>` element, because the headers of a static site depend on its host. It is
//! a second line of defence: what authors write is already sanitised or escaped, and should that have a
//! hole, the browser still runs nothing.

use crate::markdown::parse::RawHtml;

/// The policy of all pages of a site. `None` if `html: trust` publishes the authors' HTML as it is, scripts
/// included.
pub fn policy(html: RawHtml, is_portable: bool) -> Option<String> {
    if html == RawHtml::Trust {
        return None;
    }
    // Browsers disagree on whether a page opened from a disk has an origin that `'self'` matches. On a host
    // `file:` allows nothing: pages there cannot read the reader's disk.
    let own = if is_portable {
        "'self' file:"
    } else {
        "'self'"
    };
    // Images may come from anywhere on the web, since authors may embed them; nothing else, fonts included, may
    // come from another host. `connect-src` is needed although no script fetches anything: Lighthouse
    // reads robots.txt from within the page.
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
