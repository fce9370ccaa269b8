package org.kardan.suppliers.component;

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
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.write.NewId;
import org.kardan.suppliers.write.FactRows;
import org.kardan.suppliers.write.RowWriter;
import org.kardan.suppliers.write.RowWriter.RowTable;
import org.kardan.suppliers.write.WriteWords;

/** Recording and correcting components. */
@GraphQLApi
@Transactional
public class ComponentWriteApi {

    private static final RowTable<Component> TABLE = new RowTable<>("Component", "components", Component.class, null);

    private final RowWriter writer;
    private final FactRows rows;
    private final ComponentRepository components;
    private final ComponentDrafts drafts;

    ComponentWriteApi(RowWriter writer, FactRows rows, ComponentRepository components, ComponentDrafts drafts) {
        this.writer = writer;
        this.rows = rows;
        this.components = components;
        this.drafts = drafts;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Records a component. CONFLICT when the code is taken." + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable Component recordComponent(
            @NonNull @Name("input") @Description(WriteWords.INPUT) ComponentInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(TABLE, input, idempotencyKey, NewId::next, id -> drafts.of(id, input));
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description(
            "Corrects a component. The audit log keeps what it said before. CONFLICT when it would come to lie below"
                    + " itself." + WriteWords.CORRECTED)
    @RunOnVirtualThread
    public @Nullable Component correctComponent(
            @NonNull @Id @Name("code") @Description("The component's code. NOT_FOUND when there is none.") String code,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("input") @Description(WriteWords.CORRECTION) ComponentInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        ComponentDrafts.check(input);
        var found = components.require(code);
        if (!found.getCode().equals(input.code())) {
            throw new BadUserInput(
                    "code", input.code() + " is another one", "give " + code + "; a code does not change");
        }
        var parent = drafts.parent(found.getId(), input.parent());
        return writer.correct(TABLE, found.getId(), version, input, idempotencyKey, id -> {
            rows.update(
                    "update Component set name = ?1, parentId = ?2, hsCode = ?3 where id = ?4",
                    input.name(),
                    parent,
                    input.hsCode(),
                    id);
            return id;
        });
    }
}
