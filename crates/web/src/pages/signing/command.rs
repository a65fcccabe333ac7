//! The command by which whoever holds a key file signs the same on their own machine.

use commission::appeal::Step;
use commission::claim::View;
use commission::meeting::{Call, Item, Reply};
use commission::programme::Report;

use commission::{ActivityId, InstrumentId, Localized};

use super::Act;
use crate::day;

/// The command, with everything that is signed in it as far as it can be typed.
pub(super) fn of(act: &Act, base: &str) -> String {
    match act {
        Act::Sign { text, digest } => {
            format!(
                "comity instrument sign {text} --key FILE --server {base} --digest {}",
                digest.hex()
            )
        }
        Act::Decline { text, digest, language, .. } => format!(
            "comity instrument decline {text} --reasons FILE --lang {language} --key FILE --server {base} --digest {}",
            digest.hex()
        ),
        Act::Withdraw { text, digest } => {
            format!(
                "comity instrument withdraw {text} --key FILE --server {base} --digest {}",
                digest.hex()
            )
        }
        Act::Table { text, deadline } => {
            format!("comity instrument table {text} --deadline {deadline} --key FILE")
        }
        Act::Accept { incident, .. } => format!("comity incident accept {incident} --key FILE"),
        Act::Verify { incident, digest } => {
            format!("comity incident verify {incident} --key FILE --digest {}", digest.hex())
        }
        Act::Speak { incident, .. } => {
            format!("comity incident speak {incident} --words LANGUAGE=FILE --key FILE")
        }
        Act::Convene { meeting, call } => format!(
            "comity meeting call --meeting {meeting} --at {}{}{} --key FILE",
            call.starts,
            said("--place", &call.place),
            items(call)
        ),
        Act::Reply { meeting, call, reply } => {
            let with = match reply {
                Reply::Comes => String::new(),
                Reply::OtherDate { starts } => format!(" --at {starts}"),
                Reply::Declines { reasons } => said("--say", reasons),
            };
            let (word, call) = (reply.as_str(), call.hex());
            format!("comity meeting answer {meeting} {word}{with} --call {call} --key FILE")
        }
        Act::State { meeting, text } => {
            format!("comity meeting speak {meeting}{} --key FILE", said("--say", text))
        }
        Act::Enter { appeal, step } => enter(appeal, step),
        Act::Opine { appeal, step, opinion } => {
            let step = step.hex();
            match opinion {
                View::Confirms => format!("comity appeal confirm {appeal} {step} --key FILE"),
                View::Disputes { reasons } => {
                    let reasons = said("--say", reasons);
                    format!("comity appeal dispute {appeal} {step}{reasons} --key FILE")
                }
            }
        }
        Act::Tell { activity, report } => tell(activity, report),
        Act::Judge { activity, report, opinion } => {
            let report = report.hex();
            match opinion {
                View::Confirms => format!("comity activity confirm {activity} {report} --key FILE"),
                View::Disputes { reasons } => {
                    let reasons = said("--say", reasons);
                    format!("comity activity dispute {activity} {report}{reasons} --key FILE")
                }
            }
        }
        Act::Compete { competition, what } => what.command(competition),
        Act::Delegate { forum, what } => what.command(forum),
        Act::Seat { order } => format!("comity seat sign {order} --key FILE --server {base}"),
        Act::Key { .. } => String::new(),
    }
}

/// What enters the very step; the document itself is the signer's to give.
fn enter(appeal: &InstrumentId, step: &Step) -> String {
    let document = if step.document.is_some() { " --document FILE" } else { "" };
    format!(
        "comity appeal enter {appeal} --addressee {} --happened {} --day {}{}{document} --key FILE",
        step.addressee,
        step.happened,
        day::written(step.day),
        said("--say", &step.words),
    )
}

/// What enters the very report; its pictures, laid down on the page, are named by their digests.
fn tell(activity: &ActivityId, report: &Report) -> String {
    let held = if report.held { " --held" } else { "" };
    let came: String = report
        .participants
        .iter()
        .map(|(party, count)| format!(" --came {party}={count}"))
        .collect();
    let pictures: String =
        report.pictures.iter().map(|mark| format!(" --mark {}", mark.hex())).collect();
    let spent: String =
        report.spent.iter().map(|it| format!(" --spent {}={}", it.line, it.amount)).collect();
    format!(
        "comity activity report {activity}{held} --day {}{came}{spent}{}{pictures} --key FILE",
        day::written(report.day),
        said("--say", &report.words),
    )
}

/// Words as a shell takes them, whatever stands in them.
fn quoted(words: &str) -> String {
    format!("'{}'", words.replace('\'', r"'\''"))
}

/// Words in every language, each with its option.
pub(super) fn said(option: &str, words: &Localized) -> String {
    let each = words.iter().map(|(language, words)| {
        let words = quoted(&format!("{language}={words}"));
        format!(" {option} {words}")
    });
    each.collect()
}

/// The items of a shorter agenda; none where everything is on it.
fn items(call: &Call) -> String {
    if !call.is_reduced() {
        return String::new();
    }
    let items = Item::ALL.iter().filter(|it| call.agenda.contains(it));
    items.map(|it| format!(" --item {it}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use commission::MeetingId;
    use note::Digest;

    fn words(all: &[(&str, &str)]) -> Localized {
        all.iter().map(|(tag, words)| (tag.parse().unwrap(), (*words).to_owned())).collect()
    }

    #[test]
    fn a_command_about_a_meeting_carries_everything_that_is_signed() {
        let meeting = MeetingId::of(b"m");
        let call = Call {
            number: 2,
            starts: 1_796_916_600,
            place: words(&[("en", "The mayor's house"), ("ru", "Дом мэра")]),
            agenda: [Item::FollowUp, Item::Proposed].into_iter().collect(),
            quorum: 1,
            chair: "north".parse().unwrap(),
        };
        let of = |act: &Act| of(act, "https://c.example");
        assert_eq!(
            of(&Act::Convene { meeting: meeting.clone(), call: call.clone() }),
            format!(
                "comity meeting call --meeting {meeting} --at 1796916600 \
                 --place 'en=The mayor'\\''s house' --place 'ru=Дом мэра' \
                 --item follow-up --item proposed --key FILE"
            )
        );
        let full = Call { agenda: Item::ALL.iter().copied().collect(), ..call };
        let full = of(&Act::Convene { meeting: meeting.clone(), call: full });
        assert!(!full.contains("--item"), "{full}");
        let digest = Digest::of(b"the call");
        let answer = |reply| of(&Act::Reply { meeting: meeting.clone(), call: digest, reply });
        let hex = digest.hex();
        assert_eq!(
            answer(Reply::Comes),
            format!("comity meeting answer {meeting} comes --call {hex} --key FILE")
        );
        assert!(answer(Reply::OtherDate { starts: 9 }).contains("other-date --at 9 --call"));
        let no = answer(Reply::Declines { reasons: words(&[("en", "No.\nNot then.")]) });
        assert!(no.contains("declines --say 'en=No.\nNot then.' --call"), "{no}");
        let said = of(&Act::State { meeting, text: words(&[("en", "We came.")]) });
        assert!(said.contains("--say 'en=We came.'"), "{said}");
    }
}
