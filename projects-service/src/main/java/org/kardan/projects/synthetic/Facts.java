package org.kardan.projects.synthetic;

import java.util.UUID;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.evidence.SourceReliability;
import org.kardan.kit.synthetic.BulkLoad.Pass;
import org.kardan.kit.synthetic.BulkLoad.Table;
import org.kardan.kit.synthetic.CopyRows;
import org.kardan.kit.synthetic.SyntheticSet;
import org.kardan.kit.synthetic.SyntheticSources;

/** What rows of facts have in common: their columns, and their citations. */
record Facts(SyntheticSet set, Pass pass) {

    static final Table CITATIONS = new Table(
            "citations",
            "row_id, id, fact_id, position, source_id, speaker_id, modality, reliability, credibility, note, known_from");

    /** How fact tables begin, and the columns of a valid time. */
    static final String FACT = "row_id, id, known_from, project_id, ";

    static final String VALID =
            ", valid_from_edtf, valid_from_earliest, valid_from_latest, valid_to_edtf, valid_to_earliest, valid_to_latest";

    static final int PROJECT = SyntheticSet.FIRST_OWN_KIND;
    static final int LAUNCH = PROJECT + 1;
    static final int STAGE = PROJECT + 2;
    static final int PARTY = PROJECT + 3;
    static final int CLAIM = PROJECT + 4;
    static final int CAPABILITY = PROJECT + 5;
    static final int ENGAGEMENT = PROJECT + 6;
    static final int VISIT = PROJECT + 7;
    static final int IDENTIFICATION = PROJECT + 8;
    static final int HUB = PROJECT + 9;
    static final int PREREQUISITE = PROJECT + 10;
    static final int ASSESSMENT = PROJECT + 11;
    static final int PHASE = PROJECT + 12;
    static final int CRITERION = PROJECT + 13;
    static final int NEED = PROJECT + 14;
    static final int PERSON_NAME = PROJECT + 15;

    /** How many office holders there are. */
    static final int PERSONS = 40;

    /** Facts of a project are numbered from this many times its number on. */
    private static final long FACTS_OF_A_PROJECT = 20_000;

    /** Rows of versions, and citations, are kinds of their own: that of the fact with one more bit. */
    private static final int ROW = 0x100;

    private static final int CITATION = 0x200;
    private static final int CITATIONS_AT_MOST = 4;

    /** A fixed day, so that the same seed gives the same rows, and long enough ago to be known. */
    static final String KNOWN_FROM = "2025-06-01T00:00:00Z";

    /** The number of a fact of a project, by its place among those of its kind. */
    static long number(long project, int place) {
        return project * FACTS_OF_A_PROJECT + place;
    }

    /** Begins the row of a fact of a project, up to what {@link #FACT} names, and cites it. */
    CopyRows row(String table, int kind, long project, int place) {
        return versionOf(table, kind, number(project, place)).add(SyntheticSet.id(PROJECT, project));
    }

    /** Begins the row of a fact, up to since when it is known, and cites it. */
    CopyRows versionOf(String table, int kind, long number) {
        cite(kind, number);
        return pass.row(table)
                .add(SyntheticSet.id(ROW | kind, number))
                .add(SyntheticSet.id(kind, number))
                .add(KNOWN_FROM);
    }

    /** Writes the citations of a fact: most have one, some a second that only repeats the first, and one in a hundred is denied. */
    void cite(int kind, long number) {
        if (!pass.table().equals(CITATIONS.name())) {
            return;
        }
        var draws = set.draws(CITATION | kind, number);
        long source = SyntheticSources.any(set, draws);
        var modality = draws.pick(
                Modality.ASSERTED,
                Modality.REPORTED,
                Modality.REPORTED,
                Modality.INTENDED,
                Modality.POTENTIAL,
                Modality.INFERRED);
        cite(kind, number, 1, SyntheticSet.id(SyntheticSet.SOURCE, source), modality);
        int position = 2;
        var repeating = SyntheticSources.repeating(set, source);
        if (repeating != null && draws.chance(0.3)) {
            cite(kind, number, position++, repeating, Modality.REPORTED);
        }
        if (draws.chance(0.01)) {
            var other = SyntheticSet.id(SyntheticSet.SOURCE, SyntheticSources.any(set, draws));
            cite(kind, number, position, other, Modality.DENIED);
        }
    }

    private void cite(int kind, long number, int position, UUID source, Modality modality) {
        long citation = number * CITATIONS_AT_MOST + position - 1;
        var draws = set.draws(ROW | CITATION | kind, citation);
        boolean spoken = modality == Modality.ASSERTED && draws.chance(0.5);
        pass.row(CITATIONS.name())
                .add(SyntheticSet.id(ROW | CITATION | kind, citation))
                .add(SyntheticSet.id(CITATION | kind, citation))
                .add(SyntheticSet.id(kind, number))
                .add(position)
                .add(source)
                .add(spoken ? SyntheticSet.id(SyntheticSet.PERSON, draws.zipf(PERSONS)) : null)
                .add(modality)
                .add(draws.pick(SourceReliability.values()))
                .add(1 + draws.below(6))
                .add(position == 1 ? null : "synthetic")
                .add(KNOWN_FROM)
                .end();
    }
}
