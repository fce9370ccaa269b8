package org.kardan.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.WriteTables;

/** What a subscriber sees while others write, and while connections break. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeFeedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID subject = UUID.randomUUID();
    private WriteTables tables;
    private ChangeSignal signal;
    private ChangeFeed feed;
    private Cursor start;

    @BeforeAll
    void open() {
        tables = new WriteTables();
    }

    @AfterAll
    void close() {
        tables.close();
    }

    @BeforeEach
    void start() {
        signal = new ChangeSignal(tables.url(), "postgres", "postgres", "feed-test");
        feed = new ChangeFeed(new LogInTransactions(tables), signal);
        start = tables.inTransaction(e -> new AuditLog(e).now());
    }

    @AfterEach
    void stop() {
        feed.stop(null);
    }

    private AssertSubscriber<String> follow(@Nullable Cursor after, long demand) {
        return feed.follow(after, () -> new AuditFilter(subject, null, null), AuditEntry::id)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(demand));
    }

    private void write(String... ids) {
        tables.run(e -> WriteTables.audit(e, "ada").write(changes(ids)));
    }

    private List<Change> changes(String... ids) {
        return List.of(ids).stream()
                .map(id -> new Change(AuditAction.CREATE, "Hub", id, subject, null, Map.of(), null))
                .toList();
    }

    @Test
    void whatIsWrittenElsewhereArrivesInOrder() {
        var subscriber = follow(start, Long.MAX_VALUE);

        write("1", "2");
        write("3");

        subscriber.awaitItems(3, PATIENCE).assertItems("1", "2", "3").cancel();
    }

    @Test
    void aSubscriberContinuesBehindItsCursor() {
        write("1", "2");
        var first = tables.inTransaction(e -> new AuditLog(e).after(start, new AuditFilter(subject, null, null), 1));

        var subscriber = follow(first.getFirst().cursor(), Long.MAX_VALUE);
        write("3");

        subscriber.awaitItems(2, PATIENCE).assertItems("2", "3").cancel();
    }

    @Test
    void whatBeganEarlierAndCommitsLaterIsNotMissed() {
        var subscriber = follow(start, Long.MAX_VALUE);
        var slow = tables.begin();
        WriteTables.audit(slow, "ada").write(changes("slow"));
        write("fast");

        slow.getTransaction().commit();
        slow.close();

        subscriber.awaitItems(2, PATIENCE).assertItems("slow", "fast").cancel();
    }

    /** The transaction that holds others back writes no entry, so that nobody is notified when it ends. */
    @Test
    void whatAnotherTransactionHeldBackArrivesOnceThatEnds() {
        var subscriber = follow(start, Long.MAX_VALUE);
        var other = tables.begin();
        other.createNativeQuery("select pg_current_xact_id()").getSingleResult();
        write("held back");

        other.getTransaction().rollback();
        other.close();

        subscriber.awaitItems(1, PATIENCE).assertItems("held back").cancel();
    }

    @Test
    void aBrokenListenerMissesNothingAndTellsNothingTwice() throws SQLException {
        var ids = IntStream.range(0, 300).mapToObj(Integer::toString).toList();
        var subscriber = follow(start, Long.MAX_VALUE);

        for (var id : ids) {
            write(id);
            if (id.endsWith("50")) {
                killListeners();
            }
        }

        subscriber.awaitItems(ids.size(), PATIENCE);
        assertThat(subscriber.getItems()).isEqualTo(ids);
        subscriber.cancel();
    }

    private void killListeners() throws SQLException {
        try (var connection = DriverManager.getConnection(tables.url(), "postgres", "postgres");
                var statement = connection.createStatement();
                var killed = statement.executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where application_name = 'feed-test listening' and datname = current_database()")) {
            assertThat(killed.next()).isTrue();
        }
    }

    @Test
    void aSlowSubscriberGetsNoMoreThanItAsksFor() {
        var ids = IntStream.range(0, 3 * Following.PAGE)
                .mapToObj(Integer::toString)
                .toArray(String[]::new);
        write(ids);
        var subscriber = follow(start, 2);
        subscriber.awaitItems(2, PATIENCE);

        assertThat(subscriber.getItems()).containsExactly("0", "1");

        subscriber.request(Long.MAX_VALUE);
        subscriber.awaitItems(ids.length, PATIENCE).assertItems(ids).cancel();
    }

    @Test
    void withoutACursorOnlyWhatFollowsIsTold() {
        write("before");
        var subscriber = follow(null, Long.MAX_VALUE);
        // The subscriber's beginning is its own: until it has begun, what is written is before it.
        do {
            write("after");
        } while (subscriber.getItems().isEmpty());

        assertThat(subscriber.getItems()).doesNotContain("before").contains("after");
        subscriber.cancel();
    }

    @Test
    void aFilterThatIsRefusedEndsTheStream() {
        var subscriber = feed.follow(
                        start,
                        () -> {
                            throw new NotFound("Project", "x");
                        },
                        AuditEntry::id)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(1));

        subscriber.awaitFailure(PATIENCE).assertFailedWith(NotFound.class);
    }

    @Test
    void changesOfOthersAreNotTold() {
        var subscriber = follow(start, Long.MAX_VALUE);

        tables.run(e -> WriteTables.audit(e, "ada")
                .write(List.of(
                        new Change(AuditAction.CREATE, "Hub", "other", UUID.randomUUID(), null, Map.of(), null))));
        write("own");

        subscriber.awaitItems(1, PATIENCE).assertItems("own").cancel();
    }
}
