package org.kardan.kit.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DomainExceptionTest {

    @Test
    void eachRefusalKnowsItsCode() {
        var codes = Stream.of(
                        new BadUserInput("first", "200 is not a page size", "give a number from 1 to 100"),
                        new NotFound("project", "moon-car"),
                        new Conflict("version 3 is stale, the project is at version 4"),
                        new Forbidden("retracting a fact needs the role reviewer"),
                        new Unauthenticated("send a bearer token"),
                        Unanswered.unavailable("projects-service", "what the project needs"),
                        Unanswered.late("projects-service", "what the project needs", Duration.ofMillis(2500)))
                .map(DomainException::code)
                .toList();

        assertThat(codes)
                .containsExactly(
                        ErrorCode.BAD_USER_INPUT,
                        ErrorCode.NOT_FOUND,
                        ErrorCode.CONFLICT,
                        ErrorCode.FORBIDDEN,
                        ErrorCode.UNAUTHENTICATED,
                        ErrorCode.SUBGRAPH_UNAVAILABLE,
                        ErrorCode.SUBGRAPH_TIMEOUT);
    }

    @Test
    void aMessageSaysWhatWasWrongAndWhatWouldBeRight() {
        assertThat(new BadUserInput("first", "200 is not a page size", "give a number from 1 to 100"))
                .hasMessage("first: 200 is not a page size; give a number from 1 to 100");
        assertThat(new NotFound("project", "moon-car")).hasMessage("there is no project moon-car");
        assertThat(Unanswered.late("projects-service", "what the project needs", Duration.ofMillis(2500)))
                .hasMessage("projects-service did not tell what the project needs within 2.5 s; ask again later");
    }
}
