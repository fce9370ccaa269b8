package org.kardan.projects.seed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.projects.evidence.Person;
import org.kardan.projects.evidence.PersonName;
import org.kardan.projects.evidence.Source;
import org.kardan.projects.region.Region;
import org.kardan.projects.seed.SeedFile.PersonEntry;
import org.kardan.projects.seed.SeedFile.RegionEntry;
import org.kardan.projects.seed.SeedFile.SourceEntry;

/** Takes in what facts refer to: sources, persons, regions. */
@ApplicationScoped
class SeedCatalogue {

    private final SeedWriter writer;

    SeedCatalogue(SeedWriter writer) {
        this.writer = writer;
    }

    /** Sources, each after the one it derives from. */
    void sources(List<SourceEntry> entries, OffsetDateTime now) {
        for (var entry : entries) {
            var derivedFrom = entry.derivedFrom() == null ? null : writer.sourceId(entry.derivedFrom());
            var source = new Source(
                    entry.id(),
                    entry.code(),
                    entry.kind(),
                    entry.title(),
                    entry.outlet(),
                    entry.url(),
                    entry.language(),
                    FuzzyDate.parseOrUndisclosed("published", entry.published()),
                    derivedFrom);
            writer.write(source, entry.id(), now);
        }
    }

    void persons(List<PersonEntry> entries, OffsetDateTime now) {
        for (var entry : entries) {
            var person = new Person(entry.id(), entry.slug(), entry.name(), entry.office());
            if (writer.write(person, entry.id(), now)) {
                names(person, entry);
            }
        }
    }

    private void names(Person person, PersonEntry entry) {
        for (int i = 0; i < entry.names().size(); i++) {
            var name = entry.names().get(i);
            writer.write(new PersonName(person, i + 1, name.value(), name.script(), name.language()));
        }
    }

    void regions(List<RegionEntry> entries, OffsetDateTime now) {
        for (var entry : entries) {
            var region = new Region(entry.code(), entry.name(), entry.country(), entry.latitude(), entry.longitude());
            writer.write(region, entry.code(), now);
        }
    }
}
