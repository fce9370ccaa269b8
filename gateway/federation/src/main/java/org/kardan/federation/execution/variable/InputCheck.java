package org.kardan.federation.execution.variable;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeNull;
import org.kardan.federation.execution.tree.TreeObject;

/** Checks an input value by the specification's rules of input coercion, without changing it. */
final class InputCheck {
    private static final int SHOWN = 60;

    private final StringBuilder path = new StringBuilder();

    static String nameOf(GraphQLType type) {
        return GraphQLTypeUtil.simplePrint(type);
    }

    /** The first problem, as the end of a sentence; null where there is none. */
    @Nullable String problem(TreeNode value, GraphQLType type) {
        if (type instanceof GraphQLNonNull nonNull) {
            return value == TreeNull.NULL
                    ? say("null is not a value of " + nameOf(type))
                    : problem(value, nonNull.getWrappedType());
        }
        if (value == TreeNull.NULL) {
            return null;
        }
        return switch (type) {
            case GraphQLList list -> inList(value, list.getWrappedType());
            case GraphQLInputObjectType object -> inObject(value, object);
            case GraphQLEnumType enumType ->
                value instanceof TreeLeaf leaf
                                && leaf.kind() == TreeLeaf.Kind.STRING
                                && enumType.getValue(leaf.text()) != null
                        ? null
                        : expected(enumType, value);
            case GraphQLScalarType scalar -> Scalars.accepts(scalar.getName(), value) ? null : expected(scalar, value);
            default -> throw new IllegalArgumentException("no input type: " + type);
        };
    }

    private @Nullable String inList(TreeNode value, GraphQLType of) {
        if (!(value instanceof TreeList list)) {
            // A single value stands for a list of it.
            return problem(value, of);
        }
        int mark = path.length();
        for (int i = 0; i < list.size(); i++) {
            path.append('[').append(i).append(']');
            var problem = problem(list.get(i), of);
            if (problem != null) {
                return problem;
            }
            path.setLength(mark);
        }
        return null;
    }

    private @Nullable String inObject(TreeNode value, GraphQLInputObjectType type) {
        if (!(value instanceof TreeObject object)) {
            return expected(type, value);
        }
        for (int i = 0; i < object.size(); i++) {
            if (type.getField(object.key(i)) == null) {
                return say("%s has no field \"%s\"".formatted(type.getName(), object.key(i)));
            }
        }
        if (type.isOneOf() && (object.size() != 1 || object.value(0) == TreeNull.NULL)) {
            return say("%s needs exactly one field, and not null".formatted(type.getName()));
        }
        for (var field : type.getFields()) {
            var problem =
                    inField(object.get(field.getName()), field.getName(), field.getType(), field.hasSetDefaultValue());
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private @Nullable String inField(@Nullable TreeNode value, String name, GraphQLInputType type, boolean hasDefault) {
        int mark = path.length();
        path.append('.').append(name);
        if (value == null) {
            if (type instanceof GraphQLNonNull && !hasDefault) {
                return say("a value of type " + nameOf(type) + " is needed");
            }
        } else {
            var problem = problem(value, type);
            if (problem != null) {
                return problem;
            }
        }
        path.setLength(mark);
        return null;
    }

    private String expected(GraphQLType type, TreeNode value) {
        var shown = value.toString();
        return say("expected %s, not %s"
                .formatted(nameOf(type), shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown));
    }

    private String say(String what) {
        return (path.isEmpty() ? "" : " at \"" + path.substring(path.charAt(0) == '.' ? 1 : 0) + "\"") + ": " + what
                + ".";
    }
}
