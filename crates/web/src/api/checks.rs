//! Checking a text for the speech of hostility. Nothing of it is kept.

use axum::response::Response;
use serde::Deserialize;
use speech::{Options, Tag};

use super::read::json;
use super::write::Body;
use crate::checked::{Answer, TEXT_CHARS_MAX};
use crate::error::Error;
use crate::request::View;

/// Whose budget of requests in a second is used.
const CHECKS: &str = "checks";

/// A text, and its language where that is known.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Text {
    text: String,
    #[serde(default)]
    lang: Option<String>,
}

/// Never what was written.
impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Text").finish_non_exhaustive()
    }
}

/// `POST /api/check`.
pub(super) async fn check(view: View, Body(given): Body<Text>) -> Result<Response, Error> {
    view.app.take_turn(CHECKS)?;
    if given.text.chars().count() > TEXT_CHARS_MAX {
        return Err(Error::TooLarge);
    }
    let language = match given.lang.as_deref() {
        None => None,
        Some(tag) => {
            Some(tag.parse::<Tag>().map_err(|()| Error::bad("lang is none of ru, hy, az, en"))?)
        }
    };
    let options = Options { language, ..Options::default() };
    let mut checked = view.app.check(vec![(given.text, options.clone())]).await?;
    let (text, checked) = checked.pop().unwrap_or_default();
    let answer = Answer::new(None, &text, &checked, &options);
    Ok(json(&serde_json::to_value(&answer).map_err(Error::internal)?))
}
