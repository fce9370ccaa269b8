package org.kardan.federation.planning.plan;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The source keys that fetches have written so far, read from their documents. Types and conditions are not looked at. */
final class WrittenKeys {
    private final Map<String, WrittenKeys> keys = new LinkedHashMap<>();

    void root(FetchNode fetch) {
        var selection = selections(fetch.operation().document());
        for (var path : fetch.into()) {
            var at = at(path);
            if (at != null) {
                at.add(selection);
            }
        }
    }

    void entities(EntityFetchNode fetch) {
        for (var lookup : fetch.lookups()) {
            var selection = selections(lookup.selection());
            for (var target : lookup.targets()) {
                var at = at(target.path());
                if (at != null) {
                    at.add(selection);
                }
            }
        }
    }

    private static SelectionSet selections(String document) {
        return Parser.parse(document)
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst()
                .getSelectionSet();
    }

    private void add(@Nullable SelectionSet set) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                var key = field.getAlias() == null ? field.getName() : field.getAlias();
                keys.computeIfAbsent(key, unused -> new WrittenKeys()).add(field.getSelectionSet());
            } else if (selection instanceof InlineFragment fragment) {
                add(fragment.getSelectionSet());
            }
        }
    }

    private @Nullable WrittenKeys at(FetchPath path) {
        var at = this;
        for (var segment : path.segments()) {
            if (segment instanceof FetchPath.Key(var key)) {
                at = at.keys.get(key);
                if (at == null) {
                    return null;
                }
            }
        }
        return at;
    }

    /** What a representation needs and nothing has written. */
    List<String> missing(FetchPath path, Representation representation) {
        var at = at(path);
        var missing = new ArrayList<String>();
        if (at == null) {
            missing.add(PlanPrinter.print(path));
            return missing;
        }
        if (!representation.runtimeTypes().isEmpty() && !at.keys.containsKey("__typename")) {
            missing.add("__typename");
        }
        at.addMissing(representation.fields(), missing);
        return missing;
    }

    /** The same of objects of any type. */
    List<String> missing(FetchPath path, List<RepresentationField> fields) {
        return missing(path, new Representation(List.of(), "", fields));
    }

    private void addMissing(List<RepresentationField> fields, List<String> missing) {
        for (var field : fields) {
            var below = keys.get(field.sourceKey());
            if (below == null) {
                missing.add(field.sourceKey());
            } else {
                below.addMissing(field.fields(), missing);
            }
        }
    }
}
