package org.kardan.kit.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.error.NotFound;

/** Says of a refusal which line and field it is about. */
public final class Refusals {

    private static final Pattern FIELD = Pattern.compile("^([a-zA-Z.]+): ");

    private Refusals() {}

    /** What a line is refused for that is no line of ours. */
    public static LineProblem of(long line, DomainException refusal) {
        return problem(line, null, refusal instanceof BadUserInput bad ? bad.argument() : null, refusal);
    }

    /** What a line is refused for. */
    public static LineProblem of(TransferLine line, DomainException refusal) {
        var field = switch (refusal) {
            case BadUserInput bad -> bad.argument();
            case NotFound missing -> fieldWith(line.fields(), missing.key());
            default -> {
                var named = FIELD.matcher(refusal.getMessage());
                yield named.find() ? named.group(1) : null;
            }
        };
        return problem(line.number(), line.type().name(), field, refusal);
    }

    private static LineProblem problem(
            long line, @Nullable String type, @Nullable String field, DomainException refusal) {
        return new LineProblem(line, type, field, refusal.code().name(), refusal.getMessage());
    }

    /** Where in a line a key stands that leads nowhere. */
    private static @Nullable String fieldWith(JsonNode node, String key) {
        for (var field : node.properties()) {
            if (field.getValue().isTextual() && field.getValue().textValue().equals(key)) {
                return field.getKey();
            }
            for (var element : field.getValue()) {
                var within = element.isObject() ? fieldWith(element, key) : null;
                if (within != null) {
                    return field.getKey() + "." + within;
                }
                if (element.isTextual() && element.textValue().equals(key)) {
                    return field.getKey();
                }
            }
        }
        return null;
    }

    /** Passes on what is not the fault of a line. */
    public static void requireOfData(SQLException e) throws SQLException {
        var state = state(e);
        if (!state.startsWith("23") && !state.startsWith("22")) {
            throw e;
        }
    }

    /** What the database refuses of a line whose fields are right. */
    public static DomainException ofData(SQLException e) throws SQLException {
        requireOfData(e);
        return switch (state(e)) {
            case "23505", "23P01" ->
                new Conflict("something with the same key has been recorded already; read it, and correct it instead");
            case "23503" -> new Conflict("it refers to a line that was refused, or to what somebody has just removed");
            default -> new BadUserInput("line", "its values do not go together", "see the descriptions of its fields");
        };
    }

    private static String state(SQLException e) {
        var cause = e instanceof BatchUpdateException batch && batch.getNextException() != null
                ? batch.getNextException()
                : e;
        return cause.getSQLState() == null ? "" : cause.getSQLState();
    }
}
