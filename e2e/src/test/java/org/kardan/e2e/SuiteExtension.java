package org.kardan.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the suite, which is started once for all tests that only ask, and stopped after the last of them. */
final class SuiteExtension implements ParameterResolver {
    private static final Namespace ALL_TESTS = Namespace.create(SuiteExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSuite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ALL_TESTS)
                .computeIfAbsent(SharedSuite.class, key -> SharedSuite.start(), SharedSuite.class)
                .suite();
    }

    /** Closed by JUnit together with the store. */
    private record SharedSuite(RunningSuite suite) implements AutoCloseable {
        static SharedSuite start() {
            try {
                return new SharedSuite(RunningSuite.start(Files.createTempDirectory("kardan-e2e")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            suite.close();
            try (Stream<Path> everything = Files.walk(suite.data())) {
                for (Path path : everything.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
