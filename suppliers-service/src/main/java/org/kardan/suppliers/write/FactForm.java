package org.kardan.suppliers.write;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.write.Versions.FactTable;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.fact.Fact;

/**
 * How facts of one kind are written: from what a client says to a row. {@link FactWriter} does the rest, which is the same for
 * all kinds.
 *
 * @param <F> the row
 * @param <I> what a client says
 */
public abstract class FactForm<F extends Fact, I> {

    private final FactTable table;
    private final @Nullable FactKind kind;
    private final Class<F> rows;

    /**
     * @param type the GraphQL type
     * @param kind what its citations are kept under; null for citations, which have none
     */
    protected FactForm(String type, String table, @Nullable FactKind kind, Class<F> rows) {
        this.table = new FactTable(type, table);
        this.kind = kind;
        this.rows = rows;
    }

    final String type() {
        return table.type();
    }

    final FactTable table() {
        return table;
    }

    /** @throws Conflict for a citation, which nothing can be cited for */
    final FactKind kind() {
        if (kind == null) {
            throw new Conflict("it is a citation, which is no fact to be cited; name the fact it belongs to");
        }
        return kind;
    }

    final Class<F> rows() {
        return rows;
    }

    /** The organisation, asset, deal or component that a change of the fact is a change of, for those who follow one. */
    protected abstract UUID subjectOf(F row);

    /**
     * A version of the fact. Checks everything: what is wrong with a field, what does not exist, what does not fit.
     *
     * @throws org.kardan.kit.error.DomainException naming the field and the rule
     */
    protected abstract F row(Draft<F> draft, I input);

    /** After the version is written: refuses what does not fit to the rest. */
    protected void written(F row) {}

    /** What there may be too much of with this, for a batch that asks once for all its rows; null: nothing. */
    protected @Nullable Object limitedBy(F row) {
        return null;
    }

    /** Before nothing of these is believed any more: refuses where something else would no longer fit. */
    protected void ending(List<F> rows, Ending how) {}
}
