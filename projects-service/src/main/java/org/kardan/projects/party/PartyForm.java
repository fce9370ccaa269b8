package org.kardan.projects.party;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.write.Foreseen;
import org.kardan.kit.write.Given;
import org.kardan.projects.project.ProjectFactForm;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.write.Draft;

/** How parties are written. */
@Singleton
public class PartyForm extends ProjectFactForm<Party, PartyInput> {

    PartyForm(ProjectRepository projects) {
        super("Party", "parties", Party.class, projects);
    }

    @Override
    protected UUID parentOf(Party row) {
        return row.getProjectId();
    }

    @Override
    protected void made(Party row) {
        Foreseen.made(Party.class, row.getId(), row);
    }

    @Override
    protected Party row(Draft<Party> draft, PartyInput input) {
        if ((input.country() == null) == (input.organisation() == null)) {
            throw new BadUserInput(
                    "country",
                    "a party is a country or an organisation",
                    "give exactly one of country and organisation");
        }
        var from = Given.date("validFrom", input.validFrom());
        return new Party(
                draft.id(),
                draft.knownFrom(),
                draft.parent(),
                input.country() == null ? null : Given.country("country", input.country()),
                Given.optionalId("organisation", input.organisation()),
                Given.required("role", input.role()),
                from,
                Given.end("validTo", input.validTo(), from));
    }
}
