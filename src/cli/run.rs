//! Parses the command line and runs the command.

use std::io::{self, Write};

use clap::Parser;

use super::build::{build, check};
use super::exit::{CommandEnd, printed, refused};
use super::options::{Command, CommandLine};
use super::{mentions, new, suggest};
use crate::base::code::Code;

/// Does what the command line asks for.
pub fn run() -> CommandEnd {
    match CommandLine::parse().command {
        Command::Build(options) => build(&options),
        Command::Check(options) => check(&options),
        Command::Mentions(options) => mentions::run(&options),
        Command::Suggest(options) => suggest::run(&options),
        Command::New { what } => new::run(&what),
        Command::Explain { code } => explain(&code),
    }
}

fn explain(code: &str) -> CommandEnd {
    match code.parse::<Code>() {
        Ok(code) => printed(writeln!(
            io::stdout(),
            "{}",
            code.documentation().trim_end()
        )),
        Err(message) => refused(&message, None),
    }
}
