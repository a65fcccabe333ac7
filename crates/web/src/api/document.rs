//! The OpenAPI 3.1 document, made from the table of operations.

use axum::response::Response;
use serde_json::{Map, Value, json};

use super::read::json;
use super::{OPERATIONS, Operation, schema};
use crate::error::{Error, PROBLEM};
use crate::request::View;

/// `/api/openapi.json`.
pub(super) async fn get(view: View) -> Result<Response, Error> {
    Ok(json(&document(view.app.base_url())))
}

/// The document for a site with this base address.
pub fn document(base_url: &str) -> Value {
    let mut paths = Map::new();
    for operation in &OPERATIONS {
        let item = paths.entry(operation.path).or_insert_with(|| json!({}));
        if let Some(item) = item.as_object_mut() {
            let method = if operation.writes { "post" } else { "get" };
            item.insert(method.to_owned(), describe(operation));
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Comity",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "The record of a joint commission, for programs. Reading what is public needs no key. Whatever changes something carries its own signature; there are no sessions and no tokens. An operation whose summary begins with Signed is for co-chairs, members, liaisons and the secretariat, reading too: the header `Authorization: Comity BASE64` carries a statement `comity/request/v1`, signed with the key of the seat within the last 15 minutes, whose subject is the SHA-256 of four lines, each ended by a line feed: `comity/request/v1`; the commission's id; the method, a space and the path with its query; `sha256:` with the SHA-256 of the body in hex. What changes something is taken once by each server: a second time it is `refusal:asked-already`. `comity ask` makes it. Times are Unix seconds UTC. `?lang=` or Accept-Language choose the language of the titles of problems.",
            "license": { "name": "Apache-2.0 OR MIT", "identifier": "Apache-2.0 OR MIT" },
        },
        "servers": [{ "url": base_url }],
        "security": [],
        "paths": paths,
        "components": {
            "schemas": schema::all(),
            "responses": {
                "Problem": {
                    "description": "Why it was not done (RFC 9457). Nothing was changed; with 500 and 503 look whether it was before you ask again.",
                    "content": { PROBLEM: { "schema": schema::reference("Problem") } },
                },
            },
        },
    })
}

fn describe(operation: &Operation) -> Value {
    let (status, media, name) = operation.gives;
    let mut responses = Map::new();
    responses.insert(
        status.to_string(),
        json!({
            "description": "Done",
            "content": { media: { "schema": schema::reference(name) } },
        }),
    );
    for status in operation.problems {
        responses.insert(status.to_string(), json!({ "$ref": "#/components/responses/Problem" }));
    }
    let language = json!({
        "name": "lang", "in": "query", "required": false,
        "description": "The language of titles of problems: en, ru, hy, az",
        "schema": { "type": "string" },
    });
    let parameters: Vec<Value> = operation
        .parameters
        .iter()
        .map(|parameter| {
            json!({
                "name": parameter.name,
                "in": if parameter.in_path { "path" } else { "query" },
                "required": parameter.in_path,
                "description": parameter.about,
                "schema": { "type": parameter.kind },
            })
        })
        .chain([language])
        .collect();
    let mut described = json!({
        "operationId": operation.id,
        "summary": operation.about,
        "parameters": parameters,
        "responses": responses,
    });
    if let (Some((media, name)), Some(map)) = (operation.takes, described.as_object_mut()) {
        map.insert(
            "requestBody".to_owned(),
            json!({ "required": true, "content": { media: { "schema": schema::reference(name) } } }),
        );
    }
    described
}
