package org.kardan.deploy.kubernetes.rule;

import java.util.List;
import java.util.stream.Stream;
import org.kardan.deploy.kubernetes.model.Rendered;

/** Something that must hold for a whole rendered overlay. */
@FunctionalInterface
public interface Rule {

    /** Every rule, in the order in which findings are read best. */
    List<Rule> ALL = List.of(
            new SelectorsMatchPods(),
            new ReferencesExist(),
            new ProbesMeetPorts(),
            new ImagesArePinned(),
            new PodsAreRestricted(),
            new ResourcesAreBounded(),
            new WorkloadsHaveCompanions(),
            new LabelsAreEverywhere());

    /** One sentence for each place where the rule is broken, beginning with the object's kind and name. */
    Stream<String> findings(Rendered rendered);

    /** The findings of every rule. */
    static List<String> allFindings(Rendered rendered) {
        return ALL.stream().flatMap(rule -> rule.findings(rendered)).toList();
    }
}
