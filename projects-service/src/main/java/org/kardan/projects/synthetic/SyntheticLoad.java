package org.kardan.projects.synthetic;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.kardan.kit.synthetic.BulkLoad;
import org.kardan.kit.synthetic.BulkLoad.Part;
import org.kardan.kit.synthetic.SyntheticSet;
import org.kardan.kit.synthetic.SyntheticSources;

/**
 * With {@code kardan.synthetic.size} set to S, M or L, the service loads the synthetic set of that size at start, and ends;
 * {@code ./kardan synthetic} starts it so. Without it, nothing happens.
 */
@ApplicationScoped
public class SyntheticLoad {

    private static final Logger LOG = Logger.getLogger(SyntheticLoad.class);

    private final DataSource database;
    private final Optional<SyntheticSet.Size> size;
    private final long seed;

    SyntheticLoad(
            DataSource database,
            @ConfigProperty(name = "kardan.synthetic.size") Optional<SyntheticSet.Size> size,
            @ConfigProperty(name = "kardan.synthetic.seed", defaultValue = "1") long seed) {
        this.database = database;
        this.size = size;
        this.seed = seed;
    }

    /** After the first data set, whose tables this locks, and after what is searched has been found up to date, which its rows are too. */
    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 2) StartupEvent start) {
        size.ifPresent(wanted -> {
            load(new SyntheticSet(wanted, seed));
            Quarkus.asyncExit(0);
        });
    }

    /** Loads the set; false when it is there already. */
    boolean load(SyntheticSet set) {
        var loaded = BulkLoad.load(database, set, parts(set));
        LOG.infof("synthetic set %s of seed %d %s", set.size(), set.seed(), loaded ? "loaded" : "is there already");
        return loaded;
    }

    static List<Part> parts(SyntheticSet set) {
        return List.of(
                SyntheticSources.part(set, true),
                new Catalogue(set).part(),
                new Projects(set).part(),
                new Places(set).part(),
                new Conditions(set).part());
    }
}
