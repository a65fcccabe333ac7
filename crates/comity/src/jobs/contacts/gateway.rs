//! The operator's own webhook and SMS gateway: one request, no redirect, limits on everything.

use std::fmt::Write as _;
use std::time::Duration;

use commission::Office;
use commission::contact::Call;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::Sha256;
use web::routes::segment;

/// Seconds that a request may take, from the name's look-up to the answer's head.
const TIMEOUT_SECONDS: u64 = 20;
/// The most bytes of a request's body.
const BODY_BYTES_MAX: usize = 16 << 10;

/// A request, ready to be sent.
pub struct Request {
    url: String,
    kind: &'static str,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Request {
    /// Sends it. Whatever the answer's body says is not read.
    ///
    /// # Errors
    /// In few words why it was not taken, without number or address.
    pub fn send(self) -> Result<(), String> {
        if self.body.len() > BODY_BYTES_MAX {
            return Err("the message is too long".to_owned());
        }
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(TIMEOUT_SECONDS)))
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .build()
            .into();
        let mut request = agent.post(&self.url).header("Content-Type", self.kind);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        match request.send(self.body.as_slice()) {
            Ok(answer) if answer.status().is_success() => Ok(()),
            Ok(answer) => Err(format!("the server answered {}", answer.status().as_u16())),
            Err(ureq::Error::Timeout(_)) => Err("no answer in time".to_owned()),
            Err(_) => Err("the connection failed".to_owned()),
        }
    }
}

/// The operator's address for events, and the key under which they are signed.
pub struct Webhook {
    /// The address.
    pub url: String,
    /// The key.
    pub key: Vec<u8>,
}

impl Webhook {
    /// That a call waits for an office. No word of the call, no name, no number.
    pub fn request(&self, id: &str, call: &Call, office: &Office, open: &str, now: i64) -> Request {
        let event = json!({
            "event": "call-waits",
            "delivery": id,
            "call": call.id,
            "to": call.to,
            "office": office,
            "urgent": call.urgent,
            "at": call.at,
            "open": open,
        });
        let body = event.to_string();
        let time = now.to_string();
        let headers = vec![
            ("Comity-Delivery".to_owned(), id.to_owned()),
            ("Comity-Timestamp".to_owned(), time.clone()),
            ("Comity-Signature".to_owned(), format!("v1={}", self.sign(&time, &body))),
        ];
        let (url, body) = (self.url.clone(), body.into_bytes());
        Request { url, kind: "application/json", headers, body }
    }

    /// HMAC-SHA256 over the timestamp, a full stop and the body, as hexadecimal digits.
    fn sign(&self, time: &str, body: &str) -> String {
        // A key of any length is one.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key) else { return String::new() };
        for part in [time, ".", body] {
            mac.update(part.as_bytes());
        }
        let mut hex = String::new();
        for byte in mac.finalize().into_bytes() {
            let _ = write!(hex, "{byte:02x}");
        }
        hex
    }
}

/// What an SMS gateway wants to be sent: a form or JSON with `{to}` and `{text}` in its values.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Template {
    /// Names and values of a form.
    Form(Vec<(String, String)>),
    /// JSON.
    Json(Value),
}

impl Template {
    /// Reads a template: JSON where it begins with a brace, else a form such as
    /// `to={to}&text={text}`.
    ///
    /// # Errors
    /// In few words what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let text = text.trim();
        let template = if text.starts_with('{') {
            let value = serde_json::from_str(text).map_err(|_| "it is no JSON")?;
            Template::Json(value)
        } else {
            let pairs = text.split('&').map(|pair| {
                let (name, value) = pair.split_once('=').ok_or("a part of it is no name=value")?;
                if name.is_empty() {
                    return Err("a part of it has no name");
                }
                Ok((name.to_owned(), value.to_owned()))
            });
            Template::Form(pairs.collect::<Result<_, _>>()?)
        };
        // Filled with what nothing else in it can be.
        let body = template.fill("\u{1}", "\u{2}");
        let says = |mark: char| match &template {
            Template::Form(_) => body.contains(&segment(mark)),
            Template::Json(_) => body.contains(&format!("\\u{:04x}", mark as u32)),
        };
        if says('\u{1}') && says('\u{2}') { Ok(template) } else { Err("it lacks {to} or {text}") }
    }

    fn kind(&self) -> &'static str {
        match self {
            Template::Form(_) => "application/x-www-form-urlencoded",
            Template::Json(_) => "application/json",
        }
    }

    /// The body of a request, with number and text in their places.
    fn fill(&self, to: &str, text: &str) -> String {
        match self {
            Template::Form(pairs) => {
                let pairs = pairs.iter().map(|(name, value)| {
                    format!("{}={}", segment(name), segment(filled(value, to, text)))
                });
                pairs.collect::<Vec<_>>().join("&")
            }
            Template::Json(value) => fill_json(value, to, text).to_string(),
        }
    }
}

/// A value with number and text in their places; what stands in the text is not filled again.
fn filled(value: &str, to: &str, text: &str) -> String {
    let parts = value.split("{text}").map(|part| part.replace("{to}", to));
    parts.collect::<Vec<_>>().join(text)
}

fn fill_json(value: &Value, to: &str, text: &str) -> Value {
    match value {
        Value::String(words) => Value::String(filled(words, to, text)),
        Value::Array(list) => list.iter().map(|it| fill_json(it, to, text)).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(name, it)| (name.clone(), fill_json(it, to, text)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

/// The operator's SMS gateway.
pub struct Sms {
    /// The address.
    pub url: String,
    /// What it wants to be sent.
    pub template: Template,
    /// A header that lets us in, as name and value.
    pub header: Option<(String, String)>,
}

impl Sms {
    /// A message to a number.
    pub fn request(&self, id: &str, to: &str, text: &str) -> Request {
        let mut headers = vec![("Idempotency-Key".to_owned(), id.to_owned())];
        headers.extend(self.header.clone());
        Request {
            url: self.url.clone(),
            kind: self.template.kind(),
            headers,
            body: self.template.fill(to, text).into_bytes(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_and_text_break_out_of_no_template() {
        let evil = "a\"b&to=+1{to}\\\n";
        let form = Template::parse("key=x y&to={to}&text=Comity: {text}").unwrap();
        assert_eq!(
            form.fill("+44", evil),
            "key=x%20y&to=%2B44&text=Comity%3A%20a%22b%26to%3D%2B1%7Bto%7D%5C%0A"
        );
        let json = Template::parse(r#"{"messages": [{"to": "{to}", "body": "{text}", "n": 1}]}"#);
        let body: Value = serde_json::from_str(&json.unwrap().fill("+44", evil)).unwrap();
        assert_eq!(body, json!({"messages": [{"to": "+44", "body": evil, "n": 1}]}));
    }

    #[test]
    fn a_template_that_says_not_whom_or_not_what_is_none() {
        for bad in
            ["", "to={to}", "text={text}", "x", "={to}&t={text}", "{}", r#"{"to": "{to}"}"#, "{to"]
        {
            assert!(Template::parse(bad).is_err(), "{bad:?}");
        }
        // A name is no value.
        assert!(Template::parse(r#"{"{to}": "{text}"}"#).is_err());
    }

    #[test]
    fn the_signature_is_hmac_sha256_over_time_and_body() {
        // Computed with another program.
        let hook = Webhook { url: String::new(), key: b"kkkkkkkkkkkkkkkk".to_vec() };
        let signed = hook.sign("1795478400", "{\"event\":\"call-waits\"}");
        assert_eq!(signed, "cc93952dad4723d79fb239c5728db18f6a87c37ed9d9543ac07b2dd0fd5f215d");
        assert_ne!(signed, hook.sign("1795478401", "{\"event\":\"call-waits\"}"));
    }
}
