package org.kardan.suppliers.organisation;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.write.Draft;
import org.kardan.suppliers.write.FactForm;

/** How what a register calls an organisation is written. */
@Singleton
public class OrganisationIdentifierForm extends FactForm<OrganisationIdentifier, OrganisationIdentifierInput> {

    private final OrganisationRepository organisations;

    OrganisationIdentifierForm(OrganisationRepository organisations) {
        super(
                "OrganisationIdentifier",
                "organisation_identifiers",
                FactKind.ORGANISATION_IDENTIFIER,
                OrganisationIdentifier.class);
        this.organisations = organisations;
    }

    @Override
    protected UUID subjectOf(OrganisationIdentifier row) {
        return row.getOrganisationId();
    }

    @Override
    protected OrganisationIdentifier row(Draft<OrganisationIdentifier> draft, OrganisationIdentifierInput input) {
        return new OrganisationIdentifier(
                draft.id(),
                draft.knownFrom(),
                organisations.require(input.organisation()).getId(),
                Given.text("scheme", input.scheme()),
                Given.text("value", input.value()));
    }
}
