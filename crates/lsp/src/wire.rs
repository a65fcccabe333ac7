//! Messages on a stream: a header with the length, then JSON.
//!
//! The messages are those of `lsp-server`; the frames are read here, since its reader makes room for
//! whatever length is announced and gives up at JSON that it does not understand.

use std::io::{self, BufRead, Read as _, Write};

use lsp_server::{ErrorCode, Message};
use serde_json::{Value, json};

/// The most bytes of the header of a message.
pub const HEADER_BYTES_MAX: usize = 4096;
/// The most bytes of a message; a longer one is refused and skipped.
pub const MESSAGE_BYTES_MAX: usize = 64 * 1024 * 1024;

/// What came over the stream.
#[derive(Clone, Debug)]
pub enum Incoming {
    /// A message.
    Message(Message),
    /// Something else, with the error with which it is answered.
    Malformed(Value),
}

impl Incoming {
    /// Whether nothing comes after it.
    pub(crate) fn is_exit(&self) -> bool {
        matches!(self, Incoming::Message(Message::Notification(it)) if it.method == "exit")
    }
}

/// The next message; none at the end of the stream.
///
/// # Errors
/// When the stream breaks, ends within a message, or holds a header without a length: nobody can
/// tell where the next message begins.
pub fn read(reader: &mut impl BufRead) -> io::Result<Option<Incoming>> {
    let Some(length) = length(reader)? else { return Ok(None) };
    if length > MESSAGE_BYTES_MAX as u64 {
        let skipped = io::copy(&mut reader.by_ref().take(length), &mut io::sink())?;
        if skipped < length {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let why = format!(
            "the message has {length} bytes; at most {MESSAGE_BYTES_MAX} are read, so split the text"
        );
        return Ok(Some(malformed(&Value::Null, ErrorCode::InvalidRequest, &why)));
    }
    let mut body = Vec::new();
    reader.by_ref().take(length).read_to_end(&mut body)?;
    if (body.len() as u64) < length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(Some(parse(&body)))
}

/// A message by its bytes.
pub fn parse(body: &[u8]) -> Incoming {
    let value: Value = match serde_json::from_slice(body) {
        Ok(value) => value,
        Err(e) => {
            let why = format!("the message is not JSON: {e}");
            return malformed(&Value::Null, ErrorCode::ParseError, &why);
        }
    };
    let id = value.get("id").filter(|it| it.is_string() || it.is_number()).cloned();
    match serde_json::from_value(value) {
        Ok(message) => Incoming::Message(message),
        Err(_) => malformed(
            &id.unwrap_or_default(),
            ErrorCode::InvalidRequest,
            "the message is no request, answer or notification",
        ),
    }
}

fn malformed(id: &Value, code: ErrorCode, why: &str) -> Incoming {
    Incoming::Malformed(json!({
        "jsonrpc": "2.0", "id": id, "error": { "code": code as i32, "message": why }
    }))
}

/// The length that a header tells.
fn length(reader: &mut impl BufRead) -> io::Result<Option<u64>> {
    let wrong = |why: &str| io::Error::new(io::ErrorKind::InvalidData, why.to_owned());
    let mut header = reader.by_ref().take(HEADER_BYTES_MAX as u64);
    let (mut length, mut is_first) = (None, true);
    loop {
        let mut line = Vec::new();
        header.read_until(b'\n', &mut line)?;
        if line.is_empty() && is_first {
            return Ok(None);
        }
        is_first = false;
        if !line.ends_with(b"\n") {
            return Err(wrong("the header of a message does not end, or is too long"));
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim();
        if line.is_empty() {
            return length
                .map(Some)
                .ok_or_else(|| wrong("the header of a message has no Content-Length"));
        }
        let (name, value) =
            line.split_once(':').ok_or_else(|| wrong("a line of a header is not NAME: VALUE"))?;
        if name.trim().eq_ignore_ascii_case("content-length") {
            let read = value.trim().parse();
            length = Some(read.map_err(|_| wrong("Content-Length is not a number"))?);
        }
    }
}

/// Writes a message.
///
/// # Errors
/// When the stream breaks.
pub fn write(writer: &mut impl Write, message: &Value) -> io::Result<()> {
    let body = message.to_string();
    write!(writer, "Content-Length: {}\r\n\r\n{body}", body.len())?;
    writer.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(mut bytes: &[u8]) -> Vec<Result<Incoming, String>> {
        let mut found = Vec::new();
        while let Some(it) = read(&mut bytes).map_err(|e| e.to_string()).transpose() {
            let is_last = it.is_err();
            found.push(it);
            if is_last {
                break;
            }
        }
        found
    }

    fn framed(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    #[test]
    fn what_is_no_message_is_answered_and_the_next_is_read() {
        let good = r#"{"jsonrpc":"2.0","id":7,"method":"shutdown"}"#;
        let stream = [
            framed("{\"id\": 7, oops"),
            framed("[]"),
            framed(r#"{"id":"a","neither":1}"#),
            framed("\u{fffd}"),
            format!("content-type: x\r\n{}", framed(good)),
        ]
        .concat();
        let found = all(stream.as_bytes());
        assert_eq!(found.len(), 5);
        let error = |at: usize| match &found[at] {
            Ok(Incoming::Malformed(answer)) => {
                (answer["id"].clone(), answer["error"]["code"].clone())
            }
            other => panic!("{other:?}"),
        };
        assert_eq!(error(0), (Value::Null, json!(-32700)));
        assert_eq!(error(1), (Value::Null, json!(-32600)));
        assert_eq!(error(2), (json!("a"), json!(-32600)));
        assert_eq!(error(3), (Value::Null, json!(-32700)));
        assert!(
            matches!(&found[4], Ok(Incoming::Message(Message::Request(it))) if it.method == "shutdown")
        );
    }

    #[test]
    fn a_header_without_a_length_and_a_stream_that_breaks_off_end_it() {
        let long = "x".repeat(HEADER_BYTES_MAX + 1);
        for (stream, why) in [
            ("Content-Type: x\r\n\r\n{}", "no Content-Length"),
            ("Content-Length: many\r\n\r\n{}", "not a number"),
            ("Content-Length 2\r\n\r\n{}", "NAME: VALUE"),
            ("Content-Length: 2\r\n", "does not end"),
            ("Content-Length: 20\r\n\r\n{}", "unexpected end of file"),
            ("Content-Length: 99999999999\r\n\r\n{}", "unexpected end of file"),
            (&long, "too long"),
        ] {
            let found = all(stream.as_bytes());
            assert!(matches!(&found[..], [Err(e)] if e.contains(why)), "{stream:.40}: {found:?}");
        }
        assert!(all(b"").is_empty());
    }

    #[test]
    fn what_is_written_is_read_by_another_reader() {
        let mut bytes = Vec::new();
        write(&mut bytes, &json!({ "jsonrpc": "2.0", "method": "Հայ", "params": ["\u{1f54a}"] }))
            .unwrap();
        let read = Message::read(&mut &bytes[..]).unwrap().unwrap();
        assert!(matches!(read, Message::Notification(it) if it.method == "Հայ"));
    }
}
