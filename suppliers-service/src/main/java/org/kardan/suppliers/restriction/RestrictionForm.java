package org.kardan.suppliers.restriction;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.ownership.Subjects;
import org.kardan.suppliers.restriction.Restriction.Listing;
import org.kardan.suppliers.write.Draft;
import org.kardan.suppliers.write.FactForm;

/** How that an authority lists an organisation or an asset is written. */
@Singleton
public class RestrictionForm extends FactForm<Restriction, RestrictionInput> {

    private final Subjects subjects;

    RestrictionForm(Subjects subjects) {
        super("Restriction", "restrictions", FactKind.RESTRICTION, Restriction.class);
        this.subjects = subjects;
    }

    @Override
    protected UUID subjectOf(Restriction row) {
        return row.getOrganisationId() == null ? row.getAssetId() : row.getOrganisationId();
    }

    @Override
    protected Restriction row(Draft<Restriction> draft, RestrictionInput input) {
        var from = Given.date("validFrom", input.validFrom());
        var subject = subjects.one(input.organisation(), input.asset());
        var listing = new Listing(
                Given.text("authority", input.authority()),
                Given.text("programme", input.programme()),
                Given.optionalText("description", input.description()));
        return new Restriction(
                draft.id(),
                draft.knownFrom(),
                subject.organisation(),
                subject.asset(),
                listing,
                from,
                Given.end("validTo", input.validTo(), from));
    }
}
