//! The settings of webhook and SMS gateway.

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use clap::Args;

use super::gateway::{Sms, Template, Webhook};
use crate::failure::{Code, Failure, Outcome};
use crate::machine::read_text;

/// The fewest bytes of the key under which events are signed.
const KEY_BYTES_MIN: usize = 16;
/// The most bytes of an address.
const URL_BYTES_MAX: usize = 2_000;

/// The settings of webhook and SMS gateway.
#[derive(Args, Clone, Debug, Default)]
pub struct ContactArgs {
    /// Post to this address of yours when a call waits: https://, or http:// to this machine only.
    #[arg(long, value_name = "URL", env = "COMITY_WEBHOOK_URL")]
    webhook_url: Option<String>,
    /// The file with the key under which these posts are signed, readable by its owner alone.
    #[arg(long, value_name = "FILE", env = "COMITY_WEBHOOK_KEY_FILE")]
    webhook_key: Option<PathBuf>,
    /// Send SMS through the gateway at this address: https://, or http:// to this machine only.
    #[arg(long, value_name = "URL", env = "COMITY_SMS_URL")]
    sms_url: Option<String>,
    /// What the gateway wants: a form or JSON with {to} and {text}. Default: to={to}&text={text}
    #[arg(long, value_name = "TEMPLATE", env = "COMITY_SMS_TEMPLATE")]
    sms_template: Option<String>,
    /// The file with a header that lets us in, such as `Authorization: Bearer …`, readable by its
    /// owner alone.
    #[arg(long, value_name = "FILE", env = "COMITY_SMS_HEADER_FILE")]
    sms_header: Option<PathBuf>,
}

/// Where messages about calls go besides mail.
#[derive(Default)]
pub struct Gateways {
    /// The operator's own address for events.
    pub webhook: Option<Webhook>,
    /// The operator's SMS gateway.
    pub sms: Option<Sms>,
}

impl ContactArgs {
    /// The gateways; none where nothing is set.
    ///
    /// # Errors
    /// When the settings do not hold together.
    pub fn gateways(&self) -> Outcome<Gateways> {
        Ok(Gateways { webhook: self.webhook()?, sms: self.sms()? })
    }

    fn webhook(&self) -> Outcome<Option<Webhook>> {
        let (url, file) = match (&self.webhook_url, &self.webhook_key) {
            (None, None) => return Ok(None),
            (Some(url), Some(file)) => (url, file),
            (Some(_), None) => {
                return Err(Failure::usage("posts to the webhook need a key")
                    .todo("give --webhook-key FILE; its first line is the key"));
            }
            (None, Some(_)) => {
                return Err(Failure::usage("there is a key for a webhook, and no webhook")
                    .todo("give --webhook-url URL, or leave the key out"));
            }
        };
        let key = secret(file)?;
        if key.len() < KEY_BYTES_MIN {
            return Err(Failure::new(
                Code::Usage,
                format!("the key in {} is too short", file.display()),
            )
            .todo(format!("write at least {KEY_BYTES_MIN} random characters")));
        }
        Ok(Some(Webhook { url: address("--webhook-url", url)?, key: key.into_bytes() }))
    }

    fn sms(&self) -> Outcome<Option<Sms>> {
        let Some(url) = &self.sms_url else {
            if self.sms_template.is_some() || self.sms_header.is_some() {
                return Err(Failure::usage("settings for SMS are given, and no gateway")
                    .todo("give --sms-url URL, or leave the others out"));
            }
            return Ok(None);
        };
        let template = self.sms_template.as_deref().unwrap_or("to={to}&text={text}");
        let template = Template::parse(template).map_err(|why| {
            Failure::usage("--sms-template: this is no template").why(why).todo(
                "write a form such as to={to}&text={text}, or JSON such as {\"to\": \"{to}\", \"text\": \"{text}\"}",
            )
        })?;
        let header = match &self.sms_header {
            Some(file) => Some(header(file)?),
            None => None,
        };
        Ok(Some(Sms { url: address("--sms-url", url)?, template, header }))
    }
}

/// An address that is reached over TLS, or on this machine.
fn address(flag: &str, url: &str) -> Outcome<String> {
    let wrong = |what: &str| {
        Failure::usage(format!("{flag}: {what}"))
            .todo("write https://HOST/PATH, or http://localhost:PORT/PATH")
    };
    let fits = url.len() <= URL_BYTES_MAX && url.bytes().all(|b| b.is_ascii_graphic());
    let (scheme, rest) =
        url.split_once("://").filter(|_| fits).ok_or_else(|| wrong("this is no address"))?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.is_empty() || authority.contains('@') {
        return Err(wrong("a name or password never stands in an address"));
    }
    let host = match authority.strip_prefix('[').and_then(|it| it.split_once(']')) {
        Some((host, _)) => host,
        None => authority.rsplit_once(':').map_or(authority, |(host, _)| host),
    };
    let is_here =
        host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    match scheme {
        "https" => Ok(url.to_owned()),
        "http" if is_here => Ok(url.to_owned()),
        "http" => Err(wrong("messages leave this machine only over TLS")),
        _ => Err(wrong("this is no way to a gateway")),
    }
}

/// A header's name and value.
fn header(file: &Path) -> Outcome<(String, String)> {
    let line = secret(file)?;
    let header = line.split_once(':').map(|(name, value)| (name.trim(), value.trim()));
    let is_name = |name: &str| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    match header {
        Some((name, value))
            if is_name(name)
                && !value.is_empty()
                && value.bytes().all(|b| b.is_ascii_graphic() || b == b' ') =>
        {
            Ok((name.to_owned(), value.to_owned()))
        }
        _ => Err(Failure::new(Code::Usage, format!("{} holds no header", file.display()))
            .todo("write it on the first line, such as Authorization: Bearer SECRET")),
    }
}

/// The first line of a file that its owner alone can read.
fn secret(file: &Path) -> Outcome<String> {
    #[cfg(unix)]
    {
        let mode = std::fs::metadata(file)
            .map(|meta| std::os::unix::fs::PermissionsExt::mode(&meta.permissions()))
            .unwrap_or_default();
        if mode & 0o077 != 0 {
            let told = format!("{} can be read by others", file.display());
            return Err(Failure::new(Code::Io, told)
                .why("whoever reads this secret can send messages in the commission's name")
                .todo(format!("chmod 600 {}", file.display())));
        }
    }
    let text = read_text(file)?;
    let line = text.lines().next().unwrap_or_default().trim().to_owned();
    if line.is_empty() {
        return Err(Failure::new(Code::Io, format!("{} holds no secret", file.display()))
            .todo("write it on the first line"));
    }
    Ok(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_leave_this_machine_only_over_tls_and_a_secret_stands_in_no_address() {
        for good in [
            "https://hook.example/x?y=1",
            "http://localhost:8000/",
            "http://[::1]:9/",
            "http://127.0.0.1",
        ] {
            assert_eq!(address("--sms-url", good).unwrap(), good);
        }
        for bad in [
            "hook.example",
            "http://hook.example/",
            "http://localhost.example/",
            "http://10.0.0.1/",
            "https://",
            "https://user:secret@hook.example/",
            "ftp://localhost/",
            "https://hook.example/ x",
            "https://hook.example/\r\nX: y",
        ] {
            let told = address("--sms-url", bad).unwrap_err().to_string();
            assert!(!told.contains("secret"), "{bad}: {told}");
        }
    }
}
