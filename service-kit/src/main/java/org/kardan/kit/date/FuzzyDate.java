package org.kardan.kit.date;

import io.smallrye.graphql.api.federation.Shareable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;

/**
 * A date as far as it is known: EDTF (ISO 8601-2, levels 0 and 1, and {@code XXXX-03}), or undisclosed, which is a value and
 * not an accident.
 *
 * <p>Days go to the driver as they are ({@code LOCAL_DATE}): by way of {@code java.sql.Date}, the year 0000 of {@code XXXX-03}
 * would become 0001.
 *
 * <p>In a table it is three columns, {@code <name>_edtf text not null}, {@code <name>_earliest date} and {@code <name>_latest
 * date}; in an entity, an {@code @Embedded} field with {@code @EmbeddedColumnNaming}.
 *
 * @param stored the EDTF text, or {@value #UNDISCLOSED_TEXT}
 * @param earliest the earliest day it can mean; null when unbounded or undisclosed
 * @param latest the latest day it can mean; null when unbounded or undisclosed
 */
@Embeddable
@Shareable
@Description(
        "A date as far as it is known, in EDTF (ISO 8601-2): `2026-03-14`, `2026-03`, `2026-21` (spring; 22 summer, 23"
                + " autumn, 24 winter, of the northern hemisphere), `2026~` (approximate), `2026?` (uncertain), `XXXX-03` (March, year not stated), `2026-03/..` (open end). Or undisclosed: published by nobody.")
public record FuzzyDate(
        @Ignore @Column(name = "edtf") String stored,

        @JdbcTypeCode(SqlTypes.LOCAL_DATE)
        @Description("The earliest day it can mean. Null: unbounded, unknown or undisclosed.")
        @Nullable LocalDate earliest,

        @JdbcTypeCode(SqlTypes.LOCAL_DATE)
        @Description("The latest day it can mean. Null: unbounded, unknown or undisclosed.")
        @Nullable LocalDate latest) {

    /** What the EDTF column holds for a date that nobody has published. */
    public static final String UNDISCLOSED_TEXT = "undisclosed";

    /** The date that nobody has published. */
    public static final FuzzyDate UNDISCLOSED = new FuzzyDate(UNDISCLOSED_TEXT, null, null);

    /** By earliest possible day, then by latest; unbounded to the past comes first, undisclosed last. */
    public static final Comparator<FuzzyDate> CHRONOLOGICAL = Comparator.comparing(FuzzyDate::isUndisclosed)
            .thenComparing(date -> date.earliest, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(date -> date.latest, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(date -> date.stored);

    /**
     * Reads an EDTF date.
     *
     * @param argument the argument's name as the client writes it
     * @throws BadUserInput naming the argument, what is wrong with it, and what would be right
     */
    public static FuzzyDate parse(String argument, String edtf) {
        var span = Edtf.parse(argument, edtf);
        return new FuzzyDate(edtf, span.earliest(), span.latest());
    }

    /** Reads an EDTF date, or {@value #UNDISCLOSED_TEXT}. Throws as {@link #parse}. */
    public static FuzzyDate parseOrUndisclosed(String argument, String text) {
        return text.equals(UNDISCLOSED_TEXT) ? UNDISCLOSED : parse(argument, text);
    }

    /** The EDTF text; null when undisclosed. */
    @Description("The date in EDTF, as the source has it. Null when undisclosed.")
    public @Nullable String getEdtf() {
        return isUndisclosed() ? null : stored;
    }

    /** True when nobody has published the date. */
    @NonNull @Description("True when nobody has published the date: that it is not known is known.")
    public boolean isUndisclosed() {
        return stored.equals(UNDISCLOSED_TEXT);
    }
}
