package org.kardan.suppliers.foundation;

import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.fact.Fact;
import org.kardan.suppliers.fact.Holds;
import org.kardan.suppliers.fact.SortedRows;
import org.kardan.suppliers.fact.Testified;
import org.kardan.suppliers.fact.Where;

/**
 * Which facts a list of facts of several kinds is about.
 *
 * @param kinds none of what facts are about, which are no facts
 */
record FactFilter(List<FactKind> kinds, Testified testified, Moment moment) {

    /** The rows of each kind. */
    List<SortedRows<? extends Fact>> rows() {
        return kinds.stream()
                .<SortedRows<? extends Fact>>map(
                        kind -> rows(AnySupplyFact.type(kind).asSubclass(Fact.class)))
                .toList();
    }

    private <F extends Fact> SortedRows<F> rows(Class<F> type) {
        var wanted = testified.and(new Where().and(Holds.sqlKnown("e")).with("knownAt", moment.knownAt()));
        var table = Objects.requireNonNull(type.getAnnotation(Table.class)).name();
        return new SortedRows<>(type, table, wanted);
    }
}
