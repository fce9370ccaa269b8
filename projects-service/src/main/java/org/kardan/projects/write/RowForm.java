package org.kardan.projects.write;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.read.KnownRow;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.NewId;
import org.kardan.kit.write.Versions.FactTable;
import org.kardan.projects.write.RowJson.Child;

/**
 * How rows are written that facts refer to. A change of the row ends a version of it, which its table's history keeps, and begins the
 * next.
 *
 * @param <R> the row
 * @param <I> what a client says
 */
public abstract class RowForm<R extends KnownRow, I> {

    private final FactTable table;
    private final Class<R> rows;

    /**
     * A form.
     *
     * @param type the GraphQL type
     * @param table the table's name, which has a {@code version}
     */
    protected RowForm(String type, String table, Class<R> rows) {
        this.table = new FactTable(type, table);
        this.rows = rows;
    }

    FactTable table() {
        return table;
    }

    Class<R> rows() {
        return rows;
    }

    /** The column of the key. */
    protected String keyColumn() {
        return "id";
    }

    /** The key as the database has it, from the client's words. */
    protected Object key(String given) {
        return Given.id("id", given);
    }

    /** The key of a row. */
    protected abstract Object keyOf(R row);

    /** The project whose change this is; null where it is no project's. */
    protected @Nullable UUID projectOf(R row) {
        return null;
    }

    /**
     * The row as it is to be. Checks everything.
     *
     * @param id the id of a new one
     * @param previous the row as it is; null for a new one
     */
    protected abstract R row(UUID id, @Nullable R previous, I input);

    /** The id of a new row. */
    protected UUID newId(I input) {
        return NewId.next();
    }

    /** What to do with a row that cannot be taken away, since something refers to it. */
    protected String whereReferredTo() {
        return "correct it instead";
    }

    /** Before a row is locked to be corrected: takes what the checks need for themselves, so that nobody waits in a circle. */
    protected void correcting(I input) {}

    /** What {@link #written} would write of a new row, for a batch that writes it all together. */
    protected List<?> beside(R row, I input) {
        return List.of();
    }

    /** Says to the checks of later lines of a batch that this row will be there. */
    protected void made(R row) {}

    /** After the row is written: what else the input says, in tables of its own. */
    protected void written(R row, I input) {}

    /** The rows of those tables, for the audit log. */
    protected List<Child> children() {
        return List.of();
    }
}
