//! Solves symmetric equations by Cholesky's method, block by block.

#![expect(
    clippy::indexing_slicing,
    reason = "rows and columns are counted up to the size that was checked at the door; a look at every \
              bound would make it several times slower"
)]

use crate::Problem;

/// Columns of a block.
const BLOCK: usize = 64;
/// Rows that are worked on together.
const TILE: usize = 4;

/// A symmetric matrix of which only the lower half is kept, row by row: eight bytes a cell, half the
/// square of the size.
#[derive(Clone)]
pub(crate) struct Symmetric {
    size: usize,
    cells: Vec<f64>,
}

/// Where a row begins.
#[inline(always)]
fn row_at(row: usize) -> usize {
    row * (row + 1) / 2
}

impl Symmetric {
    /// One of this size, its lower half filled by row and column.
    pub fn new(size: usize, cell: impl Fn(usize, usize) -> f64) -> Self {
        let mut cells = Vec::with_capacity(row_at(size));
        for row in 0..size {
            cells.extend((0..=row).map(|column| cell(row, column)));
        }
        Self { size, cells }
    }

    /// A cell of the lower or upper half.
    #[cfg(test)]
    pub fn get(&self, row: usize, column: usize) -> f64 {
        let (row, column) = if row >= column { (row, column) } else { (column, row) };
        self.cells[row_at(row) + column]
    }

    /// What times the matrix gives `right`. The matrix is positive definite, and used up.
    ///
    /// # Errors
    /// When it is not, or `right` has another size.
    pub fn solve(mut self, right: &[f64]) -> Result<Vec<f64>, Problem> {
        if right.len() != self.size {
            return Err(Problem::Singular);
        }
        self.factor()?;
        let mut x = right.to_vec();
        for row in 0..self.size {
            let line = self.row(row);
            let known: f64 = line[..row].iter().zip(&x).map(|(cell, x)| cell * x).sum();
            x[row] = (x[row] - known) / line[row];
        }
        for row in (0..self.size).rev() {
            let line = self.row(row);
            x[row] /= line[row];
            let value = x[row];
            for (x, cell) in x[..row].iter_mut().zip(line) {
                *x -= cell * value;
            }
        }
        if x.iter().all(|it| it.is_finite()) { Ok(x) } else { Err(Problem::Singular) }
    }

    /// The cells of a row, to the diagonal.
    fn row(&self, row: usize) -> &[f64] {
        &self.cells[row_at(row)..row_at(row + 1)]
    }

    /// The lower triangle whose square this is, in its place.
    fn factor(&mut self) -> Result<(), Problem> {
        let n = self.size;
        let mut from = 0;
        while from < n {
            let to = (from + BLOCK).min(n);
            self.corner(from, to)?;
            self.below(from, to);
            // With the widest numbers that the processor has: the same sums in the same order.
            pulp::Arch::new().dispatch(Rest(self, from, to));
            from = to;
        }
        Ok(())
    }

    /// The block on the diagonal.
    fn corner(&mut self, from: usize, to: usize) -> Result<(), Problem> {
        for row in from..to {
            for column in from..=row {
                let (ours, theirs) = (row_at(row), row_at(column));
                let known: f64 =
                    (from..column).map(|at| self.cells[ours + at] * self.cells[theirs + at]).sum();
                let left = self.cells[ours + column] - known;
                self.cells[ours + column] = if row == column {
                    if left <= 0.0 || !left.is_finite() {
                        return Err(Problem::Singular);
                    }
                    left.sqrt()
                } else {
                    left / self.cells[theirs + column]
                };
            }
        }
        Ok(())
    }

    /// The blocks below it.
    fn below(&mut self, from: usize, to: usize) {
        let (top, mut bottom) = self.cells.split_at_mut(row_at(to));
        for length in to + 1..=self.size {
            let (row, further) = bottom.split_at_mut(length);
            for column in from..to {
                let above = row_at(column);
                let line = &top[above + from..above + column];
                let known: f64 =
                    line.iter().zip(&row[from..column]).map(|(one, other)| one * other).sum();
                row[column] = (row[column] - known) / top[above + column];
            }
            bottom = further;
        }
    }

    /// What the rows below owe to the block: the great part of the work, four rows by four. Inlined where
    /// it is called, so that it is compiled anew for each kind of processor.
    #[inline(always)]
    fn rest(&mut self, from: usize, to: usize) {
        let (n, width) = (self.size, to - from);
        let rows = n - to;
        let tiles = rows.div_ceil(TILE);
        // The rows of the block, four woven into each other.
        let mut woven = vec![0.0; tiles * TILE * width];
        for row in 0..rows {
            let (tile, lane) = (row / TILE, row % TILE);
            for at in 0..width {
                woven[(tile * width + at) * TILE + lane] = self.cells[row_at(to + row) + from + at];
            }
        }
        for left in 0..tiles {
            let ours = &woven[left * width * TILE..(left + 1) * width * TILE];
            for right in 0..=left {
                let theirs = &woven[right * width * TILE..(right + 1) * width * TILE];
                let sums = products(ours, theirs);
                for (lane, line) in sums.iter().enumerate() {
                    let row = to + left * TILE + lane;
                    if row >= n {
                        break;
                    }
                    for (other, sum) in line.iter().enumerate() {
                        let column = to + right * TILE + other;
                        if column <= row {
                            self.cells[row_at(row) + column] -= sum;
                        }
                    }
                }
            }
        }
    }
}

/// The rows below a block, and from where to where it goes.
struct Rest<'a>(&'a mut Symmetric, usize, usize);

impl pulp::WithSimd for Rest<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        self.0.rest(self.1, self.2);
    }
}

/// The products of four rows with four others.
#[inline(always)]
fn products(ours: &[f64], theirs: &[f64]) -> [[f64; TILE]; TILE] {
    let mut sums = [[0.0; TILE]; TILE];
    for (one, other) in ours.chunks_exact(TILE).zip(theirs.chunks_exact(TILE)) {
        let other = [other[0], other[1], other[2], other[3]];
        for (line, one) in sums.iter_mut().zip(one) {
            for (sum, other) in line.iter_mut().zip(other) {
                *sum += one * other;
            }
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_solution_fits_whatever_the_size() {
        for size in [1, 3, 4, 63, 64, 65, 130, 200] {
            #[expect(clippy::cast_precision_loss, reason = "small numbers")]
            let matrix = Symmetric::new(size, |row, column| {
                let near = (-((row as f64 - column as f64) / 5.0).powi(2)).exp();
                near + if row == column { 0.5 } else { 0.0 }
            });
            let right: Vec<f64> = (0..size).map(|at| ((at * 7919) % 13) as f64 - 6.0).collect();
            let x = matrix.clone().solve(&right).unwrap();
            for (row, right) in right.iter().enumerate() {
                let sum: f64 = (0..size).map(|at| matrix.get(row, at) * x[at]).sum();
                assert!((sum - right).abs() < 1e-8, "{size} {row}");
            }
        }
    }

    #[test]
    fn what_has_no_root_is_refused() {
        assert!(Symmetric::new(2, |_, _| 1.0).solve(&[1.0, 2.0]).is_err());
        assert!(Symmetric::new(2, |_, _| f64::NAN).solve(&[1.0, 2.0]).is_err());
        assert!(Symmetric::new(1, |_, _| 1.0).solve(&[]).is_err());
    }
}
