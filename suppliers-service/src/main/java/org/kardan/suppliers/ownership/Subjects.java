package org.kardan.suppliers.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.organisation.OrganisationRepository;
import org.kardan.suppliers.ownership.OwnershipStake.Subject;

/** Finds what a fact is about that may be about an organisation or an asset. */
@ApplicationScoped
public class Subjects {

    private final OrganisationRepository organisations;
    private final AssetRepository assets;

    Subjects(OrganisationRepository organisations, AssetRepository assets) {
        this.organisations = organisations;
        this.assets = assets;
    }

    /** The one of the two that is named, by id or slug. */
    public Subject one(@Nullable String organisation, @Nullable String asset) {
        if ((organisation == null) == (asset == null)) {
            throw new BadUserInput(
                    "organisation",
                    organisation == null ? "neither it nor asset is given" : "asset is given too",
                    "give one of the two");
        }
        return organisation == null
                ? new Subject(null, assets.require(asset).getId())
                : new Subject(organisations.require(organisation).getId(), null);
    }
}
