package org.kardan.projects.seed;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.Credibility;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.evidence.SourceKind;
import org.kardan.kit.evidence.SourceReliability;

/** A seed file as it is written: things refer to one another by code and slug, and dates are EDTF or "undisclosed". */
record SeedFile(
        List<SourceEntry> sources, List<PersonEntry> persons, List<RegionEntry> regions, List<SeedProject> projects) {

    SeedFile {
        sources = given(sources);
        persons = given(persons);
        regions = given(regions);
        projects = given(projects);
    }

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

    record PersonEntry(
            UUID id, String slug, String name, @Nullable String office, List<NameEntry> names) {
        PersonEntry {
            names = given(names);
        }
    }

    record NameEntry(String value, String script, @Nullable String language) {}

    record RegionEntry(
            String code,
            String name,
            String country,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** A citation; what nobody has judged is F and 6. */
    record CitationEntry(
            UUID id,
            String source,
            @Nullable String speaker,
            Modality modality,
            SourceReliability reliability,
            Integer credibility,
            @Nullable String locator,
            @Nullable String note) {
        CitationEntry {
            reliability = reliability == null ? SourceReliability.F : reliability;
            credibility = credibility == null ? Credibility.NOT_JUDGED : credibility;
        }
    }

    /** The list as written; empty where the file leaves it out. */
    static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
