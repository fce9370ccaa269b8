package org.kardan.suppliers.bods;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.TransferBench;
import org.kardan.suppliers.evidence.SourceRepository;

/**
 * How many statements a second come in, on a real PostgreSQL: no test, and run by nobody but who asks for it.
 *
 * <p>{@code ./mvnw -pl suppliers-service -am -Dtest=BodsImportBenchmark -Dbench=200000 -Dsurefire.failIfNoSpecifiedTests=false
 * test} prints the figure; {@code bench} is the number of statements, two entities to each relationship.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@EnabledIfSystemProperty(named = "bench", matches = "\\d+")
class BodsImportBenchmark {

    @Inject
    BodsImport imports;

    @Inject
    SourceRepository sources;

    @Test
    void statementsASecond() throws IOException {
        long statements = Long.getLong("bench");
        var file = Files.createTempFile("bods", ".jsonl");
        try (var lines = Files.newBufferedWriter(file)) {
            write(lines, statements);
        }
        var source = sources.byCodes(List.of("S1")).getFirst().getId();
        System.gc();

        long cpu = TransferBench.cpu();
        long begin = System.nanoTime();
        BodsReport report;
        try (var in = Files.newInputStream(file)) {
            report = imports.take(in, source, 1, false);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double used = (TransferBench.cpu() - cpu) / 1e9;

        assertThat(report.problems).isEmpty();
        var heap = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                "BODS import: %,d statements (%,d MB) in %.1f s: %,.0f a second; %.1f s of processor in this JVM; heap after it %,d MB%n",
                report.taken,
                Files.size(file) >> 20,
                seconds,
                report.taken / seconds,
                used,
                (heap.totalMemory() - heap.freeMemory()) >> 20);
        Files.delete(file);
    }

    private static void write(BufferedWriter lines, long statements) throws IOException {
        var random = new Random(7);
        for (long i = 0; i < statements; i++) {
            long pair = i / 3;
            lines.write(
                    i % 3 == 2
                            ? relationship(pair, "e" + random.nextLong(2 * pair + 1), "e" + (2 * pair + 1))
                            : entity("e" + (2 * pair + i % 3)));
            lines.newLine();
        }
    }

    private static String entity(String record) {
        return """
                {"statementId":"%s","statementDate":"2024-05-01","declarationSubject":"%2$s","recordId":"%2$s",\
                "recordType":"entity","recordStatus":"new","recordDetails":{"isComponent":false,"entityType":\
                {"type":"registeredEntity"},"name":"Company %2$s of the register","jurisdiction":{"name":"United Kingdom",\
                "code":"GB"},"identifiers":[{"scheme":"GB-COH","id":"%2$s"}],"foundingDate":"1999-04-01"}}""".formatted(UUID.randomUUID(), record);
    }

    private static String relationship(long number, String owner, String subject) {
        return """
                {"statementId":"%s","statementDate":"2024-05-01","declarationSubject":"%3$s","recordId":"r%2$d",\
                "recordType":"relationship","recordStatus":"new","recordDetails":{"isComponent":false,"subject":"%3$s",\
                "interestedParty":"%4$s","interests":[{"type":"shareholding","directOrIndirect":"direct",\
                "share":{"minimum":25,"maximum":50},"startDate":"2001-02-03"}]}}""".formatted(UUID.randomUUID(), number, subject, owner);
    }
}
