//! `comity serve`: the site and the API, with the jobs that follow the record.

mod listen;
pub mod maps;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use commission::Office;
use commission::map::Map;
use note::SigningKey;
use speech::groups::Groups;
use store::{Location, Store};
use tokio::sync::watch;

use crate::commands::lexicon::{glossary, groups_of};
use crate::failure::{Code, Failure, Outcome};
use crate::jobs::contacts::{ContactArgs, Gateways};
use crate::jobs::mail::{MailArgs, Mailer};
use crate::output::Output;
use crate::place::open;
use crate::{jobs, machine};

/// What `serve` is given.
#[derive(Args, Debug)]
pub struct Serve {
    /// The address to listen on.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The address by which people reach the site, for links in the feed and the API. Default:
    /// `http://localhost:PORT`.
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// The address of the pages on which passkeys sign, a host of their own. Default: `sign.`
    /// before the site's host.
    #[arg(long, value_name = "URL")]
    signing_url: Option<String>,
    /// A map of the charter's regions: a GeoJSON file whose features each have their ISO 3166-2
    /// code, such as "iso": "RU-MOW". Without it: the one that comes with the program, where it
    /// has the charter's regions.
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    /// A glossary for the page on which texts are checked, besides what the commission has adopted;
    /// may be given again.
    #[arg(long, value_name = "FILE")]
    glossary: Vec<PathBuf>,
    /// The groups of people that texts speak of, instead of those that come with the program.
    #[arg(long, value_name = "FILE")]
    groups: Option<PathBuf>,
    #[command(flatten)]
    mail: MailArgs,
    #[command(flatten)]
    contacts: ContactArgs,
}

/// Runs it.
pub async fn run(serve: &Serve, data: &Location, out: Output) -> Outcome {
    let store = open(data).await?;
    if store.commission().founded.demonstration {
        out.note("this folder holds a demonstration: every page says so");
    }
    let map = maps::find(serve.map.as_deref(), &store.commission().charter)?;
    let (base, signing) = (serve.base_url.clone(), serve.signing_url.clone());
    let mut server = Server::bind(store, serve.listen, base, signing, None, map).await?;
    server.mailer = serve.mail.mailer(server.url())?;
    if let Some(mailer) = &server.mailer {
        out.note(format!("mail leaves through {}", mailer.place()));
    }
    server.gateways = serve.contacts.gateways()?;
    if serve.groups.is_some() || !serve.glossary.is_empty() {
        let given: Outcome<Vec<_>> = serve.glossary.iter().map(|it| glossary(it)).collect();
        server.app.look_for(groups_of(serve.groups.as_deref())?, given?);
    }
    out.line(format!("serving {data} on {}", server.url()));
    server.run(stop_signal()).await
}

/// Ends when the process is asked to.
pub async fn stop_signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let terminate = async {
            match signal(SignalKind::terminate()) {
                Ok(mut stream) => {
                    stream.recv().await;
                }
                Err(_) => std::future::pending().await,
            }
        };
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            () = terminate => {}
        }
    }
    #[cfg(not(unix))]
    {
        let _ = tokio::signal::ctrl_c().await;
    }
}

/// A bound server, not yet serving.
pub struct Server {
    store: Store,
    listener: tokio::net::TcpListener,
    app: web::App,
    url: String,
    clock: machine::Steady,
    mailer: Option<Mailer>,
    gateways: Gateways,
}

impl Server {
    /// Binds the address and builds the site.
    ///
    /// # Errors
    /// When the address is taken, or demonstration keys are given for a real commission.
    pub async fn bind(
        store: Store,
        listen: SocketAddr,
        base_url: Option<String>,
        signing_url: Option<String>,
        demo: Option<BTreeMap<Office, SigningKey>>,
        map: Option<Map>,
    ) -> Outcome<Self> {
        let listener = tokio::net::TcpListener::bind(listen).await.map_err(|e| {
            Failure::io(format!("cannot listen on {listen}"), e)
                .todo("another program may listen there: give --listen ADDRESS:PORT")
        })?;
        let port =
            listener.local_addr().map_err(|e| Failure::io("the address cannot be read", e))?.port();
        let url = base_url.unwrap_or_else(|| format!("http://localhost:{port}"));
        let clock = machine::Steady::new();
        let app = web::App::new(web::Config {
            store: store.clone(),
            base_url: url.clone(),
            signing_url,
            secret: store.secret(machine::random()?).await?,
            clock: Arc::new(move || clock.now()),
            nonce: Arc::new(|| {
                machine::random().unwrap_or_else(|_| {
                    // Without chance there is no safe token: better no answer than a guessable one.
                    tracing::error!("the operating system gives no random bytes");
                    std::process::abort()
                })
            }),
            demo,
        })
        .map_err(|e| Failure::new(Code::Usage, e))?;
        let gateways = Gateways::default();
        let app = match map {
            Some(map) => app.with_map(&map),
            None => app,
        };
        Ok(Self { store, listener, app, url, clock, mailer: None, gateways })
    }

    /// The same server, whose site knows these groups, and lets visitors check a speech.
    pub fn checking(mut self, groups: Groups, speech: &str) -> Self {
        self.app.look_for(groups, Vec::new());
        self.app = self.app.with_example(speech);
        self
    }

    /// The address by which people reach it.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Serves until `stop` ends, then lets running requests finish and closes the store.
    ///
    /// # Errors
    /// None today; a server that cannot go on says so here.
    pub async fn run(self, stop: impl Future<Output = ()> + Send + 'static) -> Outcome {
        let app = if self.mailer.is_some() { self.app.with_mail() } else { self.app };
        let (ending, ended) = watch::channel(false);
        let jobs = tokio::spawn(jobs::run(
            self.store.clone(),
            self.clock,
            self.mailer,
            self.gateways,
            self.url,
            ended,
        ));
        listen::serve(self.listener, app.router(), stop).await;
        let _ = ending.send(true);
        let _ = jobs.await;
        self.store.close().await;
        Ok(())
    }
}
