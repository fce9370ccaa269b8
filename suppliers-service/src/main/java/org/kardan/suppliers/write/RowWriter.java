package org.kardan.suppliers.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.evidence.Wording;
import org.kardan.kit.read.KnownRow;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.Idempotency;
import org.kardan.kit.write.Idempotency.Call;
import org.kardan.kit.write.Idempotency.Reference;
import org.kardan.kit.write.Versions;
import org.kardan.kit.write.Versions.FactTable;
import org.kardan.suppliers.evidence.CitationWriter;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.evidence.FactKind;

/**
 * Records and corrects what facts are about: organisations, assets, components, deals. A change ends a version of the row, which its
 * table's history keeps, and begins the next. The row is no fact, and is not proposed; its citations are, each by itself.
 */
@ApplicationScoped
@Transactional
public class RowWriter {

    private final FactRows rows;
    private final Versions versions;
    private final CitationWriter citations;
    private final Idempotency idempotency;
    private final Audit audit;
    private final MergeGate gate;

    RowWriter(
            FactRows rows,
            Versions versions,
            CitationWriter citations,
            Idempotency idempotency,
            Audit audit,
            MergeGate gate) {
        this.rows = rows;
        this.versions = versions;
        this.citations = citations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.gate = gate;
    }

    /**
     * A table of such rows.
     *
     * @param kind what its citations are kept under; null where it has none
     */
    public record RowTable<R extends KnownRow>(
            FactTable table, Class<R> rows, @Nullable FactKind kind) {
        public RowTable(String type, String table, Class<R> rows, @Nullable FactKind kind) {
            this(new FactTable(type, table), rows, kind);
        }
    }

    /**
     * Records a row.
     *
     * @param newId its id
     */
    public <R extends KnownRow> R record(
            RowTable<R> table,
            Object input,
            @Nullable String idempotencyKey,
            Supplier<UUID> newId,
            Function<UUID, R> row) {
        var call = new Call("record" + table.table().type(), input, idempotencyKey);
        return idempotency
                .once(call, reference(table), () -> new Written<>(create(table, input, newId.get(), row), table))
                .read(rows);
    }

    private <R extends KnownRow> UUID create(RowTable<R> table, Object input, UUID id, Function<UUID, R> row) {
        var made = row.apply(id);
        var moment = versions.moment(List.of());
        made.knownSince(moment);
        rows.insert(List.of(made));
        if (table.kind() != null && input instanceof Cited cited) {
            rows.propose(citations.first(table.kind(), id, cited.citations(), moment));
        }
        audit(AuditAction.CREATE, table, id, null, 1);
        return id;
    }

    /** Begins a version of a row; {@code change} is given the id, and returns it. */
    public <R extends KnownRow> R correct(
            RowTable<R> table,
            UUID id,
            int version,
            Object input,
            @Nullable String idempotencyKey,
            UnaryOperator<UUID> change) {
        var call = new Call("correct" + table.table().type(), Arrays.asList(id, version, input), idempotencyKey);
        return idempotency
                .once(call, reference(table), () -> {
                    gate.pass();
                    var before = rows.json(table.table().table(), id, version);
                    var at = versions.lockRow(table.table(), "id", id, version);
                    change.apply(id);
                    if (table.kind() != null && input instanceof Cited cited) {
                        rows.propose(citations.replace(table.kind(), id, cited.citations(), at));
                        if (cited.citations() == null) {
                            Wording.requireSame(before, rows.json(table.table().table(), id, version + 1), Set.of());
                        }
                    }
                    audit(AuditAction.CORRECT, table, id, before, version + 1);
                    return new Written<>(id, table);
                })
                .read(rows);
    }

    /**
     * Takes a row away that nothing refers to and nothing ever did; it is known until then. The result is its id.
     *
     * @param key what the client calls it
     * @param find its id, by the key
     * @param instead what to do where something refers to it
     */
    public UUID takeAway(
            RowTable<?> table,
            String key,
            Function<String, UUID> find,
            int version,
            String given,
            String instead,
            @Nullable String idempotencyKey) {
        var call = new Call("retract" + table.table().type(), List.of(key, version, given), idempotencyKey);
        var reference = new Reference<>(UUID::toString, UUID::fromString);
        return idempotency.once(call, reference, () -> {
            var reason = Given.text("reason", given);
            var id = find.apply(key);
            var before = rows.json(table.table().table(), id, version);
            versions.lockRow(table.table(), "id", id, version);
            if (!rows.remove(table.rows(), id)) {
                throw new Conflict(
                        "%s %s is referred to, be it by what is believed no more, and that stays on record; %s"
                                .formatted(table.table().type(), key, instead));
            }
            audit.write(List.of(
                    new Change(AuditAction.RETRACT, table.table().type(), id.toString(), null, before, null, reason)));
            return id;
        });
    }

    private void audit(AuditAction action, RowTable<?> table, UUID id, @Nullable Object before, int version) {
        var after = rows.json(table.table().table(), id, version);
        audit.write(List.of(new Change(action, table.table().type(), id.toString(), id, before, after, null)));
    }

    private static <R extends KnownRow> Reference<Written<R>> reference(RowTable<R> table) {
        return new Reference<>(written -> written.id().toString(), text -> new Written<>(UUID.fromString(text), table));
    }

    /** A row that has been written: whoever repeats a call sees it as it is now. */
    private record Written<R extends KnownRow>(UUID id, RowTable<R> table) {
        R read(FactRows rows) {
            return rows.read(table.rows(), id);
        }
    }
}
