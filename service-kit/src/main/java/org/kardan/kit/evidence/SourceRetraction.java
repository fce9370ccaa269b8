package org.kardan.kit.evidence;

import com.fasterxml.jackson.databind.util.RawValue;
import io.smallrye.graphql.api.federation.Shareable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.evidence.EvidenceStrength.Testimony;
import org.kardan.kit.evidence.SourceRows.Cited;
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

/**
 * Retracts a source that facts rest on. Sources that derive from it only repeat it, and go with it: what nobody says any more,
 * nobody can have repeated. Their citations end, whichever side they are on, and with them the facts for which nothing else speaks.
 *
 * <p>Locks are taken in the order in which all writers take them: facts, their citations, what facts must fit to, then sources.
 */
@ApplicationScoped
public class SourceRetraction {

    /** So many citations of the sources end in one transaction at most: each has its place in the audit log. */
    public static final int MOST = 20_000;

    /** So many citations may the facts that rest on the sources have together, of whatever sources: each is locked and read. */
    public static final int MOST_READ = 100_000;

    private static final FactTable SOURCES = new FactTable("Source", "sources");
    private static final FactTable CITATIONS = new FactTable("Citation", "citations");

    private final SourceRows sources;
    private final Facts facts;
    private final Versions versions;
    private final Idempotency idempotency;
    private final Audit audit;

    SourceRetraction(SourceRows sources, Facts facts, Versions versions, Idempotency idempotency, Audit audit) {
        this.sources = sources;
        this.facts = facts;
        this.versions = versions;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    /** The facts of a service, as far as they rest on sources. */
    public interface Facts {

        /** Locks the versions of facts that are believed. What has no history is no fact, and left out. */
        List<Believed> lock(Set<UUID> facts);

        /**
         * Those of the facts that are no longer believed where nothing speaks for them, and what is a part of them.
         *
         * @throws Conflict where what stays would refer to one of them, or would no longer fit
         */
        Set<UUID> falling(Set<UUID> facts);

        /** Ends facts, and all citations of them, with an audit entry for each fact. */
        void end(Set<UUID> falling, OffsetDateTime at, String reason);

        /** Under what the audit log has the citations of each fact; a fact that belongs to nothing may be left out. */
        Map<UUID, UUID> subjectsOf(Set<UUID> facts);

        /** Citations that are believed, by their ids, as the audit log shows them. */
        Map<UUID, RawValue> shownCitations(List<UUID> citations);

        /** A source as the audit log shows it. */
        Object shown(UUID source);
    }

    /** What became of a source that was retracted, and of what rested on it. */
    @Shareable
    @Description("What became of a source that was retracted, and of what rested on it.")
    public record SourceState(
            @NonNull @Description("Its GraphQL type, `Source`.")
            String type,

            @NonNull @Id @Description("Its id.") String key,

            @NonNull @Description("The last version of it that stood.")
            int version,

            @NonNull @Description(
                    "How many sources were retracted: itself, and those that derived from it. 0: it was taken away, since"
                            + " nothing had ever referred to it.")
            int retractedSources,

            @NonNull @Description("How many citations of theirs ended.")
            int endedCitations,

            @NonNull @Description("How many facts fell with them, of which each has an entry in the audit log.")
            int fallenFacts) {}

    /**
     * Retracts a source, what derives from it, their citations, and what nothing else speaks for.
     *
     * @param mutation its name, for the idempotency key
     * @throws NotFound when there is no such source
     * @throws Conflict when another version stands, or the source was retracted before; when what stays would not fit; when more
     *     than {@value #MOST} citations of them would end, or more than {@value #MOST_READ} would have to be read
     */
    @Transactional
    public SourceState retract(
            String mutation, UUID source, int version, String given, @Nullable String idempotencyKey) {
        var call = new Call(mutation, List.of(source, version, given, "withdrawCitations"), idempotencyKey);
        var reference = new Reference<SourceState>(
                state -> "%d %d %d".formatted(state.retractedSources(), state.endedCitations(), state.fallenFacts()),
                text -> state(source, version, text.split(" ")));
        return idempotency.once(call, reference, () -> retract(source, version, Given.text("reason", given)));
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
        if (sources.citationsOf(going, MOST + 1) > MOST) {
            throw new Conflict(
                    "source %s and what derives from it have more than %d citations; retract or correct facts that rest on them before, so that one transaction can end the rest"
                            .formatted(source, MOST));
        }
        var resting = sources.citedFrom(going);
        if (sources.citationsFor(resting, MOST_READ + 1) > MOST_READ) {
            throw new Conflict(
                    "the facts that rest on source %s and what derives from it have more than %d citations together; retract or correct some of them before, so that one transaction can judge the rest"
                            .formatted(source, MOST_READ));
        }
        var locked = new ArrayList<>(facts.lock(resting));
        var factIds = locked.stream().map(Believed::id).collect(Collectors.toSet());
        var cited = sources.lockCitations(resting);
        var falling = facts.falling(falling(cited, going, factIds));
        sources.lock(going);
        if (!standing(source).equals(going) || !resting.containsAll(sources.citedFrom(going))) {
            throw new Conflict(
                    "source %s has been cited or derived from just now; read what would fall, and decide anew"
                            .formatted(source));
        }
        var before = shown(going);
        var held = versions.holdRow(SOURCES, "id", source, version);
        cited.forEach(citation -> locked.add(citation.citation()));
        var begun = new ArrayList<>(locked.stream().map(Believed::knownFrom).toList());
        begun.add(held.knownFrom());
        var at = versions.momentAfter(begun);
        versions.begin(held, at);
        var ended = cited.stream()
                .filter(citation -> going.contains(citation.source()))
                .toList();
        facts.end(falling, at, reason);
        endCitations(
                ended.stream()
                        .filter(citation -> !falling.contains(citation.fact()))
                        .toList(),
                at,
                reason);
        sources.mark(source, going, at);
        record(before, shown(going), reason);
        return new SourceState(SOURCES.type(), source.toString(), version, going.size(), ended.size(), falling.size());
    }

    /** Ends citations of facts that stand, with an audit entry for each. */
    private void endCitations(List<Cited> citations, OffsetDateTime at, String reason) {
        var ids = citations.stream().map(cited -> cited.citation().id()).toList();
        var before = facts.shownCitations(ids);
        var subjects = facts.subjectsOf(citations.stream().map(Cited::fact).collect(Collectors.toSet()));
        versions.closeAll(CITATIONS, "id", ids, at);
        audit.write(citations.stream()
                .map(cited -> new Change(
                        AuditAction.RETRACT,
                        CITATIONS.type(),
                        cited.citation().id().toString(),
                        subjects.get(cited.fact()),
                        before.get(cited.citation().id()),
                        null,
                        reason))
                .toList());
    }

    /** The source and all that derive from it, but those that were retracted before. */
    private Set<UUID> standing(UUID source) {
        var all = sources.withDerived(List.of(source)).getOrDefault(source, Set.of());
        if (all.isEmpty()) {
            throw new NotFound(SOURCES.type(), source.toString());
        }
        var standing = sources.standing(all);
        if (!standing.contains(source)) {
            throw new Conflict("%s %s has been retracted already".formatted(SOURCES.type(), source));
        }
        return standing;
    }

    private static Set<UUID> falling(List<Cited> cited, Set<UUID> going, Set<UUID> facts) {
        var falling = new HashSet<UUID>();
        cited.stream().collect(Collectors.groupingBy(Cited::fact)).forEach((fact, citations) -> {
            var left = citations.stream()
                    .filter(citation -> !going.contains(citation.source()))
                    .toList();
            if (facts.contains(fact) && strength(citations).fallsTo(strength(left))) {
                falling.add(fact);
            }
        });
        return falling;
    }

    /** What it is by the sides of the citations alone: each source as its own origin, and nobody judged. */
    private static EvidenceStrength strength(List<Cited> citations) {
        return EvidenceStrength.of(citations.stream()
                .map(citation -> new Testimony(
                        citation.source(), citation.modality(), SourceReliability.F, Credibility.NOT_JUDGED))
                .toList());
    }

    private Map<UUID, Object> shown(Set<UUID> going) {
        var shown = new HashMap<UUID, Object>();
        going.forEach(source -> shown.put(source, facts.shown(source)));
        return shown;
    }

    private void record(Map<UUID, Object> before, Map<UUID, Object> after, String reason) {
        audit.write(before.keySet().stream()
                .sorted()
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
