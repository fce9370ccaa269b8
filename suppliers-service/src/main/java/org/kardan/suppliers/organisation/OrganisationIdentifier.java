package org.kardan.suppliers.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.Immutable;
import org.kardan.suppliers.fact.SupplyFact;
import org.kardan.suppliers.fact.VersionedFact;

/** What a register calls an organisation. */
@Entity
@Immutable
@Table(name = "organisation_identifiers")
@Description("What a register or a knowledge base calls an organisation.")
public class OrganisationIdentifier extends VersionedFact implements SupplyFact {

    private UUID organisationId;
    private String scheme;
    private String value;

    /** For Hibernate, which fills the fields. */
    protected OrganisationIdentifier() {}

    /** A new identifier of an organisation. */
    public OrganisationIdentifier(UUID id, OffsetDateTime knownFrom, UUID organisationId, String scheme, String value) {
        super(id, knownFrom);
        this.organisationId = organisationId;
        this.scheme = scheme;
        this.value = value;
    }

    @Ignore
    public UUID getOrganisationId() {
        return organisationId;
    }

    @NonNull @Description("Who gives it: `LEI`, `WIKIDATA`, or a register by its org-id.guide code, for example `RU-INN`.")
    public String getScheme() {
        return scheme;
    }

    @NonNull @Description("The identifier within its scheme.")
    public String getValue() {
        return value;
    }
}
