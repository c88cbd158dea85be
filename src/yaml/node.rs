//! The tree that YAML is parsed into: every value with its span.

use crate::base::span::{Span, Spanned};

/// A value and where it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The bytes of the value; those of its key, where there is no value.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// A value. Scalars stay text, because what they mean depends on their key: `country: NO` is Norway,
/// not false.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing: `key:`, `~` or `null`.
    Null,
    /// A word, a number, a sentence.
    Scalar {
        /// The text, without quotation marks and with escapes replaced.
        text: String,
        /// Whether it was in quotation marks or in a block.
        quoted: bool,
    },
    /// `[a, b]`, or lines beginning with `-`.
    List(Vec<Node>),
    /// `key: value` pairs, in the order written. Only the first of equal keys is kept.
    Map(Vec<(Spanned<String>, Node)>),
    /// The author's own values under the key `extra` of a document, as templates get them.
    Extra(serde_json::Value),
    /// Something that cannot be read, which is reported: nobody knows what it says, so nothing that
    /// rests on it is wrong.
    Unreadable,
}

impl Value {
    /// The kind in words, for "must be ..., not ...".
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Scalar { .. } => "text",
            Self::List(_) => "a list",
            Self::Map(_) => "a mapping",
            Self::Extra(_) | Self::Unreadable => "a value",
        }
    }
}
