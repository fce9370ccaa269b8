package org.kardan.projects.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.read.Reading;
import org.kardan.kit.synthetic.BulkLoad;
import org.kardan.kit.synthetic.SyntheticSet;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Graph;
import org.postgresql.ds.PGSimpleDataSource;

/** Set S, in a database that no other test sees. */
@QuarkusTest
@TestProfile(SyntheticLoadTest.OwnApplication.class)
@QuarkusTestResource(TestDatabase.class)
class SyntheticLoadTest {

    private static final SyntheticSet SET = new SyntheticSet(SyntheticSet.Size.S, 7);

    private static final String STRUCTURE = """
            select string_agg(line, chr(10) order by line) from (
                select pg_get_indexdef(indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid
                    where c.relnamespace = 'public'::regnamespace
                union all
                select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                    where connamespace = 'public'::regnamespace) as lines (line)
            """;

    private static final List<String> CITED = List.of(
            "project_launches",
            "stage_transitions",
            "parties",
            "claims",
            "capability_claims",
            "regional_engagements",
            "site_visits",
            "hubs",
            "prerequisites",
            "assessments",
            "phases",
            "phase_criteria",
            "component_needs");

    /** A profile of its own starts the application anew, on an empty database. */
    public static class OwnApplication implements QuarkusTestProfile {}

    @Inject
    SyntheticLoad synthetic;

    @Inject
    Reading reading;

    @BeforeEach
    void load() {
        synthetic.load(SET);
    }

    @Test
    void theSetHasItsSize() {
        assertThat(number("select count(*) from projects where slug like 'synthetic-%'"))
                .isEqualTo(20);
        assertThat(number("select count(*) from regions where name like 'Synthetic %' and code like 'X%'"))
                .isEqualTo(24);
    }

    @Test
    void everySourceSaysThatItIsSynthetic() {
        assertThat(number("select count(*) from sources where code like 'SYN-%'"))
                .isEqualTo(60);
        assertThat(number("select count(*) from sources where code like 'SYN-%' and title not like 'Synthetic %'"))
                .isZero();
        assertThat(number("select count(*) from sources where code = 'SYN-0' and kind = 'BACKGROUND'"))
                .isEqualTo(1);
    }

    @Test
    void everyRowSaysWhatItIsFoundBy() {
        assertThat(List.of("projects", "persons", "person_names", "sources", "site_visits"))
                .allSatisfy(table -> assertThat(number(
                                "select count(*) from %s where id::text like '01990000-0001-%%' and cardinality(search) > 0 is not true"
                                        .formatted(table)))
                        .as(table)
                        .isZero());
    }

    @Test
    void nothingIsStatedWithoutASource() {
        assertThat(CITED)
                .allSatisfy(table -> assertThat(number(
                                "select count(*) from %s f where not exists (select 1 from citations c where c.fact_id = f.id)"
                                        .formatted(table)))
                        .as(table)
                        .isZero());
    }

    @Test
    void eachStageFollowsFromTheOneBefore() {
        assertThat(number("""
                select count(*) from stage_transitions t where t.id::text like '01990000-0001-%'
                    and t.from_stage is distinct from (select b.to_stage from stage_transitions b
                        where b.project_id = t.project_id and b.position = t.position - 1)
                """)).isZero();
    }

    @Test
    void noStageIsDatedBeforeTheOnesBeforeIt() {
        assertThat(number("""
                select count(*) from stage_transitions t join stage_transitions b
                        on b.project_id = t.project_id and b.position < t.position
                    where t.id::text like '01990000-0001-%' and t.occurred_latest < b.occurred_earliest
                """)).isZero();
    }

    @Test
    void indexesAndConstraintsAreAsTheMigrationsMadeThem() {
        var migrated = migrated();

        var loaded = reading.in(
                session -> session.createNativeQuery(STRUCTURE, Object.class).getSingleResult());

        assertThat(loaded).isEqualTo(single(migrated, STRUCTURE));
    }

    @Test
    void theSameSeedGivesTheSameRowsAndAnotherOneOthers() {
        var same = migrated();
        var other = migrated();

        BulkLoad.load(same, SET, SyntheticLoad.parts(SET));
        var otherSet = new SyntheticSet(SyntheticSet.Size.S, 8);
        BulkLoad.load(other, otherSet, SyntheticLoad.parts(otherSet));

        var checksum = "select checksum from seed_files where name like 'synthetic %'";
        var here = reading.in(
                session -> session.createNativeQuery(checksum, Object.class).getSingleResult());
        assertThat(single(same, checksum)).isEqualTo(here);
        assertThat(single(other, checksum)).isNotEqualTo(here);
    }

    @Test
    void aSecondLoadChangesNothingAndAnotherSetIsRefused() {
        var rows = number("select count(*) from citations");

        assertThat(synthetic.load(SET)).isFalse();
        assertThatThrownBy(() -> synthetic.load(new SyntheticSet(SyntheticSet.Size.S, 8)))
                .hasMessageContaining("holds the synthetic set S of seed 7 already");
        assertThat(number("select count(*) from citations")).isEqualTo(rows);
    }

    @Test
    void theGraphAnswersAboutIt() {
        var answer = Graph.data("""
                { project(slug: "synthetic-project-0") {
                    stage { name citations { source { code } } }
                    launch { undisclosed } parties { country organisation { id } }
                    visits(first: 5) { totalCount edges { node { asset { id } visited { edtf } } } }
                    timeline(first: 5) { edges { node { __typename } } }
                    componentNeeds { component { code } } phases { criteria { description } } }
                  projects(country: "XA", first: 50) { edges { node { slug stage { name } } } } }
                """);

        assertThat(answer.getInt("project.visits.totalCount")).isEqualTo(300);
        assertThat(answer.getList("project.timeline.edges")).hasSize(5);
        assertThat(answer.getString("project.stage.citations[0].source.code")).startsWith("SYN-");
        assertThat(answer.getList("project.componentNeeds.component.code", String.class))
                .allMatch(code -> code.startsWith("SYN_"));
        assertThat(answer.getList("projects.edges.node.slug", String.class))
                .isNotEmpty()
                .allMatch(slug -> slug.startsWith("synthetic-project-"));
    }

    private long number(String sql) {
        return ((Number) reading.in(
                        session -> session.createNativeQuery(sql, Object.class).getSingleResult()))
                .longValue();
    }

    private static DataSource migrated() {
        var database = new PGSimpleDataSource();
        database.setUrl(TestDatabase.freshDatabase());
        database.setUser("postgres");
        database.setPassword("postgres");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    private static String single(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
