package org.kardan.kit.search.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;

/** Makes the rows of a database from before there was a search, or from before its rules, findable, beside the first requests. */
@ApplicationScoped
public class SearchStart {

    private static final Logger LOG = Logger.getLogger(SearchStart.class);

    /**
     * A few rows are made anew before the service is ready, so that nothing goes on behind it: each table of a small database takes two
     * turns, one of which finds that nothing is left.
     */
    private static final int AT_ONCE = 40;

    private static final long HELD_MILLIS = 200;

    private final SearchColumns columns;
    private final SearchRebuild rebuild;
    private volatile boolean stopped;

    SearchStart(SearchColumns columns, SearchRebuild rebuild) {
        this.columns = columns;
        this.rebuild = rebuild;
    }

    /** After the first data set. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 1) StartupEvent start) {
        boolean more = columns.fillSome() > 0;
        var left = SearchRebuild.Left.ROWS;
        for (int i = 0; !more && i < AT_ONCE && left == SearchRebuild.Left.ROWS; i++) {
            left = rebuild.some();
        }
        if (left != SearchRebuild.Left.NOTHING) {
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
            var left = SearchRebuild.Left.ROWS;
            while (left != SearchRebuild.Left.NOTHING && !stopped) {
                left = rebuild.some();
                if (left == SearchRebuild.Left.HELD) {
                    Thread.sleep(HELD_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("the search columns of older rows are not all filled; the next start tries again", e);
        }
    }
}
