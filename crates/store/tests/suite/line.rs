//! The line to a PostgreSQL server: encrypted, to the server that the address names, or not at all.
//!
//! `COMITY_TEST_POSTGRES_CA` names the certificate of the authority that has signed the server's,
//! in the name `localhost`; beside it lie another authority's and those of the client `certified`.

use std::path::{Path, PathBuf};

use store::{DatabaseUrl, Error, Line, LineFault, Location, Options, Store};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::world::*;

/// A file beside the authority's certificate.
fn file(name: &str) -> String {
    let ca = std::env::var("COMITY_TEST_POSTGRES_CA").unwrap();
    let path: PathBuf = Path::new(&ca).with_file_name(name);
    path.display().to_string()
}

/// The test server under another name for its machine, with more to its address.
fn address(host: &str, more: &str) -> String {
    let url = server().unwrap().replace("127.0.0.1", host);
    format!("{url}{}{more}", if url.contains('?') { '&' } else { '?' })
}

fn place(url: &str) -> Result<Location, Error> {
    Ok(Location::from("no-folder").with_database(url.parse::<DatabaseUrl>()?))
}

/// Why the line of an address is refused; none when the server was reached over it.
async fn refused(url: &str) -> Option<LineFault> {
    match store::inspect(&place(url).unwrap()).await {
        Err(Error::Line { fault, .. }) => Some(fault),
        // There is no commission in the schema `public`.
        Err(Error::Vacant { .. }) => None,
        other => panic!("{url}: {other:?}"),
    }
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn every_connection_to_a_server_that_must_show_who_it_is_is_encrypted() {
    let folder = tempfile::TempDir::new().unwrap();
    let name = format!("line{}", std::process::id());
    let more =
        format!("sslrootcert={}&sslmode=verify-full&application_name={name}", file("ca.pem"));
    let url = schema().await.replace("127.0.0.1", "localhost");
    let place = Location::from(folder.path())
        .with_database(format!("{url}&{more}").parse::<DatabaseUrl>().unwrap());
    let store = Store::found(&place, founding(TWO), log_key(), Options::default()).await.unwrap();
    store.publish(START).await.unwrap();
    assert_eq!(store.drafts().await.unwrap(), vec![]);
    let sessions = |ssl: &str| {
        format!(
            "select count(*) from pg_stat_activity join pg_stat_ssl using (pid) \
             where application_name = '{name}' and {ssl}"
        )
    };
    let server = server().unwrap();
    assert!(count(&server, &sessions("ssl")).await >= 2, "the writer's and a reader's");
    assert_eq!(count(&server, &sessions("not ssl")).await, 0);
    let line = store::inspect(&place).await.unwrap().line.unwrap();
    assert_eq!(line.line, Line::Verified);
    assert!(line.tls.unwrap().starts_with("TLSv1.3, "));
    check(&store).await;
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn a_server_that_cannot_show_who_it_is_is_refused() {
    let (ca, other) = (file("ca.pem"), file("other.pem"));
    let with =
        |host: &str, ca: &str| address(host, &format!("sslmode=verify-full&sslrootcert={ca}"));
    assert_eq!(refused(&with("localhost", &ca)).await, None);
    assert_eq!(refused(&with("localhost", &other)).await, Some(LineFault::UnknownAuthority));
    let nobodys = address("localhost", "sslmode=verify-full");
    assert_eq!(refused(&nobodys).await, Some(LineFault::UnknownAuthority));
    let host = "127.0.0.1".to_owned();
    assert_eq!(refused(&with(&host, &ca)).await, Some(LineFault::OtherName { host }));
    let missing = refused(&with("localhost", "/no/such/file")).await;
    assert!(matches!(missing, Some(LineFault::File { option: "sslrootcert", .. })), "{missing:?}");
    // Whoever asks for encryption alone gets it from anybody, and the doctor can say so.
    assert_eq!(refused(&address("localhost", "sslmode=require")).await, None);
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn over_a_network_nothing_goes_in_the_clear_unless_the_address_says_so() {
    // This machine, under a name that is not known to be this machine's.
    let elsewhere = "127.1";
    let fault = refused(&address(elsewhere, "")).await;
    assert_eq!(fault, Some(LineFault::OtherName { host: elsewhere.to_owned() }));
    assert_eq!(refused(&address(elsewhere, "sslmode=disable")).await, None);
    for (host, mode, line, is_encrypted) in [
        (elsewhere, "disable", Line::Plain, false),
        ("localhost", "disable", Line::Local, false),
        ("localhost", "require", Line::Encrypted, true),
    ] {
        let folder = tempfile::TempDir::new().unwrap();
        let url = format!("{}&sslmode={mode}", schema().await.replace("127.0.0.1", host));
        let place =
            Location::from(folder.path()).with_database(url.parse::<DatabaseUrl>().unwrap());
        let options = Options::default();
        Store::found(&place, founding(TWO), log_key(), options).await.unwrap().close().await;
        let found = store::inspect(&place).await.unwrap().line.unwrap();
        assert_eq!((found.line, found.tls.is_some()), (line, is_encrypted));
    }
    for mode in ["prefer", "allow", "verify-ca"] {
        let refused = place(&address("localhost", &format!("sslmode={mode}")));
        assert!(matches!(refused, Err(Error::Line { .. })), "{refused:?}");
    }
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn a_server_may_ask_for_a_certificate_of_this_side() {
    let url = |client: &str, key: &str| {
        let (ca, client, key) = (file("ca.pem"), file(client), file(key));
        let more = format!("sslmode=verify-full&sslrootcert={ca}&sslcert={client}&sslkey={key}");
        address("localhost", &more).replace("comity@", "certified@")
    };
    assert_eq!(refused(&url("certified.pem", "certified.key")).await, None);
    let other = store::inspect(&place(&url("other.pem", "other.key")).unwrap()).await;
    assert!(
        matches!(other, Err(Error::Line { fault: LineFault::BrokenOff { .. }, .. })),
        "{other:?}"
    );
    let none = address("localhost", &format!("sslmode=verify-full&sslrootcert={}", file("ca.pem")));
    let none = store::inspect(&place(&none.replace("comity@", "certified@")).unwrap()).await;
    assert!(matches!(none, Err(Error::Denied { .. })), "{none:?}");
    let halves = refused(&url("certified.pem", "certified.pem")).await;
    assert!(matches!(halves, Some(LineFault::File { option: "sslkey", .. })), "{halves:?}");
}

#[tokio::test]
async fn a_server_without_tls_is_not_spoken_to_in_the_clear() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let heard = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = [0; 8];
        stream.read_exact(&mut request).await.unwrap();
        stream.write_all(b"N").await.unwrap();
        let mut rest = Vec::new();
        stream.read_to_end(&mut rest).await.unwrap();
        rest
    });
    let url = format!("postgres://me:s3cret@127.1:{port}/comity");
    let found = store::inspect(&place(&url).unwrap()).await;
    match found {
        Err(Error::Line { database, fault: LineFault::NotOffered }) => {
            assert_eq!(database, format!("postgres://me@127.1:{port}/comity"));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(heard.await.unwrap(), Vec::<u8>::new(), "neither a name nor a password was said");
}
