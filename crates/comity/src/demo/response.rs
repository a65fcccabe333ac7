//! What is done about the incident of the story: a playbook, an appeal, tasks, a joint visit.

use std::collections::BTreeSet;

use commission::response::Outcome as Came;
use commission::{IncidentId, InstrumentId, Office};
use serde_json::Value;
use store::Move;

use super::market::{json, text};
use super::play::Play;
use super::words::{Response, localized, texts};
use crate::failure::{Code, Failure, Outcome};
use crate::machine::now;
use crate::place::open;

/// How long ago the playbook is started in the story, in seconds: past the shortest clock.
const STARTED: i64 = 30 * 3_600;
/// How long ago one side reports in time.
const IN_TIME: i64 = 20 * 3_600;
const DAY_SECONDS: i64 = 86_400;

impl Play<'_> {
    /// The playbook is started, the appeal goes out, and every side says what it did.
    pub(super) async fn respond(&mut self, id: &str, plan: &str) -> Outcome {
        let texts = texts()?;
        let response = &texts.response;
        self.called_for_calm(response, id, plan).await?;
        self.started(response, id, plan).await?;
        self.reported(response, id).await?;
        self.visited(response, id).await
    }

    /// The prepared appeal: its slots are filled, and every side signs it.
    async fn called_for_calm(&mut self, words: &Response, id: &str, plan: &str) -> Outcome {
        let (first, second) = self.pair()?;
        let mut asked: Vec<String> =
            ["incident", "appeal", id, plan].iter().map(|it| (*it).to_owned()).collect();
        for (language, slots) in &words.filled {
            for (slot, filled) in slots {
                asked.extend(["--fill".to_owned(), format!("{language}:{slot}={filled}")]);
            }
        }
        let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
        let appeal = self.well_as(&asked, &first).await?.trim().to_owned();
        // What was filled in is one side's word until the other takes it.
        for language in words.filled.keys() {
            for passage in ["0", "1"] {
                let take = ["instrument", "passage", &appeal, passage, "--lang", language];
                self.well_as(&[&take[..], &["--accept", &first]].concat(), &second).await?;
            }
        }
        self.table(&appeal, &first).await?;
        for party in [&second, &first] {
            self.well_as(&["instrument", "sign", &appeal, "--yes"], party).await?;
        }
        self.step(
            "prevention",
            "The appeal goes out in every language: its slots are filled, each side signs, nobody translates.",
            &format!("/texts/{appeal}"),
        );
        self.appeal = appeal;
        Ok(())
    }

    /// The playbook, started a day and six hours ago, so that a clock has run out: a demonstration
    /// cannot wait. One side reported in time.
    async fn started(&mut self, words: &Response, id: &str, plan: &str) -> Outcome {
        let (first, second) = self.pair()?;
        let incident: IncidentId = id.parse().map_err(Failure::usage)?;
        let plan: InstrumentId = plan.parse().map_err(Failure::usage)?;
        let by: Office = super::cast::SECRETARY.parse().map_err(Failure::usage)?;
        let chair: Office = format!("{first}/co-chair/1").parse().map_err(Failure::usage)?;
        let at = now();
        let store = open(&self.cast().data.as_path().into()).await?;
        let done = async {
            store.start_playbook(&incident, &plan, &by, at - STARTED).await?;
            let response = store.response(&incident).await?.response;
            let own = response.tasks.iter().find(|task| task.owner.is(&chair));
            let task = own.map(|task| task.number).unwrap_or_default();
            let text = localized(&words.in_time)?;
            let day = (at - IN_TIME).div_euclid(DAY_SECONDS);
            let made = Move::Report { task, outcome: Came::Done, day, text };
            store.respond(&incident, &chair, &made, at - IN_TIME).await?;
            Ok::<_, Failure>(store.response(&incident).await?.response)
        }
        .await;
        store.close().await;
        let response = done?;
        let late: BTreeSet<u32> = response
            .tasks
            .iter()
            .filter(|task| task.late(at).is_some())
            .map(|task| task.number)
            .collect();
        if late.len() != 1 || response.tasks.len() != 5 {
            return Err(Failure::new(Code::Finding, "one task of five is late, and not another")
                .why(format!("{late:?}")));
        }
        self.step(
            "incidents",
            "The plan is a playbook too: started, it gives each side its tasks, with clocks.",
            &format!("/board/{id}"),
        );
        self.step(
            "incidents",
            &format!(
                "{first} reports in time. {second}’s clock has run out (it is set back here): its co-chair is called."
            ),
            &format!("/board/{id}"),
        );
        Ok(())
    }

    /// The late task is reported, and another is taken and reported.
    async fn reported(&mut self, words: &Response, id: &str) -> Outcome {
        let (first, second) = self.pair()?;
        let (late, taken) = self.tasks_of(id, &second, &first).await?;
        let mut asked = vec!["incident", "task", "report", id, &late, "--outcome", "done"];
        let said = text(&words.late);
        asked.extend(said.iter().map(String::as_str));
        self.well_as(&asked, &second).await?;
        let member = |asked: &[&str]| asked.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        self.verifier(&member(&["task", "take", id, &taken]), &first).await?;
        let mut asked = member(&["task", "report", id, &taken, "--outcome", "done"]);
        asked.extend(text(&words.taken));
        self.verifier(&asked, &first).await?;
        self.step(
            "incidents",
            &format!("{second} reports late, and the room says so; a member of {first} takes a task and reports."),
            &format!("/board/{id}"),
        );
        Ok(())
    }

    /// The number of a co-chair's task of one party, and of a member's of the other.
    async fn tasks_of(&self, id: &str, chair: &str, member: &str) -> Outcome<(String, String)> {
        let listed = self.cast().well(&["--json", "incident", "task", "list", id]).await?;
        let tasks: Vec<Value> = listed.lines().map(json).collect::<Outcome<_>>()?;
        let number = |party: &str, role: &str| {
            let side = |task: &&Value| {
                let part = |name: &str| task.pointer(name).and_then(Value::as_str);
                part("/owner/side/party") == Some(party) && part("/owner/side/role") == Some(role)
            };
            let task = tasks.iter().find(side)?;
            task.get("number").map(ToString::to_string)
        };
        number(chair, "co-chair")
            .zip(number(member, "member"))
            .ok_or_else(|| Failure::new(Code::Finding, "the tasks are not there").why(listed))
    }

    /// A joint visit: fixed with the second yes, and reported by each side.
    async fn visited(&mut self, words: &Response, id: &str) -> Outcome {
        let (first, second) = self.pair()?;
        let seat = |party: &str| format!("{party}/member/1");
        let (own, theirs) = (seat(&first), seat(&second));
        let mut asked = vec!["incident", "task", "visit", id, "--place", &words.place];
        asked.extend(["--time", &words.time, "--in-days", "0", "--goes", &own]);
        let said = text(&words.visit);
        asked.extend(said.iter().map(String::as_str));
        self.well_as(&asked, &first).await?;
        let listed = self.cast().well(&["--json", "incident", "task", "list", id]).await?;
        let visit = listed.lines().map(json).collect::<Outcome<Vec<Value>>>()?;
        let visit = visit.iter().find(|task| task.get("visit").is_some_and(|it| !it.is_null()));
        let is_fixed = visit.and_then(|it| it.get("state")).and_then(Value::as_str);
        if is_fixed != Some("proposed") {
            return Err(Failure::new(Code::Finding, "one side fixed a visit").why(listed));
        }
        let number = visit.and_then(|it| it.get("number")).map(ToString::to_string);
        let number = number.unwrap_or_default();
        let yes = ["incident", "task", "agree", id, &number, "--goes", &theirs];
        self.well_as(&yes, &second).await?;
        for party in [&first, &second] {
            let mut asked: Vec<String> =
                ["task", "report", id, &number, "--outcome", "done"].map(str::to_owned).to_vec();
            asked.extend(text(&words.visited));
            self.verifier(&asked, party).await?;
        }
        self.step(
            "incidents",
            &format!("{first} proposes a joint visit; with {second}’s yes it is fixed, and each side reports."),
            &format!("/board/{id}/tasks/{number}"),
        );
        self.well_as(&["incident", "task", "ask", id, "--in-days", "7"], &second).await?;
        self.step(
            "incidents",
            "In a week the room asks both sides again how it stands.",
            &format!("/board/{id}"),
        );
        Ok(())
    }
}
