package org.kardan.suppliers.write;

/** How facts come to be believed no more, and so what may stand in the way, in the words of whoever asked for it. */
public enum Ending {
    /** Somebody retracts one of them, by {@code retractSupplyFact}. */
    RETRACTED("id", "correct it instead, or cite another source for it (citeSupplyFact)"),

    /** Nothing speaks for them any more, once a source is retracted by {@code retractSupplySource}. */
    FALLEN("code", "cite another source for it first (citeSupplyFact)");

    private final String argument;
    private final String instead;

    Ending(String argument, String instead) {
        this.argument = argument;
        this.instead = instead;
    }

    /** The argument by which the client names what is to end. */
    public String argument() {
        return argument;
    }

    /** What would be right where something stands in the way. */
    public String instead() {
        return instead;
    }
}
