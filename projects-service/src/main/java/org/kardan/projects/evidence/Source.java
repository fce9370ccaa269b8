package org.kardan.projects.evidence;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import io.smallrye.graphql.api.federation.Shareable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.evidence.SourceKind;
import org.kardan.kit.read.KnownRow;
import org.kardan.projects.fact.ProjectSearchResult;

/** A publication that facts rest on. */
@Entity
@Table(name = "sources")
@Key(fields = @FieldSet("code"))
@Shareable
@Description(
        "A publication that facts rest on. Each service holds a copy of the sources it cites; copies of one code are of one source.")
public class Source extends KnownRow implements ProjectSearchResult {

    @Id
    private UUID id;

    private String code;

    @Enumerated(EnumType.STRING)
    private SourceKind kind;

    private String title;
    private @Nullable String outlet;
    private @Nullable String url;
    private @Nullable String language;

    @Embedded
    @EmbeddedColumnNaming
    private FuzzyDate published;

    @Column(name = "derived_from_id")
    private @Nullable UUID derivedFromId;

    @Column(name = "retracted_at", insertable = false, updatable = false)
    private @Nullable OffsetDateTime retractedAt;

    /** For Hibernate, which fills the fields. */
    protected Source() {}

    /** A new source. */
    public Source(
            UUID id,
            String code,
            SourceKind kind,
            String title,
            @Nullable String outlet,
            @Nullable String url,
            @Nullable String language,
            FuzzyDate published,
            @Nullable UUID derivedFromId) {
        this.id = id;
        this.code = code;
        this.kind = kind;
        this.title = title;
        this.outlet = outlet;
        this.url = url;
        this.language = language;
        this.published = published;
        this.derivedFromId = derivedFromId;
    }

    @NonNull @org.eclipse.microprofile.graphql.Id
    @Description(
            "The source's id, made of its code, and so the same in both services. A copy that was recorded under another id keeps that:"
                    + " it is the code that tells which source it is.")
    public UUID getId() {
        return id;
    }

    @NonNull @Description("The source's short code, for example `S1`, by which both services know it.")
    public String getCode() {
        return code;
    }

    @NonNull @Description("What kind of publication it is.")
    public SourceKind getKind() {
        return kind;
    }

    @NonNull @Description("Its title, or a description where it has none.")
    public String getTitle() {
        return title;
    }

    @Description("The newspaper, agency or register. Null: not named by whoever passed the information on.")
    public @Nullable String getOutlet() {
        return outlet;
    }

    @Description("Where it can be read. Null: not recorded.")
    public @Nullable String getUrl() {
        return url;
    }

    @Description("Its language (BCP 47), for example `ru`. Null: not stated.")
    public @Nullable String getLanguage() {
        return language;
    }

    @NonNull @Description("When it was published; undisclosed where that is not stated.")
    public FuzzyDate getPublished() {
        return published;
    }

    @Description(
            "Counts the versions of the copy in projects-service, from 1; `correctSource` names the one you have read. Null:"
                    + " projects-service has none.")
    public @Nullable Integer getVersion() {
        return versionNumber();
    }

    @Description(
            "Since when projects-service has believed this version of its copy. Null: it has none, or records it right now.")
    public @Nullable OffsetDateTime getKnownFrom() {
        return knownSince();
    }

    @Description("Until when projects-service believed this version of its copy. Null: it still does, or has none.")
    public @Nullable OffsetDateTime getKnownTo() {
        return knownUntil();
    }

    @Ignore
    public @Nullable UUID getDerivedFromId() {
        return derivedFromId;
    }

    @Description(
            "Since when projects-service believes nothing on its word: `retractSource` ended its citations then, and it can be cited"
                    + " no more. Null: it stands, or projects-service has none.")
    public @Nullable OffsetDateTime getRetractedAt() {
        return retractedAt;
    }
}
