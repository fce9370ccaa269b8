package org.kardan.kit.error;

/** An argument that cannot be understood or breaks a stated bound. */
public final class BadUserInput extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String argument;

    /**
     * @param argument the argument's name as the client writes it
     * @param wrong what is wrong with it, beginning in lower case, for example {@code "200 is more than 100"}
     * @param right what would be right, for example {@code "give a number from 1 to 100"}
     */
    public BadUserInput(String argument, String wrong, String right) {
        super(ErrorCode.BAD_USER_INPUT, "%s: %s; %s".formatted(argument, wrong, right));
        this.argument = argument;
    }

    /** The name of the argument at fault. */
    public String argument() {
        return argument;
    }
}
