package org.kardan.federation.response;

import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.planning.shape.EnumShape;

/** Writes enum values that clients may see. */
final class EnumShaper extends ValueShaper {
    private final EnumShape shape;

    EnumShaper(boolean nonNull, EnumShape shape) {
        super(nonNull);
        this.shape = shape;
    }

    @Override
    boolean writeValue(TreeNode value, ShapeRun run) {
        if (value instanceof TreeLeaf leaf && writesLeaf(leaf, run.out())) {
            return true;
        }
        run.wrong("The value of this field is not a valid %s.".formatted(shape.name()), "not one of " + shape.values());
        return false;
    }

    @Override
    boolean writesLeaf(TreeLeaf leaf, JsonBytes out) {
        boolean fits = leaf.kind() == TreeLeaf.Kind.STRING && shape.values().contains(leaf.text());
        if (fits) {
            leaf.writeTo(out);
        }
        return fits;
    }
}
