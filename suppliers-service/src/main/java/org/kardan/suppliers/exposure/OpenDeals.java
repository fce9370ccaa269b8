package org.kardan.suppliers.exposure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.DealLists;
import org.kardan.suppliers.deal.terms.DealTarget;
import org.kardan.suppliers.deal.terms.DealTargetRepository;

/** Finds the deals that may still close. */
@ApplicationScoped
public class OpenDeals {

    private final DealLists deals;
    private final DealTargetRepository targets;

    OpenDeals(DealLists deals, DealTargetRepository targets) {
        this.deals = deals;
        this.targets = targets;
    }

    /** The open deals that each of these organisations and assets is itself a target of at the moment, by slug; none: left out. */
    public Map<UUID, List<Deal>> about(Collection<UUID> subjects, Moment moment) {
        var about = targets.ofSubjects(InOrder.distinct(subjects), moment);
        if (about.isEmpty()) {
            return Map.of();
        }
        var ids = InOrder.distinct(about.stream().map(DealTarget::getDealId).toList());
        var open = deals.byIds(ids, true, moment).stream().collect(Collectors.toMap(Deal::getId, Function.identity()));
        Map<UUID, List<Deal>> bySubject = new HashMap<>();
        for (var target : about) {
            var deal = open.get(target.getDealId());
            if (deal != null) {
                bySubject
                        .computeIfAbsent(target.getSubjectId(), subject -> new ArrayList<>())
                        .add(deal);
            }
        }
        return bySubject;
    }
}
