package org.kardan.federation.composition.schema;

import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A named type, with all of its extensions taken in. Which of its parts are used depends on its kind. */
public final class TypeElement extends Element {
    private final TypeKind kind;
    private final Set<String> interfaces = new LinkedHashSet<>();
    private final Map<String, FieldElement> fields = new LinkedHashMap<>();
    private final Map<String, InputElement> inputs = new LinkedHashMap<>();
    private final Map<String, ValueElement> values = new LinkedHashMap<>();
    private final Set<String> members = new LinkedHashSet<>();
    private boolean defined;
    private boolean extended;

    public TypeElement(TypeKind kind, String name, @Nullable SourceLocation location) {
        super(name, location);
        this.kind = kind;
    }

    public TypeKind kind() {
        return kind;
    }

    public boolean is(TypeKind other) {
        return kind == other;
    }

    /** Of objects and interfaces. */
    public Set<String> interfaces() {
        return interfaces;
    }

    /** Of objects and interfaces. */
    public Map<String, FieldElement> fields() {
        return fields;
    }

    /** Null where there is none of that name. */
    public @Nullable FieldElement field(String name) {
        return fields.get(name);
    }

    /** The fields of an input object. */
    public Map<String, InputElement> inputs() {
        return inputs;
    }

    /** Of an enum. */
    public Map<String, ValueElement> values() {
        return values;
    }

    /** Of a union. */
    public Set<String> members() {
        return members;
    }

    /** An object that stands for all implementations of an interface of that name elsewhere. */
    public boolean isInterfaceObject() {
        return kind == TypeKind.OBJECT && has(FederationDirective.INTERFACE_OBJECT);
    }

    public void markDefined() {
        defined = true;
    }

    public void markExtended() {
        extended = true;
    }

    /** Whether some part of it is a definition and not an extension. */
    public boolean isDefined() {
        return defined;
    }

    /** Whether extensions elsewhere may build on it; {@code @extends} stands on what is still a definition. */
    public boolean isBase() {
        return defined || has(FederationDirective.EXTENDS);
    }

    public boolean isExtended() {
        return extended;
    }

    /** Whether the subgraph only extends it: {@code extend type}, or {@code @extends} on all there is. */
    public boolean isExtensionOnly() {
        return extended && !defined;
    }

    public boolean isEmpty() {
        return fields.isEmpty() && inputs.isEmpty() && values.isEmpty() && members.isEmpty();
    }

    @Override
    public String coordinate() {
        return name();
    }
}
