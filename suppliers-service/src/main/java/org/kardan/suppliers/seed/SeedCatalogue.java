package org.kardan.suppliers.seed;

import static org.kardan.suppliers.seed.SeedFile.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetName;
import org.kardan.suppliers.asset.Place;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.evidence.Source;
import org.kardan.suppliers.name.RecordedName.Written;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.organisation.OrganisationName;
import org.kardan.suppliers.seed.SeedFile.NameEntry;

/** Takes in what facts are about: sources, organisations, assets, components. */
@ApplicationScoped
class SeedCatalogue {

    private final SeedWriter writer;

    SeedCatalogue(SeedWriter writer) {
        this.writer = writer;
    }

    void write(SeedFile file, OffsetDateTime now) {
        for (var e : given(file.sources())) {
            var published = FuzzyDate.parseOrUndisclosed("published", e.published());
            var derivedFrom = writer.idOrNull(Source.class, "code", e.derivedFrom());
            var source = new Source(
                    e.id(), e.code(), e.kind(), e.title(), e.outlet(), e.url(), e.language(), published, derivedFrom);
            writer.write(source, e.id(), now);
        }
        for (var e : given(file.organisations())) {
            var organisation = new Organisation(e.id(), e.slug(), e.name(), e.kind(), e.legalForm(), e.country());
            writer.write(organisation, e.id(), now);
            writer.cite(FactKind.ORGANISATION, e.id(), now, e.citations());
            e.names().forEach(name -> writer.write(new OrganisationName(name.id(), now, e.id(), written(name))));
        }
        for (var e : given(file.assets())) {
            var place = new Place(e.region(), e.country(), null, null);
            writer.write(new Asset(e.id(), e.slug(), e.name(), e.kind(), place, null), e.id(), now);
            writer.cite(FactKind.ASSET, e.id(), now, e.citations());
            e.names().forEach(name -> writer.write(new AssetName(name.id(), now, e.id(), written(name))));
        }
        for (var e : given(file.components())) {
            var parent = writer.idOrNull(Component.class, "code", e.parent());
            writer.write(new Component(e.id(), e.code(), e.name(), parent, e.hsCode()), e.id(), now);
        }
    }

    private static Written written(NameEntry name) {
        return new Written(name.value(), name.script(), name.language(), name.kind());
    }
}
