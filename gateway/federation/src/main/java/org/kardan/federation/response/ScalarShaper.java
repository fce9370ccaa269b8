package org.kardan.federation.response;

import org.kardan.federation.execution.tree.JsonBytes;
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
        if (value instanceof TreeLeaf leaf && writesLeaf(leaf, run.out())) {
            return true;
        }
        run.wrong("The value of this field is not a valid %s.".formatted(name), "expected " + name);
        return false;
    }

    @Override
    boolean writesLeaf(TreeLeaf leaf, JsonBytes out) {
        return switch (kind) {
            case INT -> integer(leaf, out);
            case FLOAT -> plain(leaf, isFloat(leaf), out);
            case STRING -> plain(leaf, leaf.kind() == Kind.STRING, out);
            case BOOLEAN -> plain(leaf, leaf.kind() == Kind.TRUE || leaf.kind() == Kind.FALSE, out);
            case ID -> id(leaf, out);
            case CUSTOM -> plain(leaf, true, out);
        };
    }

    /** Not a number past the range, which a client would read as infinity. */
    private static boolean isFloat(TreeLeaf leaf) {
        return (leaf.kind() == Kind.DECIMAL || leaf.kind() == Kind.INTEGER) && leaf.isFinite();
    }

    private static boolean plain(TreeLeaf leaf, boolean fits, JsonBytes out) {
        if (fits) {
            leaf.writeTo(out);
        }
        return fits;
    }

    /** Also a whole number that the subgraph wrote with a fraction, as {@code 3.0}. */
    private static boolean integer(TreeLeaf leaf, JsonBytes out) {
        if (leaf.kind() == Kind.INTEGER && leaf.length() < 10) {
            leaf.writeTo(out);
            return true;
        }
        if (leaf.kind() != Kind.INTEGER && leaf.kind() != Kind.DECIMAL) {
            return false;
        }
        double value = Double.parseDouble(leaf.text());
        boolean fits = value == Math.rint(value) && value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
        if (fits) {
            out.number((long) value);
        }
        return fits;
    }

    /** Always a string for the client, also where the subgraph writes a whole number. */
    private static boolean id(TreeLeaf leaf, JsonBytes out) {
        if (leaf.kind() == Kind.INTEGER) {
            out.raw('"');
            leaf.writeTo(out);
            out.raw('"');
            return true;
        }
        return plain(leaf, leaf.kind() == Kind.STRING, out);
    }
}
