//! The server itself: a message in, messages out. Nothing in it waits, so that a test says what
//! comes when.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

use lsp_server::{ErrorCode, Message, Notification, Request, RequestId};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::client::{self, Client};
use crate::document::{Change, DOCUMENTS_MAX, Document};
use crate::findings::{Findings, LOST, SOURCE};
use crate::fix;
use crate::hover::hover;
use crate::place::{Position, Range};
use crate::settings::{CONFIG_NAME, Host, Settings, Wishes};
use crate::wire::Incoming;

/// The protocol's number for changes that tell only what changed.
const SYNC_INCREMENTAL: u8 = 2;
/// The protocol's number for a message about an error.
const MESSAGE_ERROR: u8 = 1;
/// The protocol's number for a warning.
const MESSAGE_WARNING: u8 = 2;
/// The name under which the editor is asked to watch files.
const WATCH_ID: &str = "comity-files";

/// How it ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ended {
    /// The editor asked for the shutdown first, as the protocol has it: exit code 0.
    Orderly,
    /// It said `exit` at once, or hung up: exit code 1.
    Abrupt,
}

/// Where the conversation stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Stage {
    #[default]
    New,
    Running,
    ShutDown,
}

/// A text that was checked, to be told unless it changed meanwhile.
#[derive(Debug)]
pub struct Done {
    uri: String,
    findings: Rc<Findings>,
}

/// The server.
#[derive(Debug, Default)]
pub struct Server {
    stage: Stage,
    ended: Option<Ended>,
    waiting: VecDeque<Incoming>,
    cancelled: BTreeSet<RequestId>,
    client: Client,
    wishes: Wishes,
    settings: Option<Settings>,
    is_watching: bool,
    documents: BTreeMap<String, Document>,
    asked: u64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Opened {
    text_document: OpenedText,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct OpenedText {
    uri: String,
    #[serde(default)]
    language_id: String,
    version: i32,
    text: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Changed {
    text_document: Versioned,
    content_changes: Vec<Change>,
}

#[derive(Deserialize)]
struct Versioned {
    uri: String,
    version: i32,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Named {
    text_document: Name,
}

#[derive(Deserialize)]
struct Name {
    uri: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Hovered {
    text_document: Name,
    position: Position,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Fixed {
    text_document: Name,
    range: Range,
    #[serde(default)]
    context: FixedContext,
}

#[derive(Deserialize, Default)]
struct FixedContext {
    only: Option<Vec<String>>,
}

impl Server {
    /// Takes what came. A request that is cancelled while it waits is not answered any more than
    /// that.
    pub fn take(&mut self, incoming: Incoming) {
        if let Incoming::Message(Message::Notification(it)) = &incoming
            && it.method == "$/cancelRequest"
        {
            let id = it.params.get("id").cloned().unwrap_or_default();
            let waits = |id: &RequestId| {
                self.waiting
                    .iter()
                    .any(|it| matches!(it, Incoming::Message(Message::Request(it)) if it.id == *id))
            };
            if let Ok(id) = serde_json::from_value::<RequestId>(id)
                && waits(&id)
            {
                self.cancelled.insert(id);
            }
            return;
        }
        self.waiting.push_back(incoming);
    }

    /// Whether a message waits.
    pub fn has_work(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// How the conversation ended, once it did.
    pub fn ended(&self) -> Option<Ended> {
        self.ended
    }

    /// Works on the message that has waited longest, and answers.
    pub fn work(&mut self, host: &mut dyn Host) -> Vec<Value> {
        match self.waiting.pop_front() {
            None | Some(Incoming::Message(Message::Response(_))) => Vec::new(),
            Some(Incoming::Malformed(answer)) => vec![answer],
            Some(Incoming::Message(Message::Request(request))) => self.answer(request),
            Some(Incoming::Message(Message::Notification(it))) => self.notice(it, host),
        }
    }

    /// Checks one of the texts that changed: to be called when nothing waits, so that a burst of
    /// changes is checked once.
    pub fn check(&mut self) -> Option<Done> {
        let uri = self.documents.iter().find(|(_, it)| it.is_due).map(|(uri, _)| uri.clone())?;
        let findings = self.findings(&uri);
        if let Some(document) = self.documents.get_mut(&uri) {
            document.is_due = false;
        }
        Some(Done { uri, findings: findings? })
    }

    /// What the editor is told of a checked text: nothing when a change or the end of it waits.
    pub fn tell(&mut self, done: Done) -> Option<Value> {
        let is_late = self.waiting.iter().any(|it| match it {
            Incoming::Message(Message::Notification(it)) => {
                let is_about = it.params.pointer("/textDocument/uri") == Some(&json!(done.uri));
                is_about
                    && matches!(
                        it.method.as_str(),
                        "textDocument/didChange" | "textDocument/didClose"
                    )
            }
            _ => false,
        });
        let document = self.documents.get(&done.uri).filter(|_| !is_late)?;
        Some(published(&done.uri, Some(document.version), &done.findings.diagnostics()))
    }

    /// What is in a text now; none when it is not open or there are no settings.
    fn findings(&mut self, uri: &str) -> Option<Rc<Findings>> {
        let document = self.documents.get_mut(uri)?;
        if document.findings.is_none() {
            let settings = self.settings.as_ref()?;
            document.findings =
                Some(Rc::new(Findings::of(document, settings, self.client.encoding)));
        }
        document.findings.clone()
    }

    fn answer(&mut self, request: Request) -> Vec<Value> {
        let Request { id, method, params } = request;
        let result = match (self.stage, method.as_str()) {
            _ if self.cancelled.remove(&id) => {
                Err((ErrorCode::RequestCanceled, "the request was cancelled".to_owned()))
            }
            (Stage::New, "initialize") => return self.begin(&id, &params),
            (Stage::New, _) => {
                Err((ErrorCode::ServerNotInitialized, "initialize comes first".to_owned()))
            }
            (Stage::ShutDown, _) => {
                Err((ErrorCode::InvalidRequest, "after shutdown only exit may come".to_owned()))
            }
            (Stage::Running, "initialize") => {
                Err((ErrorCode::InvalidRequest, "initialize comes once".to_owned()))
            }
            (Stage::Running, "shutdown") => {
                self.stage = Stage::ShutDown;
                Ok(Value::Null)
            }
            (Stage::Running, "textDocument/hover") => read(params).map(|it| self.hover(&it)),
            (Stage::Running, "textDocument/codeAction") => read(params).map(|it| self.fixes(&it)),
            (Stage::Running, _) => {
                Err((ErrorCode::MethodNotFound, format!("there is no method {method:?} here")))
            }
        };
        let answer = match result {
            Ok(result) => json!({ "jsonrpc": "2.0", "id": id, "result": result }),
            Err((code, why)) => {
                let error = json!({ "code": code as i32, "message": why });
                json!({ "jsonrpc": "2.0", "id": id, "error": error })
            }
        };
        vec![answer]
    }

    fn begin(&mut self, id: &RequestId, params: &Value) -> Vec<Value> {
        self.stage = Stage::Running;
        self.client = Client::of(params);
        let (wishes, wrong) = client::wishes(params);
        self.wishes = wishes;
        let result = json!({
            "capabilities": {
                "positionEncoding": self.client.encoding.as_str(),
                "textDocumentSync": {
                    "openClose": true, "change": SYNC_INCREMENTAL, "save": { "includeText": false },
                },
                "hoverProvider": true,
                "codeActionProvider": { "codeActionKinds": [fix::KIND] },
            },
            "serverInfo": { "name": SOURCE, "version": env!("CARGO_PKG_VERSION") },
        });
        let mut all = vec![json!({ "jsonrpc": "2.0", "id": id, "result": result })];
        all.extend(wrong.iter().map(|it| shown(MESSAGE_WARNING, it)));
        all
    }

    fn notice(&mut self, notice: Notification, host: &mut dyn Host) -> Vec<Value> {
        let Notification { method, params } = notice;
        if method == "exit" {
            let is_orderly = self.stage == Stage::ShutDown;
            self.ended = Some(if is_orderly { Ended::Orderly } else { Ended::Abrupt });
            return Vec::new();
        }
        if self.stage != Stage::Running {
            return Vec::new();
        }
        let done = match method.as_str() {
            "initialized" => Ok(self.initialized(host)),
            "textDocument/didOpen" => read(params).map(|it| self.open(it, host)),
            "textDocument/didChange" => read(params).map(|it| self.change(it)),
            "textDocument/didClose" => {
                read(params).map(|it: Named| self.close(&it.text_document.uri))
            }
            "textDocument/didSave" => read(params).map(|it: Named| {
                let path = client::path(&it.text_document.uri);
                let is_one =
                    |it: &Settings| path.as_ref().is_some_and(|path| it.is_one_of_them(path));
                let is_config = path.as_ref().is_some_and(|it| it.ends_with(CONFIG_NAME));
                match self.settings.as_ref().is_some_and(is_one) || is_config {
                    true => self.load(host),
                    false => Vec::new(),
                }
            }),
            "workspace/didChangeWatchedFiles" => Ok(self.load(host)),
            "workspace/didChangeConfiguration" => {
                let settings = params.get("settings").filter(|it| !it.is_null());
                let wrong = settings.map(|it| self.wishes.read(it)).unwrap_or_default();
                let told = wrong.iter().map(|it| shown(MESSAGE_WARNING, it));
                let mut told: Vec<Value> = told.collect();
                told.extend(self.load(host));
                Ok(told)
            }
            _ => Ok(Vec::new()),
        };
        // A notification has no answer; one that cannot be read is passed over, as if it was lost.
        done.unwrap_or_else(|(_, why)| vec![shown(MESSAGE_WARNING, &format!("{method}: {why}"))])
    }

    fn initialized(&mut self, host: &mut dyn Host) -> Vec<Value> {
        let mut told = self.load(host);
        if self.client.tells_settings {
            let method = "workspace/didChangeConfiguration";
            let options = json!({ "section": SOURCE });
            let one =
                json!({ "id": "comity-settings", "method": method, "registerOptions": options });
            told.push(
                self.request("client/registerCapability", &json!({ "registrations": [one] })),
            );
        }
        told
    }

    /// Reads settings again and has every text checked anew. Where that fails, those of before go on
    /// to hold.
    fn load(&mut self, host: &mut dyn Host) -> Vec<Value> {
        match host.settings(&self.wishes) {
            Ok(settings) => {
                let files = self.settings.as_ref().map(|it| it.files.clone());
                let is_other = files.as_ref() != Some(&settings.files);
                self.settings = Some(settings);
                self.documents.values_mut().for_each(Document::forget);
                if is_other { self.watch() } else { Vec::new() }
            }
            Err(why) => {
                let holds = match self.settings {
                    Some(_) => "The settings of before go on to hold.",
                    None => "Nothing is checked until that is mended.",
                };
                vec![shown(MESSAGE_ERROR, &format!("{why}\n{holds}"))]
            }
        }
    }

    /// Asks the editor to tell when the files change that settings were read from.
    fn watch(&mut self) -> Vec<Value> {
        let Some(settings) = self.settings.as_ref().filter(|_| self.client.watches) else {
            return Vec::new();
        };
        let files = settings.files.iter().map(|it| it.to_string_lossy().replace('\\', "/"));
        let globs = std::iter::once(format!("**/{CONFIG_NAME}")).chain(files);
        let watchers: Vec<Value> = globs.map(|it| json!({ "globPattern": it })).collect();
        let method = "workspace/didChangeWatchedFiles";
        let one = json!({
            "id": WATCH_ID, "method": method, "registerOptions": { "watchers": watchers },
        });
        let mut told = Vec::new();
        if std::mem::replace(&mut self.is_watching, true) {
            // The protocol's own spelling.
            let old = json!({ "unregisterations": [{ "id": WATCH_ID, "method": method }] });
            told.push(self.request("client/unregisterCapability", &old));
        }
        told.push(self.request("client/registerCapability", &json!({ "registrations": [one] })));
        told
    }

    fn open(&mut self, opened: Opened, host: &mut dyn Host) -> Vec<Value> {
        let OpenedText { uri, language_id, version, text } = opened.text_document;
        // An editor that forgot to say that it is ready is served none the less.
        let mut told = if self.settings.is_none() { self.load(host) } else { Vec::new() };
        if self.documents.len() >= DOCUMENTS_MAX && !self.documents.contains_key(&uri) {
            let why = format!(
                "{DOCUMENTS_MAX} texts are open, and no more are checked: close some, then open this one again"
            );
            told.push(shown(MESSAGE_WARNING, &why));
            return told;
        }
        let document = Document::new(&uri, &language_id, version, text);
        self.documents.insert(uri, document);
        told
    }

    fn change(&mut self, changed: Changed) -> Vec<Value> {
        let Changed { text_document: Versioned { uri, version }, content_changes } = changed;
        let Some(document) = self.documents.get_mut(&uri) else { return Vec::new() };
        match document.apply(version, content_changes, self.client.encoding) {
            true => vec![shown(MESSAGE_WARNING, &format!("{uri}: {LOST}"))],
            false => Vec::new(),
        }
    }

    /// What was told of a text that is closed is taken back.
    fn close(&mut self, uri: &str) -> Vec<Value> {
        match self.documents.remove(uri) {
            Some(_) => vec![published(uri, None, &[])],
            None => Vec::new(),
        }
    }

    fn hover(&mut self, asked: &Hovered) -> Value {
        let findings = self.findings(&asked.text_document.uri);
        let told = findings.zip(self.settings.as_ref()).and_then(|(findings, settings)| {
            hover(&findings, asked.position, settings, self.client.markdown)
        });
        told.unwrap_or_default()
    }

    fn fixes(&mut self, asked: &Fixed) -> Value {
        let uri = &asked.text_document.uri;
        let is_wanted = asked
            .context
            .only
            .as_ref()
            .is_none_or(|only| only.iter().any(|it| it.is_empty() || it == fix::KIND));
        let findings = self.findings(uri).filter(|_| is_wanted);
        let fixes = findings.zip(self.documents.get(uri)).map(|(findings, document)| {
            fix::fixes(uri, document, &findings, &asked.range, &self.client)
        });
        Value::Array(fixes.unwrap_or_default())
    }

    fn request(&mut self, method: &str, params: &Value) -> Value {
        self.asked += 1;
        let id = format!("comity-{}", self.asked);
        json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params })
    }
}

/// The parameters of a message.
fn read<T: DeserializeOwned>(params: Value) -> Result<T, (ErrorCode, String)> {
    serde_json::from_value(params)
        .map_err(|e| (ErrorCode::InvalidParams, format!("the parameters are not understood: {e}")))
}

fn notice(method: &str, params: &Value) -> Value {
    json!({ "jsonrpc": "2.0", "method": method, "params": params })
}

fn shown(kind: u8, message: &str) -> Value {
    notice("window/showMessage", &json!({ "type": kind, "message": message }))
}

fn published(uri: &str, version: Option<i32>, diagnostics: &[Value]) -> Value {
    let mut params = json!({ "uri": uri, "diagnostics": diagnostics });
    if let (Some(version), Some(fields)) = (version, params.as_object_mut()) {
        fields.insert("version".to_owned(), json!(version));
    }
    notice("textDocument/publishDiagnostics", &params)
}
