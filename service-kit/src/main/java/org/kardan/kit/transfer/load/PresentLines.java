package org.kardan.kit.transfer.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.transfer.LineParser;
import org.kardan.kit.transfer.TransferLine;
import org.kardan.kit.transfer.TransferType;

/** What the database has already of a batch: a line that is there stays as it is, so that a file may be sent again. */
final class PresentLines {

    private final Map<Object, ObjectNode> byKey = new HashMap<>();
    private final Set<UUID> everKnown = new HashSet<>();

    private PresentLines() {}

    static PresentLines read(EntityManager entityManager, List<TransferLine> lines) {
        var present = new PresentLines();
        var byType = new LinkedHashMap<TransferType, List<TransferLine>>();
        lines.forEach(line ->
                byType.computeIfAbsent(line.type(), unused -> new ArrayList<>()).add(line));
        entityManager.unwrap(SharedSessionContractImplementor.class).doWork(connection -> {
            for (var some : byType.entrySet()) {
                present.read(connection, some.getKey(), some.getValue());
            }
        });
        return present;
    }

    private void read(Connection connection, TransferType type, List<TransferLine> lines) throws SQLException {
        var ids = lines.stream().map(TransferLine::id).filter(id -> id != null).toArray();
        var keyField = type.keyField();
        var keys = keyField == null
                ? new Object[0]
                : lines.stream()
                        .map(line -> line.text(keyField))
                        .filter(key -> key != null)
                        .toArray();
        if (ids.length == 0 && keys.length == 0) {
            return;
        }
        try (var statement = connection.prepareStatement(type.export().some(type.name()))) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            if (type.export().key() != null) {
                statement.setArray(2, connection.createArrayOf("text", keys));
            }
            var rows = statement.executeQuery();
            while (rows.next()) {
                var line = LineParser.read(rows.getString(1));
                if (line.has("id")) {
                    byKey.put(UUID.fromString(line.get("id").textValue()), line);
                }
                if (keyField != null) {
                    byKey.put(type.name() + " " + line.get(keyField).textValue(), line);
                }
            }
        }
        var everKnownIn = type.export().versions();
        if (everKnownIn != null && ids.length > 0) {
            try (var statement = connection.prepareStatement(
                    "select distinct id from %s where id = any (?)".formatted(everKnownIn))) {
                statement.setArray(1, connection.createArrayOf("uuid", ids));
                var rows = statement.executeQuery();
                while (rows.next()) {
                    everKnown.add(rows.getObject(1, UUID.class));
                }
            }
        }
    }

    private @Nullable ObjectNode of(TransferLine line) {
        var keyField = line.type().keyField();
        var byItsId = line.id() == null ? null : byKey.get(line.id());
        return byItsId != null || keyField == null
                ? byItsId
                : byKey.get(line.type().name() + " " + line.text(keyField));
    }

    /** Whether the line is there, in the same words. */
    boolean isUnchanged(TransferLine line) {
        return of(line) != null;
    }

    /** Refuses a line whose id or key is there, and says something else. */
    void refuseOther(TransferLine line) {
        var present = of(line);
        if (present == null) {
            if (line.id() != null && everKnown.contains(line.id())) {
                throw new Conflict("id: %s %s has been retracted; leave the id out to record it anew"
                        .formatted(line.type().name(), line.id()));
            }
            return;
        }
        if (line.id() != null && !present.path("id").asText().equals(line.id().toString())) {
            throw new Conflict("%s: another %s has it, with id %s"
                    .formatted(
                            line.type().keyField(),
                            line.type().name(),
                            present.path("id").asText()));
        }
        for (var field : names(line.fields(), present)) {
            if (!same(line.fields().get(field), present.get(field))) {
                throw new Conflict("%s: it is recorded as %s; an import changes nothing, use correct%s"
                        .formatted(field, shown(present.get(field)), line.type().name()));
            }
        }
    }

    private static Set<String> names(ObjectNode given, ObjectNode present) {
        var names = new TreeSet<String>();
        given.fieldNames().forEachRemaining(names::add);
        present.fieldNames().forEachRemaining(names::add);
        names.removeAll(List.of("type", "id", "knownFrom"));
        return names;
    }

    private static String shown(@Nullable JsonNode value) {
        var text = value == null ? "nothing" : value.toString();
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    /** The same but for what is implied: a citation that is not judged, an empty list, 1 and 1.0. */
    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (isNothing(one) || isNothing(other)) {
            return isNothing(one) && isNothing(other);
        }
        if (one.isNumber() && other.isNumber()) {
            return one.doubleValue() == other.doubleValue();
        }
        if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                if (!same(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (one instanceof ObjectNode given && other instanceof ObjectNode present) {
            return names(given, present).stream().allMatch(name -> same(implied(name, given), implied(name, present)));
        }
        return one.equals(other);
    }

    private static @Nullable JsonNode implied(String name, ObjectNode object) {
        var value = object.get(name);
        var notJudged =
                name.equals("reliability") && value != null && value.asText().equals("F")
                        || name.equals("credibility") && value != null && value.asInt() == 6;
        return notJudged ? null : value;
    }

    private static boolean isNothing(@Nullable JsonNode value) {
        return value == null || value.isNull() || value.isArray() && value.isEmpty();
    }
}
