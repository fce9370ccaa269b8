package org.kardan.suppliers.organisation;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.name.RecordedName.Written;
import org.kardan.suppliers.name.Scripts;
import org.kardan.suppliers.write.Draft;
import org.kardan.suppliers.write.FactForm;

/** How a name of an organisation is written. */
@Singleton
public class OrganisationNameForm extends FactForm<OrganisationName, OrganisationNameInput> {

    private final OrganisationRepository organisations;

    OrganisationNameForm(OrganisationRepository organisations) {
        super("OrganisationName", "organisation_names", FactKind.ORGANISATION_NAME, OrganisationName.class);
        this.organisations = organisations;
    }

    @Override
    protected UUID subjectOf(OrganisationName row) {
        return row.getOrganisationId();
    }

    @Override
    protected OrganisationName row(Draft<OrganisationName> draft, OrganisationNameInput input) {
        return new OrganisationName(
                draft.id(),
                draft.knownFrom(),
                organisations.require(input.organisation()).getId(),
                new Written(
                        Given.text("value", input.value()),
                        script(input),
                        Given.optionalText("language", input.language()),
                        Given.required("kind", input.kind())));
    }

    private static String script(OrganisationNameInput input) {
        return input.script() == null
                ? Scripts.of(input.value())
                : Given.matching("script", input.script(), "[A-Z][a-z]{3}", "an ISO 15924 code, for example Cyrl");
    }
}
