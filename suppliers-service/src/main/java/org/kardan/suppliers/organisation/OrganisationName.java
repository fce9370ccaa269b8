package org.kardan.suppliers.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.annotations.Immutable;
import org.kardan.suppliers.fact.SupplyFact;
import org.kardan.suppliers.name.RecordedName;

/** A name that an organisation goes by. */
@Entity
@Immutable
@Table(name = "organisation_names")
@Description("A name of an organisation, as one script and language write it.")
public class OrganisationName extends RecordedName implements SupplyFact {

    private UUID organisationId;

    /** For Hibernate, which fills the fields. */
    protected OrganisationName() {}

    /** A new name of an organisation. */
    public OrganisationName(UUID id, OffsetDateTime knownFrom, UUID organisationId, Written written) {
        super(id, knownFrom, written);
        this.organisationId = organisationId;
    }

    @Ignore
    public UUID getOrganisationId() {
        return organisationId;
    }
}
