//! What is done to letters so that a machine does not find a word: each way by itself.

use speech::Tag;

/// Numbers that look random and are the same in every run.
pub struct Dice(u64);

impl Dice {
    pub fn of(text: &str) -> Self {
        Self(text.bytes().fold(0x9e37_79b9_7f4a_7c15, |sum, it| {
            (sum ^ u64::from(it)).wrapping_mul(0x0000_0100_0000_01b3)
        }))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(count).unwrap()).unwrap()
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}

/// A way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    Homoglyphs,
    ArmenianGlyphs,
    RnForM,
    Leet,
    ZeroWidth,
    Combining,
    Stretched,
    Spaced,
    Dotted,
    Upper,
    OtherScript,
    NoDiacritics,
    FullWidth,
    Bold,
    SoftHyphens,
    Mixed,
}

impl Way {
    pub const ALL: [Way; 16] = [
        Way::Homoglyphs,
        Way::ArmenianGlyphs,
        Way::RnForM,
        Way::Leet,
        Way::ZeroWidth,
        Way::Combining,
        Way::Stretched,
        Way::Spaced,
        Way::Dotted,
        Way::Upper,
        Way::OtherScript,
        Way::NoDiacritics,
        Way::FullWidth,
        Way::Bold,
        Way::SoftHyphens,
        Way::Mixed,
    ];

    /// Its name in the table of docs/evaluation.md.
    pub fn name(self) -> &'static str {
        match self {
            Way::Homoglyphs => "look-alikes, Cyrillic and Latin",
            Way::ArmenianGlyphs => "look-alikes, Armenian",
            Way::RnForM => "`rn` for `m`",
            Way::Leet => "figures for letters",
            Way::ZeroWidth => "zero-width characters",
            Way::Combining => "combining marks",
            Way::Stretched => "stretched letters",
            Way::Spaced => "spaced letters",
            Way::Dotted => "dotted letters",
            Way::Upper => "upper case",
            Way::OtherScript => "another script",
            Way::NoDiacritics => "without diacritics",
            Way::FullWidth => "full width",
            Way::Bold => "mathematical bold",
            Way::SoftHyphens => "soft hyphens",
            Way::Mixed => "mixed, each word its own way",
        }
    }
}

/// The sentence done so, with other letters for another `salt`; nothing where the way does not exist in the language or changes nothing.
pub fn tamper(text: &str, tag: Tag, way: Way, salt: usize) -> Option<String> {
    let mut dice = Dice::of(&format!("{salt}{text}"));
    let done = match way {
        Way::Upper => upper(text, tag),
        Way::Spaced => spaced(text),
        Way::OtherScript => other_script(text, tag)?,
        Way::Mixed => words(text, |word, out| {
            let ways = [
                Way::Homoglyphs,
                Way::Leet,
                Way::ZeroWidth,
                Way::Combining,
                Way::Stretched,
                Way::Upper,
                Way::FullWidth,
                Way::SoftHyphens,
            ];
            let way = dice.pick(&ways);
            let one = match way {
                Way::Upper => upper(word, tag),
                _ => by_word(word, tag, way, &mut dice),
            };
            out.push_str(&one);
        }),
        _ => words(text, |word, out| out.push_str(&by_word(word, tag, way, &mut dice))),
    };
    (done != text).then_some(done)
}

/// Gives every run of letters to `each` and copies the rest.
fn words(text: &str, mut each: impl FnMut(&str, &mut String)) -> String {
    let (mut out, mut word) = (String::new(), String::new());
    for c in text.chars().chain(['\0']) {
        if c.is_alphabetic() {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            each(&word, &mut out);
            word.clear();
        }
        if c != '\0' {
            out.push(c);
        }
    }
    out
}

fn by_word(word: &str, tag: Tag, way: Way, dice: &mut Dice) -> String {
    let count = word.chars().count();
    let mut out = String::new();
    // Short words give little cover; whoever hides a word leaves `I` and `to` alone.
    let long = count >= 4;
    let stretched = if long { 1 + dice.below(count - 1) } else { usize::MAX };
    for (at, c) in word.chars().enumerate() {
        let half = dice.below(2) == 0;
        let last = at + 1 == count;
        match way {
            Way::Homoglyphs if half => out.push(listed(homoglyphs(tag), c)),
            Way::ArmenianGlyphs if half && matches!(tag, Tag::En | Tag::Az) => {
                out.push(listed(&[('h', 'հ'), ('o', 'օ'), ('u', 'ս'), ('n', 'ո'), ('g', 'ց')], c));
            }
            Way::RnForM if c == 'm' && at > 0 && matches!(tag, Tag::En | Tag::Az) => {
                out.push_str("rn");
            }
            Way::Leet if half && long && at > 0 && !last => out.push(listed(figures(tag), c)),
            Way::ZeroWidth => {
                out.push(c);
                if half && !last {
                    out.push(
                        dice.pick(&['\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}']),
                    );
                }
            }
            Way::Combining => {
                out.push(c);
                if half {
                    out.push(dice.pick(&['\u{301}', '\u{335}', '\u{336}', '\u{332}', '\u{316}']));
                }
            }
            Way::Stretched => {
                let times = if at == stretched { 3 + dice.below(3) } else { 1 };
                out.extend(std::iter::repeat_n(c, times));
            }
            Way::Dotted => {
                out.push(c);
                if long && !last {
                    out.push('.');
                }
            }
            Way::NoDiacritics if tag == Tag::Az => out.push(listed(
                &[
                    ('ə', 'e'),
                    ('ı', 'i'),
                    ('ş', 's'),
                    ('ç', 'c'),
                    ('ğ', 'g'),
                    ('ö', 'o'),
                    ('ü', 'u'),
                    ('Ə', 'E'),
                    ('İ', 'I'),
                    ('Ş', 'S'),
                    ('Ç', 'C'),
                    ('Ö', 'O'),
                    ('Ü', 'U'),
                ],
                c,
            )),
            Way::FullWidth if c.is_ascii() => {
                out.push(char::from_u32(u32::from(c) + 0xfee0).unwrap());
            }
            Way::Bold if c.is_ascii_lowercase() && tag == Tag::En => {
                out.push(char::from_u32(0x1d41a + (u32::from(c) - 0x61)).unwrap());
            }
            Way::Bold if c.is_ascii_uppercase() && tag == Tag::En => {
                out.push(char::from_u32(0x1d400 + (u32::from(c) - 0x41)).unwrap());
            }
            Way::SoftHyphens => {
                out.push(c);
                if half && !last {
                    out.push('\u{ad}');
                }
            }
            _ => out.push(c),
        }
    }
    out
}

fn listed(list: &[(char, char)], c: char) -> char {
    list.iter().find(|it| it.0 == c).map_or(c, |it| it.1)
}

fn homoglyphs(tag: Tag) -> &'static [(char, char)] {
    match tag {
        Tag::Ru => &[
            ('а', 'a'),
            ('е', 'e'),
            ('о', 'o'),
            ('р', 'p'),
            ('с', 'c'),
            ('у', 'y'),
            ('х', 'x'),
            ('к', 'k'),
            ('А', 'A'),
            ('В', 'B'),
            ('Е', 'E'),
            ('К', 'K'),
            ('М', 'M'),
            ('Н', 'H'),
            ('О', 'O'),
            ('Р', 'P'),
            ('С', 'C'),
            ('Т', 'T'),
        ],
        Tag::Hy => &[
            ('օ', 'o'),
            ('հ', 'h'),
            ('ս', 'u'),
            ('ո', 'n'),
            ('ց', 'g'),
            ('զ', 'q'),
            ('յ', 'j'),
            ('Օ', 'O'),
            ('Տ', 'S'),
            ('Լ', 'L'),
        ],
        Tag::Az | Tag::En => &[
            ('a', 'а'),
            ('e', 'е'),
            ('o', 'о'),
            ('p', 'р'),
            ('c', 'с'),
            ('y', 'у'),
            ('x', 'х'),
            ('i', 'і'),
            ('s', 'ѕ'),
            ('j', 'ј'),
            ('h', 'һ'),
            ('ə', 'ә'),
            ('A', 'А'),
            ('B', 'В'),
            ('E', 'Е'),
            ('K', 'К'),
            ('M', 'М'),
            ('H', 'Н'),
            ('O', 'О'),
            ('P', 'Р'),
            ('T', 'Т'),
        ],
    }
}

fn figures(tag: Tag) -> &'static [(char, char)] {
    match tag {
        Tag::Ru => &[('о', '0'), ('е', '3'), ('а', '4'), ('з', '3'), ('б', '6'), ('и', '1')],
        Tag::Hy => &[('ո', '0'), ('ե', '3'), ('ա', '4'), ('ի', '1')],
        Tag::Az => &[('o', '0'), ('e', '3'), ('a', '4'), ('i', '1'), ('s', '5'), ('ı', '1')],
        Tag::En => &[('o', '0'), ('e', '3'), ('a', '4'), ('i', '1'), ('s', '5'), ('a', '@')],
    }
}

fn upper(text: &str, tag: Tag) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            'i' if tag == Tag::Az => out.push('İ'),
            // A ligature has no capital of its own: `ԵՎ` is written today.
            'և' => out.push_str("ԵՎ"),
            _ => out.extend(c.to_uppercase()),
        }
    }
    out
}

/// Letters a space apart, words three.
fn spaced(text: &str) -> String {
    // Armenian marks stand on their letter.
    let apart = |word: &str| {
        let mut out = String::new();
        for (at, c) in word.chars().enumerate() {
            if at > 0 && !matches!(c, '\u{55b}'..='\u{55e}') {
                out.push(' ');
            }
            out.push(c);
        }
        out
    };
    text.split(' ').map(apart).collect::<Vec<_>>().join("   ")
}

/// Russian and Armenian as they are typed with Latin letters, Azerbaijani in the Cyrillic of before
/// 1991. The tables are of this test, not of the software.
fn other_script(text: &str, tag: Tag) -> Option<String> {
    let list: &[(&str, &str)] = match tag {
        Tag::Ru => &RUSSIAN,
        Tag::Hy => &ARMENIAN,
        Tag::Az => &AZERBAIJANI,
        Tag::En => return None,
    };
    let mut out = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let mut lower = String::new();
        for c in rest.chars().take(2) {
            lower.push(match c {
                'I' if tag == Tag::Az => 'ı',
                'İ' => 'i',
                _ => c.to_lowercase().next().unwrap(),
            });
        }
        let begins = out.chars().next_back().is_none_or(|it| !it.is_alphabetic());
        // Armenian `ո` and `ե` sound otherwise at the beginning of a word.
        let special = match (tag, begins) {
            (Tag::Hy, true) if lower.starts_with('ո') && lower != "ու" => Some(("ո", "vo")),
            (Tag::Hy, true) if lower.starts_with('ե') && lower != "եւ" => Some(("ե", "ye")),
            _ => None,
        };
        let found =
            special.or_else(|| list.iter().find(|(from, _)| lower.starts_with(from)).copied());
        match found {
            Some((from, to)) => {
                let mut letters = to.chars();
                match letters.next() {
                    Some(c) if first.is_uppercase() => out.extend(c.to_uppercase()),
                    Some(c) => out.push(c),
                    None => {}
                }
                out.push_str(letters.as_str());
                for _ in from.chars() {
                    rest = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
                }
            }
            None => {
                out.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    Some(out)
}

const RUSSIAN: [(&str, &str); 33] = [
    ("а", "a"),
    ("б", "b"),
    ("в", "v"),
    ("г", "g"),
    ("д", "d"),
    ("е", "e"),
    ("ё", "yo"),
    ("ж", "zh"),
    ("з", "z"),
    ("и", "i"),
    ("й", "y"),
    ("к", "k"),
    ("л", "l"),
    ("м", "m"),
    ("н", "n"),
    ("о", "o"),
    ("п", "p"),
    ("р", "r"),
    ("с", "s"),
    ("т", "t"),
    ("у", "u"),
    ("ф", "f"),
    ("х", "kh"),
    ("ц", "ts"),
    ("ч", "ch"),
    ("ш", "sh"),
    ("щ", "shch"),
    ("ъ", ""),
    ("ы", "y"),
    ("ь", "'"),
    ("э", "e"),
    ("ю", "yu"),
    ("я", "ya"),
];

const ARMENIAN: [(&str, &str); 40] = [
    ("ու", "u"),
    ("եւ", "ev"),
    ("և", "ev"),
    ("ա", "a"),
    ("բ", "b"),
    ("գ", "g"),
    ("դ", "d"),
    ("ե", "e"),
    ("զ", "z"),
    ("է", "e"),
    ("ը", "y"),
    ("թ", "t"),
    ("ժ", "zh"),
    ("ի", "i"),
    ("լ", "l"),
    ("խ", "kh"),
    ("ծ", "ts"),
    ("կ", "k"),
    ("հ", "h"),
    ("ձ", "dz"),
    ("ղ", "gh"),
    ("ճ", "ch"),
    ("մ", "m"),
    ("յ", "y"),
    ("ն", "n"),
    ("շ", "sh"),
    ("ո", "o"),
    ("չ", "ch"),
    ("պ", "p"),
    ("ջ", "j"),
    ("ռ", "r"),
    ("ս", "s"),
    ("վ", "v"),
    ("տ", "t"),
    ("ր", "r"),
    ("ց", "ts"),
    ("ւ", "v"),
    ("փ", "p"),
    ("ք", "q"),
    ("օ", "o"),
];

const AZERBAIJANI: [(&str, &str); 32] = [
    ("a", "а"),
    ("b", "б"),
    ("v", "в"),
    ("q", "г"),
    ("ğ", "ғ"),
    ("d", "д"),
    ("e", "е"),
    ("ə", "ә"),
    ("j", "ж"),
    ("z", "з"),
    ("i", "и"),
    ("y", "ј"),
    ("ı", "ы"),
    ("k", "к"),
    ("g", "ҝ"),
    ("l", "л"),
    ("m", "м"),
    ("n", "н"),
    ("o", "о"),
    ("ö", "ө"),
    ("p", "п"),
    ("r", "р"),
    ("s", "с"),
    ("t", "т"),
    ("u", "у"),
    ("ü", "ү"),
    ("f", "ф"),
    ("x", "х"),
    ("h", "һ"),
    ("ç", "ч"),
    ("c", "ҹ"),
    ("ş", "ш"),
];
