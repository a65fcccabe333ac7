//! `comity charter new`: asks for everything that a charter needs, and writes it.
//!
//! The paper is sound before each question, with placeholders for what was not asked yet. An answer
//! that makes it unsound is therefore wrong itself, and the charter's own rules say why.

use std::io::IsTerminal as _;

use commission::charter::{Problem, Shape};
use commission::mandate::Gate;
use commission::{Charter, Localized, Role};
use web::locale::Locale;
use web::t;

use super::New;
use super::paper::{Paper, PaperNumber, PaperRegion, PaperTopic, Words, fill};
use super::proposals::{
    OFFSETS, PROPOSALS, PROPOSED_TOPICS, language_name, monograms, next, own_zone, several, slug,
    words_in,
};
use super::talk::Talk;
use crate::failure::{Code, Failure, Outcome};
use crate::lingo;
use crate::machine::write_new;
use crate::output::Output;

/// Runs it.
pub fn run(new: &New, out: Output) -> Outcome {
    let locale = lingo::locale(new.lang.as_deref())?;
    if new.no_input {
        return Err(Failure::usage(t!(locale, "wizard-no-input"))
            .why(t!(locale, "wizard-no-input-why"))
            .todo(t!(locale, "wizard-no-input-todo")));
    }
    if new.file.exists() {
        return Err(store::Error::Exists { path: new.file.clone() }.into());
    }
    let proposals = Charter::parse(PROPOSALS)
        .map_err(|_| Failure::new(Code::Io, "the proposals of this program cannot be read"))?;
    let mut input = std::io::stdin().lock();
    let terminal = std::io::stdin().is_terminal();
    let talk = Talk::new(locale, &mut input, terminal);
    let paper = Paper::blank(&[locale.tag().to_owned()]);
    let mut wizard = Wizard { talk, paper, proposals };
    wizard.ask_everything()?;
    let paper = wizard.paper;
    let source = paper.write(Some(locale));
    write_new(&new.file, source.as_bytes(), false)?;
    if let Err(problems) = Charter::parse(&source) {
        let lines: String = problems.iter().map(|problem| format!("\n  {problem}")).collect();
        return Err(Failure::new(
            Code::Finding,
            format!("{} has {} problems:{lines}", new.file.display(), problems.len()),
        )
        .todo("mend them, then run `comity charter check` again"));
    }
    out.note(format!(
        "\n{}",
        t!(locale, "wizard-written", "file" => new.file.display().to_string())
    ));
    out.data(&serde_json::json!({"file": new.file, "id": paper.id, "problems": []}), || {
        format!("{}\n\n{}", t!(locale, "wizard-next"), next(&paper, &new.file))
    });
    Ok(())
}

struct Wizard<'a> {
    talk: Talk<'a>,
    paper: Paper,
    proposals: Charter,
}

/// Why an answer cannot be used, before the charter's own rules are asked.
type Taken = Result<(), String>;

impl Wizard<'_> {
    fn locale(&self) -> Locale {
        self.talk.locale
    }

    /// Asks until the answer leaves the paper sound; returns it.
    fn settle(
        &mut self,
        question: &str,
        proposal: Option<&str>,
        change: impl Fn(&mut Paper, &str) -> Taken,
    ) -> Outcome<String> {
        let mut answer = self.talk.ask(question, proposal)?;
        loop {
            let mut changed = self.paper.clone();
            match change(&mut changed, &answer) {
                Err(why) => self.talk.say(&why),
                Ok(()) => {
                    let problems = changed.problems();
                    if problems.is_empty() {
                        self.paper = changed;
                        return Ok(answer);
                    }
                    self.say_problems(&problems);
                }
            }
            answer = self.talk.hear(proposal)?;
        }
    }

    fn say_problems(&self, problems: &[Problem]) {
        self.talk.say(&t!(self.locale(), "wizard-problem"));
        for problem in problems {
            self.talk.say(&format!("  {} — {}", problem.what, problem.remedy));
        }
    }

    /// Asks for words in each published language.
    fn settle_words(
        &mut self,
        question: impl Fn(Locale, &str) -> String,
        proposal: impl Fn(&Paper, &str) -> Option<String>,
        put: impl Fn(&mut Paper, &str, &str),
    ) -> Outcome {
        for language in self.paper.published.clone() {
            let question = question(self.locale(), &language_name(&language));
            let proposal = proposal(&self.paper, &language);
            self.settle(&question, proposal.as_deref(), |paper, answer| {
                put(paper, &language, answer);
                Ok(())
            })?;
        }
        Ok(())
    }

    /// Asks for a whole number; its bounds are the charter's.
    fn settle_number(
        &mut self,
        id: &str,
        proposal: u16,
        put: impl Fn(&mut Paper, u16),
    ) -> Outcome<()> {
        let locale = self.locale();
        self.settle(&locale.text(id, None), Some(&proposal.to_string()), |paper, answer| {
            put(paper, number(locale, answer)?);
            Ok(())
        })?;
        Ok(())
    }

    /// Says what a section of the charter is for, as its note in the file does.
    fn section(&self, id: &str) {
        let words = self.locale().text(id, None);
        self.talk.say(&format!("\n── {}", words.replace('\n', "\n   ")));
    }

    fn ask_everything(&mut self) -> Outcome {
        self.talk.say(&t!(self.locale(), "wizard-welcome"));
        self.section("wizard-note-commission");
        self.ask_commission()?;
        self.section("wizard-note-party");
        self.ask_parties()?;
        self.section("wizard-note-seat");
        self.ask_seats()?;
        self.section("wizard-note-languages");
        let all = self.paper.published.join(", ");
        self.settle(&t!(self.locale(), "wizard-authentic"), Some(&all), |paper, answer| {
            paper.authentic = several(answer);
            Ok(())
        })?;
        self.section("wizard-note-signatories");
        self.settle_number("wizard-sign", 1, |paper, count| {
            paper.sign = count;
            paper.sign_decision = count;
        })?;
        let count = self.paper.sign;
        self.settle_number("wizard-sign-decision", count, |paper, count| {
            paper.sign_decision = count;
        })?;
        self.section("wizard-note-deadlines");
        self.settle_number("wizard-days", 14, |paper, days| {
            paper.days = days;
            paper.days_max = days.max(60);
        })?;
        let most = self.paper.days_max;
        self.settle_number("wizard-days-max", most, |paper, days| paper.days_max = days)?;
        self.section("wizard-note-topic");
        self.ask_topics()?;
        self.section("wizard-note-region");
        self.ask_regions()?;
        self.section("wizard-note-emergency");
        self.ask_numbers()
    }

    fn ask_commission(&mut self) -> Outcome {
        let locale = self.locale();
        let usual = locale.tag();
        self.settle(&t!(locale, "wizard-published"), Some(usual), |paper, answer| {
            *paper = Paper::blank(&several(answer));
            Ok(())
        })?;
        self.settle_words(
            |locale, language| t!(locale, "wizard-name", "language" => language),
            |_, _| None,
            |paper, language, text| drop(paper.name.insert(language.into(), text.into())),
        )?;
        let id = slug(&self.paper.name);
        self.settle(&t!(locale, "wizard-id"), id.as_deref(), |paper, answer| {
            paper.id = answer.to_owned();
            Ok(())
        })?;
        self.settle_words(
            |locale, language| t!(locale, "wizard-purpose", "language" => language),
            |_, _| None,
            |paper, language, text| drop(paper.purpose.insert(language.into(), text.into())),
        )?;
        let zone = own_zone();
        self.settle(&t!(locale, "wizard-zone"), Some(&zone), |paper, answer| {
            paper.zone = answer.to_owned();
            Ok(())
        })?;
        let offset = OFFSETS.iter().find(|(zone, _)| *zone == self.paper.zone);
        let offset = offset.map(|(_, offset)| *offset);
        self.settle(&t!(locale, "wizard-offset"), offset, |paper, answer| {
            paper.offset = answer.to_owned();
            Ok(())
        })?;
        Ok(())
    }

    fn ask_parties(&mut self) -> Outcome {
        let locale = self.locale();
        self.settle(&t!(locale, "wizard-parties"), Some("2"), |paper, answer| {
            let count = number(locale, answer)?;
            // More than any charter may have, for the rules to refuse; not more than that.
            *paper = paper.clone().with_parties(usize::from(count.min(99)));
            Ok(())
        })?;
        for place in 0..self.paper.parties.len() {
            self.ask_party(place)?;
        }
        Ok(())
    }

    fn ask_party(&mut self, place: usize) -> Outcome {
        let locale = self.locale();
        let number = place + 1;
        self.settle_words(
            |locale, language| t!(locale, "wizard-party-name", "number" => number, "language" => language),
            |_, _| None,
            |paper, language, text| {
                if let Some(party) = paper.parties.get_mut(place) {
                    party.name.insert(language.into(), text.into());
                }
            },
        )?;
        self.settle_words(
            |locale, language| t!(locale, "wizard-party-short", "number" => number, "language" => language),
            |paper, language| {
                let name = paper.parties.get(place)?.name.get(language)?;
                let fits = name.chars().count() <= commission::charter::SHORT_CHARS_MAX;
                fits.then(|| name.clone())
            },
            |paper, language, text| {
                if let Some(party) = paper.parties.get_mut(place) {
                    party.short.insert(language.into(), text.into());
                }
            },
        )?;
        let party = self.paper.parties.get(place);
        let id = party.and_then(|party| slug(&party.short).or_else(|| slug(&party.name)));
        let question = t!(locale, "wizard-party-id", "number" => number);
        self.settle(&question, id.as_deref(), |paper, answer| {
            if let Some(party) = paper.parties.get_mut(place) {
                party.id = answer.to_owned();
            }
            Ok(())
        })?;
        let set_monogram = |paper: &mut Paper, answer: &str| {
            if let Some(party) = paper.parties.get_mut(place) {
                party.monogram = answer.to_owned();
            }
        };
        let monogram = monograms(&self.paper, place).into_iter().find(|monogram| {
            let mut changed = self.paper.clone();
            set_monogram(&mut changed, monogram);
            changed.problems().is_empty()
        });
        let question = t!(locale, "wizard-monogram", "number" => number);
        self.settle(&question, monogram.as_deref(), |paper, answer| {
            set_monogram(paper, answer);
            Ok(())
        })?;
        self.ask_shape(place)?;
        for (id, is_website) in [("wizard-website", true), ("wizard-signing-host", false)] {
            let mut args = web::locale::Args::new();
            args.set("number", number);
            self.settle(&locale.text(id, Some(&args)), Some(""), |paper, answer| {
                if let Some(party) = paper.parties.get_mut(place) {
                    let field =
                        if is_website { &mut party.website } else { &mut party.signing_host };
                    answer.clone_into(field);
                }
                Ok(())
            })?;
        }
        Ok(())
    }

    /// The shape of a seal. A party not asked yet gives way and takes the shape that is left.
    fn ask_shape(&mut self, place: usize) -> Outcome {
        let present = self.paper.parties.get(place).map(|party| party.shape.clone());
        let present = present.unwrap_or_default();
        let shapes = Shape::ALL.map(Shape::as_str).join(", ");
        let question = t!(self.locale(), "wizard-shape", "number" => place + 1, "shapes" => shapes);
        self.settle(&question, Some(&present), |paper, answer| {
            for (other, party) in paper.parties.iter_mut().enumerate() {
                if other > place && party.shape == answer {
                    party.shape.clone_from(&present);
                }
            }
            if let Some(party) = paper.parties.get_mut(place) {
                party.shape = answer.to_owned();
            }
            Ok(())
        })?;
        Ok(())
    }

    fn ask_seats(&mut self) -> Outcome {
        for (id, role, proposal) in [
            ("wizard-chairs", Role::CoChair, 1),
            ("wizard-registrars", Role::Registrar, 1),
            ("wizard-members", Role::Member, 10),
            ("wizard-liaisons", Role::Liaison, 0),
            ("wizard-secretaries", Role::Secretary, 1),
            ("wizard-auditors", Role::Auditor, 1),
            ("wizard-operators", Role::Operator, 1),
        ] {
            self.settle_number(id, proposal, |paper, count| {
                paper.seats.retain(|(other, _)| *other != role);
                paper.seats.push((role, count));
            })?;
        }
        Ok(())
    }

    fn ask_topics(&mut self) -> Outcome {
        for id in PROPOSED_TOPICS {
            let Some(topic) = self.proposals.topic(id).cloned() else { continue };
            let usual = match topic.gate {
                Gate::Ours => "1",
                Gate::Refer => "2",
                Gate::NotOurs => "3",
            };
            let name = words_in(&topic.name, self.locale().tag()).unwrap_or_else(|| id.to_owned());
            let question = t!(self.locale(), "wizard-topic", "topic" => name);
            self.ask_topic(&question, id, usual, Some(&topic.name), topic.refer_to.as_ref())?;
        }
        loop {
            let locale = self.locale();
            let mut changed = self.paper.clone();
            let id = self.settle(&t!(locale, "wizard-topic-own"), Some(""), |paper, answer| {
                if !answer.is_empty() {
                    let name = fill(&paper.published, "…");
                    let refer_to = Words::new();
                    paper.topics.push(PaperTopic {
                        id: answer.into(),
                        gate: "ours",
                        name,
                        refer_to,
                    });
                }
                Ok(())
            })?;
            if id.is_empty() {
                changed.topics.retain(|topic| topic.id != "placeholder");
                if self.is_sound(changed) {
                    return Ok(());
                }
                continue;
            }
            // It was only tried; asked about as the proposed ones are, it is put in its place.
            self.paper = changed;
            let question = t!(locale, "wizard-topic", "topic" => id.as_str());
            self.ask_topic(&question, &id, "1", None, None)?;
        }
    }

    /// Takes the paper when it is sound, else says what is wrong with it.
    fn is_sound(&mut self, paper: Paper) -> bool {
        let problems = paper.problems();
        if problems.is_empty() {
            self.paper = paper;
            return true;
        }
        self.say_problems(&problems);
        false
    }

    fn ask_topic(
        &mut self,
        question: &str,
        id: &str,
        usual: &str,
        name: Option<&Localized>,
        refer_to: Option<&Localized>,
    ) -> Outcome {
        let locale = self.locale();
        let known =
            |words: Option<&Localized>, language: &str| words.and_then(|it| words_in(it, language));
        let place = self.paper.topics.len().saturating_sub(1);
        let answer = self.settle(question, Some(usual), |paper, answer| {
            let gate = match answer {
                "1" => "ours",
                "2" => "refer",
                "3" => "not-ours",
                "4" => return Ok(()),
                _ => return Err(t!(locale, "wizard-choice")),
            };
            let refer_to =
                if gate == "refer" { fill(&paper.published, "…") } else { Words::new() };
            let name = fill(&paper.published, "…");
            paper.topics.insert(place, PaperTopic { id: id.to_owned(), gate, name, refer_to });
            Ok(())
        })?;
        if answer == "4" {
            return Ok(());
        }
        for language in self.paper.published.clone() {
            if let Some(words) = known(name, &language) {
                if let Some(topic) = self.paper.topics.get_mut(place) {
                    topic.name.insert(language, words);
                }
                continue;
            }
            let question = t!(locale, "wizard-topic-name", "topic" => id, "language" => language_name(&language));
            self.settle(&question, None, |paper, answer| {
                if let Some(topic) = paper.topics.get_mut(place) {
                    topic.name.insert(language.clone(), answer.to_owned());
                }
                Ok(())
            })?;
        }
        if answer == "2" {
            self.settle_words(
                |locale, language| t!(locale, "wizard-refer-to", "topic" => id, "language" => language),
                |_, language| known(refer_to, language),
                |paper, language, text| {
                    if let Some(topic) = paper.topics.get_mut(place) {
                        topic.refer_to.insert(language.into(), text.into());
                    }
                },
            )?;
        }
        Ok(())
    }

    fn ask_regions(&mut self) -> Outcome {
        loop {
            let place = self.paper.regions.len();
            let code =
                self.settle(&t!(self.locale(), "wizard-region"), Some(""), |paper, answer| {
                    if !answer.is_empty() {
                        let name = fill(&paper.published, "…");
                        let code = answer.to_owned();
                        paper.regions.push(PaperRegion { code, name, branches: Vec::new() });
                    }
                    Ok(())
                })?;
            if code.is_empty() {
                return Ok(());
            }
            self.settle_words(
                |locale, language| t!(locale, "wizard-region-name", "code" => code.as_str(), "language" => language),
                |_, _| None,
                |paper, language, text| {
                    if let Some(region) = paper.regions.get_mut(place) {
                        region.name.insert(language.into(), text.into());
                    }
                },
            )?;
            let ids: Vec<&str> = self.paper.parties.iter().map(|it| it.id.as_str()).collect();
            let all = ids.join(", ");
            let question = t!(self.locale(), "wizard-region-branches", "code" => code.as_str());
            self.settle(&question, Some(&all), |paper, answer| {
                if let Some(region) = paper.regions.get_mut(place) {
                    region.branches = if answer == all { Vec::new() } else { several(answer) };
                }
                Ok(())
            })?;
        }
    }

    fn ask_numbers(&mut self) -> Outcome {
        // The placeholder stands last until there is a number that holds everywhere.
        loop {
            let place = self.paper.numbers.len().saturating_sub(1);
            let proposal = if place == 0 { "112" } else { "" };
            let question = t!(self.locale(), "wizard-emergency");
            let number = self.settle(&question, Some(proposal), |paper, answer| {
                if !answer.is_empty() {
                    let service = fill(&paper.published, "…");
                    let number = answer.to_owned();
                    let region = String::new();
                    paper.numbers.insert(place, PaperNumber { number, region, service });
                }
                Ok(())
            })?;
            if number.is_empty() {
                let mut changed = self.paper.clone();
                changed.numbers.pop();
                if self.is_sound(changed) {
                    return Ok(());
                }
                continue;
            }
            let known = self.proposals.emergency.iter().find(|it| it.number == number);
            let known = known.map(|it| it.service.clone());
            self.settle_words(
                |locale, language| t!(locale, "wizard-emergency-service", "called" => number.as_str(), "language" => language),
                |_, language| known.as_ref().and_then(|words| words_in(words, language)),
                |paper, language, text| {
                    if let Some(number) = paper.numbers.get_mut(place) {
                        number.service.insert(language.into(), text.into());
                    }
                },
            )?;
            if !self.paper.regions.is_empty() {
                let question =
                    t!(self.locale(), "wizard-emergency-region", "called" => number.as_str());
                self.settle(&question, Some(""), |paper, answer| {
                    if let Some(number) = paper.numbers.get_mut(place) {
                        number.region = answer.to_owned();
                    }
                    Ok(())
                })?;
            }
        }
    }
}

fn number(locale: Locale, answer: &str) -> Result<u16, String> {
    answer.parse().map_err(|_| t!(locale, "wizard-number"))
}
