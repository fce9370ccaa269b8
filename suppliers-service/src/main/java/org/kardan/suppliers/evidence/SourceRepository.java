package org.kardan.suppliers.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kardan.kit.evidence.KnownSources;
import org.kardan.kit.read.KnownRows.Table;

/** The table of sources. */
@ApplicationScoped
public class SourceRepository extends KnownSources<Source> implements PanacheRepositoryBase<Source, UUID> {

    /** The table, with what its rows said before. */
    public static final Table<Source> TABLE = new Table<>("Source", Source.class, "sources", "id", Source::getId);

    SourceRepository() {
        super(
                TABLE,
                new Columns<>(Source::getId, Source::getCode, Source::getDerivedFromId, Source::getSupplyRetractedAt));
    }
}
