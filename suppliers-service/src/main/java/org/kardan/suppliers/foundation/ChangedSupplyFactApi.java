package org.kardan.suppliers.foundation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.change.SupplyChange;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.fact.SupplyFact;

/** From a change in the audit log to the fact that it changed. */
@GraphQLApi
public class ChangedSupplyFactApi {

    private static final Map<String, FactKind> KINDS = AnySupplyFact.kindsByType();

    private final AnySupplyFact facts;

    ChangedSupplyFactApi(AnySupplyFact facts) {
        this.facts = facts;
    }

    @Description(
            "The fact that was changed, as it is believed now, or the organisation, asset or deal, as it is now; `before` and `after`"
                    + " say what the change made of it. Null: it is believed no more, or what was changed is none of these, such as a source or a citation.")
    @RunOnVirtualThread
    public List<@Nullable SupplyFact> fact(@Source List<SupplyChange> of) {
        var kinds = new HashMap<UUID, FactKind>();
        of.stream()
                .filter(change -> KINDS.containsKey(change.getType()))
                .forEach(change -> kinds.put(UUID.fromString(change.getId()), KINDS.get(change.getType())));
        var found = facts.fetch(kinds, Moment.now());
        return Arrays.asList(of.stream()
                .map(change -> KINDS.containsKey(change.getType()) ? found.get(UUID.fromString(change.getId())) : null)
                .toArray(SupplyFact[]::new));
    }
}
