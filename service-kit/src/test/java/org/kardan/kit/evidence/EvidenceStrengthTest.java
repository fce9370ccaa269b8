package org.kardan.kit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.kardan.kit.evidence.EvidenceStrength.Testimony;

class EvidenceStrengthTest {

    private static final Offset<Double> EXACT = within(5e-5);
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void aConfirmedAssertionOfACompletelyReliableSourceIsAsStrongAsCanBe() {
        var strength = strength(said(ONE, Modality.ASSERTED, SourceReliability.A, 1));

        assertThat(strength.score()).isEqualTo(1);
        assertThat(strength.singleOrigin()).isTrue();
    }

    @Test
    void aCitationWeighsTheProductOfModalityLetterAndDigit() {
        assertThat(strength(said(ONE, Modality.REPORTED, SourceReliability.B, 3))
                        .score())
                .isEqualTo(0.8 * 0.8 * 0.6, EXACT);
        assertThat(strength(said(ONE, Modality.POTENTIAL, SourceReliability.F, 6))
                        .score())
                .isEqualTo(0.3 * 0.5 * 0.5, EXACT);
    }

    @Test
    void whatDerivedSourcesRepeatCountsOnceWithItsWeightiestCitation() {
        var once = strength(said(ONE, Modality.ASSERTED, SourceReliability.B, 2));
        var repeated = strength(
                said(ONE, Modality.ASSERTED, SourceReliability.B, 2),
                said(ONE, Modality.REPORTED, SourceReliability.B, 2),
                said(ONE, Modality.ASSERTED, SourceReliability.C, 2));

        assertThat(repeated).isEqualTo(once);
    }

    @Test
    void independentOriginsAddUp() {
        var strength = strength(
                said(ONE, Modality.ASSERTED, SourceReliability.C, 1),
                said(OTHER, Modality.ASSERTED, SourceReliability.D, 1));

        assertThat(strength.score()).isEqualTo(1 - 0.4 * 0.6, EXACT);
        assertThat(strength.affirmingOrigins()).isEqualTo(2);
        assertThat(strength.singleOrigin()).isFalse();
    }

    @Test
    void aDenialTakesAwayAndPutsTheFactInDispute() {
        var strength = strength(
                said(ONE, Modality.ASSERTED, SourceReliability.A, 1),
                said(OTHER, Modality.DENIED, SourceReliability.B, 1));

        assertThat(strength.score()).isEqualTo(0.2, EXACT);
        assertThat(strength.disputed()).isTrue();
        assertThat(strength.denyingOrigins()).isEqualTo(1);
    }

    @Test
    void whatIsOnlyDeniedOrNotCitedHasNoStrengthAndNoDispute() {
        for (var strength : List.of(strength(), strength(said(ONE, Modality.DENIED, SourceReliability.A, 1)))) {
            assertThat(strength.score()).isZero();
            assertThat(strength.disputed()).isFalse();
            assertThat(strength.singleOrigin()).isFalse();
        }
    }

    @Test
    void moreEvidenceForAFactNeverWeakensItAndMoreAgainstItNeverStrengthensIt() {
        for (var modality : Modality.values()) {
            for (var reliability : SourceReliability.values()) {
                for (int credibility = 1; credibility <= 6; credibility++) {
                    var before = said(ONE, Modality.REPORTED, SourceReliability.C, 3);
                    var more = said(OTHER, modality, reliability, credibility);

                    double change =
                            strength(before, more).score() - strength(before).score();

                    assertThat(change * (more.denies() ? -1 : 1)).isNotNegative();
                }
            }
        }
    }

    private static Testimony said(UUID origin, Modality modality, SourceReliability reliability, int credibility) {
        return new Testimony(origin, modality, reliability, credibility);
    }

    private static EvidenceStrength strength(Testimony... testimonies) {
        return EvidenceStrength.of(List.of(testimonies));
    }
}
