//! Platt's calibration: margins become probabilities by a curve that only rises.

/// Steps of Newton's method.
const STEPS_MAX: usize = 100;
/// A step smaller than this is the last.
const ENOUGH: f64 = 1e-9;
/// The flattest curve: a higher margin is never less likely.
const SLOPE_MIN: f64 = 1e-3;

/// A rising curve.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Curve {
    /// How steep it is; more than nothing.
    pub slope: f64,
    /// Where it stands.
    pub shift: f64,
}

impl Curve {
    /// The probability of a margin.
    pub fn at(&self, margin: f64) -> f64 {
        1.0 / (1.0 + (-(self.slope * margin + self.shift)).exp())
    }
}

/// Fits the curve to margins that were told of sentences not learnt from. Targets are drawn in as Platt
/// has it, so that few sentences do not make it sure.
pub(crate) fn calibrate(margins: &[f64], hostile: &[bool]) -> Curve {
    let yes =
        f64::from(u32::try_from(hostile.iter().filter(|it| **it).count()).unwrap_or(u32::MAX));
    let no = f64::from(u32::try_from(hostile.len()).unwrap_or(u32::MAX)) - yes;
    let (high, low) = ((yes + 1.0) / (yes + 2.0), 1.0 / (no + 2.0));
    let target = |it: bool| if it { high } else { low };
    let loss = |curve: Curve| -> f64 {
        margins
            .iter()
            .zip(hostile)
            .map(|(margin, it)| {
                let x = curve.slope * margin + curve.shift;
                let plus = if x > 0.0 { x + (-x).exp().ln_1p() } else { x.exp().ln_1p() };
                plus - target(*it) * x
            })
            .sum()
    };
    let mut curve = Curve { slope: 0.0, shift: ((yes + 1.0) / (no + 1.0)).ln() };
    let mut now = loss(curve);
    for _ in 0..STEPS_MAX {
        let (mut ga, mut gb, mut aa, mut ab, mut bb) = (0.0, 0.0, 1e-9, 0.0, 1e-9);
        for (margin, it) in margins.iter().zip(hostile) {
            let p = curve.at(*margin);
            let (off, bent) = (p - target(*it), p * (1.0 - p));
            ga += off * margin;
            gb += off;
            aa += bent * margin * margin;
            ab += bent * margin;
            bb += bent;
        }
        let determinant = aa * bb - ab * ab;
        if determinant.abs() < f64::MIN_POSITIVE {
            break;
        }
        let (da, db) = ((bb * ga - ab * gb) / determinant, (aa * gb - ab * ga) / determinant);
        let mut length = 1.0;
        let mut moved = false;
        while length > 1e-6 {
            let next = Curve { slope: curve.slope - length * da, shift: curve.shift - length * db };
            let there = loss(next);
            if there < now {
                (curve, now, moved) = (next, there, true);
                break;
            }
            length *= 0.5;
        }
        if !moved || (da.abs() + db.abs()) * length < ENOUGH {
            break;
        }
    }
    Curve { slope: curve.slope.max(SLOPE_MIN), ..curve }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_higher_margin_is_never_less_likely() {
        let margins: Vec<f64> = (-20..20).map(|at| f64::from(at) / 10.0).collect();
        let right: Vec<bool> = margins.iter().map(|it| *it + (it * 37.0).sin() > 0.0).collect();
        let turned: Vec<bool> = right.iter().map(|it| !it).collect();
        for hostile in [&right, &turned, &vec![true; 40], &vec![false; 40]] {
            let curve = calibrate(&margins, hostile);
            let likely: Vec<f64> = margins.iter().map(|it| curve.at(*it)).collect();
            assert!(likely.windows(2).all(|two| two[0] < two[1]), "{curve:?}");
            assert!(likely.iter().all(|it| (0.0..=1.0).contains(it)));
        }
        let curve = calibrate(&margins, &right);
        assert!(curve.at(1.5) > 0.8 && curve.at(-1.5) < 0.2, "{curve:?}");
    }
}
