//! The key `limits` of `site.yaml`, and how a size is written.

use super::diagnostics;
use super::fields::Fields;

/// What a site allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The size of the largest text file that is read, in bytes.
    pub file: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file: 4 << 20 }
    }
}

/// Reads `limits`.
pub fn limits(fields: &mut Fields<'_>) -> Limits {
    let default = Limits::default();
    let read = |limits: &mut Fields<'_>| Limits {
        file: size(limits, "file").unwrap_or(default.file),
    };
    fields
        .mapping("limits", "the limits", read)
        .unwrap_or(default)
}

/// Reads a size such as `4 MiB`, `500 KiB`, `1 GiB` or `1000` (bytes), from one byte to 1 GiB:
/// spans have offsets of 32 bits.
fn size(fields: &mut Fields<'_>, key: &'static str) -> Option<u64> {
    let text = fields.text(key)?;
    let parsed = parse_size(&text.value);
    if parsed.is_none() {
        let expected = "a size like `4 MiB` or `500 KiB`, at most 1 GiB";
        fields.diagnostics().push(diagnostics::bad_number(
            text.span,
            key,
            &text.value,
            expected,
        ));
    }
    parsed
}

fn parse_size(text: &str) -> Option<u64> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number: u64 = text[..digits].parse().ok()?;
    let factor = match text[digits..].trim() {
        "" | "B" => 1,
        "KiB" => 1 << 10,
        "MiB" => 1 << 20,
        "GiB" => 1 << 30,
        _ => return None,
    };
    number
        .checked_mul(factor)
        .filter(|bytes| (1..=1 << 30).contains(bytes))
}

#[cfg(test)]
mod tests {
    use super::parse_size;

    #[test]
    fn sizes() {
        assert_eq!(parse_size("4 MiB"), Some(4 << 20));
        assert_eq!(parse_size("500KiB"), Some(500 << 10));
        assert_eq!(parse_size("1000"), Some(1000));
        assert_eq!(
            [parse_size("0"), parse_size("4 MB"), parse_size("9999 GiB")],
            [None; 3]
        );
    }
}
