package org.kardan.projects.visit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.NewId;
import org.kardan.projects.evidence.CitationWriter;
import org.kardan.projects.evidence.PersonRepository;
import org.kardan.projects.project.ProjectFactForm;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.write.Draft;

/** How visits are written. */
@Singleton
public class SiteVisitForm extends ProjectFactForm<SiteVisit, SiteVisitInput> {

    private final PersonRepository persons;
    private final CitationWriter citations;

    SiteVisitForm(ProjectRepository projects, PersonRepository persons, CitationWriter citations) {
        super("SiteVisit", "site_visits", SiteVisit.class, projects);
        this.persons = persons;
        this.citations = citations;
    }

    @Override
    protected UUID parentOf(SiteVisit row) {
        return row.getProjectId();
    }

    @Override
    protected SiteVisit row(Draft<SiteVisit> draft, SiteVisitInput input) {
        var asset = Given.optionalId("asset", input.asset());
        return new SiteVisit(
                draft.id(),
                draft.knownFrom(),
                draft.parent(),
                input.visitor() == null ? null : persons.require("visitor", input.visitor()),
                Given.text("description", input.description()),
                asset,
                identification(asset, input, draft.previous()),
                Given.date("visited", input.visited()),
                Given.optionalText("purpose", input.purpose()),
                Given.optionalText("recognised", input.recognised()));
    }

    /** That the place is this plant is a fact of its own: the one it was, or another one with its own citations. */
    private static @Nullable UUID identification(
            @Nullable UUID asset, SiteVisitInput input, @Nullable SiteVisit previous) {
        var given = input.identification();
        if (given != null && given.stream().anyMatch(each -> each != null && each.modality() == Modality.DENIED)) {
            throw new BadUserInput(
                    "identification.modality",
                    "DENIED disputes that it was that plant",
                    "leave out what denies it, and use disputeFact with the id of the identification");
        }
        if (asset == null) {
            if (given != null) {
                throw new BadUserInput(
                        "identification", "there is no asset to identify", "give asset, or leave it out");
            }
            return null;
        }
        if (given == null && previous != null && asset.equals(previous.getAssetId())) {
            return previous.getIdentificationId();
        }
        if (given == null || given.isEmpty()) {
            throw new BadUserInput(
                    "identification",
                    "there is none",
                    "give at least one; that a place is a plant is not stated without a source");
        }
        return previous != null && previous.getIdentificationId() != null && asset.equals(previous.getAssetId())
                ? previous.getIdentificationId()
                : NewId.next();
    }

    /** Which plant it was rests on the citations of the identification. */
    @Override
    protected Set<String> restingElsewhere() {
        return Set.of("assetId", "identificationId");
    }

    @Override
    protected List<UUID> parts(SiteVisit row) {
        return row.getIdentificationId() == null ? List.of() : List.of(row.getIdentificationId());
    }

    @Override
    protected List<UUID> partsSaid(SiteVisit row, SiteVisitInput input) {
        return input.identification() == null ? List.of() : parts(row);
    }

    @Override
    protected List<?> beside(SiteVisit row, SiteVisitInput input) {
        return input.identification() == null || row.getIdentificationId() == null
                ? List.of()
                : citations.drafts(row.getIdentificationId(), input.identification(), row.getKnownFrom());
    }

    @Override
    protected void written(SiteVisit row, SiteVisitInput input) {
        if (input.identification() != null && row.getIdentificationId() != null) {
            citations.endAffirming(row.getIdentificationId(), row.getKnownFrom());
            citations.write(row.getIdentificationId(), input.identification(), row.getKnownFrom());
        }
    }
}
