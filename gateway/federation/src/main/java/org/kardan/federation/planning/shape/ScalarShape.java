package org.kardan.federation.planning.shape;

/**
 * A scalar. Values of the five built-in kinds are checked; a custom scalar's value is passed on as it came, whatever it
 * is.
 */
public record ScalarShape(String name, Kind kind) implements Shape {
    /** What JSON may stand for it. */
    public enum Kind {
        INT,
        FLOAT,
        STRING,
        BOOLEAN,
        ID,
        CUSTOM
    }
}
