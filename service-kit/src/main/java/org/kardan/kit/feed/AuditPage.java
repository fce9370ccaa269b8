package org.kardan.kit.feed;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageRequest;

/**
 * A page of the audit log.
 *
 * @param page in the log's order
 * @param followFrom the encoded cursor to follow the log from, so that nothing behind this page is missed and nothing comes twice
 */
public record AuditPage(Page<AuditEntry> page, String followFrom) {

    /** Reads a page. */
    public static AuditPage read(AuditLog log, PageRequest asked, AuditFilter filter) {
        var request = asked.ofLog();
        // Taken before the entries are read: whatever is settled by now is in the page, or before it.
        var settled = log.now();
        var cursor = request.cursor(AuditLog.KEYS);
        var rows = request.backwards()
                ? log.before(cursor, filter, request.rows())
                : log.after(cursor, filter, request.rows());
        var page = Page.of(rows, request, AuditEntry::cursor);
        var last = page.items().isEmpty() ? cursor : page.items().getLast().cursor();
        return new AuditPage(page, followFrom(page, last, settled).encoded());
    }

    private static Cursor followFrom(Page<AuditEntry> page, @Nullable Cursor last, Cursor settled) {
        if (last == null) {
            return settled;
        }
        return page.info().hasNextPage() ? last : AuditLog.later(last, settled);
    }

    /** The entries and their cursors, as edges of a connection. */
    public <E> List<E> edges(BiFunction<AuditEntry, String, E> edge) {
        return page.edges(edge);
    }
}
