//! Templates: the only user of tera.
//!
//! The program's own templates are part of the binary; a site's `templates/` replaces them file by
//! file. A mistake in one is a fault with its place in the template, like any other.

use include_dir::{Dir, include_dir};
use tera::{Context, ErrorKind, Tera};

use super::view::SiteView;
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::nearest::{nearest, nearest_path};
use crate::base::source::{Source, Sources};
use crate::base::span::Span;

/// The program's own templates and assets.
static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// The folder of a site's own templates.
pub const FOLDER: &str = "templates/";

/// The templates of a site, ready to render.
pub struct Templates {
    tera: Tera,
}

/// A template's name with the file that it came from.
struct Named<'a> {
    name: &'a str,
    source: &'a Source,
}

/// The templates and other texts that come with the program, as sources at the paths where a site
/// has its own: so that a fault in one can be shown like any other.
pub fn embedded() -> Vec<Source> {
    let mut files = Vec::new();
    gather(&EMBEDDED, &mut files);
    files
}

fn gather(dir: &Dir<'_>, files: &mut Vec<Source>) {
    for file in dir.files() {
        if let Some(text) = file.contents_utf8() {
            let path = format!(
                "{FOLDER}{}",
                file.path().to_string_lossy().replace('\\', "/")
            );
            files.push(Source {
                path,
                text: text.to_owned(),
            });
        }
    }
    for dir in dir.dirs() {
        gather(dir, files);
    }
}

impl Templates {
    /// Reads all templates among `sources`. None when one of them cannot be read, which is a fault.
    pub fn new(sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Self> {
        let named: Vec<Named<'_>> = sources
            .iter()
            .filter_map(|(_, source)| {
                let name = source.path.strip_prefix(FOLDER)?;
                name.ends_with(".html").then_some(Named { name, source })
            })
            .collect();
        let before = diagnostics.len();
        // Each is read alone first, because together the first mistake would hide the others.
        for one in &named {
            let mut alone = Tera::new();
            if let Err(error) = alone.add_raw_template(one.name, &one.source.text)
                && let ErrorKind::SyntaxError(report) = error.kind()
                && !is_about_others(report.message())
            {
                diagnostics.push(syntax_fault(sources, one.name, report));
            }
        }
        if diagnostics.len() > before {
            return None;
        }
        let mut tera = Tera::new();
        let texts = named.iter().map(|one| (one.name, one.source.text.as_str()));
        match tera.add_raw_templates(texts) {
            Ok(()) => Some(Self { tera }),
            Err(error) => {
                match error.kind() {
                    ErrorKind::Msg(report) => diagnostics.extend(references(sources, report)),
                    kind => diagnostics.push(diagnostic(sources, kind, None)),
                }
                None
            }
        }
    }

    /// Gives every template the site as `site`.
    pub fn set_site(&mut self, site: &SiteView) {
        self.tera.global_context().insert("site", site);
    }

    /// Renders a template into `out`. `page` is what is rendered, for the fault.
    ///
    /// # Errors
    /// The fault of a template that failed, with its place.
    pub fn render(
        &self,
        sources: &Sources,
        template: &str,
        context: &Context,
        page: &str,
        out: &mut Vec<u8>,
    ) -> Result<(), Box<Diagnostic>> {
        let rendered = self.tera.render_to(template, context, out);
        rendered.map_err(|error| Box::new(diagnostic(sources, error.kind(), Some(page))))
    }
}

/// Whether a message is about another template, which is not known when one is read alone.
fn is_about_others(message: &str) -> bool {
    [
        "inheriting",
        "not found",
        "Unknown component",
        "does not exist",
    ]
    .iter()
    .any(|words| message.contains(words))
}

/// E401.
fn syntax_fault(sources: &Sources, name: &str, report: &tera::ReportError) -> Diagnostic {
    let message = format!("the template `{name}` cannot be read: {}", report.message());
    match place(sources, name, report) {
        Some(span) => {
            let word = sources.get(span.source).text.get(span.range());
            let diagnostic = Diagnostic::at(Code::TemplateSyntax, span, message);
            match word.is_some_and(|word| word.starts_with("end")) {
                true => {
                    diagnostic.help("is everything closed that was opened since its beginning?")
                }
                false => diagnostic,
            }
        }
        None => Diagnostic::in_file(Code::TemplateSyntax, format!("{FOLDER}{name}"), message),
    }
}

/// E401, E402 or E403, whichever it is.
fn diagnostic(sources: &Sources, kind: &ErrorKind, page: Option<&str>) -> Diagnostic {
    let diagnostic = match kind {
        ErrorKind::SyntaxError(report) => {
            let diagnostic = syntax_fault(sources, report.filename(), report);
            if is_about_others(report.message()) {
                let code = Code::NoSuchTemplate;
                Diagnostic {
                    code,
                    message: report.message().to_owned(),
                    ..diagnostic
                }
            } else {
                diagnostic
            }
        }
        ErrorKind::RenderingError(report) => {
            let name = report.filename();
            let message = format!("the template `{name}` failed: {}", report.message());
            match place(sources, name, report) {
                Some(span) => {
                    let field = sources
                        .get(span.source)
                        .text
                        .get(span.range())
                        .unwrap_or_default();
                    let diagnostic = Diagnostic::at(Code::TemplateFailed, span, message)
                        .label(format!("`{}`", field.trim()));
                    diagnostic.did_you_mean(nearest_field(field, report.message()), span)
                }
                None => {
                    Diagnostic::in_file(Code::TemplateFailed, format!("{FOLDER}{name}"), message)
                }
            }
        }
        ErrorKind::MissingParent { current, parent } => missing(sources, current, parent),
        ErrorKind::TemplateNotFound(name) => missing(sources, name, name),
        ErrorKind::CircularExtend {
            inheritance_chain, ..
        } => circle(sources, inheritance_chain, "extend"),
        ErrorKind::CircularInclude { include_chain, .. } => {
            circle(sources, include_chain, "include")
        }
        other => Diagnostic::in_file(Code::TemplateFailed, FOLDER, other.to_string()),
    };
    match page {
        Some(page) => diagnostic.note(format!("while rendering {page}")),
        None => diagnostic,
    }
}

/// The field that was probably meant: tera's message ends in those that there are.
fn nearest_field<'a>(field: &str, message: &'a str) -> Option<&'a str> {
    let (_, known) = message.split_once("Available fields: ")?;
    nearest(field, known.split(", "))
}

/// E403: `current` asks for `wanted`, which is not there.
fn missing(sources: &Sources, current: &str, wanted: &str) -> Diagnostic {
    let message = format!("there is no template `{wanted}`");
    let source = sources.find(&format!("{FOLDER}{current}"));
    let at = source.and_then(|id| Some((id, sources.get(id).text.find(wanted)?)));
    let diagnostic = match at {
        Some((id, at)) => Diagnostic::at(
            Code::NoSuchTemplate,
            Span::new(id, at..at + wanted.len()),
            message,
        ),
        None => Diagnostic::in_file(Code::NoSuchTemplate, format!("{FOLDER}{current}"), message),
    };
    let known = sources
        .iter()
        .filter_map(|(_, source)| source.path.strip_prefix(FOLDER));
    match nearest_path(wanted, known.filter(|name| *name != wanted)) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help("the program's own templates are listed in docs/templates.md"),
    }
}

/// What is wrong with how templates refer to each other and to filters. Tera has it only as a text,
/// for all templates at once: a line "error: Unknown filter `x`", below it "--> name:line:column"
/// and the line of the template, with carets under the word.
fn references(sources: &Sources, report: &str) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut lines = report.lines().map(str::trim);
    while let Some(line) = lines.next() {
        let Some(message) = line.strip_prefix("error: ") else {
            continue;
        };
        let mut shown = lines
            .clone()
            .take_while(|line| !line.starts_with("error: "));
        let Some(at) = shown.find_map(|line| line.strip_prefix("--> ")) else {
            continue;
        };
        let mut at = at.rsplitn(3, ':');
        let (column, line, name) = (at.next(), at.next(), at.next().unwrap_or_default());
        let number = |text: Option<&str>| text.and_then(|text| text.parse::<usize>().ok());
        let carets = shown.map(|line| line.matches('^').count()).find(|n| *n > 0);
        let wanted = message
            .strip_prefix("Unknown template `")
            .and_then(|rest| rest.strip_suffix('`'));
        let diagnostic = match wanted {
            Some(wanted) => missing(sources, name, wanted),
            None => {
                let place = (number(line), number(column), carets.unwrap_or(1));
                reference(sources, name, message, place)
            }
        };
        // A block that a site's own base lacks is missed by every template that fills it.
        let is_block = message.starts_with("Block `");
        if !is_block
            || found
                .iter()
                .all(|other| other.message != diagnostic.message)
        {
            found.push(diagnostic);
        }
    }
    match found.is_empty() {
        true => Vec::from([Diagnostic::in_file(Code::TemplateSyntax, FOLDER, report)]),
        false => found,
    }
}

/// E401 at a line, a column and a length, all in characters from 1.
fn reference(
    sources: &Sources,
    name: &str,
    message: &str,
    (line, column, length): (Option<usize>, Option<usize>, usize),
) -> Diagnostic {
    let path = format!("{FOLDER}{name}");
    let place = || {
        let id = sources.find(&path)?;
        let text = &sources.get(id).text;
        let above = text.split_inclusive('\n').take(line?.checked_sub(1)?);
        let begin = above.map(str::len).sum::<usize>();
        let byte = |characters: usize| {
            let line = text.get(begin..).unwrap_or_default();
            let at = line.char_indices().nth(characters).map(|(at, _)| at);
            begin + at.unwrap_or(line.len())
        };
        let column = column?.checked_sub(1)?;
        Some(Span::new(id, byte(column)..byte(column + length)))
    };
    let diagnostic = match place() {
        Some(span) => Diagnostic::at(Code::TemplateSyntax, span, message),
        None => Diagnostic::in_file(Code::TemplateSyntax, path.clone(), message),
    };
    let block = message
        .strip_prefix("Block `")
        .and_then(|rest| rest.split('`').next());
    match block {
        Some(block) => diagnostic.help(format!(
            "the template that it extends needs `{{% block {block} %}}{{% endblock {block} %}}`"
        )),
        None => diagnostic,
    }
}

/// E402, at the place where the first of a circle of templates asks for the next.
fn circle(sources: &Sources, chain: &[String], how: &str) -> Diagnostic {
    let message = format!(
        "templates {how} each other in a circle: {}",
        chain.join(", ")
    );
    let first = chain.first().map_or("", String::as_str);
    let next = chain.get(1).map_or(first, String::as_str);
    let path = format!("{FOLDER}{first}");
    let quoted = |quote: char| format!("{quote}{next}{quote}");
    let place = sources.find(&path).and_then(|id| {
        let text = &sources.get(id).text;
        let at = text
            .find(&quoted('"'))
            .or_else(|| text.find(&quoted('\'')))?;
        Some(Span::new(id, at + 1..at + 1 + next.len()))
    });
    match place {
        Some(span) => Diagnostic::at(Code::TemplateFailed, span, message),
        None => Diagnostic::in_file(Code::TemplateFailed, path, message),
    }
}

fn place(sources: &Sources, name: &str, report: &tera::ReportError) -> Option<Span> {
    let source = sources.find(&format!("{FOLDER}{name}"))?;
    Some(Span::new(source, report.span().range.clone()))
}
