package org.kardan.projects.need;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.projects.project.ProjectFactForm;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.write.Draft;

/** How component needs are written. */
@Singleton
public class ComponentNeedForm extends ProjectFactForm<ComponentNeed, ComponentNeedInput> {

    ComponentNeedForm(ProjectRepository projects) {
        super("ComponentNeed", "component_needs", ComponentNeed.class, projects);
    }

    @Override
    protected UUID parentOf(ComponentNeed row) {
        return row.getProjectId();
    }

    @Override
    protected ComponentNeed row(Draft<ComponentNeed> draft, ComponentNeedInput input) {
        return new ComponentNeed(
                draft.id(),
                draft.knownFrom(),
                draft.parent(),
                Given.matching("component", input.component(), "[A-Z0-9][A-Z0-9._-]*", "a code such as SEATS"),
                input.criticality(),
                Given.between("unitsPerVehicle", input.unitsPerVehicle(), Double.MIN_VALUE, Double.MAX_VALUE),
                Given.between("localContentWanted", input.localContentWanted(), 0, 1));
    }
}
