package org.kardan.projects.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.projects.capability.CapabilityClaim;
import org.kardan.projects.engagement.RegionalEngagement;
import org.kardan.projects.fact.AnyFactRepository;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.hub.Hub;
import org.kardan.projects.need.ComponentNeed;
import org.kardan.projects.party.Party;
import org.kardan.projects.project.Launch;
import org.kardan.projects.project.Project;
import org.kardan.projects.stage.StageApi;

/** Gathers what projects are compared by: one statement for each kind of fact. */
@ApplicationScoped
class ComparedValues {

    private static final String PROJECT = "projectId";

    private final AnyFactRepository facts;
    private final StageApi stages;

    ComparedValues(AnyFactRepository facts, StageApi stages) {
        this.facts = facts;
        this.stages = stages;
    }

    /** The values of one project in each aspect. */
    record Values(Map<Aspect, Collection<String>> byAspect) {

        Collection<String> of(Aspect aspect) {
            return byAspect.getOrDefault(aspect, List.of());
        }
    }

    List<Values> of(List<Project> projects, Moment moment) {
        var ids = projects.stream().map(Project::getId).toList();
        var stage = stages.stage(projects, moment.asOf(), moment.knownAt());
        var launches = known(Launch.class, ids, Launch::getProjectId, moment);
        var needs = known(ComponentNeed.class, ids, ComponentNeed::getProjectId, moment);
        var capabilities = known(CapabilityClaim.class, ids, CapabilityClaim::getProjectId, moment);
        var parties = valid(Party.class, ids, Party::getProjectId, moment);
        var engagements = valid(RegionalEngagement.class, ids, RegionalEngagement::getProjectId, moment);
        var hubs = valid(Hub.class, ids, Hub::getProjectId, moment);
        return Stream.iterate(0, i -> i < projects.size(), i -> i + 1)
                .map(i -> {
                    var values = new EnumMap<Aspect, Collection<String>>(Aspect.class);
                    values.put(Aspect.SECTOR, List.of(projects.get(i).getSector()));
                    var now = stage.get(i);
                    values.put(
                            Aspect.STAGE,
                            now == null ? List.of() : List.of(now.name().name()));
                    values.put(
                            Aspect.LAUNCH,
                            texts(launches.get(i), launch -> launch.getLaunch().getEdtf()));
                    values.put(Aspect.COUNTRIES, texts(parties.get(i), Party::getCountry));
                    values.put(Aspect.ORGANISATIONS, texts(parties.get(i), ComparedValues::organisation));
                    values.put(
                            Aspect.REGIONS,
                            Stream.concat(
                                            engagements.get(i).stream().map(RegionalEngagement::getRegionCode),
                                            hubs.get(i).stream().map(Hub::getRegionCode))
                                    .toList());
                    values.put(Aspect.COMPONENTS, texts(needs.get(i), ComponentNeed::getComponentCode));
                    values.put(Aspect.CAPABILITY_AREAS, texts(capabilities.get(i), CapabilityClaim::getArea));
                    return new Values(values);
                })
                .toList();
    }

    private <F extends Fact> List<List<F>> known(
            Class<F> kind, List<UUID> projects, Function<F, UUID> projectOf, Moment moment) {
        return InOrder.many(projects, facts.by(kind, PROJECT, projects, moment), projectOf);
    }

    private <F extends Fact> List<List<F>> valid(
            Class<F> kind, List<UUID> projects, Function<F, UUID> projectOf, Moment moment) {
        return InOrder.many(projects, facts.validBy(kind, PROJECT, projects, moment), projectOf);
    }

    private static @Nullable UUID organisation(Party party) {
        var organisation = party.getOrganisation();
        return organisation == null ? null : organisation.id();
    }

    private static <F> List<String> texts(List<F> facts, Function<F, ? extends @Nullable Object> value) {
        return facts.stream()
                .map(value)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList();
    }
}
