//! Lists `locales/*.ftl` and `assets/`, so that adding a language or a font is adding a file.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../..");
    let out = PathBuf::from(env::var("OUT_DIR")?);

    let mut locales = String::from("&[\n");
    for (name, path) in files(&root.join("locales"), &["ftl"])? {
        let tag = name.trim_end_matches(".ftl");
        writeln!(locales, "    ({tag:?}, include_str!({path:?})),")?;
    }
    locales.push(']');
    fs::write(out.join("locales.rs"), locales)?;

    let mut assets = String::from("&[\n");
    for folder in ["assets", "assets/fonts"] {
        for (name, path) in files(&root.join(folder), &["css", "js", "svg", "wasm.gz", "woff2"])? {
            writeln!(assets, "    ({name:?}, include_bytes!({path:?})),")?;
        }
    }
    assets.push(']');
    fs::write(out.join("assets.rs"), assets)?;
    Ok(())
}

/// The files of a folder with one of the endings, by name.
fn files(folder: &Path, endings: &[&str]) -> Result<Vec<(String, PathBuf)>, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let folder = fs::canonicalize(folder)?;
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|it| it.to_str()) else { continue };
        let ends = |ending: &&str| name.strip_suffix(ending).is_some_and(|it| it.ends_with('.'));
        if endings.iter().any(ends) {
            println!("cargo::rerun-if-changed={}", path.display());
            files.push((name.to_owned(), path.clone()));
        }
    }
    files.sort();
    Ok(files)
}
