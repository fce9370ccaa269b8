package org.kardan.kit.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.DomainException;

/** Puts the lines of a batch so that each comes after those it refers to: within a batch it does not matter which comes first. */
public final class LineOrder {

    private final List<TransferLine> ordered = new ArrayList<>();
    private final Map<String, TransferLine> byKey = new HashMap<>();
    private final Set<TransferLine> open = new HashSet<>();
    private final Set<TransferLine> done = new HashSet<>();
    private final BiConsumer<TransferLine, DomainException> refused;

    private LineOrder(BiConsumer<TransferLine, DomainException> refused) {
        this.refused = refused;
    }

    /**
     * The lines in the order in which they can be written.
     *
     * @param types in the order in which they refer to one another
     * @param refused takes lines that come back to themselves
     */
    public static List<TransferLine> of(
            List<TransferType> types, List<TransferLine> lines, BiConsumer<TransferLine, DomainException> refused) {
        var byType = new HashMap<TransferType, List<TransferLine>>();
        lines.forEach(line ->
                byType.computeIfAbsent(line.type(), unused -> new ArrayList<>()).add(line));
        var all = new ArrayList<TransferLine>(lines.size());
        for (var type : types) {
            var some = byType.getOrDefault(type, List.of());
            all.addAll(type.ownReferences().isEmpty() ? some : new LineOrder(refused).sort(some));
        }
        return all;
    }

    private List<TransferLine> sort(List<TransferLine> lines) {
        for (var line : lines) {
            if (line.id() != null) {
                byKey.put(line.id().toString(), line);
            }
            var key = line.type().keyField() == null
                    ? null
                    : line.text(line.type().keyField());
            if (key != null) {
                byKey.put(key, line);
            }
        }
        lines.forEach(this::place);
        return ordered;
    }

    /** A chain as long as the batch is as deep as a call can be: batches are small. */
    private boolean place(TransferLine line) {
        if (done.contains(line)) {
            return true;
        }
        if (!open.add(line)) {
            return false;
        }
        for (var field : line.type().ownReferences()) {
            for (var key : texts(line, field)) {
                var other = byKey.get(key);
                if (other != null && !place(other)) {
                    refused.accept(
                            line,
                            new BadUserInput(
                                    field, "it leads back to the line itself", "leave the circle open somewhere"));
                    done.add(line);
                    return true;
                }
            }
        }
        if (done.add(line)) {
            ordered.add(line);
        }
        return true;
    }

    private static List<String> texts(TransferLine line, String field) {
        var value = line.fields().path(field);
        var texts = new ArrayList<String>();
        if (value.isTextual()) {
            texts.add(value.textValue());
        }
        value.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
