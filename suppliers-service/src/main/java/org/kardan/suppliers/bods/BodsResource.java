package org.kardan.suppliers.bods;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.access.Needs;
import org.kardan.kit.access.Role;
import org.kardan.suppliers.bulk.ImportSource;

/** The Beneficial Ownership Data Standard 0.4 over HTTP, in and out, as a stream of any length. */
@Path("/")
public class BodsResource {

    private static final String JSON_LINES = "application/x-ndjson";
    private static final int UNPROCESSABLE = 422;

    private final BodsImport imports;
    private final BodsExport export;
    private final ImportSource sources;

    BodsResource(BodsImport imports, BodsExport export, ImportSource sources) {
        this.imports = imports;
        this.export = export;
        this.sources = sources;
    }

    /**
     * Takes in statements, as one array or one a line.
     *
     * @param source the code of the source they are cited to
     * @param from the first statement to look at, to go on where an import ended
     * @param dryRun true: nothing stays
     */
    @POST
    @Needs(Role.ADMIN)
    @Path("/import/bods")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response take(
            @QueryParam("source") @Nullable String source,
            @QueryParam("from") @DefaultValue("1") long from,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            InputStream file) {
        var report = imports.take(file, sources.id(source), from, dryRun);
        return Response.status(report.problemCount == 0 ? Response.Status.OK.getStatusCode() : UNPROCESSABLE)
                .entity(report)
                .build();
    }

    /**
     * Gives the organisations and the stakes between them; stakes in assets have no place in the standard.
     *
     * @param format {@code json} for one array, {@code jsonl} for one statement a line
     */
    @GET
    @Needs(Role.VIEWER)
    @Path("/export/bods")
    @Produces({MediaType.APPLICATION_JSON, JSON_LINES})
    @RunOnVirtualThread
    public Response give(@QueryParam("format") @DefaultValue("json") String format) {
        boolean lines = format.equals("jsonl");
        StreamingOutput statements = out -> export.write(out, lines);
        return Response.ok(statements, lines ? JSON_LINES : MediaType.APPLICATION_JSON)
                .build();
    }
}
