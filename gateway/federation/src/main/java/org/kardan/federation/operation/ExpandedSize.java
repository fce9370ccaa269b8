package org.kardan.federation.operation;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many selections a document's operation has with its fragments spread out, counted without spreading them: validation
 * and normalisation look at each of these once or more, and fragments within fragments can make them exponentially many.
 */
final class ExpandedSize {
    private final long most;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private ExpandedSize(Document document, long most) {
        this.most = most;
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(one -> fragments.put(one.getName(), one));
    }

    /** Whether there are more than this many. */
    static boolean exceeds(Document document, SelectionSet operation, long most) {
        return new ExpandedSize(document, most).of(operation) > most;
    }

    private long of(@Nullable SelectionSet set) {
        long size = 0;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                size += 1 + below(selection);
                if (size > most) {
                    return size;
                }
            }
        }
        return size;
    }

    private long below(Selection<?> selection) {
        return switch (selection) {
            case Field field -> of(field.getSelectionSet());
            case InlineFragment inline -> of(inline.getSelectionSet());
            case FragmentSpread spread -> of(spread.getName());
            default -> 0;
        };
    }

    private long of(String fragment) {
        var known = sizes.get(fragment);
        var definition = fragments.get(fragment);
        if (known != null || definition == null) {
            return known == null ? 0 : known;
        }
        if (!open.add(fragment)) {
            return 0; // it spreads itself, which validation refuses
        }
        long size = of(definition.getSelectionSet());
        open.remove(fragment);
        sizes.put(fragment, size);
        return size;
    }
}
