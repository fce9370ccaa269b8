package org.kardan.projects.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.Idempotency;
import org.kardan.kit.write.Idempotency.Call;
import org.kardan.kit.write.Idempotency.Reference;
import org.kardan.kit.write.Versions;
import org.kardan.kit.write.Versions.Believed;
import org.kardan.kit.write.Versions.FactTable;
import org.kardan.projects.evidence.Citation;
import org.kardan.projects.evidence.CitationRepository;
import org.kardan.projects.evidence.SourceRepository;
import org.kardan.projects.evidence.Strengths;

/**
 * Retracts a source that facts rest on. Sources that derive from it only repeat it, and go with it: what nobody says any more,
 * nobody can have repeated. Their citations end, whichever side they are on, and with them the facts for which nothing else speaks.
 *
 * <p>Locks are taken in the order in which all writers take them: facts, their citations, then sources.
 */
@ApplicationScoped
@Transactional
public class SourceRetraction {

    private static final FactTable SOURCES = new FactTable("Source", "sources");

    private final SourceRepository sources;
    private final CitationRepository citations;
    private final FactForms forms;
    private final Endings endings;
    private final Versions versions;
    private final Idempotency idempotency;
    private final Audit audit;
    private final RowJson json;

    SourceRetraction(
            SourceRepository sources,
            CitationRepository citations,
            FactForms forms,
            Endings endings,
            Versions versions,
            Idempotency idempotency,
            Audit audit,
            RowJson json) {
        this.sources = sources;
        this.citations = citations;
        this.forms = forms;
        this.endings = endings;
        this.versions = versions;
        this.idempotency = idempotency;
        this.audit = audit;
        this.json = json;
    }

    /** Retracts a source, what derives from it, their citations, and what nothing else speaks for. */
    public SourceState retract(String id, int version, String reason, @Nullable String idempotencyKey) {
        var source = Given.id("id", id);
        var call = new Call("retractSource", List.of(source, version, reason, "withdrawCitations"), idempotencyKey);
        var reference = new Reference<SourceState>(
                state -> "%d %d %d".formatted(state.retractedSources(), state.endedCitations(), state.fallenFacts()),
                text -> state(source, version, text.split(" ")));
        return idempotency.once(call, reference, () -> retract(source, version, Given.text("reason", reason)));
    }

    private static SourceState state(UUID source, int version, String[] counts) {
        return new SourceState(
                SOURCES.type(),
                source.toString(),
                version,
                Integer.parseInt(counts[0]),
                Integer.parseInt(counts[1]),
                Integer.parseInt(counts[2]));
    }

    private SourceState retract(UUID source, int version, String reason) {
        sources.lockDerivations();
        var going = standing(source);
        var facts = factsOf(going);
        var locked = lock(facts);
        var cited = citations.lockAllOf(facts);
        sources.lock(going);
        if (!standing(source).equals(going) || !facts.containsAll(factsOf(going))) {
            throw new Conflict(
                    "source %s has been cited or derived from just now; read what would fall, and decide anew"
                            .formatted(source));
        }
        var before = shown(going);
        versions.lockRow(SOURCES, "id", source, version);
        cited.forEach(citation ->
                locked.add(new Believed(citation.getId(), citation.versionNumber(), citation.getKnownFrom())));
        var at = versions.moment(locked);
        var fallen = endings.end(falling(cited, going), at, reason);
        var ended = cited.stream()
                .filter(citation -> going.contains(citation.getSourceId()))
                .toList();
        end(
                ended.stream()
                        .filter(citation -> !fallen.contains(citation.getFactId()))
                        .toList(),
                at,
                reason);
        sources.retract(source, going, at);
        audit(before, shown(going), reason);
        return new SourceState(SOURCES.type(), source.toString(), version, going.size(), ended.size(), fallen.size());
    }

    /** The source and all that derive from it, but those that were retracted before. */
    private Set<UUID> standing(UUID source) {
        var all = sources.withDerived(List.of(source)).getOrDefault(source, Set.of());
        var standing = sources.standing(all);
        if (all.isEmpty()) {
            throw new NotFound(SOURCES.type(), source.toString());
        }
        if (!standing.contains(source)) {
            throw new Conflict("%s %s has been retracted already".formatted(SOURCES.type(), source));
        }
        return standing;
    }

    private Set<UUID> factsOf(Set<UUID> going) {
        return citations.believedOfSources(going).stream()
                .map(Citation::getFactId)
                .collect(Collectors.toSet());
    }

    private List<Believed> lock(Set<UUID> facts) {
        var locked = new ArrayList<Believed>();
        forms.believed(facts).forEach((form, ids) -> locked.addAll(versions.lockAllBelieved(form.table(), ids)));
        return locked;
    }

    private Set<UUID> falling(List<Citation> cited, Set<UUID> going) {
        var byFact = cited.stream().collect(Collectors.groupingBy(Citation::getFactId));
        return forms.believed(byFact.keySet()).values().stream()
                .flatMap(List::stream)
                .filter(fact -> Strengths.falls(byFact.get(fact), going))
                .collect(Collectors.toSet());
    }

    /** Ends citations of facts that stand. */
    private void end(List<Citation> ended, OffsetDateTime at, String reason) {
        var ids = ended.stream().map(Citation::getId).toList();
        var before = json.ofBelieved(FactWriter.CITATIONS.table(), ids, List.of());
        var subjects = new HashMap<UUID, @Nullable UUID>();
        ended.forEach(citation -> subjects.computeIfAbsent(citation.getFactId(), forms::projectOf));
        versions.closeAll(FactWriter.CITATIONS, "id", ids, at);
        audit.write(ended.stream()
                .map(citation -> new Change(
                        AuditAction.RETRACT,
                        FactWriter.CITATIONS.type(),
                        citation.getId().toString(),
                        subjects.get(citation.getFactId()),
                        before.get(citation.getId()),
                        null,
                        reason))
                .toList());
    }

    private Map<UUID, Object> shown(Set<UUID> ids) {
        var shown = new TreeMap<UUID, Object>();
        ids.forEach(id -> shown.put(id, Objects.requireNonNull(json.ofRow(SOURCES.table(), "id", id, List.of()))));
        return shown;
    }

    private void audit(Map<UUID, Object> before, Map<UUID, Object> after, String reason) {
        audit.write(before.keySet().stream()
                .map(id -> new Change(
                        AuditAction.RETRACT,
                        SOURCES.type(),
                        id.toString(),
                        null,
                        before.get(id),
                        after.get(id),
                        reason))
                .toList());
    }
}
