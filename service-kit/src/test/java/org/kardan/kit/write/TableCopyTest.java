package org.kardan.kit.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;

/** Rows that go in by COPY are those that were meant. */
class TableCopyTest {

    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");

    private Connection connection;

    @BeforeEach
    void tables() throws SQLException {
        connection = DriverManager.getConnection(TestDatabase.freshDatabase(), "postgres", "postgres");
        execute("create table parents (id uuid primary key)");
        execute("create table kinds (id uuid primary key references parents (id), text text, day date, at timestamptz,"
                + " share float8, yes boolean, ids uuid[], texts text[])");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private enum Constant {
        SAID_SO {
            @Override
            public String toString() {
                return "another";
            }
        }
    }

    @Test
    void whatTheFormatWouldMistakeComesInAsItIs() throws SQLException {
        var texts = List.of(
                "a\tb", "a\nb\r", "back\\slash", "\\N", "\\.", "", "Завод \"№1\"", "汽车 🚗", "{1,2}", "null", " blank ");
        var copy = new TableCopy("parents", "id");
        var kinds = new TableCopy("kinds", "id, text");
        for (var text : texts) {
            var id = UUID.randomUUID();
            copy.add(id);
            kinds.add(id, text);
        }

        TableCopy.send(connection, List.of(copy, kinds));

        assertThat(texts("select text from kinds")).containsExactlyInAnyOrderElementsOf(texts);
    }

    @Test
    void valuesOfEachKindAreWhatTheyWere() throws SQLException {
        var parents = new TableCopy("parents", "id").add(ID);
        var kinds = new TableCopy("kinds", "id, text, day, at, share, yes, ids, texts")
                .add(
                        ID,
                        Constant.SAID_SO,
                        LocalDate.parse("2026-03-14"),
                        OffsetDateTime.parse("2026-03-14T12:00:00.123456+03:00"),
                        0.1,
                        true,
                        List.of(ID),
                        new String[] {"a \"b\", \\c", ""});

        TableCopy.send(connection, List.of(parents, kinds));

        assertThat(
                        texts(
                                "select (text, day, at at time zone 'UTC', share, yes, ids[1], texts[1], texts[2])::text from kinds"))
                .containsExactly(
                        "(SAID_SO,2026-03-14,\"2026-03-14 09:00:00.123456\",0.1,t,%s,\"a \"\"b\"\", \\\\c\",\"\")"
                                .formatted(ID));
    }

    @Test
    void yearsBeforeTheFirstAndPastFourDigitsAreTheSameDays() throws SQLException {
        var parents = new TableCopy("parents", "id");
        var kinds = new TableCopy("kinds", "id, day");
        var days = List.of(
                LocalDate.of(0, 3, 1), LocalDate.of(-44, 3, 15), LocalDate.of(12026, 1, 1), LocalDate.of(7, 1, 1));
        for (var day : days) {
            var id = UUID.randomUUID();
            parents.add(id);
            kinds.add(id, day);
        }

        TableCopy.send(connection, List.of(parents, kinds));

        assertThat(texts("select day::text from kinds"))
                .containsExactlyInAnyOrder("0001-03-01 BC", "0045-03-15 BC", "12026-01-01", "0007-01-01");
    }

    @Test
    void nullIsNullAndWhatIsMadeLateIsMadeOnce() throws SQLException {
        var made = new ArrayList<String>();
        Supplier<String> late = () -> {
            made.add("made");
            return "late";
        };
        var parents = new TableCopy("parents", "id").add(ID);
        var kinds = new TableCopy("kinds", "id, text, day").add(ID, late, null);

        TableCopy.send(connection, List.of(parents, kinds));

        assertThat(texts("select text from kinds where day is null")).containsExactly("late");
        assertThat(made).hasSize(1);
    }

    @Test
    void ofATableWhoseRowIsRefusedNothingStaysAndTheConnectionGoesOn() throws SQLException {
        connection.setAutoCommit(false);
        var before = connection.setSavepoint();
        var parents = new TableCopy("parents", "id").add(ID);
        var kinds = new TableCopy("kinds", "id").add(ID).add(UUID.randomUUID());

        assertThatThrownBy(() -> TableCopy.send(connection, List.of(parents, kinds)))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("23503"));

        connection.rollback(before);
        TableCopy.send(connection, List.of(new TableCopy("parents", "id").add(ID)));
        assertThat(texts("select id::text from parents")).containsExactly(ID.toString());
        assertThat(texts("select id::text from kinds")).isEmpty();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            var rows = statement.executeQuery(sql);
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
