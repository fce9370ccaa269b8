package org.kardan.projects.transfer;

import static org.kardan.projects.transfer.Lines.claim;
import static org.kardan.projects.transfer.Lines.fact;
import static org.kardan.projects.transfer.Lines.project;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.TransferBench;
import org.kardan.kit.transfer.Exports;
import org.kardan.kit.transfer.load.Imports;

/**
 * How many lines a second come in and go out, on a real PostgreSQL: no test, and run by nobody but who asks for it. docs/benchmarks.md
 * has the command; {@code bench} is the number of lines.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@EnabledIfSystemProperty(named = "bench", matches = "\\d+")
class TransferBenchmark {

    private static final String[] STAGES = {"INTEREST", "TALKS", "PLANNING", "PILOT"};

    @Inject
    Imports imports;

    @Inject
    Exports exports;

    @ParameterizedTest
    @ValueSource(strings = {"report", "all"})
    void linesASecond(String mode) throws IOException {
        new TransferBench(imports, exports).run("projects-service", mode, lines -> write(lines, Long.getLong("bench")));
    }

    private static void write(BufferedWriter lines, long count) throws IOException {
        var slug = "";
        for (long i = 0; i < count; i++) {
            int place = (int) (i % 20);
            if (place == 0) {
                slug = "bench-" + UUID.randomUUID();
            }
            lines.write(line(slug, place));
            lines.newLine();
        }
    }

    private static String line(String slug, int place) {
        return switch (place) {
            case 0 -> project(slug);
            case 1, 2, 3, 4 ->
                fact(
                        "StageTransition",
                        slug,
                        "\"to\":\"%s\",\"status\":\"DONE\",\"occurred\":\"202%d-03\""
                                .formatted(STAGES[place - 1], place));
            case 5, 6 -> fact("Party", slug, "\"country\":\"IR\",\"role\":\"HOST\",\"validFrom\":\"2024\"");
            case 7, 8, 9 ->
                fact("Hub", slug, "\"region\":\"RU-NIZ\",\"certainty\":\"POTENTIAL\",\"validFrom\":\"undisclosed\"");
            case 10, 11, 12 ->
                fact(
                        "RegionalEngagement",
                        slug,
                        "\"region\":\"RU-TVE\",\"kind\":\"TALKS\",\"status\":\"BEGUN\",\"since\":\"2025~\"");
            case 13, 14 -> fact("ComponentNeed", slug, "\"component\":\"SEATS\",\"criticality\":\"CRITICAL\"");
            case 15 -> fact("Launch", slug, "\"launch\":\"undisclosed\"");
            default -> claim(slug, place);
        };
    }
}
