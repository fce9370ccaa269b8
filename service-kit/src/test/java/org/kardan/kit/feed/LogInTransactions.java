package org.kardan.kit.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.write.WriteTables;

/** The log with each call in a transaction of its own, as the container has it. */
final class LogInTransactions extends AuditLog {

    private final WriteTables tables;

    LogInTransactions(WriteTables tables) {
        super(null);
        this.tables = tables;
    }

    @Override
    public List<AuditEntry> after(@Nullable Cursor after, AuditFilter filter, int rows) {
        return tables.inTransaction(e -> new AuditLog(e).after(after, filter, rows));
    }

    @Override
    public Cursor now() {
        return tables.inTransaction(e -> new AuditLog(e).now());
    }

    @Override
    public boolean isHeldBack(Cursor after, AuditFilter filter) {
        return tables.inTransaction(e -> new AuditLog(e).isHeldBack(after, filter));
    }
}
