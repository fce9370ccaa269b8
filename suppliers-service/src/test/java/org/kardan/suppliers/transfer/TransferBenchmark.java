package org.kardan.suppliers.transfer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.Random;
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

    private static final String CITED = "\"citations\":[{\"source\":\"S5\",\"modality\":\"REPORTED\"}]";

    @Inject
    Imports imports;

    @Inject
    Exports exports;

    @ParameterizedTest
    @ValueSource(strings = {"report", "all"})
    void linesASecond(String mode) throws IOException {
        new TransferBench(imports, exports)
                .run("suppliers-service", mode, lines -> write(lines, Long.getLong("bench")));
    }

    /** An organisation, a name of it, and a stake that an earlier one holds in it. */
    private static void write(BufferedWriter lines, long count) throws IOException {
        var random = new Random(7);
        var tag = UUID.randomUUID().toString().substring(0, 8);
        for (long i = 0; i < count; i++) {
            long company = i / 3;
            lines.write(
                    switch ((int) (i % 3)) {
                        case 0 ->
                            "{\"type\":\"Organisation\",\"slug\":\"%s-%d\",\"name\":\"Company %d\",\"kind\":\"COMPANY\",\"country\":\"RU\",%s}"
                                    .formatted(tag, company, company, CITED);
                        case 1 ->
                            "{\"type\":\"OrganisationName\",\"organisation\":\"%s-%d\",\"value\":\"Завод %d\",\"kind\":\"OFFICIAL\",%s}"
                                    .formatted(tag, company, company, CITED);
                        default ->
                            "{\"type\":\"OwnershipStake\",\"owner\":\"%s-%d\",\"organisation\":\"%s-%d\",\"interest\":\"SHAREHOLDING\",\"shareMin\":0.25,\"shareMax\":0.5,\"validFrom\":\"2001-02-03\",%s}"
                                    .formatted(tag, random.nextLong(company + 1), tag, company, CITED);
                    });
            lines.newLine();
        }
    }
}
