//! What looks like an address in a text: of a page, a mailbox, a file.
//!
//! Straight marks inside one are part of it (`https://example.org/a--b`), so
//! [typography](super::typography) leaves them alone.

use std::ops::Range;

/// The addresses in the words of one text, found a word at a time.
///
/// Words are asked about in the order of the text, most of them for several marks, so the last one is
/// kept: a word of a thousand marks is searched once.
#[derive(Default)]
pub struct Tokens {
    /// The last word.
    token: Range<usize>,
    /// The addresses in it.
    addresses: Vec<Range<usize>>,
}

impl Tokens {
    /// Whether `mark`, bytes of `text`, belongs to an address. A word ends at white space and at the
    /// ends of the `bounds`, which are asked for once a word.
    pub fn is_address(
        &mut self,
        text: &str,
        mark: Range<usize>,
        bounds: impl FnOnce() -> Range<usize>,
    ) -> bool {
        if !(self.token.start <= mark.start && mark.end <= self.token.end) {
            let bounds = bounds();
            let bytes = text.as_bytes();
            let before = bytes[bounds.start..mark.start].iter().rev();
            let before = before.take_while(|byte| !byte.is_ascii_whitespace());
            let after = bytes[mark.end..bounds.end].iter();
            let after = after.take_while(|byte| !byte.is_ascii_whitespace());
            self.token = mark.start - before.count()..mark.end + after.count();
            self.addresses.clear();
            find_all(text, self.token.clone(), &mut self.addresses);
        }
        let mut addresses = self.addresses.iter();
        addresses.any(|address| address.start <= mark.start && mark.end <= address.end)
    }
}

/// Finds the addresses in a word of `text`.
fn find_all(text: &str, token: Range<usize>, found: &mut Vec<Range<usize>>) {
    let bytes = &text.as_bytes()[token.clone()];
    // Every address has one of these signs, except a domain on its own.
    let is_sign = |byte: &u8| matches!(byte, b'/' | b'@' | b':' | b'?' | b'#');
    let may_be_one = bytes.iter().any(is_sign)
        || bytes.windows(4).any(|it| is_www(it) || is_punycode(it))
        || file_name(&text[token.clone()]).is_some();
    if !may_be_one {
        return;
    }
    let word = &text[token.clone()];
    let mut start = 0;
    // RFC 3986 allows none of these in an address, and authors put them around addresses.
    for piece in word.split(|c: char| "\"<>`{}|“”„«»".contains(c)) {
        if let Some(address) = address(piece) {
            let from = token.start + start;
            found.push(from + address.start..from + address.end);
        }
        start += piece.len();
        start += word[start..].chars().next().map_or(0, char::len_utf8);
    }
}

/// The address in a piece of a word; what stands before the first one is no part of it.
fn address(piece: &str) -> Option<Range<usize>> {
    let start = with_scheme(piece)
        .or_else(|| with_www(piece))
        .or_else(|| path_or_identifier(piece));
    let whole = match start {
        Some(start) => start..host_end(piece, start),
        None => mailbox(piece)
            .or_else(|| bare_domain(piece))
            .or_else(|| file_name(piece))?,
    };
    let len = without_trailing_marks(&piece[whole.clone()]).len();
    Some(whole.start..whole.start + len)
}

/// An address without the marks at its end that belong to the sentence, as GitHub decides for the links
/// it makes: `(see https://example.org/a).`
fn without_trailing_marks(address: &str) -> &str {
    let mut rest = address;
    // Nobody closes more brackets, and a thousand of them must not be counted a thousand times.
    for _ in 0..8 {
        let cut = rest.trim_end_matches(|c: char| "?!.,:;*_~'’‘…–—".contains(c));
        let closing = |open: char, close: char| {
            cut.ends_with(close) && cut.matches(close).count() > cut.matches(open).count()
        };
        let cut = match closing('(', ')') || closing('[', ']') {
            true => &cut[..cut.len() - 1],
            false => cut,
        };
        if cut.len() == rest.len() {
            break;
        }
        rest = cut;
    }
    rest
}

/// Where an address with a scheme begins: `https://`, `ftp://`, `mailto:`.
fn with_scheme(piece: &str) -> Option<usize> {
    let bytes = piece.as_bytes();
    let scheme_before = |colon: usize| {
        let letters = bytes[..colon].iter().rev();
        let letters = letters.take_while(|b| b.is_ascii_alphanumeric() || b"+.-".contains(b));
        let start = colon - letters.count();
        // A dash or a full stop before a scheme belongs to the sentence: `--https://`.
        let first = bytes[start..colon]
            .iter()
            .position(u8::is_ascii_alphabetic)?;
        Some(start + first)
    };
    if let Some(colon) = piece.find("://") {
        return scheme_before(colon);
    }
    let colon = piece.find(':')?;
    let start = scheme_before(colon)?;
    let scheme = &piece[start..colon];
    let is_known = ["mailto", "doi", "urn", "tel", "news"]
        .iter()
        .any(|it| it.eq_ignore_ascii_case(scheme));
    (is_known && colon + 1 < piece.len()).then_some(start)
}

/// Where an address that begins with `www.` begins.
fn with_www(piece: &str) -> Option<usize> {
    let bytes = piece.as_bytes();
    let found = bytes.windows(4).position(is_www)?;
    let is_begin = found == 0 || !bytes[found - 1].is_ascii_alphanumeric();
    let goes_on = piece[found + 4..].starts_with(char::is_alphanumeric);
    (is_begin && goes_on).then_some(found)
}

fn is_www(bytes: &[u8]) -> bool {
    bytes.eq_ignore_ascii_case(b"www.")
}

/// Whether four bytes begin an internationalised label of a domain (RFC 5890).
fn is_punycode(bytes: &[u8]) -> bool {
    bytes.eq_ignore_ascii_case(b"xn--")
}

/// Where a file's path (`/briefs/a--b/`, `../a--b.md`, `C:\a--b`) or a DOI (`10.1000/a--b`) begins.
fn path_or_identifier(piece: &str) -> Option<usize> {
    let start = piece.find(|c: char| !"('’‘[*_".contains(c))?;
    let rest = &piece[start..];
    let below = ["/", "./", "../", "~/"]
        .iter()
        .find_map(|it| rest.strip_prefix(it));
    let is_path = below.is_some_and(|below| below.starts_with(char::is_alphanumeric));
    let bytes = rest.as_bytes();
    let is_drive = bytes.len() > 3 && bytes[0].is_ascii_alphabetic() && bytes[1] == b':';
    let is_drive = is_drive && matches!(bytes[2], b'\\' | b'/');
    let registrant = rest.strip_prefix("10.").and_then(|it| it.split_once('/'));
    let is_doi = registrant.is_some_and(|(number, _)| {
        number.len() >= 4 && number.bytes().all(|b| b.is_ascii_digit() || b == b'.')
    });
    (is_path || is_drive || is_doi).then_some(start)
}

/// The end of an address that begins at `start`. A host holds no apostrophe, so one behind it belongs
/// to the sentence: `https://example.org's`.
fn host_end(piece: &str, start: usize) -> usize {
    let host = match piece[start..].find("://") {
        Some(at) => start + at + 3,
        None if is_www(&piece.as_bytes()[start..piece.len().min(start + 4)]) => start,
        None => return piece.len(),
    };
    if let Some(mark) = piece[host..].find(['\'', '’'])
        && !piece[host..host + mark].contains(['/', '?', '#'])
    {
        return host + mark;
    }
    piece.len()
}

/// An e-mail address: `first--last@example.org`, `o'brien@example.org`.
fn mailbox(piece: &str) -> Option<Range<usize>> {
    let at = piece.find('@')?;
    let is_local = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.’".contains(c);
    let local = piece[..at].rfind(|c| !is_local(c));
    let local = local.map_or(0, |it| {
        it + piece[it..].chars().next().map_or(1, char::len_utf8)
    });
    let start = local + piece[local..at].find(char::is_alphanumeric)?;
    let domain = &piece[at + 1..];
    let end = domain
        .find(|c: char| !is_of_host(c))
        .unwrap_or(domain.len());
    is_host(domain[..end].trim_end_matches(['.', '-'])).then_some(start..at + 1 + end)
}

/// A domain without a scheme that a path, a port, a query or an anchor follows:
/// `example.org/a--b`. One without any of them holds no mark, except the hyphens of `xn--`.
fn bare_domain(piece: &str) -> Option<Range<usize>> {
    let end = piece.find(['/', '?', '#', ':']).unwrap_or(piece.len());
    let before = piece[..end].trim_end_matches(is_of_host);
    let host = &piece[before.len()..end];
    let lead = host.len() - host.trim_start_matches(['-', '.']).len();
    let host = &host[lead..];
    let goes_on = match &piece[end..] {
        "" => host.as_bytes().windows(4).any(is_punycode),
        rest if rest.starts_with(':') => rest[1..].starts_with(|c: char| c.is_ascii_digit()),
        rest if rest.starts_with('?') => rest.contains('='),
        rest => rest.starts_with('/') || rest[1..].starts_with(char::is_alphanumeric),
    };
    let is_local = !piece[end..].is_empty() && (host == "localhost" || is_ip_address(host));
    (goes_on && (is_host(host) || is_local)).then(|| before.len() + lead..piece.len())
}

/// Whether `host` is four numbers: `192.168.0.1`.
fn is_ip_address(host: &str) -> bool {
    let is_number = |part: &str| part.parse::<u8>().is_ok();
    host.split('.').count() == 4 && host.split('.').all(is_number)
}

/// The endings of files that texts speak of.
const ENDINGS: [&str; 67] = [
    "pdf", "doc", "docx", "odt", "rtf", "txt", "md", "tex", "bib", "epub", "xls", "xlsx", "ods",
    "csv", "tsv", "ppt", "pptx", "odp", "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "tif",
    "tiff", "bmp", "ico", "heic", "eps", "psd", "mp3", "mp4", "m4a", "wav", "ogg", "flac", "mov",
    "avi", "mkv", "webm", "zip", "gz", "tar", "rar", "7z", "xz", "html", "htm", "xml", "json",
    "yaml", "yml", "toml", "css", "js", "py", "sh", "exe", "iso", "log", "ini", "cfg", "eml",
    "msg", "kml",
];

/// The name of a file, with or without folders before it: `a--b.pdf`, `figures/map...final.png`.
fn file_name(piece: &str) -> Option<Range<usize>> {
    let is_ending = |from: usize| {
        let rest = &piece[from..];
        let len = rest
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(rest.len());
        let goes_on =
            rest[len..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/'));
        let known = ENDINGS
            .iter()
            .any(|ending| ending.eq_ignore_ascii_case(&rest[..len]));
        (known && !goes_on).then_some(from + len)
    };
    let mut dots = piece.rmatch_indices('.').take(4);
    let (dot, end) = dots.find_map(|(dot, _)| Some((dot, is_ending(dot + 1)?)))?;
    let start = piece
        .find(char::is_alphanumeric)
        .filter(|start| *start < dot)?;
    // The dots of an ellipsis end no name (`see...md`), nor does a dash.
    let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | ')' | ']');
    piece[..dot].ends_with(is_of_name).then_some(start..end)
}

fn is_of_host(c: char) -> bool {
    c.is_alphanumeric() || c == '.' || c == '-'
}

/// Whether `host` is a domain with a top level of at least two letters; `U.S` is none.
fn is_host(host: &str) -> bool {
    let Some((labels, top)) = host.rsplit_once('.') else {
        return false;
    };
    let is_top = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic)
        || top.get(..4).is_some_and(|it| is_punycode(it.as_bytes()));
    is_top && labels.split('.').all(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::find_all;

    #[test]
    fn addresses_are_told_from_prose() {
        let check = |word: &str, expected: &[&str]| {
            let mut found = Vec::new();
            find_all(word, 0..word.len(), &mut found);
            let found: Vec<&str> = found.into_iter().map(|range| &word[range]).collect();
            assert_eq!(found, expected, "{word}");
        };
        check(
            "https://example.org/a--b...c'd",
            &["https://example.org/a--b...c'd"],
        );
        check(
            "(HTTPS://example.org/a_(b)).",
            &["HTTPS://example.org/a_(b)"],
        );
        check("--https://example.org's", &["https://example.org"]);
        check("https://example.org/a'...", &["https://example.org/a"]);
        check(
            "\"https://a.org/x\",\"https://b.org/y\"",
            &["https://a.org/x", "https://b.org/y"],
        );
        check(
            "www.example.org/watch?v=--abc",
            &["www.example.org/watch?v=--abc"],
        );
        check("example.org/a--b,", &["example.org/a--b"]);
        check("example.org?x=--y", &["example.org?x=--y"]);
        check("example.org:8080/a--b", &["example.org:8080/a--b"]);
        check("xn--bcher-kva.example", &["xn--bcher-kva.example"]);
        check("‘first--last@example.org’,", &["first--last@example.org"]);
        check("o'brien@example.org's", &["o'brien@example.org"]);
        check("mailto:a--b@example.org", &["mailto:a--b@example.org"]);
        check("10.1000/a--b", &["10.1000/a--b"]);
        check("/briefs/a--b/", &["/briefs/a--b/"]);
        check("../a--b.md", &["../a--b.md"]);
        check("C:\\a--b", &["C:\\a--b"]);
        check("a--b.pdf,", &["a--b.pdf"]);
        check("(map...final.PNG).", &["map...final.PNG"]);
        check("'report--o'brien.docx's", &["report--o'brien.docx"]);
        check("figures/a--b.tar.gz", &["figures/a--b.tar.gz"]);
        check("localhost:8000/a--b", &["localhost:8000/a--b"]);
        check("127.0.0.1/a--b", &["127.0.0.1/a--b"]);
        for prose in [
            "U.S./Russia--the",
            "and/or...the",
            "Moscow--U.S.",
            "he@home--or",
            "p.m./a.m.--so",
            "so:--no",
            "nato.int?--no",
            "1/2--3/4",
            "www.--",
            "...and",
            "so--a.m.",
            "well...md",
            "word--v2.pdfs",
            "localhost--so",
            "the--.pdf",
        ] {
            check(prose, &[]);
        }
    }
}
