package org.kardan.suppliers.organisation;

import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.write.Slug;

/** Checks what a client says of an organisation. */
public final class OrganisationDraft {

    private OrganisationDraft() {}

    /** A new organisation. */
    public static Organisation of(UUID id, OrganisationInput input) {
        check(input);
        return new Organisation(
                id, Slug.of(input.slug()), input.name(), input.kind(), input.legalForm(), input.country());
    }

    static void check(OrganisationInput input) {
        Given.text("name", input.name());
        Given.required("kind", input.kind());
        Given.optionalText("legalForm", input.legalForm());
        if (input.country() != null) {
            Given.country("country", input.country());
        }
    }
}
