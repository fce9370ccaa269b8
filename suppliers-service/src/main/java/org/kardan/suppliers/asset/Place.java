package org.kardan.suppliers.asset;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where an asset lies, as far as that is stated.
 *
 * @param regionCode ISO 3166-2
 * @param country ISO 3166-1 alpha-2; that of the region where one is given
 * @param latitude degrees north, null together with {@code longitude}
 */
@Embeddable
public record Place(
        @Nullable String regionCode,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
