package org.kardan.projects.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kardan.kit.evidence.SourceRetraction;
import org.kardan.kit.evidence.SourceRows.Cited;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Versions;
import org.kardan.kit.write.Versions.Believed;

/** The facts of projects, as far as they rest on sources. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RestingFacts implements SourceRetraction.Facts {

    private final FactForms forms;
    private final Endings endings;
    private final Versions versions;
    private final Audit audit;
    private final RowJson json;

    RestingFacts(FactForms forms, Endings endings, Versions versions, Audit audit, RowJson json) {
        this.forms = forms;
        this.endings = endings;
        this.versions = versions;
        this.audit = audit;
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
    public void endCitations(List<Cited> citations, OffsetDateTime at, String reason) {
        var ids = citations.stream().map(cited -> cited.citation().id()).toList();
        var before = json.ofBelieved(FactWriter.CITATIONS.table(), ids, List.of());
        var projects = forms.projectsOf(citations.stream().map(Cited::fact).collect(Collectors.toSet()));
        versions.closeAll(FactWriter.CITATIONS, "id", ids, at);
        audit.write(citations.stream()
                .map(cited -> new Change(
                        AuditAction.RETRACT,
                        FactWriter.CITATIONS.type(),
                        cited.citation().id().toString(),
                        projects.get(cited.fact()),
                        before.get(cited.citation().id()),
                        null,
                        reason))
                .toList());
    }

    @Override
    public Object shown(UUID source) {
        return Objects.requireNonNull(json.ofRow("sources", "id", source, List.of()));
    }
}
