package org.kardan.kit.transfer;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.write.Change;

/**
 * A type of lines: how one is written to the database, and read from it. A service lists its types so that each refers to
 * earlier ones only, or to its own.
 */
public interface TransferType {

    /** The GraphQL type, which lines name as {@code type}. */
    String name();

    /** Where lines of this type come from. */
    ExportQuery export();

    /** The field by which people know a row, for example {@code slug}; null where the id is all there is. */
    default @Nullable String keyField() {
        return null;
    }

    /** The fields that may refer to lines of this very type, by id or by {@link #keyField}. */
    default List<String> ownReferences() {
        return List.of();
    }

    /**
     * What a line becomes, with everything checked that a mutation would check.
     *
     * @param at since when it is known
     * @throws org.kardan.kit.error.DomainException naming the field and the rule
     */
    Prepared prepare(TransferLine line, OffsetDateTime at);

    /**
     * A line as it is to be written.
     *
     * @param rows entities, in the order in which they are to be inserted
     * @param change for the audit log
     * @param subject what may have become too much with it, see {@link TransferCatalogue#excesses}; null where nothing can
     */
    record Prepared(
            List<Object> rows, Change change, @Nullable Object subject) {}
}
