package org.kardan.kit.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The role that a mutation or an HTTP endpoint needs. It is checked before the method is called, and a mutation's description in the
 * schema says it. A mutation or endpoint without it needs {@link Role#ADMIN}; what reads through the graph needs {@link Role#VIEWER}
 * and does not say so.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

    /** The least role that may. */
    Role value();
}
