package org.kardan.deploy.kubernetes.model;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An object that keeps pods alive, with the pods' template and the selector by which it finds them again. */
public record Workload(HasMetadata owner, LabelSelector selector, PodTemplateSpec template) {

    /** The workload that an object is, if it is one. */
    public static Optional<Workload> of(HasMetadata object) {
        return switch (object) {
            case Deployment it ->
                Optional.of(new Workload(
                        it, it.getSpec().getSelector(), it.getSpec().getTemplate()));
            case StatefulSet it ->
                Optional.of(new Workload(
                        it, it.getSpec().getSelector(), it.getSpec().getTemplate()));
            case DaemonSet it ->
                Optional.of(new Workload(
                        it, it.getSpec().getSelector(), it.getSpec().getTemplate()));
            default -> Optional.empty();
        };
    }

    /** Kind and name, as findings begin. */
    public String name() {
        return Rendered.nameOf(owner);
    }

    public Map<String, String> podLabels() {
        return template.getMetadata().getLabels();
    }

    public PodSpec pod() {
        return template.getSpec();
    }

    public Stream<Container> containers() {
        return pod().getContainers().stream();
    }

    public Stream<Container> allContainers() {
        return Stream.concat(pod().getInitContainers().stream(), containers());
    }
}
