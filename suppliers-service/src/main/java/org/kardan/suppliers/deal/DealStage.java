package org.kardan.suppliers.deal;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/** How far a deal has come. */
@Description("How far a deal has come.")
public enum DealStage {
    @Description("Somebody says that there may be one.")
    RUMOURED,
    @Description("A party looks into it.")
    EXPLORING,
    @Description("The parties negotiate.")
    NEGOTIATING,
    @Description("The parties have agreed.")
    AGREED,
    @Description("The authorities have approved.")
    APPROVED,
    @Description("Done: what was bought has changed hands.")
    CLOSED,
    @Description("Given up.")
    ABANDONED;

    /** Where a deal may go that is in no stage, since it is new, or nobody speaks for any of its events any more: to one that is open. */
    public static List<DealStage> first() {
        return Arrays.stream(values()).filter(DealStage::isOpen).toList();
    }

    /** Whether the deal may still close. */
    public boolean isOpen() {
        return this != CLOSED && this != ABANDONED;
    }

    /**
     * Where a deal in this stage may go: to any later stage, since sources may report none of those between, but to CLOSED only
     * once the parties have agreed; and to ABANDONED. From a deal that is not open nothing leads on.
     */
    public List<DealStage> next() {
        return Arrays.stream(values()).filter(this::leadsTo).toList();
    }

    private boolean leadsTo(DealStage stage) {
        return switch (stage) {
            case CLOSED -> this == AGREED || this == APPROVED;
            case ABANDONED -> isOpen();
            case RUMOURED, EXPLORING, NEGOTIATING, AGREED, APPROVED -> isOpen() && ordinal() < stage.ordinal();
        };
    }

    /** The names of all stages that are open, or of all that are not. */
    static String[] allThatAre(boolean open) {
        return Arrays.stream(values())
                .filter(stage -> stage.isOpen() == open)
                .map(DealStage::name)
                .toArray(String[]::new);
    }
}
