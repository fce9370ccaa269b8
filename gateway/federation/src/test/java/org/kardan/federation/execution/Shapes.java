package org.kardan.federation.execution;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.Condition.Literal;
import org.kardan.federation.operation.Inclusion;
import org.kardan.federation.operation.OperationKind;
import org.kardan.federation.planning.shape.EnumShape;
import org.kardan.federation.planning.shape.ListShape;
import org.kardan.federation.planning.shape.NonNullShape;
import org.kardan.federation.planning.shape.ObjectShape;
import org.kardan.federation.planning.shape.ScalarShape;
import org.kardan.federation.planning.shape.Shape;
import org.kardan.federation.planning.shape.ShapeField;
import org.kardan.federation.planning.shape.ShapePlan;
import org.kardan.federation.planning.shape.TypenameShape;
import org.kardan.federation.response.ResponseShaper;

/** Shape plans in a few words, and the response that they make of a tree. */
public final class Shapes {
    private Shapes() {}

    public static String respond(ObjectShape root, MergedTree tree, String... trueVariables) {
        var shaper = new ResponseShaper(new ShapePlan(OperationKind.QUERY, root));
        return WrittenTwice.respond(shaper, tree, Set.of(trueVariables)::contains);
    }

    public static ObjectShape object(ShapeField... fields) {
        return new ObjectShape("Thing", List.of(fields), Map.of());
    }

    /** An abstract type: these fields for objects of the first type, those for objects of the second. */
    public static ObjectShape either(String one, List<ShapeField> ones, String other, List<ShapeField> others) {
        var byType = new LinkedHashMap<String, List<ShapeField>>();
        byType.put(one, ones);
        byType.put(other, others);
        return new ObjectShape("Either", List.of(), byType);
    }

    public static ShapeField field(String name, Shape shape) {
        return field(name, name, shape);
    }

    public static ShapeField field(String name, String sourceKey, Shape shape) {
        return new ShapeField(name, sourceKey, shape, Inclusion.ALWAYS);
    }

    public static ShapeField fieldIf(String variable, String name, Shape shape) {
        var condition = new Condition(List.of(new Literal(variable, true)));
        return new ShapeField(name, name, shape, new Inclusion(List.of(condition)));
    }

    public static ShapeField typename(String name, String type) {
        return new ShapeField(name, "", new NonNullShape(new TypenameShape(type)), Inclusion.ALWAYS);
    }

    public static Shape list(Shape of) {
        return new ListShape(of);
    }

    public static Shape required(Shape of) {
        return new NonNullShape(of);
    }

    public static Shape string() {
        return scalar(ScalarShape.Kind.STRING);
    }

    public static Shape scalar(ScalarShape.Kind kind) {
        return new ScalarShape(kind.name(), kind);
    }

    public static Shape oneOf(String... values) {
        return new EnumShape("Choice", new LinkedHashSet<>(List.of(values)));
    }
}
