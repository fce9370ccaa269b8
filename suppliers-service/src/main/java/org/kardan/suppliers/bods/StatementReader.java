package org.kardan.suppliers.bods;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.bods.StatementParser.Parsed;
import org.kardan.suppliers.bulk.ImportProblem;

/** Reads statements one by one, from a JSON array or JSON Lines: the file is never in memory, only one statement is. */
final class StatementReader implements AutoCloseable {

    // A share must not lose a digit on its way through a double.
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final JsonParser parser;
    private long number;
    private long line;
    private boolean begun;
    private boolean broken;

    StatementReader(InputStream file) throws IOException {
        parser = JSON.createParser(file);
    }

    /** How many statements have been read. */
    long number() {
        return number;
    }

    /** The next statement, or what is wrong with it; null at the end. After a text that is no JSON, nothing can follow. */
    @Nullable Parsed next() throws IOException {
        if (broken) {
            return null;
        }
        boolean reading = false;
        try {
            var token = nextStatement();
            if (token == null || token == JsonToken.END_ARRAY) {
                return null;
            }
            number++;
            reading = true;
            line = parser.currentTokenLocation().getLineNr();
            JsonNode statement = parser.readValueAsTree();
            return statement.isObject()
                    ? StatementParser.parse(statement, number, line)
                    : refused("", "is no JSON object; give a statement");
        } catch (JsonProcessingException e) {
            broken = true;
            line = e.getLocation() == null ? line : e.getLocation().getLineNr();
            number += reading ? 0 : 1;
            return refused("", "is no JSON; give one array of statements, or one statement a line");
        }
    }

    /** The token that begins the next statement: the array round all of them is stepped into. */
    private @Nullable JsonToken nextStatement() throws IOException {
        var token = parser.nextToken();
        if (!begun && token == JsonToken.START_ARRAY) {
            token = parser.nextToken();
        }
        begun = true;
        return token;
    }

    private Parsed refused(String field, String message) {
        return new Parsed(Optional.empty(), List.of(new ImportProblem(number, line, field, message)));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
