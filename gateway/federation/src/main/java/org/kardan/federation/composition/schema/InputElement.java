package org.kardan.federation.composition.schema;

import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.Value;
import org.jspecify.annotations.Nullable;

/** An argument or a field of an input object. */
public final class InputElement extends Element {
    private final String owner;
    private final boolean argument;
    private Type<?> type;
    private @Nullable Value<?> defaultValue;

    private InputElement(String owner, boolean argument, String name, Type<?> type, @Nullable SourceLocation location) {
        super(name, location);
        this.owner = owner;
        this.argument = argument;
        this.type = type;
    }

    /** @param owner the field's or directive's coordinate */
    public static InputElement argument(String owner, String name, Type<?> type, @Nullable SourceLocation location) {
        return new InputElement(owner, true, name, type, location);
    }

    /** @param owner the input object's name */
    public static InputElement field(String owner, String name, Type<?> type, @Nullable SourceLocation location) {
        return new InputElement(owner, false, name, type, location);
    }

    public boolean isArgument() {
        return argument;
    }

    public Type<?> type() {
        return type;
    }

    public void retype(Type<?> other) {
        type = other;
    }

    public @Nullable Value<?> defaultValue() {
        return defaultValue;
    }

    public void defaultTo(@Nullable Value<?> value) {
        defaultValue = value;
    }

    /** Whether a caller has to give it. */
    public boolean isRequired() {
        return Types.isNonNull(type) && defaultValue == null;
    }

    @Override
    public String coordinate() {
        return argument ? owner + "(" + name() + ":)" : owner + "." + name();
    }
}
