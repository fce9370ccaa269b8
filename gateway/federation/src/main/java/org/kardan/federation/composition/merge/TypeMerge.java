package org.kardan.federation.composition.merge;

import graphql.language.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.HintCode;
import org.kardan.federation.composition.schema.Element;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.InputElement;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.Types;

/**
 * One type for a field or an argument that subgraphs type differently. What comes out of a field must be what any of them may
 * give, so it is the most general type; what goes in must be what all of them take, so it is the most special one.
 */
final class TypeMerge {
    private final MergedSchema merged;
    private final Report report;

    TypeMerge(MergedSchema merged, Report report) {
        this.merged = merged;
        this.report = report;
    }

    static boolean allSame(Iterable<Type<?>> types) {
        Type<?> first = null;
        for (var type : types) {
            if (first != null && !Types.same(first, type)) {
                return false;
            }
            first = type;
        }
        return true;
    }

    void mergeOutput(FieldElement into, Map<SubgraphSchema, FieldElement> sources) {
        var types = new LinkedHashMap<SubgraphSchema, Type<?>>();
        sources.forEach((subgraph, field) -> types.put(subgraph, field.type()));
        var found = mostGeneral(types);
        if (found == null) {
            mismatch(CompositionCode.FIELD_TYPE_MISMATCH, "field", into, sources, types);
            return;
        }
        into.retype(found);
        if (!allSame(types.values())) {
            hint(HintCode.INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE, "field", into, found, types);
        }
    }

    void mergeInput(InputElement into, Map<SubgraphSchema, InputElement> sources) {
        var types = new LinkedHashMap<SubgraphSchema, Type<?>>();
        sources.forEach((subgraph, field) -> types.put(subgraph, field.type()));
        var title = into.isArgument() ? "argument" : "field";
        var found = mostSpecial(types);
        if (found == null) {
            mismatch(
                    into.isArgument()
                            ? CompositionCode.FIELD_ARGUMENT_TYPE_MISMATCH
                            : CompositionCode.FIELD_TYPE_MISMATCH,
                    title,
                    into,
                    sources,
                    types);
            return;
        }
        into.retype(found);
        if (!allSame(types.values())) {
            hint(
                    into.isArgument()
                            ? HintCode.INCONSISTENT_BUT_COMPATIBLE_ARGUMENT_TYPE
                            : HintCode.INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE,
                    title,
                    into,
                    found,
                    types);
        }
    }

    boolean isSubtype(Type<?> type, Type<?> of) {
        return Types.isSubtype(type, of, merged::isProperSubtype);
    }

    private @Nullable Type<?> mostGeneral(Map<SubgraphSchema, Type<?>> types) {
        return types.values().stream()
                .filter(candidate -> types.values().stream().allMatch(type -> isSubtype(type, candidate)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Type<?> mostSpecial(Map<SubgraphSchema, Type<?>> types) {
        return types.values().stream()
                .filter(candidate -> types.values().stream().allMatch(type -> isSubtype(candidate, type)))
                .findFirst()
                .orElse(null);
    }

    private void mismatch(
            CompositionCode code,
            String title,
            Element element,
            Map<SubgraphSchema, ? extends Element> sources,
            Map<SubgraphSchema, Type<?>> types) {
        report.error(
                code,
                "Type of %s \"%s\" is incompatible across subgraphs: it has %s."
                        .formatted(
                                title,
                                element.coordinate(),
                                Report.describe(types, type -> "type \"" + Types.print(type) + "\"")),
                sources);
    }

    private void hint(HintCode code, String title, Element element, Type<?> found, Map<SubgraphSchema, Type<?>> types) {
        report.hint(
                code,
                "Type of %s \"%s\" is inconsistent but compatible across subgraphs: the supergraph has \"%s\", though it has %s."
                        .formatted(
                                title,
                                element.coordinate(),
                                Types.print(found),
                                Report.describe(types, type -> "type \"" + Types.print(type) + "\"")),
                types.keySet());
    }
}
