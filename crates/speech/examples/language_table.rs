//! How often the language is told right: `cargo run -p speech --example language_table FILE…`; a file
//! has a sentence a line and its name begins with `ru`, `hy`, `az`, `en`, `tr` or `ka`.

use speech::language::{Language, identify};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("{:32} {:>10} {:>12} {:>16}", "", "sentences", "three words", "no own letters");
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path)?;
        let expected = |told: Language| match told {
            Language::Known(tag) => tag.as_str(),
            Language::Turkish => "tr",
            Language::Georgian => "ka",
            Language::Other => "other",
        };
        let name = std::path::Path::new(&path).file_stem().unwrap_or_default().to_string_lossy();
        let wanted = name.get(..2).unwrap_or_default();
        let share = |lines: &[String], misses: usize| {
            let right = lines.iter().filter(|it| {
                let told = expected(identify(it));
                if told != wanted && misses > 0 {
                    println!("    {told}: {it}");
                }
                told == wanted
            });
            format!("{:.3}", right.count() as f64 / lines.len().max(1) as f64)
        };
        let lines: Vec<String> = text
            .lines()
            .filter(|it| it.chars().filter(|c| c.is_alphabetic()).count() > 1)
            .map(str::to_owned)
            .collect();
        let three: Vec<String> = lines
            .iter()
            .filter(|it| it.split_whitespace().count() > 3)
            .map(|it| it.split_whitespace().take(3).collect::<Vec<_>>().join(" "))
            .collect();
        let bare: Vec<String> = lines
            .iter()
            .map(|it| {
                it.chars()
                    .map(|c| match c {
                        'ə' => 'e',
                        'Ə' => 'E',
                        'ı' => 'i',
                        'İ' => 'I',
                        'ş' => 's',
                        'Ş' => 'S',
                        'ç' => 'c',
                        'Ç' => 'C',
                        'ğ' => 'g',
                        'ö' => 'o',
                        'ü' => 'u',
                        _ => c,
                    })
                    .collect()
            })
            .collect();
        let show = usize::from(std::env::var_os("MISSES").is_some());
        let (whole, first, plain) = (share(&lines, show), share(&three, 0), share(&bare, 0));
        println!("{name:24} {:>7} {whole:>10} {first:>12} {plain:>16}", lines.len());
    }
    Ok(())
}
