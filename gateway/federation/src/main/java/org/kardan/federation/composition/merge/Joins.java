package org.kardan.federation.composition.merge;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.SubgraphSchema;

/** Builds one application of a {@code join} directive; arguments that are null or false are left out. */
final class Joins {
    private final String element;
    private final List<Argument> arguments = new ArrayList<>();

    private Joins(String element) {
        this.element = element;
    }

    /** @param element such as {@code type} of {@code join__type} */
    static Joins of(String element) {
        return new Joins(element);
    }

    static Joins of(String element, MergedSchema merged, SubgraphSchema subgraph) {
        return of(element).value("graph", new EnumValue(merged.graph(subgraph)));
    }

    Joins text(String name, @Nullable String text) {
        return text == null ? this : value(name, new StringValue(text));
    }

    Joins flag(String name, boolean set) {
        return set ? value(name, new BooleanValue(true)) : this;
    }

    Joins value(String name, Value<?> value) {
        arguments.add(new Argument(name, value));
        return this;
    }

    Joins not(String name, boolean unset) {
        return unset ? value(name, new BooleanValue(false)) : this;
    }

    Applied applied() {
        var name = "join__" + element;
        return new Applied(name, null, new Directive(name, arguments), false);
    }
}
