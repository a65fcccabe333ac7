//! The incident of the story: from a report to the answer that both sides signed.

use serde_json::Value;

use super::cast::SECRETARY;
use super::play::Play;
use super::words::{Market, Text, Words, texts};
use crate::failure::{Code, Failure, Outcome};
use crate::machine::write_new;

/// Words in every language as the command line takes them.
pub(super) fn text(words: &Words) -> Vec<String> {
    words
        .iter()
        .flat_map(|(language, words)| ["--text".to_owned(), format!("{language}={words}")])
        .collect()
}

/// The first line of what a command printed.
pub(super) fn json(printed: &str) -> Outcome<Value> {
    serde_json::from_str(printed.lines().next().unwrap_or_default())
        .map_err(|e| Failure::io("a command printed no JSON", e))
}

fn field(value: &Value, name: &str) -> String {
    value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

impl Play<'_> {
    /// The market: report, triage, two keys, answer.
    pub async fn market(&mut self) -> Outcome {
        let texts = texts()?;
        let market = &texts.market;
        let plan = self.prepare(&texts.prepared).await?;
        let report = self.told(market).await?;
        let id = self.taken_up(market, &report).await?;
        let path = format!("/incidents/{id}");
        self.verified(market, &id, &path).await?;
        self.respond(&id, &plan).await?;
        let (first, second) = self.pair()?;
        let mut asked = vec!["incident".to_owned(), "answer".into(), id.clone()];
        asked.extend(text(&texts.answer.title));
        let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
        let answer = self.well_as(&asked, &first).await?.trim().to_owned();
        self.words(&texts.answer, &answer, &first, &second).await?;
        self.table(&answer, &first).await?;
        for party in [&second, &first] {
            self.well_as(&["instrument", "sign", &answer, "--yes"], party).await?;
        }
        self.step(
            "incidents",
            "A draft decision begins with the confirmed fact; both sides word, promise and sign it.",
            &format!("/texts/{answer}"),
        );
        self.incident = id;
        Ok(())
    }

    /// In calm both sides sign an appeal with slots, so that in need nobody translates.
    async fn prepare(&mut self, text: &Text) -> Outcome<String> {
        let (first, second) = self.pair()?;
        let id = self.begin(text, &second).await?;
        self.words(text, &id, &second, &first).await?;
        for task in &text.task {
            let hours = task.hours.to_string();
            let mut asked = vec!["instrument".to_owned(), "task".into(), id.clone()];
            asked.extend([task.owner.clone(), "--hours".into(), hours]);
            for (language, words) in &task.what {
                asked.extend(["--what".into(), format!("{language}={words}")]);
            }
            let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
            self.well_as(&asked, &second).await?;
        }
        self.table(&id, &second).await?;
        for party in [&first, &second] {
            self.well_as(&["instrument", "sign", &id, "--yes"], party).await?;
        }
        self.step(
            "prevention",
            "Both sides sign in advance an appeal with slots, and the tasks of each in need.",
            &format!("/texts/{id}"),
        );
        Ok(id)
    }

    /// Somebody reports it, and the secretary finds it ours.
    async fn told(&mut self, market: &Market) -> Outcome<String> {
        let what = self.cast().file("told");
        write_new(&what, market.report.as_bytes(), true)?;
        let what = what.to_string_lossy().into_owned();
        let picture = self.cast().file("picture");
        write_new(&picture, &super::picture::stall()?, true)?;
        let picture = picture.to_string_lossy().into_owned();
        let asked = ["--json", "report", "make", "--what", &what, "--trusted", "nobody"];
        let made = self.cast().well(&[&asked[..], &["--picture", &picture]].concat()).await?;
        let receipt = self.cast().file("receipt");
        write_new(&receipt, field(&json(&made)?, "receipt").as_bytes(), true)?;
        self.step(
            "incidents",
            "Somebody reports a quarrel at a market, without a name, with a picture that is made anew from its pixels, and keeps the receipt.",
            "/report",
        );
        let listed = json(&self.cast().well(&["--json", "report", "list"]).await?)?;
        let report = field(&listed, "id");
        let (key, phrase) = (self.cast().file("secretary.key"), self.cast().file("passphrase"));
        let asked = [
            "report",
            "triage",
            &report,
            "--topic",
            "incidents",
            "--summary",
            &market.summary,
            "--words",
            "Thank you. The commission takes this up.",
            "--key",
            &key.to_string_lossy(),
            "--passphrase-file",
            &phrase.to_string_lossy(),
        ];
        self.cast().well(&asked).await?;
        let answers = self.cast().well(&["report", "read", &receipt.to_string_lossy()]).await?;
        if !answers.contains("takes this up") {
            return Err(Failure::new(Code::Finding, "the receipt shows no answer").why(answers));
        }
        self.step(
            "incidents",
            "By the mandate it is the commission's matter; the answer waits under the receipt.",
            "/report/receipt",
        );
        Ok(report)
    }

    /// A room is opened and the incident taken up: everybody sees one blurred row.
    async fn taken_up(&mut self, market: &Market, report: &str) -> Outcome<String> {
        let key = self.cast().file("secretary.key").to_string_lossy().into_owned();
        let asked = [
            "--json",
            "incident",
            "open",
            "--report",
            report,
            "--summary",
            &market.summary,
            "--topic",
            "incidents",
            "--grade",
            "experienced",
            "--priority",
            "high",
            "--key",
            &key,
        ];
        let id = field(&json(&self.cast().well(&asked).await?)?, "incident");
        self.cast().well(&["incident", "accept", &id, "--yes", "--key", &key]).await?;
        for party in self.cast().parties().to_vec() {
            let seat = format!("{party}/member/1");
            self.cast().well(&["incident", "assign", &id, &seat, "--key", &key]).await?;
        }
        self.step(
            "incidents",
            &format!(
                "{SECRETARY} takes it up: at once everybody sees one blurred row, and its clock runs."
            ),
            &format!("/incidents/{id}"),
        );
        Ok(id)
    }

    /// The verifier of each side; one key publishes nothing.
    async fn verified(&mut self, market: &Market, id: &str, path: &str) -> Outcome {
        let (first, second) = self.pair()?;
        for (party, fact) in [(&first, &market.fact), (&second, &market.disputed)] {
            let mut asked = vec!["fact".to_owned(), id.to_owned()];
            asked.extend(text(fact));
            self.verifier(&asked, party).await?;
        }
        let confirm = ["confirm".to_owned(), id.to_owned(), "1".to_owned()];
        self.verifier(&confirm, &second).await?;
        let mut dispute = vec!["dispute".to_owned(), id.to_owned(), "2".to_owned()];
        dispute.extend(text(&market.instead));
        self.verifier(&dispute, &first).await?;
        for party in [&first, &second] {
            let find = ["find".to_owned(), id.to_owned(), market.finding.clone()];
            self.verifier(&find, party).await?;
            // Traders of either side were in it: both verifiers say so.
            let both = ["--party", first.as_str(), "--party", second.as_str()].map(str::to_owned);
            let mut affects = vec!["affects".to_owned(), id.to_owned()];
            affects.extend(both);
            self.verifier(&affects, party).await?;
        }
        let sign = ["verify".to_owned(), id.to_owned(), "--yes".to_owned()];
        self.verifier(&sign, &first).await?;
        let shown = json(&self.cast().well(&["--json", "incident", "show", id]).await?)?;
        if shown.get("findings").and_then(Value::as_array).is_none_or(|it| !it.is_empty()) {
            return Err(Failure::new(Code::Finding, "one key published a finding").why(shown));
        }
        self.step(
            "incidents",
            &format!("{first}'s verifier signs what was found. One key publishes nothing."),
            path,
        );
        self.verifier(&sign, &second).await?;
        self.step(
            "incidents",
            &format!(
                "{second}'s verifier signs the same words: what both confirm is public, and what they do not agree on stands side by side."
            ),
            path,
        );
        Ok(())
    }

    /// Runs a command about an incident as a party's verifier.
    pub(super) async fn verifier(&self, arguments: &[String], party: &str) -> Outcome {
        let key = self.cast().member(party).to_string_lossy().into_owned();
        let mut asked = vec!["incident"];
        asked.extend(arguments.iter().map(String::as_str));
        asked.extend(["--key", &key]);
        self.cast().well(&asked).await?;
        Ok(())
    }
}
