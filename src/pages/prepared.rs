//! A page between the two steps of rendering: its values are gathered, but its template has not run yet.
//!
//! [`Renderer::prepare`](super::render::Renderer::prepare) makes one,
//! [`Renderer::set`](super::render::Renderer::set) runs its template. The steps are separate so that
//! `timings`, which has the clock, can tell the cost of a template from the cost of gathering what it shows.

use tera::Context;

/// A page with everything that its template sees.
pub struct Prepared {
    /// The page, for diagnostics: `/people/sergei-ivanov/`.
    pub what: String,
    /// The name of its template, such as `brief.html`.
    pub template: &'static str,
    pub context: Context,
}
