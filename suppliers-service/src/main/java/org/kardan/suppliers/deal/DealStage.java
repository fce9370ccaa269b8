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

    /** Whether the deal may still close. */
    public boolean isOpen() {
        return this != CLOSED && this != ABANDONED;
    }

    static List<DealStage> allThatAre(boolean open) {
        return Arrays.stream(values()).filter(stage -> stage.isOpen() == open).toList();
    }
}
