package org.kardan.projects.write;

import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kardan.kit.evidence.SourceRetraction;
import org.kardan.kit.write.Versions;
import org.kardan.kit.write.Versions.Believed;

/** The facts of projects, as far as they rest on sources. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RestingFacts implements SourceRetraction.Facts {

    private final FactForms forms;
    private final Endings endings;
    private final Versions versions;
    private final RowJson json;

    RestingFacts(FactForms forms, Endings endings, Versions versions, RowJson json) {
        this.forms = forms;
        this.endings = endings;
        this.versions = versions;
        this.json = json;
    }

    @Override
    public List<Believed> lock(Set<UUID> facts) {
        var locked = new ArrayList<Believed>();
        forms.believed(facts).forEach((form, ids) -> locked.addAll(versions.lockAllBelieved(form.table(), ids)));
        return locked;
    }

    @Override
    public Set<UUID> falling(Set<UUID> facts) {
        return endings.allowed(facts);
    }

    @Override
    public void end(Set<UUID> falling, OffsetDateTime at, String reason) {
        endings.end(falling, at, reason);
    }

    @Override
    public Map<UUID, UUID> subjectsOf(Set<UUID> facts) {
        return forms.projectsOf(facts);
    }

    @Override
    public Map<UUID, RawValue> shownCitations(List<UUID> citations) {
        return json.ofBelieved(FactWriter.CITATIONS.table(), citations, List.of());
    }

    @Override
    public Object shown(UUID source) {
        return Objects.requireNonNull(json.ofRow("sources", "id", source, List.of()));
    }
}
