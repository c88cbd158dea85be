//! The program: runs the command line and hands its exit code to the shell.

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let ended = chancery::cli::run();
    // The system takes back the memory of a program at once. Freeing an archive's hundred thousand small pieces first
    // would take 2 % of a build, on one processor core.
    std::mem::forget(ended.left);
    ended.code
}
