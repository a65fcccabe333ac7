//! How mail leaves: over TLS, or to this very machine.

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use clap::Args;
use lettre::message::header::{ContentType, HeaderName, HeaderValue, MIME_VERSION_1_0};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use store::{Contact, Pace};

use super::letter::Letter;
use crate::failure::{Code, Failure, Outcome};
use crate::machine::read_text;

/// Seconds that one answer of the mail server may take.
const ANSWER_SECONDS: u64 = 30;
/// The environment's variable with the password.
const PASSWORD: &str = "COMITY_SMTP_PASSWORD";

/// How mail is sent. Without `--smtp` none is.
#[derive(Args, Clone, Debug, Default)]
pub struct MailArgs {
    /// The mail server: smtps://USER@HOST:465, smtp+starttls://USER@HOST:587, or
    /// smtp://localhost:PORT (without TLS, to this machine only).
    #[arg(long, value_name = "URL", env = "COMITY_SMTP")]
    smtp: Option<String>,
    /// The file with its password, readable by its owner alone. Or set COMITY_SMTP_PASSWORD.
    #[arg(long, value_name = "FILE", env = "COMITY_SMTP_PASSWORD_FILE")]
    smtp_password_file: Option<PathBuf>,
    /// A certificate (PEM) of an authority to trust besides the public ones.
    #[arg(long, value_name = "FILE", env = "COMITY_SMTP_CA")]
    smtp_ca: Option<PathBuf>,
    /// The address that mail comes from.
    #[arg(long, value_name = "ADDRESS", env = "COMITY_MAIL_FROM")]
    mail_from: Option<String>,
}

impl MailArgs {
    /// The mailer for a site with this address; none where no mail is wished.
    ///
    /// # Errors
    /// When the settings do not hold together.
    pub fn mailer(&self, base_url: &str) -> Outcome<Option<Mailer>> {
        let Some(url) = &self.smtp else {
            if self.mail_from.is_some() || self.smtp_password_file.is_some() {
                return Err(Failure::usage("settings for mail are given, and no mail server")
                    .todo("give --smtp URL, or leave the others out"));
            }
            return Ok(None);
        };
        let from = self.mail_from.as_deref().ok_or_else(|| {
            Failure::usage("mail needs an address that it comes from")
                .todo("give --mail-from commission@commission.example")
        })?;
        let from = Contact::new(from, "en", Pace::Never).map_err(|refusal| {
            Failure::usage(format!("mail cannot come from {from:?}"))
                .why(refusal)
                .todo("write an address such as commission@commission.example")
        })?;
        let from: Address = from.address.parse().map_err(|e| {
            Failure::usage(format!("mail cannot come from {}", from.address)).why(e)
        })?;
        let server = Server::parse(url)?;
        let password = self.password(&server)?;
        let roots = match &self.smtp_ca {
            Some(file) => Some(root(file)?),
            None => None,
        };
        let transport = transport(&server, password, roots, from.domain())?;
        Ok(Some(Mailer { transport, from, base_url: base_url.to_owned(), server }))
    }

    fn password(&self, server: &Server) -> Outcome<Option<Credentials>> {
        let written = match &self.smtp_password_file {
            Some(file) => Some(secret(file)?),
            None => std::env::var(PASSWORD).ok().filter(|it| !it.is_empty()),
        };
        match (&server.user, written) {
            (Some(user), Some(password)) => Ok(Some(Credentials::new(user.clone(), password))),
            (None, None) => Ok(None),
            (Some(user), None) => Err(Failure::usage(format!("there is no password for {user}"))
                .todo(format!("give --smtp-password-file FILE, or set {PASSWORD}"))),
            (None, Some(_)) => Err(Failure::usage("there is a password for mail, and no user")
                .todo("name the user in --smtp, such as smtps://user@mail.example:465")),
        }
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
            return Err(Failure::new(
                Code::Io,
                format!("{} can be read by others", file.display()),
            )
            .why("whoever reads this password can send mail in the commission's name")
            .todo(format!("chmod 600 {}", file.display())));
        }
    }
    let text = read_text(file)?;
    let line = text.lines().next().unwrap_or_default().to_owned();
    if line.is_empty() {
        return Err(Failure::new(Code::Io, format!("{} holds no password", file.display()))
            .todo("write it on the first line"));
    }
    Ok(line)
}

fn root(file: &Path) -> Outcome<Certificate> {
    Certificate::from_pem(read_text(file)?.as_bytes()).map_err(|e| {
        Failure::io(format!("{} holds no certificate", file.display()), e)
            .todo("give the authority's certificate in PEM form")
    })
}

/// How the way to the mail server is kept from others' eyes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Way {
    /// TLS from the first byte.
    Tls,
    /// TLS after a greeting; nothing is said without it.
    StartTls,
    /// None: to this machine only.
    Plain,
}

/// A mail server.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Server {
    way: Way,
    user: Option<String>,
    host: String,
    port: u16,
}

impl Server {
    fn parse(url: &str) -> Outcome<Self> {
        let wrong = |what: &str| {
            Failure::usage(format!("--smtp: {what}")).todo(
                "write smtps://USER@HOST:465, smtp+starttls://USER@HOST:587 or smtp://localhost:PORT",
            )
        };
        let (scheme, rest) = url.split_once("://").ok_or_else(|| wrong("this is no address"))?;
        let (way, usual) = match scheme {
            "smtps" => (Way::Tls, 465),
            "smtp+starttls" => (Way::StartTls, 587),
            "smtp" => (Way::Plain, 25),
            _ => return Err(wrong("this is no way to a mail server")),
        };
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let (user, place) = match rest.rsplit_once('@') {
            Some((user, place)) => (Some(user), place),
            None => (None, rest),
        };
        if user.is_some_and(|user| user.contains(':')) {
            return Err(wrong("a password never stands in a command, where others can see it"));
        }
        let user = match user {
            Some(user) => Some(decode(user).ok_or_else(|| wrong("this is no user"))?),
            None => None,
        };
        let (host, port) = match place.strip_prefix('[').and_then(|it| it.split_once(']')) {
            Some((host, port)) => (host, port.strip_prefix(':')),
            None => match place.rsplit_once(':') {
                Some((host, port)) => (host, Some(port)),
                None => (place, None),
            },
        };
        let port = match port {
            Some(port) => port.parse().map_err(|_| wrong("the port is no number"))?,
            None => usual,
        };
        let is_name = host.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b));
        if host.is_empty() || !(is_name || host.parse::<IpAddr>().is_ok()) {
            return Err(wrong("this is no host"));
        }
        let is_here = host == "localhost"
            || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        if way == Way::Plain && !is_here {
            return Err(Failure::usage("--smtp: mail leaves this machine only over TLS")
                .why("without it, everybody on the way could read who is written to")
                .todo(format!("write smtps://{host} or smtp+starttls://{host}")));
        }
        Ok(Self { way, user, host: host.to_owned(), port })
    }
}

/// A user's name with its percent signs resolved.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let (digits, tail) = rest.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
        rest = tail;
    }
    let text = String::from_utf8(bytes).ok()?;
    (!text.is_empty() && !text.contains(char::is_control)).then_some(text)
}

fn transport(
    server: &Server,
    credentials: Option<Credentials>,
    root: Option<Certificate>,
    hello: &str,
) -> Outcome<AsyncSmtpTransport<Tokio1Executor>> {
    let parameters = || {
        let mut builder = TlsParameters::builder(server.host.clone());
        if let Some(root) = root {
            builder = builder.add_root_certificate(root);
        }
        builder.build_rustls().map_err(|e| Failure::io("TLS cannot be set up for mail", e))
    };
    let tls = match server.way {
        Way::Tls => Tls::Wrapper(parameters()?),
        Way::StartTls => Tls::Required(parameters()?),
        Way::Plain => Tls::None,
    };
    let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(server.host.as_str())
        .port(server.port)
        .tls(tls)
        .hello_name(ClientId::Domain(hello.to_owned()))
        .timeout(Some(Duration::from_secs(ANSWER_SECONDS)));
    if let Some(credentials) = credentials {
        builder = builder.credentials(credentials);
    }
    Ok(builder.build())
}

/// Why a letter was not sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unsent {
    /// In few words, without the address: what mail servers answer often repeats it.
    pub why: String,
    /// Whether the mail server says that it never will take it.
    pub is_final: bool,
}

impl Unsent {
    /// The attempt lasted too long.
    pub fn late() -> Self {
        Self { why: "no answer in time".to_owned(), is_final: false }
    }

    fn of(error: &lettre::transport::smtp::Error) -> Self {
        let why = match error.status() {
            Some(code) => format!("the mail server answered {code}"),
            None if error.is_tls() => "TLS was refused: the certificate does not hold".to_owned(),
            None if error.is_timeout() => return Self::late(),
            None if error.is_client() => {
                "the mail server does not offer what is needed (TLS, or the sign-in)".to_owned()
            }
            None => {
                let causes =
                    std::iter::successors(std::error::Error::source(error), |e| e.source());
                let tls = causes.map(ToString::to_string).any(|it| it.contains("certificate"));
                if tls {
                    "TLS was refused: the certificate does not hold".to_owned()
                } else {
                    "the connection failed".to_owned()
                }
            }
        };
        Self { why, is_final: error.is_permanent() }
    }
}

/// Sends letters.
#[derive(Debug)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
    base_url: String,
    server: Server,
}

impl Mailer {
    /// The site's address, without its last slash.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The mail server's host and port.
    pub fn place(&self) -> String {
        format!("{}:{}", self.server.host, self.server.port)
    }

    /// Greets the mail server, over TLS and signed in as it would be to send, and sends nothing.
    ///
    /// # Errors
    /// [`Unsent`] with why.
    pub async fn greet(&self) -> Result<(), Unsent> {
        let limit = Duration::from_secs(ANSWER_SECONDS);
        match tokio::time::timeout(limit, self.transport.test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Ok(false)) => {
                Err(Unsent { why: "the mail server hung up".to_owned(), is_final: false })
            }
            Ok(Err(error)) => Err(Unsent::of(&error)),
            Err(_) => Err(Unsent::late()),
        }
    }

    /// Sends a letter.
    ///
    /// # Errors
    /// [`Unsent`] with why.
    pub async fn send(&self, letter: Letter) -> Result<(), Unsent> {
        let message = self.message(letter)?;
        self.transport.send(message).await.map(|_| ()).map_err(|error| {
            tracing::debug!(%error, "the mail server's own words");
            Unsent::of(&error)
        })
    }

    /// A letter in the form of mail.
    fn message(&self, letter: Letter) -> Result<Message, Unsent> {
        let cannot = |what: &str| Unsent { why: what.to_owned(), is_final: true };
        let to: Address =
            letter.to.parse().map_err(|_| cannot("the address cannot be written to"))?;
        let at = u64::try_from(letter.at).unwrap_or_default();
        let date: SystemTime = UNIX_EPOCH + Duration::from_secs(at);
        let id = format!("<{}@{}>", letter.id, self.from.domain());
        let header =
            |name, value: String| HeaderValue::new(HeaderName::new_from_ascii_str(name), value);
        Message::builder()
            .from(Mailbox::new(None, self.from.clone()))
            .to(Mailbox::new(None, to))
            .subject(letter.subject)
            .date(date)
            .message_id(Some(id))
            .raw_header(header("Auto-Submitted", "auto-generated".to_owned()))
            .raw_header(header("Content-Language", letter.locale.to_owned()))
            .raw_header(header("List-Unsubscribe", format!("<{}>", letter.unsubscribe)))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()))
            .header(MIME_VERSION_1_0)
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body)
            .map_err(|_| cannot("the letter cannot be written"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_leaves_this_machine_only_over_tls() {
        for here in
            ["smtp://localhost:2525", "smtp://127.0.0.1", "smtp://[::1]:25", "smtp://127.9.9.9:1"]
        {
            assert_eq!(Server::parse(here).unwrap().way, Way::Plain, "{here}");
        }
        for away in [
            "smtp://mail.example",
            "smtp://10.0.0.1:25",
            "smtp://localhost.example:25",
            "smtp://[2001:db8::1]",
        ] {
            assert!(Server::parse(away).unwrap_err().to_string().contains("over TLS"), "{away}");
        }
        let server = Server::parse("smtps://first%40commission.example@mail.example:465").unwrap();
        assert_eq!(server.user.as_deref(), Some("first@commission.example"));
        assert_eq!(
            (server.way, server.host.as_str(), server.port),
            (Way::Tls, "mail.example", 465)
        );
        assert_eq!(Server::parse("smtp+starttls://mail.example").unwrap().port, 587);
    }

    #[test]
    fn what_is_no_mail_server_is_refused_and_a_password_stands_in_no_command() {
        for bad in [
            "mail.example",
            "http://mail.example",
            "smtps://",
            "smtps://user@",
            "smtps://mail.example:port",
            "smtps://mail.example/inbox",
            "smtps://mail example",
            "smtps://us%0der@mail.example",
            "smtps://us%zz@mail.example",
        ] {
            assert!(Server::parse(bad).is_err(), "{bad}");
        }
        let told = Server::parse("smtps://user:secret@mail.example").unwrap_err().to_string();
        assert!(told.contains("password") && !told.contains("secret"), "{told}");
    }
}
