package org.kardan.projects.visit;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.write.Draft;
import org.kardan.projects.write.FactForm;

/** How identifications of plants are cited, disputed and retracted. They are recorded and corrected with their visit. */
@Singleton
public class PlantIdentificationForm extends FactForm<PlantIdentification, SiteVisitInput> {

    private final SiteVisitRepository visits;

    PlantIdentificationForm(SiteVisitRepository visits) {
        super("PlantIdentification", "plant_identifications", PlantIdentification.class);
        this.visits = visits;
    }

    @Override
    protected UUID parent(String given) {
        throw recordedWithTheVisit();
    }

    @Override
    protected UUID parentOf(PlantIdentification row) {
        return row.getVisitId();
    }

    @Override
    protected UUID projectOf(PlantIdentification row) {
        return row.getProjectId();
    }

    @Override
    protected PlantIdentification row(Draft<PlantIdentification> draft, SiteVisitInput input) {
        throw recordedWithTheVisit();
    }

    /** The visit, to a place that is not known to be any plant. */
    @Override
    protected Fact remaining(PlantIdentification row, OffsetDateTime at) {
        return visits.hold(row.getVisitId()).orElseThrow().withoutPlant(at);
    }

    private static UnsupportedOperationException recordedWithTheVisit() {
        return new UnsupportedOperationException("a plant is identified with its visit");
    }
}
