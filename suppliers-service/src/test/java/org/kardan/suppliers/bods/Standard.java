package org.kardan.suppliers.bods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the standard asks of a publication: its schema, and the rules between statements that no schema can hold. */
final class Standard {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Standard.class.getResourceAsStream("/bods/bods-0.4.schema.json"));

    private Standard() {}

    /** Every way in which these are no publication; none for a good one. */
    static List<String> faults(Collection<JsonNode> statements) {
        var array = new ObjectMapper().createArrayNode().addAll(statements);
        var bySchema =
                SCHEMA
                        .validate(array, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                        .stream()
                        .map(ValidationMessage::getMessage);
        return Stream.concat(bySchema, between(statements)).toList();
    }

    private static Stream<String> between(Collection<JsonNode> statements) {
        var ids = new HashSet<String>();
        Map<String, String> types = new HashMap<>();
        var faults = Stream.<String>builder();
        for (var one : statements) {
            var id = one.path("statementId").asText();
            if (!ids.add(id)) {
                faults.add(id + ": two statements have this statementId");
            }
            var details = one.path("recordDetails");
            if (one.path("recordType").asText().equals("relationship")) {
                if (details.path("subject").isTextual()
                        && !"entity".equals(types.get(details.path("subject").asText()))) {
                    faults.add(id + ": the subject is no entity of a statement before");
                }
                if (details.path("interestedParty").isTextual()
                        && !types.containsKey(details.path("interestedParty").asText())) {
                    faults.add(id + ": the interestedParty has no statement before");
                }
                details.path("interests").forEach(interest -> {
                    var share = interest.path("share");
                    if (share.has("exact") && share.size() > 1) {
                        faults.add(id + ": a share is exact and a range");
                    }
                });
            } else {
                types.put(one.path("recordId").asText(), one.path("recordType").asText());
            }
            if (!types.containsKey(one.path("declarationSubject").asText())) {
                faults.add(id + ": the declarationSubject has no statement");
            }
            one.path("annotations").forEach(annotation -> {
                var target = annotation.path("statementPointerTarget").asText();
                if (one.at(target).isMissingNode()) {
                    faults.add(id + ": " + target + " points nowhere");
                }
            });
        }
        return faults.build();
    }
}
