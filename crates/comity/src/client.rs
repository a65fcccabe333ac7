//! The other side of the API: a party's own machine that asks a server and trusts it with nothing.

use std::time::Duration;

use serde_json::Value;

use crate::failure::{Code, Failure, Outcome};

/// Seconds a request may take.
const TIMEOUT_SECONDS: u64 = 20;
/// The most bytes of an answer, but for bundles of entries.
const ANSWER_BYTES_MAX: usize = 4 << 20;
/// Times that a server which is busy is asked again.
const RETRIES_MAX: u32 = 5;
/// The most seconds waited before a server is asked again.
const RETRY_SECONDS_MAX: u64 = 30;

type Answer = ureq::http::Response<ureq::Body>;

/// Seconds that a busy server asks to be left alone.
fn wait(response: &Answer) -> u64 {
    response
        .headers()
        .get("retry-after")
        .and_then(|value| value.to_str().ok()?.trim().parse().ok())
        .unwrap_or(1)
        .clamp(1, RETRY_SECONDS_MAX)
}

fn too_long(url: &str, bytes_max: usize) -> Failure {
    Failure::new(Code::Remote, format!("the answer of {url} is too long"))
        .why(format!("at most {bytes_max} bytes are read"))
        .todo("the server is no server of a commission, or wishes to fill this machine")
}

/// A server.
#[derive(Clone, Debug)]
pub struct Client {
    base: String,
    agent: ureq::Agent,
}

impl Client {
    /// A server by its address, such as `https://commission.example`.
    ///
    /// # Errors
    /// When it is no http or https address.
    pub fn new(url: &str) -> Outcome<Self> {
        let base = url.trim_end_matches('/');
        if !base.starts_with("http://") && !base.starts_with("https://") {
            return Err(Failure::usage(format!("{url} is not an address"))
                .todo("write it with http:// or https://"));
        }
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(TIMEOUT_SECONDS)))
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .build()
            .into();
        Ok(Self { base: base.to_owned(), agent })
    }

    /// Gets bytes; `None` when the server has nothing there.
    ///
    /// # Errors
    /// When the server cannot be reached or answers with an error.
    pub fn find(&self, path: &str) -> Outcome<Option<Vec<u8>>> {
        self.find_within(path, ANSWER_BYTES_MAX)
    }

    /// Gets at most so many bytes; `None` when the server has nothing there.
    ///
    /// # Errors
    /// As [`Client::find`], and when the answer is longer.
    pub fn find_within(&self, path: &str, bytes_max: usize) -> Outcome<Option<Vec<u8>>> {
        let url = format!("{}{path}", self.base);
        let response = self.asked(&url, || self.agent.get(&url).call())?;
        let status = response.status().as_u16();
        let body = self.body(&url, response, bytes_max)?;
        match status {
            200 => Ok(Some(body)),
            404 => Ok(None),
            _ => Err(self.answered(&url, status, &body)),
        }
    }

    /// Gets bytes that must be there.
    ///
    /// # Errors
    /// As [`Client::find`], and when there is nothing.
    pub fn get(&self, path: &str) -> Outcome<Vec<u8>> {
        self.find(path)?.ok_or_else(|| {
            Failure::new(Code::Remote, format!("{}{path} does not exist", self.base))
                .todo("check the address and the id")
        })
    }

    /// Asks for a JSON object that must be there; gives the server's own date and the object's
    /// `origin`.
    ///
    /// # Errors
    /// When the server cannot be reached or answers with an error.
    pub fn date(&self, path: &str) -> Outcome<(Option<String>, Option<String>)> {
        let url = format!("{}{path}", self.base);
        let response = self.agent.get(&url).call().map_err(|e| self.unreachable(&url, &e))?;
        let status = response.status().as_u16();
        let date =
            response.headers().get("date").and_then(|it| it.to_str().ok()).map(str::to_owned);
        let body = self.body(&url, response, ANSWER_BYTES_MAX)?;
        if status != 200 {
            return Err(self.answered(&url, status, &body));
        }
        let object: Value = serde_json::from_slice(&body)
            .map_err(|e| Failure::new(Code::Remote, format!("{url} answered no JSON")).why(e))?;
        Ok((date, object.get("origin").and_then(Value::as_str).map(str::to_owned)))
    }

    /// Gets text that must be there.
    ///
    /// # Errors
    /// As [`Client::get`], and when it is not UTF-8.
    pub fn text(&self, path: &str) -> Outcome<String> {
        String::from_utf8(self.get(path)?)
            .map_err(|e| Failure::new(Code::Remote, format!("{path} is no text")).why(e))
    }

    /// Gets JSON that must be there.
    ///
    /// # Errors
    /// As [`Client::get`], and when it is not JSON.
    pub fn json(&self, path: &str) -> Outcome<Value> {
        serde_json::from_slice(&self.get(path)?)
            .map_err(|e| Failure::new(Code::Remote, format!("{path} is no JSON")).why(e))
    }

    /// Posts JSON and returns the answer's JSON.
    ///
    /// # Errors
    /// When the server cannot be reached or refuses; a refusal carries the server's words.
    pub fn post(&self, path: &str, body: &Value) -> Outcome<Value> {
        let url = format!("{}{path}", self.base);
        let kind = "application/json";
        let text = body.to_string();
        let post = || self.agent.post(&url).header("content-type", kind).send(text.as_str());
        let response = self.asked(&url, post)?;
        self.answer(&url, response)
    }

    /// Posts plain text and returns the answer's JSON.
    ///
    /// # Errors
    /// As [`Client::post`].
    pub fn post_text(&self, path: &str, body: &str) -> Outcome<Value> {
        let url = format!("{}{path}", self.base);
        let kind = "text/plain; charset=utf-8";
        let post = || self.agent.post(&url).header("content-type", kind).send(body);
        let response = self.asked(&url, post)?;
        self.answer(&url, response)
    }

    /// Asks for what a signed header gives a right to; with a body, or by POST, it does something.
    ///
    /// What only reads is asked again while the server is busy. What does something is not: the
    /// server, or one before it, may have taken it before it answered so.
    ///
    /// # Errors
    /// As [`Client::post`]; where a busy server may have done it, the failure says to look first.
    pub fn ask(
        &self,
        method: &str,
        path: &str,
        authorization: &str,
        body: Option<&str>,
    ) -> Outcome<Value> {
        let url = format!("{}{path}", self.base);
        let name = "authorization";
        if method == "GET" {
            let get = || self.agent.get(&url).header(name, authorization).call();
            let response = self.asked(&url, get)?;
            return self.answer(&url, response);
        }
        let post = || {
            let post = self.agent.post(&url).header(name, authorization);
            match body {
                None => post.send_empty(),
                Some(body) => post.header("content-type", "application/json").send(body),
            }
        };
        // Whoever asks too often is told so before anything else is looked at.
        let response = self.asked_while(&url, &[429], post)?;
        let is_busy = response.status().as_u16() == 503;
        self.answer(&url, response).map_err(|failure| match is_busy {
            true => failure.todo(
                "it was not asked again by itself: look whether it was done, then ask anew if not",
            ),
            false => failure,
        })
    }

    /// Asks, and asks again while the server says that it has no time just now.
    fn asked(&self, url: &str, ask: impl Fn() -> Result<Answer, ureq::Error>) -> Outcome<Answer> {
        self.asked_while(url, &[429, 503], ask)
    }

    /// Asks, and asks again while the server answers with one of these.
    fn asked_while(
        &self,
        url: &str,
        busy: &[u16],
        ask: impl Fn() -> Result<Answer, ureq::Error>,
    ) -> Outcome<Answer> {
        for _ in 0..RETRIES_MAX {
            let response = ask().map_err(|e| self.unreachable(url, &e))?;
            if !busy.contains(&response.status().as_u16()) {
                return Ok(response);
            }
            std::thread::sleep(Duration::from_secs(wait(&response)));
        }
        ask().map_err(|e| self.unreachable(url, &e))
    }

    fn answer(&self, url: &str, response: Answer) -> Outcome<Value> {
        let status = response.status().as_u16();
        let body = self.body(url, response, ANSWER_BYTES_MAX)?;
        if !(200..300).contains(&status) {
            return Err(self.answered(url, status, &body));
        }
        if body.is_empty() {
            return Ok(Value::Null);
        }
        serde_json::from_slice(&body)
            .map_err(|e| Failure::new(Code::Remote, format!("{url} answered no JSON")).why(e))
    }

    fn body(&self, url: &str, mut response: Answer, bytes_max: usize) -> Outcome<Vec<u8>> {
        // One more than may come, so that an answer of the full length is told from a longer one.
        let limit = u64::try_from(bytes_max).unwrap_or(u64::MAX).saturating_add(1);
        let body = match response.body_mut().with_config().limit(limit).read_to_vec() {
            Ok(body) => body,
            Err(ureq::Error::BodyExceedsLimit(_)) => return Err(too_long(url, bytes_max)),
            Err(error) => return Err(self.unreachable(url, &error)),
        };
        if body.len() > bytes_max { Err(too_long(url, bytes_max)) } else { Ok(body) }
    }

    fn unreachable(&self, url: &str, error: &ureq::Error) -> Failure {
        Failure::new(Code::Remote, format!("{url} cannot be reached"))
            .why(error)
            .todo("check the address and the connection, then try again; nothing was lost")
    }

    fn answered(&self, url: &str, status: u16, body: &[u8]) -> Failure {
        let problem: Option<Value> = serde_json::from_slice(body).ok();
        let word = |name: &str| {
            problem.as_ref().and_then(|p| p.get(name)).and_then(Value::as_str).map(str::to_owned)
        };
        let title = word("title").unwrap_or_else(|| format!("{url} answered {status}"));
        // A refusal of the commission is a finding, not a fault of the connection.
        let refused = word("type").is_some_and(|kind| kind.starts_with("refusal:"));
        let code = if refused { Code::Finding } else { Code::Remote };
        let failure = Failure::new(code, title);
        match word("detail") {
            Some(detail) => failure.why(detail),
            None => failure,
        }
    }
}
