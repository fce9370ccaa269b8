package org.kardan.suppliers.asset;

import org.eclipse.microprofile.graphql.Description;

/** What kind of thing an asset is. */
@Description("What kind of thing an asset is.")
public enum AssetKind {
    @Description("A works at one place.")
    PLANT,
    @Description("A production line within a plant.")
    LINE,
    @Description("Several assets spoken of as one; the members may not be named.")
    ASSET_GROUP,
    @Description("A package of shares that is traded as such.")
    STAKE,
    @Description("A brand.")
    BRAND,
    @Description("A licence to make or sell something.")
    LICENCE
}
