//! The steps of the demonstration.

use std::collections::BTreeMap;

use serde_json::Value;
use store::Store;

use super::cast::{Cast, Said};
use super::words::{Text, Words, texts};
use crate::client::Client;
use crate::commands::export;
use crate::failure::{Code, Failure, Outcome};
use crate::output::Output;

/// Tries, a quarter of a second apart, for a checkpoint to cover what was just entered.
const CHECKPOINT_TRIES: u32 = 40;

/// A running demonstration.
pub struct Play<'a> {
    cast: &'a Cast,
    url: String,
    out: Output,
    steps: u32,
    /// The statement's id.
    pub statement: String,
    /// The id of the text that waits for the visitor.
    pub waiting: String,
    /// What the first revision was declined for.
    pub reasons: String,
    /// The incident's id.
    pub incident: String,
    /// The id of the appeal about it.
    pub appeal: String,
    /// The meeting that was held.
    pub met: String,
}

impl<'a> Play<'a> {
    /// A demonstration that will be served at this address.
    pub fn new(cast: &'a Cast, url: String, out: Output) -> Self {
        Self {
            cast,
            url,
            out,
            steps: 0,
            statement: String::new(),
            waiting: String::new(),
            reasons: String::new(),
            incident: String::new(),
            met: String::new(),
            appeal: String::new(),
        }
    }

    /// How many steps were played.
    pub fn steps(&self) -> u32 {
        self.steps
    }

    /// The site's address.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The cast.
    pub fn cast(&self) -> &Cast {
        self.cast
    }

    /// Prints a step: what happened, the clause of the origin it keeps, where to see it.
    pub(super) fn step(&mut self, clause: &str, what: &str, path: &str) {
        self.steps += 1;
        let number = self.steps;
        if self.out.is_json() {
            self.out.data(
                &serde_json::json!({"step": number, "clause": clause, "what": what, "url": format!("{}{path}", self.url)}),
                String::new,
            );
        } else {
            let line =
                format!("{number:>2}. {what}\n      origin: {clause:<18} see {}{path}", self.url);
            self.out.line(line);
        }
    }

    pub(super) fn pair(&self) -> Outcome<(String, String)> {
        match self.cast.parties() {
            [first, second, ..] => Ok((first.clone(), second.clone())),
            _ => Err(Failure::new(Code::Io, "the demonstration's charter has too few parties")),
        }
    }

    /// Founds the commission and meets the gate of the mandate.
    pub async fn found(&mut self) -> Outcome {
        self.cast.found().await?;
        self.step(
            "commission",
            "The commission is founded: charter, seats, witnesses in the first act.",
            "/charter",
        );
        let (first, _) = self.pair()?;
        let key = self.cast.chair(&first);
        let said = self
            .cast
            .run(&[
                "instrument",
                "new",
                "--kind",
                "statement",
                "--topic",
                "territory",
                "--title",
                "en=On the status of the disputed land",
                "--key",
                &key.to_string_lossy(),
            ])
            .await?;
        refused(&said, "a text on a foreign conflict")?;
        let words = said.err.lines().next().unwrap_or_default().trim_start_matches("error: ");
        self.step(
            "prerogative",
            &format!("A text on the foreign conflict is politely refused:\n      “{words}”"),
            "/mandate",
        );
        let file = self.cast.file("passphrase");
        crate::machine::write_new(&file, web::demo::PASSPHRASE.as_bytes(), true)
    }

    /// Drafts, brackets, settles, tables, declines, revises, tables again.
    pub async fn draft(&mut self) -> Outcome {
        let texts = texts()?;
        let text = &texts.statement;
        let (first, second) = self.pair()?;
        let id = self.begin(text, &first).await?;
        self.statement = id.clone();
        let spoken = text.title.len();
        let path = format!("/texts/{id}");
        self.step(
            "joint-statement",
            &format!("{first} begins a joint statement in {spoken} languages."),
            &path,
        );

        self.words(text, &id, &first, &second).await?;
        let bracket = text.bracket.clone().unwrap_or_default();
        for (language, words) in &bracket {
            self.passage(&id, 2, language, words, &second).await?;
        }
        let shown = self.show_json(&id).await?;
        let bracketed = codes(&shown).get("bracketed").copied().unwrap_or_default();
        if bracketed != bracket.len() {
            return Err(Failure::new(
                Code::Finding,
                format!("expected {} brackets, found {bracketed}", bracket.len()),
            ));
        }
        let said = self.run_as(&["instrument", "table", &id], &first).await?;
        refused(&said, "tabling a bracketed text")?;
        self.step(
            "peace-talks",
            &format!("{second} words the second passage differently: it stands in brackets and cannot be tabled."),
            &path,
        );
        for language in bracket.keys() {
            self.accept(&id, 2, language, &first, &second).await?;
        }
        self.table(&id, &first).await?;
        self.step(
            "peace-talks",
            "The bracket is settled; the text is on the table under one digest.",
            &path,
        );

        let reasons = text.reasons.as_ref().ok_or_else(|| Failure::new(Code::Io, "no reasons"))?;
        self.reasons = reasons.text.clone();
        self.well_as(
            &["instrument", "decline", &id, "--lang", &reasons.language, "--text", &reasons.text],
            &second,
        )
        .await?;
        self.step(
            "peace-talks",
            &format!("{second} declines, with reasons: the regions were left out."),
            &path,
        );

        for (language, words) in text.revised.iter().flatten() {
            self.passage(&id, 3, language, words, &first).await?;
            self.accept(&id, 3, language, &first, &second).await?;
        }
        self.table(&id, &first).await?;
        self.step(
            "peace-talks",
            "The third passage is revised; the second revision is on the table.",
            &path,
        );

        let waiting = &texts.waiting;
        let other = self.begin(waiting, &second).await?;
        self.waiting = other.clone();
        self.words(waiting, &other, &second, &first).await?;
        self.table(&other, &second).await?;
        self.step(
            "contacts",
            "A decision on a weekly call is tabled and waits for both sides.",
            &format!("/texts/{other}"),
        );

        let plan = &texts.draft;
        let open = self.begin(plan, &first).await?;
        for language in plan.title.keys() {
            self.accept(&open, 0, language, &first, &second).await?;
        }
        for (n, passage) in (1..).zip(&plan.passage) {
            for (language, words) in languages(passage) {
                self.passage(&open, n, language, words, &first).await?;
                match plan.bracket.as_ref().and_then(|bracket| bracket.get(language)) {
                    Some(theirs) if n == 2 => {
                        self.passage(&open, n, language, theirs, &second).await?;
                    }
                    _ => self.accept(&open, n, language, &first, &second).await?,
                }
            }
        }
        self.step(
            "activities",
            "A plan for an evening of music is still negotiated: one passage stands in brackets.",
            &format!("/desk/{open}"),
        );
        Ok(())
    }

    /// Signs against the running server, and lets every party's witness cosign.
    pub async fn sign(&mut self) -> Outcome {
        let (first, second) = self.pair()?;
        let (id, url) = (self.statement.clone(), self.url.clone());
        let path = format!("/texts/{id}");
        self.well_as(&["instrument", "sign", &id, "--server", &url, "--yes"], &second).await?;
        self.step(
            "joint-statement",
            &format!("{second} signs on its own machine. One signature adopts nothing."),
            &path,
        );
        self.well_as(&["instrument", "sign", &id, "--server", &url, "--yes"], &first).await?;
        self.step(
            "joint-statement",
            &format!("{first} signs the same digest: the statement is adopted."),
            &path,
        );
        self.covered().await?;
        let policy = self.cast.file("policy");
        let policy = policy.to_string_lossy();
        let said = self.cast.run(&["verify", &url, "--policy", &policy]).await?;
        if said.code != 1 || !said.out.contains("pending") {
            return Err(unexpected("verify before the witnesses", &said));
        }
        self.step(
            "joint-statement",
            "Its place in the record is pending: no witness has seen it yet.",
            "/record",
        );
        for (n, party) in self.cast.parties().to_vec().iter().enumerate() {
            let (key, state) = (self.cast.witness(party), self.cast.file(&format!("{party}-seen")));
            let printed = self
                .cast
                .well(&[
                    "cosign",
                    &url,
                    "--key",
                    &key.to_string_lossy(),
                    "--policy",
                    &policy,
                    "--state",
                    &state.to_string_lossy(),
                    "--new",
                ])
                .await?;
            let last = n + 1 == self.cast.parties().len();
            if printed.contains("agreed") != last {
                return Err(Failure::new(Code::Finding, format!("unexpected: {printed}")));
            }
            let what = if last {
                format!("{party}'s witness cosigns too: the place is agreed.")
            } else {
                format!(
                    "{party}'s witness cosigns with its own key; the place still waits for the others."
                )
            };
            self.step("joint-statement", &what, "/record");
        }
        self.cast.well(&["verify", &url, "--policy", &policy]).await?;
        self.step(
            "joint-statement",
            "comity verify checks every entry, signature and file: all hold.",
            "/verify",
        );
        self.step("contacts", "Kept and due: the promises stand in the ledger.", "/promises");
        Ok(())
    }

    /// Exports a copy, verifies it offline, changes one byte and lets `verify` name it.
    pub async fn mirror(&mut self, store: &Store) -> Outcome {
        let copy = self.cast.file("copy");
        export::write(store, &copy).await?;
        let policy = self.cast.file("policy");
        let arguments = ["verify", &copy.to_string_lossy(), "--policy", &policy.to_string_lossy()]
            .map(str::to_owned);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        self.cast.well(&arguments).await?;
        let size = store.head().size;
        let path = record::tiles_for(size)
            .find(|path| path.level() == record::Level::Entries)
            .ok_or_else(|| Failure::new(Code::Io, "the record is empty"))?;
        let file = copy.join("record").join(path.to_string());
        let mut bytes =
            std::fs::read(&file).map_err(|e| Failure::io("the copy cannot be read", e))?;
        // The last letter of the reasons: a copy in which somebody declined for another reason.
        let needle = self.reasons.trim_end_matches('.').as_bytes();
        let place = bytes
            .windows(needle.len())
            .position(|window| window == needle)
            .map(|start| start + needle.len() - 1)
            .ok_or_else(|| Failure::new(Code::Finding, "the reasons are not in the record"))?;
        if let Some(byte) = bytes.get_mut(place) {
            *byte ^= 1;
        }
        std::fs::write(&file, bytes).map_err(|e| Failure::io("the copy cannot be changed", e))?;
        let said = self.cast.run(&arguments).await?;
        let named = said.err.lines().next().unwrap_or_default().to_owned();
        if said.code != 1 || !named.contains("entry") {
            return Err(unexpected("verify of the changed copy", &said));
        }
        self.step(
            "joint-statement",
            &format!("One byte is changed in a copy, and verify names what broke:\n      {named}"),
            "/verify",
        );
        Ok(())
    }

    pub(super) async fn begin(&self, text: &Text, party: &str) -> Outcome<String> {
        let mut arguments =
            vec!["instrument".to_owned(), "new".into(), "--kind".into(), text.kind.clone()];
        for topic in &text.topics {
            arguments.extend(["--topic".into(), topic.clone()]);
        }
        for (language, title) in &text.title {
            arguments.extend(["--title".into(), format!("{language}={title}")]);
        }
        arguments.extend(["--fulfils".into(), text.fulfils.clone()]);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        Ok(self.well_as(&arguments, party).await?.trim().to_owned())
    }

    /// Words every passage for one party, lets the other take them, and states grounds and
    /// interests of each.
    pub(super) async fn words(&self, text: &Text, id: &str, first: &str, second: &str) -> Outcome {
        for language in text.title.keys() {
            self.accept(id, 0, language, first, second).await?;
        }
        for (n, passage) in text.passage.iter().enumerate() {
            for (language, words) in passage {
                self.passage(id, n + 1, language, words, first).await?;
                self.accept(id, n + 1, language, first, second).await?;
            }
        }
        for (party, words) in &text.ground {
            let clause = words.get("clause").cloned().unwrap_or_default();
            for (language, ground) in languages(words) {
                self.well_as(
                    &[
                        "instrument",
                        "ground",
                        id,
                        "--charter",
                        &clause,
                        "--lang",
                        language,
                        "--text",
                        ground,
                    ],
                    party,
                )
                .await?;
            }
        }
        for (party, words) in &text.interest {
            for (language, interest) in words {
                self.well_as(
                    &["instrument", "interest", id, "--lang", language, "--text", interest],
                    party,
                )
                .await?;
            }
        }
        if let Some(promise) = &text.promise {
            let mut arguments = vec!["instrument".to_owned(), "promise".into(), id.to_owned()];
            arguments.extend(["--name".into(), promise.get("name").cloned().unwrap_or_default()]);
            for (language, what) in languages(promise) {
                arguments.extend(["--what".into(), format!("{language}={what}")]);
            }
            arguments.extend(["--within-days".into(), "30".into()]);
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            self.well_as(&arguments, first).await?;
        }
        Ok(())
    }

    async fn passage(
        &self,
        id: &str,
        n: usize,
        language: &str,
        words: &str,
        party: &str,
    ) -> Outcome {
        let n = n.to_string();
        self.well_as(
            &["instrument", "passage", id, &n, "--lang", language, "--text", words],
            party,
        )
        .await?;
        Ok(())
    }

    pub(super) async fn accept(
        &self,
        id: &str,
        n: usize,
        language: &str,
        from: &str,
        party: &str,
    ) -> Outcome {
        let n = n.to_string();
        self.well_as(
            &["instrument", "passage", id, &n, "--lang", language, "--accept", from],
            party,
        )
        .await?;
        Ok(())
    }

    pub(super) async fn table(&self, id: &str, party: &str) -> Outcome {
        self.well_as(&["instrument", "table", id], party).await?;
        Ok(())
    }

    async fn show_json(&self, id: &str) -> Outcome<Value> {
        let printed = self.cast.well(&["--json", "instrument", "show", id]).await?;
        serde_json::from_str(&printed).map_err(|e| Failure::io("a command printed no JSON", e))
    }

    async fn run_as(&self, arguments: &[&str], party: &str) -> Outcome<Said> {
        let key = self.cast.chair(party);
        let key = key.to_string_lossy();
        let mut arguments = arguments.to_vec();
        arguments.extend(["--key", &key]);
        self.cast.run(&arguments).await
    }

    pub(super) async fn well_as(&self, arguments: &[&str], party: &str) -> Outcome<String> {
        let key = self.cast.chair(party);
        let key = key.to_string_lossy();
        let mut arguments = arguments.to_vec();
        arguments.extend(["--key", &key]);
        self.cast.well(&arguments).await
    }

    /// Waits until a published checkpoint covers everything entered.
    async fn covered(&self) -> Outcome {
        let client = Client::new(&self.url)?;
        for _ in 0..CHECKPOINT_TRIES {
            let asked = client.clone();
            let record = tokio::task::spawn_blocking(move || asked.json("/api/record"))
                .await
                .map_err(|e| Failure::io("a request broke", e))??;
            let pending = record.pointer("/pending/size").and_then(Value::as_u64);
            if pending.is_some() && pending == record.get("size").and_then(Value::as_u64) {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(250)).await;
        }
        Err(Failure::new(Code::Finding, "no checkpoint covers the last entries"))
    }
}

fn languages(words: &Words) -> impl Iterator<Item = (&str, &str)> {
    words
        .iter()
        .filter(|(name, _)| name.len() == 2)
        .map(|(language, text)| (language.as_str(), text.as_str()))
}

fn codes(shown: &Value) -> BTreeMap<String, usize> {
    let mut codes = BTreeMap::new();
    for block in shown.get("blocks").and_then(Value::as_array).into_iter().flatten() {
        if let Some(code) = block.get("code").and_then(Value::as_str) {
            *codes.entry(code.to_owned()).or_insert(0) += 1;
        }
    }
    codes
}

fn refused(said: &Said, what: &str) -> Outcome {
    if said.code == Code::Finding as i32 { Ok(()) } else { Err(unexpected(what, said)) }
}

fn unexpected(what: &str, said: &Said) -> Failure {
    Failure::new(
        Code::Finding,
        format!("{what} did not end as it must (it ended with {})", said.code),
    )
    .why(format!("{}{}", said.out, said.err))
}
