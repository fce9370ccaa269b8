package org.kardan.suppliers.bods;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes statements of the standard's shape, with the fields a register publishes. */
final class Statements {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Map<String, Object>> statements = new ArrayList<>();
    private String date = "2024-05-01";

    Statements on(String day) {
        date = day;
        return this;
    }

    Statements entity(String record, String name, Map<String, ?> more) {
        var details = new LinkedHashMap<String, Object>();
        details.put("isComponent", false);
        details.put("entityType", Map.of("type", "registeredEntity"));
        details.put("name", name);
        details.put("foundingDate", "1999-04-01");
        details.putAll(more);
        return add(record, "entity", "new", details);
    }

    Statements person(String record, String name) {
        return add(
                record,
                "person",
                "new",
                Map.of(
                        "isComponent",
                        false,
                        "personType",
                        "knownPerson",
                        "names",
                        List.of(Map.of("type", "legal", "fullName", name)),
                        "birthDate",
                        "1970-07",
                        "nationalities",
                        List.of(Map.of("name", "Finland", "code", "FI"))));
    }

    Statements owns(String record, Object owner, String subject, String status, List<Map<String, ?>> interests) {
        var details = new LinkedHashMap<String, Object>();
        details.put("isComponent", false);
        details.put("subject", subject);
        details.put("interestedParty", owner);
        details.put("interests", interests);
        return add(record, "relationship", status, details);
    }

    Statements owns(String record, String owner, String subject, double percent) {
        return owns(record, owner, subject, "new", List.of(share(Map.of("exact", percent))));
    }

    static Map<String, ?> share(Map<String, ?> share) {
        return Map.of("type", "shareholding", "directOrIndirect", "direct", "share", share, "startDate", "2001-02-03");
    }

    Statements add(String record, String type, String status, Map<String, ?> details) {
        var statement = new LinkedHashMap<String, Object>();
        statement.put("statementId", UUID.randomUUID().toString());
        statement.put("statementDate", date);
        statement.put("declarationSubject", details.containsKey("subject") ? details.get("subject") : record);
        statement.put("recordId", record);
        statement.put("recordType", type);
        statement.put("recordStatus", status);
        statement.put("recordDetails", details);
        statement.put(
                "publicationDetails",
                Map.of("publicationDate", date, "bodsVersion", "0.4", "publisher", Map.of("name", "A register")));
        statements.add(statement);
        return this;
    }

    /** Takes a field out of the last statement. */
    Statements without(String field) {
        statements.getLast().remove(field);
        return this;
    }

    String array() {
        return text(statements);
    }

    String lines() {
        return String.join("\n", statements.stream().map(Statements::text).toList());
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
