package org.kardan.federation.response;

import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeLeaf.Kind;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.planning.shape.ScalarShape;

/** Writes scalars: those of GraphQL itself by its rules of result coercion, custom ones as they came. */
final class ScalarShaper extends ValueShaper {
    private final ScalarShape.Kind kind;
    private final String name;

    ScalarShaper(boolean nonNull, ScalarShape scalar) {
        super(nonNull);
        this.kind = scalar.kind();
        this.name = scalar.name();
    }

    @Override
    boolean writeValue(TreeNode value, ShapeRun run) {
        if (kind == ScalarShape.Kind.CUSTOM) {
            run.out().tree(value);
            return true;
        }
        if (value instanceof TreeLeaf leaf && write(leaf, run)) {
            return true;
        }
        run.wrong("The value of this field is not a valid %s.".formatted(name), "expected " + name);
        return false;
    }

    private boolean write(TreeLeaf leaf, ShapeRun run) {
        return switch (kind) {
            case INT -> integer(leaf, run);
            case FLOAT -> plain(leaf, leaf.kind() == Kind.DECIMAL || leaf.kind() == Kind.INTEGER, run);
            case STRING -> plain(leaf, leaf.kind() == Kind.STRING, run);
            case BOOLEAN -> plain(leaf, leaf.kind() == Kind.TRUE || leaf.kind() == Kind.FALSE, run);
            case ID -> id(leaf, run);
            case CUSTOM -> throw new IllegalStateException("a custom scalar is written as it came");
        };
    }

    private static boolean plain(TreeLeaf leaf, boolean fits, ShapeRun run) {
        if (fits) {
            leaf.writeTo(run.out());
        }
        return fits;
    }

    /** Also a whole number that the subgraph wrote with a fraction, as {@code 3.0}. */
    private static boolean integer(TreeLeaf leaf, ShapeRun run) {
        if (leaf.kind() == Kind.INTEGER && leaf.length() < 10) {
            leaf.writeTo(run.out());
            return true;
        }
        if (leaf.kind() != Kind.INTEGER && leaf.kind() != Kind.DECIMAL) {
            return false;
        }
        double value = Double.parseDouble(leaf.text());
        boolean fits = value == Math.rint(value) && value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
        if (fits) {
            run.out().number((long) value);
        }
        return fits;
    }

    /** Always a string for the client, also where the subgraph writes a whole number. */
    private static boolean id(TreeLeaf leaf, ShapeRun run) {
        if (leaf.kind() == Kind.INTEGER) {
            run.out().raw('"');
            leaf.writeTo(run.out());
            run.out().raw('"');
            return true;
        }
        return plain(leaf, leaf.kind() == Kind.STRING, run);
    }
}
