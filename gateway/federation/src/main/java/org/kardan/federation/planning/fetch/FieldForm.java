package org.kardan.federation.planning.fetch;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.planning.graph.FieldEdge;

/** What has to be equal where two fields of a document share a response key (GraphQL, section 5.3.2). */
final class FieldForm {
    private static final String OBJECT = "{}";

    private FieldForm() {}

    static String of(@Nullable FieldEdge edge) {
        return edge == null ? "?" : form(edge.field().type(), edge.target() != null);
    }

    static boolean isLeaf(String form) {
        return !form.contains(OBJECT);
    }

    private static String form(Type<?> type, boolean composite) {
        return switch (type) {
            case NonNullType nonNull -> form(nonNull.getType(), composite) + "!";
            case ListType list -> "[" + form(list.getType(), composite) + "]";
            case TypeName name -> composite ? OBJECT : name.getName();
            default -> throw new IllegalStateException("A type of an unknown kind: " + type);
        };
    }
}
