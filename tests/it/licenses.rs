//! Every dependency has a licence that `deny.toml` allows.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

#[test]
fn every_dependency_has_a_licence_that_is_allowed() {
    let allowed = allowed_licences();
    let metadata = metadata();
    let packages = metadata["packages"].as_array().expect("cargo lists the packages");
    assert!(packages.len() > 10, "the dependencies are listed");
    let is_fine = |package: &&Value| {
        let licence = package["license"].as_str().unwrap_or_default();
        is_allowed(licence, &allowed)
    };
    let wrong: Vec<_> = packages.iter().filter(|package| !is_fine(package)).collect();
    let show = |package: &&Value| format!("{}: {}", package["name"], package["license"]);
    let wrong: Vec<_> = wrong.iter().map(show).collect();
    assert!(wrong.is_empty(), "not allowed by deny.toml:\n{}", wrong.join("\n"));
}

/// What cargo knows of the dependencies.
pub(crate) fn metadata() -> Value {
    // Packages of other systems are not on every machine.
    read_metadata(&["--filter-platform", &current_platform()])
}

/// What cargo knows of the dependencies on any system.
pub(crate) fn metadata_of_all_systems() -> Value {
    read_metadata(&[])
}

fn read_metadata(arguments: &[&str]) -> Value {
    let mut command = Command::new(env!("CARGO"));
    command.args(["metadata", "--format-version=1", "--locked"]).args(arguments);
    // Cargo asks rustc, which reads the standard input of the tests where it is a file.
    command.stdin(std::process::Stdio::null());
    let output = command.current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo writes JSON")
}

/// The platform that is built for.
fn current_platform() -> String {
    let output = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let text = String::from_utf8(output.stdout).expect("rustc writes text");
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    host.expect("rustc tells its host").to_owned()
}

/// The licences between `allow = [` and `]` of `deny.toml`.
fn allowed_licences() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("deny.toml");
    let text = std::fs::read_to_string(path).expect("deny.toml");
    let (_, list) = text.split_once("allow = [").expect("a list of licences");
    let (list, _) = list.split_once(']').expect("the list ends");
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Returns `true` if an SPDX expression can be met with licences of a list.
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let expression = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = expression.split_whitespace().collect();
    let (met, rest) = either(&words, allowed);
    met && rest.is_empty()
}

/// `a OR b`, and what follows it.
fn either<'w>(words: &'w [&'w str], allowed: &[String]) -> (bool, &'w [&'w str]) {
    let (mut met, mut rest) = both(words, allowed);
    while let ["OR", after @ ..] = rest {
        let (other, after) = both(after, allowed);
        (met, rest) = (met || other, after);
    }
    (met, rest)
}

/// `a AND b`, and what follows it.
fn both<'w>(words: &'w [&'w str], allowed: &[String]) -> (bool, &'w [&'w str]) {
    let (mut met, mut rest) = one(words, allowed);
    while let ["AND", after @ ..] = rest {
        let (other, after) = one(after, allowed);
        (met, rest) = (met && other, after);
    }
    (met, rest)
}

/// `a`, `a WITH b` or `( … )`, and what follows it.
fn one<'w>(words: &'w [&'w str], allowed: &[String]) -> (bool, &'w [&'w str]) {
    let is_allowed = |licence: &str| allowed.iter().any(|it| it == licence);
    match words {
        ["(", inside @ ..] => {
            let (met, rest) = either(inside, allowed);
            (met, rest.strip_prefix(&[")"]).unwrap_or(rest))
        }
        [licence, "WITH", exception, rest @ ..] => {
            (is_allowed(&format!("{licence} WITH {exception}")) || is_allowed(licence), rest)
        }
        [licence, rest @ ..] => (is_allowed(licence), rest),
        [] => (false, &[]),
    }
}

#[test]
fn a_licence_expression_is_read_as_spdx_has_it() {
    let allowed = ["MIT".to_owned(), "ISC".to_owned()];
    for fine in ["MIT", "GPL-3.0 OR MIT", "MIT/Apache-2.0", "MIT AND (GPL-2.0 OR ISC)"] {
        assert!(is_allowed(fine, &allowed), "{fine}");
    }
    for wrong in ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT OR ISC) AND GPL-3.0", "MIT )"] {
        assert!(!is_allowed(wrong, &allowed), "{wrong}");
    }
}
