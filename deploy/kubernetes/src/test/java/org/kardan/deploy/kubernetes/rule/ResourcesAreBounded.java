package org.kardan.deploy.kubernetes.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.Optional;
import java.util.stream.Stream;
import org.kardan.deploy.kubernetes.model.Rendered;

/** Every container asks for CPU and memory and is limited in both; nobody asks for more than the limit. */
final class ResourcesAreBounded implements Rule {

    @Override
    public Stream<String> findings(Rendered rendered) {
        return rendered.workloads()
                .flatMap(workload -> workload.allContainers()
                        .flatMap(container ->
                                Stream.of("cpu", "memory").flatMap(resource -> finding(container, resource)))
                        .map(finding -> workload.name() + ": " + finding));
    }

    private static Stream<String> finding(Container container, String resource) {
        var resources = Optional.ofNullable(container.getResources()).orElseGet(ResourceRequirements::new);
        var request = resources.getRequests().get(resource);
        var limit = resources.getLimits().get(resource);
        if (request == null || limit == null) {
            return Stream.of("container %s has no %s for %s"
                    .formatted(container.getName(), request == null ? "request" : "limit", resource));
        }
        return request.getNumericalAmount().compareTo(limit.getNumericalAmount()) <= 0
                ? Stream.empty()
                : Stream.of("container %s requests more %s than its limit".formatted(container.getName(), resource));
    }
}
