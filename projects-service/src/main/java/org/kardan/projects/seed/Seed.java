package org.kardan.projects.seed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.kardan.kit.search.database.SearchColumns;

/**
 * Loads the seed files at start, in one transaction. A file that this database has taken in already is not even parsed, so that
 * a second start, or a second replica that starts at the same time, changes nothing.
 */
@ApplicationScoped
public class Seed {

    private static final Logger LOG = Logger.getLogger(Seed.class);

    /** In the order in which they refer to one another. */
    private static final List<String> FILES =
            List.of("sources.yaml", "regions.yaml", "iran-russia-joint-car-production.yaml");

    private final EntityManager entityManager;
    private final SeedCatalogue catalogue;
    private final SeedFacts facts;
    private final SearchColumns columns;
    private volatile boolean done;

    private final boolean enabled;

    /** @param enabled false leaves an empty database empty, for example to take in what another one has given out */
    Seed(
            EntityManager entityManager,
            SeedCatalogue catalogue,
            SeedFacts facts,
            SearchColumns columns,
            @ConfigProperty(name = "kardan.seed.enabled", defaultValue = "true") boolean enabled) {
        this.entityManager = entityManager;
        this.catalogue = catalogue;
        this.facts = facts;
        this.columns = columns;
        this.enabled = enabled;
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        if (enabled) {
            load();
        }
        done = true;
    }

    /** Whether the files are in. */
    boolean isDone() {
        return done;
    }

    /** Takes in the files that this database does not have; returns how many there were. */
    @Transactional
    public int load() {
        // Held until the transaction ends: of replicas that start together, one loads and the others then see that it
        // has.
        entityManager
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext('kardan projects seed')))")
                .getSingleResult();
        int loaded = 0;
        for (var file : FILES) {
            loaded += load(file) ? 1 : 0;
        }
        columns.fill();
        return loaded;
    }

    private boolean load(String name) {
        var text = read(name);
        var checksum = checksum(text);
        if (isLoaded(name, checksum)) {
            return false;
        }
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        var file = parse(name, text);
        catalogue.sources(file.sources(), now);
        catalogue.persons(file.persons(), now);
        catalogue.regions(file.regions(), now);
        file.projects().forEach(project -> facts.project(project, now));
        entityManager.flush();
        remember(name, checksum, now);
        LOG.infof("seed file %s loaded", name);
        return true;
    }

    private boolean isLoaded(String name, String checksum) {
        return !entityManager
                .createNativeQuery("select 1 from seed_files where name = :name and checksum = :checksum")
                .setParameter("name", name)
                .setParameter("checksum", checksum)
                .getResultList()
                .isEmpty();
    }

    private void remember(String name, String checksum, OffsetDateTime now) {
        entityManager
                .createNativeQuery("""
                        insert into seed_files (name, checksum, loaded_at) values (:name, :checksum, :now)
                        on conflict (name) do update set checksum = excluded.checksum, loaded_at = excluded.loaded_at
                        """)
                .setParameter("name", name)
                .setParameter("checksum", checksum)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static SeedFile parse(String name, byte[] text) {
        try {
            return new ObjectMapper(new YAMLFactory()).readValue(text, SeedFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("seed file " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] read(String name) {
        try (var stream = Seed.class.getResourceAsStream("/seed/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("seed file " + name + " is missing");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
