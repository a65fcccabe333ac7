//! What the editor says of itself. What is missing or odd is taken as not there: no editor is
//! refused for what it says beside the point.

use std::path::PathBuf;

use serde_json::Value;

use crate::place::Encoding;
use crate::settings::Wishes;

/// What an editor can do.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Client {
    /// In what it counts columns.
    pub(crate) encoding: Encoding,
    /// Whether edits may name the version of a text.
    pub(crate) versioned: bool,
    /// Whether it shows Markdown in hovers.
    pub(crate) markdown: bool,
    /// Whether it can be asked to tell of files that change.
    pub(crate) watches: bool,
    /// Whether it can be asked to tell of settings that change.
    pub(crate) tells_settings: bool,
}

impl Client {
    /// By the parameters of `initialize`.
    pub(crate) fn of(params: &Value) -> Self {
        let can = |path: &str| params.pointer(&format!("/capabilities/{path}"));
        let is = |path: &str| can(path).and_then(Value::as_bool).unwrap_or_default();
        let list = |path: &str| can(path).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let mut offered = list("general/positionEncodings").iter().filter_map(Value::as_str);
        // The editor's order is its wish; it has to know UTF-16.
        let encoding = offered
            .find_map(|name| Encoding::ALL.into_iter().find(|it| it.as_str() == name))
            .unwrap_or_default();
        Self {
            encoding,
            versioned: is("workspace/workspaceEdit/documentChanges"),
            markdown: list("textDocument/hover/contentFormat").iter().any(|it| it == "markdown"),
            watches: is("workspace/didChangeWatchedFiles/dynamicRegistration"),
            tells_settings: is("workspace/didChangeConfiguration/dynamicRegistration"),
        }
    }
}

/// What the editor wishes by the parameters of `initialize`, and what of it is not understood.
pub(crate) fn wishes(params: &Value) -> (Wishes, Vec<String>) {
    let folder = params
        .pointer("/workspaceFolders/0/uri")
        .or_else(|| params.get("rootUri"))
        .and_then(Value::as_str)
        .and_then(path)
        .or_else(|| params.get("rootPath").and_then(Value::as_str).map(PathBuf::from));
    let mut wishes = Wishes { folder, ..Wishes::default() };
    let wrong = params.get("initializationOptions").map(|it| wishes.read(it));
    (wishes, wrong.unwrap_or_default())
}

/// The path of a `file:` address.
pub(crate) fn path(uri: &str) -> Option<PathBuf> {
    url::Url::parse(uri).ok().filter(|it| it.scheme() == "file")?.to_file_path().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn encoding(offered: &Value) -> Encoding {
        let general = json!({ "positionEncodings": offered });
        Client::of(&json!({ "capabilities": { "general": general } })).encoding
    }

    #[test]
    fn columns_are_counted_as_the_editor_wishes_and_else_in_utf_16() {
        assert_eq!(encoding(&json!(["utf-8", "utf-16"])), Encoding::Utf8);
        assert_eq!(encoding(&json!(["utf-16", "utf-8"])), Encoding::Utf16);
        assert_eq!(encoding(&json!(["utf-7", "utf-32"])), Encoding::Utf32);
        for odd in [json!(null), json!([]), json!("utf-8"), json!([8, {}])] {
            assert_eq!(encoding(&odd), Encoding::Utf16);
        }
        assert_eq!(Client::of(&json!([])).encoding, Encoding::Utf16);
    }

    #[test]
    fn a_folder_is_found_wherever_an_editor_says_it() {
        let folder = |params: Value| wishes(&params).0.folder;
        let expected = Some(PathBuf::from("/home/a b"));
        let uri = "file:///home/a%20b";
        assert_eq!(folder(json!({ "workspaceFolders": [{ "uri": uri, "name": "x" }] })), expected);
        assert_eq!(folder(json!({ "workspaceFolders": null, "rootUri": uri })), expected);
        assert_eq!(folder(json!({ "rootUri": null, "rootPath": "/home/a b" })), expected);
        assert_eq!(folder(json!({ "rootUri": "untitled:1" })), None);
        let (it, wrong) =
            wishes(&json!({ "initializationOptions": { "all": true, "proposals": 1 } }));
        assert_eq!((it.all, it.proposals, wrong.len()), (Some(true), None, 1));
    }
}
