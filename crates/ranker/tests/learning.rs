//! What is learnt: the same bytes from the same sentences, the same score for a copy about another
//! people, and no damaged model.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::sync::LazyLock;

use proptest::prelude::*;
use ranker::feature::rule::Names;
use ranker::model::Model;
use ranker::train::{self, Case, Prepared};
use ranker::{Maker, Problem, Ranker, Recipe, Vectors};
use speech::groups::{Groups, Role};
use speech::lexicon::Lexicon;
use speech::{Checker, Options, Tag};

/// A small encoder: words fall into 32 places.
fn encode(text: &str) -> Vec<f32> {
    let mut vector = vec![0.1_f32; 32];
    for word in text.split_whitespace() {
        let at = word.bytes().fold(7_usize, |hash, byte| hash * 31 % 1_009 + usize::from(byte));
        vector[at % 32] += 1.0;
    }
    let length = vector.iter().map(|it| it * it).sum::<f32>().sqrt();
    vector.into_iter().map(|it| it / length).collect()
}

fn checker() -> Checker {
    Checker::new(Lexicon::shipped())
}

fn options(tag: Tag) -> Options {
    Options { language: Some(tag), ..Options::default() }
}

/// Words that no other sentence has all of, so that sentences of one shape are no near copies.
fn further(at: usize) -> String {
    const PARTS: [&str; 8] = ["ka", "lo", "mi", "nu", "pe", "ro", "su", "ti"];
    let part = |it: usize| PARTS[it % 8];
    let word = |it: usize| format!("{}{}{}", part(at), part(at / 8 + it), part(at * 3 + it * 5));
    (1..7).map(word).collect::<Vec<_>>().join(" ")
}

fn prepared() -> Vec<Prepared> {
    let maker = Maker::new(Names::current()).unwrap();
    let things = ["bread", "songs", "apples", "rivers", "letters", "stones"];
    let mut all = Vec::new();
    for (at, thing) in things.iter().cycle().take(48).enumerate() {
        let rest = further(at);
        let (hostile, text) = match at % 4 {
            0 => (true, format!("All Armenians are rats near the {thing} {rest}.")),
            1 => (true, format!("Drive the Azerbaijanis out with their {thing} {rest}!")),
            2 => (false, format!("Armenians brought {thing} to the fair with {rest}.")),
            _ => (false, format!("Our Azerbaijani neighbours sell {thing} by {rest}.")),
        };
        let features = maker.make(&encode, &checker(), &text, &options(Tag::En)).unwrap();
        let case = Case {
            id: format!("case-{at}"),
            tag: Tag::En,
            text,
            hostile,
            kind: if hostile { "H" } else { "N" }.to_owned(),
            peoples: Vec::new(),
            bond: None,
        };
        all.push(Prepared { case, features, flagged: false });
    }
    all
}

fn model() -> Model {
    train::train(&prepared(), &Names::current(), &Recipe::default(), 1, &[]).unwrap()
}

static RANKER: LazyLock<Ranker> = LazyLock::new(|| Ranker::new(Box::new(encode), model()).unwrap());

#[test]
fn the_same_sentences_give_the_same_bytes() {
    let bytes = model().write();
    let again = model().write();
    let differ = bytes.iter().zip(&again).position(|(one, other)| one != other);
    assert_eq!((bytes.len(), differ), (again.len(), None));
    let read = Model::read(&bytes).unwrap();
    assert!(read.write() == bytes, "read and written again it is the same");
    assert_eq!(read, Model::read(&bytes).unwrap());
    assert_eq!(read.evaluation()["sentences"], 48);
    let figure = read.evaluation()["figures"]["all"]["macro_f1"].as_f64().unwrap();
    assert!(figure > 0.6, "{figure}");
}

#[test]
fn what_is_learnt_is_told_with_its_reasons() {
    let said = |text: &str| RANKER.rank(&checker(), text, &options(Tag::En)).unwrap();
    let (bad, good) = (said("All Turks are rats."), said("Turks brought bread to the fair."));
    assert!(bad.score > good.score && bad.worth_a_look && !good.worth_a_look, "{bad:?} {good:?}");
    assert!(!bad.reasons.is_empty() && bad.reasons.iter().all(|it| it.weight > 0.0));
    assert!(bad.nearest[0].hostile && !good.nearest[0].hostile);
    assert!(bad.nearest.windows(2).all(|two| two[0].likeness >= two[1].likeness));
    // Nobody is spoken of: there is nobody whom it could hurt.
    assert!(!said("The kettle is on the table.").worth_a_look);
}

#[test]
fn a_damaged_model_is_refused() {
    let bytes = model().write();
    for at in [9, 20, 60, bytes.len() / 2, bytes.len() - 1] {
        let mut other = bytes.clone();
        other[at] ^= 1;
        assert!(Model::read(&other).is_err(), "{at}");
    }
    for length in [0, 7, 12, 44, 60, bytes.len() - 1] {
        assert!(Model::read(&bytes[..length]).is_err(), "{length}");
    }
    assert!(matches!(Model::read(b"nothing of the kind"), Err(Problem::NoModel)));
    let mut newer = bytes.clone();
    newer[8] = 9;
    assert!(matches!(Model::read(&newer), Err(Problem::Version(9, _))));
}

#[test]
fn another_encoder_does_not_fit() {
    assert!(Ranker::new(Box::new(|_: &str| vec![1.0_f32; 3]), model()).is_err());
}

#[test]
fn too_few_sentences_are_refused() {
    let few: Vec<Prepared> = prepared().into_iter().take(8).collect();
    let refused = train::train(&few, &Names::current(), &Recipe::default(), 1, &[]);
    assert!(matches!(refused, Err(Problem::Few(_))));
}

/// Frames into which the names of a people are put, by language: `@` for a person or the people, `#`
/// for a capital or country.
const FRAMES: [(Tag, &str); 8] = [
    (Tag::Ru, "Говорят, что @ всегда врут и воруют."),
    (Tag::Ru, "Мы давно живём рядом, и @ помогали нам; потом уехали: #."),
    (Tag::Hy, "Ասում են, որ @ միշտ ստում են։"),
    (Tag::Hy, "Մեր հարևան @ ապրում էր այստեղ, հետո՝ #։"),
    (Tag::Az, "Deyirlər ki, @ həmişə yalan danışır."),
    (Tag::Az, "Qonşumuz @ bizə kömək edirdi, sonra getdi: #."),
    (Tag::En, "They say that @ always lie and steal."),
    (Tag::En, "Our neighbours, @ from #, helped us for years."),
];

/// The forms that only one word of one group has: those that name it alone.
fn forms(groups: &Groups, id: &str, tag: Tag, roles: &[Role]) -> Vec<String> {
    let Some(names) = groups.group(id).and_then(|it| it.names.get(&tag)) else { return Vec::new() };
    names
        .words()
        .filter(|(role, word)| roles.contains(role) && !word.lemma.contains([' ', '-']))
        .flat_map(|(_, word)| {
            word.forms(tag).into_iter().map(|it| {
                if word.capital {
                    let mut letters = it.text.chars();
                    letters.next().map_or(String::new(), |first| {
                        first.to_uppercase().collect::<String>() + letters.as_str()
                    })
                } else {
                    it.text
                }
            })
        })
        .filter(|it| !it.contains([' ', '-', '\'']))
        .collect()
}

proptest! {
    #[test]
    fn a_copy_about_another_people_has_the_same_score(
        frame in 0..FRAMES.len(), one in any::<usize>(), other in any::<usize>(),
        place in any::<usize>(), elsewhere in any::<usize>(), swap in any::<bool>(),
    ) {
        let (tag, frame) = FRAMES[frame];
        let groups = Groups::parse(Groups::SHIPPED).unwrap();
        let pick = |id: &str, roles: &[Role], at: usize| {
            let all = forms(&groups, id, tag, roles);
            all[at % all.len()].clone()
        };
        let (first, second) =
            if swap { ("armenians", "georgians") } else { ("armenians", "azerbaijanis") };
        let people = [Role::People, Role::Adjective];
        let places = [Role::Country, Role::Capital];
        let write = |id: &str, at: usize, there: usize| {
            frame.replace('@', &pick(id, &people, at)).replace('#', &pick(id, &places, there))
        };
        let (mine, theirs) = (write(first, one, place), write(second, other, elsewhere));
        let rank = |text: &str| RANKER.features(&checker(), text, &options(tag)).unwrap();
        let (mine, theirs) = (rank(&mine), rank(&theirs));
        prop_assert_eq!(&mine, &theirs);
        prop_assert_eq!(RANKER.model().score(&mine), RANKER.model().score(&theirs));
    }
}

/// `./test` installs the encoder and names it.
#[test]
fn the_shipped_model_fits_the_real_encoder() {
    let Some(path) = std::env::var_os("COMITY_RANKER") else { return };
    let encoder = ranker::encoder::Encoder::read(std::fs::read(path).unwrap()).unwrap();
    assert_eq!(Vectors::vector(&encoder, "a").len(), 384 * ranker::model::PARTS);
    let model = Model::read(include_bytes!("../data/model.bin")).unwrap();
    // What a sentence costs that is remembered; of the whole the format has its own limit.
    let bytes = model.write().len();
    assert!(bytes / model.examples().len() < 720 && bytes < ranker::model::FILE_BYTES_MAX);
    let ranker = Ranker::new(Box::new(encoder), model).unwrap();
    let rank = |text: &str| ranker.rank(&checker(), text, &options(Tag::En)).unwrap();
    assert!(rank("Armenians are a plague on this valley.").worth_a_look);
    assert!(!rank("Armenians and Azerbaijanis sang together in Tbilisi.").worth_a_look);
    assert_eq!(
        rank("Armenians are a plague on this valley.").score,
        rank("Azerbaijanis are a plague on this valley.").score
    );
}
