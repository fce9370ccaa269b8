package org.kardan.projects.write;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.error.NotFound;
import org.kardan.projects.fact.Fact;

/** All kinds of facts there are, for what is done to a fact whatever its kind. */
@ApplicationScoped
public class FactForms {

    private static final int NAMED = 10;

    private final List<FactForm<?, ?>> forms;
    private final Map<String, FactForm<?, ?>> byTable;
    private final FactRows rows;

    FactForms(@All List<FactForm<?, ?>> forms, FactRows rows) {
        this.forms = forms;
        this.byTable = forms.stream()
                .collect(Collectors.toMap(form -> form.table().table(), Function.<FactForm<?, ?>>identity()));
        this.rows = rows;
    }

    /** The form of a fact that is there. */
    FactForm<?, ?> require(UUID fact) {
        return find(fact).orElseThrow(() -> new NotFound("fact", fact.toString()));
    }

    /** The form of a fact; none when there is no such fact. */
    Optional<FactForm<?, ?>> find(UUID fact) {
        return rows.tableOf(fact, byTable.keySet()).map(byTable::get);
    }

    /** The project a fact is about, in the last version of it that was known; null where it is about none. */
    @Nullable UUID projectOf(UUID fact) {
        var form = find(fact).orElse(null);
        return form == null ? null : projectOf(form, fact);
    }

    private <F extends Fact> @Nullable UUID projectOf(FactForm<F, ?> form, UUID fact) {
        return form.projectOf(rows.newest(form.rows(), fact));
    }

    /** The projects that facts are about, by fact, where they are believed and about any: so many statements as there are kinds. */
    Map<UUID, UUID> projectsOf(Collection<UUID> facts) {
        var projects = new HashMap<UUID, UUID>();
        believed(facts).forEach((form, ids) -> projects.putAll(projectsOf(form, ids)));
        return projects;
    }

    private <F extends Fact> Map<UUID, UUID> projectsOf(FactForm<F, ?> form, List<UUID> ids) {
        return form.projectsOf(rows.believed(form.rows(), ids));
    }

    /** Facts that are believed by their forms; what is none is left out. */
    Map<FactForm<?, ?>, List<UUID>> believed(Collection<UUID> facts) {
        var byForm = new LinkedHashMap<FactForm<?, ?>, List<UUID>>();
        rows.tablesOf(facts, byTable.keySet()).forEach((table, ids) -> byForm.put(byTable.get(table), ids));
        return byForm;
    }

    /** Refuses to take away facts that others, which stay, refer to. */
    void refuseIfReferredTo(Collection<UUID> facts) {
        var referring = forms.stream()
                .flatMap(form -> form.referringTo(facts).stream()
                        .map(Fact::getId)
                        .filter(id -> !facts.contains(id))
                        .map(id -> form.type() + " " + id))
                .toList();
        if (!referring.isEmpty()) {
            throw new Conflict("%s is referred to by %s; correct or retract that first"
                    .formatted(facts.size() == 1 ? named(facts.iterator().next()) : "what would go", some(referring)));
        }
    }

    /** A message is read by people. */
    private static String some(List<String> names) {
        var first = String.join(", ", names.subList(0, Math.min(names.size(), NAMED)));
        return names.size() <= NAMED ? first : "%s and %d more".formatted(first, names.size() - NAMED);
    }

    private String named(UUID fact) {
        return require(fact).type() + " " + fact;
    }
}
