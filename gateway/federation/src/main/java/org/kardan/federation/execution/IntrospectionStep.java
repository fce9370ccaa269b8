package org.kardan.federation.execution;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.execution.entity.EntityPlaces;
import org.kardan.federation.execution.merge.SubgraphAnswer;
import org.kardan.federation.execution.merge.SubgraphErrors;
import org.kardan.federation.execution.merge.TreeMerge;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.planning.plan.SubgraphOperation;

/** Answers {@code __schema} and {@code __type}. Without variables the answer is always the same, and made once. */
final class IntrospectionStep implements Step {
    /** The operation is valid by now, so there is nothing else that could be wrong with it. */
    private static final TreeFailure TOO_MUCH =
            new TreeFailure(ClientError.tooComplex("This is too much introspection: do not follow types in circles."));

    private final List<String> keys;
    private final SubgraphOperation operation;
    private final Introspection introspection;
    private volatile byte @Nullable [] constant;

    IntrospectionStep(SubgraphOperation operation, Introspection introspection) {
        this.operation = operation;
        keys = Parser.parse(operation.document())
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst()
                .getSelectionSet()
                .getSelectionsOfType(Field.class)
                .stream()
                .map(Field::getResultKey)
                .distinct()
                .toList();
        this.introspection = introspection;
    }

    @Override
    public void run(Execution execution, Runnable done) {
        var answer = SubgraphAnswer.of(
                new SubgraphReply.Answer(answer(execution.variables()), true),
                new SubgraphErrors("introspection", List.of()));
        if (answer.data() == null) {
            EntityPlaces.answer(execution.root(), keys, TOO_MUCH);
            execution.failed(TOO_MUCH);
        } else {
            TreeMerge.move(answer.data(), execution.root());
        }
        done.run();
    }

    private byte[] answer(VariableValues variables) {
        var known = constant;
        if (known == null) {
            known = introspection.answer(operation, variables);
            if (operation.variables().isEmpty()) {
                constant = known;
            }
        }
        return known;
    }
}
