package org.kardan.suppliers.deal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.suppliers.fact.SupplyFact;
import org.kardan.suppliers.fact.VersionedFact;

/** What happened to a deal, and the stage it left it in. */
@Entity
@Immutable
@Table(name = "deal_events")
@Description("Something that happened to a deal, and the stage it left it in.")
public class DealEvent extends VersionedFact implements SupplyFact {

    private UUID dealId;
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private DealStage stage;

    @Embedded
    @EmbeddedColumnNaming
    private FuzzyDate occurred;

    private String description;

    /** For Hibernate, which fills the fields. */
    protected DealEvent() {}

    /** A new event; {@code ordinal} orders the events of a deal, 1 first. */
    public DealEvent(
            UUID id,
            OffsetDateTime knownFrom,
            UUID dealId,
            int ordinal,
            DealStage stage,
            FuzzyDate occurred,
            String description) {
        super(id, knownFrom);
        this.dealId = dealId;
        this.ordinal = ordinal;
        this.stage = stage;
        this.occurred = occurred;
        this.description = description;
    }

    @Ignore
    public UUID getDealId() {
        return dealId;
    }

    @Ignore
    public int getOrdinal() {
        return ordinal;
    }

    @NonNull @Description("The stage it left the deal in.")
    public DealStage getStage() {
        return stage;
    }

    @NonNull @Description("When it happened.")
    public FuzzyDate getOccurred() {
        return occurred;
    }

    @NonNull @Description("What happened, in a sentence.")
    public String getDescription() {
        return description;
    }
}
