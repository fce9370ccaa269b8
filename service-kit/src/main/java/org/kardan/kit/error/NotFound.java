package org.kardan.kit.error;

/** Something that was to be changed does not exist. */
public final class NotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String key;

    /**
     * @param what the type, for example {@code "project"}
     * @param key its key as the client gave it
     */
    public NotFound(String what, String key) {
        super(ErrorCode.NOT_FOUND, "there is no %s %s".formatted(what, key));
        this.key = key;
    }

    /** The key as the client gave it. */
    public String key() {
        return key;
    }
}
