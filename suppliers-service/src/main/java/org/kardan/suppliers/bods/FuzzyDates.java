package org.kardan.suppliers.bods;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;

/**
 * Dates of unknown precision in a standard that has whole days only, rounded to the first day they can mean, as the standard
 * says; what they really are stands in an annotation of the field, so that no date grows firmer on its way out and in again.
 */
final class FuzzyDates {

    private static final String DESCRIPTION = "The date as EDTF (ISO 8601-2)";
    private static final String MOTIVATION = "transformation";
    private static final int LAST_YEAR = 9999;

    private FuzzyDates() {}

    /**
     * The date an annotation gives for a field.
     *
     * @param object where the field is, as a JSON pointer
     */
    static Optional<String> stated(JsonNode statement, String object, String field) {
        return StreamSupport.stream(statement.path("annotations").spliterator(), false)
                .filter(annotation -> {
                    var target = Json.text(annotation, "statementPointerTarget");
                    var description = Json.text(annotation, "description");
                    return (object + "/" + field).equals(target) && DESCRIPTION.equals(description)
                            || object.equals(target) && missing(field).equals(description);
                })
                .map(annotation -> Json.text(annotation, "transformedContent"))
                .findFirst();
    }

    /** The day that stands in the field; null where there is none to give. */
    static @Nullable LocalDate day(@Nullable FuzzyDate date) {
        if (date == null || date.earliest() == null) {
            return null;
        }
        int year = date.earliest().getYear();
        return year < 1 || year > LAST_YEAR ? null : date.earliest();
    }

    /** Whether the field alone would say something else than the date does. */
    static boolean needsAnnotation(@Nullable FuzzyDate date) {
        var day = day(date);
        return date != null
                && !date.isUndisclosed()
                && (day == null || !day.toString().equals(date.stored()));
    }

    /** A date without a day to give has no field to point at, and is said of the object that would have it. */
    static void annotate(JsonGenerator json, String object, String field, FuzzyDate date) throws IOException {
        boolean there = day(date) != null;
        json.writeStartObject();
        json.writeStringField("statementPointerTarget", there ? object + "/" + field : object);
        json.writeStringField("motivation", MOTIVATION);
        json.writeStringField("description", there ? DESCRIPTION : missing(field));
        json.writeStringField("transformedContent", date.stored());
        json.writeEndObject();
    }

    private static String missing(String field) {
        return field + " as EDTF (ISO 8601-2)";
    }
}
