package org.kardan.suppliers.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.suppliers.evidence.SourceRepository;

/** Finds what an import is cited to: nothing is stated without a source. */
@ApplicationScoped
public class ImportSource {

    private final SourceRepository sources;

    ImportSource(SourceRepository sources) {
        this.sources = sources;
    }

    /** The id of the source with this code. */
    public UUID id(@Nullable String code) {
        if (code == null || code.isBlank()) {
            throw new BadUserInput("source", "is missing", "give the code of the source the file comes from");
        }
        return sources.require(code).getId();
    }

    /**
     * What is wrong where the source has been retracted since the import began. Asked in the transaction of a batch, past the merge
     * gate: no source is retracted until that ends.
     *
     * @param first the first line of the batch
     */
    public static List<ImportProblem> problems(Connection connection, UUID source, long first) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from sources where id = ? and retracted_at is null")) {
            query.setObject(1, source);
            return query.executeQuery().next()
                    ? List.of()
                    : List.of(new ImportProblem(first, 0, "", "the source has been retracted; name another one"));
        }
    }
}
