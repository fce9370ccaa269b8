package org.kardan.federation.supergraph;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/** What can be read off a type as written: {@code [Name!]!}. */
public final class TypeForms {
    private TypeForms() {}

    /** The name inside all lists and exclamation marks. */
    public static String named(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> named(nonNull.getType());
            case ListType list -> named(list.getType());
            case TypeName name -> name.getName();
            default -> throw new IllegalStateException("A type of an unknown kind: " + type);
        };
    }

    /** How many lists are around the name. */
    public static int listDepth(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> listDepth(nonNull.getType());
            case ListType list -> 1 + listDepth(list.getType());
            default -> 0;
        };
    }

    public static boolean isNonNull(Type<?> type) {
        return type instanceof NonNullType;
    }
}
