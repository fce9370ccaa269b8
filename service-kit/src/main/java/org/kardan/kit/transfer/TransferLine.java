package org.kardan.kit.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line that is JSON of a type we know. Whether its fields are right its {@link TransferType} decides.
 *
 * @param number its number in the file, from 1
 * @param id the id it is to have; null where it may be any
 * @param knownFrom since when it has been known, where the import is to keep that; null: since now
 * @param fields what is left: the fields of the GraphQL input, and what the type adds to them
 * @param citations the ids and times of {@code fields.citations}, in their order
 */
public record TransferLine(
        long number,
        TransferType type,
        @Nullable UUID id,
        @Nullable OffsetDateTime knownFrom,
        ObjectNode fields,
        List<Mark> citations) {

    /** What a citation has beyond the GraphQL input. */
    public record Mark(@Nullable UUID id, @Nullable OffsetDateTime knownFrom) {

        static final Mark NONE = new Mark(null, null);
    }

    /** What the citation at this place has beyond the GraphQL input. */
    public Mark citation(int place) {
        return place < citations.size() ? citations.get(place) : Mark.NONE;
    }

    /** A field that is a text; null where it is missing or is none. */
    public @Nullable String text(String field) {
        var value = fields.get(field);
        return value != null && value.isTextual() ? value.textValue() : null;
    }

    /** The rest of the fields as a value that a mutation would take; see {@link LineParser#input}. */
    public <I> I input(Class<I> type, String... others) {
        return LineParser.input(this, type, others);
    }
}
