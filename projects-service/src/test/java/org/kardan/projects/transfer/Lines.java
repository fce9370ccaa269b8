package org.kardan.projects.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lines for tests. */
final class Lines {

    static final String CITED = "\"citations\":[{\"source\":\"S5\",\"modality\":\"INFERRED\"}]";

    private Lines() {}

    /** A slug that nothing has. */
    static String slug() {
        return "transfer-" + UUID.randomUUID();
    }

    static String project(String slug) {
        return "{\"type\":\"Project\",\"slug\":\"%s\",\"title\":\"A project\",\"sector\":\"transfer\"}".formatted(slug);
    }

    /** A fact of a project, with these fields and a citation. */
    static String fact(String type, String project, String fields) {
        return "{\"type\":\"%s\",\"project\":\"%s\",%s,%s}".formatted(type, project, fields, CITED);
    }

    static String claim(String project, int number) {
        return fact("Claim", project, "\"kind\":\"OTHER\",\"statement\":\"Claim number %d\"".formatted(number));
    }

    /** A project and so many claims. */
    static List<String> projectWithClaims(String slug, int claims) {
        var lines = new ArrayList<String>();
        lines.add(project(slug));
        for (int i = 1; i <= claims; i++) {
            lines.add(claim(slug, i));
        }
        return lines;
    }
}
