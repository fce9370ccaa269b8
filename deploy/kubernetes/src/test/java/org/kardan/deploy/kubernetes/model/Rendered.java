package org.kardan.deploy.kubernetes.model;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that one overlay would apply to a cluster. */
public record Rendered(List<HasMetadata> objects) {

    /** Decodes the output of Kustomize strictly. */
    public static Rendered of(String yaml) {
        return new Rendered(StrictModel.decode(yaml));
    }

    /** Kind and name, for example {@code Deployment/gateway}. */
    public static String nameOf(HasMetadata object) {
        return object.getKind() + "/" + object.getMetadata().getName();
    }

    public <T extends HasMetadata> Stream<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast);
    }

    public <T extends HasMetadata> Optional<T> named(Class<T> type, String name) {
        return all(type)
                .filter(object -> name.equals(object.getMetadata().getName()))
                .findFirst();
    }

    public Stream<Workload> workloads() {
        return objects.stream().flatMap(object -> Workload.of(object).stream());
    }
}
