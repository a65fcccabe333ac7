//! Every page in every language: complete, well-formed, and true.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::Path;
use axum::http::{HeaderMap, Uri};
use commission::Purpose;
use web::locale::Locale;
use web::{View, pages, routes};

use crate::support::{HOSTILE, NORTH, SOUTH, Site};

const DAY: i64 = 86_400;

/// A commission in which everything has happened that pages tell of.
async fn eventful() -> Site {
    let site = Site::new().await;
    site.adopt("On calm").await;
    site.publish(&[NORTH_WITNESS, SOUTH_WITNESS]).await;
    site.pass(DAY);
    let (id, digest) = site.table("On respect", "We speak with respect.").await;
    let reasons = "It names no date.\n\nIt should.";
    let note = site.note(Purpose::Decline, digest, Some(reasons), SOUTH);
    site.store
        .decline(&id, &note, crate::support::language("en"), reasons, site.now())
        .await
        .unwrap();
    let (id, digest) = site.table("On sport", "We play.").await;
    let note = site.note(Purpose::Withdraw, digest, None, NORTH);
    site.store.withdraw(&id, &note, site.now()).await.unwrap();
    site.table("On schools", "We learn.").await;
    site.pass(20 * DAY);
    site.store.lapse_due(site.now()).await.unwrap();
    let (_, digest) = site.table("On markets", "We buy and sell.").await;
    let id = site.store.find_instrument("statement-5").await.unwrap();
    let note = site.note(Purpose::Sign, digest, None, NORTH);
    site.store.sign(&id, &note, site.now()).await.unwrap();
    site.adopt("On music").await;
    site.table(HOSTILE[0], HOSTILE[1]).await;
    site.publish(&[SOUTH_WITNESS]).await;
    site
}

const NORTH_WITNESS: &str = "north-shore";
const SOUTH_WITNESS: &str = "south-shore";

/// What a page has that no page may have.
fn problems(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    // Where this one script may stand is tested with the policies.
    let own = format!("<script src=\"{}\" defer></script>", web::assets::href("check.js"));
    let page = &page.replace(&own, "");
    for forbidden in
        ["{$", "{ $", " style=", "<script", "onclick", "[text-", "[ui-", "\u{e000}", "\u{e001}"]
    {
        if page.contains(forbidden) {
            found.push(format!("it contains {forbidden:?}"));
        }
    }
    for level in 1..=3 {
        for heading in page.split(&format!("<h{level}")).skip(1) {
            let inner = heading.split(&format!("</h{level}>")).next().unwrap();
            if text(inner.split_once('>').unwrap().1).trim().is_empty() {
                found.push(format!("an empty h{level}"));
            }
        }
    }
    if page.matches("<h1").count() != 1 {
        found.push(format!("{} h1", page.matches("<h1").count()));
    }
    found.extend(balance(page));
    found.extend(ids(page));
    found
}

/// Everything outside tags.
fn text(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        words.push(' ');
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    words + rest
}

/// Tags that are not closed, or not in order.
fn balance(page: &str) -> Vec<String> {
    const VOID: [&str; 9] =
        ["meta", "link", "br", "input", "hr", "img", "wbr", "!DOCTYPE", "!doctype"];
    let mut open: Vec<String> = Vec::new();
    let mut found = Vec::new();
    for tag in page.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap();
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
        if VOID.contains(&name) {
            continue;
        }
        if tag.starts_with('/') {
            if open.pop().as_deref() != Some(name) {
                found.push(format!("</{name}> closes something else"));
                break;
            }
        } else {
            if matches!(
                name,
                "p" | "ul" | "ol" | "dl" | "div" | "section" | "h2" | "blockquote" | "form"
            ) && open.last().is_some_and(|it| it == "p")
            {
                found.push(format!("<{name}> within <p>"));
            }
            open.push(name.to_owned());
        }
    }
    found.extend(open.iter().map(|name| format!("<{name}> is not closed")));
    found
}

/// Ids that stand twice, and fragments of this page that lead nowhere.
fn ids(page: &str) -> Vec<String> {
    let values = |name: &str| -> Vec<String> {
        page.split(&format!(" {name}=\""))
            .skip(1)
            .map(|it| it.split('"').next().unwrap().to_owned())
            .collect()
    };
    let ids = values("id");
    let unique: BTreeSet<&String> = ids.iter().collect();
    let mut found = Vec::new();
    if unique.len() != ids.len() {
        found.push("an id stands twice".to_owned());
    }
    for name in values("for").into_iter().chain(values("aria-describedby")) {
        if name.split(' ').any(|it| !ids.iter().any(|id| id == it)) {
            found.push(format!("{name} leads nowhere"));
        }
    }
    for link in values("href") {
        if let Some(id) = link.strip_prefix('#')
            && !ids.iter().any(|it| it == id)
        {
            found.push(format!("#{id} leads nowhere"));
        }
    }
    found
}

#[tokio::test]
async fn every_page_is_complete_in_every_language() {
    let site = eventful().await;
    let mut paths = site.pages().await;
    paths.push("/texts?state=declined&kind=statement&q=respect".into());
    paths.push("/record?before=3".into());
    for locale in Locale::all() {
        for path in &paths {
            for role in ["", NORTH] {
                let path = routes::with_query(path, "lang", locale.tag());
                let cookie = format!("comity-demo-role={role}");
                let answer = site.get_with(&path, &[("cookie", &cookie)]).await;
                let page = answer.text();
                assert_eq!(answer.status, 200, "{path}: {page}");
                assert_eq!(problems(&page), Vec::<String>::new(), "{path}: {page}");
            }
        }
        let answer = site.get(&format!("/texts/nothing?lang={}", locale.tag())).await;
        assert_eq!(answer.status, 404);
        assert_eq!(problems(&answer.text()), Vec::<String>::new());
    }
}

#[tokio::test]
async fn every_link_of_a_page_leads_somewhere() {
    let site = eventful().await;
    let mut seen = BTreeSet::new();
    let mut todo = site.pages().await;
    while let Some(path) = todo.pop() {
        let (path, fragment) = match path.split_once('#') {
            Some((path, fragment)) => (path.to_owned(), Some(fragment.to_owned())),
            None => (path, None),
        };
        if !seen.insert((path.clone(), fragment.clone())) {
            continue;
        }
        let answer = site.get(&path).await;
        assert_eq!(answer.status, 200, "{path}");
        if !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        let page = answer.text();
        if let Some(fragment) = fragment {
            assert!(page.contains(&format!(" id=\"{fragment}\"")), "{path}#{fragment}");
        }
        for link in page.split(" href=\"").skip(1) {
            let link = link.split('"').next().unwrap().replace("&amp;", "&");
            if link.starts_with('/') && !link.contains("lang=") {
                todo.push(link);
            }
        }
    }
    assert!(seen.len() > 60, "{}", seen.len());
}

#[tokio::test]
async fn nothing_but_names_and_quotations_stays_untranslated() {
    let site = eventful().await;
    let uri: Uri = "/".parse().unwrap();
    let view = |path: &str| {
        let mut view = View::new(&site.app, &uri, &HeaderMap::new());
        view.locale = Locale::pseudo();
        view.path = path.to_owned();
        view
    };
    let id = site.store.find_instrument("statement-5").await.unwrap();
    let pages = [
        pages::home::get(view("/")).await,
        pages::texts::get(view("/texts")).await,
        pages::text::get(view("/texts/x"), Path(id.to_string())).await,
        pages::promises::get(view("/promises")).await,
        pages::charter::get(view("/charter")).await,
        pages::mandate::get(view("/mandate")).await,
        pages::origin::get(view("/origin")).await,
        pages::record::get(view("/record")).await,
        pages::check::get(view("/verify")).await,
        pages::demo::get(view("/demo")).await,
        pages::entry::get(view("/record/entry/0"), 0).await,
    ];
    for page in pages {
        let body = axum::body::to_bytes(page.unwrap().into_body(), 1 << 22).await.unwrap();
        let page = String::from_utf8(body.to_vec()).unwrap();
        let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
        // What stands in these elements was written by people or is for machines.
        let mut left = main.to_owned();
        for name in ["bdi", "code", "svg", "time", "pre", "article", "blockquote", "option"] {
            while let Some(start) = left.find(&format!("<{name}")) {
                let end = left[start..].find(&format!("</{name}>")).unwrap() + start;
                left.replace_range(start..end + name.len() + 3, "¤");
            }
        }
        let words = text(&format!("<{left}"));
        let mut depth = 0;
        let outside: String = words
            .chars()
            .filter(|letter| {
                depth += i32::from(*letter == '⟦') - i32::from(*letter == '⟧');
                depth == 0
            })
            .collect();
        let bare: Vec<&str> = outside
            .split(|letter: char| !letter.is_alphabetic())
            .filter(|word| word.len() > 2)
            .collect();
        assert_eq!(bare, Vec::<&str>::new(), "{words}");
    }
}

#[tokio::test]
async fn a_text_says_at_once_what_it_is_and_whom_it_waits_for() {
    let site = eventful().await;
    let page = |number: u8| {
        let site = &site;
        async move {
            let id = site.store.find_instrument(&format!("statement-{number}")).await.unwrap();
            let page = site.get(&format!("{}?lang=en", routes::text(&id))).await.text();
            text(&page).split_whitespace().collect::<Vec<_>>().join(" ")
        }
    };
    let agreed = page(1).await;
    assert!(agreed.contains("every party has signed the same text"), "{agreed}");
    assert!(agreed.contains("every party’s witness has confirmed it"), "{agreed}");
    let declined = page(2).await;
    assert!(declined.contains("Not adopted."), "{declined}");
    assert!(declined.contains("It names no date."), "{declined}");
    assert!(page(4).await.contains("it lapsed on"));
    let waits = page(5).await;
    assert!(
        waits.contains("Not adopted yet. It waits for the signature of Southern Shore"),
        "{waits}"
    );
    assert!(waits.contains("Not signed yet"), "{waits}");
    let pending = page(6).await;
    assert!(pending.contains("Still to confirm it: the witness of Northern Shore"), "{pending}");
}

#[tokio::test]
async fn an_older_revision_stays_readable_and_says_that_another_counts() {
    let site = Site::new().await;
    let (id, digest) = site.table("On respect", "We speak with respect.").await;
    let note = site.note(Purpose::Decline, digest, Some("No date."), SOUTH);
    site.store
        .decline(&id, &note, crate::support::language("en"), "No date.", site.now())
        .await
        .unwrap();
    site.store.revise(&id, &crate::support::office(NORTH), site.now()).await.unwrap();
    let tabling = site.store.prepare_tabling(&id, None, site.now()).await.unwrap();
    let (deadline, digest) = (tabling.text().deadline, tabling.text().digest());
    let note = site.note(Purpose::Table, digest, None, NORTH);
    site.store.table(&id, deadline, &note, site.now()).await.unwrap();
    let path = routes::text(&id);
    let latest = site.get(&format!("{path}?lang=en")).await.text();
    assert!(latest.contains("Joint statement 1 · revision 2"), "{latest}");
    assert!(latest.contains("Read revision 1") && latest.contains("No date."), "{latest}");
    assert!(!latest.contains("is the one that counts"), "{latest}");
    for locale in Locale::all() {
        let older = site.get(&format!("{path}?revision=1&lang={}", locale.tag())).await.text();
        assert_eq!(problems(&older), Vec::<String>::new(), "{older}");
    }
    let older = site.get(&format!("{path}?revision=1&lang=en")).await.text();
    assert!(older.contains("This is revision 1. Revision 2 is the one that counts."), "{older}");
    assert!(!older.contains("proof.tlog-proof"), "{older}");
    assert_eq!(site.get(&format!("{path}?revision=3")).await.status, 404);
}

#[tokio::test]
async fn who_takes_a_role_can_sign_and_reads_what_happens_next() {
    let site = Site::new().await;
    let (id, digest) = site.table("On respect", "We speak with respect.").await;
    let path = routes::text(&id);
    for (role, next) in [(NORTH, "still waits for"), (SOUTH, "the text is adopted")] {
        let cookie = format!("comity-demo-role={role}");
        let page = site.get_with(&format!("{path}?lang=en"), &[("cookie", &cookie)]).await.text();
        assert!(page.contains("Go on to sign: Joint statement 1"), "{page}");
        assert!(page.contains(&format!("value=\"{digest}\"")), "{page}");
        let digest = digest.to_string();
        let form = [("purpose", "sign"), ("text", id.as_str()), ("digest", digest.as_str())];
        let answer = site.sign_form(role, &form, "en").await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let done = answer.header("location").to_owned();
        let page = site.get_with(&done, &[("cookie", &cookie)]).await.text();
        assert!(page.contains("Your signature is in the record") && page.contains(next), "{page}");
        assert_eq!(problems(&page), Vec::<String>::new(), "{page}");
        assert!(!page.contains("Go on to sign: Joint statement 1"), "{page}");
    }
}

#[tokio::test]
async fn a_short_address_leads_to_the_full_one() {
    let site = eventful().await;
    let id = site.store.find_instrument("statement-1").await.unwrap();
    let answer = site.get("/texts/statement-1?lang=hy").await;
    assert_eq!(answer.status, 303);
    assert_eq!(answer.header("location"), format!("/texts/{id}?lang=hy"));
}

#[tokio::test]
async fn the_parties_take_turns_at_standing_first() {
    let site = Site::new().await;
    let mut first = BTreeMap::new();
    for _ in 0..4 {
        for path in ["/", "/charter", "/demo"] {
            let page = site.get(&format!("{path}?lang=en")).await.text();
            let main = page.split("<main").nth(1).unwrap().to_owned();
            let party = main.split("class=\"party\"").nth(1).unwrap();
            let name = if party.find("Northern") < party.find("Southern") { "N" } else { "S" };
            *first.entry(name).or_insert(0) += 1;
        }
        site.pass(DAY);
    }
    assert_eq!(first.values().collect::<Vec<_>>(), [&6, &6]);
}

/// The variables of each message of a Fluent file.
fn variables(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut id = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|it: char| it.is_ascii_alphabetic())
            && let Some((name, _)) = line.split_once('=')
        {
            name.trim().clone_into(&mut id);
        }
        for variable in line.split('$').skip(1) {
            let end =
                variable.find(|it: char| !it.is_ascii_alphanumeric()).unwrap_or(variable.len());
            messages.entry(id.clone()).or_default().insert(variable[..end].to_owned());
        }
        messages.entry(id.clone()).or_default();
    }
    messages.remove("");
    messages
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    let read = |tag: &str| {
        let path = format!("{}/../../locales/{tag}.ftl", env!("CARGO_MANIFEST_DIR"));
        variables(&std::fs::read_to_string(path).unwrap())
    };
    let english = read("en");
    for locale in Locale::all() {
        let other = read(locale.tag());
        for (id, variables) in &english {
            let theirs = other.get(id).unwrap_or_else(|| panic!("{} lacks {id}", locale.tag()));
            assert_eq!(theirs, variables, "{id} in {}", locale.tag());
        }
        assert_eq!(other.len(), english.len(), "{}", locale.tag());
    }
}

/// Serves a site for the eye, where a port is named.
#[tokio::test]
async fn a_site_can_be_looked_at() {
    let Ok(port) = std::env::var("COMITY_LOOK") else { return };
    let site = eventful().await;
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await.unwrap();
    axum::serve(listener, site.router.clone()).await.unwrap();
}
