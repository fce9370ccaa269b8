package org.kardan.federation.planning.fetch;

import graphql.language.VariableDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.OperationKind;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.plan.SubgraphOperation;

/** Writes selections as the client wrote them: with its response names, and nothing added. */
public final class SelectionText {
    private final DocumentWriter writer = new DocumentWriter();

    private SelectionText() {}

    /** @param root root fields, and the response key of each */
    public static SubgraphOperation query(Map<FieldSelection, String> root, List<VariableDefinition> variables) {
        var text = new SelectionText();
        text.writer.open();
        root.forEach((field, key) -> text.field(key, field));
        text.writer.close();
        return text.writer.rootOperation(OperationKind.QUERY, variables);
    }

    private void field(String key, FieldSelection field) {
        var surplus = surplus(field.when());
        writer.within(surplus);
        writer.field(key, field);
        writer.conditions(field.when().without(new Condition(surplus)));
        if (!field.isLeaf()) {
            set(field.selections());
        }
        surplus.forEach(literal -> writer.close());
    }

    private void set(Selections selections) {
        writer.open();
        selections.fields().forEach(field -> field(field.responseName(), field));
        if (selections.isEmpty()) {
            writer.nothing();
        }
        writer.close();
    }

    /** A field takes one include and one skip; all else has to be said around it. */
    static List<Condition.Literal> surplus(Condition when) {
        var surplus = new ArrayList<Condition.Literal>();
        var seen = new HashSet<Boolean>();
        for (var literal : when.literals()) {
            if (!seen.add(literal.expected())) {
                surplus.add(literal);
            }
        }
        return surplus;
    }
}
