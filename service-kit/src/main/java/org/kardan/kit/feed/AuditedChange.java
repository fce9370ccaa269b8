package org.kardan.kit.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.write.AuditAction;

/** One line of the audit log as the graph shows it; each service adds what its changes belong to. */
public abstract class AuditedChange {

    /** {@code type} of a list or a stream of changes. */
    public static final String TYPE =
            "Only changes of this GraphQL type, for example `Hub`. BAD_USER_INPUT when it is no name. Left out: of all.";

    /** {@code actor} of a list or a stream of changes. */
    public static final String ACTOR = "Only changes made by this actor, 1 to 200 characters. Left out: by anybody.";

    /** {@code after} of a stream of changes. */
    public static final String FOLLOW =
            "The `cursor` of the last change you have seen, or `followFrom` of a page: what follows it comes first, so that"
                    + " nothing is missed between a page and the stream, or two streams. Left out: only what is committed from now on.";

    /** What every stream of changes promises. */
    public static final String STREAM =
            "They come in the order of the list, none twice, and none is left out, also when the service has to connect to its"
                    + " database anew. The stream has no end of its own; who has been cut off goes on from the cursor of the last change."
                    + " Null, with an error: this event could not be told, or the arguments were refused and nothing follows.";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final AuditEntry entry;

    /** Shows an entry. */
    protected AuditedChange(AuditEntry entry) {
        this.entry = entry;
    }

    /** The id of what it belongs to. */
    @Ignore
    public @Nullable UUID subject() {
        return entry.subject();
    }

    /** See the description. */
    @NonNull @Description("Its place among all changes, for `after` and `before`.")
    public String getCursor() {
        return entry.cursor().encoded();
    }

    /** See the description. */
    @NonNull @Description("When the change was made, by the clock of the database.")
    public OffsetDateTime getAt() {
        return entry.at();
    }

    /** See the description. */
    @NonNull @Description("Who made it; `anonymous` where the service does not know, `system` for the service itself.")
    public String getActor() {
        return entry.actor();
    }

    /** See the description. */
    @NonNull @Description("What was done.")
    public AuditAction getAction() {
        return entry.action();
    }

    /** See the description. */
    @NonNull @Description("The GraphQL type of what has changed, for example `Hub`.")
    public String getType() {
        return entry.type();
    }

    /** See the description. */
    @NonNull @Id
    @Description("The id of what has changed.")
    public String getId() {
        return entry.id();
    }

    /** See the description. */
    @Description(
            "What it said before, as the text of a JSON object: the columns of its row, days of the world as EDTF, and its"
                    + " citations. Null: it is new.")
    public @Nullable String getBefore() {
        return entry.before();
    }

    /** See the description. */
    @Description("What it says now, likewise. Null: nothing is believed of it any more.")
    public @Nullable String getAfter() {
        return entry.after();
    }

    /** See the description. */
    @NonNull @Description("The names of those members of `before` and `after` that differ, in alphabetical order. At most 100.")
    public List<@NonNull String> getChanged() {
        var before = members(entry.before());
        var after = members(entry.after());
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .distinct()
                .sorted()
                .toList();
    }

    /** See the description. */
    @Description("Why, in the words of who did it. Null: not given.")
    public @Nullable String getReason() {
        return entry.reason();
    }

    private static Map<String, Object> members(@Nullable String text) {
        try {
            return text == null ? Map.of() : JSON.readValue(text, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the audit log holds JSON objects", e);
        }
    }
}
