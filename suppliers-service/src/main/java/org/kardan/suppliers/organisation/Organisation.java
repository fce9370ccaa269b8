package org.kardan.suppliers.organisation;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.read.VersionedRow;
import org.kardan.suppliers.fact.SupplierSearchResult;
import org.kardan.suppliers.fact.SupplyFact;

/** Whoever can own, sell or buy. What changes about it, and may be mistaken, is a fact. */
@Entity
@Table(name = "organisations")
@Key(fields = @FieldSet("id"))
@Key(fields = @FieldSet("slug"))
@Description("Whoever can own, sell or buy: a company, a state body, a fund, a group of persons, named or not.")
public class Organisation extends VersionedRow implements SupplierSearchResult, SupplyFact {

    @Id
    private UUID id;

    private String slug;
    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private @Nullable String legalForm;
    private @Nullable String country;

    private @Nullable UUID mergedIntoId;

    /** For Hibernate, which fills the fields. */
    protected Organisation() {}

    /** A new organisation. */
    public Organisation(
            UUID id,
            String slug,
            String name,
            OrganisationKind kind,
            @Nullable String legalForm,
            @Nullable String country) {
        this.id = id;
        this.slug = slug;
        this.name = name;
        this.kind = kind;
        this.legalForm = legalForm;
        this.country = country;
    }

    @NonNull @org.eclipse.microprofile.graphql.Id
    @Description("The organisation's id (UUIDv7).")
    public UUID getId() {
        return id;
    }

    @NonNull @Description("The organisation's slug, for example `faurecia`.")
    public String getSlug() {
        return slug;
    }

    @NonNull @Description("The name this graph shows; all recorded forms are in `names`.")
    public String getName() {
        return name;
    }

    @NonNull @Description("What kind of party it is.")
    public OrganisationKind getKind() {
        return kind;
    }

    @Description("Its legal form, in the words of its law, for example `SE` or `ООО`. Null: not recorded.")
    public @Nullable String getLegalForm() {
        return legalForm;
    }

    @Description("Its country, ISO 3166-1 alpha-2. Null: not stated.")
    public @Nullable String getCountry() {
        return country;
    }

    /** A new one that is known to be another one. */
    public Organisation mergedInto(UUID other) {
        mergedIntoId = other;
        return this;
    }

    @Ignore
    public @Nullable UUID getMergedIntoId() {
        return mergedIntoId;
    }
}
