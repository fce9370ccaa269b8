package org.kardan.deploy.local.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Reads what a service reports of statements or of a list of facilities once it has read them, and says it in words. */
final class FileReport {
    private final PrintStream out;
    private final Progress progress;
    private final boolean areFacilities;

    FileReport(PrintStream out, Progress progress, String format) {
        this.out = out;
        this.progress = progress;
        this.areFacilities = format.equals("facilities");
    }

    /** Reads it; 0 where all is taken in, 1 where something is not. */
    int read(Exchange exchange) throws IOException, TransferFailure {
        var report = Answers.whole(exchange);
        progress.clear();
        var piece = areFacilities ? "row" : "statement";
        for (var problem : report.path("problems")) {
            var field = problem.path("field").asText();
            say("%s%s: %s".formatted(place(piece, problem), field.isEmpty() ? "" : ", " + field, message(problem)));
        }
        andMore(report, "problems", "problemCount");
        for (var duplicate : report.path("possibleDuplicates")) {
            say("%s, %s, may be %s (%s): %s"
                    .formatted(
                            place(piece, duplicate),
                            duplicate.path("name").asText(),
                            duplicate.path("assetName").asText(),
                            duplicate.path("asset").asText(),
                            reasons(duplicate)));
        }
        andMore(report, "possibleDuplicates", "possibleDuplicateCount");
        for (var left : report.path("leftAlone")) {
            say("%s left alone, %s, %s: %s"
                    .formatted(
                            place(piece, left),
                            left.path("subject").asText(),
                            left.path("field").asText(),
                            message(left)));
        }
        andMore(report, "leftAlone", "leftAloneCount");
        return conclude(report, piece);
    }

    private int conclude(JsonNode report, String piece) {
        long problems = report.path("problemCount").asLong();
        long held = report.path("held").asLong();
        var counts = new ArrayList<String>();
        for (var name : areFacilities
                ? List.of("made", "linked", "updated", "unchanged", "held")
                : List.of("taken", "unchanged", "outdated")) {
            counts.add(report.path(name).asLong() + " " + name);
        }
        say((report.path("dryRun").asBoolean() ? "A dry run, nothing stays: " : "")
                + Answers.count(report.path(piece + "s").asLong(), piece, piece + "s") + " read: "
                + String.join(", ", counts) + "; " + Answers.count(problems, "problem", "problems") + ".");
        if (problems > 0 && !report.path("dryRun").asBoolean()) {
            say("It ends there; what came before stays. Once that is solved, go on with --resume "
                    + report.path("resumeFrom").asLong());
        }
        return problems == 0 && held == 0 ? 0 : 1;
    }

    private static String place(String piece, JsonNode problem) {
        return "%s %d (line %d)"
                .formatted(
                        piece,
                        problem.path("number").asLong(),
                        problem.path("line").asLong());
    }

    private static String message(JsonNode problem) {
        return problem.path("message").asText();
    }

    private static String reasons(JsonNode duplicate) {
        var why = new ArrayList<String>();
        duplicate.path("why").forEach(reason -> why.add(reason.asText()));
        return String.join(", ", why);
    }

    private void andMore(JsonNode report, String list, String count) {
        long more = report.path(count).asLong() - report.path(list).size();
        if (more > 0) {
            say("and %,d more".formatted(more));
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
