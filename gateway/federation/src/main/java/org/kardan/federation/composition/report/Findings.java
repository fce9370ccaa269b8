package org.kardan.federation.composition.report;

import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what composition finds, so that all of it can be said at once. */
public final class Findings {
    private final Set<CompositionError> errors = new LinkedHashSet<>();
    private final Set<CompositionHint> hints = new LinkedHashSet<>();

    /** About one subgraph. */
    public void error(CompositionCode code, String subgraph, @Nullable SourceLocation location, String message) {
        var places = location == null ? Collections.<Place>emptyList() : List.of(place(subgraph, location));
        errors.add(new CompositionError(code, "[" + subgraph + "] " + message, List.of(subgraph), places));
    }

    /** About several, or about none in particular. */
    public void error(CompositionCode code, String message, List<String> subgraphs, List<Place> places) {
        errors.add(new CompositionError(code, message, subgraphs, places));
    }

    public void hint(HintCode code, String message, List<String> subgraphs) {
        hints.add(new CompositionHint(code, message, subgraphs));
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public List<CompositionError> errors() {
        return new ArrayList<>(errors);
    }

    public List<CompositionHint> hints() {
        return new ArrayList<>(hints);
    }

    public static Place place(String subgraph, SourceLocation location) {
        return new Place(subgraph, location.getLine(), location.getColumn());
    }
}
