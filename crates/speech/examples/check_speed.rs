//! How fast a text is checked: `check_speed FILE… [--repeat N]`, one thread, the whole strict check.

use std::time::Instant;

use speech::{Checker, Options};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut text = String::new();
    for path in arguments.iter().filter(|it| !it.starts_with("--")) {
        text.push_str(&std::fs::read_to_string(path)?);
        text.push_str("\n\n");
    }
    let began = Instant::now();
    let lexicon = speech::lexicon::Lexicon::of_files(|_| true)?;
    println!("lexicon: {:.1} ms", began.elapsed().as_secs_f64() * 1e3);
    let checker = Checker::new(std::sync::Arc::new(lexicon));
    let began = Instant::now();
    let spans = speech::segment::sentences(&text);
    println!("sentences: {:.1} ms", began.elapsed().as_secs_f64() * 1e3);
    let began = Instant::now();
    let told: Vec<_> = spans
        .iter()
        .filter_map(|it| text.get(it.clone()))
        .map(|it| (it, speech::language::identify(it)))
        .collect();
    println!("languages: {:.1} ms", began.elapsed().as_secs_f64() * 1e3);
    let began = Instant::now();
    let mut bytes = 0;
    for (sentence, language) in &told {
        if let speech::Language::Known(tag) = language {
            bytes += speech::fold::fold(sentence, *tag).text().len();
        }
    }
    println!("folding: {:.1} ms, {bytes} bytes", began.elapsed().as_secs_f64() * 1e3);
    for _ in 0..5 {
        let began = Instant::now();
        let checked = checker.check(&text, &Options::default());
        let took = began.elapsed().as_secs_f64();
        println!(
            "{:.2} MB in {:.1} ms: {:.1} MB/s, {} sentences, {} flags",
            text.len() as f64 / 1e6,
            took * 1e3,
            text.len() as f64 / 1e6 / took,
            checked.sentences.len(),
            checked.flags.len()
        );
    }
    Ok(())
}
