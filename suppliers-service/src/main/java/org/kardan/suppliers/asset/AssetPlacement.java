package org.kardan.suppliers.asset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.write.Slug;

/** Checks where an asset lies, in the world and in the tree of assets. */
@ApplicationScoped
public class AssetPlacement {

    private final AssetRepository assets;

    AssetPlacement(AssetRepository assets) {
        this.assets = assets;
    }

    /** A new asset. */
    public Asset draft(UUID id, AssetInput input) {
        return new Asset(
                id,
                Slug.of(input.slug()),
                Given.text("name", input.name()),
                Given.required("kind", input.kind()),
                new Asset.Located(place(input), Given.optionalText("address", input.address())),
                parent(null, input.parent()));
    }

    /** The place that an input gives. */
    Place place(AssetInput input) {
        var country = input.country() == null ? null : Given.country("country", input.country());
        if (input.region() != null) {
            var region = Given.matching(
                    "region", input.region(), "[A-Z]{2}-[A-Z0-9]{1,3}", "an ISO 3166-2 code, for example RU-NIZ");
            if (country == null) {
                throw new BadUserInput(
                        "country", "it is missing, and region is " + region, "give " + region.substring(0, 2));
            }
            if (!region.startsWith(country)) {
                throw new BadUserInput("country", country + " has no region " + region, "give the region's country");
            }
        }
        Given.between("latitude", input.latitude(), -90, 90);
        Given.between("longitude", input.longitude(), -180, 180);
        if ((input.latitude() == null) != (input.longitude() == null)) {
            throw new BadUserInput(
                    "longitude", "one coordinate alone is no place", "give latitude and longitude, or neither");
        }
        return new Place(input.region(), country, input.latitude(), input.longitude());
    }

    /** The parent that an input gives; null for none. The asset must not come to lie below itself. */
    @Nullable UUID parent(@Nullable UUID asset, @Nullable String given) {
        if (given == null) {
            return null;
        }
        var parent = assets.require(given);
        var passed = new HashSet<UUID>();
        for (var above = parent; asset != null && above != null && passed.add(above.getId()); above = parentOf(above)) {
            if (above.getId().equals(asset)) {
                throw new Conflict("parent: %s lies below the asset itself; give another parent".formatted(given));
            }
        }
        return parent.getId();
    }

    private @Nullable Asset parentOf(Asset asset) {
        var parent = asset.getParentId();
        return parent == null ? null : assets.byIds(List.of(parent)).getFirst();
    }
}
