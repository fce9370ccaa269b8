package org.kardan.suppliers.organisation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.access.Needs;
import org.kardan.kit.access.Role;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.write.NewId;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.write.FactRows;
import org.kardan.suppliers.write.RowWriter;
import org.kardan.suppliers.write.RowWriter.RowTable;
import org.kardan.suppliers.write.Slug;
import org.kardan.suppliers.write.WriteWords;

/** Recording and correcting organisations. */
@GraphQLApi
@Transactional
public class OrganisationWriteApi {

    private static final RowTable<Organisation> TABLE =
            new RowTable<>("Organisation", "organisations", Organisation.class, FactKind.ORGANISATION);

    private final RowWriter writer;
    private final FactRows rows;
    private final OrganisationRepository organisations;

    OrganisationWriteApi(RowWriter writer, FactRows rows, OrganisationRepository organisations) {
        this.writer = writer;
        this.rows = rows;
        this.organisations = organisations;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description(
            "Records an organisation. Its names and identifiers are facts, recorded each on its own. CONFLICT when the"
                    + " slug is taken." + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable Organisation recordOrganisation(
            @NonNull @Name("input") @Description(WriteWords.INPUT) OrganisationInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(TABLE, input, idempotencyKey, NewId::next, id -> OrganisationDraft.of(id, input));
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Corrects an organisation. The audit log keeps what it said before." + WriteWords.CORRECTED)
    @RunOnVirtualThread
    public @Nullable Organisation correctOrganisation(
            @NonNull @Id @Name("organisation") @Description(WriteWords.ORGANISATION) String organisation,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("input") @Description(WriteWords.CORRECTION) OrganisationInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        OrganisationDraft.check(input);
        var found = organisations.requireItself(organisation);
        if (found.getMergedIntoId() != null) {
            throw new Conflict("organisation: %s was merged into %s; correct that one"
                    .formatted(
                            found.getSlug(), organisations.require(organisation).getSlug()));
        }
        Slug.unchanged(found.getSlug(), input.slug());
        return writer.correct(TABLE, found.getId(), version, input, idempotencyKey, id -> {
            rows.update(
                    "update Organisation set name = ?1, kind = ?2, legalForm = ?3, country = ?4 where id = ?5",
                    input.name(),
                    input.kind(),
                    input.legalForm(),
                    input.country(),
                    id);
            return id;
        });
    }
}
