package org.kardan.suppliers.asset;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.read.VersionedRow;
import org.kardan.suppliers.fact.SupplierSearchResult;
import org.kardan.suppliers.fact.SupplyFact;

/** What can be owned and used. What changes about it, and may be mistaken, is a fact. */
@Entity
@Table(name = "assets")
@Key(fields = @FieldSet("id"))
@Key(fields = @FieldSet("slug"))
@Description("What can be owned and used: a plant, a line, a group of assets, a brand, a licence.")
public class Asset extends VersionedRow implements SupplierSearchResult, SupplyFact {

    @Id
    private UUID id;

    private String slug;
    private String name;

    @Enumerated(EnumType.STRING)
    private AssetKind kind;

    @Embedded
    private @Nullable Place place;

    private @Nullable UUID parentId;
    private @Nullable String address;

    /** For Hibernate, which fills the fields. */
    protected Asset() {}

    /** A new asset. */
    public Asset(UUID id, String slug, String name, AssetKind kind, Place place, @Nullable UUID parentId) {
        this.id = id;
        this.slug = slug;
        this.name = name;
        this.kind = kind;
        this.place = place;
        this.parentId = parentId;
    }

    /** A new asset at an address. */
    Asset(UUID id, String slug, String name, AssetKind kind, Located located, @Nullable UUID parentId) {
        this(id, slug, name, kind, located.place(), parentId);
        this.address = located.address();
    }

    /** Where something is, on the globe and as the post has it. */
    record Located(Place place, @Nullable String address) {}

    @NonNull @org.eclipse.microprofile.graphql.Id
    @Description("The asset's id (UUIDv7).")
    public UUID getId() {
        return id;
    }

    @NonNull @Description("The asset's slug, for example `gaz-nizhny-novgorod`.")
    public String getSlug() {
        return slug;
    }

    @NonNull @Description("The name this graph shows; all recorded forms are in `names`.")
    public String getName() {
        return name;
    }

    @NonNull @Description("What kind of thing it is.")
    public AssetKind getKind() {
        return kind;
    }

    @Description("The region it lies in. Null: not stated.")
    public @Nullable Region getRegion() {
        return place == null || place.regionCode() == null ? null : new Region(place.regionCode());
    }

    @Description("The country it lies in, ISO 3166-1 alpha-2. Null: not stated.")
    public @Nullable String getCountry() {
        return place == null ? null : place.country();
    }

    @Description("Degrees north, -90 to 90 (WGS 84). Null together with `longitude`: not recorded.")
    public @Nullable Double getLatitude() {
        return place == null ? null : place.latitude();
    }

    @Description("Degrees east, -180 to 180 (WGS 84). Null together with `latitude`: not recorded.")
    public @Nullable Double getLongitude() {
        return place == null ? null : place.longitude();
    }

    @Description("Its address, as the source writes it. Null: not recorded.")
    public @Nullable String getAddress() {
        return address;
    }

    @Ignore
    public @Nullable UUID getParentId() {
        return parentId;
    }
}
