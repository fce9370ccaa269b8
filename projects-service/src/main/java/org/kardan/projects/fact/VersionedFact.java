package org.kardan.projects.fact;

import jakarta.persistence.MappedSuperclass;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A fact whose versions clients can tell apart: all but citations, a type that the services share and change as a whole. */
@MappedSuperclass
public abstract class VersionedFact extends Fact {

    /** For Hibernate, which fills the fields. */
    protected VersionedFact() {}

    /** The first version of a fact. */
    protected VersionedFact(UUID id, OffsetDateTime knownFrom) {
        super(id, knownFrom);
    }

    @NonNull @Description(
            "Counts the versions of the fact, from 1. Who corrects or retracts the fact names the version they have read.")
    public int getVersion() {
        return versionNumber();
    }
}
