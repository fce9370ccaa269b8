package org.kardan.federation.operation;

import graphql.language.Value;
import graphql.language.VariableDefinition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kardan.federation.error.PublicApi;

/**
 * An operation whose constants stand apart, so that operations which differ only in them can share a plan.
 *
 * @param operation asks for the same with variables in place of the constants; its variables are the client's and those
 * @param own the variables that the client declared: the only ones that it may give values for
 * @param literals the constants, by the variable that stands for each
 * @param form equal for operations that can share a plan, whatever they are called and whatever their constants are
 */
@PublicApi
public record LiftedOperation(
        Operation operation, List<VariableDefinition> own, Map<String, Value<?>> literals, String form) {
    public LiftedOperation {
        own = List.copyOf(own);
        literals = Collections.unmodifiableMap(new LinkedHashMap<>(literals));
    }
}
