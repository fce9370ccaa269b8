package org.kardan.federation.operation;

import graphql.language.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kardan.federation.error.PublicApi;

/**
 * An operation whose constants stand apart, so that operations which differ only in them can share a plan.
 *
 * @param operation asks for the same with variables in place of the constants; its variables are the client's and those
 * @param literals the constants, by the variable that stands for each; the client may give values for the others only
 * @param form equal for operations that can share a plan, whatever they are called and whatever their constants are
 */
@PublicApi
public record LiftedOperation(Operation operation, Map<String, Value<?>> literals, String form) {
    public LiftedOperation {
        literals = Collections.unmodifiableMap(new LinkedHashMap<>(literals));
    }
}
