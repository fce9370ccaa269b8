package org.kardan.federation.composition.schema;

import graphql.language.SelectionSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code field} of a {@code @fromContext} says: {@code "$context { selection }"}.
 *
 * @param selection as written, with all that follows the name
 */
public record ContextUse(String context, String selection) {
    private static final String IGNORED = "(?:[\\s,\\uFEFF]|#[^\\n\\r]*(?=[\\n\\r]))*";
    private static final Pattern FORM =
            Pattern.compile(IGNORED + "\\$" + IGNORED + "([A-Za-z_]\\w*)(.*)", Pattern.DOTALL);

    /** Null where it names no context, or nothing of it. */
    public static @Nullable ContextUse of(Applied fromContext) {
        var text = fromContext.text("field");
        var matcher = text == null ? null : FORM.matcher(text);
        return matcher == null || !matcher.matches() || matcher.group(2).isEmpty()
                ? null
                : new ContextUse(matcher.group(1), matcher.group(2));
    }

    /** Null where it is no selection. */
    public @Nullable SelectionSet selections() {
        return FieldSets.parse(FieldSets.bare(selection));
    }
}
