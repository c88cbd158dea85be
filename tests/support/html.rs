//! Reads pages: their tags, and their text as a reader without styles would see it.
//!
//! Only for HTML that the program wrote, with attribute values in double quotes and no bare `<` or `>` in text.

/// A tag with its attributes and its location in the page.
#[derive(Debug)]
pub struct Tag<'a> {
    /// The name; that of a closing tag begins with `/`.
    pub name: &'a str,
    attributes: &'a str,
    /// The byte offset of the `<`.
    pub start: usize,
    /// The byte offset after the `>`.
    pub end: usize,
}

impl<'a> Tag<'a> {
    /// The value of an attribute, with character references decoded.
    pub fn attribute(&self, name: &str) -> Option<String> {
        attributes(self.attributes)
            .into_iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| unescaped(value))
    }

    /// The names of all attributes.
    pub fn attribute_names(&self) -> Vec<&'a str> {
        let all = attributes(self.attributes);
        all.into_iter().map(|(name, _)| name).collect()
    }
}

fn attributes(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| c == '=' || c.is_whitespace())
            .unwrap_or(rest.len());
        let name = &rest[..end];
        rest = &rest[end..];
        let mut value = "";
        if let Some(quoted) = rest.strip_prefix("=\"") {
            let end = quoted.find('"').expect("a closed attribute");
            value = &quoted[..end];
            rest = &quoted[end + 1..];
        }
        if !name.is_empty() && name != "/" {
            found.push((name, value));
        }
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '=');
    }
    found
}

/// All tags of a page, in order, except those inside `<script>` and comments.
pub fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = page[at..].find('<').map(|open| at + open) {
        let inside = &page[open + 1..];
        let skip_to = |end: &str| page[open..].find(end).map_or(page.len(), |e| open + e);
        if inside.starts_with("!--") {
            at = skip_to("-->");
            continue;
        }
        let close = end_of_tag(inside).map_or(page.len(), |close| open + 1 + close);
        let tag = &page[open + 1..close];
        let name_end = tag.find(char::is_whitespace).unwrap_or(tag.len());
        found.push(Tag {
            name: tag[..name_end].trim_end_matches(|c| c == '/' && name_end > 1),
            attributes: tag[name_end..].trim_end_matches('/'),
            start: open,
            end: (close + 1).min(page.len()),
        });
        at = match &tag[..name_end] {
            "script" => skip_to("</script>"),
            _ => close + 1,
        };
        at = at.min(page.len());
    }
    found
}

/// The byte offset of the `>` that ends a tag. A `>` inside an attribute's value does not end it.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quoted = false;
    text.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b'>' && !quoted
    })
}

/// A text with its character references decoded.
pub fn unescaped(text: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#x2F;", "/"),
        ("&nbsp;", "\u{a0}"),
        ("&amp;", "&"),
    ];
    let decode = |text: String, (name, sign): (&str, &str)| text.replace(name, sign);
    named.into_iter().fold(text.to_owned(), decode)
}

/// The contents of the page's `<main>`.
pub fn main(page: &str) -> &str {
    let tags = tags(page);
    let open = tags.iter().find(|tag| tag.name == "main");
    let close = tags.iter().rfind(|tag| tag.name == "/main");
    match (open, close) {
        (Some(open), Some(close)) => &page[open.end..close.start],
        _ => panic!("a page without <main>:\n{page}"),
    }
}

/// Elements that do not break the line.
const INLINE: [&str; 22] = [
    "a", "abbr", "b", "bdi", "cite", "code", "data", "del", "em", "i", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "time", "u", "wbr", "dfn",
];

/// HTML as a reader without styles sees it: one line per block, `#` before headings, `-` before list items,
/// `[words](address)` for links. Changes to the markup that a reader does not notice do not change the result.
/// Elements with the attribute `hidden` are left out, up to the next closing tag of the same name.
pub fn reading(html: &str) -> String {
    let mut reading = Reading::default();
    let mut at = 0;
    let mut hidden = None;
    for tag in tags(html) {
        if let Some(name) = hidden {
            if tag.name.strip_prefix('/') == Some(name) {
                hidden = None;
            }
            at = tag.end;
            continue;
        }
        if tag.attribute_names().contains(&"hidden") {
            hidden = Some(tag.name);
        }
        reading.text(&html[at..tag.start]);
        reading.tag(&tag);
        at = tag.end;
    }
    reading.text(&html[at..]);
    reading.end_line();
    reading.lines.join("\n") + "\n"
}

#[derive(Default)]
struct Reading {
    lines: Vec<String>,
    line: String,
    prefix: String,
    links: Vec<String>,
    in_pre: bool,
}

impl Reading {
    fn text(&mut self, text: &str) {
        let text = unescaped(text);
        if self.in_pre {
            self.line.push_str(&text);
            return;
        }
        for word in text.split_inclusive(char::is_whitespace) {
            let blank = word.ends_with(|c: char| c.is_whitespace() && c != '\u{a0}');
            self.line
                .push_str(word.trim_end_matches(|c: char| c.is_whitespace() && c != '\u{a0}'));
            if blank && !self.line.ends_with(' ') && !self.line.is_empty() {
                self.line.push(' ');
            }
        }
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        match tag.name {
            "a" => {
                self.line.push('[');
                self.links.push(tag.attribute("href").unwrap_or_default());
            }
            "/a" => {
                let href = self.links.pop().unwrap_or_default();
                self.line.push_str(&format!("]({href})"));
            }
            "img" => {
                let words = |name| tag.attribute(name).unwrap_or_default();
                let image = format!("![{}]({})", words("alt"), words("src"));
                self.line.push_str(&image);
            }
            "sup" => self.line.push('^'),
            "td" | "th" => self.line.push_str("| "),
            name if INLINE.contains(&name.trim_start_matches('/')) => {}
            "/td" | "/th" => self.line.push(' '),
            name => self.block(name),
        }
    }

    fn block(&mut self, name: &str) {
        self.end_line();
        self.in_pre = match name {
            "pre" => true,
            "/pre" => false,
            _ => self.in_pre,
        };
        self.prefix = match name {
            "h1" => "# ".to_owned(),
            "h2" => "## ".to_owned(),
            "h3" | "h4" | "h5" | "h6" => "### ".to_owned(),
            "li" => "- ".to_owned(),
            "dt" => "? ".to_owned(),
            "dd" => ": ".to_owned(),
            "blockquote" => "> ".to_owned(),
            "figcaption" | "caption" => "~ ".to_owned(),
            // A paragraph inside a list item keeps the item's prefix.
            "p" | "div" => std::mem::take(&mut self.prefix),
            _ => String::new(),
        };
    }

    fn end_line(&mut self) {
        let line = self.line.trim();
        if !line.is_empty() {
            self.lines.push(format!("{}{line}", self.prefix));
            self.prefix.clear();
        }
        self.line.clear();
    }
}
