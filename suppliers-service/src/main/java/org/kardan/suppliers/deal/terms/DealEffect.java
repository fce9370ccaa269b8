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

/** What somebody claims a deal would lead to. */
@Entity
@Immutable
@Table(name = "deal_effects")
@Description("What somebody claims a deal would lead to. A claim with its sources, never computed here.")
public class DealEffect extends VersionedFact implements SupplyFact {

    private UUID dealId;

    @Enumerated(EnumType.STRING)
    private DealEffectKind kind;

    private String description;

    /** For Hibernate, which fills the fields. */
    protected DealEffect() {}

    /** A new claimed effect. */
    public DealEffect(UUID id, OffsetDateTime knownFrom, UUID dealId, DealEffectKind kind, String description) {
        super(id, knownFrom);
        this.dealId = dealId;
        this.kind = kind;
        this.description = description;
    }

    @Ignore
    public UUID getDealId() {
        return dealId;
    }

    @NonNull @Description("What it touches.")
    public DealEffectKind getKind() {
        return kind;
    }

    @NonNull @Description("The claim, in the source's sense.")
    public String getDescription() {
        return description;
    }
}
