package org.kardan.federation.composition.subgraph;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.FieldSets;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;

/**
 * Brings a schema of Federation 1 to what Federation 2 means by the same words. What Federation 1 ignored goes away, so that the
 * checks of Federation 2 do not stumble over it.
 */
public final class FederationOneUpgrade {
    private final SubgraphSchema schema;
    private final List<SubgraphSchema> all;
    private final Findings findings;

    private FederationOneUpgrade(SubgraphSchema schema, List<SubgraphSchema> all, Findings findings) {
        this.schema = schema;
        this.all = all;
        this.findings = findings;
    }

    /** Changes those of Federation 1 among them. */
    public static void upgrade(List<SubgraphSchema> all, Findings findings) {
        var old = all.stream().filter(SubgraphSchema::isFederationOne).toList();
        old.forEach(schema -> new FederationOneUpgrade(schema, all, findings).checkBases());
        old.forEach(schema -> {
            new FederationOneUpgrade(schema, all, findings).upgrade();
            schema.forgetRoles();
        });
    }

    private void checkBases() {
        for (var type : schema.types().values()) {
            if (type.isBase() || SubgraphSchema.isRoot(type.name()) || type.is(TypeKind.SCALAR)) {
                continue;
            }
            var hasBase = all.stream().anyMatch(other -> {
                var there = other == schema ? null : other.type(type.name());
                return there != null && there.isBase();
            });
            if (!hasBase) {
                findings.error(
                        CompositionCode.EXTENSION_WITH_NO_BASE,
                        schema.name(),
                        type.location(),
                        "Type \"%s\" is an extension type, but there is no type definition for \"%s\" in any subgraph."
                                .formatted(type.name(), type.name()));
            }
        }
    }

    private void upgrade() {
        for (var type : schema.typesWithFields()) {
            if (type.is(TypeKind.INTERFACE)) {
                plainInterface(type);
            } else if (type.isExtensionOnly()) {
                resolveKeysOfExtension(type);
            }
        }
        for (var type : schema.typesWithFields()) {
            for (var field : type.fields().values()) {
                keepWhatIsExternal(field, FederationDirective.PROVIDES, schema.type(field.typeName()));
                keepWhatIsExternal(field, FederationDirective.REQUIRES, type);
            }
        }
        removeUnusedExternals();
        for (var type : schema.typesWithFields()) {
            type.fields().values().stream()
                    .filter(field -> field.has(FederationDirective.EXTERNAL))
                    .forEach(field -> remove(field.applied(), FederationDirective.TAG));
            if (type.isExtensionOnly()) {
                type.markDefined();
            }
        }
    }

    private static void plainInterface(TypeElement type) {
        remove(type.applied(), FederationDirective.KEY);
        for (var field : type.fields().values()) {
            remove(field.applied(), FederationDirective.EXTERNAL);
            remove(field.applied(), FederationDirective.REQUIRES);
            remove(field.applied(), FederationDirective.PROVIDES);
        }
    }

    /** Federation 1 lets an extension resolve its key fields, though it marks them as external. */
    private void resolveKeysOfExtension(TypeElement type) {
        var keys = type.applied(FederationDirective.KEY);
        for (var key : keys) {
            FieldSets.targets(schema, type, FieldSets.read(key), false)
                    .forEach(field -> remove(field.applied(), FederationDirective.EXTERNAL));
        }
        if (!keys.isEmpty()) {
            return;
        }
        // Without a key of its own it is the first key of the owner that counts.
        for (var other : all) {
            var owner = other == schema ? null : other.type(type.name());
            var key = owner == null ? null : owner.first(FederationDirective.KEY);
            if (owner != null && key != null) {
                for (var target : FieldSets.targets(other, owner, FieldSets.read(key), false)) {
                    var own = target.parent() == owner ? type.field(target.name()) : null;
                    if (own != null) {
                        remove(own.applied(), FederationDirective.EXTERNAL);
                    }
                }
            }
        }
    }

    /** Federation 1 ignores the fields of {@code @provides} and {@code @requires} that are not external. */
    private void keepWhatIsExternal(FieldElement field, FederationDirective kind, @Nullable TypeElement parent) {
        var applied = field.first(kind);
        var set = applied == null || parent == null ? null : FieldSets.read(applied);
        if (applied == null) {
            return;
        }
        if (parent == null || !parent.kind().isComposite()) {
            if (kind == FederationDirective.PROVIDES) {
                remove(field.applied(), kind);
            }
            return;
        }
        if (set == null) {
            return; // it is an error, and the check of field sets says so
        }
        var kept = external(set, parent);
        remove(field.applied(), kind);
        if (kept != null) {
            var node = applied.node()
                    .transform(builder -> builder.arguments(
                            List.of(new graphql.language.Argument("fields", new StringValue(FieldSets.print(kept))))));
            field.applied().add(new Applied(applied.name(), kind, node, applied.onExtension()));
        }
    }

    private @Nullable SelectionSet external(SelectionSet set, TypeElement parent) {
        var kept = new ArrayList<Selection<?>>();
        for (Selection<?> selection : set.getSelections()) {
            var one = external(selection, parent);
            if (one != null) {
                kept.add(one);
            }
        }
        return kept.isEmpty() ? null : new SelectionSet(kept);
    }

    private @Nullable Selection<?> external(Selection<?> selection, TypeElement parent) {
        if (selection instanceof InlineFragment fragment) {
            var condition = fragment.getTypeCondition();
            var type = condition == null ? parent : schema.type(condition.getName());
            var inner = type == null ? fragment.getSelectionSet() : external(fragment.getSelectionSet(), type);
            return inner == null ? null : fragment.transform(builder -> builder.selectionSet(inner));
        }
        if (!(selection instanceof Field field)) {
            return selection;
        }
        var element = parent.field(field.getName());
        if (element == null || parent.is(TypeKind.INTERFACE) || schema.roles().isExternal(element)) {
            return selection;
        }
        var type = schema.type(element.typeName());
        if (field.getSelectionSet() == null || type == null) {
            return null;
        }
        var inner = external(field.getSelectionSet(), type);
        return inner == null ? null : field.transform(builder -> builder.selectionSet(inner));
    }

    private void removeUnusedExternals() {
        schema.forgetRoles();
        var emptied = new LinkedHashSet<String>();
        for (var type : schema.typesWithFields()) {
            var unused = ExternalCheck.unused(schema, type);
            unused.forEach(field -> type.fields().remove(field.name()));
            if (!unused.isEmpty() && type.fields().isEmpty()) {
                emptied.add(type.name());
            }
        }
        if (!emptied.isEmpty()) {
            removeTypes(emptied);
        }
    }

    private void removeTypes(Set<String> emptied) {
        for (var type : schema.typesWithFields()) {
            for (var field : type.fields().values()) {
                if (emptied.contains(field.typeName())) {
                    findings.error(
                            CompositionCode.TYPE_WITH_ONLY_UNUSED_EXTERNAL,
                            schema.name(),
                            field.location(),
                            ("Type \"%s\" contains only external fields and all those fields are unused (they do not appear in"
                                            + " any @key, @provides or @requires), but \"%s\" refers to it.")
                                    .formatted(field.typeName(), field));
                }
            }
        }
        emptied.forEach(name -> schema.types().remove(name));
        schema.types().values().forEach(type -> type.members().removeAll(emptied));
        schema.types().values().forEach(type -> type.interfaces().removeAll(emptied));
    }

    private static void remove(List<Applied> applied, FederationDirective kind) {
        applied.removeIf(one -> one.kind() == kind);
    }
}
