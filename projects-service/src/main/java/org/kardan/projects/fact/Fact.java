package org.kardan.projects.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;

/**
 * One version of a fact: what was believed of it from one moment of knowledge to another. A correction closes this row and adds
 * another with the same {@code id}; nothing else of a row ever changes.
 *
 * <p>Facts have no equality but identity: the same row read at two moments is two things to the graph, since its citations may
 * differ.
 */
@MappedSuperclass
public abstract class Fact {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @Column(name = "row_id")
    private @Nullable UUID rowId;

    private UUID id;
    private int version = 1;

    @Column(name = "known_from")
    private OffsetDateTime knownFrom;

    @Column(name = "known_to")
    private @Nullable OffsetDateTime knownTo;

    @Transient
    private @Nullable Moment readAt;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway")
    protected Fact() {}

    /** The first version of a fact. */
    protected Fact(UUID id, OffsetDateTime knownFrom) {
        this.id = id;
        this.knownFrom = knownFrom;
    }

    /** The version's own key. */
    @Ignore
    public @Nullable UUID getRowId() {
        return rowId;
    }

    /** The fact, whatever is believed of it. */
    @NonNull @org.eclipse.microprofile.graphql.Id
    @Description("The fact, the same for all versions of it (UUIDv7).")
    public UUID getId() {
        return id;
    }

    /** The number of this version; a type that shows it to clients is a {@link VersionedFact}. */
    public int versionNumber() {
        return version;
    }

    /** Makes a row that is not written yet the version after another one. */
    public void follow(Fact previous) {
        if (!id.equals(previous.id)) {
            throw new IllegalArgumentException("a version of " + id + " cannot follow one of " + previous.id);
        }
        version = previous.version + 1;
    }

    /** Since when this version is known. */
    @NonNull @Description("Since when this system has believed this version of the fact.")
    public OffsetDateTime getKnownFrom() {
        return knownFrom;
    }

    /** Until when this version was believed. */
    @Description("Until when this system believed this version of the fact. Null: it still does.")
    public @Nullable OffsetDateTime getKnownTo() {
        return knownTo;
    }

    /** The moment this row was read at, so that its citations are read at the same one; now, where it was made just now. */
    @Ignore
    public Moment getReadAt() {
        return readAt == null ? Moment.now() : readAt;
    }

    void readAt(Moment moment) {
        readAt = moment;
    }
}
