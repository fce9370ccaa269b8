package org.kardan.suppliers.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.transfer.ExportQuery;
import org.kardan.kit.transfer.TransferLine;
import org.kardan.kit.transfer.TransferType;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.NewId;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.merging.OrganisationMerge;
import org.kardan.suppliers.organisation.OrganisationDraft;
import org.kardan.suppliers.organisation.OrganisationInput;
import org.kardan.suppliers.organisation.OrganisationRepository;
import org.kardan.suppliers.ownership.StakeTotals;
import org.kardan.suppliers.write.LineCitations;

/** Lines of organisations. One that was merged into another one says so, so that its id and slug keep leading there. */
@ApplicationScoped
class OrganisationLines implements TransferType {

    private static final String REASON =
            "(select m.reason from organisation_merges m where m.merged_id = t.id and m.known_to is null)";

    /** Whom others were merged into comes first. */
    private static final String ORDER = """
            case when t.merged_into_id is null then 0 else (
                with recursive up (next, depth) as (
                    select t.merged_into_id, 0
                    union all select o.merged_into_id, depth + 1 from up join organisations o on o.id = up.next)
                select max(depth) from up) end, t.id""";

    private final LineCitations citations;
    private final OrganisationRepository organisations;

    OrganisationLines(LineCitations citations, OrganisationRepository organisations) {
        this.citations = citations;
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return "Organisation";
    }

    @Override
    public String keyField() {
        return "slug";
    }

    @Override
    public List<String> ownReferences() {
        return List.of("mergedInto");
    }

    @Override
    public ExportQuery export() {
        return ExportQuery.ofKnownRows("organisations")
                .with("slug", "name", "kind", "legalForm", "country")
                .reference("mergedInto", "organisations", "merged_into_id", "slug")
                .as("mergeReason", REASON)
                .cited()
                .keyedBy("t.slug")
                .orderedBy(ORDER);
    }

    @Override
    public Prepared prepare(TransferLine line, OffsetDateTime at) {
        var given = line.input(OrganisationInput.class, "mergedInto", "mergeReason");
        var id = line.id() == null ? NewId.next() : line.id();
        var row = OrganisationDraft.of(id, given);
        row.knownSince(at);
        var rows = new ArrayList<Object>();
        rows.add(row);
        rows.addAll(citations.of(FactKind.ORGANISATION, id, line, given.citations(), at));
        var into = text(line, "mergedInto");
        if (into == null) {
            OrganisationRepository.made(row, row);
        } else {
            var other = organisations.requireItself(into);
            row.mergedInto(other.getId());
            rows.add(new OrganisationMerge(
                    NewId.next(), id, other.getId(), Given.text("mergeReason", text(line, "mergeReason")), at));
            OrganisationRepository.made(row, organisations.require(into));
        }
        StakeTotals.made(id);
        var change = new Change(AuditAction.CREATE, name(), id.toString(), id, null, line.fields(), null);
        return new Prepared(rows, change, null);
    }

    private static @Nullable String text(TransferLine line, String field) {
        if (line.fields().hasNonNull(field) && line.text(field) == null) {
            throw new BadUserInput(field, "it has another type", "give a text");
        }
        return line.text(field);
    }
}
