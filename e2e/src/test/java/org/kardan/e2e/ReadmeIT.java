package org.kardan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.e2e.GraphQlClient.Answer;

/** What the README shows is what the suite says. */
@ExtendWith(SuiteExtension.class)
class ReadmeIT {
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern QUESTION_AND_ANSWER =
            Pattern.compile("```graphql\\n(?<question>.*?)```\\n```json\\n(?<answer>.*?)```", Pattern.DOTALL);

    /** A query and the answer printed below it. */
    record Example(String question, String answer) {
        @Override
        public String toString() {
            return question.lines().skip(1).findFirst().orElse(question).strip();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleHasTheAnswerPrintedBelowIt(Example example, RunningSuite suite) throws Exception {
        Answer answer = suite.client().ask(example.question());

        assertThat(answer.body()).isEqualTo(new ObjectMapper().readTree(example.answer()));
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = QUESTION_AND_ANSWER
                .matcher(Files.readString(README))
                .results()
                .map(found -> new Example(found.group("question"), found.group("answer")))
                .toList();
        assertThat(examples)
                .as("README.md has queries, each followed by its answer")
                .hasSizeGreaterThanOrEqualTo(3);
        return examples;
    }
}
