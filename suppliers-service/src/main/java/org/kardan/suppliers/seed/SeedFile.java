package org.kardan.suppliers.seed;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.Credibility;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.evidence.SourceKind;
import org.kardan.kit.evidence.SourceReliability;
import org.kardan.suppliers.asset.AssetKind;
import org.kardan.suppliers.deal.DealStage;
import org.kardan.suppliers.deal.terms.DealEffectKind;
import org.kardan.suppliers.deal.terms.DealRole;
import org.kardan.suppliers.name.NameKind;
import org.kardan.suppliers.organisation.OrganisationKind;
import org.kardan.suppliers.ownership.graph.InterestType;

/**
 * A seed file as it is written: things refer to one another by code and slug, and dates are EDTF or "undisclosed". Every fact
 * has citations; a file without them is refused.
 */
record SeedFile(
        @Nullable List<SourceEntry> sources,
        @Nullable List<OrganisationEntry> organisations,
        @Nullable List<AssetEntry> assets,
        @Nullable List<ComponentEntry> components,
        @Nullable List<CapabilityEntry> capabilities,
        @Nullable List<StakeEntry> stakes,
        @Nullable List<DealEntry> deals) {

    record SourceEntry(
            UUID id,
            String code,
            SourceKind kind,
            String title,
            @Nullable String outlet,
            @Nullable String url,
            @Nullable String language,
            String published,
            @Nullable String derivedFrom) {}

    record NameEntry(
            UUID id, String value, String script, @Nullable String language, NameKind kind) {}

    record OrganisationEntry(
            UUID id,
            String slug,
            String name,
            OrganisationKind kind,
            @Nullable String legalForm,
            @Nullable String country,
            List<NameEntry> names,
            List<CitationEntry> citations) {}

    record AssetEntry(
            UUID id,
            String slug,
            String name,
            AssetKind kind,
            @Nullable String region,
            @Nullable String country,
            List<NameEntry> names,
            List<CitationEntry> citations) {}

    record ComponentEntry(
            UUID id,
            String code,
            String name,
            @Nullable String parent,
            @Nullable String hsCode) {}

    record CapabilityEntry(
            UUID id,
            String asset,
            String component,
            @Nullable Integer unitsLow,
            @Nullable Integer unitsHigh,
            String validFrom,
            @Nullable String validTo,
            List<CitationEntry> citations) {}

    record StakeEntry(
            UUID id,
            String owner,
            @Nullable String organisation,
            @Nullable String asset,
            InterestType interest,
            @Nullable Double shareMin,
            @Nullable Double shareMax,
            String validFrom,
            @Nullable String validTo,
            List<CitationEntry> citations) {}

    record DealEntry(
            UUID id,
            String slug,
            String title,
            List<CitationEntry> citations,
            List<TargetEntry> targets,
            List<PartyEntry> parties,
            List<EventEntry> events,
            List<EffectEntry> effects) {}

    record TargetEntry(
            UUID id,
            @Nullable String organisation,
            @Nullable String asset,
            @Nullable Double shareMin,
            @Nullable Double shareMax,
            List<CitationEntry> citations) {}

    record PartyEntry(UUID id, String organisation, DealRole role, List<CitationEntry> citations) {}

    record EventEntry(UUID id, DealStage stage, String occurred, String description, List<CitationEntry> citations) {}

    record EffectEntry(UUID id, DealEffectKind kind, String description, List<CitationEntry> citations) {}

    /** A citation; what nobody has judged is F and 6. */
    record CitationEntry(
            UUID id,
            String source,
            @Nullable UUID speaker,
            Modality modality,
            @Nullable SourceReliability reliability,
            @Nullable Integer credibility,
            @Nullable String locator,
            @Nullable String note) {
        SourceReliability judgedReliability() {
            return reliability == null ? SourceReliability.F : reliability;
        }

        int judgedCredibility() {
            return credibility == null ? Credibility.NOT_JUDGED : credibility;
        }
    }

    /** The list as written; empty where the file leaves it out. */
    static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
