//! What is wrong with templates, E401 to E404 and W513, at its place in the template.

use tera::ErrorKind;

use crate::base::code::Code;
use crate::base::diagnostic::Diagnostic;
use crate::base::nearest::{nearest, nearest_path};
use crate::base::source::Sources;
use crate::base::span::Span;

/// The folder of a site's own templates.
pub const FOLDER: &str = "templates/";
/// The folder of a site's own assets.
pub const ASSETS: &str = "templates/assets/";

/// Whether a message of tera is about another template, which is unknown while one is read alone.
pub fn is_about_others(message: &str) -> bool {
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
pub fn syntax_error(sources: &Sources, name: &str, report: &tera::ReportError) -> Diagnostic {
    let message = format!("the template `{name}` cannot be read: {}", report.message());
    match place(sources, name, report) {
        Some(span) => {
            let word = sources.get(span.source).text.get(span.range());
            let diagnostic = Diagnostic::at(Code::TemplateSyntax, span, message);
            match word.is_some_and(|word| word.starts_with("end")) {
                true => diagnostic.help("is everything closed that was opened before this?"),
                false => diagnostic,
            }
        }
        None => Diagnostic::in_file(Code::TemplateSyntax, format!("{FOLDER}{name}"), message),
    }
}

/// An error of tera as E401, E402 or E403. `page` is the page being rendered, if any.
pub fn template_error(sources: &Sources, kind: &ErrorKind, page: Option<&str>) -> Diagnostic {
    let diagnostic = match kind {
        ErrorKind::SyntaxError(report) => {
            let diagnostic = syntax_error(sources, report.filename(), report);
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
                Some(span) if report.message().contains(NO_SUCH_ASSET) => {
                    let wanted = report.message().split('`').nth(1).unwrap_or_default();
                    no_such_asset(span, wanted, wanted, asset_names(sources))
                }
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
        } => cycle(sources, inheritance_chain, "extend"),
        ErrorKind::CircularInclude { include_chain, .. } => {
            cycle(sources, include_chain, "include")
        }
        other => Diagnostic::in_file(Code::TemplateFailed, FOLDER, other.to_string()),
    };
    match page {
        Some(page) => diagnostic.note(format!("while rendering {page}")),
        None => diagnostic,
    }
}

/// The beginning of what is said about an asset that does not exist.
const NO_SUCH_ASSET: &str = "there is no asset `";

/// What is said about an asset that does not exist.
pub fn no_such_asset_message(name: &str) -> String {
    format!("{NO_SUCH_ASSET}{name}`")
}

/// The names of the assets that are texts.
fn asset_names(sources: &Sources) -> impl Iterator<Item = &str> {
    let paths = sources.iter().map(|(_, source)| source.path.as_str());
    paths.filter_map(|path| path.strip_prefix(ASSETS))
}

/// E404: there is no asset `name`. `written` is how a template or a style sheet refers to it at `place`, and `known` are
/// the assets that there are, in the same way.
pub fn no_such_asset<'a>(
    place: Span,
    written: &str,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let known: Vec<&str> = known.into_iter().collect();
    let diagnostic = Diagnostic::at(Code::NoSuchAsset, place, no_such_asset_message(name));
    let near = nearest_path(written, known.iter().copied()).or_else(|| same_file(written, &known));
    match near {
        Some(near) => diagnostic.did_you_mean(Some(near), place),
        None => {
            let name = name.trim_start_matches(['.', '/']);
            diagnostic.help(format!("put the file at `{ASSETS}{name}`"))
        }
    }
}

/// The only path among `known` that ends in the same file name as `path`, or in nearly the same.
fn same_file<'a>(path: &str, known: &[&'a str]) -> Option<&'a str> {
    let file = |path: &'a str| path.rsplit('/').next().unwrap_or(path);
    let written = path.rsplit('/').next().unwrap_or(path);
    let near = nearest_path(written, known.iter().map(|path| file(path)))?;
    let mut same = known.iter().filter(|path| file(path) == near);
    let only = same.next()?;
    same.next().is_none().then_some(*only)
}

/// W513: the file at `path` replaces none of the files `known`, and no template refers to it.
pub fn unused(path: &str, known: &[&str]) -> Diagnostic {
    let message = match path.ends_with(".html") {
        true => format!("`{path}` replaces nothing, and no template includes or extends it"),
        false => format!("`{path}` replaces nothing and is not published"),
    };
    let diagnostic = Diagnostic::in_file(Code::UnusedTemplate, path, message);
    let near = nearest_path(path, known.iter().copied()).or_else(|| same_file(path, known));
    match near {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None if path.ends_with(".html") => {
            diagnostic.help("include it in a template, or move it out of `templates/`")
        }
        None => diagnostic.help(format!(
            "move it to `{ASSETS}` to publish it, or out of `templates/`"
        )),
    }
}

/// The field that was probably meant. Tera's message lists the known ones at its end.
fn nearest_field<'a>(field: &str, message: &'a str) -> Option<&'a str> {
    let (_, known) = message.split_once("Available fields: ")?;
    nearest(field, known.split(", "))
}

/// E403: `current` refers to `wanted`, which does not exist.
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

/// References of templates to templates, filters and blocks that do not exist. Tera reports them as one
/// text for all templates: a line ``error: Unknown filter `x` ``, below it `--> name:line:column` and the
/// line of the template, with carets under the word.
pub fn bad_references(sources: &Sources, report: &str) -> Vec<Diagnostic> {
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
                bad_reference(sources, name, message, place)
            }
        };
        // Every template that fills a block reports it when a site's own `base.html` lacks it: once is enough.
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

/// Those of [`bad_references`] that are wrong whatever other templates say: to filters, functions and tests.
pub fn unknown_words(sources: &Sources, report: &str) -> Vec<Diagnostic> {
    let own = ["Unknown filter", "Unknown function", "Unknown test"];
    let mut found = bad_references(sources, report);
    found.retain(|it| own.iter().any(|words| it.message.starts_with(words)));
    found
}

/// E401 at a line and a column, both counted from 1, and a length, in characters.
fn bad_reference(
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

/// E402: templates that extend or include each other in a cycle, where the first names the next.
fn cycle(sources: &Sources, chain: &[String], how: &str) -> Diagnostic {
    let message = format!(
        "templates {how} each other in a cycle: {}",
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
