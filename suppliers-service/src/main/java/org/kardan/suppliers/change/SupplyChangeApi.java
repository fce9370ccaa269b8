package org.kardan.suppliers.change;

import static org.kardan.suppliers.fact.Words.AFTER;
import static org.kardan.suppliers.fact.Words.BEFORE;
import static org.kardan.suppliers.fact.Words.FIRST;
import static org.kardan.suppliers.fact.Words.LAST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.feed.AuditFilter;
import org.kardan.kit.feed.AuditLog;
import org.kardan.kit.feed.AuditPage;
import org.kardan.kit.feed.AuditedChange;
import org.kardan.kit.feed.ChangeFeed;
import org.kardan.kit.page.PageRequest;
import org.kardan.suppliers.fact.Keys;

/** The audit log of this service. */
@GraphQLApi
public class SupplyChangeApi {

    private static final String ABOUT =
            "Only changes of the organisation, asset, component or deal with this id, and of what belongs to it. BAD_USER_INPUT when it"
                    + " is no id. Left out: of all.";

    private final AuditLog log;
    private final ChangeFeed feed;

    SupplyChangeApi(AuditLog log, ChangeFeed feed) {
        this.log = log;
        this.feed = feed;
    }

    @Query
    @NonNull @Description(
            "What has been changed in suppliers-service, by transaction, in the order in which they began to write. Of two that overlapped,"
                    + " the one that waited for the other may stand before it; `at` tells which change was made first. What an older transaction, that is still"
                    + " running, might yet come before is shown once that has ended: a reader who goes on from `followFrom` misses nothing.")
    @RunOnVirtualThread
    public SupplyChangeConnection supplyChanges(
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Id @Name("about") @Description(ABOUT) @Nullable String about,
            @Name("type") @Description(AuditedChange.TYPE) @Nullable String type,
            @Name("actor") @Description(AuditedChange.ACTOR) @Nullable String actor) {
        var request = PageRequest.of(first, after, last, before);
        return SupplyChangeConnection.of(AuditPage.read(log, request, filter(about, type, actor)));
    }

    @Subscription
    @Description("Each change in suppliers-service as it is committed, by whichever replica. " + AuditedChange.STREAM)
    public Multi<@Nullable SupplyChange> supplyChanged(
            @Id @Name("about") @Description(ABOUT) @Nullable String about,
            @Name("type") @Description(AuditedChange.TYPE) @Nullable String type,
            @Name("actor") @Description(AuditedChange.ACTOR) @Nullable String actor,
            @Name("after") @Description(AuditedChange.FOLLOW) @Nullable String after) {
        var place = after == null ? null : AuditLog.place("after", after);
        var filter = filter(about, type, actor);
        return feed.follow(place, () -> filter, SupplyChange::new);
    }

    private static AuditFilter filter(@Nullable String about, @Nullable String type, @Nullable String actor) {
        var id = about == null ? null : Keys.uuids(List.of(about)).getFirst();
        if (about != null && id == null) {
            throw new BadUserInput(
                    "about", "\"" + about + "\" is no id", "give the id of an organisation, asset or deal");
        }
        return new AuditFilter(id, type, actor);
    }
}
