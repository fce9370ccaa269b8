package org.kardan.deploy.kubernetes.model;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import java.util.Map;

/** Label selectors as the cluster reads them: all conditions must hold, and an empty selector selects everything. */
public final class Selectors {

    private Selectors() {}

    public static LabelSelector ofLabels(Map<String, String> labels) {
        return new LabelSelectorBuilder().withMatchLabels(labels).build();
    }

    public static boolean matches(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(required -> holds(required, labels));
    }

    private static boolean holds(LabelSelectorRequirement required, Map<String, String> labels) {
        var value = labels.get(required.getKey());
        return switch (required.getOperator()) {
            case "In" -> value != null && required.getValues().contains(value);
            case "NotIn" -> value == null || !required.getValues().contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> throw new IllegalArgumentException("No such operator of a selector: " + required.getOperator());
        };
    }
}
