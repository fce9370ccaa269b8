package org.kardan.suppliers.merging;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.access.Needs;
import org.kardan.kit.access.Role;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.read.AtMoments;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Words;
import org.kardan.suppliers.merging.Merging.Read;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.organisation.OrganisationRepository;
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.ownership.OwnershipStakeRepository;
import org.kardan.suppliers.write.WriteWords;

/** Merging organisations that are one, undoing it, and what has been merged. */
@GraphQLApi
public class MergeApi {

    private static final String REASON = "Why, 1 to 2 000 characters; the audit log keeps it.";

    private final Merging merging;
    private final MergeRepository merges;
    private final OrganisationRepository organisations;
    private final OwnershipStakeRepository stakes;

    MergeApi(
            Merging merging,
            MergeRepository merges,
            OrganisationRepository organisations,
            OwnershipStakeRepository stakes) {
        this.merging = merging;
        this.merges = merges;
        this.organisations = organisations;
        this.stakes = stakes;
    }

    @Mutation
    @Needs(Role.ADMIN)
    @Description(
            "Makes two recorded organisations one. From now on all that is recorded of `merged` is recorded of `into`: names,"
                    + " identifiers, stakes on both sides, parts in deals, restrictions and citations; its id and slug find `into`. A fact"
                    + " that says what one of `into` says already is kept once, with the citations of both. Stakes of the two in each other"
                    + " are believed no more: they said that it owns itself. Asked of a moment before, everything is as it was known then."
                    + " CONFLICT where one of them was merged already, where the shares in it would add up to more than 1 on a day, or where"
                    + " an open deal would have it as seller and acquirer or as a target twice."
                    + " Null, with an error: refused, and nothing has changed.")
    @RunOnVirtualThread
    public @Nullable OrganisationMerge mergeOrganisations(
            @NonNull @Id @Name("merged") @Description("The one that is given up: its id or slug.") String merged,
            @Name("mergedVersion") @Description(WriteWords.VERSION) int mergedVersion,
            @NonNull @Id @Name("into") @Description("The one that stays: its id or slug.") String into,
            @Name("intoVersion") @Description(WriteWords.VERSION) int intoVersion,
            @NonNull @Name("reason") @Description(REASON) String reason,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return merging.merge(new Read(merged, mergedVersion), new Read(into, intoVersion), reason, idempotencyKey);
    }

    @Mutation
    @Needs(Role.ADMIN)
    @Description(
            "Makes them two again. What the merge moved goes back, with whatever was corrected in it since; what it ended is"
                    + " believed again as it was; what was retracted since stays so, and what was recorded since stays with the other one."
                    + " CONFLICT where it is not merged, where a later merge has to be undone first, where what would be"
                    + " believed again stood on a source that has been retracted since, or where shares would add up to more than 1. Null, with an error: refused, and nothing has changed.")
    @RunOnVirtualThread
    public @Nullable OrganisationMerge undoMergeOrganisations(
            @NonNull @Id @Name("merged") @Description("The one that was given up: its id or slug.") String merged,
            @Name("version")
                    @Description(
                            "The version of the merged one, as `merged` of the merge has it. CONFLICT when there is another one"
                                    + " by now.")
                    int version,
            @NonNull @Name("reason") @Description(REASON) String reason,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return merging.undo(new Read(merged, version), reason, idempotencyKey);
    }

    @Description("The organisation it was merged into. Null: it stands for itself. Found here only from the merge, from"
            + " `mergedFrom`, or from what was read at a moment before: its own id and slug find the other one.")
    @RunOnVirtualThread
    public List<@Nullable Organisation> mergedInto(
            @Source List<Organisation> of,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(Organisation::getId).toList();
        var at = Moment.of(null, knownAt).knownAt();
        var into = InOrder.one(ids, merges.of(ids, at), OrganisationMerge::getMergedId).stream()
                .<@Nullable UUID>map(merge -> merge == null ? null : merge.getSurvivorId())
                .toList();
        return InOrder.one(into, organisations.referred(InOrder.distinct(into), at), Organisation::getId);
    }

    @NonNull @Id
    @Description(
            "Every id it is found by: its own, and those of the organisations that were merged into it, in no order. Another"
                    + " service may have recorded it under any of them."
                    + " At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull String>> allIds(@Source List<Organisation> of) {
        var found = organisations.idsOf(of.stream().map(Organisation::getId).toList());
        return of.stream()
                .<@NonNull List<@NonNull String>>map(one -> found.get(one.getId()))
                .toList();
    }

    @NonNull @Description("The merges of others into it, oldest first. At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull OrganisationMerge>> mergedFrom(
            @Source List<Organisation> of,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(Organisation::getId).toList();
        var found = merges.into(ids, Moment.of(null, knownAt).knownAt());
        return InOrder.many(ids, found, OrganisationMerge::getSurvivorId);
    }

    @NonNull @Description("The organisation that was given up, as it was known at the moment the merge was read at.")
    @RunOnVirtualThread
    public List<@Nullable Organisation> merged(@Source List<OrganisationMerge> of) {
        return organisations(of, OrganisationMerge::getMergedId);
    }

    @NonNull @Description("The organisation that stayed, as it was known at the moment the merge was read at.")
    @RunOnVirtualThread
    public List<@Nullable Organisation> survivor(@Source List<OrganisationMerge> of) {
        return organisations(of, OrganisationMerge::getSurvivorId);
    }

    @NonNull @Description("How many facts became facts about the one that stayed.")
    @RunOnVirtualThread
    public List<Integer> moved(@Source List<OrganisationMerge> of) {
        return counts(of, List.of("MOVED"));
    }

    @NonNull @Description("How many facts said the same of both, and are kept once.")
    @RunOnVirtualThread
    public List<Integer> saidOfBoth(@Source List<OrganisationMerge> of) {
        return counts(of, List.of("SAME"));
    }

    @NonNull @Description("How many stakes of the two in each other are believed no more.")
    @RunOnVirtualThread
    public List<Integer> stakesBetween(@Source List<OrganisationMerge> of) {
        return counts(of, List.of("BETWEEN"));
    }

    @NonNull @Description(
            "Stakes it brought that stand beside another one of the same owner, kind and subject now. They may be one"
                    + " stake that was recorded twice: shares of one owner add up, so look at them, and retract what is too much."
                    + " At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull OwnershipStake>> possibleDuplicates(@Source List<OrganisationMerge> of) {
        var ids = of.stream().map(OrganisationMerge::getId).toList();
        var beside = merges.stakesSideBySide(ids);
        var rows = stakes.byIds(beside.values().stream().flatMap(List::stream).toList()).stream()
                .collect(java.util.stream.Collectors.toMap(OwnershipStake::getId, Function.identity()));
        return ids.stream()
                .map(id -> beside.getOrDefault(id, List.of()).stream()
                        .map(rows::get)
                        .toList())
                .toList();
    }

    private List<Integer> counts(List<OrganisationMerge> of, List<String> outcomes) {
        var counts = merges.counts(of.stream().map(OrganisationMerge::getId).toList(), outcomes);
        return of.stream().map(merge -> counts.getOrDefault(merge.getId(), 0)).toList();
    }

    private List<@Nullable Organisation> organisations(
            List<OrganisationMerge> of, Function<OrganisationMerge, UUID> which) {
        return AtMoments.one(of, OrganisationMerge::momentRead, which, organisations::referred, Organisation::getId);
    }
}
