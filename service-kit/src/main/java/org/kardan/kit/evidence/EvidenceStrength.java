package org.kardan.kit.evidence;

import io.smallrye.graphql.api.federation.Shareable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * How firmly a fact stands on its citations. A citation weighs {@code w = modality × reliability × credibility}, each in 0..1
 * (see {@link Testimony}). An origin weighs as much as its weightiest citation, so that what is repeated counts once. Origins are
 * taken as independent: {@code for = 1 − Π (1 − w)} over those that affirm, {@code against} likewise over those that deny, and
 * the score is {@code for × (1 − against)}.
 */
@Shareable
@Description(
        "How firmly a fact stands on its citations, derived sources counted once for each origin. The weights are Kardan's own"
                + " convention: a score orders facts by their evidence, and is no probability.")
public record EvidenceStrength(
        @NonNull @Description(
                "0 (nothing speaks for it) to 1: `for × (1 − against)`, each `1 − Π (1 − w)` over origins, where w is the"
                        + " weight of an origin's weightiest citation: modality (ASSERTED, DENIED 1; REPORTED 0.8; INTENDED 0.6; INFERRED 0.5;"
                        + " UNDER_DISCUSSION 0.4; POTENTIAL 0.3) × reliability (A 1, B 0.8, C 0.6, D 0.4, E 0.2; F 0.5) × credibility (1 1, 2"
                        + " 0.8, 3 0.6, 4 0.4, 5 0.2; 6 0.5). To four digits.")
        double score,

        @NonNull @Description("How many independent origins speak for it.")
        int affirmingOrigins,

        @NonNull @Description("How many independent origins deny it.")
        int denyingOrigins,

        @NonNull @Description("Whether all that speaks for it goes back to one origin.")
        boolean singleOrigin,

        @NonNull @Description("Whether some origin speaks for it and some denies it.")
        boolean disputed) {

    /** Four digits: the weights are no finer, and binary fractions would show. */
    private static final double DIGITS = 1e4;

    /** The strength of a fact that is cited so. */
    public static EvidenceStrength of(Collection<Testimony> testimonies) {
        var affirming = origins(testimonies, testimony -> !testimony.denies());
        var denying = origins(testimonies, Testimony::denies);
        double score =
                joined(testimonies, testimony -> !testimony.denies()) * (1 - joined(testimonies, Testimony::denies));
        return new EvidenceStrength(
                Math.round(score * DIGITS) / DIGITS,
                affirming.size(),
                denying.size(),
                affirming.size() == 1,
                !affirming.isEmpty() && !denying.isEmpty());
    }

    /** Whether a fact that stands so would fall if only this were left: nothing speaks for it any more, or nothing is said of it at all. */
    public boolean fallsTo(EvidenceStrength left) {
        return left.affirmingOrigins == 0 && (affirmingOrigins > 0 || left.denyingOrigins == 0);
    }

    private static Set<UUID> origins(Collection<Testimony> testimonies, Predicate<Testimony> side) {
        var origins = new HashSet<UUID>();
        testimonies.stream().filter(side).map(Testimony::origin).forEach(origins::add);
        return origins;
    }

    private static double joined(Collection<Testimony> testimonies, Predicate<Testimony> side) {
        var heaviest = testimonies.stream()
                .filter(side)
                .collect(Collectors.toMap(Testimony::origin, Testimony::weight, Math::max));
        return 1 - heaviest.values().stream().mapToDouble(weight -> 1 - weight).reduce(1, (a, b) -> a * b);
    }

    /**
     * What one citation adds to the strength of a fact.
     *
     * @param origin the first source of the chain of derivation: sources of one origin are one voice
     * @param credibility the digit of the Admiralty code, 1 to 6
     */
    public record Testimony(UUID origin, Modality modality, SourceReliability reliability, int credibility) {

        /** Whether it speaks against the fact. */
        public boolean denies() {
            return modality == Modality.DENIED;
        }

        /** How much it weighs by itself, 0 to 1: the product of what modality, letter and digit are worth. */
        public double weight() {
            return ofModality() * ofReliability() * ofCredibility();
        }

        private double ofModality() {
            return switch (modality) {
                case ASSERTED, DENIED -> 1.0;
                case REPORTED -> 0.8;
                case INTENDED -> 0.6;
                case INFERRED -> 0.5;
                case UNDER_DISCUSSION -> 0.4;
                case POTENTIAL -> 0.3;
            };
        }

        /** What nobody has judged is worth half: neither trusted nor held against the source. */
        private double ofReliability() {
            return switch (reliability) {
                case A -> 1.0;
                case B -> 0.8;
                case C -> 0.6;
                case F -> 0.5;
                case D -> 0.4;
                case E -> 0.2;
            };
        }

        private double ofCredibility() {
            return switch (credibility) {
                case 1 -> 1.0;
                case 2 -> 0.8;
                case 3 -> 0.6;
                case 4 -> 0.4;
                case 5 -> 0.2;
                default -> 0.5;
            };
        }
    }
}
