package org.kardan.federation.composition.schema;

/** The kinds of named types, and how messages call them. */
public enum TypeKind {
    OBJECT("Object Type"),
    INTERFACE("Interface Type"),
    UNION("Union Type"),
    ENUM("Enum Type"),
    INPUT("Input Object Type"),
    SCALAR("Scalar Type");

    private final String text;

    TypeKind(String text) {
        this.text = text;
    }

    public boolean isComposite() {
        return this == OBJECT || this == INTERFACE || this == UNION;
    }

    /** Whether it has fields of its own. */
    public boolean hasFields() {
        return this == OBJECT || this == INTERFACE;
    }

    public boolean isInput() {
        return this == ENUM || this == INPUT || this == SCALAR;
    }

    public boolean isOutput() {
        return this != INPUT;
    }

    @Override
    public String toString() {
        return text;
    }
}
