//! Files are read with the place of each word.

mod archive;
mod places;

use std::ops::Range;

use proptest::prelude::*;
use speech::read::{
    Encoding, FILE_BYTES_MAX, Format, Lines, Part, Problem, UNPACKED_BYTES_MAX, line_of, read,
};

use archive::docx;
use places::check;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// The only part of a file.
fn only(bytes: &[u8], format: Format) -> Part {
    let mut document = check(bytes, format);
    assert_eq!(document.parts.len(), 1, "{document:?}");
    document.parts.remove(0)
}

/// The bytes of the first place where the text has these words.
fn place(part: &Part, words: &str) -> Range<usize> {
    let at = part.text.find(words);
    assert!(at.is_some(), "{words:?} is not in {:?}", part.text);
    let at = at.unwrap_or_default();
    part.original(at..at + words.len())
}

fn quoted(part: &Part) -> Vec<&str> {
    part.quoted.iter().map(|it| &part.text[it.clone()]).collect()
}

fn document(body: &str) -> String {
    format!(r#"<?xml version="1.0"?><w:document xmlns:w="x"><w:body>{body}</w:body></w:document>"#)
}

/// The bytes of a text in an encoding of one byte a character.
fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    let all: Vec<u8> = (0..=255).collect();
    let table: Vec<char> = encoding.decode(&all).chars().collect();
    text.chars()
        .map(|c| table.iter().position(|it| *it == c).and_then(|it| u8::try_from(it).ok()))
        .inspect(|byte| assert!(byte.is_some(), "{encoding} lacks a letter of {text}"))
        .flatten()
        .collect()
}

#[test]
fn a_plain_text_is_its_own_original() {
    let text = "Խաղաղություն։\r\nSülh. Мир.";
    let part = only(text.as_bytes(), Format::Plain);
    assert_eq!(part.text, text);
    assert_eq!(part.original(0..text.len()), 0..text.len());
    assert_eq!(part.original(text.len() + 9..text.len() + 99), text.len()..text.len());
    // A span within a letter is widened to the letter.
    assert_eq!(part.original(1..1), 0..2);
}

#[test]
fn a_byte_order_mark_is_no_text_and_moves_places() {
    let part = only(b"\xef\xbb\xbfpeace", Format::Plain);
    assert_eq!((part.text.as_str(), place(&part, "ace")), ("peace", 5..8));
    let utf16 = |text: &str| -> Vec<u8> {
        let units = [0xfeff].into_iter().chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect()
    };
    let part = only(&utf16("Мир 🕊 вам"), Format::Plain);
    assert_eq!((part.text.as_str(), place(&part, "вам")), ("Мир 🕊 вам", 16..22));
    assert_eq!(place(&part, "🕊"), 10..14);
    let part = only(&utf16("<p>Мир&nbsp;&amp; <b>вам</b>"), Format::Html);
    assert_eq!(part.text, "Мир\u{a0}& вам");
    assert_eq!(place(&part, "вам"), 44..50);
}

#[test]
fn utf_16_without_a_mark_is_told() {
    let bytes: Vec<u8> = "Мир вам, соседи.\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let read = check(&bytes, Format::Plain);
    assert_eq!(read.parts[0].encoding, Encoding::Utf16Be);
    assert_eq!(read.parts[0].text, "Мир вам, соседи.\n");
    assert_eq!(read.problems, [Problem::Guessed { encoding: Encoding::Utf16Be }]);
}

#[test]
fn encodings_of_one_byte_are_read_as_browsers_do() {
    let all: Vec<u8> = (0..=255).collect();
    for (ours, theirs) in [
        (Encoding::Windows1251, encoding_rs::WINDOWS_1251),
        (Encoding::Windows1252, encoding_rs::WINDOWS_1252),
        (Encoding::Windows1254, encoding_rs::WINDOWS_1254),
        (Encoding::Koi8R, encoding_rs::KOI8_R),
        (Encoding::Ibm866, encoding_rs::IBM866),
    ] {
        let (text, _) = theirs.decode_without_bom_handling(&all);
        assert_eq!(ours.decode(&all), text, "{ours}");
    }
    assert_eq!(Encoding::Armscii8.decode(b"\xca\xb3\xd5\xb3\xd5\xf3\xa3"), "Խաղաղց։");
}

#[test]
fn old_encodings_are_guessed_and_the_guess_is_told() {
    let russian = "Комиссия собралась во вторник. Стороны договорились о встрече.";
    let armenian = "Հանձնաժողովը հավաքվեց երեքշաբթի օրը։ Կողմերը պայմանավորվեցին հանդիպել։";
    let turkish = "Komisyon salı günü toplandı. Taraflar görüşmek için anlaştı, şehir sakindi.";
    for (text, encoding) in [
        (russian, Encoding::Windows1251),
        (russian, Encoding::Koi8R),
        (russian, Encoding::Ibm866),
        (armenian, Encoding::Armscii8),
        (turkish, Encoding::Windows1254),
        ("La commission s’est réunie à l’école.", Encoding::Windows1252),
    ] {
        let read = check(&encoded(text, encoding), Format::Plain);
        assert_eq!(read.parts[0].encoding, encoding);
        assert_eq!(read.parts[0].text, text);
        assert_eq!(read.problems, [Problem::Guessed { encoding }]);
        let last = text.chars().count() - 1;
        let from = text.char_indices().last().map_or(0, |it| it.0);
        assert_eq!(read.parts[0].original(from..text.len()), last..last + 1);
    }
}

#[test]
fn what_a_page_declares_is_believed() {
    let page = "<!doctype html><meta charset=\"windows-1251\"><p>Мир";
    let read = check(&encoded(page, Encoding::Windows1251), Format::Html);
    assert_eq!(
        (read.parts[0].encoding, read.problems.as_slice()),
        (Encoding::Windows1251, [].as_slice())
    );
    assert_eq!(read.parts[0].text, "Мир");
    assert_eq!(place(&read.parts[0], "Мир"), page.len() - 6..page.len() - 3);
    let feed =
        "<?xml version='1.0' encoding='koi8-r'?><rss><channel><title>Мир</title></channel></rss>";
    let read = check(&encoded(feed, Encoding::Koi8R), Format::Feed);
    assert_eq!(read.parts[0].title.as_deref(), Some("Мир"));
    // A page that was saved as UTF-8 later is UTF-8, whatever it still says.
    assert_eq!(only(page.as_bytes(), Format::Html).text, "Мир");
}

#[test]
fn bytes_that_are_no_text_are_told_and_the_rest_is_read() {
    let mut bytes = "мир, да любовь вам ".as_bytes().to_vec();
    let at = bytes.len();
    bytes.extend(b"\xff\xfe and \xd0");
    let read = check(&bytes, Format::Plain);
    assert_eq!(read.problems, [Problem::NotText { at, count: 3, encoding: Encoding::Utf8 }]);
    assert_eq!(read.parts[0].text, "мир, да любовь вам \u{fffd}\u{fffd} and \u{fffd}");
}

#[test]
fn other_files_are_refused_by_name() {
    for bytes in [b"%PDF-1.7 ".as_slice(), b"{\\rtf1 ", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"] {
        let read = check(bytes, Format::Plain);
        assert!(matches!(read.problems[..], [Problem::Foreign { .. }]), "{read:?}");
        assert!(read.parts.is_empty());
    }
    assert!(check(&[0; 64], Format::Html).parts.is_empty());
    assert_eq!(check(b"PK\x03\x04", Format::Docx).problems[0].code(), "archive");
}

#[test]
fn the_format_is_told_by_name_and_beginning() {
    for (name, bytes, format) in [
        (Some("speech.md"), b"x".as_slice(), Format::Markdown),
        (Some("SPEECH.HTM"), b"x", Format::Html),
        (Some("a.srt"), b"x", Format::Srt),
        (Some("notes"), b"x", Format::Plain),
        (Some("notes.txt"), b"PK\x03\x04", Format::Docx),
        (None, b"", Format::Plain),
        (None, b"WEBVTT\n", Format::Vtt),
        (None, b"\xef\xbb\xbf1\r\n00:00:01,000 --> 00:00:02,000\r\n", Format::Srt),
        (None, b"\n<!DOCTYPE HTML><p>", Format::Html),
        (Some("news.xml"), b"<?xml version='1.0'?>\n<rss>", Format::Feed),
        (Some("news.xml"), b"<?xml version='1.0'?>\n<html>", Format::Html),
    ] {
        assert_eq!(Format::guess(name, bytes), format, "{name:?}");
        assert_eq!(format.as_str().parse(), Ok(format));
    }
}

#[test]
fn a_page_is_read_as_its_reader_sees_it() {
    let page = "<html><head><title>Peace &amp; more</title><style>p{}</style></head><body>\
        <nav><a>Home</a></nav><script>var a = '<p>no</p>';</script><!-- no -->\
        <h1>A heading</h1><p>First   line\n <b>goes</b> on.<br>Next.<ul><li>one<li>two</ul>\
        <table><tr><td>left<td>right</table><pre>as  it\n is</pre></body>";
    let part = only(page.as_bytes(), Format::Html);
    assert_eq!(part.title.as_deref(), Some("Peace & more"));
    assert_eq!(
        part.text,
        "Peace & more\n\nA heading\n\nFirst line goes on.\nNext.\n\none\n\ntwo\n\nleft\n\nright\
         \n\nas  it\n is"
    );
    let at = page.find("goes").unwrap_or(0);
    assert_eq!(place(&part, "goes"), at..at + 4);
    // A span over tags leads to all between its ends.
    assert_eq!(&page[place(&part, "line goes")], "line\n <b>goes");
}

#[test]
fn quotations_of_a_page_are_told() {
    let page = "<p>He said <q>go <q>now</q></q> and <q>left.<p>Own.</q>\
        <blockquote><p>One.<blockquote>Two.</blockquote><p>Three.</blockquote></blockquote>Own.";
    let part = only(page.as_bytes(), Format::Html);
    assert_eq!(quoted(&part), ["go now", "left.", "One.\n\nTwo.\n\nThree."]);
}

#[test]
fn a_menu_that_never_ends_hides_nothing() {
    assert_eq!(only(b"<nav><p>seen", Format::Html).text, "seen");
    let page = b"<nav><nav>a</nav>b</nav><p>seen<nav>too";
    assert_eq!(only(page, Format::Html).text, "seen\n\ntoo");
}

#[test]
fn references_are_read_as_browsers_do() {
    for (source, text) in [
        ("&lt;p&gt;", "<p>"),
        ("&notit; &notin; &semi;", "¬it; ∉ ;"),
        ("&#1377;&#x561;&#128;", "աա€"),
        ("&copy2026 &unknown; &", "©2026 &unknown; &"),
        ("&#; &#x; &#0;", "&#; &#x; \u{fffd}"),
        ("&#99999999999999;", "\u{fffd}"),
        ("&nGt;&ngE;", "≫⃒≧̸"),
    ] {
        assert_eq!(only(source.as_bytes(), Format::Html).text, text);
    }
    let part = only(b"a &laquo;b&raquo;", Format::Html);
    assert_eq!(place(&part, "«b"), 2..10);
}

#[test]
fn markdown_is_read_with_its_quotations() {
    let source = "---\ntitle: \"A talk\"\ndate: 2026\n---\n# Heading *one*\n\nFirst \\* line \
        &amp;\nsecond `code` [link](https://a.example) ![alt](b.png).\n\n> Quoted\n> on.\n>\n> > \
        Deeper.\n\nOwn.\n\n- one\n- [ ] two\n\n> [!NOTE]\n> A note.\n\n| a | b |\n|---|---|\n| c \
        | d\\|e |\n\n<blockquote>In <b>HTML</b></blockquote>\n\nLast<br>line <q>q</q>.[^1]\n\n\
        [^1]: Note.\n";
    let part = only(source.as_bytes(), Format::Markdown);
    assert_eq!(part.title.as_deref(), Some("A talk"));
    assert_eq!(
        part.text,
        "A talk\n\nHeading one\n\nFirst * line & second code link alt.\n\nQuoted on.\n\nDeeper.\
         \n\nOwn.\n\none\n\ntwo\n\nA note.\n\na\n\nb\n\nc\n\nd|e\n\nIn HTML\n\nLast\nline q.\n\n\
         Note."
    );
    assert_eq!(quoted(&part), ["Quoted on.\n\nDeeper.", "In HTML", "q"]);
    assert_eq!(&source[place(&part, "line & second")], "line &amp;\nsecond");
    assert_eq!(&source[place(&part, "HTML")], "HTML");
    let part = only(b"# One\n# Two", Format::Markdown);
    assert_eq!(part.title.as_deref(), Some("One"));
}

#[test]
fn html_in_a_quotation_of_markdown_keeps_its_places() {
    let source =
        "> <div>\n> quoted *as is*\n> </div>\n\n<blockquote>\n\nInside.\n\n</blockquote>\n\nOwn.";
    let part = only(source.as_bytes(), Format::Markdown);
    assert_eq!(part.text, "quoted *as is*\n\nInside.\n\nOwn.");
    assert_eq!(quoted(&part), ["quoted *as is*", "Inside."]);
    assert_eq!(&source[place(&part, "as is")], "as is");
}

#[test]
fn a_docx_is_read_with_its_notes() -> Outcome {
    let styles = r#"<w:styles><w:style w:styleId="21"><w:name w:val="Quote"/></w:style>
        <w:style w:styleId="a3"><w:name w:val="Title"/></w:style></w:styles>"#;
    let body = document(
        r#"<w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr><w:r><w:t>A title</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">Peace &amp; </w:t></w:r><w:r><w:t>qui</w:t></w:r>
        <w:r><w:t>et</w:t><w:noBreakHyphen/><w:t>ly</w:t><w:tab/><w:t>on</w:t></w:r>
        <w:del w:id="1"><w:r><w:t>gone</w:t></w:r></w:del></w:p>
        <w:p><w:pPr><w:pStyle w:val="21"/></w:pPr><w:r><w:t>Quoted</w:t></w:r></w:p>
        <w:p><w:r><mc:AlternateContent><mc:Choice><w:t>drawn</w:t></mc:Choice>
        <mc:Fallback><w:t>twice</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"#,
    );
    let notes = "<w:footnotes><w:footnote><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>\
        </w:footnotes>";
    let bytes = docx(&[
        ("word/header1.xml", "<w:hdr><w:p><w:r><w:t>Head</w:t></w:r></w:p></w:hdr>"),
        ("word/footnotes.xml", notes),
        ("word/media/image1.xml", "<w:t>no</w:t>"),
        ("word/document.xml", &body),
        ("word/styles.xml", styles),
    ])?;
    let read = check(&bytes, Format::Docx);
    assert_eq!(read.problems, []);
    let names: Vec<_> = read.parts.iter().filter_map(|it| it.name.as_deref()).collect();
    assert_eq!(names, ["word/document.xml", "word/footnotes.xml", "word/header1.xml"]);
    let part = &read.parts[0];
    assert_eq!(part.title.as_deref(), Some("A title"));
    assert_eq!(part.text, "A title\n\nPeace & quiet-ly on\n\nQuoted\n\ndrawn");
    assert_eq!(quoted(part), ["Quoted"]);
    assert_eq!(&body[place(part, "Quoted")], "Quoted");
    assert_eq!(part.source(&bytes), body.as_bytes());
    assert_eq!(read.parts[1].text, "A note.");
    Ok(())
}

#[test]
fn a_bomb_is_unpacked_no_further_than_the_limit() -> Outcome {
    let bomb = format!("<w:document><w:p><w:t>{}", "a".repeat(UNPACKED_BYTES_MAX));
    let bytes = docx(&[("word/document.xml", &bomb), ("word/footnotes.xml", &bomb)])?;
    assert!(bytes.len() < 200_000);
    let read = read(&bytes, Format::Docx);
    let codes: Vec<_> = read.problems.iter().map(Problem::code).collect();
    assert_eq!(codes, ["unpacked", "unpacked"]);
    assert!(read.parts.iter().map(|it| it.text.len()).sum::<usize>() <= UNPACKED_BYTES_MAX);
    Ok(())
}

#[test]
fn a_broken_docx_says_what_is_wrong() -> Outcome {
    let body = document("<w:p><w:t>Some words of peace</w:t></w:p>");
    let bytes = docx(&[("word/document.xml", &body)])?;
    for end in 0..bytes.len() {
        let read = check(&bytes[..end], Format::Docx);
        assert!(!read.problems.is_empty(), "{end}");
    }
    let mut damaged = bytes.clone();
    damaged[60] ^= 0xff;
    assert!(!check(&damaged, Format::Docx).problems.is_empty());
    let other = check(&docx(&[("content.xml", "<a/>")])?, Format::Docx);
    assert_eq!(other.problems, [Problem::Missing { name: "word/document.xml" }]);
    let open = docx(&[("word/document.xml", "<w:p><w:t>read</w:t></w:p><w:p <")])?;
    let read = check(&open, Format::Docx);
    assert_eq!((read.parts[0].text.as_str(), read.problems[0].code()), ("read", "xml"));
    Ok(())
}

#[test]
fn subtitles_become_running_text_with_times() {
    let source = "1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>We go</i>\r\non {\\an8}together\r\n\
        \r\n2\r\n00:01:03,5 --> 00:01:04,000 X1:1\r\nin peace &amp; hope.\r\n- Yes?\r\n- 3 < 4\r\n\
        \r\n3\r\nno time\r\n\r\n4\r\n00:xx --> 00:00:09\r\nlast";
    let read = check(source.as_bytes(), Format::Srt);
    let part = &read.parts[0];
    let second = "in peace & hope.\n- Yes?\n- 3 < 4 3 no time";
    assert_eq!(part.text, format!("We go on together {second} last"));
    let between = "together\r\n\r\n2\r\n00:01:03,5 --> 00:01:04,000 X1:1\r\nin";
    assert_eq!(&source[place(part, "together in")], between);
    let at = |words: &str| part.time_ms(part.text.find(words).unwrap_or(0));
    assert_eq!((at("We"), at("peace"), at("Yes")), (Some(1000), Some(63_500), Some(63_500)));
    assert_eq!(&part.text[part.cues[1].text.clone()], second);
    let places: Vec<_> = read
        .problems
        .iter()
        .map(|it| match it {
            Problem::Cue { at } => &source[*at..],
            other => panic!("{other}"),
        })
        .collect();
    assert!(places[0].starts_with("3\r\nno time") && places[1].starts_with("00:xx"), "{places:?}");
}

#[test]
fn web_subtitles_skip_notes_and_rolling_lines() {
    let source = "WEBVTT - talk\nKind: captions\n\nNOTE\nnot said\n\nSTYLE\n::cue {}\n\n\
        00:01.000 --> 00:02.000 align:start\n<v Ann>hello<00:01.500><c> there</c>\n\n\
        one\n01:00:02.000 --> 01:00:03.000\n<v Ann>hello<00:01.500><c> there</c>\nfriends\n\n\
        01:00:03.000 --> 01:00:04.000\n<v Ben>Hi.";
    let read = check(source.as_bytes(), Format::Vtt);
    assert_eq!(read.problems, []);
    let part = &read.parts[0];
    assert_eq!(part.text, "hello there friends\nHi.");
    assert_eq!(part.time_ms(part.text.len() - 1), Some(3_603_000));
    assert_eq!(part.time_ms(13), Some(3_602_000));
}

#[test]
fn items_of_a_feed_are_parts() {
    let source = "<?xml version=\"1.0\"?><rss><channel><title>News</title>\
        <link>https://a.example/</link><image><title>no</title></image>\
        <item><title>One &amp;amp; only</title><link>https://a.example/1</link><description>\
        &lt;p&gt;He said &lt;q&gt;go&amp;nbsp;on&lt;/q&gt;.&lt;/p&gt;Own</description>\
        <media:title>no</media:title></item>\
        <item><content:encoded><![CDATA[<p>Two<script>no</script>]]></content:encoded>\
        <link>javascript:no</link></item></channel></rss>";
    let read = check(source.as_bytes(), Format::Feed);
    assert_eq!(read.problems, []);
    let all: Vec<_> = read.parts.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(all, ["News", "One & only\n\nHe said go\u{a0}on.\n\nOwn", "Two"]);
    assert_eq!(read.parts[0].link.as_deref(), Some("https://a.example/"));
    assert_eq!(read.parts[1].title.as_deref(), Some("One & only"));
    assert_eq!(read.parts[1].link.as_deref(), Some("https://a.example/1"));
    assert_eq!(read.parts[2].link, None);
    assert_eq!(quoted(&read.parts[1]), ["go\u{a0}on"]);
    assert_eq!(&source[place(&read.parts[1], "go\u{a0}on")], "go&amp;nbsp;on");
    assert_eq!(&source[place(&read.parts[2], "Two")], "Two");
}

#[test]
fn atom_is_read_by_the_types_of_its_texts() {
    let source = "<feed xmlns='x'><title>F</title><entry><title>a &lt; b</title>\
        <link rel='self' href='https://a.example/self'/>\
        <link href='https://a.example/2?a=1&amp;b=2'/>\
        <summary type='html'>&lt;b&gt;bold&lt;/b&gt;</summary>\
        <content type='xhtml'><div><p>In <em>XHTML</em></p><p>two</p></div></content>\
        <source><title>no</title></source></entry><entry><title>cut";
    let read = check(source.as_bytes(), Format::Feed);
    let all: Vec<_> = read.parts.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(all, ["F", "a < b\n\nbold\n\nIn XHTML\n\ntwo", "cut"]);
    assert_eq!(read.parts[1].link.as_deref(), Some("https://a.example/2?a=1&b=2"));
    assert_eq!(check(b"<a>x</a>", Format::Feed).problems, [Problem::NoFeed]);
}

#[test]
fn a_file_longer_than_the_limit_is_cut_between_characters() {
    let text = "ա".repeat(FILE_BYTES_MAX / 2 - 1) + "aաaa";
    let read = read(text.as_bytes(), Format::Plain);
    assert_eq!(read.problems, [Problem::TooLong { bytes: text.len() }]);
    let part = &read.parts[0];
    assert!(part.text.ends_with("աa") || part.text.ends_with("աա"));
    assert!(part.text.len() < FILE_BYTES_MAX);
}

#[test]
fn lines_and_columns_are_counted_as_editors_do() {
    let text = "ab\r\nմիր x\rthird\n\nlast";
    for (words, number, column) in
        [("ab", 1, 1), ("x", 2, 5), ("third", 3, 1), ("last", 5, 1), ("st", 5, 3)]
    {
        let at = text.rfind(words).unwrap_or(0);
        let line = line_of(text.as_bytes(), at);
        assert_eq!((line.number, line.column), (number, column), "{words}");
        assert!(text[line.span].contains(words));
    }
    let lines = Lines::new(b"a\n");
    assert_eq!((lines.at(99).number, lines.at(99).span), (2, 2..2));
    assert_eq!(line_of(b"", 0).number, 1);
}

/// Marks that a reader could follow to the end of the file again and again.
#[test]
fn repeated_marks_are_read_in_time() {
    for (mark, format) in [
        ("<nav>", Format::Html),
        ("<template>", Format::Html),
        ("<q>", Format::Html),
        ("<blockquote>a", Format::Html),
        ("&a", Format::Html),
        ("&#1", Format::Html),
        ("<!--", Format::Html),
        ("<a b='", Format::Html),
        ("<a", Format::Srt),
        ("{\\", Format::Vtt),
        ("--> ", Format::Srt),
        ("a\n-->\n", Format::Srt),
        (">", Format::Markdown),
        ("> a\n", Format::Markdown),
        ("- ", Format::Markdown),
        ("[", Format::Markdown),
        ("*a_", Format::Markdown),
        ("`a``", Format::Markdown),
        ("<b>\n", Format::Markdown),
        ("<rss><channel>", Format::Feed),
        ("<feed><entry><title>a", Format::Feed),
        ("&amp;", Format::Feed),
        ("<![CDATA[", Format::Feed),
    ] {
        let begun = std::time::Instant::now();
        let _ = read(mark.repeat(400_000 / mark.len()).as_bytes(), format);
        let taken = begun.elapsed();
        assert!(taken.as_secs() < 20, "{mark} as {format}: {taken:?}");
    }
}

/// Bits of which files of every format consist, good and bad ones.
fn bits() -> impl Strategy<Value = String> {
    let bits = "a|мир |խաղաղ։|sülh| |  |<p>|</p>|<b>|<q>|</q>|<blockquote>|</blockquote>|<nav>|\
        </nav>|<br>|<br/>|<title>|</title>|<pre>|</pre>|<script>|</script>|<!--|-->|<!x>|<?x?>|</>|\
        <|>|&|&amp;|&amp|&notit;|&#1377;|&#x|;|<a b='c' d>|</a |> |- |1. |# |*|_|`|``|[a](b)|\\|\
        |-|    |~~|[^1]|[^1]: |WEBVTT|NOTE |{\\an8}|<v Ann>|<rss>|<channel>|<item>|</item>|<link>|\
        <feed>|<entry>|</entry>|<content>|<content type='xhtml'>|</content>|<description>|\
        </description>|<![CDATA[|]]>|<summary type='html'>|</summary>|&lt;|&gt;|\u{feff}|🕊|\0|\r"
        .split('|')
        .chain(["|", "\\|", "|-|\n", "\n", "\r\n", "\n\n", "\t", "---\n", "title: x\n", "1\n"])
        .chain(["00:00:01,000 --> 00:00:02,000\n"]);
    prop::collection::vec(prop::sample::select(bits.collect::<Vec<_>>()), 0..40)
        .prop_map(|it| it.concat())
}

fn formats() -> impl Strategy<Value = Format> {
    prop::sample::select(Format::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases.max(1000),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_bytes_are_read(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        format in formats(),
    ) {
        check(&bytes, format);
    }

    #[test]
    fn any_marks_keep_their_places(text in bits(), format in formats()) {
        check(text.as_bytes(), format);
    }

    #[test]
    fn any_marks_in_utf_16_keep_their_places(text in bits(), format in formats()) {
        let units = [0xfeff].into_iter().chain(text.encode_utf16());
        let bytes: Vec<u8> = units.flat_map(u16::to_be_bytes).collect();
        check(&bytes, format);
    }

    #[test]
    fn any_xml_in_a_docx_keeps_its_places(text in bits()) {
        let text = text.replace("<p>", "<w:p>").replace("<b>", "<w:t>");
        let bytes = docx(&[("word/document.xml", &format!("<w:p><w:t>{text}</w:t></w:p>"))]);
        check(&bytes.map_err(|it| TestCaseError::fail(it.to_string()))?, Format::Docx);
    }

    /// What a browser's tokenizer takes for text is the text.
    #[test]
    fn the_text_of_a_page_is_that_of_the_tokenizer(text in bits()) {
        let mut text = text + ">";
        for hidden in ["<nav>", "</nav>", "<script>", "</script>", "<title>", "</>", "\0"] {
            text = text.replace(hidden, "");
        }
        let text = text.trim_start_matches('\u{feff}');
        let expected: String = html5gum::Tokenizer::new(text)
            .map(|it| match it {
                Ok(html5gum::Token::String(it)) => String::from_utf8_lossy(&it.value).into_owned(),
                _ => String::new(),
            })
            .collect();
        let words = |text: &str| -> String {
            text.chars().filter(|c| !c.is_ascii_whitespace()).collect()
        };
        let read = check(text.as_bytes(), Format::Html);
        prop_assert_eq!(words(&read.parts[0].text), words(&expected));
    }
}
