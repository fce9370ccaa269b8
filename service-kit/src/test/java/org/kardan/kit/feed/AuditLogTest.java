package org.kardan.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.WriteTables;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditLogTest {

    private WriteTables tables;

    @BeforeAll
    void start() {
        tables = new WriteTables();
    }

    @AfterAll
    void stop() {
        tables.close();
    }

    private static Audit audit(EntityManager entityManager) {
        return WriteTables.audit(entityManager, "ada");
    }

    private static AuditFilter of(@Nullable UUID subject) {
        return new AuditFilter(subject, null, null);
    }

    private static Change change(String id, @Nullable UUID subject) {
        return new Change(
                AuditAction.CORRECT, "Hub", id, subject, Map.of("low", 1), Map.of("b", 2, "a", 1), "a better source");
    }

    private List<AuditEntry> read(@Nullable Cursor after, @Nullable UUID subject) {
        return tables.inTransaction(e -> new AuditLog(e).after(after, of(subject), 100));
    }

    @Test
    void anEntrySaysWhoDidWhatAndFromWhatToWhat() {
        var subject = UUID.randomUUID();

        tables.run(e -> audit(e).write(List.of(change("x", subject))));

        var entry = read(null, subject).getFirst();
        assertThat(entry.actor()).isEqualTo("ada");
        assertThat(entry.action()).isEqualTo(AuditAction.CORRECT);
        assertThat(entry.type()).isEqualTo("Hub");
        assertThat(entry.id()).isEqualTo("x");
        assertThat(entry.subject()).isEqualTo(subject);
        assertThat(entry.before()).isEqualTo("{\"low\": 1}");
        assertThat(entry.after()).isEqualTo("{\"a\": 1, \"b\": 2}");
        assertThat(entry.reason()).isEqualTo("a better source");
        assertThat(entry.at()).isNotNull();
    }

    @Test
    void whatAnOlderTransactionCommitsLateIsNotSkipped() {
        var subject = UUID.randomUUID();
        var slow = tables.begin();
        audit(slow).write(List.of(change("slow", subject)));
        tables.run(e -> audit(e).write(List.of(change("fast", subject))));
        var start = tables.inTransaction(e -> new AuditLog(e).now());

        var before = read(null, subject);
        boolean heldBack = tables.inTransaction(e -> new AuditLog(e).isHeldBack(start, AuditFilter.ALL));
        slow.getTransaction().commit();
        var afterwards = read(start, subject);

        assertThat(before).isEmpty();
        assertThat(heldBack).isTrue();
        assertThat(afterwards).extracting(AuditEntry::id).containsExactly("slow", "fast");
        slow.close();
    }

    /** Sorted as texts, 1000 came before 999. */
    @Test
    void transactionsSortAsNumbers() {
        var subject = UUID.randomUUID();
        tables.run(e -> audit(e).write(List.of(change("10", subject), change("9", subject), change("100", subject))));
        tables.run(e -> e.createNativeQuery("update audit_entries set tx = cast(fact_id as xid8) where subject_id = :s")
                .setParameter("s", subject)
                .executeUpdate());

        var entries = read(null, subject);

        assertThat(entries).extracting(AuditEntry::id).containsExactly("9", "10", "100");
    }

    @Test
    void aCursorContinuesWhereThePageEnded() {
        var subject = UUID.randomUUID();
        tables.run(e -> audit(e).write(List.of(change("1", subject), change("2", subject))));
        tables.run(e -> audit(e).write(List.of(change("3", subject), change("other", UUID.randomUUID()))));

        var first = tables.inTransaction(e -> new AuditLog(e).after(null, of(subject), 1));
        var rest = read(first.getFirst().cursor(), subject);

        assertThat(first).extracting(AuditEntry::id).containsExactly("1");
        assertThat(rest).extracting(AuditEntry::id).containsExactly("2", "3");
        assertThat(read(rest.getLast().cursor(), subject)).isEmpty();
    }

    @Test
    void nothingIsHeldBackOnceAllTransactionsHaveEnded() {
        var before = tables.inTransaction(e -> new AuditLog(e).now());
        tables.run(e -> audit(e).write(List.of(change("x", null))));

        boolean heldBack = tables.inTransaction(e -> new AuditLog(e).isHeldBack(before, AuditFilter.ALL));

        assertThat(heldBack).isFalse();
        assertThat(read(before, null)).extracting(AuditEntry::id).containsExactly("x");
    }

    @Test
    void aChangeThatFailsLeavesNoEntry() {
        var subject = UUID.randomUUID();

        assertThatThrownBy(() -> tables.run(e -> {
                    audit(e).write(List.of(change("x", subject)));
                    throw new IllegalStateException("after the entry");
                }))
                .hasMessage("after the entry");

        assertThat(read(null, subject)).isEmpty();
    }

    @Test
    void whoListensIsWokenOnceForEachSubject() throws SQLException {
        var subject = UUID.randomUUID();
        try (var connection = DriverManager.getConnection(tables.url(), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("listen " + Audit.CHANNEL);

            tables.run(e -> audit(e).write(List.of(change("1", subject), change("2", subject), change("3", null))));

            var notifications = connection.unwrap(PGConnection.class).getNotifications(10_000);
            assertThat(Arrays.stream(notifications).map(PGNotification::getParameter))
                    .containsExactlyInAnyOrder(subject.toString(), "");
        }
    }

    @Test
    void pagesGoBothWaysAndSayWhereToFollowFrom() {
        var subject = UUID.randomUUID();
        tables.run(e -> audit(e).write(List.of(change("1", subject), change("2", subject), change("3", subject))));

        var newest = page(PageRequest.of(null, null, 2, null), subject);
        var oldest = page(PageRequest.of(2, null, null, null), subject);
        var rest = page(PageRequest.of(2, oldest.followFrom(), null, null), subject);

        assertThat(newest.page().items()).extracting(AuditEntry::id).containsExactly("2", "3");
        assertThat(newest.page().info().hasPreviousPage()).isTrue();
        assertThat(oldest.page().items()).extracting(AuditEntry::id).containsExactly("1", "2");
        assertThat(rest.page().items()).extracting(AuditEntry::id).containsExactly("3");
        assertThat(page(PageRequest.of(2, rest.followFrom(), null, null), subject)
                        .page()
                        .items())
                .isEmpty();
        assertThat(page(PageRequest.of(2, newest.followFrom(), null, null), subject)
                        .page()
                        .items())
                .isEmpty();
    }

    private AuditPage page(PageRequest request, UUID subject) {
        return tables.inTransaction(e -> AuditPage.read(new AuditLog(e), request, of(subject)));
    }

    @Test
    void aFilterLeavesOutOtherTypesAndActors() {
        var subject = UUID.randomUUID();
        tables.run(e -> audit(e).write(List.of(change("hub", subject))));
        tables.run(e -> WriteTables.audit(e, "bob").write(List.of(change("bobs", subject))));

        assertThat(ids(new AuditFilter(subject, "Hub", "bob"))).containsExactly("bobs");
        assertThat(ids(new AuditFilter(subject, "Party", null))).isEmpty();
        assertThatThrownBy(() -> new AuditFilter(null, "no type", null)).isInstanceOf(BadUserInput.class);
        assertThatThrownBy(() -> new AuditFilter(null, null, " ")).isInstanceOf(BadUserInput.class);
    }

    private List<String> ids(AuditFilter filter) {
        return tables.inTransaction(e -> new AuditLog(e).after(null, filter, 100)).stream()
                .map(AuditEntry::id)
                .toList();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertThatThrownBy(() -> read(Cursor.of("2026-01-01", "x"), null)).isInstanceOf(BadUserInput.class);
    }
}
