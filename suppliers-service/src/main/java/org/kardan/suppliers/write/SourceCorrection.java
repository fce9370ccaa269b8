package org.kardan.suppliers.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.SourceRows;
import org.kardan.suppliers.evidence.Source;
import org.kardan.suppliers.evidence.SourceRepository;
import org.kardan.suppliers.evidence.SupplySourceInput;
import org.kardan.suppliers.write.RowWriter.RowTable;

/**
 * Corrects a source, one correction or retraction at a time: of two corrections at once, each could close the circle that the other one
 * has not written yet, and what a source is to derive from could be retracted between the check and the change.
 */
@ApplicationScoped
@Transactional
class SourceCorrection {

    /** The table of sources, which have no citations themselves. */
    static final RowTable<Source> TABLE = new RowTable<>("Source", "sources", Source.class, null);

    private final RowWriter writer;
    private final FactRows rows;
    private final SourceRows derivations;
    private final SourceRepository sources;
    private final SourceDrafts drafts;

    SourceCorrection(
            RowWriter writer, FactRows rows, SourceRows derivations, SourceRepository sources, SourceDrafts drafts) {
        this.writer = writer;
        this.rows = rows;
        this.derivations = derivations;
        this.sources = sources;
        this.drafts = drafts;
    }

    /** Everything is checked where it is done: whoever repeats a call under its key gets the first result, whatever has become of it. */
    Source correct(UUID source, int version, SupplySourceInput input, @Nullable String idempotencyKey) {
        // Before any row is locked, as a retraction does.
        derivations.lockDerivations();
        return writer.correct(TABLE, source, version, input, idempotencyKey, id -> {
            var before = sources.byIds(List.of(id)).getFirst();
            write(drafts.corrected(before, input));
            return id;
        });
    }

    private void write(Source after) {
        rows.update(
                "update Source set kind = ?1, title = ?2, outlet = ?3, url = ?4, language = ?5, published = ?6,"
                        + " derivedFromId = ?7 where id = ?8",
                after.getKind(),
                after.getTitle(),
                after.getOutlet(),
                after.getUrl(),
                after.getLanguage(),
                after.getPublished(),
                after.getDerivedFromId(),
                after.getId());
    }
}
