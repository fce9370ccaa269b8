package org.kardan.federation.composition.schema;

import graphql.language.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application of {@code @link}: which specification a schema uses and under which names.
 *
 * @param as the prefix of its names; null for the specification's own
 * @param purpose {@code SECURITY}, {@code EXECUTION} or null
 * @param imports the specification's names to those here, directives with their {@code @}
 */
public record Link(
        FeatureUrl url,
        @Nullable String as,
        @Nullable String purpose,
        Map<String, String> imports,
        @Nullable SourceLocation location) {

    public Link {
        imports = Collections.unmodifiableMap(new LinkedHashMap<>(imports));
    }

    /** What its names begin with where they are not imported. */
    public String prefix() {
        return as == null ? url.name() : as;
    }

    /** How a directive of it is called here, without the {@code @}. */
    public String directive(String specName) {
        var imported = imports.get("@" + specName);
        if (imported != null) {
            return imported.substring(1);
        }
        return specName.equals(url.name()) ? prefix() : prefix() + "__" + specName;
    }

    /** How a type of it is called here. */
    public String type(String specName) {
        return imports.getOrDefault(specName, prefix() + "__" + specName);
    }

    /** The specification's name of a directive that is called so here; null where it is none of this one. */
    public @Nullable String specDirective(String name) {
        for (var entry : imports.entrySet()) {
            if (entry.getValue().equals("@" + name)) {
                return entry.getKey().substring(1);
            }
        }
        var start = prefix() + "__";
        if (name.startsWith(start)) {
            var bare = name.substring(start.length());
            return imports.containsKey("@" + bare) ? null : bare;
        }
        return name.equals(prefix()) && !imports.containsKey("@" + url.name()) ? url.name() : null;
    }

    /** Whether a type of that name belongs to it. */
    public boolean ownsType(String name) {
        return name.startsWith(prefix() + "__") || imports.containsValue(name);
    }
}
