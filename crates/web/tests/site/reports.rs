//! Reports: from the public form to the answer under the receipt, and everything that must not be
//! found on the way.

use crate::support::Answer;
use crate::support::rooms::{PASSPHRASE, Rooms, pairs, readers, reading_key};

const WHAT: &str = "Stones were thrown at the bakery in Linden Lane.";
const PLACE: &str = "Linden Lane, by the bakery";
const NAME: &str = "Quillfeather Ambrosine";
const CONTACT: &str = "+7 000 111 22 33 after six";
const ANSWER: &str = "Thank you. Two of us come tomorrow.";
const TOKEN: &str = "00112233445566778899aabbccddeeff";
const SECRETARY: &str = "secretariat/secretary/1";

/// The answers of a whole report.
fn answers(trusted: &str) -> Vec<(&'static str, String)> {
    let mut answers = vec![
        ("whom", "self".to_owned()),
        ("region", "none".to_owned()),
        ("what", WHAT.to_owned()),
        ("place", PLACE.to_owned()),
        ("when", "yesterday at noon".to_owned()),
        ("trusted", trusted.to_owned()),
    ];
    if trusted != "nobody" {
        answers.push(("name", NAME.to_owned()));
        answers.push(("contact", CONTACT.to_owned()));
    }
    answers
}

async fn ask(rooms: &Rooms, step: &str, go: &str, answers: &[(&str, String)]) -> Answer {
    let mut form = vec![("step", step), ("go", go)];
    form.extend(answers.iter().map(|(name, value)| (*name, value.as_str())));
    rooms.post_with("/report/new?lang=en", &[("sec-fetch-site", "same-origin")], &form).await
}

/// Answers question after question as a browser would; returns the receipt.
async fn report(rooms: &Rooms, trusted: &str) -> String {
    let all = answers(trusted);
    let mut page = rooms.get("/report/new?lang=en", "").await.text();
    for (index, (name, value)) in all.iter().enumerate() {
        if *name == "contact" {
            continue;
        }
        let mut changes = vec![(*name, value.as_str())];
        if *name == "name" {
            changes.push(("contact", CONTACT));
        }
        let mut form = crate::support::rooms::fill(&page, &changes);
        form.push(("go".into(), "next".into()));
        let answer = rooms
            .post_with("/report/new?lang=en", &[("sec-fetch-site", "same-origin")], &pairs(&form))
            .await;
        assert_eq!(answer.status, 200, "question {index} ({name}): {}", answer.text());
        assert!(answer.headers.get("set-cookie").is_none(), "no page here sets a cookie");
        page = answer.text();
    }
    assert!(page.contains(WHAT) && page.contains("Is everything right?"), "{page}");
    let mut form = crate::support::rooms::fill(&page, &[]);
    form.push(("go".into(), "next".into()));
    let headers = [("sec-fetch-site", "same-origin")];
    let sent = rooms.post_with("/report/new?lang=en", &headers, &pairs(&form)).await;
    assert_eq!(sent.status, 200, "{}", sent.text());
    // Whoever sends it twice, because the answer was lost, gets the same receipt and one report.
    let again = rooms.post_with("/report/new?lang=en", &headers, &pairs(&form)).await;
    assert_eq!(again.text(), sent.text());
    assert!(!sent.text().contains("hreflang"), "no link leads away from the receipt");
    assert_eq!(sent.header("cache-control"), "private, no-store");
    let text = sent.text();
    let receipt = text.split("class=\"receipt\">").nth(1).unwrap().split('<').next().unwrap();
    assert_eq!(receipt.chars().filter(char::is_ascii_digit).count(), 28, "{receipt}");
    receipt.to_owned()
}

async fn open(rooms: &Rooms, receipt: &str, more: &[(&str, &str)]) -> Answer {
    let mut form = vec![("receipt", receipt)];
    form.extend(more);
    rooms.post_with("/report/receipt?lang=en", &[("sec-fetch-site", "same-origin")], &form).await
}

async fn only_report(rooms: &Rooms) -> String {
    let reports = rooms.store.reports(None, None).await.unwrap();
    assert_eq!(reports.len(), 1);
    reports[0].id.clone()
}

async fn unlock(rooms: &Rooms, office: &str) {
    rooms.pass(2);
    let form = [("passphrase", PASSPHRASE), ("to", "/reports")];
    let answer = rooms.post("/reports/unlock?lang=en", office, &form).await;
    assert_eq!(answer.status, 303, "{office}: {}", answer.text());
}

#[tokio::test]
async fn a_report_reaches_every_side_and_the_answer_its_reporter() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        readers(&rooms).await;
        let trusted = format!("party:{}", rooms.parties[0]);
        let receipt = report(&rooms, &trusted).await;
        let id = only_report(&rooms).await;
        let page = format!("/reports/{id}?lang=en");

        let closed = rooms.page(&page, SECRETARY).await;
        assert!(!closed.contains(WHAT), "a locked key opens nothing");
        for office in (0..rooms.parties.len()).map(|n| rooms.chair(n)).chain([SECRETARY.into()]) {
            unlock(&rooms, &office).await;
            let shown = rooms.page(&page, &office).await;
            assert!(shown.contains(WHAT) && shown.contains(PLACE), "{office} reads the account");
            let chosen = office.starts_with(&rooms.parties[0]);
            assert_eq!(shown.contains(NAME), chosen, "{office}: who reported");
            assert_eq!(shown.contains(CONTACT), chosen, "{office}: how to reach them");
        }

        let version = rooms.store.reports(None, None).await.unwrap()[0].version.to_string();
        let triage = [
            ("go", "triage"),
            ("version", &version),
            ("topic", "incidents"),
            ("summary", "Stones at a shop"),
            ("words", ANSWER),
        ];
        let done = rooms.post(&page, SECRETARY, &triage).await;
        assert_eq!(done.status, 303, "{}", done.text());
        let list = rooms.page("/reports?lang=en", &rooms.chair(1)).await;
        assert!(list.contains("Stones at a shop"));
        let own = open(&rooms, &receipt, &[]).await;
        assert_eq!(own.status, 200);
        assert!(own.text().contains(ANSWER) && own.text().contains("The commission deals with it"));

        let added = open(&rooms, &receipt, &[("go", "add"), ("words", "It was the corner house.")]);
        assert!(added.await.text().contains("Your words were added"));
        for office in [rooms.chair(0), rooms.chair(1), SECRETARY.into()] {
            let shown = rooms.page(&page, &office).await;
            assert!(shown.contains("It was the corner house."), "{office}");
        }
        let reply = [("go", "answer"), ("version", "0"), ("words", "We found it.")];
        assert_eq!(rooms.post(&page, &rooms.chair(1), &reply).await.status, 303);
        assert!(open(&rooms, &receipt, &[]).await.text().contains("We found it."));
    }
}

#[tokio::test]
async fn nothing_that_was_told_can_be_found_on_the_disk() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let form = answers("secretariat");
    let mut sent: Vec<(&str, &str)> = vec![("step", "check"), ("go", "next"), ("token", TOKEN)];
    sent.extend(form.iter().map(|(name, value)| (*name, value.as_str())));
    let headers = [
        ("sec-fetch-site", "same-origin"),
        ("x-forwarded-for", "203.0.113.77"),
        ("forwarded", "for=203.0.113.77"),
    ];
    let answer = rooms.post_with("/report/new?lang=en", &headers, &sent).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let text = answer.text();
    let receipt = text.split("class=\"receipt\">").nth(1).unwrap().split('<').next().unwrap();
    let digits: String = receipt.chars().filter(char::is_ascii_digit).collect();
    let added = [("go", "add"), ("words", "Hazelbrook saw it too.")];
    assert_eq!(open(&rooms, receipt, &added).await.status, 200);
    let planted = [
        WHAT,
        PLACE,
        NAME,
        CONTACT,
        "Hazelbrook",
        "203.0.113.77",
        &digits,
        receipt,
        PASSPHRASE,
        "AGE-SECRET-KEY",
    ];
    let mut files = 0;
    for entry in std::fs::read_dir(rooms.dir.path()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        files += 1;
        for word in planted {
            let found = bytes.windows(word.len()).any(|part| part == word.as_bytes());
            assert!(!found, "{word:?} lies in {}", path.display());
        }
    }
    assert!(files > 0);
    for page in ["/", "/record", "/texts", "/feed.atom", "/api/record", "/report"] {
        let shown = rooms.get(page, "").await.text();
        assert!(planted.iter().all(|word| !shown.contains(word)), "{page}");
    }
}

#[tokio::test]
async fn who_has_no_business_there_reads_nothing() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    report(&rooms, "nobody").await;
    let id = only_report(&rooms).await;
    for office in
        [rooms.by(0, "registrar"), "secretariat/auditor/1".into(), "secretariat/operator/1".into()]
    {
        for path in ["/reports".to_owned(), format!("/reports/{id}")] {
            assert_eq!(rooms.get(&path, &office).await.status, 403, "{office} {path}");
        }
        let unlock = rooms.post("/reports/unlock", &office, &[("passphrase", PASSPHRASE)]).await;
        assert_eq!(unlock.status, 403, "{office}");
        let reading = [("passphrase", PASSPHRASE), ("again", PASSPHRASE)];
        assert_eq!(rooms.post("/account/reading", &office, &reading).await.status, 403);
    }
    // A member reads with a key of their own only: what was sealed before is not for them.
    let member = rooms.by(0, "member");
    assert!(rooms.page("/reports?lang=en", &member).await.contains("You have no reading key"));
    assert_eq!(reading_key(&rooms, &member).await.status, 303);
    unlock(&rooms, &member).await;
    let shown = rooms.page(&format!("/reports/{id}?lang=en"), &member).await;
    assert!(shown.contains("sealed before you had a reading key") && !shown.contains(WHAT));
    // Only the secretariat decides.
    let triage = [
        ("go", "triage"),
        ("version", "1"),
        ("topic", "incidents"),
        ("summary", "x"),
        ("words", "y"),
    ];
    let answer = rooms.post(&format!("/reports/{id}"), &rooms.chair(0), &triage).await;
    assert_eq!(answer.status, 403, "{}", answer.text());
    assert_eq!(rooms.get("/reports", "").await.status, 303, "who has not signed in is shown in");
}

#[tokio::test]
async fn every_question_says_what_is_missing_and_loses_nothing() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    for step in ["whom", "region", "what", "trusted", "identity"] {
        let mut given: Vec<(&str, String)> = answers("secretariat");
        given.retain(|(name, _)| {
            *name != step && !(step == "identity" && ["name", "contact"].contains(name))
        });
        let answer = ask(&rooms, step, "next", &given).await;
        assert_eq!(answer.status, 422, "{step}");
        let page = answer.text();
        assert!(page.contains("error-summary") && page.contains("field-error"), "{step}");
        // What was answered before is carried along.
        if step != "what" {
            assert!(page.contains(WHAT), "{step} lost what was told");
        }
        // Nor can it be sent without.
        let sent = ask(&rooms, "check", "next", &given).await;
        assert_eq!(sent.status, 422, "{step} can be left out");
    }
    let all = answers("secretariat");
    let back = ask(&rooms, "check", "back", &all).await.text();
    assert!(back.contains(NAME) && back.contains("Who are you"), "{back}");
    let change = ask(&rooms, "check", "to-what", &all).await.text();
    assert!(change.contains(WHAT) && change.contains("textarea"));
    let mut form = crate::support::rooms::fill(&change, &[("what", "Something else.")]);
    form.push(("go".into(), "next".into()));
    let again = rooms
        .post_with("/report/new?lang=en", &[("sec-fetch-site", "same-origin")], &pairs(&form))
        .await;
    assert!(
        again.text().contains("Something else.") && again.text().contains("Is everything right?")
    );
    // Whoever wants to stay unknown is not asked who they are, and leaves no name behind.
    let mut unknown = answers("secretariat");
    unknown[5].1 = "nobody".into();
    assert!(ask(&rooms, "trusted", "next", &unknown).await.text().contains("Is everything right?"));
    unknown.push(("token", TOKEN.to_owned()));
    assert_eq!(ask(&rooms, "check", "next", &unknown).await.status, 200);
    assert!(!rooms.store.reports(None, None).await.unwrap()[0].has_identity);
    let hidden = [("what", "a\u{202e}b".to_owned())];
    assert_eq!(ask(&rooms, "what", "next", &hidden).await.status, 422);
}

#[tokio::test]
async fn a_receipt_that_is_wrong_says_how() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let receipt = report(&rooms, "nobody").await;
    let digits: String = receipt.chars().filter(char::is_ascii_digit).collect();
    let mut exchanged: Vec<char> = digits.chars().collect();
    let place = (0..27).find(|n| exchanged[*n] != exchanged[n + 1]).unwrap();
    exchanged.swap(place, place + 1);
    let exchanged: String = exchanged.into_iter().collect();
    let other = commission::report::Receipt::from_random([9; 16]);
    for (typed, words) in [
        ("12 34".to_owned(), "this has 4"),
        (digits.replacen(&digits[..1], "x", 1), "digits only"),
        (exchanged, "two are exchanged"),
        (other.to_string(), "opens no report"),
    ] {
        let answer = open(&rooms, &typed, &[]).await;
        assert_eq!(answer.status, 422, "{typed}");
        assert!(answer.text().contains(words), "{typed}: {}", answer.text());
    }
    assert_eq!(open(&rooms, &digits, &[]).await.status, 200);
}

#[tokio::test]
async fn a_report_that_is_taken_back_is_gone_at_once() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let receipt = report(&rooms, "secretariat").await;
    let id = only_report(&rooms).await;
    unlock(&rooms, SECRETARY).await;
    let unsure = open(&rooms, &receipt, &[("go", "withdraw")]).await;
    assert_eq!(unsure.status, 422, "nobody takes a report back by chance");
    assert!(rooms.page(&format!("/reports/{id}"), SECRETARY).await.contains(WHAT));
    let gone = open(&rooms, &receipt, &[("go", "withdraw"), ("sure", "yes")]).await;
    assert!(gone.text().contains("taken back and erased"), "{}", gone.text());
    let shown = rooms.page(&format!("/reports/{id}?lang=en"), SECRETARY).await;
    assert!(!shown.contains(WHAT) && !shown.contains(NAME) && shown.contains("Taken back"));
    let again = open(&rooms, &receipt, &[("go", "add"), ("words", "one more thing")]).await;
    assert_eq!(again.status, 422);
    let row = rooms.store.reports(None, None).await.unwrap()[0].clone();
    assert!(row.erased > 0 && row.summary.is_empty() && row.region.is_empty());
    assert_eq!(row.erased % 3_600, 0, "no time is kept but the hour");
}

#[tokio::test]
async fn what_is_over_is_erased_after_the_charters_days_and_not_before() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let receipt = report(&rooms, "secretariat").await;
    let id = only_report(&rooms).await;
    let page = format!("/reports/{id}?lang=en");
    unlock(&rooms, SECRETARY).await;
    let close = [("go", "close"), ("version", "1"), ("words", "Found and settled.")];
    assert_eq!(rooms.post(&page, SECRETARY, &close).await.status, 303);
    let own = open(&rooms, &receipt, &[]).await.text();
    assert!(own.contains("Found and settled.") && own.contains("is erased on"), "{own}");
    let days = rooms.store.commission().charter.reports.retention_days;
    rooms.pass(i64::from(days) * 86_400 - 60);
    assert_eq!(rooms.store.erase_old_reports(days, rooms.now()).await.unwrap(), 0);
    assert!(open(&rooms, &receipt, &[]).await.text().contains("Found and settled."));
    rooms.pass(7_200);
    assert_eq!(rooms.store.erase_old_reports(days, rooms.now()).await.unwrap(), 1);
    let own = open(&rooms, &receipt, &[]).await.text();
    assert!(!own.contains("Found and settled.") && own.contains("is erased"), "{own}");
    assert_eq!(rooms.store.erase_old_reports(days, rooms.now()).await.unwrap(), 0);
}

#[tokio::test]
async fn two_who_decide_at_once_do_not_overwrite_each_other() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    report(&rooms, "nobody").await;
    let id = only_report(&rooms).await;
    let page = format!("/reports/{id}?lang=en");
    let blind = rooms.post(&page, SECRETARY, &[("go", "close"), ("version", "1"), ("words", "no")]);
    let blind = blind.await;
    assert_eq!(blind.status, 422, "nobody decides about what they have not opened");
    unlock(&rooms, SECRETARY).await;
    let decide = |words: &'static str| {
        [
            ("go", "triage"),
            ("version", "1"),
            ("topic", "incidents"),
            ("summary", "a line"),
            ("words", words),
        ]
    };
    assert_eq!(rooms.post(&page, SECRETARY, &decide("The first words.")).await.status, 303);
    let late = rooms.post(&page, SECRETARY, &decide("The second words.")).await;
    assert_eq!(late.status, 422, "{}", late.text());
    assert!(late.text().contains("The second words."), "what was typed is not lost");
    let emergency = [
        ("go", "triage"),
        ("version", "2"),
        ("topic", "emergency"),
        ("summary", "a line"),
        ("words", "They come."),
        ("receipt", ""),
    ];
    let answer = rooms.post(&page, SECRETARY, &emergency).await;
    assert!(
        answer.status == 422 && answer.text().contains("under what number"),
        "{}",
        answer.text()
    );
}

#[tokio::test]
async fn no_report_is_taken_before_every_side_can_read_it() {
    let rooms = Rooms::two().await;
    let closed = rooms.page("/report?lang=en", "").await;
    assert!(closed.contains("Reports cannot be taken yet") && closed.contains("tel:"));
    assert_eq!(rooms.get("/report/new", "").await.status, 303);
    assert_eq!(reading_key(&rooms, &rooms.chair(0)).await.status, 303);
    reading_key(&rooms, SECRETARY).await;
    let mut all = answers("nobody");
    all.push(("token", TOKEN.to_owned()));
    let sent = ask(&rooms, "check", "next", &all).await;
    assert!(!sent.status.is_success(), "{}", sent.text());
    assert!(rooms.store.reports(None, None).await.unwrap().is_empty());
    // A secretary's key counts only when every party has agreed.
    let secretary = SECRETARY.parse().unwrap();
    assert!(rooms.store.commission().roll.seats()[&secretary].reading.is_none());
}

#[tokio::test]
async fn a_passphrase_opens_ones_own_keys_until_they_are_locked() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    report(&rooms, "nobody").await;
    let id = only_report(&rooms).await;
    let page = format!("/reports/{id}?lang=en");
    let wrong =
        rooms.post("/reports/unlock?lang=en", SECRETARY, &[("passphrase", "three calm river")]);
    let wrong = wrong.await;
    let quick = rooms.post("/reports/unlock", SECRETARY, &[("passphrase", PASSPHRASE)]).await;
    assert_eq!(quick.status, 429, "guessing is slow");
    rooms.pass(2);
    assert!(
        wrong.status == 422 && wrong.text().contains("opens no reading key"),
        "{}",
        wrong.text()
    );
    unlock(&rooms, SECRETARY).await;
    assert!(rooms.page(&page, SECRETARY).await.contains(WHAT));
    assert!(!rooms.page(&page, &rooms.chair(0)).await.contains(WHAT), "another's keys stay locked");
    rooms.post("/reports/lock", SECRETARY, &[]).await;
    assert!(!rooms.page(&page, SECRETARY).await.contains(WHAT));
    unlock(&rooms, SECRETARY).await;
    rooms.pass(web::session::IDLE_SECONDS_MAX + 1);
    assert!(!rooms.page(&page, SECRETARY).await.contains(WHAT), "it locks itself");
    let differ = [("passphrase", PASSPHRASE), ("again", "three calm rivere")];
    rooms.pass(2);
    assert_eq!(rooms.post("/account/reading", SECRETARY, &differ).await.status, 422);
    rooms.pass(2);
    let short = [("passphrase", "short"), ("again", "short")];
    assert_eq!(rooms.post("/account/reading", SECRETARY, &short).await.status, 422);
}

#[tokio::test]
async fn the_proof_leads_from_the_report_to_the_record() {
    use commission::report::batch::{Step, leaf, root_of};
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let receipt = report(&rooms, "nobody").await;
    let early = open(&rooms, &receipt, &[("go", "proof")]).await;
    assert!(early.text().contains("from tomorrow on"), "{}", early.text());
    let random = |seed: u8| {
        let mut n = seed;
        move || {
            n = n.wrapping_add(1);
            [n; 32]
        }
    };
    assert_eq!(rooms.store.commit_reports(rooms.now(), random(0)).await.unwrap(), None);
    rooms.pass(86_400 + 3_600);
    let day = rooms.store.commit_reports(rooms.now(), random(0)).await.unwrap();
    assert!(day.is_some());
    assert_eq!(rooms.store.commit_reports(rooms.now(), random(9)).await.unwrap(), None, "once");
    let proof = open(&rooms, &receipt, &[("go", "proof")]).await;
    assert_eq!(proof.status, 200);
    let text = proof.text();
    let field = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        line.unwrap_or_else(|| panic!("no {name} in {text}")).to_owned()
    };
    let salt = field("salt");
    let salt: Vec<u8> =
        (0..16).map(|n| u8::from_str_radix(&salt[2 * n..2 * n + 2], 16).unwrap()).collect();
    let path: Vec<Step> = text
        .lines()
        .filter_map(|line| match line.split_once(' ')? {
            ("left", digest) => Some(Step::Left(digest.parse().unwrap())),
            ("right", digest) => Some(Step::Right(digest.parse().unwrap())),
            _ => None,
        })
        .collect();
    let leaf = leaf(&salt.try_into().unwrap(), &field("sealed").parse().unwrap());
    let entry = rooms.get(&format!("/record/entry/{}.json", field("entry")), "").await.text();
    assert!(entry.contains(&root_of(leaf, &path).to_string()), "{entry}");
    // The record says nothing more of it, and its pages read.
    let shown = rooms.page(&format!("/record/entry/{}?lang=en", field("entry")), "").await;
    assert!(shown.contains("whether there were any or none"), "{shown}");
}

/// The page that shows every answer, with the report sealed on the way to it.
async fn sealing(rooms: &Rooms, region: &str) -> String {
    let mut all = answers(&format!("party:{}", rooms.parties[0]));
    all[1].1 = region.to_owned();
    let check = ask(rooms, "trusted", "next", &all).await.text();
    assert!(!check.contains("name=\"sealed\""), "nothing is chosen beforehand");
    let check = ask(rooms, "identity", "next", &all).await.text();
    assert!(check.contains("can read it at once") && check.contains("value=\"to-sealed\""));
    let asked = ask(rooms, "check", "to-sealed", &all).await.text();
    assert!(asked.contains("Each side can prevent that") && !asked.contains(" checked"), "{asked}");
    let mut form = crate::support::rooms::fill(&asked, &[("sealed", "yes")]);
    form.push(("go".into(), "next".into()));
    let headers = [("sec-fetch-site", "same-origin")];
    let check = rooms.post_with("/report/new?lang=en", &headers, &pairs(&form)).await.text();
    assert!(check.contains("Yes: nobody can read it before"), "{check}");
    check
}

#[tokio::test]
async fn a_sealed_report_is_opened_by_every_party_together_and_by_nobody_else() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        readers(&rooms).await;
        let region = rooms.store.commission().charter.regions[0].code.clone();
        let check = sealing(&rooms, &region).await;
        // What is changed afterwards leaves it sealed, in both forms of the page.
        assert_eq!(check.matches("name=\"sealed\" value=\"yes\"").count(), 2, "{check}");
        let mut form = crate::support::rooms::fill(&check, &[]);
        form.push(("go".into(), "next".into()));
        let headers = [("sec-fetch-site", "same-origin")];
        let sent = rooms.post_with("/report/new?lang=en", &headers, &pairs(&form)).await.text();
        assert!(sent.contains("each of them can prevent that"), "{sent}");
        let receipt = sent.split("class=\"receipt\">").nth(1).unwrap().split('<').next().unwrap();
        let id = only_report(&rooms).await;
        let page = format!("/reports/{id}?lang=en");
        let added = open(&rooms, receipt, &[("go", "add"), ("words", "It was the corner house.")]);
        assert!(added.await.text().contains("It is sealed and waits"));

        let chairs: Vec<String> = (0..rooms.parties.len()).map(|n| rooms.chair(n)).collect();
        let everybody: Vec<String> = chairs.iter().cloned().chain([SECRETARY.into()]).collect();
        let all = [WHAT, PLACE, NAME, CONTACT, "corner house"];
        let opening = [("go", "open"), ("version", "1")];
        let blind = rooms.post(&page, &chairs[0], &opening).await;
        assert_eq!(blind.status, 422, "with a locked key nobody opens: {}", blind.text());
        for office in &everybody {
            unlock(&rooms, office).await;
        }
        let triage = [
            ("go", "triage"),
            ("version", "1"),
            ("topic", "incidents"),
            ("summary", "x"),
            ("words", "y"),
        ];
        for (number, chair) in chairs.iter().enumerate() {
            for office in &everybody {
                let shown = rooms.page(&page, office).await;
                assert!(all.iter().all(|words| !shown.contains(words)), "{office}");
                assert!(shown.contains("Sealed report") && !shown.contains("No region named"));
                let button = shown.contains("Open our side");
                assert_eq!(button, chairs[number..].contains(office), "{office}");
                let list = rooms.page("/reports?lang=en", office).await;
                assert!(list.contains("Waits to be opened by") && !list.contains("To be answered"));
            }
            let early = rooms.post(&page, SECRETARY, &triage).await;
            assert!(early.status == 422 && early.text().contains("This report is sealed"));
            let joined = rooms.get(&format!("/board/new?report={id}"), SECRETARY).await;
            assert_eq!(joined.status, 422, "no room is opened for what nobody has read");
            for office in [SECRETARY.to_owned(), rooms.by(0, "registrar")] {
                assert_eq!(rooms.post(&page, &office, &opening).await.status, 403, "{office}");
            }
            let (one, two) = tokio::join!(
                rooms.post(&page, chair, &opening),
                rooms.post(&page, chair, &opening)
            );
            assert_eq!((one.status.as_u16(), two.status.as_u16()), (303, 303), "{}", one.text());
            let shown = rooms.page(&format!("{page}&done=open"), chair).await;
            assert!(shown.contains("side’s part is open") && !shown.contains("Open our side"));
        }
        for office in &everybody {
            let shown = rooms.page(&page, office).await;
            assert!(shown.contains(WHAT) && shown.contains("corner house"), "{office}");
            let chosen = office.starts_with(&rooms.parties[0]);
            assert_eq!(shown.contains(NAME), chosen, "{office}: who reported");
            // Who opened, and on which day, stays for all to see.
            assert_eq!(shown.matches("opened on ").count(), chairs.len(), "{office}");
        }
        assert_eq!(rooms.store.reports(None, None).await.unwrap()[0].region, region);
        assert!(rooms.page("/reports?lang=en", SECRETARY).await.contains("To be answered"));
        let own = open(&rooms, receipt, &[]).await.text();
        assert!(own.contains("Every side has opened its part"), "{own}");
        let version = rooms.store.reports(None, None).await.unwrap()[0].version.to_string();
        let mut triage = triage;
        triage[1].1 = &version;
        assert_eq!(rooms.post(&page, SECRETARY, &triage).await.status, 303);
        // What is not understood is no no; an ordinary report has no part to open.
        let mut odd = answers("nobody");
        odd.extend([("sealed", "true".to_owned()), ("token", TOKEN.to_owned())]);
        assert_eq!(ask(&rooms, "check", "next", &odd).await.status, 422);
        odd.retain(|(name, _)| *name != "sealed");
        assert_eq!(ask(&rooms, "check", "next", &odd).await.status, 200);
        let reports = rooms.store.reports(None, None).await.unwrap();
        let other = reports.iter().find(|row| row.parts.is_empty()).unwrap();
        let none = rooms.post(&format!("/reports/{}", other.id), &chairs[0], &opening).await;
        assert_eq!(none.status, 404);
    }
}

#[tokio::test]
async fn a_report_that_is_sent_again_is_said_to_be_sealed_only_where_it_is() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let plain = || {
        let mut all = answers("nobody");
        all.push(("token", TOKEN.to_owned()));
        all
    };
    let sealed = || [plain(), vec![("sealed", "yes".to_owned())]].concat();
    let first = ask(&rooms, "check", "next", &plain()).await.text();
    assert!(!first.contains("had come before") && !first.contains("It is sealed"), "{first}");
    // The answer was lost, the reporter went back, and now wants it sealed: it is not.
    let again = ask(&rooms, "check", "next", &sealed()).await.text();
    assert!(again.contains("had come before, without being sealed"), "{again}");
    assert!(!again.contains("It is sealed"), "{again}");
    assert!(rooms.store.reports(None, None).await.unwrap()[0].parts.is_empty());
    // And the other way round.
    let other = |mut all: Vec<(&'static str, String)>| {
        all.retain(|(name, _)| *name != "token");
        all.push(("token", "ab".repeat(16)));
        all
    };
    let first = ask(&rooms, "check", "next", &other(sealed())).await.text();
    assert!(!first.contains("had come before") && first.contains("It is sealed"), "{first}");
    let again = ask(&rooms, "check", "next", &other(plain())).await.text();
    assert!(again.contains("had come before, sealed") && again.contains("It is sealed"), "{again}");
    assert_eq!(rooms.store.reports(None, None).await.unwrap().len(), 2);
}

#[tokio::test]
async fn what_is_typed_to_add_comes_back_when_it_is_refused_and_is_added_once() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let receipt = report(&rooms, "nobody").await;
    let messages = async || {
        let id = only_report(&rooms).await;
        rooms.store.report(&id, &[]).await.unwrap().unwrap().messages.len()
    };
    let page = open(&rooms, &receipt, &[]).await.text();
    let field = |page: &str, name: &str| {
        let form = page.split("value=\"add\"").nth(1).unwrap();
        let tag = form.split('<').find(|tag| tag.contains(&format!("name=\"{name}\""))).unwrap();
        tag.split(" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let once = field(&page, "once");
    assert!(once.len() == 32 && once != field(&open(&rooms, &receipt, &[]).await.text(), "once"));
    let add = |words: &'static str, once: &str| {
        let once = once.to_owned();
        let (rooms, receipt) = (&rooms, &receipt);
        async move { open(rooms, receipt, &[("go", "add"), ("words", words), ("once", &once)]).await }
    };
    let refused = add("It was \u{202e}the corner house.", &once).await;
    assert_eq!(refused.status, 422);
    let page = refused.text();
    assert!(page.contains("the corner house.") && field(&page, "once") == once, "{page}");
    assert_eq!(messages().await, 0);
    // The answer was lost, and the form is sent again.
    for _ in 0..2 {
        let added = add("It was the corner house.", &once).await;
        assert!(added.status == 200 && added.text().contains("Your words were added"));
        assert_ne!(field(&added.text(), "once"), once, "the next addition is another");
    }
    assert_eq!(messages().await, 1);
    // Gone back to, the same form with other words says something else.
    add("And the one beside it.", &once).await;
    assert_eq!(messages().await, 2);
    // When it was closed meanwhile, what was typed is there to be copied.
    unlock(&rooms, SECRETARY).await;
    let row = rooms.store.reports(None, None).await.unwrap().remove(0);
    let version = row.version.to_string();
    let close = [("go", "close"), ("version", version.as_str()), ("words", "We are done.")];
    let done = rooms.post(&format!("/reports/{}?lang=en", row.id), SECRETARY, &close).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let late = add("One more corner.", &field(&page, "once")).await;
    assert_eq!(late.status, 422);
    let page = late.text();
    assert!(page.contains("One more corner.") && page.contains("was not added"), "{page}");
    assert!(!page.contains("name=\"once\""), "{page}");
}

#[tokio::test]
async fn a_program_seals_a_report_only_where_it_says_so() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let mut told = serde_json::json!({
        "what": WHAT, "place": "", "when": "", "proxy": true, "region": "", "language": "en",
        "trusted": "nobody", "name": "", "contact": "", "token": TOKEN,
    });
    assert_eq!(rooms.post_json("/api/reports", &told).await.status, 201);
    assert!(rooms.store.reports(None, None).await.unwrap()[0].parts.is_empty());
    // What is sent once more is kept as it came, and that is what is said.
    told["sealed"] = true.into();
    let again = rooms.post_json("/api/reports", &told).await;
    assert_eq!((again.status.as_u16(), again.json()["sealed"].as_bool()), (201, Some(false)));
    told["token"] = "ff".repeat(16).into();
    let sealed = rooms.post_json("/api/reports", &told).await;
    assert_eq!((sealed.status.as_u16(), sealed.json()["sealed"].as_bool()), (201, Some(true)));
    let reports = rooms.store.reports(None, None).await.unwrap();
    assert_eq!(reports.iter().filter(|row| row.waits_for().len() == 2).count(), 1);
}

#[tokio::test]
async fn the_last_page_alone_carries_a_script_and_a_report_is_taken_with_a_proof_and_without() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let form = answers("nobody");
    let given: Vec<(&str, &str)> =
        form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = |step: &'static str| {
        let mut sent = given.clone();
        sent.extend([("step", step), ("go", "next"), ("changing", "yes")]);
        let rooms = &rooms;
        async move { rooms.post("/report/new?lang=en", "", &sent).await }
    };
    let policy = |answer: &Answer| answer.header("content-security-policy").to_owned();
    let question = rooms.get("/report/new?lang=en", "").await;
    assert!(!policy(&question).contains("script") && !question.text().contains("<script"));
    let last = page("what").await;
    assert!(policy(&last).ends_with("; script-src 'self'"), "{}", policy(&last));
    assert!(!policy(&last).contains("connect-src"), "it asks for nothing");
    let text = last.text();
    assert_eq!(text.matches("<script").count(), 1);
    let begins = text.split("data-proof=\"").nth(1).unwrap().split('"').next().unwrap();
    let token = begins.split(':').nth(1).unwrap();
    assert_eq!(begins, web::proof::begins(token, rooms.now()));
    let proof = web::proof::prove(token, rooms.now());
    for (token, proof) in [(token, proof.as_str()), (TOKEN, proof.as_str()), (&"0".repeat(32), "")]
    {
        let mut sent = given.clone();
        sent.extend([("step", "check"), ("go", "next"), ("token", token), ("proof", proof)]);
        let taken = rooms.post("/report/new?lang=en", "", &sent).await;
        assert!(taken.text().contains("class=\"receipt\""), "{}", taken.text());
    }
    assert_eq!(rooms.store.reports(None, None).await.unwrap().len(), 3);
}
