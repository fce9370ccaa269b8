package org.kardan.federation.composition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kardan.federation.composition.merge.Merge;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.SubgraphSchema;

/**
 * What does not fit together in any case, beside what is wrong with subgraphs alone: definitions of one thing that contradict each
 * other. What would follow from a directive that is wrong, or from a subgraph that cannot be read, is left out.
 */
final class MisfitsBesides {
    private static final Set<CompositionCode> IN_ANY_CASE = EnumSet.of(
            CompositionCode.TYPE_KIND_MISMATCH,
            CompositionCode.FIELD_TYPE_MISMATCH,
            CompositionCode.FIELD_ARGUMENT_TYPE_MISMATCH,
            CompositionCode.FIELD_ARGUMENT_DEFAULT_MISMATCH,
            CompositionCode.INPUT_FIELD_DEFAULT_MISMATCH,
            CompositionCode.REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH,
            CompositionCode.REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH,
            CompositionCode.ENUM_VALUE_MISMATCH,
            CompositionCode.EMPTY_MERGED_ENUM_TYPE,
            CompositionCode.EMPTY_MERGED_INPUT_TYPE);

    private final Findings findings;

    MisfitsBesides(Findings findings) {
        this.findings = findings;
    }

    void tell(List<SubgraphSchema> subgraphs) {
        var all = new Findings();
        try {
            Merge.of(subgraphs, all);
        } catch (RuntimeException unsound) {
            // Merging counts on sound subgraphs. What it found before it stumbled stands.
        }
        all.errors().stream()
                .filter(error -> IN_ANY_CASE.contains(error.code()))
                .forEach(error -> findings.error(error.code(), error.message(), error.subgraphs(), error.places()));
    }
}
