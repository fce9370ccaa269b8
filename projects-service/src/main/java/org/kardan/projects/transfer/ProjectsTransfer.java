package org.kardan.projects.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kardan.kit.transfer.ExportQuery;
import org.kardan.kit.transfer.TransferCatalogue;
import org.kardan.kit.transfer.TransferLine;
import org.kardan.kit.transfer.TransferType;
import org.kardan.kit.write.Foreseen;
import org.kardan.projects.evidence.CitationWriter;
import org.kardan.projects.evidence.PersonRepository;
import org.kardan.projects.evidence.SourceRepository;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.fact.FactRepository;
import org.kardan.projects.fact.Keys;
import org.kardan.projects.party.Party;
import org.kardan.projects.party.PartyRepository;
import org.kardan.projects.phase.Phase;
import org.kardan.projects.phase.PhaseCriterionForm;
import org.kardan.projects.phase.PhaseCriterionInput;
import org.kardan.projects.phase.PhaseForm;
import org.kardan.projects.phase.PhaseInput;
import org.kardan.projects.phase.PhaseRepository;
import org.kardan.projects.project.Project;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.region.RegionRepository;
import org.kardan.projects.stage.StageTransitionForm;
import org.kardan.projects.write.FactLines;

/** All types of this service as lines. */
@ApplicationScoped
class ProjectsTransfer implements TransferCatalogue {

    private static final String DURATION = """
            case when t.duration_months_likely is not null then json_build_object('optimistic', t.duration_months_optimistic,
                'likely', t.duration_months_likely, 'pessimistic', t.duration_months_pessimistic) end""";

    /**
     * How many phases lie before one: what others follow comes first. No phase has more before it than its project has, so that
     * phases recorded in a circle, which {@code launchForecast} tells of, end the search too.
     */
    private static final String PHASE_DEPTH = """
            t.project_id, (with recursive up (id, depth) as (
                select t.id, 0
                union select p.id, depth + 1 from up join phases x on x.id = up.id and x.known_to is null
                    join phases p on p.id = any (x.predecessor_ids) and p.known_to is null
                where depth < (select count(*) from phases c where c.project_id = t.project_id and c.known_to is null))
            select max(depth) from up), t.position, t.id""";

    private final List<TransferType> types = new ArrayList<>();
    private final ProjectRepository projects;
    private final RegionRepository regions;
    private final PersonRepository persons;
    private final SourceRepository sources;
    private final PartyRepository parties;
    private final PhaseRepository phases;
    private final StageTransitionForm transitionForm;
    private final PhaseForm phaseForm;

    ProjectsTransfer(
            CatalogueLines catalogue,
            ProjectFactLines facts,
            PhaseForm phaseForm,
            PhaseCriterionForm criterionForm,
            StageTransitionForm transitionForm,
            CitationWriter citations,
            ProjectRepository projects,
            RegionRepository regions,
            PersonRepository persons,
            SourceRepository sources,
            PartyRepository parties,
            PhaseRepository phases) {
        this.projects = projects;
        this.regions = regions;
        this.persons = persons;
        this.sources = sources;
        this.parties = parties;
        this.phases = phases;
        this.transitionForm = transitionForm;
        this.phaseForm = phaseForm;
        types.addAll(catalogue.types());
        types.addAll(facts.types());
        types.add(new FactLines<>(
                phaseForm,
                PhaseInput.class,
                "project",
                List.of("predecessors"),
                ProjectFactLines.of("phases")
                        .with("position", "kind", "validates")
                        .as("predecessors", "t.predecessor_ids")
                        .as("duration", DURATION)
                        .with("gateProbability")
                        .cited()
                        .orderedBy(PHASE_DEPTH),
                citations));
        types.add(new FactLines<>(
                criterionForm,
                PhaseCriterionInput.class,
                "phase",
                List.of(),
                ExportQuery.ofFacts("phase_criteria")
                        .as("phase", "t.phase_id")
                        .with("position", "description", "target", "outcome", "verdict")
                        .cited(),
                citations));
    }

    @Override
    public List<TransferType> types() {
        return types;
    }

    @Override
    public void foresee(Foreseen foreseen, List<TransferLine> lines) {
        Map<String, Set<String>> keys = new HashMap<>();
        lines.forEach(line -> collect(keys, line.fields()));
        var givenRegions = keys.getOrDefault("region", Set.of());
        if (!givenRegions.isEmpty()) {
            regions.foresee(foreseen, givenRegions);
        }
        var speakers = uuids(keys, "speaker", "visitor");
        if (!speakers.isEmpty()) {
            persons.foresee(foreseen, speakers);
        }
        // Facts, then projects, then sources: in the order in which a retraction of a source locks them.
        foreseeHeld(foreseen, Party.class, parties, uuids(keys, "party"));
        foreseeHeld(foreseen, Phase.class, phases, uuids(keys, "phase"));
        foreseeProjects(foreseen, keys.getOrDefault("project", Set.of()), lines);
        foreseeSources(foreseen, keys);
    }

    /** Looks up facts that lines refer to, and keeps them from being retracted before what refers to them can be seen. */
    private static <F extends Fact> void foreseeHeld(
            Foreseen foreseen, Class<F> type, FactRepository<F> facts, Collection<UUID> given) {
        if (given.isEmpty()) {
            return;
        }
        given.forEach(id -> foreseen.put(type, id, null));
        facts.hold(given).forEach(fact -> foreseen.put(type, fact.getId(), fact));
    }

    private void foreseeSources(Foreseen foreseen, Map<String, Set<String>> keys) {
        var codes = new HashSet<>(keys.getOrDefault("source", Set.of()));
        codes.addAll(keys.getOrDefault("derivedFrom", Set.of()));
        if (!codes.isEmpty()) {
            sources.foresee(foreseen, codes);
        }
    }

    private void foreseeProjects(Foreseen foreseen, Set<String> given, List<TransferLine> lines) {
        if (given.isEmpty()) {
            return;
        }
        projects.foresee(foreseen, given);
        var withStages = ids(foreseen, lines, "StageTransition");
        if (!withStages.isEmpty()) {
            transitionForm.foresee(foreseen, withStages);
        }
        var withPhases = ids(foreseen, lines, "Phase");
        if (!withPhases.isEmpty()) {
            phaseForm.foresee(foreseen, withPhases);
        }
    }

    private static Set<UUID> ids(Foreseen foreseen, List<TransferLine> lines, String type) {
        var ids = new HashSet<UUID>();
        for (var line : lines) {
            var given = line.type().name().equals(type) ? line.text("project") : null;
            if (given != null) {
                Foreseen.<Project>ask(Project.class, given, Optional::empty)
                        .map(Project::getId)
                        .ifPresent(ids::add);
            }
        }
        return ids;
    }

    private static Collection<UUID> uuids(Map<String, Set<String>> keys, String... fields) {
        var texts = new ArrayList<String>();
        for (var field : fields) {
            texts.addAll(keys.getOrDefault(field, Set.of()));
        }
        return Keys.uuids(texts).stream().filter(Objects::nonNull).toList();
    }

    /** All texts of a line by their field: a field of one name refers to things of one kind, wherever it stands. */
    private static void collect(Map<String, Set<String>> keys, JsonNode node) {
        for (var field : node.properties()) {
            if (field.getValue().isTextual()) {
                keys.computeIfAbsent(field.getKey(), unused -> new HashSet<>())
                        .add(field.getValue().textValue());
            }
            field.getValue().forEach(element -> collect(keys, element));
        }
    }
}
