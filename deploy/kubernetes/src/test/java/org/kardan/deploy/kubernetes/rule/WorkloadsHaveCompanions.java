package org.kardan.deploy.kubernetes.rule;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kardan.deploy.kubernetes.model.Rendered;
import org.kardan.deploy.kubernetes.model.Selectors;
import org.kardan.deploy.kubernetes.model.Workload;

/** A workload is reached through a Service and closed by a NetworkPolicy; a Deployment is drained within a budget. */
final class WorkloadsHaveCompanions implements Rule {

    @Override
    public Stream<String> findings(Rendered rendered) {
        return rendered.workloads().flatMap(workload -> missing(workload, rendered).stream());
    }

    private static List<String> missing(Workload workload, Rendered rendered) {
        var findings = new ArrayList<String>();
        if (rendered.all(Service.class)
                .noneMatch(it -> selects(Selectors.ofLabels(it.getSpec().getSelector()), workload))) {
            findings.add(workload.name() + " has no Service");
        }
        for (var direction : List.of("Ingress", "Egress")) {
            if (rendered.all(NetworkPolicy.class)
                    .filter(it -> it.getSpec().getPolicyTypes().contains(direction))
                    .noneMatch(it -> selects(it.getSpec().getPodSelector(), workload))) {
                findings.add("%s has no NetworkPolicy for %s".formatted(workload.name(), direction));
            }
        }
        if (workload.owner() instanceof Deployment
                && rendered.all(PodDisruptionBudget.class)
                        .noneMatch(it -> selects(it.getSpec().getSelector(), workload))) {
            findings.add(workload.name() + " has no PodDisruptionBudget");
        }
        return findings;
    }

    private static boolean selects(LabelSelector selector, Workload workload) {
        return Selectors.matches(selector, workload.podLabels());
    }
}
