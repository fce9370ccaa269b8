package org.kardan.suppliers.exposure.impact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.exposure.Maker;
import org.kardan.suppliers.exposure.Supply;
import org.kardan.suppliers.exposure.concentration.Concentrations;
import org.kardan.suppliers.exposure.impact.ComponentImpact.SourceImpact;
import org.kardan.suppliers.exposure.project.RestrictionInChain;
import org.kardan.suppliers.exposure.project.RestrictionsAbove;
import org.kardan.suppliers.ownership.UpwardStakes;
import org.kardan.suppliers.ownership.graph.RollUp;
import org.kardan.suppliers.ownership.ultimate.Answers;
import org.kardan.suppliers.restriction.Restriction;

/**
 * The same supply under the owners of today and under those after a deal.
 *
 * @param refused why the deal could not close; null: it could
 */
record WhatIf(Supply before, Supply after, List<Restriction> restrictions, DealImpact.@Nullable Refusal refused) {

    private record Found(UUID restriction, UUID source) {}

    DealImpact of(List<String> codes) {
        var known = codes.stream()
                .distinct()
                .filter(before.components()::containsKey)
                .toList();
        var now = new RestrictionsAbove(before.above(), restrictions).of(known, before);
        var then = new RestrictionsAbove(after.above(), restrictions).of(known, after);
        return new DealImpact(
                refused, known.stream().map(this::component).toList(), without(then, now), without(now, then));
    }

    /** Everybody above a source, before or after. */
    Set<UUID> everybody() {
        Set<UUID> everybody = new HashSet<>();
        for (var maker : before.all()) {
            everybody.add(maker.id());
            everybody.addAll(before.above().graph(maker.id()).chains(maker.id()).owners());
            everybody.addAll(after.above().graph(maker.id()).chains(maker.id()).owners());
        }
        return everybody;
    }

    private ComponentImpact component(String code) {
        var makers = before.of(code);
        return new ComponentImpact(
                before.components().get(code),
                Concentrations.of(makers, before.above()),
                Concentrations.of(makers, after.above()),
                independent(makers, before.above()),
                independent(makers, after.above()),
                makers.stream().map(this::source).toList());
    }

    private SourceImpact source(Maker maker) {
        return new SourceImpact(
                maker.asset(), Answers.of(maker.id(), before.above(), 0), Answers.of(maker.id(), after.above(), 0));
    }

    private static int independent(List<Maker> makers, UpwardStakes above) {
        Set<UUID> groups = new HashSet<>();
        makers.forEach(maker -> groups.add(majority(maker, above).orElse(maker.id())));
        return groups.size();
    }

    private static Optional<UUID> majority(Maker maker, UpwardStakes above) {
        return above.graph(maker.id()).rollUp(maker.id(), 0).owners().stream()
                .filter(owner -> owner.share().min() > 0.5)
                .map(RollUp.OwnerShare::owner)
                .findFirst();
    }

    private static List<RestrictionInChain> without(List<RestrictionInChain> all, List<RestrictionInChain> known) {
        Set<Found> there = new HashSet<>();
        known.forEach(one -> there.add(found(one)));
        List<RestrictionInChain> others = new ArrayList<>();
        all.stream().filter(one -> !there.contains(found(one))).forEach(others::add);
        return others;
    }

    private static Found found(RestrictionInChain one) {
        return new Found(one.restriction().getId(), one.source().getId());
    }
}
