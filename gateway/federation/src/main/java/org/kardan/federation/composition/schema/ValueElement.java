package org.kardan.federation.composition.schema;

import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A value of an enum. */
public final class ValueElement extends Element {
    private final String owner;

    public ValueElement(String owner, String name, @Nullable SourceLocation location) {
        super(name, location);
        this.owner = owner;
    }

    @Override
    public String coordinate() {
        return owner + "." + name();
    }
}
