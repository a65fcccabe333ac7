//! Orders sentences for people: which of those that no rule flagged are worth a look.
//!
//! *In scope:* a sentence encoder that is read from bytes, and what is learnt over its vectors.
//!
//! *Out of scope:* files, clocks and chance; and every decision. A score publishes, blocks and
//! accuses nobody: it says what a person might read first.

pub mod encoder;
mod error;
pub mod explain;
pub mod feature;
pub mod mask;
pub mod model;
pub mod passage;
pub mod train;
pub mod words;

use speech::{Checker, Options, Tag};

pub use error::Problem;
pub use explain::{Ground, Near, Reason};
pub use feature::{Features, Maker};
pub use model::{Model, Recipe, Score};
pub use train::Prepared;

/// Makes a vector of a text.
pub trait Vectors {
    /// The vector: [`model::PARTS`] vectors of length one, one after the other.
    fn vector(&self, text: &str) -> Vec<f32>;
}

impl<T: Fn(&str) -> Vec<f32>> Vectors for T {
    fn vector(&self, text: &str) -> Vec<f32> {
        self(text)
    }
}

impl Vectors for encoder::Encoder {
    fn vector(&self, text: &str) -> Vec<f32> {
        self.depths(text)
    }
}

/// A text as it was ranked.
#[derive(Clone, PartialEq, Debug)]
pub struct Ranked {
    /// How likely people would call it hostile, from 0 to 1; calibrated for its language.
    pub score: f64,
    /// Whether it reaches its language's operating point. No verdict: people find.
    pub worth_a_look: bool,
    /// Its language.
    pub language: Tag,
    /// What speaks for the answer, the strongest first.
    pub reasons: Vec<Reason>,
    /// The labelled sentences that are nearest.
    pub nearest: Vec<Near>,
}

/// Ranks texts with an encoder and a model.
pub struct Ranker {
    encoder: Box<dyn Vectors + Send + Sync>,
    model: Model,
    maker: Maker,
}

impl Ranker {
    /// One with this encoder and this model.
    ///
    /// # Errors
    /// When the encoder's vectors are not those that the model was trained with.
    pub fn new(encoder: Box<dyn Vectors + Send + Sync>, model: Model) -> Result<Self, Problem> {
        if encoder.vector("").len() != model.dimensions() {
            return Err(Problem::Malformed("it was trained with another encoder"));
        }
        let maker = Maker::new(model.names().clone())?;
        Ok(Self { encoder, model, maker })
    }

    /// The model.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The features of a text, of which this checker's groups are masked.
    pub fn features(&self, checker: &Checker, text: &str, options: &Options) -> Option<Features> {
        self.maker.make(self.encoder.as_ref(), checker, text, options)
    }

    /// Ranks a text; none where it is in no language of which the model knows.
    pub fn rank(&self, checker: &Checker, text: &str, options: &Options) -> Option<Ranked> {
        let features = self.features(checker, text, options)?;
        let Score { likely, worth_a_look } = self.model.score(&features)?;
        Some(Ranked {
            score: likely,
            worth_a_look,
            language: features.tag,
            reasons: self.model.reasons(&features, worth_a_look),
            nearest: self.model.nearest(&features),
        })
    }
}
