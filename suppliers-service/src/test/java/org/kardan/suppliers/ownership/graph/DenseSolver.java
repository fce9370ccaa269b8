package org.kardan.suppliers.ownership.graph;

/** The textbook way, as a second opinion: Gaussian elimination with full pivoting by column on the whole matrix. */
final class DenseSolver {

    private DenseSolver() {}

    /**
     * Solves {@code x = e_root + Sᵀ x}.
     *
     * @param shares {@code shares[v][w]}: the share of owner w in v
     * @return for each node its weight in the root; for a node without owners that is its effective share
     */
    static double[] weights(double[][] shares, int root) {
        int size = shares.length;
        double[][] system = new double[size][size + 1];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                system[row][column] = (row == column ? 1 : 0) - shares[column][row];
            }
            system[row][size] = row == root ? 1 : 0;
        }
        for (int pivot = 0; pivot < size; pivot++) {
            swapLargestUp(system, pivot);
            for (int row = 0; row < size; row++) {
                double factor = row == pivot ? 0 : system[row][pivot] / system[pivot][pivot];
                for (int column = pivot; column <= size; column++) {
                    system[row][column] -= factor * system[pivot][column];
                }
            }
        }
        double[] weights = new double[size];
        for (int row = 0; row < size; row++) {
            weights[row] = system[row][size] / system[row][row];
        }
        return weights;
    }

    private static void swapLargestUp(double[][] system, int pivot) {
        int largest = pivot;
        for (int row = pivot + 1; row < system.length; row++) {
            if (Math.abs(system[row][pivot]) > Math.abs(system[largest][pivot])) {
                largest = row;
            }
        }
        double[] moved = system[pivot];
        system[pivot] = system[largest];
        system[largest] = moved;
    }
}
