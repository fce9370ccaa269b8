package org.kardan.suppliers.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kardan.kit.synthetic.SyntheticSet.ASSET;
import static org.kardan.kit.synthetic.SyntheticSet.ORGANISATION;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.read.Reading;
import org.kardan.kit.synthetic.BulkLoad;
import org.kardan.kit.synthetic.SyntheticSet;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;
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
            "asset_statuses",
            "supply_capabilities",
            "ownership_stakes",
            "deal_targets",
            "deal_parties",
            "deal_events",
            "deal_effects",
            "restrictions",
            "organisations",
            "assets",
            "deals");

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
        assertThat(number("select count(*) from organisations where slug like 'synthetic-%'"))
                .isEqualTo(2_000);
        assertThat(number("select count(distinct id) from ownership_stakes where id::text like '01990000-0001-%'"))
                .isEqualTo(8_000);
        assertThat(number("select count(*) from assets where slug like 'synthetic-%'"))
                .isEqualTo(200);
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
        assertThat(List.of(
                        "organisations",
                        "organisation_names",
                        "assets",
                        "asset_names",
                        "components",
                        "deals",
                        "deal_effects"))
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
    void sharesOfOneSubjectNeverExceedOneAtAnyTimeOfKnowledge() {
        var worst = reading.in(
                session -> session.createNativeQuery("""
                select max(total) from (
                    select sum(s.share_max) as total from ownership_stakes s,
                        unnest(array[timestamptz '2025-07-01', now()]) as k (known_at)
                    where s.known_from <= k.known_at and (s.known_to is null or s.known_to > k.known_at)
                    group by s.subject_id, k.known_at) totals
                """, Double.class).getSingleResult());

        assertThat(worst).isBetween(0.999, 1 + 1e-9);
        assertThat(number("select count(*) from ownership_stakes where version = 2"))
                .isPositive();
    }

    @Test
    void ownershipFollowsAPowerLaw() {
        assertThat(number("select max(n) from (select count(*) n from ownership_stakes group by owner_id) x"))
                .isGreaterThan(80);
        assertThat(number(
                        "select max(n) from (select count(distinct id) n from ownership_stakes group by subject_id) x"))
                .isEqualTo(403);
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
                query($ring: String!, $region: String!) {
                    organisation(slug: $ring) {
                        id names { value script }
                        ultimateOwners { owners { shareMax owner { slug kind } } gaps { reason } control { end } } }
                    assets(region: $region, first: 5) { edges { node {
                        slug status region { code } citations { source { code } }
                        makes { component { code name } unitsLow } owners { shareMax owner { slug } } } } }
                    deals(open: true, first: 5) { edges { node { slug stage targets { asset { slug } } acquirers { slug } } } }
                    component(code: "SYN_11") { name makers(first: 3) { edges { node { asset { slug } } } } } }
                """, Map.of("ring", "synthetic-organisation-300", "region", "XA-1"));

        assertThat(answer.getString("organisation.id"))
                .isEqualTo(SyntheticSet.id(ORGANISATION, 300).toString());
        assertThat(answer.getList("organisation.ultimateOwners.owners")).isNotEmpty();
        assertThat(answer.getList("assets.edges.node.slug")).hasSize(5);
        assertThat(answer.getList("deals.edges.node.slug")).isNotEmpty();
    }

    @Test
    void theIdsOfOtherServicesRowsResolve() {
        var answer = Graph.data(
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on Asset { slug } ... on Component { name } } }",
                Map.of(
                        "r",
                        List.of(
                                Map.of("__typename", "Asset", "id", SyntheticSet.id(ASSET, 159)),
                                Map.of("__typename", "Component", "code", SyntheticSet.componentCode(11)))));

        assertThat(answer.getString("_entities[0].slug")).isEqualTo("synthetic-asset-159");
        assertThat(answer.getString("_entities[1].name")).isEqualTo("Synthetic part 12");
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
