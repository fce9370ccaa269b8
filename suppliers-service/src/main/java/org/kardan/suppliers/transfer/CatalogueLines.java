package org.kardan.suppliers.transfer;

import static org.kardan.kit.transfer.ExportQuery.ofKnownRows;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.transfer.TransferType;
import org.kardan.kit.write.Foreseen;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.NewId;
import org.kardan.suppliers.asset.AssetInput;
import org.kardan.suppliers.asset.AssetPlacement;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.component.ComponentDrafts;
import org.kardan.suppliers.component.ComponentInput;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.DealRepository;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.evidence.Source;
import org.kardan.suppliers.evidence.SupplySourceInput;
import org.kardan.suppliers.ownership.StakeTotals;
import org.kardan.suppliers.write.LineCitations;
import org.kardan.suppliers.write.RowLines;
import org.kardan.suppliers.write.Slug;
import org.kardan.suppliers.write.SourceDrafts;

/** Lines of what facts are about and rest on. */
@ApplicationScoped
class CatalogueLines {

    /** How many rows lie above one in its own table: what others refer to comes first. */
    private static final String DEPTH = """
            (with recursive up (next, depth) as (
                select t.%2$s, 0
                union all select a.%2$s, depth + 1 from up join %1$s a on a.id = up.next)
            select max(depth) from up), t.id""";

    private final OrganisationLines organisations;
    private final LineCitations citations;
    private final SourceDrafts sources;
    private final ComponentDrafts components;
    private final AssetPlacement assets;

    CatalogueLines(
            OrganisationLines organisations,
            LineCitations citations,
            SourceDrafts sources,
            ComponentDrafts components,
            AssetPlacement assets) {
        this.organisations = organisations;
        this.citations = citations;
        this.sources = sources;
        this.components = components;
        this.assets = assets;
    }

    /** A deal without what has happened to it, which lines of their own say. */
    record DealLine(String slug, String title, @Nullable List<CitationInput> citations) implements Cited {}

    List<TransferType> types() {
        return List.of(sources(), components(), organisations, assets(), deals());
    }

    private TransferType sources() {
        return new RowLines<>(
                "Source",
                SupplySourceInput.class,
                "code",
                List.of("derivedFrom"),
                null,
                ofKnownRows("sources")
                        .with("code", "kind", "title", "outlet", "url", "language")
                        .date("published", "published")
                        .reference("derivedFrom", "sources", "derived_from_id", "code")
                        .keyedBy("t.code")
                        .standingUntil("retracted_at")
                        .orderedBy(DEPTH.formatted("sources", "derived_from_id")),
                citations,
                sources::newId,
                sources::of,
                source -> Foreseen.made(Source.class, source.getCode(), source));
    }

    private TransferType components() {
        return new RowLines<>(
                "Component",
                ComponentInput.class,
                "code",
                List.of("parent"),
                null,
                ofKnownRows("components")
                        .with("code", "name", "hsCode")
                        .reference("parent", "components", "parent_id", "code")
                        .keyedBy("t.code")
                        .orderedBy(DEPTH.formatted("components", "parent_id")),
                citations,
                any -> NewId.next(),
                components::of,
                component -> Foreseen.made(Component.class, component.getCode(), component));
    }

    private TransferType assets() {
        return new RowLines<>(
                "Asset",
                AssetInput.class,
                "slug",
                List.of("parent"),
                FactKind.ASSET,
                ofKnownRows("assets")
                        .with("slug", "name", "kind")
                        .as("region", "t.region_code")
                        .with("country", "address", "latitude", "longitude")
                        .reference("parent", "assets", "parent_id", "slug")
                        .cited()
                        .keyedBy("t.slug")
                        .orderedBy(DEPTH.formatted("assets", "parent_id")),
                citations,
                any -> NewId.next(),
                assets::draft,
                asset -> {
                    AssetRepository.made(asset);
                    StakeTotals.made(asset.getId());
                });
    }

    private TransferType deals() {
        return new RowLines<>(
                "Deal",
                DealLine.class,
                "slug",
                List.of(),
                FactKind.DEAL,
                ofKnownRows("deals").with("slug", "title").cited().keyedBy("t.slug"),
                citations,
                any -> NewId.next(),
                (id, deal) -> new Deal(id, Slug.of(Given.text("slug", deal.slug())), Given.text("title", deal.title())),
                DealRepository::made);
    }
}
