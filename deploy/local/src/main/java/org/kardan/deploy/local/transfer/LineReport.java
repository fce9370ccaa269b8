package org.kardan.deploy.local.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what a service reports of an import of lines while it goes on, and says it in words. */
final class LineReport {
    private final PrintStream out;
    private final Progress progress;
    private boolean isDryRun;

    LineReport(PrintStream out, Progress progress) {
        this.out = out;
        this.progress = progress;
    }

    /** Reads to the end; 0 where all lines are taken in, 1 where some are not. */
    int read(Exchange exchange) throws IOException, TransferFailure {
        var lines = new BufferedReader(new InputStreamReader(exchange.answer(), StandardCharsets.UTF_8));
        JsonNode end = null;
        for (var line = next(lines, exchange); line != null; line = next(lines, exchange)) {
            end = Answers.json(line);
            tell(end);
        }
        if (end == null || !end.has("status")) {
            throw exchange.reason(new IOException("the connection ended before the import did"));
        }
        if (end.path("status").asText().equals("OPEN")) {
            throw new TransferFailure(end.path("message").asText());
        }
        return conclude(end);
    }

    private static @Nullable String next(BufferedReader lines, Exchange exchange) throws IOException {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw exchange.reason(e);
        }
    }

    private void tell(JsonNode line) {
        if (line.has("resumedAfterLine")) {
            isDryRun = line.path("dryRun").asBoolean();
            say("Import " + line.path("import").asText()
                    + (isDryRun ? ", a dry run: nothing stays" : "")
                    + (line.path("resumedAfterLine").asLong() == 0
                            ? ""
                            : ", goes on after line "
                                    + line.path("resumedAfterLine").asLong()));
        } else if (line.path("fate").asText().equals("REFUSED") && line.has("line")) {
            var type = line.path("type").asText();
            say("line %d%s: %s"
                    .formatted(
                            line.path("line").asLong(),
                            type.isEmpty() ? "" : ", " + type,
                            line.path("message").asText()));
        } else if (line.has("batch")) {
            progress.lines(line.path("batch").path(1).asLong());
        }
    }

    private int conclude(JsonNode end) {
        long created = end.path("created").asLong();
        long unchanged = end.path("unchanged").asLong();
        long refused = end.path("refused").asLong();
        long heldBack = end.path("heldBack").asLong();
        var taken = Answers.count(created, "line", "lines") + (isDryRun ? " would be taken in" : " taken in");
        var words = new StringBuilder(taken);
        if (unchanged > 0) {
            words.append(", ").append(Answers.count(unchanged, "was", "were")).append(" there already");
        }
        if (refused > 0) {
            words.append(", ").append(Answers.count(refused, "was", "were")).append(" refused");
        }
        if (heldBack > 0) {
            words.append(", ")
                    .append(Answers.count(heldBack, "good one was", "good ones were"))
                    .append(" held back because of those");
        }
        say(words.append('.').toString());
        return refused == 0 && heldBack == 0 ? 0 : 1;
    }

    private void say(String line) {
        progress.clear();
        out.println(line);
        out.flush();
    }
}
