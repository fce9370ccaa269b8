package org.kardan.suppliers.ownership.graph;

import org.eclipse.microprofile.graphql.Description;

/**
 * The codelist of interests of the Beneficial Ownership Data Standard 0.4 ({@code interestType}), in upper snake case.
 *
 * <p>Only {@link #SHAREHOLDING} carries a share of the value; the others say how an owner may steer. One of a type that nobody knows or
 * has published may be either.
 */
@Description(
        "How an owner is interested in what it owns: the interest types of the Beneficial Ownership Data Standard 0.4."
                + " Effective shares count SHAREHOLDING, and from 0 up UNKNOWN_INTEREST and UNPUBLISHED_INTEREST, which may be one; control"
                + " looks at votes, board, stated control and shares.")
public enum InterestType {
    SHAREHOLDING,
    VOTING_RIGHTS,
    APPOINTMENT_OF_BOARD,
    OTHER_INFLUENCE_OR_CONTROL,
    SENIOR_MANAGING_OFFICIAL,
    SETTLOR,
    TRUSTEE,
    PROTECTOR,
    BENEFICIARY_OF_LEGAL_ARRANGEMENT,
    RIGHTS_TO_SURPLUS_ASSETS_ON_DISSOLUTION,
    RIGHTS_TO_PROFIT_OR_INCOME,
    RIGHTS_GRANTED_BY_CONTRACT,
    CONDITIONAL_RIGHTS_GRANTED_BY_CONTRACT,
    CONTROL_VIA_COMPANY_RULES_OR_ARTICLES,
    CONTROL_BY_LEGAL_FRAMEWORK,
    BOARD_MEMBER,
    BOARD_CHAIR,
    UNKNOWN_INTEREST,
    UNPUBLISHED_INTEREST,
    ENJOYMENT_AND_USE_OF_ASSETS,
    RIGHT_TO_PROFIT_OR_INCOME_FROM_ASSETS,
    NOMINEE,
    NOMINATOR;

    /** Whether the interest is a share of the value, which effective shares are made of. */
    boolean isShare() {
        return this == SHAREHOLDING;
    }

    /** Whether the interest may be such a share, or anything else: nobody says what it is. */
    boolean mayBeShare() {
        return this == UNKNOWN_INTEREST || this == UNPUBLISHED_INTEREST;
    }

    /** Whether a record of the interest alone says that its holder controls, without a figure. */
    boolean statesControl() {
        return this == CONTROL_VIA_COMPANY_RULES_OR_ARTICLES || this == CONTROL_BY_LEGAL_FRAMEWORK;
    }

    /** Whether control may lie in it (influence may be control, or less), so that nobody else can be called without a controller for certain. */
    boolean leavesControlOpen() {
        return statesControl()
                || this == OTHER_INFLUENCE_OR_CONTROL
                || this == UNKNOWN_INTEREST
                || this == UNPUBLISHED_INTEREST;
    }
}
