//! Reads a letter back as a stranger's program does: objects, streams, fonts with their letters.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, dead_code)]

use std::collections::BTreeMap;
use std::io::Read as _;

use letter::{Block, Letter, Signatory, Verification, Words};

/// A file with its objects by number, each as it is written.
pub struct File {
    pub objects: BTreeMap<u32, Vec<u8>>,
    pub trailer: String,
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|it| it == what)
}

/// What stands behind a name in a dictionary.
fn after<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let at = text.find(&format!("{name} "))?;
    Some(text[at + name.len()..].trim_start())
}

/// The number of the object that a name refers to.
pub fn refers(text: &str, name: &str) -> Option<u32> {
    after(text, name)?.split_whitespace().next()?.parse().ok()
}

impl File {
    /// Reads the table at the file's end, then each object where the table says it is.
    pub fn read(bytes: &[u8]) -> Self {
        let tail = String::from_utf8_lossy(&bytes[bytes.len() - 64..]).into_owned();
        let start: usize =
            tail.split("startxref\n").nth(1).unwrap().lines().next().unwrap().parse().unwrap();
        let table = String::from_utf8_lossy(&bytes[start..]).into_owned();
        let mut lines = table.lines();
        assert_eq!(lines.next(), Some("xref"));
        let count: usize = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let mut objects = BTreeMap::new();
        for (number, line) in (0_u32..).zip(lines.take(count)) {
            let mut parts = line.split_whitespace();
            let at: usize = parts.next().unwrap().parse().unwrap();
            if parts.nth(1) != Some("n") {
                continue;
            }
            let head = format!("{number} 0 obj\n");
            assert!(bytes[at..].starts_with(head.as_bytes()), "object {number} is at its place");
            let body = &bytes[at + head.len()..];
            objects.insert(number, body[..find(body, b"endobj").unwrap()].to_vec());
        }
        Self { objects, trailer: table.split("trailer").nth(1).unwrap().to_owned() }
    }

    /// An object's text before its stream.
    pub fn text(&self, number: u32) -> String {
        let bytes = &self.objects[&number];
        let end = find(bytes, b"stream\n").unwrap_or(bytes.len());
        String::from_utf8_lossy(&bytes[..end]).into_owned()
    }

    /// An object's stream, unpacked.
    pub fn stream(&self, number: u32) -> Vec<u8> {
        let bytes = &self.objects[&number];
        let from = find(bytes, b"stream\n").unwrap() + 7;
        let length = refers(&self.text(number), "/Length").unwrap() as usize;
        let stream = &bytes[from..from + length];
        if !self.text(number).contains("/FlateDecode") {
            return stream.to_vec();
        }
        let mut out = Vec::new();
        flate2::read::ZlibDecoder::new(stream).read_to_end(&mut out).unwrap();
        out
    }

    pub fn catalog(&self) -> String {
        self.text(refers(&self.trailer, "/Root").unwrap())
    }

    /// The pages' objects, in order.
    pub fn pages(&self) -> Vec<u32> {
        let pages = self.text(refers(&self.catalog(), "/Pages").unwrap());
        let kids = pages.split("/Kids [").nth(1).unwrap().split(']').next().unwrap();
        let mut numbers = kids.split_whitespace();
        let mut out = Vec::new();
        while let Some(number) = numbers.next() {
            out.push(number.parse().unwrap());
            numbers.nth(1);
        }
        out
    }

    /// The letters of each font that a page lists, by the page's name for it.
    fn letters(&self, page: &str) -> BTreeMap<String, BTreeMap<u16, String>> {
        let fonts = page.split("/Font <<").nth(1).unwrap().split(">>").next().unwrap();
        let mut out = BTreeMap::new();
        for entry in fonts.split('/').skip(1) {
            let mut parts = entry.split_whitespace();
            let name = parts.next().unwrap().to_owned();
            let font = self.text(parts.next().unwrap().parse().unwrap());
            let map = self.stream(refers(&font, "/ToUnicode").unwrap());
            let mut letters = BTreeMap::new();
            for line in String::from_utf8(map).unwrap().lines() {
                let Some((glyph, words)) = line.split_once("> <") else { continue };
                let Ok(glyph) = u16::from_str_radix(glyph.trim_start_matches('<'), 16) else {
                    continue;
                };
                let units: Vec<u16> = words
                    .trim_end_matches('>')
                    .as_bytes()
                    .chunks(4)
                    .map(|it| u16::from_str_radix(std::str::from_utf8(it).unwrap(), 16).unwrap())
                    .collect();
                letters.insert(glyph, String::from_utf16(&units).unwrap());
            }
            out.insert(name, letters);
        }
        out
    }

    /// The words of a page, one line of the page a line.
    pub fn words(&self, page: u32) -> String {
        let page = self.text(page);
        let fonts = self.letters(&page);
        let content = self.stream(refers(&page, "/Contents").unwrap());
        let (mut out, mut font, mut name) = (String::new(), None, String::new());
        let mut at = 0;
        while at < content.len() {
            match content[at] {
                b'(' => {
                    let (bytes, next) = string(&content, at + 1);
                    for glyph in bytes.chunks(2) {
                        let glyph = u16::from_be_bytes(glyph.try_into().unwrap());
                        let letters: &BTreeMap<u16, String> = font.unwrap();
                        out.push_str(&letters[&glyph]);
                    }
                    at = next;
                }
                b'<' if content[at + 1] == b'<' => at += 2,
                b'<' => {
                    let end = at + find(&content[at..], b">").unwrap();
                    let hex = std::str::from_utf8(&content[at + 1..end]).unwrap();
                    for glyph in hex.as_bytes().chunks(4) {
                        let glyph = std::str::from_utf8(glyph).unwrap();
                        let glyph = u16::from_str_radix(glyph, 16).unwrap();
                        out.push_str(&font.unwrap()[&glyph]);
                    }
                    at = end + 1;
                }
                b'/' => {
                    let end = content[at..].iter().position(|it| it.is_ascii_whitespace()).unwrap();
                    name = String::from_utf8_lossy(&content[at + 1..at + end]).into_owned();
                    at += end;
                }
                _ if content[at..].starts_with(b"Tf") => {
                    font = fonts.get(&name);
                    at += 2;
                }
                _ if content[at..].starts_with(b"ET") => {
                    out.push('\n');
                    at += 2;
                }
                _ => at += 1,
            }
        }
        out
    }

    /// The words of all pages.
    pub fn all(&self) -> String {
        self.pages().into_iter().map(|page| self.words(page)).collect()
    }
}

/// A string in parentheses with what is escaped in it, and where it ends.
fn string(content: &[u8], mut at: usize) -> (Vec<u8>, usize) {
    let (mut out, mut depth) = (Vec::new(), 1);
    loop {
        match content[at] {
            b'\\' => {
                at += 1;
                out.push(match content[at] {
                    b'n' => b'\n',
                    b'r' => b'\r',
                    b't' => b'\t',
                    b'b' => 8,
                    b'f' => 12,
                    digit if digit.is_ascii_digit() => {
                        let octal = std::str::from_utf8(&content[at..at + 3]).unwrap();
                        at += 2;
                        u8::from_str_radix(octal, 8).unwrap()
                    }
                    other => other,
                });
            }
            b'(' => {
                depth += 1;
                out.push(b'(');
            }
            b')' => {
                depth -= 1;
                if depth == 0 {
                    return (out, at + 1);
                }
                out.push(b')');
            }
            other => out.push(other),
        }
        at += 1;
    }
}

/// Words as one line: where lines end does not matter.
pub fn flat(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A letter in one of the four languages.
pub fn letter(language: &str) -> Letter {
    let (title, words, to, number, date) = match language {
        "az" => (
            "Keçidin açıq saxlanılması haqqında müraciət",
            "Hər iki tərəfin sakinləri keçidin hər gün açıq qalmasını xahiş edir: «ə, ğ, ı, İ, ö, ş, ü».",
            "Kimə:",
            "Müraciət 2",
            "28 iyul 2026",
        ),
        "hy" => (
            "Դիմում անցումը բաց պահելու մասին",
            "Բոլոր կողմերի բնակիչները խնդրում են, որ անցումը բաց մնա ամեն օր՝ առավոտից երեկո։ Ի՞նչ է պետք․ և ոչինչ ավելի։",
            "Ում՝",
            "Դիմում 2",
            "28 հուլիսի, 2026 թ.",
        ),
        "ru" => (
            "Обращение о том, чтобы переход оставался открытым",
            "Жители всех сторон просят, чтобы переход оставался открытым каждый день — без исключений; объём работ №2 учтён.",
            "Кому:",
            "Обращение 2",
            "28 июля 2026 г.",
        ),
        _ => (
            "Appeal to keep the crossing open",
            "The people of every side ask that the crossing stay open each day (from dawn to dusk), “without exception” – AV To.",
            "To",
            "Appeal 2",
            "28 July 2026",
        ),
    };
    Letter {
        language: language.into(),
        demonstration: None,
        letterhead: vec![words.chars().take(24).collect(), "comity.example".into()],
        number: number.into(),
        date: date.into(),
        addressees: vec![words.chars().take(30).collect()],
        title: title.into(),
        remark: None,
        body: vec![
            Block::Passage { number: 1, words: words.into() },
            Block::Heading(to.into()),
            Block::Paragraph(title.into()),
        ],
        adopted: date.into(),
        signatories: vec![
            Signatory {
                party: title.chars().take(12).collect(),
                office: "1".into(),
                name: Some(words.chars().take(14).collect()),
                signed: date.into(),
                key: "north.example+0a1b2c3d".into(),
                signature: "AbCdEf012345".into(),
                ..Signatory::default()
            },
            Signatory { party: words.chars().take(12).collect(), ..Signatory::default() },
        ],
        verification: Verification {
            digest: "0123456789abcdef".repeat(4),
            phrase: vec!["kite".into(), "mesh".into(), "soccer".into()],
            address: "https://comity.example/texts/appeal-2".into(),
            entry: "17".into(),
        },
        words: Words { to: to.into(), ..Words::default() },
    }
}
