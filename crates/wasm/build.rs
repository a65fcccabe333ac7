//! The digest of everything of which the module is made here: a module that carries another was made
//! of other sources.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use sha2::{Digest as _, Sha256};

/// Files and folders, from the folder of the repository.
const SOURCES: [&str; 4] = [
    "crates/speech/src",
    "crates/speech/languages",
    "crates/wasm/src",
    "crates/web/src/checked.rs",
];

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../..");
    let mut files = Vec::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={}", root.join(source).display());
        collect(&root, Path::new(source), &mut files)?;
    }
    files.sort();
    let mut all = Sha256::new();
    for file in &files {
        let bytes = fs::read(root.join(file))?;
        all.update(format!("{} {}\n", file.display(), bytes.len()));
        all.update(bytes);
    }
    let digest: String = all.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    println!("cargo::rustc-env=COMITY_CHECK_SOURCES={digest}");
    Ok(())
}

fn collect(root: &Path, path: &Path, files: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    if root.join(path).is_file() {
        files.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(root.join(path))? {
        collect(root, &path.join(entry?.file_name()), files)?;
    }
    Ok(())
}
