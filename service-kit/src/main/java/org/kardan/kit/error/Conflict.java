package org.kardan.kit.error;

import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;

/** A stale version, or a change that a rule of the domain forbids in the present state. */
public final class Conflict extends DomainException {

    private static final long serialVersionUID = 1L;
    private static final Pattern TAKEN = Pattern.compile("uq_(?<table>[a-z_]+)_(?<field>slug|code)");

    /** @param message what collides with what, and what would be possible instead */
    public Conflict(String message) {
        super(ErrorCode.CONFLICT, message);
    }

    /**
     * Somebody else was first.
     *
     * @param violation of a unique constraint; {@code uq_<table>_<field>} names the field whose value is taken
     */
    public static Conflict first(SQLException violation) {
        var constraint = constraint(violation);
        var taken = TAKEN.matcher(constraint);
        if (taken.matches()) {
            return new Conflict("%s: another of the %s has it; give another one, or correct the one that is recorded"
                    .formatted(taken.group("field"), taken.group("table").replace('_', ' ')));
        }
        if ("ex_project_launches_project_id_known".equals(constraint)) {
            return new Conflict("project: its launch is recorded already; correct that one with correctLaunch");
        }
        if ("ex_deal_parties_one_seller".equals(constraint)) {
            return new Conflict("role: the deal has its seller already; correct or retract that one");
        }
        return new Conflict("something with the same key has been recorded already; read it, and correct it instead");
    }

    /** Hibernate finds the names of unique constraints, but not those of exclusion constraints. */
    private static String constraint(SQLException violation) {
        var said = violation instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        return said == null ? "" : Objects.requireNonNullElse(said.getConstraint(), "");
    }
}
