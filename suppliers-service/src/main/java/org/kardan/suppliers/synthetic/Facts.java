package org.kardan.suppliers.synthetic;

import java.util.UUID;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.evidence.SourceReliability;
import org.kardan.kit.synthetic.BulkLoad.Pass;
import org.kardan.kit.synthetic.BulkLoad.Table;
import org.kardan.kit.synthetic.CopyRows;
import org.kardan.kit.synthetic.SyntheticSet;
import org.kardan.kit.synthetic.SyntheticSources;
import org.kardan.suppliers.evidence.FactKind;

/** What rows of facts have in common: their columns, and their citations. */
record Facts(SyntheticSet set, Pass pass) {

    /** Which version of a fact a row is. */
    enum Version {
        ONLY,
        BEFORE_CORRECTION,
        AFTER_CORRECTION
    }

    static final Table CITATIONS = new Table(
            "citations",
            "row_id, id, fact_id, fact_kind, position, source_id, modality, reliability, credibility, note, known_from");

    /** How fact tables begin, and the columns of a valid time. */
    static final String FACT = "row_id, id, known_from, ";

    static final String VALID =
            ", valid_from_edtf, valid_from_earliest, valid_from_latest, valid_to_edtf, valid_to_earliest, valid_to_latest";

    static final int NAME = SyntheticSet.FIRST_OWN_KIND;
    static final int IDENTIFIER = NAME + 1;
    static final int ASSET_NAME = NAME + 2;
    static final int STATUS = NAME + 3;
    static final int CAPABILITY = NAME + 4;
    static final int STAKE = NAME + 5;
    static final int DEAL = NAME + 6;
    static final int TARGET = NAME + 7;
    static final int PARTY = NAME + 8;
    static final int EVENT = NAME + 9;
    static final int EFFECT = NAME + 10;
    static final int RESTRICTION = NAME + 11;
    static final int BLOCK = NAME + 12;

    /** Rows of versions, and citations, are kinds of their own: that of the fact with one more bit. */
    private static final int ROW = 0x100;

    private static final int CITATION = 0x200;
    private static final int CITATIONS_AT_MOST = 4;
    private static final int EARLIER = 0x400;

    /** A fixed day, so that the same seed gives the same rows, and long enough ago to be known. */
    static final String KNOWN_FROM = "2025-06-01T00:00:00Z";

    private static final String CORRECTED_AT = "2025-09-01T00:00:00Z";

    /** How tables begin whose facts were corrected here and there. */
    static final String CORRECTED_FACT = "row_id, id, known_from, known_to, version, ";

    /** Begins the row of a fact, up to what {@link #FACT} names. */
    CopyRows row(String table, int kind, long number) {
        return pass.row(table)
                .add(SyntheticSet.id(ROW | kind, number))
                .add(SyntheticSet.id(kind, number))
                .add(KNOWN_FROM);
    }

    /** Begins the row of a version of a fact, up to what {@link #CORRECTED_FACT} names. */
    CopyRows row(String table, int kind, long number, Version version) {
        boolean before = version == Version.BEFORE_CORRECTION;
        boolean after = version == Version.AFTER_CORRECTION;
        return pass.row(table)
                .add(SyntheticSet.id(before ? EARLIER | kind : ROW | kind, number))
                .add(SyntheticSet.id(kind, number))
                .add(after ? CORRECTED_AT : KNOWN_FROM)
                .add(before ? CORRECTED_AT : null)
                .add(after ? 2 : 1);
    }

    /** Says of an identity row where it comes from: from nowhere. */
    void background(FactKind factKind, int kind, long number) {
        if (pass.table().equals(CITATIONS.name())) {
            cite(factKind, kind, number, 1, SyntheticSources.background(), Modality.INFERRED);
        }
    }

    /**
     * Writes the citations of a fact: most have one, some a second that only repeats the first, and one in a hundred is denied by
     * another source.
     */
    void cite(FactKind factKind, int kind, long number) {
        if (!pass.table().equals(CITATIONS.name())) {
            return;
        }
        var draws = set.draws(CITATION | kind, number);
        long source = SyntheticSources.any(set, draws);
        var modality = draws.pick(Modality.ASSERTED, Modality.REPORTED, Modality.REPORTED, Modality.POTENTIAL);
        cite(factKind, kind, number, 1, SyntheticSet.id(SyntheticSet.SOURCE, source), modality);
        int position = 2;
        var repeating = SyntheticSources.repeating(set, source);
        if (repeating != null && draws.chance(0.2)) {
            cite(factKind, kind, number, position++, repeating, Modality.REPORTED);
        }
        if (draws.chance(0.01)) {
            var other = SyntheticSet.id(SyntheticSet.SOURCE, SyntheticSources.any(set, draws));
            cite(factKind, kind, number, position, other, Modality.DENIED);
        }
    }

    private void cite(FactKind factKind, int kind, long number, int position, UUID source, Modality modality) {
        long citation = number * CITATIONS_AT_MOST + position - 1;
        var draws = set.draws(ROW | CITATION | kind, citation);
        pass.row(CITATIONS.name())
                .add(SyntheticSet.id(ROW | CITATION | kind, citation))
                .add(SyntheticSet.id(CITATION | kind, citation))
                .add(SyntheticSet.id(kind, number))
                .add(factKind)
                .add(position)
                .add(source)
                .add(modality)
                .add(draws.pick(SourceReliability.values()))
                .add(1 + draws.below(6))
                .add(position == 1 ? null : "synthetic")
                .add(KNOWN_FROM)
                .end();
    }
}
