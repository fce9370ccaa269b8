package org.kardan.federation.supergraph;

import graphql.language.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field as one subgraph has it.
 *
 * @param type in this subgraph, which may differ from the supergraph's in nullability or be more special
 * @param external declared here but resolved elsewhere: {@code @external}, or overridden and still used
 * @param overrideLabel the label of a progressive {@code @override}; null where there is none
 * @param whenLabelActive with a label: whether this subgraph resolves the field while the label is active, or while it is not
 */
public record LocalField(
        String name,
        Type<?> type,
        boolean external,
        @Nullable FieldSet requires,
        @Nullable FieldSet provides,
        @Nullable String overrideLabel,
        boolean whenLabelActive) {

    /** Whether this subgraph resolves the field by itself, given the labels that are active. */
    public boolean resolvedHere(Set<String> activeLabels) {
        return !external && (overrideLabel == null || activeLabels.contains(overrideLabel) == whenLabelActive);
    }
}
