package org.kardan.projects.visit;

import jakarta.enterprise.context.ApplicationScoped;
import org.kardan.projects.fact.FactRepository;

/** The view of identifications of plants. */
@ApplicationScoped
public class PlantIdentificationRepository extends FactRepository<PlantIdentification> {

    PlantIdentificationRepository() {
        super(PlantIdentification.class);
    }
}
