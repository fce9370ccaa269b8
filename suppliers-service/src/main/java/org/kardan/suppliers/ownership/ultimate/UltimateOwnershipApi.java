package org.kardan.suppliers.ownership.ultimate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.read.AtMoments;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.fact.Words;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.organisation.OrganisationRepository;
import org.kardan.suppliers.ownership.Ownership;
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.ownership.ultimate.ControlChain.ControlStep;

/** Who owns organisations and assets in the end. */
@GraphQLApi
public class UltimateOwnershipApi {

    private static final String THRESHOLD = "Owners whose `shareMax` is below this fraction are given as one group:"
            + " 0..1, BAD_USER_INPUT otherwise.";

    private static final String IN_THE_END = "Who owns it in the end, over any number of steps and circles.";

    private final Ownership ownership;
    private final OrganisationRepository organisations;
    private final AssetRepository assets;

    UltimateOwnershipApi(Ownership ownership, OrganisationRepository organisations, AssetRepository assets) {
        this.ownership = ownership;
        this.organisations = organisations;
        this.assets = assets;
    }

    @Name("ultimateOwners")
    @NonNull @Description(IN_THE_END)
    @RunOnVirtualThread
    public List<UltimateOwnership> ultimateOwnersOfOrganisation(
            @Source List<Organisation> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt,
            @Name("threshold") @DefaultValue("0.0") @Description(THRESHOLD) double threshold) {
        requireFraction(threshold);
        var ids = of.stream().map(Organisation::getId).toList();
        var stakes = ownership.above(List.of(), ids, Moment.of(asOf, knownAt));
        return ids.stream().map(id -> Answers.of(id, stakes, threshold)).toList();
    }

    @Name("ultimateOwners")
    @NonNull @Description(IN_THE_END)
    @RunOnVirtualThread
    public List<UltimateOwnership> ultimateOwnersOfAsset(
            @Source List<Asset> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt,
            @Name("threshold") @DefaultValue("0.0") @Description(THRESHOLD) double threshold) {
        requireFraction(threshold);
        var stakes = ownership.above(of, List.of(), Moment.of(asOf, knownAt));
        return of.stream()
                .map(asset -> Answers.of(asset.getId(), stakes, threshold))
                .toList();
    }

    private static void requireFraction(double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new BadUserInput("threshold", threshold + " is not a fraction", "give a number from 0 to 1");
        }
    }

    @Description(
            "The asset that it is part of and whose owners these are, since nobody is recorded as holding anything in it itself: the"
                    + " nearest in which somebody is. A stake of its own, of whatever interest and however small, ends that: what its own stakes do"
                    + " not account for is then unattributed. Null: these are its own owners, or nobody is recorded for any of them. While no"
                    + " stake of its own certainly holds (it began or ended in that month), those in the nearest whole count too, from 0 up.")
    @RunOnVirtualThread
    public List<@Nullable Asset> asPartOf(@Source List<UltimateOwnership> of) {
        return AtMoments.one(
                of,
                answer -> answer.owners().isEmpty()
                        ? Moment.LATEST
                        : readAt(answer.owners().getFirst().strongestPath()),
                UltimateOwnership::asPartOfId,
                assets::referred,
                Asset::getId);
    }

    @NonNull @Description("The owner.")
    @RunOnVirtualThread
    public List<@Nullable Organisation> owner(@Source List<UltimateOwner> of) {
        return AtMoments.one(
                of,
                owner -> readAt(owner.strongestPath()),
                UltimateOwner::ownerId,
                organisations::referred,
                Organisation::getId);
    }

    @NonNull @Description("Whoever controls it by this step.")
    @RunOnVirtualThread
    public List<@Nullable Organisation> controller(@Source List<ControlStep> of) {
        return AtMoments.one(
                of,
                step -> readAt(step.stakes()),
                ControlStep::controllerId,
                organisations::referred,
                Organisation::getId);
    }

    @NonNull @Description("Up to ten of the organisations it is so for, those nearest to the subject first. At most 10.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Organisation>> organisations(@Source List<OwnershipGap> of) {
        var named = of.stream()
                .map(gap -> gap.subjects().stream().limit(OwnershipGap.NAMED).toList())
                .toList();
        var ids = InOrder.distinct(named.stream().flatMap(List::stream).toList());
        var found = organisations.byIds(ids);
        return named.stream()
                .map(gap -> InOrder.one(gap, found, Organisation::getId).stream()
                        .filter(java.util.Objects::nonNull)
                        .toList())
                .toList();
    }

    /** The moment the answer that rests on these stakes is of. */
    private static OffsetDateTime readAt(List<OwnershipStake> stakes) {
        return stakes.isEmpty() ? Moment.LATEST : stakes.getFirst().getReadAt().knownAt();
    }
}
