package org.kardan.projects.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.fact.Related;

/** Finds the citations behind facts of any kind, as known at the moment each fact was read at. */
@ApplicationScoped
public class Citations {

    private final CitationRepository repository;

    Citations(CitationRepository repository) {
        this.repository = repository;
    }

    /** The citations of each fact, in the order of the facts; none where there is no fact. */
    public List<List<Citation>> ofEach(List<? extends @Nullable Fact> facts) {
        return Related.many(facts, fact -> List.of(fact.getId()), repository::ofFacts, Citation::getFactId);
    }

    /** The citations of a second fact that each fact carries with it; none where it carries none. */
    public <F extends Fact> List<List<Citation>> ofEach(List<F> facts, Function<F, @Nullable UUID> second) {
        return Related.many(facts, fact -> ids(second.apply(fact)), repository::ofFacts, Citation::getFactId);
    }

    private static List<UUID> ids(@Nullable UUID id) {
        return id == null ? List.of() : List.of(id);
    }
}
