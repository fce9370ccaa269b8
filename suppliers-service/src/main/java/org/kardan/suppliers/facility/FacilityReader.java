package org.kardan.suppliers.facility;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.suppliers.bulk.ImportProblem;
import org.kardan.suppliers.facility.FacilityParser.Parsed;

/**
 * Reads a list row by row, as RFC 4180 says: UTF-8, with or without a byte order mark; fields with separators, quotes or line ends
 * in double quotes. The separator is a comma, or a semicolon or a tab where the header has more of those.
 */
final class FacilityReader implements AutoCloseable {

    private static final int LONGEST_HEADER = 65_536;
    private static final String SEPARATORS = ",;\t";

    private final CSVParser file;
    private final Iterator<CSVRecord> rows;
    private final FacilityParser parser;
    private long number;

    /** @throws BadUserInput where the header does not name the columns */
    FacilityReader(InputStream in) throws IOException {
        var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), LONGEST_HEADER);
        try {
            text.mark(LONGEST_HEADER - 1);
            int mark = text.read();
            if (mark != '\ufeff') {
                text.reset();
                text.mark(LONGEST_HEADER - 1);
            } else {
                text.mark(LONGEST_HEADER - 2);
            }
            char separator = separator(text);
            file = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator)
                    .setIgnoreEmptyLines(true)
                    .get()
                    .parse(text);
            rows = file.iterator();
            if (!rows.hasNext()) {
                throw new BadUserInput(
                        "file", "is empty", "let the first line name the columns: name, address, country, lat, lon");
            }
            parser = new FacilityParser(new FacilityColumns(List.of(rows.next().values())));
        } catch (CharacterCodingException e) {
            throw notUtf8();
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? notUtf8()
                    : new BadUserInput("header", "is no CSV", "close every quote that is opened");
        }
    }

    private static BadUserInput notUtf8() {
        return new BadUserInput("file", "is not UTF-8", "save it as CSV UTF-8");
    }

    private static char separator(BufferedReader text) throws IOException {
        var counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        int read = 0;
        for (int c = text.read(); c >= 0 && c != '\n' && c != '\r' && ++read < LONGEST_HEADER / 2; c = text.read()) {
            quoted ^= c == '"';
            if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            }
        }
        text.reset();
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    /** The number of the row read last, from 1; the header has none. */
    long number() {
        return number;
    }

    /** The next row; null at the end. What cannot be read as CSV is a problem that ends the file. */
    @Nullable Parsed next() {
        long line = file.getCurrentLineNumber() + 1;
        try {
            if (!rows.hasNext()) {
                return null;
            }
            number++;
            return parser.parse(number, line, rows.next().values());
        } catch (UncheckedIOException e) {
            number++;
            var wrong = e.getCause() instanceof CharacterCodingException
                    ? "is not UTF-8; save the file as CSV UTF-8"
                    : "is no CSV; close every quote that is opened, and write a quote inside of quotes twice";
            return new Parsed(null, List.of(new ImportProblem(number, line, "row", wrong)), true);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
