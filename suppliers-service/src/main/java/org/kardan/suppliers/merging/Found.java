package org.kardan.suppliers.merging;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What native queries find, in the types it has. */
final class Found {

    private Found() {}

    static List<UUID> ids(Query query) {
        var ids = new ArrayList<UUID>();
        for (Object id : query.getResultList()) {
            ids.add((UUID) id);
        }
        return ids;
    }

    static List<String> texts(Query query) {
        var texts = new ArrayList<String>();
        for (Object text : query.getResultList()) {
            texts.add((String) text);
        }
        return texts;
    }

    static List<Object[]> rows(Query query) {
        var rows = new ArrayList<Object[]>();
        for (Object row : query.getResultList()) {
            rows.add((Object[]) row);
        }
        return rows;
    }
}
