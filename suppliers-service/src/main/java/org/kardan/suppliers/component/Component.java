package org.kardan.suppliers.component;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.read.VersionedRow;
import org.kardan.suppliers.fact.SupplierSearchResult;

/** A part or an assembly. Others know it by its code; the id is this service's own. */
@Entity
@Table(name = "components")
@Key(fields = @FieldSet("code"))
@Description("A part or an assembly that a plant can make and a project can need.")
public class Component extends VersionedRow implements SupplierSearchResult {

    @Id
    private UUID id;

    private String code;
    private String name;
    private @Nullable UUID parentId;
    private @Nullable String hsCode;

    /** For Hibernate, which fills the fields. */
    protected Component() {}

    /** A new component. */
    public Component(UUID id, String code, String name, @Nullable UUID parentId, @Nullable String hsCode) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.parentId = parentId;
        this.hsCode = hsCode;
    }

    @Ignore
    public UUID getId() {
        return id;
    }

    @NonNull @org.eclipse.microprofile.graphql.Id
    @Description("The component's code, for example `SEATS`, the same in both services.")
    public String getCode() {
        return code;
    }

    @NonNull @Description("What it is called.")
    public String getName() {
        return name;
    }

    @Ignore
    public @Nullable UUID getParentId() {
        return parentId;
    }

    @Description("Heading or subheading of the Harmonized System, four or six digits. Null: not assigned.")
    public @Nullable String getHsCode() {
        return hsCode;
    }
}
