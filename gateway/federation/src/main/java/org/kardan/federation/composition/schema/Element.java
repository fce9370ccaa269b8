package org.kardan.federation.composition.schema;

import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something of a schema that has a name and that directives can be applied to. */
public abstract sealed class Element permits TypeElement, FieldElement, InputElement, ValueElement {
    private final String name;
    private final @Nullable SourceLocation location;
    private final List<Applied> applied = new ArrayList<>();
    private @Nullable String description;

    Element(String name, @Nullable SourceLocation location) {
        this.name = name;
        this.location = location;
    }

    /** Where errors say it is: {@code Type}, {@code Type.field} or {@code Type.field(argument:)}. */
    public abstract String coordinate();

    public final String name() {
        return name;
    }

    /** Null for what composition made itself. */
    public final @Nullable SourceLocation location() {
        return location;
    }

    public final @Nullable String description() {
        return description;
    }

    public final void describe(@Nullable String text) {
        description = text;
    }

    /** In the order of the source; may be changed. */
    public final List<Applied> applied() {
        return applied;
    }

    public final List<Applied> applied(FederationDirective kind) {
        return applied.stream().filter(one -> one.kind() == kind).toList();
    }

    public final boolean has(FederationDirective kind) {
        return applied.stream().anyMatch(one -> one.kind() == kind);
    }

    public final @Nullable Applied first(FederationDirective kind) {
        return applied.stream().filter(one -> one.kind() == kind).findFirst().orElse(null);
    }

    @Override
    public String toString() {
        return coordinate();
    }
}
