package org.kardan.suppliers.deal.terms;

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
import org.kardan.suppliers.fact.SupplyFact;
import org.kardan.suppliers.fact.VersionedFact;

/** That an organisation sells or buys in a deal. */
@Entity
@Immutable
@Table(name = "deal_parties")
@Description("That an organisation sells or buys in a deal.")
public class DealParty extends VersionedFact implements SupplyFact {

    private UUID dealId;
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private DealRole role;

    /** For Hibernate, which fills the fields. */
    protected DealParty() {}

    /** A new party. */
    public DealParty(UUID id, OffsetDateTime knownFrom, UUID dealId, UUID organisationId, DealRole role) {
        super(id, knownFrom);
        this.dealId = dealId;
        this.organisationId = organisationId;
        this.role = role;
    }

    @Ignore
    public UUID getDealId() {
        return dealId;
    }

    @Ignore
    public UUID getOrganisationId() {
        return organisationId;
    }

    @NonNull @Description("What it does in the deal.")
    public DealRole getRole() {
        return role;
    }
}
