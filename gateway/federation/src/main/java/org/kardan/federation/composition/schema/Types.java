package org.kardan.federation.composition.schema;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Lists, non-nulls and what is inside of them. */
public final class Types {
    private Types() {}

    /** The name inside of lists and non-nulls. */
    public static String name(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> name(nonNull.getType());
            case ListType list -> name(list.getType());
            case TypeName name -> name.getName();
            default -> throw new IllegalArgumentException("no such form of a type: " + type);
        };
    }

    public static boolean isNonNull(Type<?> type) {
        return type instanceof NonNullType;
    }

    public static boolean isList(Type<?> type) {
        return nullable(type) instanceof ListType;
    }

    public static Type<?> nullable(Type<?> type) {
        return type instanceof NonNullType nonNull ? nonNull.getType() : type;
    }

    public static String print(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> print(nonNull.getType()) + "!";
            case ListType list -> "[" + print(list.getType()) + "]";
            case TypeName name -> name.getName();
            default -> throw new IllegalArgumentException("no such form of a type: " + type);
        };
    }

    public static boolean same(Type<?> one, Type<?> other) {
        return print(one).equals(print(other));
    }

    public static Type<?> rename(Type<?> type, UnaryOperator<String> names) {
        return switch (type) {
            case NonNullType nonNull -> new NonNullType(rename(nonNull.getType(), names));
            case ListType list -> new ListType(rename(list.getType(), names));
            case TypeName name -> new TypeName(names.apply(name.getName()));
            default -> throw new IllegalArgumentException("no such form of a type: " + type);
        };
    }

    /**
     * Whether every value of one is a value of the other: the same, non-null of it, or the same lists of it.
     *
     * @param named whether a named type is a proper subtype of another: an implementation of an interface, a union's member
     */
    public static boolean isSubtype(Type<?> type, Type<?> of, BiPredicate<String, String> named) {
        if (of instanceof NonNullType outer) {
            return type instanceof NonNullType inner && isSubtype(inner.getType(), outer.getType(), named);
        }
        if (type instanceof NonNullType inner) {
            return isSubtype(inner.getType(), of, named);
        }
        if (of instanceof ListType outer) {
            return type instanceof ListType inner && isSubtype(inner.getType(), outer.getType(), named);
        }
        if (type instanceof ListType) {
            return false;
        }
        return name(type).equals(name(of)) || named.test(name(type), name(of));
    }
}
