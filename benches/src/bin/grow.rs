//! `grow DIR ACTS`: leaves a record of that size in a new folder, cosigned, for other tools.
#![allow(clippy::unwrap_used, reason = "a benchmark")]

use benches::stock::Stock;

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let dir = std::path::PathBuf::from(arguments.next().unwrap());
    let acts = arguments.next().unwrap().parse().unwrap();
    let (mut stock, store) = Stock::found(&dir).await;
    stock.grow(&store, acts).await;
    stock.cast.cosign(&store, stock.now()).await;
    store.close().await;
    stock.leave_key(&dir);
}
