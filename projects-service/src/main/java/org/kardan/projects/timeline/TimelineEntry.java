package org.kardan.projects.timeline;

import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.Chronology;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.fact.TimelineEvent;
import org.kardan.projects.fact.Together;

/** A fact at one of its dates. */
record TimelineEntry(TimelineChange change, FuzzyDate date, TimelineEvent event, Cursor cursor) {

    static TimelineEntry of(TimelineSeries<?> series, Fact fact, Moment moment) {
        var date = series.date(fact);
        return new TimelineEntry(
                series.changeOf(fact),
                date,
                (TimelineEvent) Together.at(moment, fact),
                Chronology.cursor(date, fact.getId(), series.change().order()));
    }
}
