package org.kardan.suppliers.bods;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.bods.Statement.Header;
import org.kardan.suppliers.bods.Statement.Identifier;
import org.kardan.suppliers.bods.Statement.Party;
import org.kardan.suppliers.organisation.OrganisationKind;

/** Reads the details of entities and persons. */
final class PartyDetails {

    private static final Pattern JURISDICTION = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{1,3})?");
    private static final String NOT_NAMED = "Not named";
    private static final List<String> PERSON_TYPES = List.of("knownPerson", "anonymousPerson", "unknownPerson");

    private final JsonNode details;
    private final BiConsumer<String, String> refuse;

    PartyDetails(JsonNode details, BiConsumer<String, String> refuse) {
        this.details = details;
        this.refuse = refuse;
    }

    Party entity(Header header) {
        var type = details.path("entityType");
        var code = type.path("type").asText();
        var words = Json.text(type, "details");
        var kind = Codes.kind(code, words);
        if (kind.isEmpty()) {
            refuse.accept(
                    "recordDetails/entityType/type",
                    "'%s' is no entity type of the standard; give for example registeredEntity".formatted(code));
        }
        var subtype = Json.text(type, "subtype");
        if (subtype != null && !Codes.isSubtype(code, subtype)) {
            refuse.accept(
                    "recordDetails/entityType/subtype",
                    "'%s' does not go with %s; give a subtype that the standard has for it, or other"
                            .formatted(subtype, code));
        }
        var names = Stream.concat(
                        Stream.ofNullable(Json.text(details, "name")), texts(details.path("alternateNames")).stream())
                .toList();
        return party(
                header,
                names,
                kind.orElse(OrganisationKind.UNKNOWN),
                words == null || Codes.isKind(words) ? null : words,
                subtype == null ? code : code + "/" + subtype,
                "unspecifiedEntityDetails");
    }

    Party person(Header header) {
        var type = details.path("personType").asText();
        if (!PERSON_TYPES.contains(type)) {
            refuse.accept("recordDetails/personType", "'%s' is none; give %s".formatted(type, PERSON_TYPES));
        }
        var names = StreamSupport.stream(details.path("names").spliterator(), false)
                .map(PartyDetails::fullName)
                .filter(Objects::nonNull)
                .toList();
        return party(header, names, OrganisationKind.PERSON_GROUP, null, type, "unspecifiedPersonDetails");
    }

    private Party party(
            Header header,
            List<String> given,
            OrganisationKind kind,
            @Nullable String legalForm,
            String form,
            String unspecified) {
        var names = new LinkedHashSet<String>();
        given.stream().map(String::strip).filter(name -> !name.isEmpty()).forEach(names::add);
        boolean named = !names.isEmpty();
        if (!named) {
            names.add(details.path(unspecified).path("description").asText(NOT_NAMED));
        }
        boolean person = header.type() == Statement.RecordType.person;
        var reason = Json.text(details.path(unspecified), "reason");
        if (reason == null ? details.hasNonNull(unspecified) : !Codes.isReason(reason)) {
            refuse.accept(
                    "recordDetails/" + unspecified + "/reason",
                    (reason == null ? "is missing" : "'%s' is none of the standard's".formatted(reason))
                            + "; give for example unknown");
        }
        return new Party(
                header,
                List.copyOf(names),
                named,
                kind,
                legalForm,
                person ? null : country(),
                person ? List.of() : identifiers(),
                form,
                reason);
    }

    private @Nullable String country() {
        var code = Json.text(details.path("jurisdiction"), "code");
        if (code == null) {
            return null;
        }
        var matcher = JURISDICTION.matcher(code);
        if (!matcher.matches()) {
            refuse.accept("recordDetails/jurisdiction/code", code + " is no ISO 3166 code; give for example GB");
            return null;
        }
        return matcher.group(1);
    }

    private List<Identifier> identifiers() {
        var found = new ArrayList<Identifier>();
        for (var identifier : details.path("identifiers")) {
            var value = Json.text(identifier, "id");
            var scheme = Json.text(identifier, "scheme");
            var schemeName = Json.text(identifier, "schemeName");
            if (scheme == null && schemeName == null) {
                refuse.accept("recordDetails/identifiers", "one has no scheme; give scheme or schemeName");
            } else if (value != null && !value.isBlank()) {
                found.add(Codes.identifier(scheme, schemeName, value.strip()));
            }
        }
        return found.stream().distinct().toList();
    }

    private static @Nullable String fullName(JsonNode name) {
        var full = Json.text(name, "fullName");
        if (full != null) {
            return full;
        }
        var parts = Stream.of("givenName", "patronymicName", "familyName")
                .map(part -> Json.text(name, part))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? null : parts;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }
}
