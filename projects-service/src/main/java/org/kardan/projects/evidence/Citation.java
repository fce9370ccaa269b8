package org.kardan.projects.evidence;

import io.smallrye.graphql.api.federation.Shareable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.Credibility;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.evidence.SourceReliability;
import org.kardan.projects.fact.VersionedFact;

/** What a source says of a fact, and how firmly. */
@Entity
@Immutable
@Table(name = "citations")
@Shareable
@Description("What one source says of one fact, and how firmly.")
public class Citation extends VersionedFact {

    @Column(name = "fact_id")
    private UUID factId;

    private int position;

    @Column(name = "source_id")
    private UUID sourceId;

    @Column(name = "speaker_id")
    private @Nullable UUID speakerId;

    @Enumerated(EnumType.STRING)
    private Modality modality;

    @Enumerated(EnumType.STRING)
    private SourceReliability reliability;

    private int credibility;
    private @Nullable String locator;
    private @Nullable String note;

    /** For Hibernate, which fills the fields. */
    protected Citation() {}

    /** A new citation of a fact; {@code position} orders the citations of one fact. */
    public Citation(UUID id, OffsetDateTime knownFrom, UUID factId, int position, Evidence evidence) {
        super(id, knownFrom);
        this.factId = factId;
        this.position = position;
        this.sourceId = evidence.sourceId();
        this.speakerId = evidence.speakerId();
        this.modality = evidence.modality();
        this.reliability = evidence.reliability();
        this.credibility = Credibility.checked("credibility", evidence.credibility());
        this.locator = evidence.locator();
        this.note = evidence.note();
    }

    /** What a citation says, apart from what it says it of. */
    public record Evidence(
            UUID sourceId,
            @Nullable UUID speakerId,
            Modality modality,
            SourceReliability reliability,
            int credibility,
            @Nullable String locator,
            @Nullable String note) {}

    @Ignore
    public UUID getFactId() {
        return factId;
    }

    @Ignore
    public int getPosition() {
        return position;
    }

    @Ignore
    public UUID getSourceId() {
        return sourceId;
    }

    @Ignore
    public @Nullable UUID getSpeakerId() {
        return speakerId;
    }

    @NonNull @Description("How firmly the source states the fact.")
    public Modality getModality() {
        return modality;
    }

    @NonNull @Description("Admiralty code, the letter: how far the source is trusted; F where nobody has judged.")
    public SourceReliability getReliability() {
        return reliability;
    }

    @NonNull @Description("Admiralty code, the digit: how far this information is trusted, 1 (confirmed) to 5 (improbable);"
            + " 6 where nobody has judged.")
    public int getCredibility() {
        return credibility;
    }

    @Description("Where in the source: a page, a paragraph, a minute. Null: not recorded.")
    public @Nullable String getLocator() {
        return locator;
    }

    @Description("A short note on what the source says, and what it does not. Null: none.")
    public @Nullable String getNote() {
        return note;
    }
}
