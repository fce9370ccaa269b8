package org.kardan.kit.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a batch is asked for: the selections of all places of the document whose objects it answers at once. A gateway asks for many
 * objects by nothing but their key, and those need not be read where the key is known already.
 */
public final class Asked {

    private static final String TYPE_NAME = "__typename";
    private static final ThreadLocal<@Nullable Asked> CURRENT = new ThreadLocal<>();

    private final Collection<DataFetchingEnvironment> places;

    private Asked(Collection<DataFetchingEnvironment> places) {
        this.places = places;
    }

    /**
     * Whether the batched method that runs on this thread is asked for these fields at most, by their names in the SDL, at every place of
     * the document. False where no batched method runs.
     */
    public static boolean onlyFor(String... fields) {
        var asked = CURRENT.get();
        return asked != null && asked.only(Set.of(fields));
    }

    /** One environment for each place of the document. */
    static Asked at(List<DataFetchingEnvironment> environments) {
        var places = new IdentityHashMap<Field, DataFetchingEnvironment>();
        environments.forEach(environment -> places.put(environment.getField(), environment));
        return new Asked(places.values());
    }

    void begin() {
        CURRENT.set(this);
    }

    static void end() {
        CURRENT.remove();
    }

    private boolean only(Set<String> fields) {
        return places.stream()
                .allMatch(place -> place.getMergedField().getFields().stream()
                        .allMatch(field -> only(fields, field.getSelectionSet(), place.getFragmentsByName())));
    }

    private static boolean only(
            Set<String> fields, @Nullable SelectionSet selected, Map<String, FragmentDefinition> fragments) {
        var selections = selected == null ? Collections.<Object>emptyList() : selected.getSelections();
        return selections.stream().allMatch(selection -> switch (selection) {
            case Field field ->
                fields.contains(field.getName()) || field.getName().equals(TYPE_NAME);
            case InlineFragment fragment -> only(fields, fragment.getSelectionSet(), fragments);
            case FragmentSpread spread ->
                only(fields, fragments.get(spread.getName()).getSelectionSet(), fragments);
            default -> false;
        });
    }
}
