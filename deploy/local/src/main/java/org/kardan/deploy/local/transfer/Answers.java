package org.kardan.deploy.local.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What services answer, as values. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAUTHORIZED = 401;
    private static final int LONGEST_REFUSAL = 64 * 1024;

    private Answers() {}

    static JsonNode json(String text) throws TransferFailure {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new TransferFailure("what answers there is no service of Kardan's: " + shortened(text));
        }
    }

    /** The whole of an answer. */
    static JsonNode whole(Exchange exchange) throws IOException, TransferFailure {
        try {
            return JSON.readTree(exchange.answer());
        } catch (JsonProcessingException e) {
            throw new TransferFailure("what answers there is no service of Kardan's");
        } catch (IOException e) {
            throw exchange.reason(e);
        }
    }

    /** Fails, with what the service says, where it does not do what it was asked. */
    static void require(Exchange exchange) throws IOException, TransferFailure {
        int status = exchange.status();
        if (status == OK || status == UNPROCESSABLE) {
            return;
        }
        var text = new String(exchange.answer().readNBytes(LONGEST_REFUSAL), StandardCharsets.UTF_8);
        var message = message(text);
        if (message == null) {
            throw new TransferFailure("it answered with status %d; is it the service that was meant? %s"
                    .formatted(status, shortened(text)));
        }
        throw new TransferFailure(
                status == UNAUTHORIZED ? message + " (a token is given with --token, or in KARDAN_TOKEN)" : message);
    }

    private static @Nullable String message(String text) {
        try {
            return JSON.readTree(text).path("message").textValue();
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }

    /** A number of things, with the digits in groups. */
    static String count(long number, String one, String more) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : more);
    }
}
