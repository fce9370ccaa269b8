package org.kardan.projects.write;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All kinds of rows that facts refer to and that have an id, for what is done to one whatever its kind. */
@ApplicationScoped
public class RowForms {

    private final Map<String, RowForm<?, ?>> byTable;
    private final FactRows rows;

    RowForms(@All List<RowForm<?, ?>> forms, FactRows rows) {
        this.byTable = forms.stream()
                .filter(form -> form.keyColumn().equals("id"))
                .collect(Collectors.toMap(form -> form.table().table(), Function.<RowForm<?, ?>>identity()));
        this.rows = rows;
    }

    /** The form of a row; none when there is no such row. */
    Optional<RowForm<?, ?>> find(UUID id) {
        return rows.tableOf(id, byTable.keySet()).map(byTable::get);
    }
}
