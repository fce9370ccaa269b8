package org.kardan.kit.transfer.load;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.access.Needs;
import org.kardan.kit.access.Role;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.transfer.ExportView;
import org.kardan.kit.transfer.Exports;

/** Import and export of JSON Lines over HTTP, both as streams of any length. docs/decisions/0011 says what a line is. */
@Path("/")
public class TransferResource {

    private static final String JSON_LINES = "application/x-ndjson";

    private final Imports imports;
    private final ImportLog log;
    private final Exports exports;

    TransferResource(Imports imports, ImportLog log, Exports exports) {
        this.imports = imports;
        this.log = log;
        this.exports = exports;
    }

    /**
     * Takes in a file.
     *
     * @param key under which it may be sent again, and goes on where it ended; left out: one is made, and reported
     * @param mode {@code all}: one bad line, and nothing is written; {@code report}: it costs its batch
     * @param dryRun true: the report says line by line what would become of it, and nothing stays
     * @param known {@code now}: known since now; {@code keep}: since the {@code knownFrom} of each line
     * @param report {@code batches}, or {@code lines} for each line
     */
    @POST
    @Needs(Role.ADMIN)
    @Path("/import")
    @Consumes(MediaType.WILDCARD)
    @Produces(JSON_LINES)
    @RunOnVirtualThread
    public Response take(
            @QueryParam("key") @Nullable String key,
            @QueryParam("mode") @DefaultValue("all") String mode,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("known") @DefaultValue("now") String known,
            @QueryParam("report") @Nullable String report,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            InputStream file)
            throws IOException {
        var accepted = imports.open(decoded(file, encoding), ImportOptions.of(key, mode, dryRun, known, report));
        return Response.ok((StreamingOutput) accepted::go, JSON_LINES).build();
    }

    private static InputStream decoded(InputStream file, @Nullable String encoding) {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return file;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw new BadUserInput("Content-Encoding", encoding + " is unknown", "give gzip, or leave it out");
        }
        try {
            return new GZIPInputStream(file, 64 * 1024);
        } catch (IOException e) {
            throw new BadUserInput("Content-Encoding", "the file is not gzip", "leave the header out");
        }
    }

    /** How far an import has come. */
    @GET
    @Needs(Role.VIEWER)
    @Path("/import/{key}")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public ImportState state(@PathParam("key") String key) {
        return log.find(key).orElseThrow(() -> new NotFound("import", key));
    }

    /**
     * Gives lines of these types, in an order in which they can be taken in.
     *
     * @param types their names, with commas; left out: all
     * @param asOf only facts that may hold on this day
     * @param knownAt as known at this moment
     * @param history all versions that were ever believed, for reading; they are not taken in again
     */
    @GET
    @Needs(Role.VIEWER)
    @Path("/export")
    @Produces(JSON_LINES)
    @RunOnVirtualThread
    public Response give(
            @QueryParam("types") @DefaultValue("") String types,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("history") @DefaultValue("false") boolean history) {
        var view = new ExportView(
                parsed("asOf", asOf, LocalDate::parse, "a day such as 2026-01-31"),
                parsed("knownAt", knownAt, OffsetDateTime::parse, "a moment such as 2026-05-01T00:00:00Z"),
                history);
        if (history && knownAt != null) {
            throw new BadUserInput("knownAt", "a history is of all moments", "give knownAt or history=true");
        }
        var asked = exports.types(types.isBlank() ? List.of() : Arrays.asList(types.split(",")));
        return Response.ok((StreamingOutput) out -> exports.write(asked, view, out), JSON_LINES)
                .build();
    }

    private static <T> @Nullable T parsed(
            String argument, @Nullable String text, Function<String, T> parse, String right) {
        try {
            return text == null ? null : parse.apply(text);
        } catch (DateTimeParseException e) {
            throw new BadUserInput(argument, "'" + text + "' is none", "give " + right);
        }
    }
}
