//! The catalogue of diagnostics: one code for each kind.
//!
//! A code's first letter is its severity: `E` is an error (the site would be wrong or broken), `W` a
//! warning (an editor should look), `N` a note (the build did something worth knowing). Each code
//! has a page in `docs/codes/`, which `chancery explain` prints, and a fixture in
//! `tests/diagnostics/`; a test holds both to the table below.

use std::fmt;
use std::str::FromStr;

/// How bad a diagnostic is, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Stops publication.
    Error,
    /// Stops publication only where warnings are denied.
    Warning,
    /// Never stops publication.
    Note,
}

impl Severity {
    /// `error`, `warning` or `note`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

macro_rules! catalogue {
    ($($code:ident $name:ident, $title:literal;)*) => {
        /// One kind of diagnostic. Each variant's documentation is its title.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $title] $name,)*
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Code] = &[$(Code::$name,)*];

            /// The code as printed: a letter and three digits.
            pub fn id(self) -> &'static str {
                match self { $(Code::$name => stringify!($code),)* }
            }

            /// What the code is about, in a few words.
            pub fn title(self) -> &'static str {
                match self { $(Code::$name => $title,)* }
            }

            /// The page of `docs/codes/` for this code, in Markdown.
            pub fn documentation(self) -> &'static str {
                match self {
                    $(Code::$name => include_str!(
                        concat!("../../docs/codes/", stringify!($code), ".md")
                    ),)*
                }
            }
        }
    };
}

catalogue! {
    E001 UnreadableFile, "a file cannot be read";
    E002 InvalidUtf8, "a file is not UTF-8 text";
    E003 FileTooLarge, "a file is larger than the limit";
    E004 UnusableId, "a file's name cannot become an id or a slug";
    E005 MisplacedFile, "a Markdown file is in the wrong place";
    E006 NoSiteFile, "there is no content/site.yaml";
    E007 ForbiddenCharacter, "a text contains a forbidden character";
    E008 NoPng, "the site's picture is not a PNG";
    E101 NoFrontMatter, "a file has no front matter";
    E102 UnclosedFrontMatter, "front matter is not closed";
    E103 YamlSyntax, "the YAML cannot be read";
    E104 DuplicateKey, "a key is given twice";
    E105 UnknownKey, "a key is not known";
    E106 MissingKey, "a required key is missing";
    E107 WrongType, "a value has the wrong type";
    E108 ImpossibleDate, "a date does not exist or cannot be read";
    E109 UnknownChoice, "a value is not one of the choices";
    E110 NewerFormat, "the content is in a newer format";
    E111 EmptyValue, "a value is empty";
    E112 BadUrl, "an address is not a usable URL";
    E113 BadRedirect, "an earlier URL cannot be redirected from";
    E114 BadNumber, "a number is out of range or cannot be read";
    E115 BadLanguage, "a language tag cannot be read";
    E116 BadAcknowledgement, "an acknowledgement names no warning";
    E117 MisspeltPublication, "a publication is one letter from another";
    E118 SameFileName, "two files have the same name in different characters";
    E119 UnknownTimeZone, "a time zone is not known";
    E201 IntervalBackwards, "something ends before it begins";
    E202 OfficeHeldTwice, "one person holds the same office twice at once";
    E203 TreatyDatesOutOfOrder, "a treaty's dates are out of order";
    E301 DuplicateUrl, "two things have the same URL";
    E302 UrlDiffersByCase, "two URLs differ only by case";
    E303 DuplicateId, "two publications have the same id";
    E304 UnknownId, "no record has this id";
    E305 UnknownMention, "a marked mention names no record";
    E306 AmbiguousMention, "a marked mention could mean several records";
    E307 NoSuchFile, "a link leads to a file that does not exist";
    E308 NoSuchPage, "a link leads to a page that does not exist";
    E309 NoSuchAnchor, "a link leads to an anchor that does not exist";
    E310 ForbiddenScheme, "a link has a scheme that is not allowed";
    E311 SupersedesItself, "briefs or treaties supersede each other in a cycle";
    E312 LinkToUnpublished, "a link leads to a brief that is not published";
    E313 DuplicateAnchor, "a page has the same anchor twice";
    E314 NoSuchFootnote, "a footnote reference has no footnote";
    E315 BelongsToItself, "an organisation belongs to itself";
    E316 SupersedesNewer, "a brief supersedes a newer one";
    E317 UnclosedHtml, "HTML is not closed and swallows the text after it";
    E318 NestedTooDeeply, "a text is nested too deeply";
    E319 SurplusCells, "a table's row has more cells than the table has columns";
    E401 TemplateSyntax, "a template has a syntax error";
    E402 TemplateFailed, "a template failed while a page was rendered";
    E403 NoSuchTemplate, "a template is missing";
    E404 NoSuchAsset, "an asset is missing";
    E405 ImportCycle, "style sheets import each other in a cycle";
    W501 SameName, "two records have the same name";
    W502 AmbiguousName, "a name could mean several records";
    W503 NeverMentioned, "a record is never mentioned";
    W504 UnusedFootnote, "a footnote is never referred to";
    W505 UnusedFile, "a file is not linked, so it is not published";
    W506 UnknownPublication, "a publication is not listed in site.yaml";
    W507 NoAlternativeText, "an image has no alternative text";
    W508 UnknownLanguage, "a code block's language is not known";
    W509 IssueWithoutVolume, "an issue is missing its volume or publication";
    W510 SharedAddress, "different names share one address";
    W511 StaleAcknowledgement, "an acknowledgement matches no warning";
    W512 CommentCutsText, "a comment cuts off a text";
    W513 UnusedTemplate, "a file in templates/ has no effect";
    W514 DraftsOverSite, "drafts are written over a published site";
    W515 FileDateDiffers, "a file's name and its date differ";
    W516 SourceAfterBrief, "a source is later than its brief";
    W517 CorrectionBeforeBrief, "a correction is earlier than its brief";
    W518 IssueDatesApart, "one issue has dates far apart";
    W519 IssueOutOfOrder, "an issue is out of the order of dates";
    W520 OfficeOutsideLife, "an office is held before birth or after death";
    W521 SignerNotAlive, "a treaty is signed by somebody not alive that day";
    W522 MentionBeforeBirth, "a brief mentions somebody not yet born";
    W523 TermsOverlap, "a successor takes an office before it is free";
    W524 PartyDatesContradict, "a party's dates contradict each other";
    W525 RemovedHtml, "HTML in a text is not kept";
    W526 NoLink, "what looks like a link, a mark or a footnote mark is none";
    W527 NoTable, "what looks like a table is none";
    W528 Unpaired, "emphasis is opened and not closed, or closed and not opened";
    W529 NoHeading, "what looks like a heading is none, or a heading is empty";
    W530 MarkdownInHtml, "Markdown in a block of HTML is shown as it stands";
    W531 BarInCell, "a bar divides a cell that it belongs to";
    W532 OtherSyntax, "markup of another program is shown as it stands";
    W533 NotShown, "words in a text are not shown";
    W534 UnusedDefinition, "a link definition is never used";
    W535 LeadsNowhere, "a link leads nowhere";
    W536 UnclosedCode, "a code block is not closed";
    W537 ListNumber, "a list is numbered otherwise than in the text";
    W538 NeedlessAlias, "an alias finds nothing new";
    W539 AliasAgainstOffice, "an alias and an office disagree";
    W540 UnintroducedName, "a name is not linked because nothing introduces its bearer";
    W541 UnknownHome, "a body that every country has gives no country";
    W542 NoSuchParty, "a suspension names somebody who is no party";
    W543 TreatyContradicts, "a treaty's record contradicts itself";
    W544 ProseInHtml, "names in a block of HTML are not found";
    W545 ListedTwice, "a list names the same twice";
    W546 UnlikelyLife, "a life lasts longer than lives do";
    W547 UnknownCountry, "a country's code is not known";
    W548 NotInName, "a family name is no part of the name";
    N601 LeftOut, "a brief is left out of this build";
}

impl Code {
    /// The severity of every diagnostic of this code, which its first letter says.
    pub fn severity(self) -> Severity {
        match self.id().as_bytes()[0] {
            b'E' => Severity::Error,
            b'W' => Severity::Warning,
            _ => Severity::Note,
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Code {
    type Err = String;

    /// Reads a code in either case, with or without blanks around it.
    ///
    /// # Errors
    /// When there is no such code; the error is a message for the user.
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .iter()
            .copied()
            .find(|code| code.id().eq_ignore_ascii_case(text.trim()))
            .ok_or_else(|| format!("there is no code `{text}`; codes look like `E105` or `W502`"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_back_in_either_case() {
        for &code in Code::ALL {
            assert_eq!(code.id().to_lowercase().parse(), Ok(code));
        }
        assert!("E999".parse::<Code>().is_err());
    }
}
