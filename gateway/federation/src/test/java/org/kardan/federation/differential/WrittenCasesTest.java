package org.kardan.federation.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each question of each file gets the answer that is written beside it; {@link WrittenCase} says how the files are read. */
class WrittenCasesTest {
    private static final Path CASES = Path.of(System.getProperty("written.cases", "src/test/resources/cases"));

    @TestFactory
    Stream<DynamicContainer> theAnswerIsAsWritten() throws IOException {
        try (var files = Files.list(CASES)) {
            return files.sorted().map(WrittenCasesTest::container).toList().stream();
        }
    }

    private static DynamicContainer container(Path file) {
        var written = WrittenCase.read(file);
        return DynamicContainer.dynamicContainer(
                file.getFileName().toString(),
                written.questions().stream()
                        .map(question -> DynamicTest.dynamicTest(question.text(), () -> written.check(question))));
    }
}
