//! Tries a recipe: `recipe DATA_DIR VECTORS TEXTS_OUT RECIPE_JSON CASES…` writes the texts whose vectors
//! are not in VECTORS (each 32 bytes of SHA-256 and 384 numbers) and, once all are there, trains and
//! scores.

use std::collections::BTreeMap;

use ranker::train::measure::Figures;
use ranker::train::{self, Case, Prepared};
use ranker::{Maker, Model, Recipe, feature};
use sha2::{Digest as _, Sha256};
use speech::groups::Groups;
use speech::lexicon::Lexicon;
use speech::{Checker, Options};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [data, vectors, out, recipe, cases @ ..] = args.as_slice() else { panic!("see the head") };
    let recipe: Recipe = serde_json::from_str(recipe).unwrap();
    let known: BTreeMap<[u8; 32], Vec<f32>> = std::fs::read(vectors)
        .unwrap_or_default()
        .chunks_exact(32 + 4 * 384)
        .map(|it| {
            let numbers = it[32..].as_chunks::<4>().0.iter().map(|it| f32::from_le_bytes(*it));
            (it[..32].try_into().unwrap(), numbers.collect())
        })
        .collect();
    let mut missing = String::new();
    let maker = Maker::new(feature::rule::Names::current()).unwrap();
    let mut prepare = |case: Case, checker: &Checker| -> Prepared {
        let options = Options { language: Some(case.tag), ..Options::default() };
        let draft = maker.draft(checker, &case.text, &options).unwrap();
        let digest: [u8; 32] = Sha256::digest(&draft.spoken).into();
        let mut features = draft.features;
        match known.get(&digest) {
            Some(vector) => features.vector = vector.clone(),
            None => missing.push_str(&format!("{}\n", serde_json::json!(draft.spoken))),
        }
        let flagged = checker.check(&case.text, &options).hostile();
        Prepared { case, features, flagged }
    };
    let shipped = Checker::new(Lexicon::shipped());
    let mut all = Vec::new();
    for folder in data.split(',') {
        let mut files: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
        files.sort();
        for file in files.iter().filter(|it| it.extension().is_some_and(|it| it == "jsonl")) {
            for case in train::cases(&std::fs::read_to_string(file).unwrap()).unwrap() {
                all.push(prepare(case, &shipped));
            }
        }
    }
    let mut tests = Vec::new();
    for file in cases {
        let groups = if file.contains("hatecheck") { Groups::HATECHECK } else { Groups::SHIPPED };
        let lexicon = Lexicon::build(&Groups::parse(groups).unwrap(), &[], |_| false).unwrap();
        let checker = Checker::new(lexicon.into());
        let found = train::cases(&std::fs::read_to_string(file).unwrap()).unwrap();
        tests.push((file, found.into_iter().map(|it| prepare(it, &checker)).collect::<Vec<_>>()));
    }
    std::fs::write(out, &missing).unwrap();
    if !missing.is_empty() {
        eprintln!("{} vectors are missing", missing.lines().count());
        if std::env::var("PARTIAL").is_err() {
            return;
        }
        all.retain(|it| !it.features.vector.is_empty());
        for (_, test) in &mut tests {
            test.retain(|it| !it.features.vector.is_empty());
        }
    }
    let model = train::train(&all, maker.names(), &recipe, 1, &[]).unwrap();
    let bytes = model.write();
    if let Ok(path) = std::env::var("MODEL_OUT") {
        std::fs::write(path, &bytes).unwrap();
    }
    let model = Model::read(&bytes).unwrap();
    println!("{} sentences, {} bytes", all.len(), bytes.len());
    println!("oof {}", short(model.evaluation()["figures"].clone()));
    for (file, prepared) in tests {
        let (mut broad, mut rules) = (Figures::default(), Figures::default());
        for it in &prepared {
            let score = model.score(&it.features).unwrap();
            let (lang, kind) = (it.case.tag.as_str(), it.case.kind.as_str());
            broad.add(lang, kind, it.case.hostile, score.worth_a_look || it.flagged);
            rules.add(lang, kind, it.case.hostile, it.flagged);
        }
        println!("{file}: strict {:.4} broad {}", rules.all().macro_f1(), short(broad.json()));
    }
}

fn short(it: serde_json::Value) -> String {
    let languages = it["languages"].as_object().unwrap();
    let each: Vec<String> =
        languages.iter().map(|(tag, it)| format!("{tag} {}", it["macro_f1"])).collect();
    let kinds = it["kinds"].as_object().unwrap();
    let kinds: Vec<String> =
        kinds.iter().map(|(kind, it)| format!("{kind} {}", it["right"])).collect();
    format!("{} | {} | {}", it["all"]["macro_f1"], each.join(" "), kinds.join(" "))
}
