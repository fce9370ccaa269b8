package org.kardan.kit.synthetic;

import static org.kardan.kit.synthetic.SyntheticSet.SOURCE;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.SourceKind;
import org.kardan.kit.synthetic.BulkLoad.Part;
import org.kardan.kit.synthetic.BulkLoad.Table;

/** The publications that synthetic facts rest on; both services hold the same ones. Every title says that it is synthetic. */
public final class SyntheticSources {

    /** Kinds of original sources; the summaries follow them. */
    private static final List<SourceKind> ORIGINALS =
            List.of(SourceKind.INTERVIEW, SourceKind.OFFICIAL_RELEASE, SourceKind.REGISTRY, SourceKind.REPORT);

    /** Since when the facts of both services are known, too. */
    private static final String KNOWN_FROM = "2025-06-01T00:00:00Z";

    /** Each original is followed by an agency's summary of it, and each fourth by a summary of that summary. */
    private static final int GROUP = 9;

    private SyntheticSources() {}

    /**
     * The rows of table {@code sources}.
     *
     * @param searched whether this service finds them by their texts
     */
    public static Part part(SyntheticSet set, boolean searched) {
        var table = new Table(
                "sources",
                "id, code, kind, title, outlet, url, language, published_edtf, published_earliest, published_latest, derived_from_id, known_from"
                        + (searched ? ", search" : ""));
        return new Part(List.of(table), pass -> {
            for (int i = 0; i < set.size().sources(); i++) {
                write(set, i, pass.row("sources"), searched);
            }
        });
    }

    /** The source that says what the whole set is. */
    public static UUID background() {
        return SyntheticSet.id(SOURCE, 0);
    }

    /** Any other source. */
    public static long any(SyntheticSet set, Draws draws) {
        return 1 + draws.zipf(set.size().sources() - 1);
    }

    /** The source that only repeats this one, if there is one. */
    public static @Nullable UUID repeating(SyntheticSet set, long source) {
        long other = source + 1;
        boolean repeats = other < set.size().sources() && origin(other) == source;
        return repeats ? SyntheticSet.id(SOURCE, other) : null;
    }

    private static long origin(long source) {
        long place = source % GROUP;
        return source > 0 && (place == 8 || place % 2 == 0 && place > 0) ? source - 1 : -1;
    }

    private static void write(SyntheticSet set, int number, CopyRows row, boolean searched) {
        var draws = set.draws(SOURCE, number);
        long origin = origin(number);
        var title = title(set, number, origin);
        row.add(SyntheticSet.id(SOURCE, number))
                .add("SYN-" + number)
                .add(kind(number, origin))
                .add(title);
        var outlet = draws.chance(0.3) ? null : "Synthetic outlet " + draws.zipf(50);
        row.add(outlet)
                .add((String) null)
                .add(draws.pick("en", "ru", "fa", null))
                .add(draws.date(2010, 2025))
                .add(origin < 0 ? null : SyntheticSet.id(SOURCE, origin))
                .add(KNOWN_FROM);
        if (searched) {
            row.searched(outlet == null ? new String[] {title} : new String[] {title, outlet});
        }
        row.end();
    }

    private static SourceKind kind(int number, long origin) {
        if (number == 0) {
            return SourceKind.BACKGROUND;
        }
        return origin >= 0 ? SourceKind.AGENCY_SUMMARY : ORIGINALS.get(number % ORIGINALS.size());
    }

    private static String title(SyntheticSet set, int number, long origin) {
        if (number == 0) {
            return "Synthetic data set %s, seed %d: generated for demonstrations and load; nothing in it is real"
                    .formatted(set.size(), set.seed());
        }
        return (origin >= 0 ? "Synthetic summary " : "Synthetic publication ") + number;
    }
}
