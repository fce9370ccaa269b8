package org.kardan.federation.supergraph;

import graphql.language.Argument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parsed {@code FieldSet} of {@code @key}, {@code @requires} or {@code @provides}. Compared by identity. */
public final class FieldSet {
    private final List<Item> items;
    private final String text;

    FieldSet(List<Item> items, String text) {
        this.items = List.copyOf(items);
        this.text = text;
    }

    public List<Item> items() {
        return items;
    }

    /** As written in the supergraph. */
    @Override
    public String toString() {
        return text;
    }

    /** A field, or a fragment's content under its type condition. */
    public sealed interface Item permits Field, OnType {}

    /** @param fields empty for a leaf */
    public record Field(String name, List<Argument> arguments, List<Item> fields) implements Item {
        public Field {
            arguments = List.copyOf(arguments);
            fields = List.copyOf(fields);
        }
    }

    /** @param typeName null for a fragment without type condition */
    public record OnType(@Nullable String typeName, List<Item> items) implements Item {
        public OnType {
            items = List.copyOf(items);
        }
    }
}
