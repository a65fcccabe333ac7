//! The pages: one file per matter, handlers and markup together. STUBS: the writer of the pages replaces this file.
//! Each page is `pub async fn get(view: View, …) -> Result<Response, Error>` in its module, routed in `app.rs`:
//! home, texts, text (`Path<String>`: id, unique prefix or `statement-3`), promises, charter, mandate, origin,
//! record, check, demo; and `entry::get(view: View, index: u64)`, which `record.rs` calls.
#![allow(missing_docs)]
macro_rules! stub { ($($name:ident),*) => { $(pub mod $name {
    use crate::{Error, View, Nav};
    pub async fn get(view: View) -> Result<axum::response::Response, Error> { Ok(view.page("stub", Nav::None, maud::html! { h1 { "stub" } })) }
})* } }
stub!(home, texts, promises, charter, mandate, origin, record, check, demo);
pub mod text {
    use crate::{Error, View, Nav};
    pub async fn get(view: View, axum::extract::Path(id): axum::extract::Path<String>) -> Result<axum::response::Response, Error> { Ok(view.page(&id, Nav::None, maud::html! { h1 { "stub" } })) }
}
pub mod entry {
    use crate::{Error, View, Nav};
    pub async fn get(view: View, index: u64) -> Result<axum::response::Response, Error> { Ok(view.page("stub", Nav::None, maud::html! { h1 { (index) } })) }
}
