//! A small encoder in the wheel's format, made here: two layers, 32 numbers, a few pieces.

/// The pieces, the four that stand for no text first.
pub const PIECES: [&str; 14] = [
    "<s>",
    "<pad>",
    "</s>",
    "<unk>",
    "\u{2581}",
    "a",
    "b",
    "ab",
    "\u{2581}ab",
    "ж",
    "жа",
    "\u{2581}ա",
    ":",
    "漢",
];

/// Pseudo-random bytes that are always the same.
struct Bytes(u64);

impl Bytes {
    fn next(&mut self) -> u8 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 56) as u8
    }
}

/// The file.
pub fn wheel_file() -> Vec<u8> {
    const WIDTH: usize = 32;
    const LAYERS: usize = 2;
    let mut out = b"E5S1".to_vec();
    for it in [1, WIDTH as u32, LAYERS as u32, 2, 64, PIECES.len() as u32, 24, 2] {
        out.extend(it.to_le_bytes());
    }
    out.extend(1e-12_f32.to_le_bytes());
    for it in [32, PIECES.len() as u32, 0, 2, 1, 3] {
        out.extend(it.to_le_bytes());
    }
    let text = PIECES.concat();
    out.extend((text.len() as u64).to_le_bytes());
    let mut offset = 0;
    for piece in PIECES {
        out.extend((offset as u32).to_le_bytes());
        offset += piece.len();
    }
    out.extend((offset as u32).to_le_bytes());
    for number in 0..PIECES.len() {
        let score = if number < 4 { 0.0 } else { -1.0 - number as f32 / 10.0 };
        out.extend(score.to_le_bytes());
    }
    out.extend(text.as_bytes());
    // A full-width letter becomes a plain one, a tab a space, a zero-width space nothing.
    let mut table = Vec::new();
    for (from, to) in [('Ａ', "a"), ('\t', " "), ('\u{200b}', "")] {
        table.extend((from as u32).to_le_bytes());
        table.push(to.chars().count() as u8);
        to.chars().for_each(|c| table.extend((c as u32).to_le_bytes()));
    }
    out.extend(3_u32.to_le_bytes());
    out.extend((table.len() as u32).to_le_bytes());
    out.extend(table);

    let mut tensors = vec![
        ("emb.word".to_owned(), true, PIECES.len() * WIDTH),
        ("emb.pos".to_owned(), false, 24 * WIDTH),
        ("emb.type".to_owned(), false, 2 * WIDTH),
        ("emb.ln.w".to_owned(), false, WIDTH),
        ("emb.ln.b".to_owned(), false, WIDTH),
    ];
    for layer in 0..LAYERS {
        for (name, packed, count) in [
            ("q.w", true, 1024),
            ("q.b", false, 32),
            ("k.w", true, 1024),
            ("k.b", false, 32),
            ("v.w", true, 1024),
            ("v.b", false, 32),
            ("ao.w", true, 1024),
            ("ao.b", false, 32),
            ("aln.w", false, 32),
            ("aln.b", false, 32),
            ("fi.w", true, 2048),
            ("fi.b", false, 64),
            ("fo.w", true, 2048),
            ("fo.b", false, 32),
            ("oln.w", false, 32),
            ("oln.b", false, 32),
        ] {
            tensors.push((format!("l{layer}.{name}"), packed, count));
        }
    }
    let head: usize = 4 + tensors.iter().map(|it| 2 + it.0.len() + 1 + 4 + 16).sum::<usize>();
    let mut at = out.len() + head;
    out.extend((tensors.len() as u32).to_le_bytes());
    for (name, packed, count) in &tensors {
        let size = if *packed { count / 32 * 18 } else { count * 4 };
        out.extend((name.len() as u16).to_le_bytes());
        out.extend(name.as_bytes());
        out.push(u8::from(*packed));
        out.extend((*count as u32).to_le_bytes());
        out.extend((at as u64).to_le_bytes());
        out.extend((size as u64).to_le_bytes());
        at += size;
    }
    let mut chance = Bytes(7);
    for (name, packed, count) in &tensors {
        for number in 0..*count {
            if !*packed {
                let near = if name.ends_with("ln.w") { 1.0 } else { 0.0 };
                let it = near + (f32::from(chance.next()) - 127.5) / 512.0;
                out.extend(it.to_le_bytes());
            } else if number % 32 == 0 {
                // The scale 0.03125, then 16 bytes of two numbers each.
                out.extend(0x2800_u16.to_le_bytes());
                (0..16).for_each(|_| out.push(chance.next()));
            }
        }
    }
    out
}
