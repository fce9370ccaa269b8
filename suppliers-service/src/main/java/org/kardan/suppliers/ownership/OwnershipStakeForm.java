package org.kardan.suppliers.ownership;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.organisation.OrganisationRepository;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.write.Draft;
import org.kardan.suppliers.write.FactForm;

/** How a stake is written: never so that more is owned than there is, whoever else writes at the same time. */
@Singleton
public class OwnershipStakeForm extends FactForm<OwnershipStake, OwnershipStakeInput> {

    private final OrganisationRepository organisations;
    private final Subjects subjects;
    private final StakeTotals totals;
    private final OwnershipStakeRepository stakes;

    OwnershipStakeForm(
            OrganisationRepository organisations,
            Subjects subjects,
            StakeTotals totals,
            OwnershipStakeRepository stakes) {
        super("OwnershipStake", "ownership_stakes", FactKind.OWNERSHIP_STAKE, OwnershipStake.class);
        this.organisations = organisations;
        this.subjects = subjects;
        this.totals = totals;
        this.stakes = stakes;
    }

    @Override
    protected UUID subjectOf(OwnershipStake row) {
        // The database computes the column of this name, and has not been asked since the row was written.
        var organisation = row.getOrganisationId();
        return organisation == null ? Given.required("asset", row.getAssetId()) : organisation;
    }

    @Override
    protected OwnershipStake row(Draft<OwnershipStake> draft, OwnershipStakeInput input) {
        Given.range("shareMin", input.shareMin(), "shareMax", input.shareMax(), 0, 1);
        var from = Given.date("validFrom", input.validFrom());
        var row = new OwnershipStake(
                draft.id(),
                draft.knownFrom(),
                organisations.require(input.owner()).getId(),
                subjects.one(input.organisation(), input.asset()),
                Given.required("interest", input.interest()),
                new Share(input.shareMin(), input.shareMax()),
                from,
                Given.end("validTo", input.validTo(), from));
        totals.lock(List.of(subjectOf(row)));
        return row;
    }

    @Override
    protected Object limitedBy(OwnershipStake row) {
        return subjectOf(row);
    }

    @Override
    protected void written(OwnershipStake row) {
        var twin = stakes.twin(row);
        if (twin != null) {
            throw new Conflict(
                    "stake %1$s says so already, to the day and the share; cite the source for it as well: citeSupplyFact(id: \"%1$s\", version: %2$d, …)"
                            .formatted(twin.getId(), twin.getVersion()));
        }
        totals.check(List.of(subjectOf(row)));
    }
}
