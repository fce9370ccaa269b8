package org.kardan.federation.composition.schema;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** What the fields of one subgraph are used for: which it resolves itself, and which it may share. */
public final class FieldRoles {
    private final SubgraphSchema schema;
    private final Set<FieldElement> keyFields = identitySet();
    private final Set<FieldElement> nominallyExternal = identitySet();
    private final Set<FieldElement> provided = identitySet();
    private final Set<FieldElement> required = identitySet();

    private FieldRoles(SubgraphSchema schema) {
        this.schema = schema;
    }

    static FieldRoles of(SubgraphSchema schema) {
        var roles = new FieldRoles(schema);
        for (var type : schema.types().values()) {
            type.applied(FederationDirective.KEY).forEach(key -> roles.addKey(type, key));
            type.fields().values().forEach(roles::add);
        }
        schema.contextUses().forEach(roles::add);
        return roles;
    }

    private void addKey(TypeElement type, Applied key) {
        var set = FieldSets.read(key);
        keyFields.addAll(FieldSets.targets(schema, type, set, true));
        if (key.onExtension() || type.has(FederationDirective.EXTENDS)) {
            nominallyExternal.addAll(FieldSets.targets(schema, type, set, false));
        }
    }

    private void add(FieldElement field) {
        for (var provides : field.applied(FederationDirective.PROVIDES)) {
            var type = schema.type(field.typeName());
            provided.addAll(FieldSets.targets(schema, type, FieldSets.read(provides), true));
        }
        for (var requires : field.applied(FederationDirective.REQUIRES)) {
            required.addAll(FieldSets.targets(schema, field.parent(), FieldSets.read(requires), true));
        }
    }

    private void add(ContextUse use) {
        for (var type : schema.settingContext(use.context())) {
            required.addAll(FieldSets.targets(schema, type, use.selections(), true));
        }
    }

    /**
     * Whether this subgraph does not resolve it by itself. Key fields of an extension are marked {@code @external} by the habit
     * of Federation 1 and are resolved all the same.
     */
    public boolean isExternal(FieldElement field) {
        return field.has(FederationDirective.EXTERNAL) && !nominallyExternal.contains(field);
    }

    /** External, and resolved after some {@code @provides}. */
    public boolean isPartlyExternal(FieldElement field) {
        return isExternal(field) && provided.contains(field);
    }

    public boolean isFullyExternal(FieldElement field) {
        return isExternal(field) && !provided.contains(field);
    }

    public boolean isKeyField(FieldElement field) {
        return keyFields.contains(field);
    }

    public boolean isProvided(FieldElement field) {
        return provided.contains(field);
    }

    /** By {@code @requires}, or as the value of an argument that comes from a context. */
    public boolean isRequired(FieldElement field) {
        return required.contains(field);
    }

    /** Whether others may resolve it too. */
    public boolean isShareable(FieldElement field) {
        return schema.isFederationOne()
                || keyFields.contains(field)
                || provided.contains(field)
                || field.has(FederationDirective.SHAREABLE);
    }

    private static Set<FieldElement> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
