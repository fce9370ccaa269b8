package org.kardan.projects.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kardan.kit.evidence.KnownSources;
import org.kardan.kit.read.KnownRows.Table;

/** The table of sources. */
@ApplicationScoped
public class SourceRepository extends KnownSources<Source> implements PanacheRepositoryBase<Source, UUID> {

    /** The table, with what its rows said before. */
    public static final Table<Source> TABLE = new Table<>("Source", Source.class, "sources", "id", Source::getId);

    SourceRepository() {
        super(TABLE, new Columns<>(Source::getId, Source::getCode, Source::getDerivedFromId, Source::getRetractedAt));
    }

    /** The source that had this code at the moment. */
    public Optional<Source> byCode(String code, OffsetDateTime knownAt) {
        return byCodes(List.of(code), knownAt).stream().findFirst();
    }
}
