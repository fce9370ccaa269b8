package org.kardan.federation.supergraph;

import graphql.language.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field as one subgraph has it.
 *
 * @param type in this subgraph, which may differ from the supergraph's in nullability or be more special
 * @param external declared here but resolved elsewhere: {@code @external}, or overridden and still used
 * @param overrideLabel the label of a progressive {@code @override}; null where there is none
 * @param whenLabelActive with a label: whether this subgraph resolves the field while the label is active, or while it is not
 * @param contextArguments whose values come from further up; most fields have none
 */
public record LocalField(
        String name,
        Type<?> type,
        boolean external,
        @Nullable FieldSet requires,
        @Nullable FieldSet provides,
        @Nullable String overrideLabel,
        boolean whenLabelActive,
        List<ContextArgument> contextArguments) {
    private static final String COMPLETE = "percent(100)";

    public LocalField {
        contextArguments = List.copyOf(contextArguments);
    }

    /** Whether this subgraph resolves the field by itself, given the labels that are active. */
    public boolean resolvedHere(Set<String> activeLabels) {
        return !external && (overrideLabel == null || isActive(overrideLabel, activeLabels) == whenLabelActive);
    }

    /** A rollout that has come to all requests is active, whoever asks. */
    private static boolean isActive(String label, Set<String> activeLabels) {
        return activeLabels.contains(label) || label.equals(COMPLETE);
    }
}
