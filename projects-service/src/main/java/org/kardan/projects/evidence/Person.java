package org.kardan.projects.evidence;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.read.VersionedRow;
import org.kardan.projects.fact.ProjectSearchResult;

/** A holder of a public office, in that role only. */
@Entity
@Table(name = "persons")
@Key(fields = @FieldSet("id"))
@Description("A holder of a public office, recorded in that role only.")
public class Person extends VersionedRow implements ProjectSearchResult {

    @Id
    private UUID id;

    private String slug;
    private String name;
    private @Nullable String office;

    /** For Hibernate, which fills the fields. */
    protected Person() {}

    /** A new person. */
    public Person(UUID id, String slug, String name, @Nullable String office) {
        this.id = id;
        this.slug = slug;
        this.name = name;
        this.office = office;
    }

    @NonNull @org.eclipse.microprofile.graphql.Id
    @Description("The person's id (UUIDv7).")
    public UUID getId() {
        return id;
    }

    @NonNull @Description("The person's slug, for example `kazem-jalali`.")
    public String getSlug() {
        return slug;
    }

    @NonNull @Description("The name as this graph shows it; all forms are in `names`.")
    public String getName() {
        return name;
    }

    @Description("The public office the person speaks for. Null: not stated.")
    public @Nullable String getOffice() {
        return office;
    }
}
