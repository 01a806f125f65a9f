//! Which language a name behind a fence means, and what reads it.

use super::commands::{self, BASH, BATCH, Shell};
use super::grammar::Language;
use super::grammars::{braces, data, dotnet, scripts};
use super::token::Token;
use super::{http, markup};

/// Tokenizer of a language.
#[derive(Debug, Clone, Copy)]
pub(super) enum Reader {
    Grammar(&'static Language),
    Commands(&'static Shell),
    Xml,
    Html,
    Http,
}

/// Languages by the names that articles give them, in lower case.
#[rustfmt::skip]
const LANGUAGES: [(&[&str], Reader); 46] = [
    (&["csharp", "cs", "c#"], Reader::Grammar(&dotnet::CSHARP)),
    (&["xml", "xaml", "csproj", "xsd", "xslt", "xsl", "svg", "wsdl", "resx"], Reader::Xml),
    (&["powershell", "ps", "azurepowershell", "ps1", "posh", "pwsh", "console-powershell"], Reader::Grammar(&dotnet::POWERSHELL)),
    (&["qsharp", "q#", "qs"], Reader::Grammar(&dotnet::QSHARP)),
    (&["sql", "tsql", "usql", "plsql"], Reader::Grammar(&dotnet::SQL)),
    (&["dotnetcli", "bash", "azurecli", "sh", "shell", "curl", "azcopy", "zsh"], Reader::Commands(&BASH)),
    (&["json", "jsonc", "json5"], Reader::Grammar(&data::JSON)),
    (&["http"], Reader::Http),
    (&["kusto", "kql", "csl", "loganalytics"], Reader::Grammar(&dotnet::KUSTO)),
    (&["cmd", "dos", "bat", "batch", "batchfile"], Reader::Commands(&BATCH)),
    (&["python", "py"], Reader::Grammar(&scripts::PYTHON)),
    (&["vb", "vbnet", "vba", "vbs", "vbscript", "basic"], Reader::Grammar(&dotnet::BASIC)),
    (&["html", "cshtml", "razor", "aspx", "aspx-csharp", "vbhtml", "xhtml"], Reader::Html),
    (&["yaml", "yml"], Reader::Grammar(&data::YAML)),
    (&["javascript", "js", "node", "nodejs", "jsx"], Reader::Grammar(&braces::JAVASCRIPT)),
    (&["typescript", "ts", "tsx", "react"], Reader::Grammar(&braces::TYPESCRIPT)),
    (&["diff"], Reader::Grammar(&data::DIFF)),
    (&["css"], Reader::Grammar(&data::CSS)),
    (&["cpp", "c++", "cc", "c"], Reader::Grammar(&braces::C)),
    (&["java"], Reader::Grammar(&braces::JAVA)),
    (&["fsharp", "f#", "fsx"], Reader::Grammar(&dotnet::FSHARP)),
    (&["go", "golang"], Reader::Grammar(&braces::GO)),
    (&["bicep"], Reader::Grammar(&dotnet::BICEP)),
    (&["terraform", "tf", "hcl"], Reader::Grammar(&data::TERRAFORM)),
    (&["dockerfile", "docker"], Reader::Grammar(&data::DOCKERFILE)),
    (&["objectivec", "objc", "objective-c"], Reader::Grammar(&braces::OBJECTIVE_C)),
    (&["kotlin", "kt"], Reader::Grammar(&braces::KOTLIN)),
    (&["swift"], Reader::Grammar(&braces::SWIFT)),
    (&["ruby", "rb"], Reader::Grammar(&scripts::RUBY)),
    (&["rust", "rs"], Reader::Grammar(&braces::RUST)),
    (&["php"], Reader::Grammar(&braces::PHP)),
    (&["markdown", "md"], Reader::Grammar(&data::MARKDOWN)),
    (&["makefile", "make"], Reader::Grammar(&data::MAKEFILE)),
    (&["ini", "properties", "editorconfig"], Reader::Grammar(&data::INI)),
    (&["toml"], Reader::Grammar(&data::TOML)),
    (&["protobuf", "proto"], Reader::Grammar(&data::PROTOBUF)),
    (&["graphql"], Reader::Grammar(&data::GRAPHQL)),
    (&["groovy"], Reader::Grammar(&braces::GROOVY)),
    (&["scala"], Reader::Grammar(&braces::SCALA)),
    (&["dart"], Reader::Grammar(&braces::DART)),
    (&["perl"], Reader::Grammar(&scripts::PERL)),
    (&["r"], Reader::Grammar(&scripts::R)),
    (&["lua"], Reader::Grammar(&scripts::LUA)),
    (&["matlab"], Reader::Grammar(&scripts::MATLAB)),
    (&["haskell"], Reader::Grammar(&scripts::HASKELL)),
    (&["pascal"], Reader::Grammar(&scripts::PASCAL)),
];

impl Reader {
    /// What reads a language, by its name in any case.
    pub(super) fn find(language: &str) -> Option<Self> {
        let is_it = |name: &&str| language.eq_ignore_ascii_case(name);
        let found = LANGUAGES.iter().find(|(names, _)| names.iter().any(is_it));
        found.map(|&(_, reader)| reader)
    }

    pub(super) fn tokens(self, code: &str) -> Vec<Token> {
        match self {
            Self::Grammar(language) => language.tokens(code),
            Self::Commands(shell) => commands::tokens(shell, code),
            Self::Xml => markup::tokens(code, &[]),
            Self::Html => {
                markup::tokens(code, &[("script", &braces::JAVASCRIPT), ("style", &data::CSS)])
            }
            Self::Http => http::tokens(code, &data::JSON),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::highlight::words::Words;

    #[test]
    fn names_are_in_lower_case_and_of_one_language_each() {
        let mut names: Vec<_> = LANGUAGES.iter().flat_map(|(names, _)| *names).collect();
        assert!(names.iter().all(|name| **name == name.to_ascii_lowercase()));
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn no_word_is_too_long_to_be_found() {
        for (names, reader) in LANGUAGES {
            let Reader::Grammar(language) = reader else { continue };
            assert!(language.longest_word() <= Words::MAX, "{}", names[0]);
        }
    }

    #[test]
    fn languages_are_found_by_the_names_that_articles_use() {
        for language in
            "csharp C# vb powershell json xml xaml html javascript typescript python sql \
            azurecli bash console-not kusto qsharp yaml java http cpp fsharp go bicep dax-not systemverilog-not text-not"
                .split_whitespace()
        {
            let name = language.trim_end_matches("-not");
            assert_eq!(Reader::find(name).is_some(), name == language, "{language}");
        }
    }
}
