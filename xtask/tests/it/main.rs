//! Integration tests of the project's own commands, run as programs.

mod diff;
mod generate;
mod repository;
