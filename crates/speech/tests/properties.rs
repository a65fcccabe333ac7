//! What holds of any document: places lead back in every format, documents together have the flags of
//! each, and what is not in a text changes nothing.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests"
)]

mod archive;
#[expect(dead_code, reason = "other tests use it")]
mod material;

use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

use material::{Sample, samples};
use proptest::prelude::*;
use speech::fold::fold;
use speech::glossary::Glossary;
use speech::groups::Groups;
use speech::lexicon::Lexicon;
use speech::read::{Format, read};
use speech::{Checker, Flag, Options, Tag};

static SAMPLES: LazyLock<Vec<Sample>> = LazyLock::new(samples);

static ALL: LazyLock<Checker> = LazyLock::new(|| {
    Checker::new(Arc::new(Lexicon::of_files(|_| true).expect("the shipped files are sound")))
});

/// A document as it is being written, with the places of its words.
#[derive(Default)]
struct Written {
    bytes: String,
    words: Vec<(String, usize)>,
}

impl Written {
    /// Writes `before`, a word that no other is like, and `after`.
    fn word(&mut self, stem: &str, before: &str, after: &str) {
        self.bytes.push_str(before);
        let word = format!("{stem}x{}x", self.words.len());
        self.words.push((word.clone(), self.bytes.len()));
        self.bytes.push_str(&word);
        self.bytes.push_str(after);
    }
}

/// What stands around words in a format, and what around all of them.
fn marks(format: Format) -> (&'static str, &'static [(&'static str, &'static str)], &'static str) {
    match format {
        Format::Plain => {
            ("", &[("", " "), ("", "\r\n"), ("«", "»\n\n"), ("\t", ", "), ("", ". ")], "")
        }
        Format::Markdown => (
            "",
            &[
                ("", " "),
                ("**", "** "),
                ("\n\n# ", "\n\n"),
                ("\n\n- ", "\n"),
                ("[", "](https://example.org/a) "),
                ("_", "_ "),
                ("\n\n> ", "\n\n"),
                ("&amp; ", " "),
            ],
            "\n",
        ),
        Format::Html => (
            "<!doctype html><html><head><title>a</title></head><body>",
            &[
                ("", " "),
                ("<p>", "</p>"),
                ("<b class=\"c\">", "</b> "),
                ("&laquo;", "&raquo; "),
                ("<ul><li>", "</li></ul>"),
                ("<!-- no -->", "<br>"),
                ("<script>no()</script>", "\n"),
            ],
            "</body></html>",
        ),
        Format::Docx => (
            "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>",
            &[
                ("<w:p><w:r><w:t>", "</w:t></w:r></w:p>"),
                (
                    "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">a ",
                    " b</w:t></w:r></w:p>",
                ),
                ("<w:p><w:r><w:t>&lt; ", " &amp;</w:t></w:r></w:p>"),
            ],
            "</w:body></w:document>",
        ),
        Format::Srt => (
            "",
            &[
                ("1\n00:00:01,000 --> 00:00:02,000\n", "\n\n"),
                ("2\n00:00:03,000 --> 00:00:04,500\n<i>", "</i>\nb\n\n"),
            ],
            "",
        ),
        Format::Vtt => (
            "WEBVTT\n\n",
            &[
                ("00:01.000 --> 00:02.000\n", "\n\n"),
                ("00:03.000 --> 00:04.500 align:start\n<v Anna>", "</v>\n\n"),
                ("NOTE no\n\n00:05.000 --> 00:06.000\n- ", "\n\n"),
            ],
            "",
        ),
        Format::Feed => (
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>a</title>",
            &[
                ("<item><title>", "</title></item>"),
                ("<item><description><![CDATA[<p>", "</p>]]></description></item>"),
                ("<item><description>b ", " &amp;amp; c</description></item>"),
            ],
            "</channel></rss>",
        ),
    }
}

fn stems() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{1,6}", "[а-яё]{1,6}", "[ա-ֆ]{1,6}", "[əıöüçşğ]{1,6}", "[一-三😀-😂]{1,2}"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_word_leads_back_to_its_place_in_every_format(
        format in proptest::sample::select(Format::ALL.to_vec()),
        words in proptest::collection::vec((stems(), any::<prop::sample::Index>()), 1..20),
    ) {
        let (head, around, tail) = marks(format);
        let mut written = Written { bytes: head.to_owned(), words: Vec::new() };
        for (stem, at) in &words {
            let (before, after) = at.get(around);
            written.word(stem, before, after);
        }
        written.bytes.push_str(tail);
        let bytes = match format {
            Format::Docx => archive::docx(&[("word/document.xml", &written.bytes)]).unwrap(),
            _ => written.bytes.clone().into_bytes(),
        };
        let document = read(&bytes, format);
        for (word, at) in &written.words {
            let mut places = document.parts.iter().filter_map(|part| {
                let found = part.text.find(word.as_str())?;
                let original = part.original(found..found + word.len());
                Some((original.clone(), part.source(&bytes).get(original)?.to_owned()))
            });
            let place = places.next();
            prop_assert_eq!(place.as_ref().map(|it| it.1.as_slice()), Some(word.as_bytes()), "{} in {}", word, written.bytes);
            prop_assert!(places.next().is_none());
            if format != Format::Feed {
                prop_assert_eq!(place.map(|it| it.0), Some(*at..*at + word.len()));
            }
        }
    }

    #[test]
    fn any_string_can_be_folded_and_checked(text in any::<String>(), bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        for text in [text.as_str(), &String::from_utf8_lossy(&bytes)] {
            for tag in Tag::ALL {
                let folded = fold(text, tag);
                for one in [folded.squeezed(), folded.skeleton(), folded] {
                    prop_assert!(text.get(one.original(0..one.text().len())).is_some());
                }
                let _ = ALL.check(text, &Options { language: Some(tag), ..Options::default() });
            }
            let _ = ALL.check(text, &Options::default());
        }
    }

    #[test]
    fn documents_together_have_the_flags_of_each(
        chosen in proptest::collection::vec(any::<prop::sample::Index>(), 2..8),
        blank in proptest::sample::select(vec!["\n\n", "\n \n", "\r\n\r\n", "\n\n\n\t\n"]),
    ) {
        let texts: Vec<&str> = chosen.iter().map(|it| it.get(&SAMPLES).text.as_str()).collect();
        let together = ALL.check(&texts.join(blank), &Options::default()).flags;
        let mut apart: Vec<Flag> = Vec::new();
        let mut from = 0;
        for text in texts {
            for mut flag in ALL.check(text, &Options::default()).flags {
                flag.span = from + flag.span.start..from + flag.span.end;
                apart.push(flag);
            }
            from += text.len() + blank.len();
        }
        prop_assert_eq!(together, apart);
    }
}

/// A glossary of so many entries, of words that are in no sentence.
fn strange(tag: Tag, count: usize) -> Glossary {
    let letters: Vec<char> = match tag {
        Tag::Ru => "цхжщфшбг".chars().collect(),
        Tag::Hy => "ցխժշֆղձճ".chars().collect(),
        Tag::Az | Tag::En => "xzqjvkwf".chars().filter(|it| tag == Tag::En || *it != 'w').collect(),
    };
    let mut text = format!("format = \"comity/glossary/v1\"\nlanguage = \"{tag}\"\n");
    for number in 0..count {
        let mut word = String::new();
        let mut rest = number;
        for place in 0..7 {
            word.push(letters[(rest + place) % letters.len()]);
            rest /= letters.len();
        }
        let target = if number % 2 == 0 { "armenians" } else { "azerbaijanis" };
        writeln!(
            text,
            "[[entry]]\nid = \"{tag}-x{number}\"\nlemma = \"{word}\"\npart = \"fixed\"\ncategory = \"slur\"\n\
             target = \"{target}\"\nseverity = 3\nstatus = \"proposed\""
        )
        .unwrap();
    }
    Glossary::parse(&text).expect("it is sound")
}

#[test]
fn entries_that_are_not_in_a_text_change_nothing() {
    let groups = Groups::parse(Groups::SHIPPED).unwrap();
    let shipped =
        || Tag::ALL.into_iter().map(|tag| Glossary::parse(Glossary::shipped(tag)).unwrap());
    let more: Vec<Glossary> =
        Tag::ALL.into_iter().map(|tag| strange(tag, 2_000)).chain(shipped()).collect();
    let more = Checker::new(Arc::new(Lexicon::build(&groups, &more, |_| true).unwrap()));
    // Every entry in one of two halves; a half tells nothing of the other.
    let half = |which: usize| {
        let ids: Vec<String> = shipped()
            .flat_map(|it| it.entries)
            .enumerate()
            .filter(|(at, _)| at % 2 == which)
            .map(|(_, it)| it.id)
            .collect();
        let lexicon = Lexicon::of_files(|it| ids.contains(&it.id)).unwrap();
        (Checker::new(Arc::new(lexicon)), ids)
    };
    let halves = [half(0), half(1)];
    let all: Vec<_> = shipped().flat_map(|it| it.entries).collect();
    let (mut with_terms, mut compared) = (0, 0);
    for sample in SAMPLES.iter() {
        let options = Options { language: Some(sample.tag), ..Options::default() };
        let flags = ALL.check(&sample.text, &options).flags;
        assert_eq!(more.check(&sample.text, &options).flags, flags, "{}", sample.text);
        with_terms += usize::from(flags.iter().any(|it| it.entry.is_some()));
        let folded = fold(&sample.text, sample.tag);
        for (checker, ids) in &halves {
            let mut others = all.iter().filter(|it| it.tag == sample.tag && !ids.contains(&it.id));
            if others.any(|it| it.forms().iter().any(|form| folded.text().contains(&form.text))) {
                continue;
            }
            compared += 1;
            assert_eq!(checker.check(&sample.text, &options).flags, flags, "{}", sample.text);
        }
    }
    assert!(with_terms > 50 && compared > 300, "{with_terms} {compared}");
}
