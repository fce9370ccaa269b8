package org.kardan.deploy.kubernetes.rule;

import static org.kardan.deploy.kubernetes.model.Rendered.nameOf;

import java.util.Map;
import java.util.stream.Stream;
import org.kardan.deploy.kubernetes.model.Rendered;

/** Every object says that it is part of Kardan, and every pod also says which app it is. */
final class LabelsAreEverywhere implements Rule {

    private static final String NAME = "app.kubernetes.io/name";
    private static final String PART_OF = "app.kubernetes.io/part-of";

    @Override
    public Stream<String> findings(Rendered rendered) {
        var objects = rendered.objects().stream()
                .filter(object -> !isPart(object.getMetadata().getLabels()))
                .map(object -> "%s is not labelled %s: kardan".formatted(nameOf(object), PART_OF));
        var pods = rendered.workloads()
                .filter(workload ->
                        !isPart(workload.podLabels()) || !workload.podLabels().containsKey(NAME))
                .map(workload -> "%s: its pods are not labelled %s and %s".formatted(workload.name(), NAME, PART_OF));
        return Stream.concat(objects, pods);
    }

    private static boolean isPart(Map<String, String> labels) {
        return "kardan".equals(labels.get(PART_OF));
    }
}
