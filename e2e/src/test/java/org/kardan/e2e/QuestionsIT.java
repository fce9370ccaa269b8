package org.kardan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.e2e.GraphQlClient.Answer;
import org.kardan.kit.testing.Snapshot;

/** The questions that must always work, each in one request, on the first data set. The answers are checked in beside them. */
@ExtendWith(SuiteExtension.class)
class QuestionsIT {
    private static final Path QUESTIONS = Path.of("src", "test", "resources", "questions");

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionIsAnsweredInOneRequestAndWithoutErrors(String question, RunningSuite suite) throws Exception {
        Answer answer = suite.client().askFile("questions/" + question + ".graphql");

        assertThat(answer.errors().isMissingNode()).as(answer.pretty()).isTrue();
        assertThat(answer.status()).isEqualTo(200);
        Snapshot.at("questions/" + question + ".response.json").matches(answer.pretty());
    }

    private static List<String> questions() throws IOException {
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .map(name -> name.substring(0, name.length() - ".graphql".length()))
                    .sorted()
                    .toList();
        }
    }
}
