package org.kardan.suppliers.ownership.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.ownership.graph.Stakes.id;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlChainTest {

    @Test
    void controlIsAMajorityAtEachStepAndNotAnEffectiveShare() {
        var stakes = new Stakes()
                .own("A", "X", 0.51)
                .own("P", "A", 0.51)
                .own("Q", "A", 0.49)
                .own("Q", "X", 0.49);

        var chain = stakes.graph().control(id("X"));

        assertThat(chain.steps())
                .extracting(ControlChain.ControlStep::controller)
                .containsExactly(id("A"), id("P"));
        assertThat(chain.end()).isEqualTo(ControlEnd.NO_OWNER_RECORDED);
        assertThat(Stakes.share(stakes.above("X"), "P").max()).isLessThan(0.27);
    }

    @Test
    void halfIsNoMajority() {
        var chain = new Stakes().own("P", "X", 0.5).own("Q", "X", 0.5).graph().control(id("X"));

        assertThat(chain.steps()).isEmpty();
        assertThat(chain.end()).isEqualTo(ControlEnd.NO_MAJORITY);
    }

    @Test
    void votesOutweighShares() {
        var stakes = new Stakes()
                .own("P", "X", 0.9)
                .own("Q", "X", 0.1)
                .with("Q", "X", InterestType.VOTING_RIGHTS, 0.6, 0.6)
                .with("P", "X", InterestType.VOTING_RIGHTS, 0.4, 0.4);

        var chain = stakes.graph().control(id("X"));

        assertThat(chain.steps()).singleElement().satisfies(step -> {
            assertThat(step.controller()).isEqualTo(id("Q"));
            assertThat(step.basis()).isEqualTo(ControlBasis.VOTES);
        });
    }

    @Test
    void sharesSayNothingOnceVotesAreRecordedAndVotesThatAreNotLeaveItOpen() {
        var stakes = new Stakes().own("P", "X", 0.9).with("P", "X", InterestType.VOTING_RIGHTS, 0.4, 0.4);

        var open = stakes.graph().control(id("X"));
        var settled = stakes.with("Q", "X", InterestType.VOTING_RIGHTS, 0.2, 0.2)
                .graph()
                .control(id("X"));

        assertThat(open.steps()).isEmpty();
        assertThat(open.end()).isEqualTo(ControlEnd.MAJORITY_NOT_CERTAIN);
        assertThat(settled.steps()).isEmpty();
        assertThat(settled.end()).isEqualTo(ControlEnd.NO_MAJORITY);
    }

    @Test
    void influenceIsLessThanAMajorityOfShares() {
        var stakes =
                new Stakes().own("P", "X", 0.6).with("Q", "X", InterestType.OTHER_INFLUENCE_OR_CONTROL, null, null);
        var alone = new Stakes().with("Q", "X", InterestType.OTHER_INFLUENCE_OR_CONTROL, null, null);

        assertThat(stakes.graph().control(id("X")).steps())
                .extracting(ControlChain.ControlStep::controller)
                .containsExactly(id("P"));
        assertThat(alone.graph().control(id("X")).steps()).isEmpty();
        assertThat(alone.graph().control(id("X")).end()).isEqualTo(ControlEnd.MAJORITY_NOT_CERTAIN);
    }

    @Test
    void appointingMostOfTheBoardIsControl() {
        var stakes = new Stakes().own("P", "X", 0.9).with("Q", "X", InterestType.APPOINTMENT_OF_BOARD, 0.75, 1.0);

        var chain = stakes.graph().control(id("X"));

        assertThat(chain.steps()).extracting(ControlChain.ControlStep::basis).containsExactly(ControlBasis.BOARD);
    }

    @Test
    void statedControlOfOneCountsAndOfTwoLeavesItOpen() {
        var one = new Stakes().with("P", "X", InterestType.CONTROL_VIA_COMPANY_RULES_OR_ARTICLES, null, null);
        var two = new Stakes()
                .with("P", "X", InterestType.CONTROL_VIA_COMPANY_RULES_OR_ARTICLES, null, null)
                .with("Q", "X", InterestType.CONTROL_BY_LEGAL_FRAMEWORK, null, null);

        var ofOne = one.graph().control(id("X"));
        var ofTwo = two.graph().control(id("X"));

        assertThat(ofOne.steps()).extracting(ControlChain.ControlStep::basis).containsExactly(ControlBasis.STATED);
        assertThat(ofTwo.steps()).isEmpty();
        assertThat(ofTwo.end()).isEqualTo(ControlEnd.MAJORITY_NOT_CERTAIN);
    }

    @Test
    void votesAndStatedControlThatMayNotHoldLeaveItOpen() {
        var votes = new Stakes().own("P", "X", 1.0).since("2026-11", "Q", "X", InterestType.VOTING_RIGHTS, 0.75);
        var stated = new Stakes().since("2026-11", "P", "X", InterestType.CONTROL_BY_LEGAL_FRAMEWORK, 1);

        var byVotes = votes.graph().control(id("X"));
        var byStatement = stated.graph().control(id("X"));

        assertThat(byVotes.steps()).isEmpty();
        assertThat(byVotes.end()).isEqualTo(ControlEnd.MAJORITY_NOT_CERTAIN);
        assertThat(byStatement.steps()).isEmpty();
        assertThat(byStatement.end()).isEqualTo(ControlEnd.MAJORITY_NOT_CERTAIN);
    }

    @Test
    void whoKeepsAMajorityThroughASaleControlsAllTheWhile() {
        var kept = new Stakes()
                .until("2026-11", "P", "X", InterestType.SHAREHOLDING, 1)
                .since("2026-11", "P", "X", InterestType.SHAREHOLDING, 0.6)
                .since("2026-11", "Q", "X", InterestType.SHAREHOLDING, 0.4);
        var otherwise = new Stakes()
                .until("2026-10", "P", "X", InterestType.SHAREHOLDING, 1)
                .since("2026-11", "P", "X", InterestType.SHAREHOLDING, 0.6);

        assertThat(kept.graph().control(id("X")).steps())
                .extracting(ControlChain.ControlStep::controller)
                .containsExactly(id("P"));
        assertThat(kept.graph().directShares(id("X")))
                .isEqualTo(Map.of(id("P"), new ShareRange(0.6, 1), id("Q"), new ShareRange(0, 0.4)));
        assertThat(otherwise.graph().control(id("X")).steps()).isEmpty();
    }

    @Test
    void anUnpublishedShareLeavesTheMajorityOpenUnlessOthersRuleItOut() {
        var open = new Stakes().ownUnpublished("P", "X").own("Q", "X", 0.2);
        var ruledOut = new Stakes().ownUnpublished("P", "X").own("Q", "X", 0.3).own("R", "X", 0.3);

        var ofOpen = open.graph().control(id("X"));
        var ofRuledOut = ruledOut.graph().control(id("X"));

        assertThat(ofOpen.end()).isEqualTo(ControlEnd.MAJORITY_NOT_CERTAIN);
        assertThat(ofRuledOut.end()).isEqualTo(ControlEnd.NO_MAJORITY);
    }

    @Test
    void aCircleOfMajoritiesEndsWhereItCloses() {
        var stakes = new Stakes().own("A", "X", 1).own("B", "A", 0.6).own("A", "B", 0.6);

        var chain = stakes.graph().control(id("X"));

        assertThat(chain.steps())
                .extracting(ControlChain.ControlStep::controller)
                .containsExactly(id("A"), id("B"), id("A"));
        assertThat(chain.end()).isEqualTo(ControlEnd.CIRCLE);
    }

    @Test
    void nobodyRecordedEndsTheChainAtOnce() {
        var chain = new Stakes().own("P", "Y", 1).graph().control(id("X"));

        assertThat(chain.steps()).isEmpty();
        assertThat(chain.end()).isEqualTo(ControlEnd.NO_OWNER_RECORDED);
    }
}
