package org.kardan.suppliers.write;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.read.KnownRow;
import org.kardan.kit.transfer.ExportQuery;
import org.kardan.kit.transfer.TransferLine;
import org.kardan.kit.transfer.TransferType;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.evidence.FactKind;

/**
 * Lines of what facts are about: what {@link RowWriter} would record of each, for a batch.
 *
 * @param name the GraphQL type
 * @param keyField the field by which people know a row
 * @param ownReferences the fields that refer to rows of the same kind
 * @param kind what its citations are kept under; null where it has none
 * @param newId the id of a row whose line has none
 * @param draft checks the input
 * @param made says to the checks of later lines that the row will be there
 */
public record RowLines<R extends KnownRow, I>(
        String name,
        Class<I> input,
        String keyField,
        List<String> ownReferences,
        @Nullable FactKind kind,
        ExportQuery export,
        LineCitations citations,
        Function<I, UUID> newId,
        BiFunction<UUID, I, R> draft,
        Consumer<R> made)
        implements TransferType {

    @Override
    public Prepared prepare(TransferLine line, OffsetDateTime at) {
        var given = line.input(input);
        var id = line.id() == null ? newId.apply(given) : line.id();
        var row = draft.apply(id, given);
        row.knownSince(at);
        var rows = new ArrayList<Object>();
        rows.add(row);
        if (kind != null && given instanceof Cited cited) {
            rows.addAll(citations.of(kind, id, line, cited.citations(), at));
        }
        made.accept(row);
        return new Prepared(
                rows, new Change(AuditAction.CREATE, name, id.toString(), id, null, line.fields(), null), null);
    }
}
