package org.kardan.kit.access;

import graphql.schema.FieldCoordinates;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.kardan.kit.graphql.root.RootGuard;

/** Which role each root field of the graph needs: a mutation what it says, reading and following {@link Role#VIEWER}. */
@ApplicationScoped
public class RootFields implements RootGuard {

    private static final String MUTATION = "Mutation";

    /** The schema as text, for gateways: no more than anybody reads who has this program. */
    private static final FieldCoordinates SDL = FieldCoordinates.coordinates("Query", "_service");

    private final Callers callers;
    private final Map<String, Role> mutations;

    RootFields(Callers callers, Schema schema) {
        this.callers = callers;
        mutations = schema.getMutations().stream().collect(Collectors.toMap(Operation::getName, NeededRole::of));
    }

    @Override
    public void check(FieldCoordinates field) {
        if (field.getTypeName().equals(MUTATION)) {
            callers.require(mutations.getOrDefault(field.getFieldName(), NeededRole.UNSAID), field.getFieldName());
        } else if (!field.equals(SDL)) {
            callers.require(Role.VIEWER, field.getFieldName());
        }
    }
}
