//! The line to a PostgreSQL server: whether it is encrypted, and whether the server is the one that
//! the address names.
//!
//! The driver alone would encrypt where that happens to work, for whoever answers, and would go on
//! in the clear where somebody in between says no. So the mode is decided here, from the address
//! alone: over a network nothing but `verify-full`, unless the address says otherwise in words.

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{CertificateError, Error as TlsError};
use sqlx::any::AnyConnectOptions;
use sqlx::postgres::PgConnectOptions;

use crate::Error;

/// How the line to a database server is protected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Line {
    /// Not encrypted, and within this machine: a socket or a loopback address.
    Local,
    /// In the clear over a network, since the address says `sslmode=disable`.
    Plain,
    /// Encrypted, for whoever answers: the address says `sslmode=require`.
    Encrypted,
    /// Encrypted, and the server has shown a certificate in the host's name.
    Verified,
}

impl Line {
    /// The driver's word.
    fn mode(self) -> &'static str {
        match self {
            Line::Local | Line::Plain => "disable",
            Line::Encrypted => "require",
            Line::Verified => "verify-full",
        }
    }
}

/// The line as it is: what the address asks for, and what the server says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineReport {
    /// What the address asks for.
    pub line: Line,
    /// The protocol and cipher at the server's end; none when it sees no encryption.
    pub tls: Option<String>,
}

/// Why a line is refused.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum LineFault {
    /// The address asks for encryption only where it happens to work.
    #[error(
        "sslmode={mode} encrypts only where the other end agrees, and for whoever answers: \
         somebody in between could read and change everything"
    )]
    Opportunistic {
        /// `allow` or `prefer`.
        mode: String,
    },
    /// The address asks for a certificate in anybody's name.
    #[error(
        "sslmode=verify-ca takes a certificate in any name, and the public authorities, which are \
         trusted too, give one to everybody"
    )]
    AnyName,
    /// The address asks for something that there is not.
    #[error("there is no sslmode={mode}")]
    UnknownMode {
        /// What it says.
        mode: String,
    },
    /// The address gives an authority to a mode that looks at no certificate.
    #[error("with sslmode={mode} nobody looks at sslrootcert: any certificate would do")]
    NotLookedAt {
        /// `disable` or `require`.
        mode: String,
    },
    /// The address gives a certificate of one's own without its key, or the key alone.
    #[error("sslcert and sslkey belong together, and only one of them is given")]
    HalfAPair,
    /// A file that the address names cannot be used.
    #[error("the file {} of {option} cannot be used: {why}", path.display())]
    File {
        /// The option that names it.
        option: &'static str,
        /// Where it is.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// The server takes connections in the clear only.
    #[error("the server offers no TLS, so that everything would cross the network in the clear")]
    NotOffered,
    /// Nobody who is trusted has signed the server's certificate.
    #[error("no authority that is known here has signed the server’s certificate")]
    UnknownAuthority,
    /// The server's certificate is in other names.
    #[error("the server’s certificate is not in the name {host}")]
    OtherName {
        /// The host as the address names it.
        host: String,
    },
    /// The server's certificate is no longer valid, or not yet.
    #[error("the server’s certificate is not valid at this time")]
    OtherTime,
    /// The server shows an authority's certificate as its own.
    #[error("the server’s certificate is an authority’s own, not a server’s (CA:TRUE)")]
    Authority,
    /// The server broke the handshake off.
    #[error("the server broke off: {why}")]
    BrokenOff {
        /// What it said.
        why: String,
    },
    /// Something else went wrong.
    #[error("no safe connection could be agreed on: {why}")]
    Handshake {
        /// What the library says.
        why: String,
    },
}

impl LineFault {
    /// Whether the address itself is wrong, whatever server there is.
    pub fn is_written(&self) -> bool {
        matches!(
            self,
            LineFault::Opportunistic { .. }
                | LineFault::AnyName
                | LineFault::UnknownMode { .. }
                | LineFault::NotLookedAt { .. }
                | LineFault::HalfAPair
        )
    }

    /// What to do about it.
    pub fn remedy(&self) -> String {
        match self {
            LineFault::Opportunistic { .. } | LineFault::UnknownMode { .. } => {
                "write sslmode=verify-full in the address; or sslmode=disable, if the network is \
                 encrypted below (WireGuard)"
                    .to_owned()
            }
            LineFault::AnyName => "write sslmode=verify-full, and give the server a certificate \
                                   in the host's name"
                .to_owned(),
            LineFault::NotLookedAt { .. } => {
                "write sslmode=verify-full, or leave sslrootcert out".to_owned()
            }
            LineFault::HalfAPair => "give both files, or none".to_owned(),
            LineFault::File { option, .. } => {
                format!("give {option} a file in PEM form that this user can read")
            }
            LineFault::NotOffered => "set ssl = on at the server, with a certificate \
                (docs/operating.md shows how); or write sslmode=disable in the address, if the \
                network is encrypted below (WireGuard)"
                .to_owned(),
            LineFault::UnknownAuthority => "give the certificate of the authority, or a \
                self-signed one itself, with sslrootcert=FILE in the address"
                .to_owned(),
            LineFault::OtherName { host } => format!(
                "name the host as its certificate does; or give the server a certificate whose \
                 subjectAltName holds {host}"
            ),
            LineFault::OtherTime => {
                "renew the server's certificate, and see that this machine's clock is right"
                    .to_owned()
            }
            LineFault::Authority => "make the server a certificate of its own, with CA:FALSE \
                (docs/operating.md shows how)"
                .to_owned(),
            LineFault::BrokenOff { .. } => "see what the server's log says; where it asks for a \
                certificate of this side, give sslcert and sslkey"
                .to_owned(),
            LineFault::Handshake { .. } => {
                "see what the server's log says, and that the certificate's files are right"
                    .to_owned()
            }
        }
    }
}

const MODE: &[&str] = &["sslmode", "ssl-mode"];
const ROOT: &[&str] = &["sslrootcert", "ssl-root-cert", "ssl-ca"];
const CERT: &[&str] = &["sslcert", "ssl-cert"];
const KEY: &[&str] = &["sslkey", "ssl-key"];

/// The value of an option under any of its names; the last one counts, as for the driver.
fn option(options: &AnyConnectOptions, names: &[&str]) -> Option<String> {
    let pairs = options.database_url.query_pairs();
    pairs.filter(|(name, _)| names.contains(&name.as_ref())).map(|(_, it)| it.into_owned()).last()
}

/// Puts the options of an address in place of those with these names.
fn put(options: &mut AnyConnectOptions, names: &[&str], value: &str) {
    let Some(name) = names.first() else { return };
    let url = &mut options.database_url;
    let kept: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(name, _)| !names.contains(&name.as_ref()))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    url.query_pairs_mut().clear().extend_pairs(kept).append_pair(name, value);
}

/// Where an address leads, as the driver reads it: the environment may name a host too.
enum Lead {
    Socket,
    Loopback,
    Network,
}

fn lead(options: &PgConnectOptions) -> Lead {
    let host = bare(options.get_host());
    if options.get_socket().is_some() || host.starts_with('/') {
        return Lead::Socket;
    }
    let is_loopback = host.parse::<IpAddr>().is_ok_and(|it| it.to_canonical().is_loopback());
    if is_loopback || host.eq_ignore_ascii_case("localhost") {
        Lead::Loopback
    } else {
        Lead::Network
    }
}

/// A host without the brackets that an IPv6 address has within a URL.
fn bare(host: &str) -> &str {
    host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host)
}

/// The host that an address leads to.
pub(crate) fn host(options: &AnyConnectOptions) -> Result<String, Error> {
    Ok(bare(driver(options)?.get_host()).to_owned())
}

fn driver(options: &AnyConnectOptions) -> Result<PgConnectOptions, Error> {
    options.database_url.as_str().parse().map_err(|_| Error::Url)
}

/// What an address asks for.
fn asked(mode: Option<&str>, lead: &Lead) -> Result<Line, LineFault> {
    let plain = if matches!(lead, Lead::Network) { Line::Plain } else { Line::Local };
    match (mode, lead) {
        // The driver would shake hands within a socket too, where no server does.
        (None | Some("disable" | "require" | "verify-full"), Lead::Socket) => Ok(Line::Local),
        (None, Lead::Network) | (Some("verify-full"), _) => Ok(Line::Verified),
        (None, _) | (Some("disable"), _) => Ok(plain),
        (Some("require"), _) => Ok(Line::Encrypted),
        (Some("verify-ca"), _) => Err(LineFault::AnyName),
        (Some(mode @ ("allow" | "prefer")), _) => {
            Err(LineFault::Opportunistic { mode: mode.to_owned() })
        }
        (Some(mode), _) => Err(LineFault::UnknownMode { mode: mode.to_owned() }),
    }
}

/// Decides how the line is protected and tells the driver; says which it is.
///
/// # Errors
/// [`Error::Url`]; [`Error::Line`] with `shown` for what would protect nothing.
pub(crate) fn decide(options: &mut AnyConnectOptions, shown: &str) -> Result<Line, Error> {
    let refuse = |fault| Error::Line { database: shown.to_owned(), fault };
    let mode = option(options, MODE).map(|mode| mode.to_ascii_lowercase());
    // The driver must not stumble over a mode before it is judged here.
    put(options, MODE, "disable");
    let read = driver(options)?;
    let line = asked(mode.as_deref(), &lead(&read)).map_err(refuse)?;
    if option(options, ROOT).is_some() && matches!(line, Line::Plain | Line::Encrypted) {
        return Err(refuse(LineFault::NotLookedAt { mode: line.mode().to_owned() }));
    }
    if option(options, CERT).is_some() != option(options, KEY).is_some() {
        return Err(refuse(LineFault::HalfAPair));
    }
    put(options, MODE, line.mode());
    let host = read.get_host();
    if bare(host) != host && read.get_socket().is_none() {
        put(options, &["host"], bare(host));
    }
    Ok(line)
}

/// Looks at the files that an address names, to say which is wrong and why: the driver tells no
/// missing file from a missing server, and takes a file without certificates for none at all.
pub(crate) fn check_files(options: &AnyConnectOptions) -> Result<(), LineFault> {
    for (name, names) in [("sslrootcert", ROOT), ("sslcert", CERT), ("sslkey", KEY)] {
        let Some(path) = option(options, names).map(PathBuf::from) else { continue };
        let checked = if name == "sslkey" { check_key(&path) } else { check_certificates(&path) };
        checked.map_err(|why| LineFault::File { option: name, path, why })?;
    }
    Ok(())
}

fn check_certificates(path: &Path) -> Result<(), String> {
    let text = std::fs::read(path).map_err(|error| error.to_string())?;
    let mut count = 0;
    for found in CertificateDer::pem_slice_iter(&text) {
        found.map_err(|error| error.to_string())?;
        count += 1;
    }
    if count == 0 { Err("it holds no certificate".to_owned()) } else { Ok(()) }
}

fn check_key(path: &Path) -> Result<(), String> {
    let text = std::fs::read(path).map_err(|error| error.to_string())?;
    rustls::pki_types::PrivateKeyDer::from_pem_slice(&text)
        .map_err(|_| "it holds no private key".to_owned())?;
    if is_open(path) { Err("others can read it".to_owned()) } else { Ok(()) }
}

/// Whether others can read a file; the group may, where root keeps it.
#[cfg(unix)]
fn is_open(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata(path).is_ok_and(|it| {
        let closed = if it.uid() == 0 { 0o037 } else { 0o077 };
        it.mode() & closed != 0
    })
}

#[cfg(not(unix))]
fn is_open(_path: &Path) -> bool {
    false
}

/// What was wrong with the line, where that is why nobody could connect.
pub(crate) fn fault(error: &sqlx::Error, host: &str) -> Option<LineFault> {
    match error {
        sqlx::Error::Io(error) => {
            let inner = error.get_ref()?.downcast_ref::<TlsError>()?;
            Some(fault_of(inner, host))
        }
        sqlx::Error::Tls(error) => match error.downcast_ref::<TlsError>() {
            Some(inner) => Some(fault_of(inner, host)),
            None if error.to_string() == "server does not support TLS" => {
                Some(LineFault::NotOffered)
            }
            None if error.is::<rustls::pki_types::InvalidDnsNameError>() => {
                Some(LineFault::OtherName { host: host.to_owned() })
            }
            None => Some(LineFault::Handshake { why: error.to_string() }),
        },
        // The address itself was read before: it is one of the files.
        sqlx::Error::Configuration(error) => Some(LineFault::Handshake { why: error.to_string() }),
        _ => None,
    }
}

fn fault_of(error: &TlsError, host: &str) -> LineFault {
    use CertificateError::{
        Expired, ExpiredContext, NotValidForName, NotValidForNameContext, NotValidYet,
        NotValidYetContext, Other, UnknownIssuer,
    };
    match error {
        TlsError::InvalidCertificate(UnknownIssuer) => LineFault::UnknownAuthority,
        TlsError::InvalidCertificate(NotValidForName | NotValidForNameContext { .. }) => {
            LineFault::OtherName { host: host.to_owned() }
        }
        TlsError::InvalidCertificate(
            Expired | ExpiredContext { .. } | NotValidYet | NotValidYetContext { .. },
        ) => LineFault::OtherTime,
        TlsError::InvalidCertificate(Other(other))
            if format!("{other:?}").contains("CaUsedAsEndEntity") =>
        {
            LineFault::Authority
        }
        TlsError::AlertReceived(alert) => LineFault::BrokenOff { why: format!("{alert:?}") },
        other => LineFault::Handshake { why: other.to_string() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(url: &str) -> Result<(Line, String), Error> {
        let mut options: AnyConnectOptions = url.parse().unwrap();
        let line = decide(&mut options, "shown")?;
        Ok((line, options.database_url.to_string()))
    }

    #[test]
    fn over_a_network_a_server_must_show_who_it_is_unless_the_address_says_otherwise() {
        for (url, expected) in [
            ("postgres://db.example/comity", Line::Verified),
            ("postgres://u@10.0.0.7:5432/comity", Line::Verified),
            ("postgres:///comity?host=db.example", Line::Verified),
            ("postgres://localhost/comity?host=db.example", Line::Verified),
            ("postgres://127.0.0.1/comity?hostaddr=10.0.0.7", Line::Verified),
            ("postgres://localhost.example/comity", Line::Verified),
            ("postgres://127.1/comity", Line::Verified),
            ("postgres://[2001:db8::1]/comity", Line::Verified),
            ("postgres://db.example/comity?sslmode=verify-full", Line::Verified),
            ("postgres://db.example/comity?sslmode=require", Line::Encrypted),
            ("postgres://db.example/comity?sslmode=disable", Line::Plain),
            ("postgres://db.example/comity?ssl-mode=DISABLE", Line::Plain),
            ("postgres://db.example/comity?sslmode=disable&sslmode=verify-full", Line::Verified),
            ("postgres://localhost/comity", Line::Local),
            ("postgres://127.0.0.1/comity", Line::Local),
            ("postgres://[::1]/comity", Line::Local),
            ("postgres://localhost/comity?sslmode=disable", Line::Local),
            ("postgres://localhost/comity?sslmode=verify-full", Line::Verified),
            ("postgres:///comity?host=/run/postgresql", Line::Local),
            ("postgres://%2Frun%2Fpostgresql/comity?sslmode=verify-full", Line::Local),
        ] {
            let (found, told) = line(url).unwrap();
            assert_eq!(found, expected, "{url}");
            assert!(told.contains(&format!("sslmode={}", expected.mode())), "{told}");
            assert_eq!(told.matches("sslmode").count() + told.matches("ssl-mode").count(), 1);
        }
    }

    #[test]
    fn what_would_protect_nothing_is_refused_with_what_to_write() {
        for (query, word) in [
            ("sslmode=prefer", "whoever answers"),
            ("sslmode=allow", "whoever answers"),
            ("sslmode=verify-ca&sslrootcert=ca.pem", "any name"),
            ("sslmode=", "there is no sslmode"),
            ("sslmode=full", "there is no sslmode"),
            ("sslmode=require&sslrootcert=ca.pem", "nobody looks"),
            ("sslmode=disable&sslrootcert=ca.pem", "nobody looks"),
            ("sslcert=me.pem", "belong together"),
            ("sslkey=me.key", "belong together"),
        ] {
            let refused = line(&format!("postgres://db.example/comity?{query}")).unwrap_err();
            assert!(matches!(refused, Error::Line { .. }), "{query}: {refused:?}");
            assert!(refused.to_string().contains(word), "{query}: {refused}");
        }
        assert!(line("postgres:///comity?host=/run/postgresql&sslmode=prefer").is_err());
    }

    #[test]
    fn an_address_keeps_everything_else_that_it_says() {
        let (_, told) = line("postgres://u:p@[::1]:5/c?options=-csearch_path%3Ds").unwrap();
        assert_eq!(
            told,
            "postgres://u:p@[::1]:5/c?options=-csearch_path%3Ds&sslmode=disable&host=%3A%3A1"
        );
    }

    #[test]
    fn a_file_that_is_no_certificate_or_open_to_others_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ca.pem");
        let checked = || {
            let url = format!("postgres://db.example/c?sslrootcert={}", file.display());
            check_files(&url.parse().unwrap())
        };
        let is_why = |found: Result<(), LineFault>, word: &str| match found {
            Err(LineFault::File { option: "sslrootcert", path, why }) => {
                assert!(path == file && why.contains(word), "{why}");
            }
            other => panic!("{other:?}"),
        };
        is_why(checked(), "No such file");
        std::fs::write(&file, "hello").unwrap();
        is_why(checked(), "no certificate");
        std::fs::write(&file, "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n")
            .unwrap();
        assert_eq!(checked(), Ok(()));
    }
}
