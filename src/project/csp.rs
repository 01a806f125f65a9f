//! Hosts that the content security policy of pages lets in, besides the site's own.

use std::borrow::Cow;

use serde::Deserialize;

/// `[site.csp]`: hosts by what they are used for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CspConfiguration {
    /// Scripts.
    pub script: Vec<CspHost>,
    /// Style sheets.
    pub style: Vec<CspHost>,
    /// Images.
    pub img: Vec<CspHost>,
    /// Fonts.
    pub font: Vec<CspHost>,
    /// Requests of scripts.
    pub connect: Vec<CspHost>,
    /// Frames.
    pub frame: Vec<CspHost>,
}

/// A host: `https://stats.example.com`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct CspHost(String);

impl TryFrom<String> for CspHost {
    type Error = String;

    fn try_from(host: String) -> Result<Self, String> {
        let rest = host.strip_prefix("https://").unwrap_or_default();
        let is_plain =
            |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '*' | ':' | '/' | '_');
        if rest.is_empty() || !rest.chars().all(is_plain) {
            return Err(format!(
                "`{host}` is not a host; expected one such as `https://stats.example.com`"
            ));
        }
        Ok(Self(host))
    }
}

impl CspHost {
    /// Returns `true` if a URL is of this host.
    ///
    /// ```
    /// use diglot::project::CspHost;
    ///
    /// let host = CspHost::try_from("https://*.example.com".to_owned())?;
    /// assert!(host.covers("https://stats.example.com/a.js"));
    /// assert!(!host.covers("https://example.com/a.js"));
    /// # Ok::<(), String>(())
    /// ```
    pub fn covers(&self, url: &str) -> bool {
        let host_of = |url: &str| {
            let rest = url.strip_prefix("https:").unwrap_or(url).trim_start_matches('/').to_owned();
            rest.split('/').next().unwrap_or_default().to_owned()
        };
        let (own, other) = (host_of(&self.0), host_of(url));
        own == other || own.strip_prefix('*').is_some_and(|domain| other.ends_with(domain))
    }
}

impl CspConfiguration {
    /// A policy with the hosts added to its directives.
    pub fn extend(&self, policy: &'static str) -> Cow<'static, str> {
        let all = [
            ("script-src", &self.script),
            ("style-src", &self.style),
            ("img-src", &self.img),
            ("font-src", &self.font),
            ("connect-src", &self.connect),
            ("frame-src", &self.frame),
        ];
        let mut policy = Cow::Borrowed(policy);
        for (directive, hosts) in all {
            for CspHost(host) in hosts {
                let own = format!("{directive} {host}");
                policy = policy.replacen(directive, &own, 1).into();
            }
        }
        policy
    }
}
