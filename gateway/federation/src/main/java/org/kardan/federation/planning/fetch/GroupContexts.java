package org.kardan.federation.planning.fetch;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.kardan.federation.planning.path.ContextUse;
import org.kardan.federation.planning.plan.ContextVariable;

/** What a fetch is told from further up than its objects, each value by a variable. */
final class GroupContexts {
    private final FetchGroup group;
    private final List<ContextUse> uses;
    private final String prefix;

    /** @param prefix what the variables' names begin with */
    GroupContexts(FetchGroup group, String prefix) {
        this.group = group;
        this.uses = uses(group);
        this.prefix = prefix;
    }

    private static List<ContextUse> uses(FetchGroup group) {
        var all = new LinkedHashSet<ContextUse>();
        group.described().forEach(one -> all.addAll(one.contexts()));
        return List.copyOf(all);
    }

    /**
     * To be called when all fetches are found: what the fetch is told has to be there before it starts.
     *
     * @param all the fetches of the graph
     */
    static void waitForThem(FetchGroup group, List<FetchGroup> all) {
        for (var use : uses(group)) {
            var above = group.position().up(use.up()).place();
            for (var selections : use.value().byType().values()) {
                for (var field : selections.fields()) {
                    above.fetchesOf(field.slot()).stream()
                            .filter(before -> all.contains(before) && before != group && !before.waitsFor(group))
                            .forEach(group.after()::add);
                }
            }
        }
    }

    /** The values, in the order of {@link #variables}. */
    List<ContextUse> uses() {
        return uses;
    }

    List<ContextVariable> variables() {
        var found = new ArrayList<ContextVariable>(uses.size());
        for (var use : uses) {
            var type = use.value().argument().type();
            found.add(new ContextVariable(variable(use), AstPrinter.printAstCompact(type)));
        }
        return found;
    }

    String variable(ContextUse use) {
        return prefix + "_" + (uses.indexOf(use) + 1);
    }

    /** Arguments that are told, by the entries that have them. */
    Map<SelectionEntry, List<Argument>> arguments() {
        var found = new IdentityHashMap<SelectionEntry, List<Argument>>();
        if (uses.isEmpty()) {
            return found;
        }
        for (var selection : group.selections().values()) {
            for (var entry : selection.entries()) {
                var arguments = new ArrayList<Argument>();
                for (var use : selection.contexts(entry)) {
                    var name = use.value().argument().name();
                    if (arguments.stream().noneMatch(one -> one.getName().equals(name))) {
                        arguments.add(new Argument(name, new VariableReference(variable(use))));
                    }
                }
                if (!arguments.isEmpty()) {
                    found.put(entry, arguments);
                }
            }
        }
        return found;
    }
}
