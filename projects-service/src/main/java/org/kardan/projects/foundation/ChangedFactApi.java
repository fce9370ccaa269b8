package org.kardan.projects.foundation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;
import org.kardan.projects.change.ProjectChange;
import org.kardan.projects.fact.AnyFactRepository;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.fact.ProjectFact;

/** From a change in the audit log to the fact that it changed. */
@GraphQLApi
public class ChangedFactApi {

    /** By GraphQL type, which is the entity's name. */
    private static final Map<String, Class<? extends Fact>> KINDS = Arrays.stream(FactKind.values())
            .map(FactKind::type)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final AnyFactRepository facts;

    ChangedFactApi(AnyFactRepository facts) {
        this.facts = facts;
    }

    @Description(
            "The fact that was changed, as it is believed now; `before` and `after` say what the change made of it. Null: it is"
                    + " believed no more, or what was changed is no fact of a project, such as a source or a citation.")
    @RunOnVirtualThread
    public List<@Nullable ProjectFact> fact(@Source List<ProjectChange> of) {
        var now = Moment.now();
        var byId = new HashMap<UUID, ProjectFact>();
        of.stream()
                .filter(change -> KINDS.containsKey(change.getType()))
                .collect(Collectors.groupingBy(
                        ProjectChange::getType,
                        Collectors.mapping(change -> UUID.fromString(change.getId()), Collectors.toSet())))
                .forEach((type, ids) -> facts.by(KINDS.get(type), "id", ids, now)
                        .forEach(fact -> byId.put(fact.getId(), (ProjectFact) fact)));
        return Arrays.asList(of.stream()
                .map(change -> KINDS.containsKey(change.getType()) ? byId.get(UUID.fromString(change.getId())) : null)
                .toArray(ProjectFact[]::new));
    }
}
