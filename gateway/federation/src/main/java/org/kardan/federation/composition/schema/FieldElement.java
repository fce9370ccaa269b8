package org.kardan.federation.composition.schema;

import graphql.language.SourceLocation;
import graphql.language.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field of an object or an interface. */
public final class FieldElement extends Element {
    private final TypeElement parent;
    private final Map<String, InputElement> arguments = new LinkedHashMap<>();
    private Type<?> type;

    public FieldElement(TypeElement parent, String name, Type<?> type, @Nullable SourceLocation location) {
        super(name, location);
        this.parent = parent;
        this.type = type;
    }

    public TypeElement parent() {
        return parent;
    }

    public Type<?> type() {
        return type;
    }

    public void retype(Type<?> other) {
        type = other;
    }

    /** The name inside of lists and non-nulls. */
    public String typeName() {
        return Types.name(type);
    }

    public Map<String, InputElement> arguments() {
        return arguments;
    }

    @Override
    public String coordinate() {
        return parent.name() + "." + name();
    }
}
