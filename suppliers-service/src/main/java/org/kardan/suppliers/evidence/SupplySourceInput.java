package org.kardan.suppliers.evidence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.SourceKind;

/** What a client says: a source that facts of this service are to rest on. */
@Input("SupplySourceInput")
@Description("A publication that facts of this service are to rest on.")
public record SupplySourceInput(
        @Id
        @Description(
                "The id it is known under elsewhere. Left out: the one that its code makes, as in projects-service; in a correction: as it is.")
        @Nullable String id,

        @NonNull @Description(
                "Its short code, for example `S6`, unique, and the same in both services: capital letters, figures, `.`, `_` and `-`, 40 at most. It never changes.")
        String code,

        @NonNull @Description("What kind of publication it is.")
        SourceKind kind,

        @NonNull @Description("Its title, or a description where it has none.")
        String title,

        @Description("The newspaper, agency or register. Left out: not named.") @Nullable String outlet,

        @Description("Where it can be read. Left out: not recorded.") @Nullable String url,

        @Description("Its language (BCP 47). Left out: not stated.") @Nullable String language,

        @NonNull @Description("When it was published. EDTF, for example `2026-03`; `undisclosed` where nobody says.")
        String published,

        @Description(
                "The code of the source it repeats or summarises. Left out: it is an original. NOT_FOUND when there is none.")
        @Nullable String derivedFrom) {}
