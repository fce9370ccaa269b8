package org.kardan.suppliers.facility;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.access.Needs;
import org.kardan.kit.access.Role;
import org.kardan.kit.error.BadUserInput;
import org.kardan.suppliers.bulk.ImportSource;
import org.kardan.suppliers.facility.FacilityImport.Wanted;

/** Facility lists over HTTP, as a stream of any length. */
@Path("/")
public class FacilityResource {

    private static final int UNPROCESSABLE = 422;

    private final FacilityImport imports;
    private final ImportSource sources;

    FacilityResource(FacilityImport imports, ImportSource sources) {
        this.imports = imports;
        this.sources = sources;
    }

    /**
     * Takes in a list: CSV with a header of name, address, country, lat and lon, and where there are, os_id and same_as.
     *
     * @param source the code of the source it comes from
     * @param from the first row to look at, to go on where an import ended
     * @param dryRun true: nothing stays
     * @param duplicates {@code hold}: rows that may be assets that are here are told, and not taken in; {@code record}: told, and
     *     taken in
     */
    @POST
    @Needs(Role.ADMIN)
    @Path("/import/facilities")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response take(
            @QueryParam("source") @Nullable String source,
            @QueryParam("from") @DefaultValue("1") long from,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("duplicates") @DefaultValue("hold") String duplicates,
            InputStream file) {
        if (!duplicates.equals("hold") && !duplicates.equals("record")) {
            throw new BadUserInput("duplicates", duplicates + " is neither hold nor record", "give one of them");
        }
        var report = imports.take(file, new Wanted(sources.id(source), from, dryRun, duplicates.equals("record")));
        return Response.status(report.problemCount == 0 ? Response.Status.OK.getStatusCode() : UNPROCESSABLE)
                .entity(report)
                .build();
    }
}
