package org.kardan.kit.access;

import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.OperationType;
import io.smallrye.graphql.spi.EventingService;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Mutation;
import org.jspecify.annotations.Nullable;

/** Says in the description of each mutation which role it needs, where front-end developers read it; found by ServiceLoader. */
public final class NeededRole implements EventingService {

    /** What is not said may be done by those alone who may do anything. */
    static final Role UNSAID = Role.ADMIN;

    /** Always on. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public Operation createOperation(Operation operation) {
        if (operation.getOperationType() == OperationType.MUTATION) {
            operation.setDescription("%s Role: `%s`."
                    .formatted(operation.getDescription(), of(operation).title()));
        }
        return operation;
    }

    /** The role that a mutation needs. */
    static Role of(Operation mutation) {
        try {
            var api = Thread.currentThread().getContextClassLoader().loadClass(mutation.getClassName());
            return Arrays.stream(api.getMethods())
                    .filter(method -> method.getName().equals(mutation.getMethodName()))
                    .filter(method -> method.isAnnotationPresent(Mutation.class))
                    .map(method -> method.getAnnotation(Needs.class))
                    .filter(Objects::nonNull)
                    .map(Needs::value)
                    .findFirst()
                    .orElse(UNSAID);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the graph has a mutation of a class that is not there", e);
        }
    }
}
