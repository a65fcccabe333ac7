//! Prints the pieces' numbers and the vector of each line of a file, and how long one took.
//! `encode ENCODER SENTENCES` or `encode --cut WHEEL_FILE OUT`.

use std::{error::Error, fs, time::Instant};

use ranker::encoder::{Encoder, cut, is_ours};

fn main() -> Result<(), Box<dyn Error>> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    match given.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--cut", from, to] => fs::write(to, cut(fs::read(from)?, is_ours)?)?,
        [encoder, sentences] => {
            let begin = Instant::now();
            let encoder = Encoder::read(fs::read(encoder)?)?;
            eprintln!("read {} pieces in {:?}", encoder.pieces(), begin.elapsed());
            let text = fs::read_to_string(sentences)?;
            let (mut lines, mut tokens) = (0, 0);
            let begin = Instant::now();
            for line in text.lines() {
                let numbers = encoder.tokens(line);
                lines += 1;
                tokens += numbers.len();
                let join = |all: Vec<String>| all.join(" ");
                println!(
                    "{}\t{}\t{}",
                    join(numbers.iter().map(|it| it.to_string()).collect()),
                    join(encoder.vector(line).iter().map(|it| format!("{it:.6}")).collect()),
                    numbers
                        .iter()
                        .map(|it| encoder.piece(*it).unwrap_or_default())
                        .collect::<Vec<_>>()
                        .join(" "),
                );
            }
            let each = begin.elapsed().as_secs_f64() * 1e3 / f64::from(lines.max(1));
            eprintln!("{lines} lines, {tokens} tokens, {each:.2} ms a line");
        }
        _ => return Err("encode ENCODER SENTENCES, or encode --cut WHEEL_FILE OUT".into()),
    }
    Ok(())
}
