package org.kardan.projects.party;

import static org.kardan.projects.fact.Words.UNTIL;

import jakarta.persistence.Column;
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
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.projects.fact.ProjectFact;
import org.kardan.projects.fact.TimelineEvent;
import org.kardan.projects.fact.VersionedFact;
import org.kardan.projects.supplier.Organisation;

/** A country or an organisation that takes part in a project. */
@Entity
@Immutable
@Table(name = "parties")
@Description(
        "A country or an organisation that takes part in a project: exactly one of `country` and `organisation` is given.")
public class Party extends VersionedFact implements ProjectFact, TimelineEvent {

    @Column(name = "project_id")
    private UUID projectId;

    private @Nullable String country;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    private PartyRole role;

    @Embedded
    @EmbeddedColumnNaming("valid_from_%s")
    private FuzzyDate validFrom;

    @Embedded
    @EmbeddedColumnNaming("valid_to_%s")
    private @Nullable FuzzyDate validTo;

    /** For Hibernate, which fills the fields. */
    protected Party() {}

    /** A new party: a country, or else an organisation. */
    public Party(
            UUID id,
            OffsetDateTime knownFrom,
            UUID projectId,
            @Nullable String country,
            @Nullable UUID organisationId,
            PartyRole role,
            FuzzyDate validFrom,
            @Nullable FuzzyDate validTo) {
        super(id, knownFrom);
        this.projectId = projectId;
        this.country = country;
        this.organisationId = organisationId;
        this.role = role;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    @Ignore
    public UUID getProjectId() {
        return projectId;
    }

    @Description("ISO 3166-1 alpha-2 code of the country, for example `IR`. Null: the party is an organisation.")
    public @Nullable String getCountry() {
        return country;
    }

    @Description("The organisation. Null: the party is a country.")
    public @Nullable Organisation getOrganisation() {
        return Organisation.of(organisationId);
    }

    @NonNull @Description("The part it takes.")
    public PartyRole getRole() {
        return role;
    }

    @NonNull @Description("Since when it takes part; undisclosed where nobody says.")
    public FuzzyDate getValidFrom() {
        return validFrom;
    }

    @Description("Until when it took part." + UNTIL)
    public @Nullable FuzzyDate getValidTo() {
        return validTo;
    }
}
