//! Tables as CSV (RFC 4180), for programs of offices: no cell is ever read as a formula.

/// One cell. What a spreadsheet would take for a formula begins with an apostrophe.
fn cell(text: &str) -> String {
    let is_formula =
        text.trim_start().starts_with(['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠'])
            || text.starts_with(['\t', '\r', '\n']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

/// A table: the head, then the lines, each with its cells. It begins with a byte order mark, by
/// which such programs know that it is UTF-8.
pub(crate) fn table<'a>(lines: impl Iterator<Item = Vec<&'a str>>) -> String {
    let mut out = String::from("\u{FEFF}");
    for line in lines {
        let cells: Vec<String> = line.into_iter().map(cell).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_none_breaks_out_of_its_line() {
        for hostile in [
            "=HYPERLINK(\"http://x\",\"y\")",
            "+1+1",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            " =1",
            "＝1",
            "|x",
        ] {
            let written = cell(hostile);
            assert!(written.starts_with("\"'"), "{written}");
        }
        assert_eq!(cell("Market \"Sun\", row 7\nnext"), "\"Market \"\"Sun\"\", row 7\nnext\"");
        assert_eq!(cell("2026-11-23"), "\"2026-11-23\"");
        let written = table([vec!["a", "b"], vec!["", "Հայ"]].into_iter());
        assert_eq!(written, "\u{FEFF}\"a\",\"b\"\r\n\"\",\"Հայ\"\r\n");
    }
}
