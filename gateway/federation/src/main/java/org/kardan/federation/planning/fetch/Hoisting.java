package org.kardan.federation.planning.fetch;

import java.util.List;
import org.kardan.federation.planning.graph.TypeNode;

/** Decides whether a field is asked for once on an interface, and not again on each of its types. */
final class Hoisting {
    private Hoisting() {}

    /** Of objects of the other types it may be asked for, too: they are not in the answer. */
    private static List<String> shown(SelectionNode selection) {
        var supergraph = selection.place().supergraph();
        return selection.memberNames().stream()
                .filter(name -> !supergraph.visibleTypes(name).isEmpty())
                .toList();
    }

    static boolean hoisted(SelectionNode selection, SelectionEntry entry) {
        var node = selection.node();
        if (node.kind() != TypeNode.Kind.ABSTRACT || selection.place().askedByType(entry.field())) {
            return false;
        }
        var edge = node.edge(entry.field().name());
        if (edge == null || !entry.types().containsAll(shown(selection))) {
            return false;
        }
        var child = entry.child();
        if (child != null && child.node() != edge.target()) {
            return false;
        }
        var definition = selection.place().definition(node.name(), entry.field().name());
        return definition != null
                && entry.field().arguments().stream()
                        .allMatch(argument -> definition.getInputValueDefinitions().stream()
                                .anyMatch(known -> known.getName().equals(argument.getName())));
    }
}
