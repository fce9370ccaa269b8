package org.kardan.kit.search.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;

/** Makes the rows of a database from before there was a search findable, beside the first requests. */
@ApplicationScoped
public class SearchStart {

    private static final Logger LOG = Logger.getLogger(SearchStart.class);

    private final SearchColumns columns;
    private volatile boolean stopped;

    SearchStart(SearchColumns columns) {
        this.columns = columns;
    }

    /** After the first data set. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 1) StartupEvent start) {
        if (columns.fillSome() > 0) {
            Thread.ofVirtual().name("search columns").start(this::fillAll);
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        stopped = true;
    }

    private void fillAll() {
        try {
            long rows = 0;
            int last = 1;
            while (last > 0 && !stopped) {
                last = columns.fillSome();
                rows += last;
            }
            LOG.infof("%d older rows can be found by their names now", rows);
        } catch (RuntimeException e) {
            LOG.warn("the search columns of older rows are not all filled; the next start tries again", e);
        }
    }
}
