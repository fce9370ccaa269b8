package org.kardan.suppliers.bods;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.error.BadUserInput;
import org.kardan.suppliers.bods.Statement.Header;
import org.kardan.suppliers.bods.Statement.Interest;
import org.kardan.suppliers.bods.Statement.RecordType;
import org.kardan.suppliers.bods.Statement.Relationship;
import org.kardan.suppliers.bulk.ImportProblem;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.graph.InterestType;

/** Reads one statement, and says of each field that the standard does not allow what would be right. */
final class StatementParser {

    private static final int SHORTEST_ID = 32;
    private static final int LONGEST_ID = 64;
    private static final List<String> DIRECT_OR_UNKNOWN = List.of("direct", "unknown");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.+)?");
    /** A day with a time, of which the day counts. */
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.+");

    private final JsonNode statement;
    private final long number;
    private final long line;
    private final List<ImportProblem> problems = new ArrayList<>();

    private StatementParser(JsonNode statement, long number, long line) {
        this.statement = statement;
        this.number = number;
        this.line = line;
    }

    /** A statement, or why it is none: one of the two is empty. */
    record Parsed(Optional<Statement> statement, List<ImportProblem> problems) {}

    static Parsed parse(JsonNode statement, long number, long line) {
        var parser = new StatementParser(statement, number, line);
        if (!parser.isOfAnotherRelease()) {
            var parsed = parser.statement();
            if (parser.problems.isEmpty()) {
                return new Parsed(Optional.of(parsed), List.of());
            }
        }
        return new Parsed(Optional.empty(), parser.problems);
    }

    private Statement statement() {
        var header = header();
        var details = statement.path("recordDetails");
        if (!details.isObject()) {
            refuse("recordDetails", "is missing; give the details of the record");
        }
        if (!details.path("isComponent").isBoolean()) {
            refuse("recordDetails/isComponent", "is missing; give true or false");
        }
        return switch (header.type()) {
            case entity -> new PartyDetails(details, this::refuse).entity(header);
            case person -> new PartyDetails(details, this::refuse).person(header);
            case relationship -> relationship(header, details);
        };
    }

    /** Whether it is of another release of the standard, whose fields have other names or meanings: then no more is said of it. */
    private boolean isOfAnotherRelease() {
        if (statement.has("statementID") || statement.has("statementType")) {
            refuse("statementID", "is of release 0.3 or older; convert the file to %s".formatted(Codes.VERSION));
            return true;
        }
        var release = statement.path("publicationDetails").path("bodsVersion");
        if (release.isMissingNode() || Codes.VERSION.equals(release.asText())) {
            return false;
        }
        refuse(
                "publicationDetails/bodsVersion",
                "is %s; this reads %s, convert the file".formatted(release.asText(), Codes.VERSION));
        return true;
    }

    private Header header() {
        var id = required("statementId");
        if (id.length() < SHORTEST_ID || id.length() > LONGEST_ID) {
            refuse("statementId", "has %d characters; give 32 to 64".formatted(id.length()));
        }
        required("declarationSubject");
        var date = Json.text(statement, "statementDate");
        if (date != null && !DATE.matcher(date).matches()) {
            refuse("statementDate", "is no date; write for example 2026-03-14");
        }
        var status = statement.path("recordStatus").asText("new");
        if (!List.of("new", "updated", "closed").contains(status)) {
            refuse("recordStatus", "is " + status + "; give new, updated or closed");
        }
        return new Header(number, line, id, required("recordId"), type(), status.equals("closed"), date);
    }

    private RecordType type() {
        var code = required("recordType");
        for (var type : RecordType.values()) {
            if (type.name().equals(code)) {
                return type;
            }
        }
        refuse("recordType", "is " + code + "; give entity, person or relationship");
        return RecordType.entity;
    }

    private Relationship relationship(Header header, JsonNode details) {
        var interests = new ArrayList<Interest>();
        int indirect = 0;
        var listed = details.path("interests");
        for (int i = 0; i < listed.size(); i++) {
            if (listed.get(i).path("directOrIndirect").asText().equals("indirect")) {
                indirect++;
            } else {
                interests.add(interest(header, listed.get(i), i));
            }
        }
        components(details);
        if (listed.isEmpty()) {
            interests.add(interest(header, listed, 0));
        }
        return new Relationship(header, end(details, "subject"), end(details, "interestedParty"), interests, indirect);
    }

    /** What a whole is made of: the components come as statements of their own, of which the direct interests are taken in. */
    private void components(JsonNode details) {
        var components = details.path("componentRecords");
        if (details.path("isComponent").asBoolean() && !components.isEmpty()) {
            refuse("recordDetails/componentRecords", "a component has none; leave them out, or isComponent is false");
        }
        for (var component : components) {
            if (!component.isTextual() || component.asText().isBlank()) {
                refuse("recordDetails/componentRecords", component + " is no recordId; give those of the components");
            }
        }
    }

    /** The record at one end; null where the publisher says why there is none. */
    private @Nullable String end(JsonNode details, String field) {
        var end = details.path(field);
        if (end.isObject()) {
            if (!Codes.isReason(end.path("reason").asText())) {
                refuse(
                        "recordDetails/" + field + "/reason",
                        "is none of the standard's reasons; give for example unknown");
            }
            return null;
        }
        if (!end.isTextual() || end.asText().isBlank()) {
            refuse("recordDetails/" + field, "is missing; give a recordId, or an object with a reason");
        }
        return end.asText();
    }

    private Interest interest(Header header, JsonNode interest, int index) {
        var path = "recordDetails/interests/" + index;
        var code = interest.path("type").asText("unknownInterest");
        var type = Codes.interest(code);
        if (type.isEmpty()) {
            refuse(path + "/type", code + " is no interest type of the standard; give for example shareholding");
        }
        var directness = Json.text(interest, "directOrIndirect");
        if (directness != null && !DIRECT_OR_UNKNOWN.contains(directness)) {
            refuse(path + "/directOrIndirect", "is " + directness + "; give direct, indirect or unknown");
        }
        var beneficial = interest.path("beneficialOwnershipOrControl");
        if (!beneficial.isMissingNode() && !beneficial.isBoolean()) {
            refuse(path + "/beneficialOwnershipOrControl", "is " + beneficial + "; give true or false");
        }
        var from = Objects.requireNonNullElse(date(interest, path, "startDate"), FuzzyDate.UNDISCLOSED);
        var to = date(interest, path, "endDate");
        if (to != null
                && to.latest() != null
                && from.earliest() != null
                && to.latest().isBefore(from.earliest())) {
            refuse(path + "/endDate", to.stored() + " is before the startDate; give the days the other way round");
        }
        var end = to == null && header.closed() ? FuzzyDate.UNDISCLOSED : to;
        return new Interest(type.orElse(InterestType.UNKNOWN_INTEREST), directness, share(interest, path), from, end);
    }

    private Share share(JsonNode interest, String path) {
        try {
            return Shares.read(interest.get("share"));
        } catch (Shares.Impossible e) {
            refuse(path + "/share", e.getMessage());
            return Statement.NOT_PUBLISHED;
        }
    }

    private @Nullable FuzzyDate date(JsonNode interest, String path, String field) {
        var given = Json.text(interest, field);
        var day = given != null && MOMENT.matcher(given).matches() ? given.substring(0, given.indexOf('T')) : given;
        var text = FuzzyDates.stated(statement, "/" + path, field).orElse(day);
        if (text == null) {
            return null;
        }
        try {
            return FuzzyDate.parseOrUndisclosed(field, text);
        } catch (BadUserInput e) {
            refuse(path + "/" + field, text + " is no date; write for example 2026-03-14");
            return null;
        }
    }

    private String required(String field) {
        var text = Json.text(statement, field);
        if (text == null || text.isBlank()) {
            refuse(field, "is missing; give a text");
            return "";
        }
        return text;
    }

    private void refuse(String field, String message) {
        problems.add(new ImportProblem(number, line, field, message));
    }
}
