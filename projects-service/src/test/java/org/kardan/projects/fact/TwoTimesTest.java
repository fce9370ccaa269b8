package org.kardan.projects.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kardan.kit.read.Reading;
import org.kardan.kit.testing.ExpectedBelieved;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.VersionsAtOnce;
import org.kardan.projects.Fixture;
import org.kardan.projects.stage.Stage;
import org.kardan.projects.stage.StageTransition;

/** What the database itself guarantees of every fact table. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TwoTimesTest {

    @Inject
    Fixture fixture;

    @Inject
    Reading reading;

    @Inject
    DataSource database;

    @Test
    void twoVersionsOfAFactAreNeverKnownAtOnce() {
        var project = fixture.project("twice");
        var transition = fixture.stage(project, 1, null, Stage.TALKS, "2024");

        assertThatThrownBy(() -> fixture.correctedStage(transition, project, Stage.PILOT, OffsetDateTime.now()))
                .hasStackTraceContaining("ex_stage_transitions_known");
    }

    @Test
    void aVersionMayFollowTheOneBeforeItAtTheVeryMomentThatEnds() {
        var project = fixture.project("once");
        var transition = fixture.stage(project, 1, null, Stage.TALKS, "2024");
        var at = OffsetDateTime.parse("2026-02-01T00:00:00Z");
        fixture.forget("stage_transitions", transition.getId(), at);

        fixture.correctedStage(transition, project, Stage.PILOT, at);

        assertThat(reading.rows(StageTransition.class, "id = ?1", transition.getId()))
                .hasSize(2);
    }

    @Test
    void everyTableWithVersionsForbidsTwoAtOnce() {
        List<?> unguarded = reading.in(
                session -> session.createNativeQuery("""
                        select c.table_name from information_schema.columns c join information_schema.tables t
                            on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                        where c.table_schema = 'public' and c.column_name = 'known_from' and not exists (
                            select 1 from pg_constraint k where k.contype = 'x' and k.conname = 'ex_' || c.table_name || '_known')
                            -- holds the last version of each row alone
                            and not exists (select 1 from pg_constraint k where k.conname = 'ck_' || c.table_name || '_known_to')
                        """, Object.class).getResultList());

        assertThat(unguarded).isEmpty();
    }

    /** What triggers and views say of all columns was said when they were made: a later migration that adds one has to say it again. */
    @Test
    void aTableThatKeepsVersionsHasTheColumnsOfItsHistory() {
        List<String> shapes = reading.in(
                session -> session.createNativeQuery("""
                        with kept as (
                            select h.view_name, h.table_name from information_schema.view_table_usage h
                            where h.view_schema = 'public' and h.view_name like '%\\_history'),
                        shaped as (
                            select k.view_name, c.table_name,
                                string_agg(c.column_name || ' ' || c.data_type, ', ' order by c.ordinal_position) as shape
                            from kept k join information_schema.columns c
                                on c.table_schema = 'public' and c.table_name in (k.table_name, k.view_name)
                            group by k.view_name, k.table_name, c.table_name)
                        select view_name || ': ' || count(distinct shape) || ' of ' || count(distinct table_name)
                        from shaped group by view_name
                        """, String.class).getResultList());

        assertThat(shapes).contains("projects_history: 1 of 3").allMatch(shape -> shape.endsWith("_history: 1 of 3"));
    }

    @Test
    void versionsAreKnownAtOnceOnlyIfTheyOverlap() throws SQLException {
        assertThat(VersionsAtOnce.wronglyDecided(database)).isEmpty();
    }

    @Test
    void theDatabaseExpectsRowsOfEveryTableToBeBelieved() throws SQLException {
        assertThat(ExpectedBelieved.unexpected(database)).isEmpty();
    }

    @Test
    void everyFactTableComparesVersionsInTheSameWay() {
        List<?> others = reading.in(
                session -> session.createNativeQuery("""
                select c.table_name from information_schema.columns c join information_schema.tables t
                    on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                where c.table_schema = 'public' and c.column_name = 'row_id' and (
                    not exists (select 1 from pg_constraint k where k.contype = 'x' and k.conname = 'ex_' || c.table_name || '_past')
                    or (select count(*) from pg_trigger g where g.tgname in (
                        'tr_' || c.table_name || '_known_inserted', 'tr_' || c.table_name || '_known_updated')) <> 2)
                """, Object.class).getResultList());

        assertThat(others).isEmpty();
    }

    @Test
    void everyTableIsDescribed() {
        List<?> silent = reading.in(
                session -> session.createNativeQuery("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
                            and obj_description(c.oid) is null
                        """, Object.class).getResultList());

        assertThat(silent).isEmpty();
    }
}
