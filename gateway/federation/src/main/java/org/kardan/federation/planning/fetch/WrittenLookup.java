package org.kardan.federation.planning.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.planning.graph.TypeNode;
import org.kardan.federation.planning.plan.ContextVariable;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityTarget;

/**
 * What one {@code _entities} field asks for, and of which objects.
 *
 * @param selection as text, its brackets included
 * @param variables of the operation that the text uses
 * @param types the object types it has fragments on; null where it has one on an interface
 * @param forms response key to the form of its value, of all these types together
 * @param contexts variables in the selection that are told from further up
 * @param pieces the same in parts, for objects that lack what only some of the fields require; empty where no field does
 */
record WrittenLookup(
        String selection,
        Set<String> variables,
        @Nullable Set<String> types,
        Map<String, String> forms,
        List<ContextVariable> contexts,
        List<EntityTarget> targets,
        List<WrittenLookup> pieces) {

    static WrittenLookup of(
            FetchGroup group,
            DocumentWriter text,
            List<ContextVariable> contexts,
            List<EntityTarget> targets,
            List<WrittenLookup> pieces) {
        Set<String> types = new LinkedHashSet<>();
        var forms = new LinkedHashMap<String, String>();
        for (var selection : group.selections().values()) {
            var node = selection.node();
            if (types != null && node.kind() == TypeNode.Kind.OBJECT) {
                types.add(node.name());
            } else {
                types = null;
            }
            for (var entry : selection.entries()) {
                var form = FieldForm.of(node.edge(entry.field().name()));
                entry.types().forEach(type -> forms.put(selection.place().key(entry.field(), type), form));
            }
        }
        return new WrittenLookup(text.text(), text.variables(), types, forms, contexts, targets, pieces);
    }

    /**
     * Whether one field may ask for both: of objects of other types, so that nobody is asked for more than before, and
     * without two fields of one response key that GraphQL (section 5.3.2) would not have side by side.
     */
    boolean fits(WrittenLookup other) {
        if (!contexts.isEmpty() || !other.contexts.isEmpty()) {
            return false;
        }
        if (types == null || other.types == null || types.stream().anyMatch(other.types::contains)) {
            return false;
        }
        return forms.entrySet().stream().allMatch(form -> {
            var theirs = other.forms.get(form.getKey());
            return theirs == null || theirs.equals(form.getValue()) && FieldForm.isLeaf(theirs);
        });
    }

    /** Both in one field, where they {@link #fits fit}. */
    WrittenLookup with(WrittenLookup other) {
        var allTypes = new LinkedHashSet<>(types == null ? Set.of() : types);
        allTypes.addAll(other.types == null ? Set.of() : other.types);
        var allForms = new LinkedHashMap<>(forms);
        allForms.putAll(other.forms);
        var allVariables = new LinkedHashSet<>(variables);
        allVariables.addAll(other.variables);
        var allTargets = new ArrayList<>(targets);
        allTargets.addAll(other.targets);
        var allPieces = new ArrayList<>(pieces);
        allPieces.addAll(other.pieces);
        return new WrittenLookup(
                selection.substring(0, selection.length() - 1) + other.selection.substring(1),
                allVariables,
                allTypes,
                allForms,
                List.of(),
                allTargets,
                allPieces);
    }
}
