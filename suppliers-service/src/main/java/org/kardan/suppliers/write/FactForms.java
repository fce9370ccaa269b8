package org.kardan.suppliers.write;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kardan.kit.error.NotFound;
import org.kardan.suppliers.fact.Fact;

/** All kinds of facts there are, for what is done to a fact whatever its kind. */
@ApplicationScoped
public class FactForms {

    private final Map<String, FactForm<?, ?>> byTable;
    private final FactRows rows;

    FactForms(@All List<FactForm<?, ?>> forms, FactRows rows) {
        this.byTable = forms.stream()
                .collect(Collectors.toMap(form -> form.table().table(), Function.<FactForm<?, ?>>identity()));
        this.rows = rows;
    }

    /** Who follows what learns of changes of a fact: its subject, or itself where it has no form, as an organisation. */
    UUID subjectOf(UUID fact) {
        return rows.tableOf(fact, byTable.keySet())
                .map(table -> subjectOf(byTable.get(table), fact))
                .orElse(fact);
    }

    private <F extends Fact> UUID subjectOf(FactForm<F, ?> form, UUID fact) {
        return form.subjectOf(rows.latest(form.rows(), fact));
    }

    /** {@link #subjectOf} of facts that are believed, or have no form: so many statements as there are kinds. */
    Map<UUID, UUID> subjectsOf(Collection<UUID> facts) {
        var subjects = new HashMap<UUID, UUID>();
        facts.forEach(fact -> subjects.put(fact, fact));
        believed(facts).forEach((form, ids) -> subjects.putAll(subjectsOf(form, ids)));
        return subjects;
    }

    private <F extends Fact> Map<UUID, UUID> subjectsOf(FactForm<F, ?> form, List<UUID> ids) {
        return rows.believed(form.rows(), ids).stream().collect(Collectors.toMap(Fact::getId, form::subjectOf));
    }

    /** Facts that are believed by their forms; what is none is left out. */
    Map<FactForm<?, ?>, List<UUID>> believed(Collection<UUID> facts) {
        var byForm = new LinkedHashMap<FactForm<?, ?>, List<UUID>>();
        rows.tablesOf(facts, byTable.keySet()).forEach((table, ids) -> byForm.put(byTable.get(table), ids));
        return byForm;
    }

    /** The form of a fact that is there. */
    FactForm<?, ?> require(UUID fact) {
        return rows.tableOf(fact, byTable.keySet())
                .<FactForm<?, ?>>map(byTable::get)
                .orElseThrow(() -> new NotFound("fact", fact.toString()));
    }
}
