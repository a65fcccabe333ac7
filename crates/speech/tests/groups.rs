//! The groups that ship, and what a groups file may hold.

use speech::Tag;
use speech::groups::{Groups, Role};

#[test]
fn the_shipped_groups_are_named_in_every_language_of_the_region() {
    let groups = Groups::parse(Groups::SHIPPED).unwrap();
    for id in ["armenians", "azerbaijanis", "russians", "georgians", "turks", "kurds"] {
        let group = groups.group(id).unwrap();
        for tag in Tag::ALL {
            let names = group.names.get(&tag).unwrap_or_else(|| panic!("{id} in {tag}"));
            for role in
                [Role::People, Role::Collective, Role::Adjective, Role::Country, Role::Government]
            {
                assert!(!names.of(role).is_empty(), "{id} in {tag}: {role:?}");
            }
        }
    }
    // Every other group is named in all languages too, by people, as one and by the adjective; only those
    // of the Rift Valley are met in English alone.
    for group in groups.all() {
        if ["kikuyu", "kalenjin"].contains(&group.id.as_str()) {
            assert!(group.names.contains_key(&Tag::En), "{}", group.id);
            continue;
        }
        for tag in Tag::ALL {
            let names = &group.names[&tag];
            for role in [Role::People, Role::Collective, Role::Adjective] {
                assert!(!names.of(role).is_empty(), "{} in {tag}: {role:?}", group.id);
            }
            assert_eq!(
                names.of(Role::Country).is_empty(),
                group.names[&Tag::En].of(Role::Country).is_empty(),
                "{} in {tag}",
                group.id
            );
        }
    }
}

#[test]
fn the_two_sides_have_names_of_every_role() {
    let groups = Groups::parse(Groups::SHIPPED).unwrap();
    let roles = |id: &str, tag: Tag| -> Vec<Role> {
        let names = &groups.group(id).unwrap().names[&tag];
        Role::ALL
            .into_iter()
            .map(|(role, _)| role)
            .filter(|role| !names.of(*role).is_empty())
            .collect()
    };
    for tag in Tag::ALL {
        assert_eq!(roles("armenians", tag), roles("azerbaijanis", tag), "{tag}");
        assert_eq!(roles("armenians", tag).len(), Role::ALL.len(), "{tag}");
    }
}

#[test]
fn names_are_found_in_their_forms() {
    let groups = Groups::parse(Groups::SHIPPED).unwrap();
    let has = |id: &str, tag: Tag, role: Role, text: &str| {
        let words = groups.group(id).unwrap().names[&tag].of(role);
        assert!(
            words.iter().any(|word| word.forms(tag).iter().any(|it| it.text == text)),
            "{id}: {text}"
        );
    };
    has("armenians", Tag::Ru, Role::People, "армянами");
    has("armenians", Tag::Ru, Role::Government, "армянские власти");
    has("armenians", Tag::Hy, Role::Adjective, "հայոց");
    has("azerbaijanis", Tag::Hy, Role::Capital, "բաքվի");
    has("azerbaijanis", Tag::Az, Role::Collective, "azərbaycan xalqının");
    has("azerbaijanis", Tag::En, Role::People, "azeris");
    has("turks", Tag::Ru, Role::People, "турками");
    has("russians", Tag::Ru, Role::People, "русских");
    has("ukrainians", Tag::Ru, Role::People, "украинцами");
    has("jews", Tag::Hy, Role::People, "հրեաներին");
    has("roma", Tag::Az, Role::People, "qaraçıların");
    has("greek_cypriots", Tag::Ru, Role::People, "греков-киприотов");
    has("french", Tag::En, Role::People, "frenchmen");
    has("immigrants", Tag::Ru, Role::People, "беженцам");
}

#[test]
fn look_alikes_are_no_people() {
    let checker = speech::Checker::new(speech::lexicon::Lexicon::shipped());
    let own = |text: &str, tag: Tag| {
        let options = speech::Options { language: Some(tag), ..speech::Options::default() };
        checker.check(text, &options).hostile()
    };
    for (tag, text) in [
        (Tag::En, "The pole is filth, clean it."),
        (Tag::En, "Hang every turkey in the cold."),
        (Tag::En, "French windows are a disease of this street."),
        (Tag::Ru, "Ненавижу лезгинку под окнами."),
        (Tag::Ru, "Ненавижу эту польку, играйте вальс."),
    ] {
        assert!(!own(text, tag), "{text}");
    }
    // A people named and a refugee of it are one.
    assert!(own("Армянские беженцы приехали. Гоните их!", Tag::Ru));
}

#[test]
fn no_group_is_named_like_another() {
    let groups = Groups::parse(Groups::SHIPPED).unwrap();
    let mut owners = std::collections::HashMap::new();
    for group in groups.all() {
        for (tag, names) in &group.names {
            for (role, word) in names.words() {
                for form in word.forms(*tag) {
                    let owner = owners.entry((*tag, form.text.clone())).or_insert(&group.id);
                    assert_eq!(*owner, &group.id, "{tag} {role:?} {}", form.text);
                }
            }
        }
    }
}

#[test]
fn the_groups_of_hatecheck_stand_apart() {
    let hatecheck = Groups::parse(Groups::HATECHECK).unwrap();
    assert_eq!(hatecheck.all().len(), 7);
    let women =
        hatecheck.group("women").unwrap().names[&Tag::En].of(Role::People)[0].forms(Tag::En);
    assert!(women.iter().any(|it| it.text == "women" && it.plural));
    let both = Groups::parse(Groups::SHIPPED).unwrap().with(hatecheck);
    assert_eq!(both.all().iter().filter(|it| it.id == "muslims").count(), 1);
    assert!(both.group("armenians").is_some() && both.group("women").is_some());
}

#[test]
fn what_is_wrong_in_a_groups_file_is_told_with_its_line() {
    let refused = |text: &str| Groups::parse(text).unwrap_err();
    let head = "format = \"comity/groups/v1\"\n";
    let problems =
        refused(&format!("{head}[[group]]\nid = \"us\"\n[group.ru]\npeple = [\"мы\"]\n"));
    assert_eq!(problems[0].line, 5);
    assert!(problems[0].what.contains("peple"), "{}", problems[0]);
    let problems = refused(&format!("{head}[[group]]\nid = \"us\"\n[[group]]\nid = \"us\"\n"));
    assert!(problems[0].what.contains("two groups"), "{}", problems[0]);
    assert_eq!(refused("[[group]]\nid = \"a b\"\n").len(), 2);
    assert_eq!(refused("not toml").len(), 1);
    assert_eq!(refused(&"#".repeat(2 * 1024 * 1024)).len(), 1);
    let words = vec!["\"x\""; 100].join(",");
    assert!(
        refused(&format!("{head}[[group]]\nid = \"us\"\n[group.en]\npeople = [{words}]\n"))[0]
            .what
            .contains("100 words")
    );
}

#[test]
fn groups_are_written_as_they_are_read() {
    let own = "format = \"comity/groups/v1\"\n[[group]]\nid = \"us\"\n[group.en]\n\
               people = [{ lemma = \"Al\\\"der\\\\\", forms = [\"Ald\"], not_forms = [\"alder\"], capital = true }]\n\
               [group.hy]\ncountry = [\"Ծառ\"]\n";
    for text in [Groups::SHIPPED, Groups::HATECHECK, own, "format = \"comity/groups/v1\"\n"] {
        let groups = Groups::parse(text).unwrap();
        assert_eq!(Groups::parse(&groups.to_toml()).unwrap(), groups);
    }
}
