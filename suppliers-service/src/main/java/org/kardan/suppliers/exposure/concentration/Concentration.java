package org.kardan.suppliers.exposure.concentration;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How concentrated the capacity for a component is. */
@Description(
        "How concentrated the capacity for a component is. Sources are the assets recorded as making it that operate, or of"
                + " which no source says whether they do; capacity is their units a year. What may be a source by its fuzzy dates counts, with a"
                + " capacity from 0 up.")
public record Concentration(
        @NonNull @Description("How many sources there are, at most: those that only may be one on the day are among them.")
        int sources,

        @NonNull @Description("How many of them certainly are sources on the day.")
        int sourcesLow,

        @NonNull @Description(
                "Units a year of all sources together, at least: what is not published, or may be no source, counts 0.")
        double unitsLow,

        @Description("Units a year of all sources together, at most. Null: the capacity of a source is not published.")
        @Nullable Double unitsHigh,

        @Description(
                "The index over the sources themselves. Null: there is no source, or none that can make anything. Where none may be, it is that"
                        + " of the days on which one is.")
        @Nullable HhiRange byAsset,

        @Description(
                "The index over those who hold shares of the sources directly: each has Σ share · capacity. Null as `byAsset`.")
        @Nullable HhiRange byDirectOwner,

        @Description(
                "The index over those who own the sources in the end: each has Σ effective share · capacity. Null as `byAsset`.")
        @Nullable HhiRange byUltimateOwner,

        @NonNull @Description("What is not known. Empty: every capacity, date, status and share is. At most 10 000.")
        List<@NonNull ConcentrationGap> gaps) {}
