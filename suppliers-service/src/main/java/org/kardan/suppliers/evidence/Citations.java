package org.kardan.suppliers.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Fact;

/** Finds the citations behind facts of any kind. */
@ApplicationScoped
public class Citations {

    private final CitationRepository repository;

    Citations(CitationRepository repository) {
        this.repository = repository;
    }

    /**
     * The citations of each fact, in the order of the facts, as known at the moment each fact was read at; none where there is
     * no fact. One statement for each distinct moment.
     */
    public List<List<Citation>> ofEach(List<? extends @Nullable Fact> facts) {
        var citations =
                facts.stream()
                        .filter(Objects::nonNull)
                        .collect(Collectors.groupingBy(Fact::getReadAt))
                        .values()
                        .stream()
                        .flatMap(group -> ofGroup(group).stream())
                        .toList();
        return InOrder.many(
                facts.stream().map(Key::of).toList(),
                citations,
                citation -> new Key(citation.getFactId(), citation.getReadAt()));
    }

    /** The citations of things that are not versioned themselves, in their order, as known now. */
    public List<List<Citation>> ofIds(List<UUID> ids) {
        return InOrder.many(ids, repository.ofFacts(InOrder.distinct(ids), Moment.now()), Citation::getFactId);
    }

    private List<Citation> ofGroup(List<? extends Fact> facts) {
        var ids = InOrder.distinct(facts.stream().map(Fact::getId).toList());
        return repository.ofFacts(ids, facts.getFirst().getReadAt());
    }

    private record Key(UUID fact, Moment readAt) {
        static @Nullable Key of(@Nullable Fact fact) {
            return fact == null ? null : new Key(fact.getId(), fact.getReadAt());
        }
    }
}
