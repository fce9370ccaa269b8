package org.kardan.federation.planning.fetch;

import graphql.language.Argument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.planning.graph.TypeNode;

/** Writes what a fetch asks for as a document: once for an interface where it can be, else for each type. */
final class PrintSelection {
    private final DocumentWriter writer = new DocumentWriter();

    private final FetchGroup fetch;
    private final Map<SelectionEntry, List<Argument>> contextArguments;

    private PrintSelection(FetchGroup fetch, Map<SelectionEntry, List<Argument>> contextArguments) {
        this.fetch = fetch;
        this.contextArguments = contextArguments;
    }

    /** @param known what the whole fetch is made under, so that it need not be said again */
    static DocumentWriter root(FetchGroup fetch, Condition known) {
        var print = new PrintSelection(fetch, Map.of());
        print.set(List.of(fetch.selections().values().iterator().next()), known, true);
        return print.writer;
    }

    /**
     * @param known what the whole fetch is made under, so that it need not be said again
     * @param contextPrefix what the names of variables begin with that are told from further up
     */
    static DocumentWriter entities(FetchGroup fetch, Condition known, String contextPrefix) {
        var print = new PrintSelection(fetch, new GroupContexts(fetch, contextPrefix).arguments());
        print.writer.open();
        fetch.selections().forEach((node, selection) -> {
            print.writer.on(node.name());
            // An object that was described by its concrete type is of that type.
            print.set(List.of(selection), known, node.kind() != TypeNode.Kind.OBJECT);
        });
        print.writer.close();
        return print.writer;
    }

    /** Writes selections on the same type at the same place as one. */
    private void set(List<SelectionNode> parts, Condition known, boolean askType) {
        var first = parts.getFirst();
        writer.open();
        var empty = true;
        if (askType && first.place().isAbstract() && first.node().kind() != TypeNode.Kind.INTERFACE_OBJECT) {
            writer.typename();
            first.place().typenameIsFetchedBy(fetch);
            empty = false;
        }
        var hoisted = new LinkedHashMap<Line, List<SelectionEntry>>();
        var byType = new LinkedHashMap<String, Map<Line, List<SelectionEntry>>>();
        for (var part : parts) {
            for (var entry : part.entries()) {
                sort(part, entry, hoisted, byType);
            }
        }
        lines(hoisted, known);
        byType.forEach((type, lines) -> {
            writer.on(type);
            writer.open();
            lines(lines, known);
            writer.close();
        });
        if (empty && hoisted.isEmpty() && byType.isEmpty()) {
            writer.typename();
        }
        writer.close();
    }

    private static void sort(
            SelectionNode selection,
            SelectionEntry entry,
            Map<Line, List<SelectionEntry>> hoisted,
            Map<String, Map<Line, List<SelectionEntry>>> byType) {
        var place = selection.place();
        if (selection.node().kind() == TypeNode.Kind.ABSTRACT && !Hoisting.hoisted(selection, entry)) {
            for (var type : entry.types()) {
                var line =
                        new Line(place.key(entry.field(), type), entry.field().slot(), entry.when());
                byType.computeIfAbsent(type, unused -> new LinkedHashMap<>())
                        .computeIfAbsent(line, unused -> new ArrayList<>())
                        .add(entry);
            }
            return;
        }
        for (var key : keys(place, entry.field(), entry.types())) {
            hoisted.computeIfAbsent(new Line(key, entry.field().slot(), entry.when()), unused -> new ArrayList<>())
                    .add(entry);
        }
    }

    private static Set<String> keys(Place place, FieldSelection field, Set<String> types) {
        var keys = new LinkedHashSet<String>();
        types.forEach(type -> keys.add(place.key(field, type)));
        return keys;
    }

    private void lines(Map<Line, List<SelectionEntry>> lines, Condition known) {
        lines.forEach((line, entries) -> {
            var field = entries.getFirst().field();
            var children = children(entries);
            var when = line.when.without(known);
            // A leaf that is asked for anyway need not be asked for again under a condition.
            if (children.isEmpty() && !line.when.isAlways() && lines.containsKey(line.always())) {
                return;
            }
            var extra = SelectionText.surplus(when);
            writer.within(extra);
            writer.field(line.key, field, contextArguments.getOrDefault(entries.getFirst(), List.of()));
            writer.conditions(when.without(new Condition(extra)));
            if (!children.isEmpty()) {
                set(children, Condition.ALWAYS, true);
            }
            extra.forEach(literal -> writer.close());
        });
    }

    private static List<SelectionNode> children(List<SelectionEntry> entries) {
        var children = new ArrayList<SelectionNode>();
        for (var entry : entries) {
            if (entry.child() != null) {
                children.add(entry.child());
            }
        }
        return children;
    }

    private record Line(String key, String slot, Condition when) {
        Line always() {
            return new Line(key, slot, Condition.ALWAYS);
        }
    }
}
