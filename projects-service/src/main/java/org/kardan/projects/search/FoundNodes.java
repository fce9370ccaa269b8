package org.kardan.projects.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kardan.kit.search.database.Searcher.Hit;
import org.kardan.kit.time.Moment;
import org.kardan.projects.evidence.Person;
import org.kardan.projects.evidence.PersonRepository;
import org.kardan.projects.evidence.Source;
import org.kardan.projects.evidence.SourceRepository;
import org.kardan.projects.fact.ProjectSearchResult;
import org.kardan.projects.project.Project;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.region.Region;
import org.kardan.projects.region.RegionRepository;
import org.kardan.projects.visit.SiteVisit;
import org.kardan.projects.visit.SiteVisitRepository;

/** What hits stand for: one statement for each type, whatever their number. */
@ApplicationScoped
public class FoundNodes {

    private final ProjectRepository projects;
    private final PersonRepository persons;
    private final RegionRepository regions;
    private final SourceRepository sources;
    private final SiteVisitRepository visits;

    FoundNodes(
            ProjectRepository projects,
            PersonRepository persons,
            RegionRepository regions,
            SourceRepository sources,
            SiteVisitRepository visits) {
        this.projects = projects;
        this.persons = persons;
        this.regions = regions;
        this.sources = sources;
        this.visits = visits;
    }

    /** The things that were found, by type and key; what is not there any more is left out. */
    Map<List<String>, ProjectSearchResult> of(Collection<Hit> hits) {
        var nodes = new HashMap<List<String>, ProjectSearchResult>();
        hits.stream()
                .collect(Collectors.groupingBy(Hit::type, Collectors.mapping(Hit::key, Collectors.toList())))
                .forEach((type, keys) -> read(ProjectSearchType.valueOf(type), keys)
                        .forEach((key, node) -> nodes.put(List.of(type, key), node)));
        return nodes;
    }

    private Map<String, ? extends ProjectSearchResult> read(ProjectSearchType type, List<String> keys) {
        return switch (type) {
            case PROJECT -> byKey(projects.byIds(ids(keys)), Project::getId);
            case PERSON -> byKey(persons.byIds(ids(keys)), Person::getId);
            case REGION -> byKey(regions.byCodes(keys), Region::getCode);
            case SOURCE -> byKey(sources.byIds(ids(keys)), Source::getId);
            case VISIT -> byKey(visits.byIds(ids(keys), Moment.now()), SiteVisit::getId);
        };
    }

    private static List<UUID> ids(List<String> keys) {
        return keys.stream().map(UUID::fromString).toList();
    }

    private static <N> Map<String, N> byKey(List<N> nodes, Function<N, ?> key) {
        return nodes.stream().collect(Collectors.toMap(node -> key.apply(node).toString(), Function.identity()));
    }
}
