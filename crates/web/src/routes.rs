//! Every address of the site, as a function. Pages, redirects and feeds link through these alone.

use std::fmt::Write as _;

/// The home page.
pub fn home() -> &'static str {
    "/"
}

/// The list of texts. Query: `kind`, `state`, `q`, `before`.
pub fn texts() -> &'static str {
    "/texts"
}

/// One text.
pub fn text(id: impl std::fmt::Display) -> String {
    format!("/texts/{}", segment(id))
}

/// The instrument text with its signed statements, for `comity verify`.
pub fn text_note(id: impl std::fmt::Display) -> String {
    format!("/texts/{}/instrument.note", segment(id))
}

/// The exact bytes of one language version.
pub fn text_version(id: impl std::fmt::Display, language: impl std::fmt::Display) -> String {
    format!("/texts/{}/version/{}.txt", segment(id), segment(language))
}

/// The ledger of promises.
pub fn ledger() -> &'static str {
    "/promises"
}

/// The charter.
pub fn charter() -> &'static str {
    "/charter"
}

/// The mandate.
pub fn mandate() -> &'static str {
    "/mandate"
}

/// The statement from which the commission comes.
pub fn origin() -> &'static str {
    "/origin"
}

/// The record. Query: `before`.
pub fn record() -> &'static str {
    "/record"
}

/// The page of one entry.
pub fn entry(index: u64) -> String {
    format!("/record/entry/{index}")
}

/// The exact bytes of one entry: a leaf of the tree.
pub fn entry_json(index: u64) -> String {
    format!("/record/entry/{index}.json")
}

/// A file of the record by its name under `/record/`, such as `tile/0/000.p/7`.
pub fn record_file(name: impl std::fmt::Display) -> String {
    format!("/record/{name}")
}

/// The latest agreed checkpoint.
pub fn checkpoint() -> &'static str {
    "/record/checkpoint"
}

/// The latest checkpoint that the log signed, agreed or not.
pub fn checkpoint_pending() -> &'static str {
    "/record/checkpoint.pending"
}

/// The policy of the record now. `?at=<size>` gives the one for that size.
pub fn policy() -> &'static str {
    "/record/policy"
}

/// The inclusion proof of one entry (`.tlog-proof`).
pub fn proof(index: u64) -> String {
    format!("/record/proof/{index}")
}

/// A blob, by the 64 hexadecimal digits of its SHA-256.
pub fn blob(digest: &note::Digest) -> String {
    format!("/record/blob/{}", digest.hex())
}

/// How to check everything oneself.
pub fn check() -> &'static str {
    "/verify"
}

/// The Atom feed.
pub fn feed() -> &'static str {
    "/feed.atom"
}

/// What waits for the reader.
pub fn mine() -> &'static str {
    "/mine"
}

/// Ends mail to whoever got this token with one. `post` ends it at once (RFC 8058); `get` asks.
pub fn unsubscribe(token: impl std::fmt::Display) -> String {
    format!("/unsubscribe/{}", segment(token))
}

/// In a demonstration: the role switcher.
pub fn demo() -> &'static str {
    "/demo"
}

/// In a demonstration: takes a role. A form with the field `office`, empty to leave the role.
pub fn demo_role() -> &'static str {
    "/demo/role"
}

/// In a demonstration: signs a text in the role taken. A form with the field `digest`: the digest
/// that the page showed, so that nobody signs another revision than they read.
pub fn demo_sign(id: impl std::fmt::Display) -> String {
    format!("/demo/texts/{}/sign", segment(id))
}

/// In a demonstration: declines a text in the role taken. A form with the fields `digest`,
/// `language` and `reasons`. Both lead back to [`text`] with `?done=signed` or `?done=declined`.
pub fn demo_decline(id: impl std::fmt::Display) -> String {
    format!("/demo/texts/{}/decline", segment(id))
}

/// The first part of every address of the API.
pub const API: &str = "/api/";

/// What the API is, for machines: OpenAPI 3.1.
pub fn openapi() -> &'static str {
    "/api/openapi.json"
}

/// The API's commission.
pub fn api_commission() -> &'static str {
    "/api/commission"
}

/// The API's list of instruments.
pub fn api_instruments() -> &'static str {
    "/api/instruments"
}

/// The API's instrument.
pub fn api_instrument(id: impl std::fmt::Display) -> String {
    format!("/api/instruments/{}", segment(id))
}

/// The API's record.
pub fn api_record() -> &'static str {
    "/api/record"
}

/// The API's entry.
pub fn api_entry(index: u64) -> String {
    format!("/api/record/entries/{index}")
}

/// A path segment or the value of a query, percent-encoded.
pub fn segment(value: impl std::fmt::Display) -> String {
    let text = value.to_string();
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte));
            }
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

/// An address with one more query parameter, before its fragment.
pub fn with_query(path: &str, name: &str, value: impl std::fmt::Display) -> String {
    let (path, fragment) = path.split_once('#').map_or((path, None), |(path, it)| (path, Some(it)));
    let mark = if path.contains('?') { '&' } else { '?' };
    let fragment = fragment.map(|it| format!("#{it}")).unwrap_or_default();
    format!("{path}{mark}{}={}{fragment}", segment(name), segment(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_percent_encoded() {
        assert_eq!(text("a/b ü?"), "/texts/a%2Fb%20%C3%BC%3F");
        assert_eq!(with_query("/x?a=1#end", "lang", "h&y"), "/x?a=1&lang=h%26y#end");
        assert_eq!(with_query("/x", "lang", "hy"), "/x?lang=hy");
    }
}
