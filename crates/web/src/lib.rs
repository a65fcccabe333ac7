//! The site of a commission: HTTP in; HTML, JSON, Atom and the record's files out.
//!
//! *In scope:* routing, wording, caching, the headers and limits that keep a public server safe.
//! *Out of scope:* deciding anything (that is `commission`), SQL (that is `store`), sockets and
//! processes (that is `comity`).
//!
//! A handler is: extract, load, decide, commit, redirect. [`App::router`] is the whole site.
//!
//! ```no_run
//! # async fn run(store: store::Store) -> Result<(), Box<dyn std::error::Error>> {
//! use std::sync::Arc;
//! use std::time::{SystemTime, UNIX_EPOCH};
//!
//! let app = web::App::new(web::Config {
//!     store,
//!     base_url: "https://comity.example".into(),
//!     signing_url: None,
//!     secret: [0; 32], // from the store, in earnest
//!     clock: Arc::new(|| {
//!         SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |it| it.as_secs() as i64)
//!     }),
//!     nonce: Arc::new(|| [0; 16]), // from the operating system, in earnest
//!     demo: None,
//! })?;
//! let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
//! axum::serve(listener, app.router()).await?;
//! # Ok(())
//! # }
//! ```

mod analyser;
pub mod api;
pub mod app;
pub mod appeal_letter;
pub mod assets;
pub mod audit;
mod cache;
pub mod checked;
pub mod components;
mod csv;
pub mod day;
pub mod demo;
pub mod error;
mod feed;
mod held;
mod ical;
pub mod line;
pub mod locale;
pub mod meeting_text;
pub mod origin;
pub mod pages;
mod passkey;
pub mod proof;
mod quarter_text;
mod record;
pub mod request;
mod results;
pub mod routes;
mod sealed;
pub mod security;
pub mod session;
mod turns;
mod unlocked;
pub mod words;

pub use api::symmetry_json;
pub use app::{App, AppError, Config};
pub use error::Error;
pub use request::{Nav, View};
