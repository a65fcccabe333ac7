//! `comity demo`: one quarter of an invented commission, played through the real commands.
//!
//! Every step runs this very program as its own process, with key files, as the people of a
//! commission would; a step that does not end as it must ends the demonstration. Afterwards each
//! step is checked through the API of the served site.

mod appealed;
mod cast;
mod check;
mod competed;
mod contacts;
mod convened;
mod expect;
mod held;
mod market;
mod meetings;
mod picture;
mod play;
mod response;
mod spoken;
mod stage;
mod weeks;
mod worded;
mod words;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;

use crate::commands::serve::{Server, maps, stop_signal};
use crate::failure::{Failure, Outcome};
use crate::output::Output;
use crate::place::open;

use cast::Cast;

/// What `demo` is given.
#[derive(Args, Debug)]
#[command(before_help = "Examples:
  comity demo
  comity demo --once")]
pub struct Demo {
    /// Play, check every step through the API, and end.
    #[arg(long)]
    once: bool,
    /// The address to serve on.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Keep the demonstration's folder here. Without it: a temporary folder, gone at the end.
    #[arg(long, value_name = "DIR")]
    keep: Option<PathBuf>,
}

/// The folder of a demonstration; a temporary one goes when the demonstration ends.
struct Folder {
    path: PathBuf,
    temporary: bool,
}

impl Folder {
    fn new(keep: Option<&PathBuf>) -> Outcome<Self> {
        let (path, temporary) = match keep {
            Some(path) => (path.clone(), false),
            None => {
                let random: [u8; 8] = crate::machine::random()?;
                let name: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
                (std::env::temp_dir().join(format!("comity-demo-{name}")), true)
            }
        };
        if path.exists() {
            return Err(store::Error::Exists { path }.into());
        }
        std::fs::create_dir_all(&path)
            .map_err(|e| Failure::io(format!("cannot make {}", path.display()), e))?;
        Ok(Self { path, temporary })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.temporary {
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }
}

/// Runs it.
pub async fn run(demo: &Demo, out: Output) -> Outcome {
    let folder = Folder::new(demo.keep.as_ref())?;
    let cast = Cast::new(&folder.path)?;
    out.line("DEMONSTRATION: the parties are invented; only the statement on /origin is quoted.\n");
    // Bound before anything is printed, so that every step can say where it will be seen.
    let listener = std::net::TcpListener::bind(demo.listen).map_err(|e| {
        Failure::io(format!("cannot listen on {}", demo.listen), e)
            .todo("another program may listen there: give --listen ADDRESS:PORT")
    })?;
    let address =
        listener.local_addr().map_err(|e| Failure::io("the address cannot be read", e))?;
    drop(listener);
    let mut play = play::Play::new(&cast, format!("http://localhost:{}", address.port()), out);
    play.found().await?;
    play.weeks().await?;
    play.draft().await?;
    play.market().await?;
    play.contacts().await?;
    play.meetings().await?;

    let store = open(&cast.data.as_path().into()).await?;
    let map = maps::find(None, &store.commission().charter)?;
    let server =
        Server::bind(store.clone(), address, None, None, Some(cast.office_keys()?), map).await?;
    let server = server.checking(spoken::groups()?, &spoken::Spoken::new()?.speech);
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let once = demo.once;
    let serving = tokio::spawn(server.run(async move {
        if once {
            let _ = stopped.await;
        } else {
            tokio::select! {
                _ = stopped => {}
                () = stop_signal() => {}
            }
        }
    }));
    let played = async {
        play.sign().await?;
        play.spoken().await?;
        play.mirror(&store).await?;
        check::all(&play).await
    }
    .await;
    if let Err(failure) = played {
        let _ = stop.send(());
        let _ = serving.await;
        return Err(failure);
    }
    out.line(format!("\n{} steps played, each checked through the API", play.steps()));
    if demo.once {
        let _ = stop.send(());
    } else {
        let _witnesses = cast.witnesses(play.url())?;
        out.line(format!("\nOne text waits for you, and a draft. Open {}/demo", play.url()));
        out.line("There you can act for either party: read what waits for you, word the draft, and sign. Stop with Ctrl-C.");
        return serving.await.unwrap_or_else(|e| Err(Failure::io("the server broke", e)));
    }
    serving.await.unwrap_or_else(|e| Err(Failure::io("the server broke", e)))
}
