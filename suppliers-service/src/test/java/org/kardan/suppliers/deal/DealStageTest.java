package org.kardan.suppliers.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.deal.DealStage.ABANDONED;
import static org.kardan.suppliers.deal.DealStage.AGREED;
import static org.kardan.suppliers.deal.DealStage.APPROVED;
import static org.kardan.suppliers.deal.DealStage.CLOSED;
import static org.kardan.suppliers.deal.DealStage.EXPLORING;
import static org.kardan.suppliers.deal.DealStage.NEGOTIATING;
import static org.kardan.suppliers.deal.DealStage.RUMOURED;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Which stages of a deal may follow which. */
class DealStageTest {

    @Example
    void aRumourMayBecomeAnythingButClosed() {
        assertThat(RUMOURED.next()).containsExactly(EXPLORING, NEGOTIATING, AGREED, APPROVED, ABANDONED);
    }

    @Example
    void onlyWhatIsAgreedCanClose() {
        assertThat(AGREED.next()).containsExactly(APPROVED, CLOSED, ABANDONED);
        assertThat(NEGOTIATING.next()).doesNotContain(CLOSED);
    }

    @Example
    void nothingLeadsOnFromTheEnd() {
        assertThat(CLOSED.next()).isEmpty();
        assertThat(ABANDONED.next()).isEmpty();
    }

    @Property
    void aDealNeverGoesBack(@ForAll DealStage stage) {
        assertThat(stage.next()).allMatch(next -> next == ABANDONED || next.ordinal() > stage.ordinal());
    }

    @Property
    void whateverIsChosenEveryDealEnds(@ForAll List<Integer> choices) {
        var stage = RUMOURED;
        int steps = 0;
        for (int choice : choices) {
            if (!stage.next().isEmpty()) {
                stage = stage.next().get(Math.floorMod(choice, stage.next().size()));
                steps++;
            }
        }

        assertThat(steps).isLessThanOrEqualTo(5);
        assertThat(stage.isOpen()).isEqualTo(!stage.next().isEmpty());
    }
}
