package org.kardan.suppliers.deal.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.deal.closing.ClosingTerms;
import org.kardan.suppliers.deal.terms.DealParty;
import org.kardan.suppliers.deal.terms.DealPartyRepository;
import org.kardan.suppliers.deal.terms.DealRole;
import org.kardan.suppliers.deal.terms.DealTarget;
import org.kardan.suppliers.deal.terms.DealTargetRepository;
import org.kardan.suppliers.ownership.OwnershipStake.Subject;

/** Reads what a deal says about who gives what to whom. */
@ApplicationScoped
public class DealTermsReader {

    private final DealTargetRepository targets;
    private final DealPartyRepository parties;

    DealTermsReader(DealTargetRepository targets, DealPartyRepository parties) {
        this.targets = targets;
        this.parties = parties;
    }

    /** The terms, and which of its targets are organisations and which assets. */
    public record Agreed(ClosingTerms terms, Map<UUID, Subject> subjects) {

        public Subject subject(UUID id) {
            return subjects.get(id);
        }

        /** The assets among the targets. */
        public List<UUID> assets() {
            return subjects.values().stream()
                    .map(Subject::asset)
                    .filter(Objects::nonNull)
                    .toList();
        }

        /** The organisations among the targets, and those that acquire. */
        public List<UUID> organisations() {
            var targets = subjects.values().stream().map(Subject::organisation).filter(Objects::nonNull);
            return Stream.concat(targets, terms.acquirers().stream()).toList();
        }
    }

    /** The terms as they were believed at the moment. */
    public Agreed read(UUID deal, Moment moment) {
        var recorded = targets.ofDeals(List.of(deal), moment);
        var involved = parties.ofDeals(List.of(deal), moment);
        var terms = new ClosingTerms(
                with(involved, DealRole.SELLER).stream().findFirst().orElse(null),
                with(involved, DealRole.ACQUIRER),
                recorded.stream()
                        .map(target ->
                                new ClosingTerms.Target(subject(target), target.getShareMin(), target.getShareMax()))
                        .toList());
        var subjects = recorded.stream()
                .collect(Collectors.toMap(
                        DealTermsReader::subject,
                        target -> new Subject(target.getOrganisationId(), target.getAssetId()),
                        (one, same) -> one));
        return new Agreed(terms, subjects);
    }

    private static List<UUID> with(List<DealParty> parties, DealRole role) {
        return parties.stream()
                .filter(party -> party.getRole() == role)
                .map(DealParty::getOrganisationId)
                .distinct()
                .toList();
    }

    private static UUID subject(DealTarget target) {
        var organisation = target.getOrganisationId();
        return organisation == null ? Objects.requireNonNull(target.getAssetId()) : organisation;
    }
}
