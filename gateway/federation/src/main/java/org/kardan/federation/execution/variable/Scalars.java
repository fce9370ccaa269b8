package org.kardan.federation.execution.variable;

import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeNode;

/** Which JSON a scalar accepts as input. Custom scalars accept anything: only the subgraph knows their rules. */
final class Scalars {
    private static final int MOST_DIGITS = 40;

    private Scalars() {}

    static boolean accepts(String scalar, TreeNode value) {
        return switch (scalar) {
            case "Int" -> value instanceof TreeLeaf leaf && isInt(leaf);
            case "Float" -> value instanceof TreeLeaf leaf && isNumber(leaf);
            case "String" -> value instanceof TreeLeaf leaf && leaf.kind() == TreeLeaf.Kind.STRING;
            case "ID" ->
                value instanceof TreeLeaf leaf
                        && (leaf.kind() == TreeLeaf.Kind.STRING || leaf.kind() == TreeLeaf.Kind.INTEGER);
            case "Boolean" ->
                value instanceof TreeLeaf leaf
                        && (leaf.kind() == TreeLeaf.Kind.TRUE || leaf.kind() == TreeLeaf.Kind.FALSE);
            default -> true;
        };
    }

    private static boolean isNumber(TreeLeaf leaf) {
        return leaf.kind() == TreeLeaf.Kind.INTEGER || leaf.kind() == TreeLeaf.Kind.DECIMAL;
    }

    /** A whole number of 32 bits, also where it is written as {@code 1.0}. */
    private static boolean isInt(TreeLeaf leaf) {
        if (!isNumber(leaf) || leaf.length() > MOST_DIGITS) {
            return false;
        }
        double value = Double.parseDouble(leaf.text());
        return value == Math.rint(value) && value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
    }
}
