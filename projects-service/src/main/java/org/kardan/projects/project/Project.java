package org.kardan.projects.project;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.read.VersionedRow;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.fact.ProjectSearchResult;
import org.kardan.projects.fact.Together;

/** A cooperation project: what stays the same of it. All that changes or may be mistaken is a fact. */
@Entity
@Table(name = "projects")
@Key(fields = @FieldSet("id"))
@Key(fields = @FieldSet("slug"))
@Description(
        "A cooperation project across borders: what it is called, and what it is about. All else is a fact with citations. What"
                + " `correctProject` has changed is in `versions`.")
public class Project extends VersionedRow implements ProjectSearchResult {

    @Id
    private UUID id;

    private String slug;
    private String title;
    private @Nullable String summary;
    private String sector;

    @Transient
    private @Nullable Together<?> together;

    /** For Hibernate, which fills the fields. */
    protected Project() {}

    /** A new project. */
    public Project(UUID id, String slug, String title, @Nullable String summary, String sector) {
        this.id = id;
        this.slug = slug;
        this.title = title;
        this.summary = summary;
        this.sector = sector;
    }

    @NonNull @org.eclipse.microprofile.graphql.Id
    @Description("The project's id (UUIDv7).")
    public UUID getId() {
        return id;
    }

    @NonNull @Description("The project's slug, for example `iran-russia-joint-car-production`.")
    public String getSlug() {
        return slug;
    }

    @NonNull @Description("The title this graph shows.")
    public String getTitle() {
        return title;
    }

    @Description("What it is, in a sentence or two. Null: not written yet.")
    public @Nullable String getSummary() {
        return summary;
    }

    @NonNull @Description("The branch of industry, in lower case, for example `automotive`.")
    public String getSector() {
        return sector;
    }

    /** Keeps facts of the project that were read in the same statement. */
    public <F extends Fact> void readTogether(Class<F> kind, Moment moment, List<F> facts) {
        together = new Together<>(kind, moment, facts);
    }

    /** The facts of this kind, where they were read with the project and at this moment. */
    public <F extends Fact> Optional<List<F>> readTogether(Class<F> kind, Moment moment) {
        return Together.of(together, kind, moment);
    }
}
