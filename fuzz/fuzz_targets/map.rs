//! Maps of regions: whatever is read is drawn on a bounded sheet.
#![no_main]

use commission::map::Map;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(map) = Map::parse(data) {
        let drawing = map.draw(1_000);
        assert_eq!(drawing.outlines.len(), map.shapes.len());
        assert!(drawing.height >= 1);
        for outline in &drawing.outlines {
            assert!(outline.path.bytes().all(|byte| b"Mlz -0123456789".contains(&byte)));
        }
    }
});
