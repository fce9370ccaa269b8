package org.kardan.suppliers.fact;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;

/** Reads facts that hold for a time, so that their rows can say whether they certainly do. */
public abstract class LastingFactRepository<F extends LastingFact> extends FactRepository<F> {

    private final String learnt;

    protected LastingFactRepository(Class<F> entity) {
        super(entity);
        this.learnt = ("select e.id, min(e.knownFrom) from %s e where among(e.id, :ids) and e.knownFrom <= :knownAt"
                        + " and e.validFrom.stored = 'undisclosed' group by e.id")
                .formatted(entity.getSimpleName());
    }

    /** With the day on which those of undisclosed beginning were learnt of, for days before their versions: a statement, where there are such. */
    protected List<F> dated(Moment moment, List<F> rows) {
        var open = rows.stream()
                .filter(row -> row.isToBeDated(moment.asOf()))
                .collect(Collectors.toMap(Fact::getId, Function.identity()));
        if (!open.isEmpty()) {
            reading.in(session -> session.createSelectionQuery(learnt, Object[].class)
                            .setParameter("ids", Among.ids(open.keySet()))
                            .setParameter("knownAt", moment.knownAt())
                            .getResultList())
                    .forEach(row -> open.get((UUID) row[0]).learntOn((OffsetDateTime) row[1]));
        }
        return rows;
    }
}
