package org.kardan.kit.read;

import jakarta.persistence.MappedSuperclass;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A row whose versions a client can tell apart by names of its own type; a type that both services add to has other names for them. */
@MappedSuperclass
public abstract class VersionedRow extends KnownRow {

    /** A row that nothing has been corrected in. */
    protected VersionedRow() {}

    /** See the description. */
    @NonNull @Description("Counts the versions, from 1. Who corrects it names the version they have read.")
    public int getVersion() {
        return versionNumber();
    }

    /** See the description. */
    @Description("Since when this system has believed this version of it. Null only while it is being recorded.")
    public @Nullable OffsetDateTime getKnownFrom() {
        return knownSince();
    }

    /** See the description. */
    @Description("Until when this system believed this version of it. Null: it still does.")
    public @Nullable OffsetDateTime getKnownTo() {
        return knownUntil();
    }
}
