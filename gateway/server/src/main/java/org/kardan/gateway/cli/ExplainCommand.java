package org.kardan.gateway.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.operation.OperationPrinter;
import org.kardan.federation.operation.OperationReader;
import org.kardan.federation.planning.Planner;
import org.kardan.federation.planning.plan.PlanPrinter;
import org.kardan.federation.planning.shape.ShapePrinter;
import org.kardan.federation.supergraph.Supergraph;

/** {@code explain}: prints how an operation would be answered; asks nobody. */
final class ExplainCommand {
    private static final Set<String> OPTIONS = Set.of("supergraph", "subgraphs", "stage", "operation", "label");

    private ExplainCommand() {}

    static String run(List<String> words) throws CommandFailure {
        var arguments = Arguments.parse(words, OPTIONS);
        var stage = arguments.last("stage", "plan");
        if (!Set.of("operation", "plan", "shape").contains(stage)) {
            throw new CommandFailure("--stage takes operation, plan or shape, not " + stage);
        }
        if (arguments.rest().size() != 1) {
            throw new CommandFailure(
                    "explain takes one file with the operation, or - for what it is sent; see ./kardan help");
        }
        var supergraph = Origin.of(arguments).supergraph();
        var file = arguments.rest().getFirst();
        try {
            var reader = new OperationReader(supergraph, OperationLimits.DEFAULT);
            var text = text(file);
            var operation = reader.read(text, arguments.last("operation"));
            if (stage.equals("operation")) {
                return OperationPrinter.print(operation);
            }
            var planner = new Planner(supergraph);
            var labels = labels(arguments, supergraph);
            // As for a client that takes an answer in parts; for another one nothing is deferred.
            var prepared = reader.readDeferring(text, arguments.last("operation"))
                    .map(deferring -> planner.prepare(deferring, labels))
                    .orElseGet(() -> planner.prepare(operation, labels));
            return stage.equals("plan") ? PlanPrinter.print(prepared.plan()) : ShapePrinter.print(prepared.shape());
        } catch (OperationRefused e) {
            throw new CommandFailure(e.errors().stream()
                    .map(error -> file + place(error) + ": " + error.message().strip())
                    .collect(Collectors.joining("\n")));
        }
    }

    /** Labels of progressive overrides that are to be on. */
    private static Set<String> labels(Arguments arguments, Supergraph supergraph) throws CommandFailure {
        var known = supergraph.overrideLabels();
        for (var label : arguments.all("label")) {
            if (!known.contains(label)) {
                throw new CommandFailure("--label " + label + ": no override has that label; there "
                        + (known.isEmpty() ? "are none" : "are " + String.join(", ", known)));
            }
        }
        return Set.copyOf(arguments.all("label"));
    }

    private static String place(GatewayError error) {
        return error.locations().isEmpty()
                ? ""
                : ":" + error.locations().getFirst().line() + ":"
                        + error.locations().getFirst().column();
    }

    private static String text(String file) throws CommandFailure {
        try {
            return file.equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new CommandFailure(file + ": there is no such file");
        } catch (IOException e) {
            throw new CommandFailure(file + ": it cannot be read: " + e);
        }
    }
}
