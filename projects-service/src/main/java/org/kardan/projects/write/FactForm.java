package org.kardan.projects.write;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.write.Versions.FactTable;
import org.kardan.projects.fact.Fact;

/**
 * How facts of one kind are written: from what a client says to a row. {@link FactWriter} does the rest, which is the same for
 * all kinds.
 *
 * @param <F> the row
 * @param <I> what a client says
 */
public abstract class FactForm<F extends Fact, I> {

    private final FactTable table;
    private final Class<F> rows;

    /**
     * A form.
     *
     * @param type the GraphQL type
     * @param table the table's name
     */
    protected FactForm(String type, String table, Class<F> rows) {
        this.table = new FactTable(type, table);
        this.rows = rows;
    }

    /** The GraphQL type. */
    public final String type() {
        return table.type();
    }

    final FactTable table() {
        return table;
    }

    final Class<F> rows() {
        return rows;
    }

    /**
     * What a new fact is to belong to, from the client's words; locked where the fact must fit to others that belong to it.
     *
     * @throws org.kardan.kit.error.NotFound when there is no such thing
     */
    protected abstract UUID parent(String given);

    /** What a fact belongs to. */
    protected abstract UUID parentOf(F row);

    /** The project a fact is about, for the audit log; null where it is about none. */
    protected @Nullable UUID projectOf(F row) {
        return parentOf(row);
    }

    /** The projects that facts of this kind are about, by fact, for many at once; those that are about none are left out. */
    protected Map<UUID, UUID> projectsOf(Collection<F> rows) {
        var projects = new HashMap<UUID, UUID>();
        for (var row : rows) {
            var project = projectOf(row);
            if (project != null) {
                projects.put(row.getId(), project);
            }
        }
        return projects;
    }

    /**
     * A version of the fact. Checks everything: what is wrong with a field, what does not exist, what does not fit.
     *
     * @throws org.kardan.kit.error.DomainException naming the field and the rule
     */
    protected abstract F row(Draft<F> draft, I input);

    /** After the version is written: what else the input says, in tables of its own. */
    protected void written(F row, I input) {}

    /** What {@link #written} would write, for a batch that writes it all together. */
    protected List<?> beside(F row, I input) {
        return List.of();
    }

    /** Says to the checks of later lines of a batch that this row will be there. */
    protected void made(F row) {}

    /** Before a correction says since when it is known: locks what {@link #row} reads, so that nothing of it is known later. */
    protected void correcting(F previous) {}

    /**
     * Before nothing of these is believed any more: locks what they must fit to, and refuses where something else would no longer fit.
     */
    protected void retracting(List<F> rows) {}

    /** The facts that are a part of this one, and go with it. */
    protected List<UUID> parts(F row) {
        return List.of();
    }

    /** The parts that an input says something of; the others are carried over, with the standing they had. */
    protected List<UUID> partsSaid(F row, I input) {
        return parts(row);
    }

    /** The fields, as the audit log names them, that rest on citations of their own and not on those of the fact. */
    protected Set<String> restingElsewhere() {
        return Set.of();
    }

    /**
     * What is left of another fact that this one was a part of: that fact's next version. Null, as for most: it was no part of any.
     *
     * @param at since when nothing of this fact is believed
     */
    protected @Nullable Fact remaining(F row, OffsetDateTime at) {
        return null;
    }

    /** The facts of this kind that refer to any of these, and would be left hanging without them. */
    protected List<F> referringTo(Collection<UUID> facts) {
        return List.of();
    }
}
