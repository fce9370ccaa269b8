package org.kardan.suppliers.merging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;

/** That two recorded organisations are one. */
@Entity
@Table(name = "organisation_merges")
@Description(
        "That two recorded organisations are one: since then all that was recorded of the one is recorded of the other.")
public class OrganisationMerge {

    @Id
    private UUID id;

    private UUID mergedId;
    private UUID survivorId;
    private String reason;
    private OffsetDateTime knownFrom;
    private @Nullable OffsetDateTime knownTo;

    @Transient
    private OffsetDateTime readAt = Moment.LATEST;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway")
    protected OrganisationMerge() {}

    /** A new merge. */
    public OrganisationMerge(UUID id, UUID mergedId, UUID survivorId, String reason, OffsetDateTime knownFrom) {
        this.id = id;
        this.mergedId = mergedId;
        this.survivorId = survivorId;
        this.reason = reason;
        this.knownFrom = knownFrom;
    }

    /** Remembers the moment of knowledge at which it was found, so that its organisations are read at the same one. */
    OrganisationMerge at(OffsetDateTime knownAt) {
        readAt = knownAt;
        return this;
    }

    OffsetDateTime momentRead() {
        return readAt;
    }

    @NonNull @org.eclipse.microprofile.graphql.Id
    @Description("The merge's id (UUIDv7).")
    public UUID getId() {
        return id;
    }

    @Ignore
    public UUID getMergedId() {
        return mergedId;
    }

    @Ignore
    public UUID getSurvivorId() {
        return survivorId;
    }

    @NonNull @Description("Why, in the words of who merged them.")
    public String getReason() {
        return reason;
    }

    @NonNull @Description("Since when the two are held to be one. What was asked of a moment before is answered as it was.")
    public OffsetDateTime getKnownFrom() {
        return knownFrom;
    }

    @Description("When the merge was undone. Null: it stands.")
    public @Nullable OffsetDateTime getKnownTo() {
        return knownTo;
    }
}
