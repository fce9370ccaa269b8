package org.kardan.suppliers.deal.progress;

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
import org.kardan.kit.write.Given;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.DealRepository;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.write.FactRows;
import org.kardan.suppliers.write.RowWriter;
import org.kardan.suppliers.write.RowWriter.RowTable;
import org.kardan.suppliers.write.WriteWords;

/** Correcting what a deal is called, and what it rests on. */
@GraphQLApi
@Transactional
public class DealCorrectionApi {

    private static final RowTable<Deal> TABLE = new RowTable<>("Deal", "deals", Deal.class, FactKind.DEAL);

    private final RowWriter writer;
    private final FactRows rows;
    private final DealRepository deals;

    DealCorrectionApi(RowWriter writer, FactRows rows, DealRepository deals) {
        this.writer = writer;
        this.rows = rows;
        this.deals = deals;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description(
            "Corrects the title of a deal, or the sources that there is one. The audit log keeps what it said before."
                    + WriteWords.CORRECTED)
    @RunOnVirtualThread
    public @Nullable Deal correctDeal(
            @NonNull @Id @Name("deal") @Description(WriteWords.DEAL) String deal,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("input") @Description(WriteWords.CORRECTION) DealCorrectionInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        var title = Given.text("title", input.title());
        var found = deals.require(deal);
        return writer.correct(TABLE, found.getId(), version, input, idempotencyKey, id -> {
            rows.update("update Deal set title = ?1 where id = ?2", title, id);
            return id;
        });
    }
}
