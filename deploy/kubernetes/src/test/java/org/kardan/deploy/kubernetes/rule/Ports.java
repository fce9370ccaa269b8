package org.kardan.deploy.kubernetes.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ports by number or by name. */
final class Ports {

    private Ports() {}

    /** The number of the port that the container declares under this number or name. */
    static Optional<Integer> resolve(Container container, @Nullable IntOrString port) {
        return container.getPorts().stream()
                .filter(declared -> port != null && isMeant(declared, port))
                .map(ContainerPort::getContainerPort)
                .findFirst();
    }

    private static boolean isMeant(ContainerPort declared, IntOrString port) {
        return port.getStrVal() == null
                ? declared.getContainerPort().equals(port.getIntVal())
                : port.getStrVal().equals(declared.getName());
    }
}
