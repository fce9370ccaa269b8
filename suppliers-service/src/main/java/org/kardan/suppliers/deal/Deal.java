package org.kardan.suppliers.deal;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.read.VersionedRow;
import org.kardan.suppliers.fact.SupplierSearchResult;
import org.kardan.suppliers.fact.SupplyFact;

/** A purchase or sale. Its parties, targets and events are facts. */
@Entity
@Table(name = "deals")
@Key(fields = @FieldSet("id"))
@Key(fields = @FieldSet("slug"))
@Description("A purchase or sale of organisations, assets, or shares of them, from the first rumour on.")
public class Deal extends VersionedRow implements SupplierSearchResult, SupplyFact {

    @Id
    private UUID id;

    private String slug;
    private String title;

    /** For Hibernate, which fills the fields. */
    protected Deal() {}

    /** A new deal. */
    public Deal(UUID id, String slug, String title) {
        this.id = id;
        this.slug = slug;
        this.title = title;
    }

    @NonNull @org.eclipse.microprofile.graphql.Id
    @Description("The deal's id (UUIDv7).")
    public UUID getId() {
        return id;
    }

    @NonNull @Description("The deal's slug, for example `faurecia-russia-managers-buyout`.")
    public String getSlug() {
        return slug;
    }

    @NonNull @Description("The title this graph shows.")
    public String getTitle() {
        return title;
    }
}
