//! The meetings of the story: one that was held, one that was declined and called again; and two
//! dates of which notice is given.

use serde_json::Value;

use super::play::Play;
use super::words::texts;
use crate::failure::{Code, Failure, Outcome};
use crate::machine::{now, write_new};

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

fn json(printed: &str) -> Outcome<Value> {
    serde_json::from_str(printed.lines().next().unwrap_or_default())
        .map_err(|e| Failure::io("a command printed no JSON", e))
}

fn field(value: &Value, name: &str) -> String {
    value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

impl Play<'_> {
    /// Meetings and notices.
    pub async fn meetings(&mut self) -> Outcome {
        self.noticed().await?;
        self.met().await?;
        self.called_twice().await
    }

    /// Calls a meeting, or again; returns its id.
    async fn call(
        &self,
        again: Option<&str>,
        at: i64,
        items: &[&str],
        party: &str,
    ) -> Outcome<String> {
        let texts = texts()?;
        let at = at.to_string();
        let mut asked = vec!["--json", "meeting", "call", "--at", &at, "--yes"];
        let place: Vec<String> = texts
            .meeting
            .place
            .iter()
            .map(|(language, words)| format!("{language}={words}"))
            .collect();
        for words in &place {
            asked.extend(["--place", words]);
        }
        for item in items {
            asked.extend(["--item", item]);
        }
        if let Some(again) = again {
            asked.extend(["--again", again]);
        }
        Ok(field(&json(&self.well_as(&asked, party).await?)?, "meeting"))
    }

    /// Each side says beforehand what is coming; one notice is acknowledged.
    async fn noticed(&mut self) -> Outcome {
        let (first, second) = self.pair()?;
        let texts = texts()?;
        let mut ids = Vec::new();
        for (party, notice) in [(&first, &texts.meeting.rally), (&second, &texts.meeting.day)] {
            let (days, size) = (notice.in_days.to_string(), notice.size.to_string());
            let mut asked = vec![
                "--json",
                "calendar",
                "give",
                "--title",
                &notice.title,
                "--kind",
                &notice.kind,
                "--in-days",
                &days,
                "--size",
                &size,
                "--asked",
                &notice.asked,
            ];
            if notice.yearly {
                asked.push("--yearly");
            }
            ids.push(field(&json(&self.well_as(&asked, party).await?)?, "notice"));
        }
        if let [one, ..] = ids.as_slice() {
            self.well_as(&["calendar", "seen", one], &second).await?;
        }
        self.step(
            "prevention",
            "Each side gives notice of a sensitive date; one is acknowledged, the other waits.",
            "/calendar",
        );
        Ok(())
    }

    /// A meeting at short notice that was held: both signed its minutes.
    async fn met(&mut self) -> Outcome {
        let (first, second) = self.pair()?;
        let id = self.call(None, now() + 4 * HOUR, &[], &second).await?;
        self.well_as(&["meeting", "answer", &id, "comes", "--yes"], &first).await?;
        let path = format!("/meetings/{id}");
        self.step(
            "incidents",
            &format!(
                "{second} calls a meeting at short notice, {first} says that it comes: fixed."
            ),
            &path,
        );
        let asked = ["--json", "meeting", "minutes", &id, "--topic", "incidents"];
        let begun = json(&self.well_as(&asked, &first).await?)?;
        let minutes = field(&begun, "instrument");
        let passages = begun.get("passages").and_then(Value::as_u64).unwrap_or_default();
        let texts = texts()?;
        self.words(&texts.minutes, &minutes, &first, &second).await?;
        for passage in 1..=passages {
            let passage = usize::try_from(passage).unwrap_or(usize::MAX);
            for language in texts.minutes.title.keys() {
                self.accept(&minutes, passage, language, &first, &second).await?;
            }
        }
        self.table(&minutes, &second).await?;
        for party in [&first, &second] {
            self.well_as(&["instrument", "sign", &minutes, "--yes"], party).await?;
        }
        let shown = json(&self.cast().well(&["--json", "meeting", "show", &id]).await?)?;
        if field(&shown, "state") != "held" {
            return Err(
                Failure::new(Code::Finding, "the meeting does not count as held").why(shown)
            );
        }
        self.step(
            "incidents",
            "The minutes begin with the agenda filled in; both sides sign them, and the meeting counts as held.",
            &path,
        );
        self.met = id;
        Ok(())
    }

    /// One that is declined, called again with a shorter agenda, and fixed.
    async fn called_twice(&mut self) -> Outcome {
        let (first, second) = self.pair()?;
        let texts = texts()?;
        let id = self.call(None, now() + 20 * DAY, &[], &first).await?;
        let mut asked = vec!["meeting".to_owned(), "answer".into(), id.clone(), "declines".into()];
        for (language, words) in &texts.meeting.reasons {
            let file = self.cast().file(&format!("declined.{language}"));
            write_new(&file, words.as_bytes(), true)?;
            asked.extend(["--words".to_owned(), format!("{language}={}", file.to_string_lossy())]);
        }
        asked.push("--yes".to_owned());
        let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
        self.well_as(&asked, &second).await?;
        let path = format!("/meetings/{id}");
        self.step(
            "incidents",
            &format!("{first} calls the next meeting; {second} declines, and everybody reads why."),
            &path,
        );
        let items = ["follow-up", "commitments"];
        self.call(Some(&id), now() + 24 * DAY, &items, &first).await?;
        self.well_as(&["meeting", "answer", &id, "comes", "--yes"], &second).await?;
        self.step(
            "incidents",
            &format!(
                "{first} calls again with a shorter agenda; {second} comes: the next date is fixed."
            ),
            &path,
        );
        Ok(())
    }
}
