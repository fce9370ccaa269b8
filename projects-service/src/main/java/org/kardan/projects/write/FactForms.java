package org.kardan.projects.write;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** Refuses to take away what other facts refer to. */
    void refuseIfReferredTo(FactForm<?, ?> form, UUID fact) {
        for (var other : forms) {
            var referring = other.referringTo(fact);
            if (!referring.isEmpty()) {
                throw new Conflict("%s %s is referred to by %s %s; correct or retract that first"
                        .formatted(
                                form.type(),
                                fact,
                                other.type(),
                                referring.stream()
                                        .map(Fact::getId)
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(", "))));
            }
        }
    }
}
