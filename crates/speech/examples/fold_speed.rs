//! How fast folding, sentences, words and languages are: `cargo run --release -p speech --example
//! fold_speed FILE…`; a file named `ru…`, `hy…`, `az…` or `en…` is in that language.

use std::hint::black_box;
use std::time::Instant;

use speech::fold::fold;
use speech::language::identify;
use speech::segment::{sentences, words};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("{:28} {:>6} {:>10} {:>6} {:>9}  MB/s", "", "fold", "sentences", "words", "language");
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path)?;
        let name = std::path::Path::new(&path).file_stem().unwrap_or_default().to_string_lossy();
        let Some(Ok(tag)) = name.get(..2).map(str::parse::<speech::Tag>) else { continue };
        let all = sentences(&text);
        let parts: Vec<&str> = all.iter().filter_map(|it| text.get(it.clone())).collect();
        let speed = |work: &dyn Fn()| {
            // The best round: others were interrupted.
            let begin = Instant::now();
            let mut best = f64::MAX;
            while begin.elapsed().as_millis() < 700 {
                let round = Instant::now();
                work();
                best = best.min(round.elapsed().as_secs_f64());
            }
            text.len() as f64 / best / 1e6
        };
        let folding = speed(&|| parts.iter().for_each(|it| drop(black_box(fold(it, tag)))));
        let splitting = speed(&|| drop(black_box(sentences(&text))));
        let wording = speed(&|| drop(black_box(words(&text))));
        let telling = speed(&|| parts.iter().for_each(|it| _ = black_box(identify(it))));
        let dirty = parts.iter().filter(|it| fold(it, tag).text().len() != it.len()).count();
        println!(
            "{name:28} {folding:6.0} {splitting:10.0} {wording:6.0} {telling:9.0}  {} sentences, {dirty} changed in length",
            parts.len()
        );
    }
    Ok(())
}
